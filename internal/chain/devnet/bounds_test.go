package devnet

import (
	"context"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/gorilla/websocket"

	"github.com/offblocks/offblocks/internal/jsonrpc"
)

// endlessCall runs code that jumps to itself: JUMPDEST, PUSH1 0, JUMP.
const endlessCall = `{"jsonrpc":"2.0","id":1,"method":"eth_call","params":[{"data":"0x5b600056"},"latest"]}`

const (
	blockNumber = `{"jsonrpc":"2.0","id":1,"method":"eth_blockNumber"}`
	shortCall   = `{"jsonrpc":"2.0","id":1,"method":"eth_call","params":[{"data":"0x00"},"latest"]}`
)

// boundedHub has room for two heavy messages, one of them of a client.
func boundedHub(t *testing.T, wait, timeout time.Duration) *Hub {
	t.Helper()
	h, err := New(Config{Chains: []uint64{300}})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := h.Close(); err != nil {
			t.Error(err)
		}
	})
	limits := jsonrpc.Limits{Running: 2, RunningPerClient: 1, Waiting: 1000, WaitingPerClient: 50}
	h.bounds.heavy = bound{jsonrpc.NewLimiter(limits), wait, timeout}
	return h
}

func askFrom(ctx context.Context, h *Hub, address, body string) *httptest.ResponseRecorder {
	r := httptest.NewRequestWithContext(ctx, http.MethodPost, "http://localhost/rpc/eip155:300", strings.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	r.RemoteAddr = address
	w := httptest.NewRecorder()
	h.RPC().ServeHTTP(w, r)
	return w
}

func TestEndlessCallsOfOneClientHoldUpNobody(t *testing.T) {
	t.Parallel()
	h := boundedHub(t, time.Minute, time.Minute)
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	var flood sync.WaitGroup
	var mu sync.Mutex
	statuses := map[int]int{}
	for range 100 {
		flood.Go(func() {
			w := askFrom(ctx, h, "192.0.2.1:1", endlessCall)
			mu.Lock()
			defer mu.Unlock()
			statuses[w.Code]++
			if w.Code == http.StatusTooManyRequests && (w.Header().Get("Retry-After") == "" ||
				!strings.Contains(w.Body.String(), "-32005")) {
				t.Errorf("refused by %v %s", w.Header(), w.Body)
			}
		})
	}
	// One runs, fifty wait, and the rest is refused at once.
	until(t, func() bool {
		mu.Lock()
		defer mu.Unlock()
		return statuses[http.StatusTooManyRequests] >= 49
	})
	if w := askFrom(t.Context(), h, "192.0.2.1:1", blockNumber); !strings.Contains(w.Body.String(), `"result"`) {
		t.Errorf("what costs nothing: %d %s", w.Code, w.Body)
	}
	if w := askFrom(t.Context(), h, "192.0.2.2:1", shortCall); !strings.Contains(w.Body.String(), `"result"`) {
		t.Errorf("another client: %d %s", w.Code, w.Body)
	}
	if err := callChain(t, h, 300, new(string), "eth_call", map[string]any{"data": "0x00"}, "latest"); err != nil {
		t.Errorf("the platform: %v", err)
	}
	mu.Lock()
	if answered := 100 - statuses[http.StatusTooManyRequests]; statuses[http.StatusOK] == answered {
		t.Error("nothing was left of the flood by then")
	}
	mu.Unlock()
	cancel()
	flood.Wait()
}

func TestABatchOfEndlessCallsEndsAtItsTime(t *testing.T) {
	t.Parallel()
	h := boundedHub(t, time.Minute, 200*time.Millisecond)
	batch := "[" + strings.Repeat(endlessCall+",", jsonrpc.MaxBatch-1) + endlessCall + "]"
	begun := time.Now()
	w := askFrom(t.Context(), h, "192.0.2.1:1", batch)
	if took := time.Since(begun); took > 20*time.Second {
		t.Errorf("it took %s", took)
	}
	if n := strings.Count(w.Body.String(), "request timed out"); n < jsonrpc.MaxBatch/2 {
		t.Errorf("%d calls were told that time is up: %d %.300s", n, w.Code, w.Body)
	}
}

func TestAWebSocketIsBoundLikeAPost(t *testing.T) {
	t.Parallel()
	h := boundedHub(t, 50*time.Millisecond, time.Second)
	server := httptest.NewServer(h.RPC())
	defer server.Close()
	url := "ws" + strings.TrimPrefix(server.URL, "http") + "/rpc/eip155:300"
	conn, _, err := websocket.DefaultDialer.DialContext(t.Context(), url, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = conn.Close() }()
	for range 10 {
		if err := conn.WriteMessage(websocket.TextMessage, []byte(endlessCall)); err != nil {
			t.Fatal(err)
		}
	}
	refused := 0
	for range 10 {
		_, answer, err := conn.ReadMessage()
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(answer), "-32005") && strings.Contains(string(answer), `"id":1`) {
			refused++
		}
	}
	if refused == 0 {
		t.Error("ten endless calls at once were all answered")
	}
	h.bounds.sockets = jsonrpc.NewLimiter(jsonrpc.Limits{Running: 1, RunningPerClient: 1})
	first, _, err := websocket.DefaultDialer.DialContext(t.Context(), url, nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, response, err := websocket.DefaultDialer.DialContext(t.Context(), url, nil); err == nil ||
		response.StatusCode != http.StatusTooManyRequests {
		t.Errorf("one connection too many: %v", err)
	}
	if err := first.Close(); err != nil {
		t.Error(err)
	}
	until(t, func() bool {
		again, _, err := websocket.DefaultDialer.DialContext(t.Context(), url, nil)
		if err == nil {
			_ = again.Close()
		}
		return err == nil
	})
}

// largeBatch is answered with more than a megabyte.
var largeBatch = "[" + strings.Repeat(genesisBlock+",", jsonrpc.MaxBatch-1) + genesisBlock + "]"

const genesisBlock = `{"jsonrpc":"2.0","id":1,"method":"eth_getBlockByNumber","params":["0x0",false]}`

// unreadAnswer is the answer to a client that does not read until over is closed.
type unreadAnswer struct {
	*httptest.ResponseRecorder
	writing chan<- struct{}
	over    <-chan struct{}
}

func (a unreadAnswer) Write(b []byte) (int, error) {
	a.writing <- struct{}{}
	<-a.over
	return a.ResponseRecorder.Write(b)
}

func TestAnswersThatNobodyReadsLeaveRoomForOthers(t *testing.T) {
	t.Parallel()
	h := boundedHub(t, time.Minute, time.Minute)
	size := askFrom(t.Context(), h, "192.0.2.1:1", largeBatch).Body.Len()
	if size < 1<<20 {
		t.Fatalf("the answer has %d bytes", size)
	}
	h.bounds.answers = jsonrpc.NewMemory(4*size, 3*size/2)
	server := httptest.NewServer(h.RPC())
	defer server.Close()
	conn, _, err := websocket.DefaultDialer.DialContext(t.Context(),
		"ws"+strings.TrimPrefix(server.URL, "http")+"/rpc/eip155:300", nil)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = conn.Close() }()

	writing, over, read := make(chan struct{}, 1), make(chan struct{}), make(chan struct{})
	go func() {
		defer close(read)
		r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "http://localhost/rpc/eip155:300",
			strings.NewReader(largeBatch))
		r.Header.Set("Content-Type", "application/json")
		r.RemoteAddr = "127.0.0.1:1"
		h.RPC().ServeHTTP(unreadAnswer{httptest.NewRecorder(), writing, over}, r)
	}()
	<-writing
	if w := askFrom(t.Context(), h, "127.0.0.1:2", largeBatch); w.Code != http.StatusTooManyRequests ||
		w.Header().Get("Retry-After") == "" || !strings.Contains(w.Body.String(), "too many large answers") {
		t.Errorf("a second large answer: %d %.200s", w.Code, w.Body)
	}
	if w := askFrom(t.Context(), h, "127.0.0.1:2", blockNumber); !strings.Contains(w.Body.String(), `"result"`) {
		t.Errorf("a small answer: %d %s", w.Code, w.Body)
	}
	if w := askFrom(t.Context(), h, "192.0.2.2:1", largeBatch); w.Code != http.StatusOK || w.Body.Len() != size {
		t.Errorf("another client: %d with %d bytes", w.Code, w.Body.Len())
	}
	ask := func() string {
		if err := conn.WriteMessage(websocket.TextMessage, []byte(largeBatch)); err != nil {
			t.Fatal(err)
		}
		_, answer, err := conn.ReadMessage()
		if err != nil {
			t.Fatal(err)
		}
		return string(answer)
	}
	if answer := ask(); !strings.Contains(answer, "-32005") || len(answer) > 1000 {
		t.Errorf("over a WebSocket: %.200s", answer)
	}
	close(over)
	<-read
	if answer := ask(); len(answer) < 1<<20 {
		t.Errorf("once it is read, over a WebSocket: %.200s", answer)
	}
	// What was sent is given back.
	for range 3 {
		if w := askFrom(t.Context(), h, "192.0.2.2:1", largeBatch); w.Code != http.StatusOK {
			t.Errorf("one after the other: %d %.200s", w.Code, w.Body)
		}
	}
}
