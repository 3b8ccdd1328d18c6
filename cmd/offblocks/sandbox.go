package main

import (
	"context"
	"fmt"
	"net/url"

	"github.com/offblocks/offblocks/internal/app"
	"github.com/offblocks/offblocks/internal/jsonrpc"
)

type sandboxCmd struct {
	Addr    string `default:"127.0.0.1:8080" placeholder:"127.0.0.1:8080" help:"Address to listen on. Port 0 means any free port." env:"OFFBLOCKS_ADDR"`
	DataDir string `name:"data-dir" default:"./data" placeholder:"./data" help:"Directory of the database, unless another is given, the chains, the keys and the files for clients." env:"OFFBLOCKS_DATA_DIR"`
	databaseFlags
	ExternalURL *url.URL `name:"external-url" placeholder:"URL" help:"Origin that clients call, if a proxy is in front. Default: the address to listen on." env:"OFFBLOCKS_EXTERNAL_URL"`
	Chains      string   `hidden:"" type:"existingfile" help:"File of chains with test tokens (chain deploy --test-tokens). The sandbox uses them instead of the embedded chains." env:"OFFBLOCKS_SANDBOX_CHAINS"`
	RPCHosts    []string `name:"rpc-host" placeholder:"NAME" help:"Host name by which clients may reach the chains, besides localhost and that of --external-url. Repeat it, or separate names by commas." env:"OFFBLOCKS_RPC_HOSTS"`
	RPCOrigins  []string `name:"rpc-origin" placeholder:"ORIGIN" help:"Origin of pages that may use the chains, besides those of this machine, such as https://app.example. Repeat it, or separate origins by commas." env:"OFFBLOCKS_RPC_ORIGINS"`
	operatorFlags
	httpFlags `embed:"" set:"per_address=4096" set:"reads=0" set:"writes=0" set:"decisions=0"` //nolint:staticcheck // kong reads every set tag
	Demo      bool                                                                             `default:"true" negatable:"" help:"Play a card payment at the start. This is the default." env:"OFFBLOCKS_DEMO"`
}

// Run runs a sandbox until it is interrupted.
func (s *sandboxCmd) Run(ctx context.Context, t *terminal) error {
	operator, err := s.readKey()
	if err != nil {
		return err
	}
	database, err := s.readURL()
	if err != nil {
		return err
	}
	c := app.SandboxConfig{
		Addr: s.Addr, DataDir: s.DataDir, DatabaseURL: database, ExternalURL: s.ExternalURL, ChainsFile: s.Chains,
		OperatorKey: operator, RPCAccess: jsonrpc.Access{Hosts: s.RPCHosts, Origins: s.RPCOrigins},
		HTTP: s.limits(), Log: t.log,
	}
	return app.RunSandbox(ctx, c, func(ctx context.Context, box *app.Sandbox) error {
		if s.Demo {
			err := playAtStart(ctx, t, box)
			select {
			case <-ctx.Done():
				return nil // interrupted in the middle of the story, which is no fault of the sandbox
			default:
			}
			if err != nil {
				return err
			}
		}
		_, err := fmt.Fprintf(t.stdout, `
The sandbox is up at %s

  credentials   %s   (source it, or use it with offblocks demo --env)
  Postman       %s
  API           %s/v1   described at /openapi.yaml
  chains        %s/rpc/<chain>, for example %s/rpc/eip155:300

Stop it with Ctrl-C; it carries on where it was when started again.
`, box.Origin, box.Dir.EnvFile(), box.Dir.PostmanFile(), box.Origin, box.Origin, box.Origin)
		return err
	})
}

// playAtStart plays a payment against a sandbox that has just started.
func playAtStart(ctx context.Context, t *terminal, box *app.Sandbox) error {
	if box.CredentialsReplaced {
		_, err := fmt.Fprintf(t.stdout, "\nNo demo: the credentials in %s were replaced or revoked through the API.\n",
			box.Dir.EnvFile())
		return err
	}
	if !box.Private {
		_, err := fmt.Fprint(t.stdout, "\nNo demo: this sandbox can be reached from other machines, so it calls no webhook "+
			"on this one.\n")
		return err
	}
	d := demoCmd{Env: box.Dir.EnvFile()}
	return d.Run(ctx, t)
}
