package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"syscall"

	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/internal/chain"
)

// demoCmd plays a payment, or scenarios, against a sandbox that runs, or against one of its own.
type demoCmd struct {
	Scenario string `placeholder:"NAME" env:"OFFBLOCKS_DEMO_SCENARIO" help:"Play this way that a payment can go in place of the whole story, and print the books before and after; list names them all, all plays them all. Some move the sandbox's clock."`

	Env  string `placeholder:"FILE" env:"OFFBLOCKS_ENV_FILE" help:"Env file that the sandbox to play against wrote, as data/sandbox.env; when unset, the demo starts a sandbox of its own and throws it away."`
	JSON bool   `name:"json" env:"OFFBLOCKS_DEMO_JSON" help:"Print the result as one JSON object on one line, one for each scenario; the story goes to stderr."`
}

// demoWorld is what a demo needs besides the API.
type demoWorld struct {
	// start runs a throw-away sandbox and names its env file.
	start func(ctx context.Context) (envFile string, stop func() error, err error)
	// owner makes a new wallet.
	owner func() (owner, error)
	// dial reads the chain whose JSON-RPC is at the address.
	dial func(ctx context.Context, url string) (reader, error)
}

// play plays it. The error is nil only if every step was verified.
func (d *demoCmd) play(ctx context.Context, stdout, stderr io.Writer, getenv func(string) string, w demoWorld) (err error) {
	if d.Scenario == "list" {
		return d.list(stdout)
	}
	var scripts []scenario
	if d.Scenario != "" {
		if scripts, err = chosen(d.Scenario); err != nil {
			return err
		}
	}
	file := d.Env
	if file == "" {
		var stop func() error
		if file, stop, err = w.start(ctx); err != nil {
			return err
		}
		defer func() { err = errors.Join(err, stop()) }()
	}
	env, err := readEnv(file)
	if err != nil {
		return err
	}
	c, err := client.FromEnv(func(name string) string { return env[name] })
	if err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	if env["OFFBLOCKS_CHAIN_RPC"] == "" {
		return fmt.Errorf("%s: OFFBLOCKS_CHAIN_RPC is not set", file)
	}
	tell := stdout
	if d.JSON {
		tell = stderr
	}
	if getenv("NO_COLOR") != "" {
		tell = struct{ io.Writer }{tell} // no longer to be seen as a terminal
	}
	if scripts == nil {
		err = d.playStory(ctx, c, stdout, tell, env["OFFBLOCKS_CHAIN_RPC"], w)
	} else {
		err = d.playScenarios(ctx, c, stdout, tell, env["OFFBLOCKS_CHAIN_RPC"], w, scripts)
	}
	if errors.Is(err, syscall.ECONNREFUSED) {
		return fmt.Errorf("nothing answers at %s; is the sandbox that wrote %s running? (%w)", env["OFFBLOCKS_URL"], file, err)
	}
	return err
}

func (d *demoCmd) playStory(ctx context.Context, c *client.Client, stdout, tell io.Writer, rpc string, w demoWorld) error {
	who, err := w.owner()
	if err != nil {
		return err
	}
	result, err := playDemo(ctx, c, tell, rpc, who, w.dial)
	if err != nil || !d.JSON {
		return err
	}
	line, err := result.line()
	if err != nil {
		return err
	}
	_, err = stdout.Write(line)
	return err
}

// Run plays the demo as a command.
func (d *demoCmd) Run(ctx context.Context, t *terminal) error {
	return d.play(ctx, t.stdout, t.stderr, t.getenv, demoWorld{
		start: func(ctx context.Context) (string, func() error, error) { return throwAway(ctx, t) },
		owner: newOwner,
		dial:  dialChain,
	})
}

func newOwner() (owner, error) { return chain.NewOwner() }

func dialChain(_ context.Context, url string) (reader, error) {
	r, err := chain.NewReader(url)
	return outsideReader{r}, err
}

// outsideReader reads a chain over its JSON-RPC.
type outsideReader struct{ *chain.Reader }

func (r outsideReader) Mined(ctx context.Context, hash string) (bool, error) {
	succeeded, found, err := r.Receipt(ctx, hash)
	if found && !succeeded {
		return false, fmt.Errorf("the chain transaction %s failed", hash)
	}
	return found, err
}

// playDemo plays a payment against a sandbox that has just started.
func (b *sandbox) playDemo(ctx context.Context, t *terminal) error {
	if b.replaced {
		_, err := fmt.Fprintf(t.stdout, "\nNo demo: the credentials in %s were replaced or revoked through the API.\n", b.dir.path("sandbox.env"))
		return err
	}
	d := demoCmd{Env: b.dir.path("sandbox.env")}
	return d.Run(ctx, t)
}
