package devnet_test

import (
	"context"
	"encoding/json"
	"fmt"
	"math/big"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/gorilla/websocket"

	"github.com/offblocks/offblocks/internal/chain/devnet"
	"github.com/offblocks/offblocks/internal/jsonrpc"
)

// loggingCode deploys a contract that emits an empty log with the topic 7 at every call.
var loggingCode = common.FromHex("6008600c60003960086000f3" + "600760006000a100")

func socketURL(server *httptest.Server, chain string) string {
	return "ws" + strings.TrimPrefix(server.URL, "http") + "/rpc/" + chain
}

// openSocket connects without a library for JSON-RPC in between.
func openSocket(t *testing.T, server *httptest.Server, header http.Header) (*websocket.Conn, *http.Response, error) {
	t.Helper()
	conn, response, err := websocket.DefaultDialer.DialContext(t.Context(), socketURL(server, "eip155:300"), header)
	if err == nil {
		t.Cleanup(func() { _ = conn.Close() })
	}
	return conn, response, err
}

type message struct {
	ID     json.RawMessage `json:"id"`
	Method string          `json:"method"`
	Result json.RawMessage `json:"result"`
	Error  *struct {
		Code    int    `json:"code"`
		Message string `json:"message"`
	} `json:"error"`
}

func exchange(t *testing.T, conn *websocket.Conn, text string) message {
	t.Helper()
	if err := conn.WriteMessage(websocket.TextMessage, []byte(text)); err != nil {
		t.Fatal(err)
	}
	return readReply(t, conn)
}

func readReply(t *testing.T, conn *websocket.Conn) (m message) {
	t.Helper()
	if err := conn.SetReadDeadline(time.Now().Add(30 * time.Second)); err != nil {
		t.Fatal(err)
	}
	if err := conn.ReadJSON(&m); err != nil {
		t.Fatal(err)
	}
	return m
}

func receive[T any](t *testing.T, from <-chan T, ended <-chan error) T {
	t.Helper()
	select {
	case v := <-from:
		return v
	case err := <-ended:
		t.Fatalf("the subscription ended: %v", err)
	case <-time.After(30 * time.Second):
		t.Fatal("nothing arrived for 30 s")
	}
	panic("unreachable")
}

func TestHeadsAndLogsAreDeliveredOverAWebSocket(t *testing.T) {
	t.Parallel()
	c := must(ethclient.DialContext(t.Context(), socketURL(serve(t, devnet.Config{Dir: t.TempDir()}), "eip155:300")))
	defer c.Close()
	deploy := sign(operatorKey, 300, 0, offer{data: loggingCode, gas: 100_000})
	send(t, c, deploy)
	contract := receipt(t, c, deploy.Hash()).ContractAddress

	heads, logs := make(chan *types.Header), make(chan types.Log)
	newHeads := must(c.SubscribeNewHead(t.Context(), heads))
	newLogs := must(c.SubscribeFilterLogs(t.Context(), ethereum.FilterQuery{Addresses: []common.Address{contract}}, logs))
	for nonce := uint64(1); nonce <= 3; nonce++ {
		tx := sign(operatorKey, 300, nonce, offer{to: &contract, gas: 100_000})
		send(t, c, tx)
		head := receive(t, heads, newHeads.Err())
		// What was told of is there to be asked for.
		if r, err := c.TransactionReceipt(t.Context(), tx.Hash()); err != nil || r.BlockHash != head.Hash() {
			t.Errorf("head %s, receipt %v, %v", head.Hash(), r, err)
		}
		log := receive(t, logs, newLogs.Err())
		if log.TxHash != tx.Hash() || log.BlockNumber != head.Number.Uint64() ||
			log.Topics[0] != common.BigToHash(big.NewInt(7)) {
			t.Errorf("log %+v", log)
		}
	}
	newHeads.Unsubscribe()
	send(t, c, sign(operatorKey, 300, 4, offer{to: &contract, gas: 100_000}))
	receive(t, logs, newLogs.Err())
	select {
	case head := <-heads:
		t.Errorf("head %s after the subscription was ended", head.Hash())
	default:
	}
}

