package main

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"strings"

	"github.com/alecthomas/kong"

	"github.com/offblocks/offblocks/internal/app"
	"github.com/offblocks/offblocks/internal/cli"
	"github.com/offblocks/offblocks/internal/cli/nouns"
	"github.com/offblocks/offblocks/internal/cli/watch"
)

// commands is the command line. Each command is a file.
type commands struct {
	Sandbox           sandboxCmd                                `cmd:""`
	Demo              demoCmd                                   `cmd:""`
	developerCommands `group:"Use an installation by its API:"` // developerGroup

	Serve           serveCmd           `cmd:""`
	Audit           auditCmd           `cmd:""`
	Chain           chainCmd           `cmd:""`
	Ledger          ledgerCmd          `cmd:""`
	Network         networkCmd         `cmd:""`
	Migrate         migrateCmd         `cmd:""`
	Operator        operatorCmd        `cmd:""`
	VerificationKey verificationKeyCmd `cmd:"" name:"verification-key"`
	Partner         partnerCmd         `cmd:""`
	Programme       programmeCmd       `cmd:""`
	Screening       screeningCmd       `cmd:""`

	Settlement settlementCmd `cmd:""`
	Version    versionCmd    `cmd:""`

	Help       helpCmd       `cmd:""`
	Completion completionCmd `cmd:""`
	Complete   completeCmd   `cmd:"" hidden:""`

	PrintVersion versionFlag `name:"version"`

	LogLevel string `enum:"trace,debug,info,warn,error" default:"warn" placeholder:"warn" env:"OFFBLOCKS_LOG_LEVEL"`
}

// terminal is what a command has of the world.
type terminal struct {
	getenv         func(string) string
	stdout, stderr io.Writer
	log            *slog.Logger
}

const description = `OffBlocks lets programmes issue payment cards that are funded by stablecoins in their
customers' own wallets.

Start with "offblocks sandbox". In another terminal, make a card with
"offblocks up", or play a payment with "offblocks demo --env data/sandbox.env".`

// exitStatus carries the status that the parser of the command line wants to exit with.
type exitStatus int

// run is the program. It returns nil when the command did what was asked, and else an error that ends in the command to
// try next.
func run(ctx context.Context, args []string, getenv func(string) string, stdout, stderr io.Writer) (err error) {
	defer func() {
		switch cause := recover().(type) {
		case nil:
		case exitStatus:
			if cause != 0 {
				err = cli.NewUsage("offblocks --help", "the command line was not understood")
			}
		default:
			panic(cause)
		}
	}()
	t := &terminal{getenv: getenv, stdout: stdout, stderr: stderr}
	line, err := newCommandLine(t)
	if err != nil {
		return err
	}
	return line.run(ctx, t, args)
}

// commandLine reads command lines and does what they say, one after the other.
type commandLine struct {
	flags  *commands // that the last one has set
	parser *kong.Kong
}

func newCommandLine(t *terminal) (*commandLine, error) {
	var c commands
	options := append(nouns.Options(developerGroup), kong.Name("offblocks"), kong.Description(description), kong.Writers(t.stdout, t.stderr),
		kong.Exit(func(status int) { panic(exitStatus(status)) }), kong.ConfigureHelp(kong.HelpOptions{Compact: true}),
		kong.Help(printHelp), kong.PostBuild(fillHelpTexts), kong.Bind(t),
		kong.Resolvers(resolveFromEnv(t.getenv)),
		kong.ValueFormatter(describeFlag))
	parser, err := kong.New(&c, options...)
	if err != nil {
		return nil, err
	}
	return &commandLine{&c, parser}, ignoreProcessEnv(parser)
}

// run does what a command line says. None is the help.
func (l *commandLine) run(ctx context.Context, t *terminal, args []string) (err error) {
	if len(args) == 0 {
		args = []string{"help"}
	}
	parsed, err := l.parser.Parse(args)
	if wrong := new(kong.ParseError); errors.As(err, &wrong) {
		parsed = wrong.Context
	}
	if parsed == nil {
		return err
	}
	defer func() { err = endInCommand(err, parsed) }()
	if err := refuseSecrets(parsed); err != nil {
		return cli.NewUsage(helpOf(parsed), "%w", err)
	}
	if err == nil {
		err = refuseNegative(parsed)
	}
	if err != nil {
		return explainMistake(err)
	}
	level, err := app.LogLevel(l.flags.LogLevel)
	if err != nil {
		return err
	}
	t.log = slog.New(slog.NewTextHandler(t.stderr, &slog.HandlerOptions{Level: level}))
	parsed.Bind(t.developer(), chains(), watch.Version(programVersion()))
	parsed.BindTo(ctx, (*context.Context)(nil))
	return parsed.Run()
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
