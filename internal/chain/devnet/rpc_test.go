package devnet_test

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/internal/chain/devnet"
	"github.com/offblocks/offblocks/internal/jsonrpc"
)

type reply struct {
	status int
	header http.Header
	body   string
}

func post(t *testing.T, server *httptest.Server, path, body string) reply {
	t.Helper()
	return do(t, request(t, server, http.MethodPost, path, body))
}

func request(t *testing.T, server *httptest.Server, method, path, body string) *http.Request {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), method, server.URL+path, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/json")
	return r
}

func do(t *testing.T, r *http.Request) reply {
	t.Helper()
	res, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = res.Body.Close() }()
	body, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return reply{res.StatusCode, res.Header, string(body)}
}

func serve(t *testing.T, cfg devnet.Config) *httptest.Server {
	t.Helper()
	h := testHub(t, cfg)
	server := httptest.NewServer(h.RPC())
	t.Cleanup(func() {
		server.Close()
		http.DefaultClient.CloseIdleConnections()
	})
	return server
}

func call(method, params string) string {
	return `{"jsonrpc":"2.0","id":1,"method":"` + method + `","params":` + params + `}`
}

func TestOnlyTheNamespacesOfAWalletAreServed(t *testing.T) {
	t.Parallel()
	server := serve(t, devnet.Config{})
	for method, want := range map[string]string{
		"eth_chainId": `"0x12c"`, "net_version": `"300"`, "web3_clientVersion": `"offblocks-devnet"`,
		"eth_accounts": `[]`, "eth_syncing": `false`, "eth_blockNumber": `"0x1"`, "net_peerCount": `"0x0"`,
	} {
		if r := post(t, server, "/rpc/eip155:300", call(method, "[]")); !strings.Contains(r.body, `"result":`+want) {
			t.Errorf("%s: %d %s", method, r.status, r.body)
		}
	}
	for _, method := range []string{"admin_nodeInfo", "admin_datadir", "debug_setHead", "debug_chaindbProperty",
		"miner_setGasPrice",
		"txpool_content", "personal_listAccounts", "engine_forkchoiceUpdatedV3", "dev_addWithdrawal", "testing_buildBlockV1"} {
		if r := post(t, server, "/rpc/eip155:300", call(method, "[]")); !strings.Contains(r.body, "does not exist") {
			t.Errorf("%s: %d %s", method, r.status, r.body)
		}
	}
	// The rpc module only tells which modules there are.
	if r := post(t, server, "/rpc/eip155:300", call("rpc_modules", "[]")); !strings.Contains(r.body,
		`"result":{"eth":"1.0","net":"1.0","rpc":"1.0","web3":"1.0"}`) {
		t.Errorf("modules: %s", r.body)
	}
	unsigned := call("eth_sendTransaction", `[{"from":"`+operator.Hex()+`","to":"`+stranger.Hex()+`"}]`)
	if r := post(t, server, "/rpc/eip155:300", unsigned); !strings.Contains(r.body, `"error"`) {
		t.Errorf("an unsigned transaction was taken: %s", r.body)
	}
}

func TestHostsAndOriginsAreLookedAt(t *testing.T) {
	t.Parallel()
	server := serve(t, devnet.Config{Access: jsonrpc.Access{Hosts: []string{"sandbox"},
		Origins: []string{"https://app.example"}}})
	for _, c := range []struct {
		host, origin string
		status       int
	}{
		{"", "", 200}, {"sandbox:8080", "", 200}, {"evil.example", "", 403}, {"", "https://app.example", 200},
		{"sandbox", "http://localhost:3000", 200}, {"", "https://elsewhere.example", 403}, {"", "null", 403},
	} {
		r := request(t, server, http.MethodPost, "/rpc/eip155:300", call("eth_chainId", "[]"))
		r.Host = c.host
		if c.origin != "" {
			r.Header.Set("Origin", c.origin)
		}
		got := do(t, r)
		if got.status != c.status || !json.Valid([]byte(got.body)) {
			t.Errorf("host %q, origin %q: %d %s", c.host, c.origin, got.status, got.body)
		}
		if allowed := got.header.Get("Access-Control-Allow-Origin"); c.status == 200 && allowed != c.origin ||
			c.status == 403 && allowed != "" {
			t.Errorf("host %q, origin %q: origin %q is allowed", c.host, c.origin, allowed)
		}
	}
}

func TestPathsNameAChainInOneWay(t *testing.T) {
	t.Parallel()
	server := serve(t, devnet.Config{Chains: []uint64{300}})
	for path, want := range map[string]int{
		"/rpc/eip155:300": 200, "/rpc/eip155%3A300": 200, "/rpc/eip155%3a300": 200,
		"/rpc/eip155:301": 404, "/rpc/eip155:0300": 404, "/rpc/eip155:+300": 404, "/rpc/eip155:": 404, "/rpc/300": 404,
		"/rpc": 404, "/": 404,
		"/rpc/eip155:300/": 404, "/rpc/eip155:300/x": 404, "/rpc/EIP155:300": 404, "/rpc/solana:300": 404,
		"/rpc/eip155:18446744073709551916": 404, "/rpc/eip155:-300": 404,
	} {
		r := post(t, server, path, call("eth_chainId", "[]"))
		if r.status != want || !json.Valid([]byte(r.body)) {
			t.Errorf("%s: %d %s, want %d", path, r.status, r.body, want)
		}
	}
}

func TestOversizedAndMisshapenRequestsAreRefused(t *testing.T) {
	t.Parallel()
	server := serve(t, devnet.Config{})
	const path = "/rpc/eip155:300"
	if r := post(t, server, path, call("eth_call", `["`+strings.Repeat("0",
		6<<20)+`"]`)); r.status != http.StatusRequestEntityTooLarge {
		t.Errorf("6 MB: %d", r.status)
	}
	batch := func(n int) string {
		return "[" + strings.Repeat(call("eth_chainId", "[]")+",", n-1) + call("eth_chainId", "[]") + "]"
	}
	if r := post(t, server, path, batch(1000)); strings.Count(r.body, `"result":"0x12c"`) != 1000 {
		t.Errorf("batch of 1000: %.500s", r.body)
	}
	if r := post(t, server, path, batch(1001)); strings.Contains(r.body, "result") || !strings.Contains(r.body,
		"batch too large") {
		t.Errorf("batch of 1001: %.500s", r.body)
	}
	for _, junk := range []string{"{", "null", "[]", `{"method":5}`, "\x00", strings.Repeat("[", 20000)} {
		if r := post(t, server, path, junk); strings.Contains(r.body, `"result"`) || !strings.Contains(r.body,
			`"error"`) {
			t.Errorf("%.20q: %d %.200s", junk, r.status, r.body)
		}
	}
}
