package main

import (
	"context"
	"fmt"
	"net/url"

	"github.com/offblocks/offblocks/internal/app"
	"github.com/offblocks/offblocks/internal/jsonrpc"
	"github.com/offblocks/offblocks/internal/requestlog"
)

type sandboxCmd struct {
	Addr    string `default:"127.0.0.1:8080" placeholder:"127.0.0.1:8080" env:"OFFBLOCKS_ADDR"`
	DataDir string `default:"./data" placeholder:"./data" env:"OFFBLOCKS_DATA_DIR"`
	databaseFlags
	ExternalURL *url.URL `placeholder:"URL" env:"OFFBLOCKS_EXTERNAL_URL"`
	Chains      string   `hidden:"" type:"existingfile" env:"OFFBLOCKS_SANDBOX_CHAINS"`
	Partners    string   `type:"existingfile" placeholder:"FILE" env:"OFFBLOCKS_SANDBOX_PARTNERS"`
	RPCHosts    []string `name:"rpc-host" placeholder:"NAME" env:"OFFBLOCKS_RPC_HOSTS"`
	RPCOrigins  []string `name:"rpc-origin" placeholder:"ORIGIN" env:"OFFBLOCKS_RPC_ORIGINS"`
	operatorFlags

	httpFlags `embed:"" set:"per_address=4096" set:"quota=0"` //nolint:staticcheck // kong reads every set tag

	metricsFlags

	RequestLog requestlog.Mode `enum:"off,sampled,all" default:"all" placeholder:"all" env:"OFFBLOCKS_REQUEST_LOG"`

	TwoPeople bool `env:"OFFBLOCKS_TWO_PEOPLE"`

	Demo bool `default:"true" negatable:"" env:"OFFBLOCKS_DEMO"`
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
		Addr: s.Addr, DataDir: s.DataDir, DatabaseURL: database, ExternalURL: s.ExternalURL, TwoPeople: s.TwoPeople, ChainsFile: s.Chains,
		PartnersFile: s.Partners, Getenv: t.getenv,
		OperatorKey: operator, RPCAccess: jsonrpc.Access{Hosts: s.RPCHosts, Origins: s.RPCOrigins},
		HTTP: s.limits(), RequestLog: s.RequestLog, Metrics: s.MetricsListen, Log: t.log,
	}
	c.Scenarios = benchScenarios(ctx, app.DataDir(s.DataDir).EnvFile())
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
		console := box.ConsoleLink
		if console == "" {
			console = box.Origin + "/console"
		}
		_, err := fmt.Fprintf(t.stdout, `
The sandbox is up at %s

  credentials   %s
                (source it, or use it with offblocks demo --env)
  Postman       %s
  API           %s/v1   described at /openapi.yaml
  chains        %s/rpc/<chain>
                (for example %s/rpc/eip155:300)
  documents     %s/docs
  console       %s
                (signs you in once; another: offblocks operator link sandbox)

Stop it with Ctrl-C; it carries on where it was when started again.
`, box.Origin, box.Dir.EnvFile(), box.Dir.PostmanFile(), box.Origin, box.Origin, box.Origin, box.Origin, console)
		return err
	})
}

// playAtStart plays a payment against a sandbox that has just started.
func playAtStart(ctx context.Context, t *terminal, box *app.Sandbox) error {
	if box.CredentialsReplaced {
		_, err := fmt.Fprintf(t.stdout, "\nNo demo: the credentials in\n%s\nwere replaced or revoked through the API.\n",
			box.Dir.EnvFile())
		return err
	}
	if !box.Private {
		_, err := fmt.Fprint(t.stdout, "\nNo demo: this sandbox can be reached from other machines, so it calls no\n"+
			"webhook on this one.\n")
		return err
	}
	if box.Outside {
		_, err := fmt.Fprint(t.stdout, "\nNo demo: partners of the file check customers or make cards, and the demo has the\n"+
			"simulator do so.\n")
		return err
	}
	d := demoCmd{Env: box.Dir.EnvFile()}
	return d.Run(ctx, t)
}
