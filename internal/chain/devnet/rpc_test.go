package devnet_test

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/internal/chain/devnet"
)

type reply struct {
	status int
	header http.Header
	body   string
}

func post(t *testing.T, server *httptest.Server, path, host, body string) reply {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, server.URL+path, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Origin", "https://elsewhere.example")
	if host != "" {
		r.Host = host
	}
	return do(t, r)
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
		if r := post(t, server, "/rpc/eip155:300", "", call(method, "[]")); !strings.Contains(r.body, `"result":`+want) {
			t.Errorf("%s: %d %s", method, r.status, r.body)
		}
	}
	for _, method := range []string{"admin_nodeInfo", "admin_datadir", "debug_setHead", "debug_chaindbProperty", "miner_setGasPrice",
		"txpool_content", "personal_listAccounts", "engine_forkchoiceUpdatedV3", "dev_addWithdrawal", "testing_buildBlockV1"} {
		if r := post(t, server, "/rpc/eip155:300", "", call(method, "[]")); !strings.Contains(r.body, "does not exist") {
			t.Errorf("%s: %d %s", method, r.status, r.body)
		}
	}
	// The rpc module only tells which modules there are.
	if r := post(t, server, "/rpc/eip155:300", "", call("rpc_modules", "[]")); !strings.Contains(r.body,
		`"result":{"eth":"1.0","net":"1.0","rpc":"1.0","web3":"1.0"}`) {
		t.Errorf("modules: %s", r.body)
	}
	unsigned := call("eth_sendTransaction", `[{"from":"`+operator.Hex()+`","to":"`+stranger.Hex()+`"}]`)
	if r := post(t, server, "/rpc/eip155:300", "", unsigned); !strings.Contains(r.body, `"error"`) {
		t.Errorf("an unsigned transaction was taken: %s", r.body)
	}
}

func TestForeignHostsAreRefused(t *testing.T) {
	t.Parallel()
	server := serve(t, devnet.Config{Hosts: []string{"sandbox.example"}})
	for host, want := range map[string]int{
		"": 200, "localhost": 200, "LOCALHOST:8080": 200, "127.0.0.1": 200, "127.9.9.9:1": 200, "[::1]:8080": 200, "[::1]": 200,
		"sandbox.example": 200, "Sandbox.Example:80": 200,
		"evil.example": 403, "evil.example:8080": 403, "localhost.evil.example": 403, "127.0.0.1.evil.example": 403,
		"10.0.0.1": 403, "169.254.169.254": 403, "0.0.0.0": 403, "sandbox.example.evil": 403,
	} {
		r := post(t, server, "/rpc/eip155:300", host, call("eth_chainId", "[]"))
		if r.status != want || !json.Valid([]byte(r.body)) {
			t.Errorf("host %q: %d %s, want %d", host, r.status, r.body, want)
		}
		for name := range r.header {
			if strings.HasPrefix(name, "Access-Control") {
				t.Errorf("host %q: header %s", host, name)
			}
		}
	}
}

func TestPathsNameAChainInOneWay(t *testing.T) {
	t.Parallel()
	server := serve(t, devnet.Config{Chains: []uint64{300}})
	for path, want := range map[string]int{
		"/rpc/eip155:300": 200, "/rpc/eip155%3A300": 200, "/rpc/eip155%3a300": 200,
		"/rpc/eip155:301": 404, "/rpc/eip155:0300": 404, "/rpc/eip155:+300": 404, "/rpc/eip155:": 404, "/rpc/300": 404, "/rpc": 404, "/": 404,
		"/rpc/eip155:300/": 404, "/rpc/eip155:300/x": 404, "/rpc/EIP155:300": 404, "/rpc/solana:300": 404,
		"/rpc/eip155:18446744073709551916": 404, "/rpc/eip155:-300": 404,
	} {
		r := post(t, server, path, "", call("eth_chainId", "[]"))
		if r.status != want || !json.Valid([]byte(r.body)) {
			t.Errorf("%s: %d %s, want %d", path, r.status, r.body, want)
		}
	}
}

func TestOversizedAndMisshapenRequestsAreRefused(t *testing.T) {
	t.Parallel()
	server := serve(t, devnet.Config{})
	const path = "/rpc/eip155:300"
	if r := post(t, server, path, "", call("eth_call", `["`+strings.Repeat("0", 3<<20)+`"]`)); r.status != http.StatusRequestEntityTooLarge {
		t.Errorf("3 MB: %d", r.status)
	}
	batch := func(n int) string {
		return "[" + strings.Repeat(call("eth_chainId", "[]")+",", n-1) + call("eth_chainId", "[]") + "]"
	}
	if r := post(t, server, path, "", batch(100)); strings.Count(r.body, `"result":"0x12c"`) != 100 {
		t.Errorf("batch of 100: %s", r.body)
	}
	if r := post(t, server, path, "", batch(101)); strings.Contains(r.body, "result") || !strings.Contains(r.body, "batch too large") {
		t.Errorf("batch of 101: %s", r.body)
	}
	for _, junk := range []string{"{", "null", "[]", `{"method":5}`, "\x00", strings.Repeat("[", 20000)} {
		if r := post(t, server, path, "", junk); strings.Contains(r.body, `"result"`) || !strings.Contains(r.body, `"error"`) {
			t.Errorf("%.20q: %d %.200s", junk, r.status, r.body)
		}
	}
	for _, method := range []string{http.MethodGet, http.MethodOptions, http.MethodPut, http.MethodDelete} {
		r, err := http.NewRequestWithContext(t.Context(), method, server.URL+path, nil)
		if err != nil {
			t.Fatal(err)
		}
		if got := do(t, r); got.status != http.StatusMethodNotAllowed || got.header.Get("Allow") != http.MethodPost {
			t.Errorf("%s: %d %v", method, got.status, got.header)
		}
	}
	// A form of another site's page needs no preflight, so it must not be understood.
	r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, server.URL+path, strings.NewReader(call("eth_chainId", "[]")))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", "text/plain")
	if got := do(t, r); got.status != http.StatusUnsupportedMediaType {
		t.Errorf("text/plain: %d %s", got.status, got.body)
	}
}
