package jsonrpc_test

import (
	"io"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/jsonrpc"
)

func TestLargeAnswersTakeNoMoreMemoryThanThereIs(t *testing.T) {
	t.Parallel()
	const kib = 1 << 10
	memory := jsonrpc.NewMemory(1000*kib, 600*kib)
	one, other := netip.MustParsePrefix("192.0.2.1/32"), netip.MustParsePrefix("192.0.2.2/32")
	first, second, third := memory.Hold(one), memory.Hold(one), memory.Hold(other)
	for i, c := range []struct {
		held *jsonrpc.Held
		size int
		room bool
	}{
		{first, 64 * kib, true},                            // a small one is not counted
		{first, 400 * kib, true}, {first, 300 * kib, true}, // it never shrinks
		{second, 201 * kib, false}, {second, 200 * kib, true}, {second, 201 * kib, false}, // the client's share
		{second, 64 * kib, true},
		{third, 401 * kib, false}, {third, 400 * kib, true}, // what is left of all
	} {
		if room := c.held.Grow(c.size); room != c.room {
			t.Errorf("step %d: room is %t", i, room)
		}
	}
	first.Release()
	first.Release()
	if !third.Grow(600*kib) || second.Grow(401*kib) || !second.Grow(400*kib) {
		t.Error("what was released is not exactly what was held")
	}
}

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

func TestAnswersOfANodeThatNobodyReadsLeaveRoomForOthers(t *testing.T) {
	t.Parallel()
	large := strings.Repeat(" ", 20<<20)
	node := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		_, _ = io.WriteString(w, large)
	}))
	defer node.Close()
	f := jsonrpc.NewForwarder(map[caip.ChainID]string{"eip155:1": node.URL}, jsonrpc.Access{})
	ask := func(client string, w http.ResponseWriter) {
		r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "http://localhost/rpc/eip155:1",
			strings.NewReader(numberCall))
		r.Header.Set("Content-Type", "application/json")
		r.RemoteAddr = client
		f.ServeHTTP(w, r)
	}
	const room = 5 * jsonrpc.MaxResponse / (20 << 20) // of one client
	writing, over := make(chan struct{}), make(chan struct{})
	var unread sync.WaitGroup
	for range room {
		unread.Go(func() { ask("192.0.2.1:1", unreadAnswer{httptest.NewRecorder(), writing, over}) })
		<-writing
	}
	for client, want := range map[string]int{"192.0.2.1:1": http.StatusTooManyRequests, "192.0.2.2:1": http.StatusOK} {
		w := httptest.NewRecorder()
		if ask(client, w); w.Code != want {
			t.Errorf("%s is answered %d %.100s", client, w.Code, w.Body)
		}
	}
	close(over)
	unread.Wait()
	w := httptest.NewRecorder()
	if ask("192.0.2.1:1", w); w.Code != http.StatusOK || w.Body.Len() != len(large) {
		t.Errorf("once they are read the client is answered %d with %d bytes", w.Code, w.Body.Len())
	}
}

// slowMessage gives so many bytes, and then none until over is closed.
type slowMessage struct {
	io.Reader
	slowBody
}

func (m slowMessage) Read(b []byte) (int, error) {
	if n, err := m.Reader.Read(b); err == nil {
		return n, nil
	}
	return m.slowBody.Read(b)
}

func TestOnlyAFewLargeMessagesOfWebSocketsAreReadAtOnce(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		bodies, reading, over := jsonrpc.NewBodies(), new(atomic.Int64), make(chan struct{})
		client := netip.MustParsePrefix("192.0.2.1/32")
		read := func(client netip.Prefix, from io.Reader) (int, error) {
			message, release, err := bodies.ReadMessage(t.Context(), client, from, func(until time.Time) error {
				if left := time.Until(until); left <= 0 || left > time.Minute {
					t.Errorf("it has to be there in %s", left)
				}
				return nil
			})
			if err == nil {
				release()
			}
			return len(message), err
		}
		failures := make(chan error, 20)
		for range 20 {
			go func() {
				_, err := read(client, slowMessage{strings.NewReader(strings.Repeat(" ", 100_000)), slowBody{reading, over}})
				failures <- err
			}()
		}
		synctest.Wait()
		if n := reading.Load(); n != 8 {
			t.Errorf("%d large messages of one client are being read", n)
		}
		for size, from := range map[int]netip.Prefix{
			64 << 10: client, 100_000: netip.MustParsePrefix("192.0.2.2/32"), jsonrpc.MaxBody: netip.MustParsePrefix("192.0.2.3/32"),
		} {
			if n, err := read(from, strings.NewReader(strings.Repeat(" ", size))); n != size || err != nil {
				t.Errorf("of %d bytes of %s %d were read, %v", size, from, n, err)
			}
		}
		if _, err := read(netip.MustParsePrefix("192.0.2.4/32"),
			strings.NewReader(strings.Repeat(" ", jsonrpc.MaxBody+1))); err == nil {
			t.Error("a message that is too large was read")
		}
		<-time.After(11 * time.Second) // those that wait give up
		if n := len(failures); n != 12 {
			t.Errorf("%d messages found no place", n)
		}
		close(over)
		for range 20 {
			if err := <-failures; err == nil {
				t.Error("a message that broke off was read")
			}
		}
		if n, err := read(client, strings.NewReader(strings.Repeat(" ", 100_000))); n != 100_000 || err != nil {
			t.Errorf("once they are over %d bytes are read, %v", n, err)
		}
	})
}
