package clients

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/internal/app"
	"github.com/offblocks/offblocks/internal/app/apptest"
	"github.com/offblocks/offblocks/internal/chain"
)

// brokenProxy hands connections to a server, and breaks each off after so many bytes of the server's.
type brokenProxy struct {
	listener net.Listener
	target   atomic.Value // string: host and port
	limit    atomic.Int64 // bytes; 0: none
	broken   atomic.Int64 // connections
}

func startProxy(t *testing.T) *brokenProxy {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = listener.Close() })
	p := &brokenProxy{listener: listener}
	go func() {
		for {
			connection, err := listener.Accept()
			if err != nil {
				return
			}
			go p.serve(connection)
		}
	}()
	return p
}

func (p *brokenProxy) serve(down net.Conn) {
	defer down.Close() //nolint:errcheck // either side may have closed it
	target, _ := p.target.Load().(string)
	up, err := net.Dial("tcp", target)
	if err != nil {
		return
	}
	defer up.Close()                             //nolint:errcheck // as above
	go func() { _, _ = io.Copy(up, down) }()     // ends with the connections
	piece, passed := make([]byte, 512), int64(0) // so that most are broken off within an event
	for {
		n, err := up.Read(piece)
		limit := p.limit.Load()
		if passed += int64(n); limit > 0 && passed > limit {
			_, _ = down.Write(piece[:n/2])
			p.broken.Add(1)
			return
		}
		if _, writeErr := down.Write(piece[:n]); err != nil || writeErr != nil {
			return
		}
	}
}

// tally counts what a follower was told of each event. It is safe for concurrent use.
type tally struct {
	mu        sync.Mutex
	streamed  map[string]int
	delivered map[string]int
	troubles  []string
}

func newTally() *tally { return &tally{streamed: map[string]int{}, delivered: map[string]int{}} }

func (f *tally) note(what, which string) {
	f.mu.Lock()
	defer f.mu.Unlock()
	switch what {
	case "streamed":
		f.streamed[which]++
	case "delivered":
		f.delivered[which]++
	default:
		f.troubles = append(f.troubles, what+" "+which)
	}
}

// lacks says what of the events is missing or came twice by the stream; "": nothing.
func (f *tally) lacks(events []string) string {
	f.mu.Lock()
	defer f.mu.Unlock()
	for _, id := range events {
		if f.streamed[id] == 0 || f.delivered[id] == 0 {
			return fmt.Sprintf("%s was streamed %d times and delivered %d times", id, f.streamed[id], f.delivered[id])
		}
	}
	return ""
}

// check sees that nothing was streamed twice or that there is not, and nothing refused.
func (f *tally) check(t *testing.T, name string, events []string) {
	t.Helper()
	f.mu.Lock()
	defer f.mu.Unlock()
	if len(f.troubles) > 0 {
		t.Errorf("%s: %q", name, f.troubles)
	}
	if len(f.streamed) != len(events) {
		t.Errorf("%s: %d events were streamed of %d", name, len(f.streamed), len(events))
	}
	for id, times := range f.streamed {
		if times != 1 {
			t.Errorf("%s: %s was streamed %d times", name, id, times)
		}
	}
}

// followInNode starts the follower of the package for TypeScript. The function that is returned ends it.
func followInNode(t *testing.T, s *apptest.Sandbox, dir string, f *tally) (address string, end func()) {
	t.Helper()
	c := command(t.Context(), t, s, "node", copyFile(t, "clients/typescript/test/follow.mjs", filepath.Join(dir, "follow.mjs")))
	c.Dir = dir
	var trouble apptest.Buffer
	c.Stderr = &trouble
	in, err := c.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	lines, addresses := bufio.NewScanner(out), make(chan string, 1)
	read := make(chan struct{})
	go func() {
		defer close(read)
		for lines.Scan() {
			what, which, _ := strings.Cut(lines.Text(), " ")
			if what == "listening" {
				addresses <- which
				continue
			}
			f.note(what, which)
		}
	}()
	select {
	case address = <-addresses:
	case <-read:
		t.Fatalf("it ended: %s", trouble.String())
	}
	return address, func() {
		_ = in.Close()
		<-read
		if err := c.Wait(); err != nil {
			t.Errorf("it ended badly: %v: %s", err, trouble.String())
		}
		f.mu.Lock()
		defer f.mu.Unlock()
		if n := len(f.troubles); n == 0 || f.troubles[n-1] != "ended enough" {
			t.Errorf("a stream that is aborted ends with %q", f.troubles)
		} else {
			f.troubles = f.troubles[:n-1]
		}
	}
}

