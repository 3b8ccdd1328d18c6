package jsonrpc_test

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/jsonrpc"
)

const numberCall = `{"jsonrpc":"2.0","id":1,"method":"eth_blockNumber"}`

// newForwarder forwards to a node that repeats what it was asked.
func newForwarder(t *testing.T) *jsonrpc.Forwarder {
	t.Helper()
	node := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, _ = io.Copy(w, r.Body)
	}))
	t.Cleanup(node.Close)
	nodes := map[caip.ChainID]string{"eip155:1": node.URL, "eip155:3": "http://127.0.0.1:1/secret"}
	return jsonrpc.NewForwarder(nodes, jsonrpc.Access{Hosts: []string{"cards.example"}})
}

func forwardRequest(
	f http.Handler, method, path, host, body string, headers map[string]string,
) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, "http://"+host+path, strings.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	for name, value := range headers {
		r.Header.Set(name, value)
	}
	w := httptest.NewRecorder()
	f.ServeHTTP(w, r)
	return w
}

func TestOnlyHarmlessQuestionsArePassedOnToANode(t *testing.T) {
	t.Parallel()
	f := newForwarder(t)
	for _, c := range []struct {
		method, path, host, body string
		status                   int
	}{
		{"POST", "/rpc/eip155:1", "127.0.0.1:8080", numberCall, 200},
		{"POST", "/rpc/eip155:1", "[::1]:8080", "[" + numberCall + "," + numberCall + "]", 200},
		{"POST", "/rpc/eip155:1", "cards.example", numberCall, 200},
		{"POST", "/rpc/eip155:1", "evil.example", numberCall, 403},
		{"GET", "/rpc/eip155:1", "localhost", numberCall, 405},
		{"POST", "/rpc/eip155:2", "localhost", numberCall, 404},
		{"POST", "/rpc/eip155:1", "localhost", "[]", 400},
		{"POST", "/rpc/eip155:1", "localhost", "junk", 400},
		{"POST", "/rpc/eip155:1", "localhost", `{"params":[]}`, 400},
		{"POST", "/rpc/eip155:1", "localhost", strings.Repeat(" ", jsonrpc.MaxBody) + numberCall, 413},
		{"POST", "/rpc/eip155:3", "localhost", numberCall, 502},
	} {
		w := forwardRequest(f, c.method, c.path, c.host, c.body, nil)
		if w.Code != c.status || w.Code == 200 && w.Body.String() != c.body || !json.Valid(w.Body.Bytes()) {
			t.Errorf("%s %s of %s with %.80s: %d %s", c.method, c.path, c.host, c.body, w.Code, w.Body)
		}
		if strings.Contains(w.Body.String(), "secret") {
			t.Errorf("the node's URL is told: %s", w.Body)
		}
	}
}

func TestMethodsThatUseANodesKeysOrSettingsAreNotPassedOn(t *testing.T) {
	t.Parallel()
	f := newForwarder(t)
	for _, method := range []string{
		"eth_sendTransaction", "eth_sendUnsignedTransaction", "eth_signTypedData_v4", "eth_sign", "eth_signTransaction",
		"eth_accounts",
		"eth_fillTransaction", "eth_resend", "eth_submitWork", "personal_sign", "anvil_setBalance", "evm_mine",
		"hardhat_reset",
		"debug_setHead", "admin_addPeer", "ETH_CALL", "eth_call ", "eth_subscribe",
	} {
		call, err := json.Marshal(jsonrpc.Call{ID: json.RawMessage("9"), Method: method})
		if err != nil {
			t.Fatal(err)
		}
		w := forwardRequest(f, "POST", "/rpc/eip155:1", "localhost", string(call), nil)
		if w.Code != 200 || !strings.Contains(w.Body.String(), "-32601") || !strings.Contains(w.Body.String(), `"id":9`) {
			t.Errorf("%s: %d %s", method, w.Code, w.Body)
		}
		w = forwardRequest(f, "POST", "/rpc/eip155:1", "localhost", "["+numberCall+","+string(call)+"]", nil)
		var answers []map[string]any
		if err := json.Unmarshal(w.Body.Bytes(), &answers); err != nil || len(answers) != 2 ||
			answers[0]["method"] != "eth_blockNumber" ||
			answers[1]["error"] == nil {
			t.Errorf("a batch with %s: %d %s", method, w.Code, w.Body)
		}
		notification := `{"jsonrpc":"2.0","method":"` + method + `"}`
		if w := forwardRequest(f, "POST", "/rpc/eip155:1", "localhost", notification,
			nil); strings.Contains(w.Body.String(), method) {
			t.Errorf("a notification of %s was passed on: %s", method, w.Body)
		}
	}
	twice := `{"method":"eth_accounts","method":"eth_chainId","METHOD":"eth_sendTransaction","x":1}`
	if w := forwardRequest(f, "POST", "/rpc/eip155:1", "localhost", twice,
		nil); w.Body.String() != `{"jsonrpc":"2.0","method":"eth_chainId"}` {
		t.Errorf("two members of one name: %d %s", w.Code, w.Body)
	}
}

func TestForeignPagesAndFormsAreNotPassedOn(t *testing.T) {
	t.Parallel()
	f := newForwarder(t)
	for name, c := range map[string]struct {
		headers map[string]string
		status  int
	}{
		"local page":   {map[string]string{"Origin": "http://localhost:3000"}, 200},
		"foreign page": {map[string]string{"Origin": "https://elsewhere.example"}, 403},
		"form":         {map[string]string{"Content-Type": "text/plain"}, 415},
		"foreign form": {map[string]string{"Origin": "https://elsewhere.example", "Content-Type": "text/plain"}, 403},
		"no type":      {map[string]string{"Content-Type": ""}, 415},
	} {
		if w := forwardRequest(f, "POST", "/rpc/eip155:1", "localhost", numberCall, c.headers); w.Code != c.status {
			t.Errorf("%s: %d %s", name, w.Code, w.Body)
		}
	}
	preflight := map[string]string{"Origin": "http://localhost:3000", "Access-Control-Request-Method": "POST"}
	if w := forwardRequest(f, "OPTIONS", "/rpc/eip155:1", "localhost", "", preflight); w.Code != 204 {
		t.Errorf("preflight: %d %s", w.Code, w.Body)
	}
	socket := map[string]string{"Upgrade": "websocket", "Connection": "Upgrade"}
	if w := forwardRequest(f, "GET", "/rpc/eip155:1", "localhost", "", socket); w.Code != 405 {
		t.Errorf("WebSocket: %d %s", w.Code, w.Body)
	}
}

func TestANodeThatRedirectsIsNotFollowed(t *testing.T) {
	t.Parallel()
	target := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { t.Error("it was followed") }))
	t.Cleanup(target.Close)
	node := httptest.NewServer(http.RedirectHandler(target.URL, http.StatusTemporaryRedirect))
	t.Cleanup(node.Close)
	f := jsonrpc.NewForwarder(map[caip.ChainID]string{"eip155:1": node.URL}, jsonrpc.Access{})
	if w := forwardRequest(f, "POST", "/rpc/eip155:1", "localhost", numberCall,
		nil); w.Code != http.StatusTemporaryRedirect {
		t.Errorf("%d %s", w.Code, w.Body)
	}
}
