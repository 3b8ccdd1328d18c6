package app

import (
	"context"
	"log/slog"
	"net"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/internal/envfile"
)

func TestASandboxIsPrivateOnlyWhereNobodyElseCanConnect(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		addr, external, proxy string
		sandbox, want         bool
	}{
		{"127.0.0.1:0", "", "", true, true},
		{"127.0.0.1:0", "http://localhost:8080", "", true, true},
		{"127.0.0.1:0", "http://box.localhost", "", true, true},
		{"127.0.0.1:0", "http://[::1]:9", "", true, true},
		{"127.0.0.1:0", "http://127.9.9.9", "", true, true},
		{"127.0.0.1:0", "https://cards.example", "", true, false},
		{"127.0.0.1:0", "https://localhost.example", "", true, false},
		{"127.0.0.1:0", "http://192.168.0.9:8080", "", true, false},
		{"127.0.0.1:0", "", "10.0.0.0/8", true, false},
		{"0.0.0.0:0", "", "", true, false},
		{"0.0.0.0:0", "http://localhost:8080", "", true, false},
		{"127.0.0.1:0", "", "", false, false},
	} {
		listener, err := new(net.ListenConfig).Listen(t.Context(), "tcp", c.addr)
		if err != nil {
			t.Fatal(err)
		}
		cfg := Config{Listener: listener, Sandbox: c.sandbox}
		if c.external != "" {
			if cfg.ExternalURL, err = url.Parse(c.external); err != nil {
				t.Fatal(err)
			}
		}
		if c.proxy != "" {
			cfg.HTTP.TrustedProxies = []string{c.proxy}
		}
		if got := cfg.isPrivate(); got != c.want {
			t.Errorf("%+v: private %t", c, got)
		}
		if err := listener.Close(); err != nil {
			t.Error(err)
		}
	}
}

// callersOf runs a sandbox that others call by an origin, and gives a client of it and what the client sends by.
func callersOf(t *testing.T, origin string) (*client.Client, *http.Client) {
	t.Helper()
	free, err := new(net.ListenConfig).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	addr := free.Addr().String()
	if err := free.Close(); err != nil {
		t.Fatal(err)
	}
	external, err := url.Parse(origin)
	if err != nil {
		t.Fatal(err)
	}
	c := SandboxConfig{Addr: addr, DataDir: t.TempDir(), ExternalURL: external, Log: slog.New(slog.DiscardHandler)}
	ctx, cancel := context.WithCancel(context.Background())
	started, ended := make(chan *Sandbox, 1), make(chan error, 1)
	go func() {
		ended <- RunSandbox(ctx, c, func(_ context.Context, s *Sandbox) error {
			started <- s
			return nil
		})
	}()
	t.Cleanup(func() {
		cancel()
		if err := <-ended; err != nil {
			t.Error(err)
		}
	})
	var box *Sandbox
	select {
	case box = <-started:
	case err := <-ended:
		ended <- nil
		t.Fatal(err)
	}
	if box.Private || box.Origin != origin {
		t.Errorf("it has started as %+v", box)
	}
	env, err := envfile.Read(box.Dir.EnvFile())
	if err != nil {
		t.Fatal(err)
	}
	cfg, err := client.ConfigFromEnv(func(name string) string { return env[name] })
	if err != nil {
		t.Fatal(err)
	}
	transport := &http.Transport{DialContext: func(ctx context.Context, _, _ string) (net.Conn, error) {
		return new(net.Dialer).DialContext(ctx, "tcp", addr)
	}}
	t.Cleanup(transport.CloseIdleConnections)
	cfg.HTTP = &http.Client{Transport: transport}
	sender, err := client.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	return sender, cfg.HTTP
}

func TestASandboxThatOthersCanReachTrustsNobody(t *testing.T) {
	t.Parallel()
	c, plain := callersOf(t, "http://cards.example:8080")
	types := []api.WebhookType{"card.updated"}
	for _, callback := range []string{
		"http://127.0.0.1:9/", "https://127.0.0.1:9/", "https://10.1.2.3/", "https://localhost/", "http://hooks.example/",
	} {
		_, err := c.SaveWebhook(t.Context(), api.WebhookInput{CallbackURL: callback, Types: types})
		if client.Code(err) != "callback_url_refused" {
			t.Errorf("%s: %v", callback, err)
		}
	}
	good := api.WebhookInput{CallbackURL: "https://hooks.example/", Types: types}
	if _, err := c.SaveWebhook(t.Context(), good); err != nil {
		t.Error(err)
	}
	limited, key := false, uuid.NewString()
	for range 20 {
		request, err := http.NewRequestWithContext(t.Context(), http.MethodPost, "http://cards.example:8080/v1/auth/token",
			strings.NewReader(`{"apiKey":"`+key+`","apiSecret":"guessed-0123456789"}`))
		if err != nil {
			t.Fatal(err)
		}
		request.Header.Set("Content-Type", "application/json")
		answer, err := plain.Do(request)
		if err != nil {
			t.Fatal(err)
		}
		if err := answer.Body.Close(); err != nil {
			t.Error(err)
		}
		if answer.StatusCode == http.StatusTooManyRequests {
			limited = true
			break
		}
	}
	if !limited {
		t.Error("20 wrong secrets, and nobody is told to wait")
	}
}