func TestAWebSocketAnswersLikeAPost(t *testing.T) {
	t.Parallel()
	server := serve(t, devnet.Config{Dir: t.TempDir()})
	conn, _, err := openSocket(t, server, nil)
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		call("eth_chainId", "[]"):                           `"0x12c"`,
		call("web3_clientVersion", "[]"):                    `"offblocks-devnet"`,
		call("eth_getBlockByNumber", `["finalized",false]`): `"number":"0x1"`,
	} {
		if m := exchange(t, conn, text); m.Error != nil || string(m.ID) != "1" || !strings.Contains(string(m.Result), want) {
			t.Errorf("%s: %+v", text, m)
		}
	}
	for text, code := range map[string]int{
		call("admin_nodeInfo", "[]"):                             jsonrpc.CodeMethodNotFound,
		call("debug_subscribe", `["x"]`):                         jsonrpc.CodeMethodNotFound,
		call("eth_subscribe", `["nothingKnown"]`):                jsonrpc.CodeInvalidParams,
		call("eth_subscribe", `["newPendingTransactions",true]`): jsonrpc.CodeInvalidParams,
		call("eth_subscribe", `{}`):                              jsonrpc.CodeInvalidParams,
		call("eth_subscribe", `[]`):                              jsonrpc.CodeInvalidParams,
		call("eth_subscribe", `["logs",{"topics":5}]`):           jsonrpc.CodeInvalidParams,
		call("eth_unsubscribe", `["0x1"]`):                       jsonrpc.CodeInvalidParams,
		call("eth_unsubscribe", `[]`):                            jsonrpc.CodeInvalidParams,
		"junk":                                                   -32700,
	} {
		if m := exchange(t, conn, text); m.Error == nil || m.Error.Code != code {
			t.Errorf("%s: %+v, want code %d", text, m.Error, code)
		}
	}
	if err := conn.WriteMessage(websocket.TextMessage, []byte("["+call("eth_chainId", "[]")+","+call("eth_subscribe",
		`["newHeads"]`)+"]")); err != nil {
		t.Fatal(err)
	}
	var batch []message
	if err := conn.ReadJSON(&batch); err != nil || len(batch) != 2 || string(batch[0].Result) != `"0x12c"` ||
		batch[1].Error == nil {
		t.Errorf("batch: %+v, %v", batch, err)
	}
	// A notification has no answer: the next one is the next call's.
	if err := conn.WriteMessage(websocket.TextMessage, []byte(`{"jsonrpc":"2.0","method":"eth_chainId"}`)); err != nil {
		t.Fatal(err)
	}
	if m := exchange(t, conn, `{"jsonrpc":"2.0","id":"next","method":"net_version"}`); string(m.ID) != `"next"` {
		t.Errorf("%+v", m)
	}
}

func TestASubscriptionEndsOnceAndIsNobodyElses(t *testing.T) {
	t.Parallel()
	server := serve(t, devnet.Config{Dir: t.TempDir()})
	first, _, err := openSocket(t, server, nil)
	if err != nil {
		t.Fatal(err)
	}
	second, _, err := openSocket(t, server, nil)
	if err != nil {
		t.Fatal(err)
	}
	id := string(exchange(t, first, call("eth_subscribe", `["newHeads"]`)).Result)
	if m := exchange(t, second, call("eth_unsubscribe", "["+id+"]")); m.Error == nil {
		t.Error("another connection has ended it")
	}
	if m := exchange(t, first, call("eth_unsubscribe", "["+id+"]")); string(m.Result) != "true" {
		t.Errorf("%+v", m)
	}
	if m := exchange(t, first, call("eth_unsubscribe", "["+id+"]")); m.Error == nil {
		t.Error("it ended twice")
	}
}

