package jsonrpc_test

import (
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/offblocks/offblocks/internal/jsonrpc"
)

// slowBody counts who reads it, and never ends.
type slowBody struct {
	reading *atomic.Int64
	over    chan struct{}
}

func (b slowBody) Read([]byte) (int, error) {
	b.reading.Add(1)
	<-b.over
	return 0, io.ErrUnexpectedEOF
}

func TestOnlyAFewLargeMessagesAreReadAtOnceAndSmallOnesAlways(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		bodies, reading, over := jsonrpc.NewBodies(), new(atomic.Int64), make(chan struct{})
		read := func(client string, length int64, body io.Reader) (status int) {
			r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "http://localhost/rpc/eip155:1", body)
			r.ContentLength, r.RemoteAddr = length, client
			w := httptest.NewRecorder()
			if _, done, ok := bodies.Read(w, r); ok {
				done()
			}
			return w.Code
		}
		statuses := make(chan int, 40)
		for i := range 40 { // one client's, half of them without a length
			go func() {
				statuses <- read("192.0.2.1:1", []int64{jsonrpc.MaxBody, -1}[i%2], slowBody{reading, over})
			}()
		}
		synctest.Wait()
		if n := reading.Load(); n != 8 {
			t.Errorf("%d large messages of one client are being read", n)
		}
		if status := read("192.0.2.1:1", 2, strings.NewReader("{}")); status != http.StatusOK {
			t.Errorf("a small message is answered %d", status)
		}
		if status := read("192.0.2.2:1", 100_000, strings.NewReader(strings.Repeat(" ", 100_000))); status != http.StatusOK {
			t.Errorf("another client's large message is answered %d", status)
		}
		<-time.After(11 * time.Second) // those that wait give up
		for range 32 {
			if status := <-statuses; status != http.StatusTooManyRequests {
				t.Errorf("a message that waited too long is answered %d", status)
			}
		}
		close(over)
		for range 8 {
			if status := <-statuses; status != http.StatusBadRequest {
				t.Errorf("a message that broke off is answered %d", status)
			}
		}
		if status := read("192.0.2.1:1", -1, strings.NewReader("{}")); status != http.StatusOK {
			t.Errorf("once they are over one is answered %d", status)
		}
	})
}
