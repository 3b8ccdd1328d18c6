package doors

import (
	"bytes"
	"errors"
	"io"
	"maps"
	"net"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"os"
	"regexp"
	"strings"
	"sync"
	"testing"

	"modernc.org/sqlite"
)

// crashPoints are the moments at which a server may be killed: before each commit of its database and, on PostgreSQL, after
// it; before and after each call to a partner and each transaction that is sent to a chain; and before the answer to
// whoever asked for a change. All of that goes through here, and what does not pass a point is not let through.
type crashPoints struct {
	mu     sync.Mutex
	kill   func()
	passed int
	at     int         // the number of the point at which the server is killed; 0: at none
	killed chan string // gets the name of the point
}

// arm has the server killed at a point, counted from now. At 0 points are only counted.
func (c *crashPoints) arm(at int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.passed, c.at = 0, at
}

// count tells how many points were passed since it was armed.
func (c *crashPoints) count() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.passed
}

// pass is false if the server was killed here.
func (c *crashPoints) pass(name string) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.passed++; c.passed != c.at {
		return true
	}
	c.at = 0
	c.kill()
	c.killed <- name
	return false
}

// proxyCalls puts the points before and after the calls that somebody gets, and gives the address for the server. Only
// those that matter have points.
func (c *crashPoints) proxyCalls(t *testing.T, to string, matters func(*http.Request, []byte) (name string, yes bool)) string {
	t.Helper()
	target, err := url.Parse(to)
	if err != nil {
		t.Fatal(err)
	}
	forward := &httputil.ReverseProxy{
		Rewrite:      func(r *httputil.ProxyRequest) { r.SetURL(target) },
		ErrorHandler: func(http.ResponseWriter, *http.Request, error) { panic(http.ErrAbortHandler) },
	}
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		if err != nil {
			panic(http.ErrAbortHandler) // the server was killed meanwhile
		}
		r.Body = io.NopCloser(bytes.NewReader(body))
		name, yes := matters(r, body)
		if !yes {
			forward.ServeHTTP(w, r)
			return
		}
		if !c.pass("before " + name) {
			panic(http.ErrAbortHandler)
		}
		answer := httptest.NewRecorder()
		forward.ServeHTTP(answer, r)
		if !c.pass("after " + name) {
			panic(http.ErrAbortHandler)
		}
		maps.Copy(w.Header(), answer.Header())
		w.WriteHeader(answer.Code)
		_, _ = w.Write(answer.Body.Bytes())
	}))
	t.Cleanup(s.Close)
	return s.URL
}

// listenForCommits listens for a server of SQLite, which asks before each commit.
func (c *crashPoints) listenForCommits(t *testing.T) (address string) {
	t.Helper()
	return serveEach(t, func(conn net.Conn) {
		one := make([]byte, 1)
		for {
			if _, err := conn.Read(one); err != nil || !c.pass("before a commit") {
				return
			}
			if _, err := conn.Write(one); err != nil {
				return
			}
		}
	})
}

// askBeforeCommits has the SQLite connections of this process, which is the server, ask at an address before they commit.
func askBeforeCommits(address string) {
	sqlite.RegisterConnectionHook(func(conn sqlite.ExecQuerierContext, _ string) error {
		hooked, ok := conn.(sqlite.HookRegisterer)
		if !ok {
			return errors.New("SQLite has no hook for commits")
		}
		asked, err := net.Dial("tcp", address)
		if err != nil {
			return err
		}
		hooked.RegisterCommitHook(func() int32 {
			one := []byte{1}
			if _, err := asked.Write(one); err == nil {
				_, _ = asked.Read(one) // an error: the tests are over
			}
			return 0 // it is to commit
		})
		return nil
	})
}

// acceptEach serves each connection of a listener until it is closed.
func acceptEach(l net.Listener, serve func(net.Conn)) {
	for {
		conn, err := l.Accept()
		if err != nil {
			return
		}
		go func() {
			defer func() { _ = conn.Close() }()
			serve(conn)
		}()
	}
}

// serveEach serves each connection to an address of its own until the test ends.
func serveEach(t *testing.T, serve func(net.Conn)) (address string) {
	t.Helper()
	l, err := new(net.ListenConfig).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = l.Close() })
	go acceptEach(l, serve)
	return l.Addr().String()
}

// crashTransport has a point between the answer of the server and whoever asked for a change.
type crashTransport struct {
	http.RoundTripper

	points *crashPoints
}

func (t crashTransport) RoundTrip(r *http.Request) (*http.Response, error) {
	answer, err := t.RoundTripper.RoundTrip(r)
	if err == nil && r.Method != http.MethodGet && !t.points.pass("before the answer to "+r.Method+" "+r.URL.Path) {
		_ = answer.Body.Close()
		return nil, errors.New("the server was killed before its answer arrived")
	}
	return answer, err
}

// crashable puts the points between the server, which does not run yet, and its database, its chain and its partners.
func (in *installation) crashable() *crashPoints {
	in.Helper()
	c := &crashPoints{kill: in.kill, killed: make(chan string, 1)}
	for _, asks := range []*http.Client{in.http, in.sender} {
		asks.Transport = crashTransport{asks.Transport, c}
	}
	if in.direct = in.config.Database; strings.HasPrefix(in.direct, "sqlite:") {
		in.config.Commits = c.listenForCommits(in.T)
	} else {
		in.config.Database = c.proxyPostgres(in.T, in.direct)
	}
	in.redirect(in.config.Chains, anvilURL(in.T), c.proxyCalls(in.T, anvilURL(in.T), func(_ *http.Request, body []byte) (string, bool) {
		return "a transaction is sent to the chain", bytes.Contains(body, []byte("eth_sendRawTransaction"))
	}))
	text, err := os.ReadFile(in.config.Partners)
	in.check(err)
	for _, partner := range regexp.MustCompile(`http://127\.0\.0\.1:[0-9]+`).FindAllString(string(text), -1) {
		in.redirect(in.config.Partners, partner, c.proxyCalls(in.T, partner, func(r *http.Request, _ []byte) (string, bool) {
			return r.Method + " " + r.URL.Path + " of a partner", r.Method != http.MethodGet
		}))
	}
	in.servers[0].config = in.config
	return c
}

// redirect writes another URL into a file of the installation.
func (in *installation) redirect(file, from, to string) {
	in.Helper()
	text, err := os.ReadFile(file) // #nosec G304 -- of the test
	in.check(err)
	if !bytes.Contains(text, []byte(from)) {
		in.Fatalf("%s does not name %s: %s", file, from, text)
	}
	in.check(os.WriteFile(file, bytes.ReplaceAll(text, []byte(from), []byte(to)), 0o600))
}
