package app

import (
	"bytes"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/caip"
)

func TestOnlyHarmlessQuestionsArePassedOnToANode(t *testing.T) {
	t.Parallel()
	node := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, _ = io.Copy(w, r.Body) // a node that repeats what it was asked
	}))
	t.Cleanup(node.Close)
	f := rpcForwarder{urls: map[caip.ChainID]string{"eip155:1": node.URL}, hosts: []string{"cards.example"}}
	ask := func(method, path, host, body string) (int, string) {
		r := httptest.NewRequest(method, "http://"+host+path, bytes.NewBufferString(body))
		w := httptest.NewRecorder()
		f.ServeHTTP(w, r)
		return w.Code, w.Body.String()
	}
	number := `{"jsonrpc":"2.0","id":1,"method":"eth_blockNumber"}`
	for _, c := range []struct {
		method, path, host, body string
		status                   int
	}{
		{"POST", "/rpc/eip155:1", "127.0.0.1:8080", number, 200},
		{"POST", "/rpc/eip155:1", "[::1]:8080", "[" + number + "," + number + "]", 200},
		{"POST", "/rpc/eip155:1", "cards.example", number, 200},
		{"POST", "/rpc/eip155:1", "evil.example", number, 403},
		{"GET", "/rpc/eip155:1", "localhost", number, 405},
		{"POST", "/rpc/eip155:2", "localhost", number, 404},
		{"POST", "/rpc/eip155:1", "localhost", "[]", 400},
		{"POST", "/rpc/eip155:1", "localhost", "junk", 400},
		{"POST", "/rpc/eip155:1", "localhost", `{"method":"eth_sendTransaction"}`, 400},
		{"POST", "/rpc/eip155:1", "localhost", `{"method":"eth_signTypedData_v4"}`, 400},
		{"POST", "/rpc/eip155:1", "localhost", `{"method":"anvil_setBalance"}`, 400},
		{"POST", "/rpc/eip155:1", "localhost", `[` + number + `,{"method":"eth_accounts"}]`, 400},
	} {
		status, body := ask(c.method, c.path, c.host, c.body)
		if status != c.status || status == 200 && body != c.body {
			t.Errorf("%s %s of %s with %s: %d %s", c.method, c.path, c.host, c.body, status, body)
		}
	}
	if status, body := ask("POST", "/rpc/eip155:1", "localhost", `{"method":"eth_accounts","method":"eth_chainId","METHOD":"eth_call"}`); status != 200 || strings.Contains(body, "accounts") || strings.Count(strings.ToLower(body), "method") != 1 {
		t.Errorf("two members of one name: %d %s", status, body)
	}
}