// followInGo follows by the client for Go.
func followInGo(t *testing.T, s *apptest.Sandbox, f *tally) (address string, end func()) {
	t.Helper()
	cfg, err := client.ConfigFromEnv(func(name string) string { return s.Env[name] })
	if err != nil {
		t.Fatal(err)
	}
	c, err := client.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	handler := c.WebhookHandler(func(_ context.Context, event client.Event) error {
		f.note("delivered", event.ID.String())
		return nil
	})
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		answer := httptest.NewRecorder()
		if handler.ServeHTTP(answer, r); answer.Code != http.StatusNoContent {
			f.note("refused", answer.Body.String())
		}
		w.WriteHeader(answer.Code)
	}))
	t.Cleanup(server.Close)
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() {
		for event, err := range c.StreamEvents(ctx, client.StreamOptions{FromBeginning: true}) {
			if err != nil {
				ended <- err
				return
			}
			f.note("streamed", event.ID.String())
		}
		ended <- nil
	}()
	return server.URL + "/in", func() {
		cancel()
		if err := <-ended; !errors.Is(err, context.Canceled) {
			t.Errorf("a stream that is cancelled ends with %v", err)
		}
	}
}

// Both clients follow the events of a sandbox whose connections break off within an event, whose key of deliveries is
// replaced at once, and which is started again.
func testFollowersLoseNothing(t *testing.T, dir string) {
	s, proxy := apptest.Start(t, ""), startProxy(t)
	proxy.limit.Store(3 << 10)
	direct := func() {
		proxy.target.Store(strings.TrimSuffix(strings.TrimPrefix(s.Env["OFFBLOCKS_URL"], "http://"), "/v1"))
		s.Env["OFFBLOCKS_URL"] = "http://" + proxy.listener.Addr().String() + "/v1"
	}
	direct()
	followers := map[string]*tally{"Go": newTally(), "Node": newTally()}
	goAddress, endGo := followInGo(t, s, followers["Go"])
	nodeAddress, endNode := followInNode(t, s, dir, followers["Node"])
	for _, address := range []string{goAddress, nodeAddress} {
		if _, err := s.SaveWebhook(t.Context(), api.WebhookInput{CallbackURL: address, Types: []api.WebhookType{"*"}}); err != nil {
			t.Fatal(err)
		}
	}
	var events []string
	await := func(when string) {
		t.Helper()
		var err error
		list, err := client.Collect(s.GetEvents(t.Context(), client.EventOptions{}))
		if err != nil {
			t.Fatal(err)
		}
		events = nil
		for _, event := range list {
			events = append(events, event.ID.String())
		}
		for name, follower := range followers {
			lacks := follower.lacks(events)
			for end := time.Now().Add(apptest.Patience); lacks != "" && time.Now().Before(end); lacks = follower.lacks(events) {
				<-time.After(20 * time.Millisecond)
			}
			if lacks != "" {
				t.Errorf("%s: in %s %s", when, name, lacks)
			}
		}
	}
	makeCustomers(t, s, 10)
	await("while connections broke off")
	rotateKey(t, s)
	makeCustomers(t, s, 10)
	await("with another key")
	if broken := proxy.broken.Load(); broken < 6 {
		t.Errorf("%d connections were broken off", broken)
	}
	proxy.limit.Store(0)
	s.Stop(t)
	s.Run(t)
	direct()
	rotateKey(t, s)
	makeCustomers(t, s, 5)
	await("after another start")
	endGo()
	endNode()
	for name, follower := range followers {
		follower.check(t, name, events)
	}
}

// rotateKey has another key sign at once.
func rotateKey(t *testing.T, s *apptest.Sandbox) {
	t.Helper()
	master, err := s.Dir.MasterKey()
	if err != nil {
		t.Fatal(err)
	}
	admin, err := app.OpenAdministration(t.Context(), s.DatabaseURL)
	if err != nil {
		t.Fatal(err)
	}
	_, err = admin.RotateVerificationKey(t.Context(), master, 0, time.Hour, "")
	if err := errors.Join(err, admin.Close()); err != nil {
		t.Fatal(err)
	}
}

// makeCustomers makes events: each customer is one.
func makeCustomers(t *testing.T, s *apptest.Sandbox, count int) {
	t.Helper()
	for range count {
		owner, err := chain.NewOwner()
		if err != nil {
			t.Fatal(err)
		}
		in := api.CustomerInput{ChainID: "eip155:300:" + owner.Address(), ExternalID: uuid.NewString()}
		if _, err := s.CreateCustomer(t.Context(), in); err != nil {
			t.Fatal(err)
		}
	}
}
