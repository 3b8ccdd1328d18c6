package app_test

import (
	"context"
	"io"
	"log/slog"
	"net/http"
	"strings"
	"testing"

	"github.com/gorilla/websocket"

	"github.com/offblocks/offblocks/internal/app"
	"github.com/offblocks/offblocks/internal/jsonrpc"
)

func rpcStatus(t *testing.T, origin, method, host, page, body string) int {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), method, origin+"/rpc/eip155:300", strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	r.Host = host
	r.Header.Set("Content-Type", "application/json")
	if page != "" {
		r.Header.Set("Origin", page)
		r.Header.Set("Access-Control-Request-Method", http.MethodPost)
	}
	response, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	_, _ = io.Copy(io.Discard, response.Body)
	if err := response.Body.Close(); err != nil {
		t.Error(err)
	}
	if allowed := response.Header.Get("Access-Control-Allow-Origin"); page != "" && response.StatusCode < 300 &&
		allowed != page {
		t.Errorf("%s of %s: origin %q is allowed", method, page, allowed)
	}
	return response.StatusCode
}

func TestASandboxServesItsChainsToConfiguredNamesAndPages(t *testing.T) {
	t.Parallel()
	c := app.SandboxConfig{
		Addr: "127.0.0.1:0", DataDir: t.TempDir(), Log: slog.New(slog.DiscardHandler),
		RPCAccess: jsonrpc.Access{Hosts: []string{"sandbox"}, Origins: []string{"https://app.example"}},
	}
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	started, ended := make(chan string, 1), make(chan error, 1)
	go func() {
		ended <- app.RunSandbox(ctx, c, func(_ context.Context, s *app.Sandbox) error {
			started <- s.Origin
			return nil
		})
	}()
	var origin string
	select {
	case origin = <-started:
	case err := <-ended:
		t.Fatal(err)
	}
	const number = `{"jsonrpc":"2.0","id":1,"method":"eth_blockNumber"}`
	for _, c := range []struct {
		method, host, page string
		status             int
	}{
		{"POST", "", "", 200}, {"POST", "sandbox:8080", "", 200}, {"POST", "elsewhere", "", 403},
		{"POST", "", "https://app.example", 200}, {"POST", "", "https://elsewhere.example", 403},
		{"OPTIONS", "sandbox", "https://app.example", 204}, {"OPTIONS", "", "http://localhost:5173", 204},
		{"OPTIONS", "", "https://elsewhere.example", 403},
	} {
		if status := rpcStatus(t, origin, c.method, c.host, c.page, number); status != c.status {
			t.Errorf("%s to %q by %q: %d, want %d", c.method, c.host, c.page, status, c.status)
		}
	}
	socket := "ws" + strings.TrimPrefix(origin, "http") + "/rpc/eip155:300"
	conn, _, err := websocket.DefaultDialer.DialContext(ctx, socket, http.Header{"Origin": {"https://app.example"}})
	if err != nil {
		t.Fatal(err)
	}
	if err := conn.WriteMessage(websocket.TextMessage, []byte(number)); err != nil {
		t.Error(err)
	}
	if _, answer, err := conn.ReadMessage(); err != nil || !strings.Contains(string(answer), `"result":"0x`) {
		t.Errorf("%s, %v", answer, err)
	}
	cancel()
	if err := <-ended; err != nil {
		t.Errorf("it ended with a WebSocket open: %v", err)
	}
	if err := conn.Close(); err != nil {
		t.Error(err)
	}
}