func TestWebSocketsOfForeignPagesAndNamesAreRefused(t *testing.T) {
	t.Parallel()
	server := serve(t, devnet.Config{Access: jsonrpc.Access{Origins: []string{"https://app.example"}}})
	for name, c := range map[string]struct {
		header http.Header
		status int
	}{
		"no page":         {nil, http.StatusSwitchingProtocols},
		"local page":      {http.Header{"Origin": {"http://localhost:3000"}}, http.StatusSwitchingProtocols},
		"configured page": {http.Header{"Origin": {"https://app.example"}}, http.StatusSwitchingProtocols},
		"foreign page":    {http.Header{"Origin": {"https://elsewhere.example"}}, http.StatusForbidden},
		"foreign name":    {http.Header{"Host": {"evil.example"}}, http.StatusForbidden},
	} {
		_, response, err := openSocket(t, server, c.header)
		if response == nil || response.StatusCode != c.status {
			t.Errorf("%s: %v, %v", name, response, err)
		}
	}
}

func TestAConnectionHasABoundedNumberOfSubscriptions(t *testing.T) {
	t.Parallel()
	conn, _, err := openSocket(t, serve(t, devnet.Config{}), nil)
	if err != nil {
		t.Fatal(err)
	}
	const most = 128
	for i := range most + 1 {
		m := exchange(t, conn, fmt.Sprintf(`{"jsonrpc":"2.0","id":%d,"method":"eth_subscribe","params":["newHeads"]}`, i))
		if refused := m.Error != nil && m.Error.Code == jsonrpc.CodeLimitExceeded; refused != (i == most) {
			t.Fatalf("subscription %d: %+v", i, m)
		}
	}
}

func TestChainsWithAWebSocketStayOpenAndClosingEndsIt(t *testing.T) {
	t.Parallel()
	h := testHub(t, devnet.Config{Dir: t.TempDir(), Chains: []uint64{300, 301, 302}, MaxOpen: 1})
	server := httptest.NewServer(h.RPC())
	t.Cleanup(server.Close)
	conn, _, err := openSocket(t, server, nil)
	if err != nil {
		t.Fatal(err)
	}
	exchange(t, conn, call("eth_subscribe", `["newHeads"]`))
	for range 3 {
		head(t, clientOf(t, h, 301))
		head(t, clientOf(t, h, 302))
	}
	if err := h.AdvanceTime(t.Context(), 300, time.Hour); err != nil {
		t.Fatal(err)
	}
	if m := readReply(t, conn); m.Method != "eth_subscription" {
		t.Errorf("%+v", m)
	}
	closeHub(t, h)
	if _, _, err := conn.ReadMessage(); !websocket.IsCloseError(err, websocket.CloseGoingAway) {
		t.Errorf("closing ends the connection with %v", err)
	}
}

func TestAPeerThatGoesAwayLeavesNothingBehind(t *testing.T) {
	t.Parallel()
	h := testHub(t, devnet.Config{})
	server := httptest.NewServer(h.RPC())
	t.Cleanup(server.Close)
	for range 300 { // more than may be open at once
		conn, _, err := openSocket(t, server, nil)
		if err != nil {
			t.Fatal(err)
		}
		if m := exchange(t, conn, call("eth_subscribe", `["newHeads"]`)); m.Error != nil {
			t.Fatalf("%+v", m)
		}
		if err := conn.Close(); err != nil {
			t.Fatal(err)
		}
		if err := waitForServer(t.Context(), server); err != nil {
			t.Fatal(err)
		}
	}
}

// waitForServer asks for something once, so that the server had its turn.
func waitForServer(ctx context.Context, server *httptest.Server) error {
	c, err := ethclient.DialContext(ctx, server.URL+"/rpc/eip155:300")
	if err != nil {
		return err
	}
	defer c.Close()
	_, err = c.BlockNumber(ctx)
	return err
}
