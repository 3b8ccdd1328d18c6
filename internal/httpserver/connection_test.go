package httpserver

import (
	"bytes"
	"errors"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/netip"
	"os"
	"testing"
	"testing/synctest"
	"time"
)

func TestASlowReaderGetsALongAnswerAndOneThatStopsReadingIsCutOff(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		near, far := net.Pipe()
		c := &connection{Conn: near, patience: writePatience, closed: func() {}}
		long := bytes.Repeat([]byte("x"), 10*writePiece)
		began := time.Now()
		read := make(chan int)
		go func() {
			piece, sum := make([]byte, writePiece), 0
			for range 10 {
				<-time.After(writePatience - time.Second)
				n, err := io.ReadFull(far, piece)
				if err != nil {
					t.Error(err)
				}
				sum += n
			}
			read <- sum
		}()
		if n, err := c.Write(long); err != nil || n != len(long) {
			t.Errorf("%d bytes were written, %v", n, err)
		}
		if n := <-read; n != len(long) {
			t.Errorf("%d bytes were read", n)
		}
		if took := time.Since(began); took < 9*writePatience {
			t.Errorf("the answer took %v: the reader was not slow", took)
		}

		began = time.Now()
		if n, err := c.Write(long); !errors.Is(err, os.ErrDeadlineExceeded) || n != 0 {
			t.Errorf("to nobody %d bytes were written, %v", n, err)
		}
		if took := time.Since(began); took != writePatience {
			t.Errorf("who does not read is cut off after %v", took)
		}
		if err := errors.Join(c.Close(), far.Close()); err != nil {
			t.Error(err)
		}
	})
}

func TestConnectionsAreCountedByAddressAndInAll(t *testing.T) {
	t.Parallel()
	proxies, err := ParseProxies([]string{"10.0.0.0/8"})
	if err != nil {
		t.Fatal(err)
	}
	l := &boundedListener{trusted: proxies, most: 6, perAddress: 2, open: map[netip.Prefix]int{}}
	admit := func(address string, want bool) {
		t.Helper()
		if got := l.admitPeer(netip.MustParseAddr(address)); got != want {
			t.Errorf("a connection from %s is admitted: %t", address, got)
		}
	}
	admit("192.0.2.1", true)
	admit("192.0.2.1", true)
	admit("192.0.2.1", false)
	admit("192.0.2.2", true)
	admit("10.0.0.1", true)
	admit("10.0.0.1", true)
	admit("10.0.0.1", true) // a proxy's connections are those of many clients
	admit("10.0.0.1", false)
	l.releasePeer(netip.MustParseAddr("10.0.0.1"))
	admit("::ffff:192.0.2.1", false) // IPv4 in the form of IPv6, as a socket for both has it
	l.releasePeer(netip.MustParseAddr("192.0.2.1"))
	admit("192.0.2.1", true)
	admit("2001:db8::1", true)
	admit("2001:db8::2", false) // in all there are six
	l.releasePeer(netip.MustParseAddr("192.0.2.1"))
	l.releasePeer(netip.MustParseAddr("192.0.2.2"))
	admit("2001:db8::2", true)
	admit("2001:db8::3", false) // the same /64
	admit("2001:db8:0:1::3", true)
	for _, address := range []string{"192.0.2.1", "2001:db8::1", "2001:db8::2", "2001:db8:0:1::3", "10.0.0.1", "10.0.0.1"} {
		l.releasePeer(netip.MustParseAddr(address))
	}
	if l.total != 0 || len(l.open) != 0 {
		t.Errorf("%d connections, by address %v, though all have ended", l.total, l.open)
	}
}

// serving runs a server on this machine until the test ends.
func serving(t *testing.T, c Config) (address string) {
	t.Helper()
	listener, err := new(net.ListenConfig).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	if c.Log == nil {
		c.Log = slog.New(slog.DiscardHandler)
	}
	s, ended := New(c), make(chan error, 1)
	go func() { ended <- s.Serve(listener) }()
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
		if err := <-ended; !errors.Is(err, http.ErrServerClosed) {
			t.Error(err)
		}
	})
	return listener.Addr().String()
}

func TestAConnectionTooManyIsClosedAndOthersAreAnswered(t *testing.T) {
	t.Parallel()
	address := serving(t, Config{PerAddress: 3, Handler: http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		_, _ = io.WriteString(w, "ok")
	})})
	dial := func() net.Conn {
		c, err := new(net.Dialer).DialContext(t.Context(), "tcp", address)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = c.Close() })
		return c
	}
	answered := func(c net.Conn) bool {
		if _, err := io.WriteString(c, "GET / HTTP/1.1\r\nHost: x\r\n\r\n"); err != nil {
			return false
		}
		first := make([]byte, 12)
		_, err := io.ReadFull(c, first)
		return err == nil && string(first) == "HTTP/1.1 200"
	}
	var open []net.Conn
	for range 3 {
		c := dial()
		open = append(open, c)
		if !answered(c) {
			t.Error("a connection within the bound is not answered")
		}
	}
	if answered(dial()) {
		t.Error("a fourth connection is answered")
	}
	if err := open[0].Close(); err != nil {
		t.Fatal(err)
	}
	deadline := time.Now().Add(10 * time.Second)
	for !answered(dial()) { // the server notices the end a moment later
		if time.Now().After(deadline) {
			t.Fatal("after one has ended no other is answered")
		}
	}
}

func TestHeadersBeyondTheBoundAreAnswered431(t *testing.T) {
	t.Parallel()
	address := serving(t, Config{Handler: http.NotFoundHandler()})
	for size, want := range map[int]int{MaxHeaderBytes - 1000: 404, MaxHeaderBytes + 8<<10: 431} {
		r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, "http://"+address, nil)
		if err != nil {
			t.Fatal(err)
		}
		r.Header.Set("X-Long", string(bytes.Repeat([]byte("a"), size)))
		response, err := http.DefaultClient.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		if err := response.Body.Close(); err != nil || response.StatusCode != want {
			t.Errorf("%d bytes of headers are answered %d, %v", size, response.StatusCode, err)
		}
	}
}
