package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"strings"

	"github.com/alecthomas/kong"

	"github.com/offblocks/offblocks/internal/app"
)

// commands is the command line. Each command is a file.
type commands struct {
	Sandbox   sandboxCmd   `cmd:"" help:"Run everything in one process: API, simulator, embedded database, embedded chains. No set-up."`
	Demo      demoCmd      `cmd:"" help:"Play a whole card payment against a sandbox and check every step."`
	Serve     serveCmd     `cmd:"" help:"Run the API in production: PostgreSQL, real chains by RPC, no simulator."`
	Chain     chainCmd     `cmd:"" help:"Deploy the contracts to chains, and verify them."`
	Ledger    ledgerCmd    `cmd:"" help:"Compare the ledger with the chains, and deal with findings."`
	Migrate   migrateCmd   `cmd:"" help:"Update the database's schema, and exit."`
	Programme programmeCmd `cmd:"" help:"Manage programmes, the platform's clients."`
	Version   versionCmd   `cmd:"" help:"Print the version, and exit."`

	LogLevel string `help:"Lowest level to log: trace, debug, info, warn or error." enum:"trace,debug,info,warn,error" default:"warn" placeholder:"warn" env:"OFFBLOCKS_LOG_LEVEL"`
}

// terminal is what a command has of the world.
type terminal struct {
	getenv         func(string) string
	stdout, stderr io.Writer
	log            *slog.Logger
}

const description = `OffBlocks lets programmes issue payment cards that are funded by stablecoins in their customers' own wallets.

Start with "offblocks sandbox", then play a payment in another terminal with "offblocks demo --env data/sandbox.env".`

// exitStatus carries the status that the parser of the command line wants to exit with.
type exitStatus int

// run is the program. It returns nil when the command did what was asked.
func run(ctx context.Context, args []string, getenv func(string) string, stdout, stderr io.Writer) (err error) {
	defer func() {
		switch cause := recover().(type) {
		case nil:
		case exitStatus:
			if cause != 0 {
				err = errors.New("the command line was not understood")
			}
		default:
			panic(cause)
		}
	}()
	var c commands
	parser, err := kong.New(&c, kong.Name("offblocks"), kong.Description(description), kong.Writers(stdout, stderr),
		kong.UsageOnError(),
		kong.Exit(func(status int) { panic(exitStatus(status)) }), kong.ConfigureHelp(kong.HelpOptions{Compact: true}),
		kong.Resolvers(resolveFromEnv(getenv)),
		kong.ValueFormatter(describeFlag))
	if err != nil {
		return err
	}
	if err := ignoreProcessEnv(parser); err != nil {
		return err
	}
	parsed, err := parser.Parse(args)
	if wrong := new(kong.ParseError); errors.As(err, &wrong) {
		parsed = wrong.Context
	}
	if parsed != nil {
		if err := refuseSecrets(parsed); err != nil {
			return err
		}
	}
	if err != nil {
		return fmt.Errorf("%w (try offblocks --help)", err)
	}
	level, err := app.LogLevel(c.LogLevel)
	if err != nil {
		return err
	}
	log := slog.New(slog.NewTextHandler(stderr, &slog.HandlerOptions{Level: level}))
	parsed.BindTo(ctx, (*context.Context)(nil))
	return parsed.Run(&terminal{getenv: getenv, stdout: stdout, stderr: stderr, log: log})
}

// ignoreProcessEnv keeps the parser from reading the process's environment by itself: it would take a variable that is
// set to nothing for a value, and an empty address is all of the machine's.
func ignoreProcessEnv(parser *kong.Kong) error {
	return kong.Visit(parser.Model, func(node kong.Visitable, next kong.Next) error {
		if flag, ok := node.(*kong.Flag); ok {
			flag.Tag.Envs = nil
		}
		return next(nil)
	})
}

// describeFlag is what the help says of a flag: its sentence and its variable.
func describeFlag(value *kong.Value) string {
	if value.Flag == nil || len(value.Flag.Envs) == 0 {
		return value.Help
	}
	return strings.TrimSuffix(value.Help, ".") + " ($" + strings.Join(value.Flag.Envs, ", $") + ")."
}

// resolveFromEnv reads flags from the environment that run was given, not from the process's own. Set to nothing is
// unset.
func resolveFromEnv(getenv func(string) string) kong.Resolver {
	return kong.ResolverFunc(func(_ *kong.Context, _ *kong.Path, flag *kong.Flag) (any, error) {
		for _, name := range flag.Envs {
			if v := getenv(name); v != "" {
				return strings.TrimSpace(v), nil
			}
		}
		return nil, nil
	})
}
