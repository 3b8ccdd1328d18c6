package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"syscall"

	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/internal/app"
	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/cli"
	"github.com/offblocks/offblocks/internal/demo"
	"github.com/offblocks/offblocks/internal/envfile"
)

// demoCmd plays a payment, or scenarios, against a sandbox that runs, or against one of its own.
type demoCmd struct {
	Scenario string `placeholder:"NAME" env:"OFFBLOCKS_DEMO_SCENARIO"`

	Env  string `placeholder:"FILE" env:"OFFBLOCKS_ENV_FILE"`
	JSON bool   `env:"OFFBLOCKS_DEMO_JSON"`
}

// Run plays it. The error is nil only if every step was verified.
func (d *demoCmd) Run(ctx context.Context, t *terminal) (err error) {
	if d.Scenario == "list" {
		return demo.ListScenarios(t.stdout, d.JSON)
	}
	var scripts []demo.Scenario
	if d.Scenario != "" {
		if scripts, err = demo.FindScenarios(d.Scenario); err != nil {
			return cli.NewUsage("offblocks demo --scenario list", "--scenario ($OFFBLOCKS_DEMO_SCENARIO): %w", err)
		}
	}
	file := d.Env
	if file == "" {
		var stop func() error
		// It outlives an interrupt: what was set up in it is taken back before it ends.
		if file, stop, err = app.StartTemporarySandbox(context.WithoutCancel(ctx), t.log); err != nil {
			return err
		}
		defer func() { err = errors.Join(err, stop()) }()
	}
	c, err := d.configure(t, file)
	if err != nil {
		return err
	}
	if scripts == nil {
		_, err = demo.PlayPayment(ctx, c)
	} else {
		_, err = demo.PlayScenarios(ctx, c, scripts)
	}
	if stopped := (*demo.Interruption)(nil); errors.As(err, &stopped) {
		_, err := fmt.Fprintf(c.Story, "\nInterrupted at %s.\n", stopped.At)
		return err
	}
	if errors.Is(err, syscall.ECONNREFUSED) {
		return &cli.Failure{Text: fmt.Sprintf("nothing answers at %s; is the sandbox that wrote %s running? (%v)",
			c.Client.BaseURL(), file, err), Try: startSandbox, Cause: err}
	}
	return err
}

// configure reads the env file of a sandbox, and chooses where the story and the results go.
func (d *demoCmd) configure(t *terminal, file string) (c demo.Config, err error) {
	env, err := envfile.Read(file)
	if err != nil {
		return c, &cli.Failure{Text: err.Error(), Try: startSandbox, Cause: err}
	}
	c = demo.Config{ChainRPC: env["OFFBLOCKS_CHAIN_RPC"], Story: t.stdout, NewOwner: newOwner, DialChain: dialChain}
	if c.Client, err = client.FromEnv(func(name string) string { return env[name] }); err != nil {
		return c, &cli.Failure{Text: fmt.Sprintf("%s: %v", file, err), Try: startSandbox, Cause: err}
	}
	if c.ChainRPC == "" {
		return c, &cli.Failure{Text: file + ": OFFBLOCKS_CHAIN_RPC is not set", Try: startSandbox}
	}
	if d.JSON {
		c.Story, c.Results = t.stderr, t.stdout
	}
	if t.getenv("NO_COLOR") != "" {
		c.Story = struct{ io.Writer }{c.Story} // no longer to be seen as a terminal
	}
	return c, nil
}

// startSandbox is the command that writes the file of a sandbox, and answers.
const startSandbox = "offblocks sandbox"

func newOwner() (demo.Owner, error) { return chain.NewOwner() }

func dialChain(_ context.Context, url string) (demo.ChainReader, error) { return chain.NewReader(url) }
