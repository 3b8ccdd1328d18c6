package deliveries

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/offblocks/offblocks/httpsig"
	"github.com/offblocks/offblocks/internal/app/apptest"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
	"github.com/offblocks/offblocks/internal/webhook"
)

var eventCount = flag.Int("deliveries.events", 12, "how many events are delivered to ten endpoints; scripts/soak takes 1000")

const (
	endpointCount = 10
	killCount     = 3
)

// arrival is a delivery that an endpoint accepted.
type arrival struct {
	URL     string            `json:"url"`
	Headers map[string]string `json:"headers"`
	Body    string            `json:"body"`
	Secret  string            `json:"secret"`
}

// endpoint is a receiver that fails in a way of its own before it accepts an event.
type endpoint struct {
	*httptest.Server
	number int
	secret string
	told   func() // of each acceptance

	mu       sync.Mutex
	attempts map[string]int // of each event
	accepted map[string][]arrival
}

// fail misbehaves at an attempt for one of so many events, as the endpoint's number has it, and tells whether it did.
func (e *endpoint) fail(w http.ResponseWriter, r *http.Request, attempt, events int) bool {
	switch first := attempt == 1; {
	case first && e.number == 1:
		w.WriteHeader(http.StatusInternalServerError)
	case first && e.number == 2, attempt == 2 && e.number == 7:
		panic(http.ErrAbortHandler) // the connection breaks off
	case first && e.number == 3:
		http.Redirect(w, r, "/elsewhere", http.StatusPermanentRedirect)
	case first && e.number == 4:
		w.WriteHeader(http.StatusTooManyRequests)
	case first && e.number == 5: // an answer without end
		w.WriteHeader(http.StatusBadGateway)
		for {
			if _, err := w.Write(make([]byte, 64<<10)); err != nil {
				break
			}
		}
	case first && e.number == 6 && events <= 2: // no answer at all, seldom: each costs a second
		<-r.Context().Done()
	case first && e.number == 8 && events <= 2: // an answer drip by drip, whose headers have no end
		drip(w)
	default:
		return false
	}
	return true
}

// drip answers so slowly that no sender waits for it.
func drip(w http.ResponseWriter) {
	connection, _, err := http.NewResponseController(w).Hijack()
	if err != nil {
		panic(err)
	}
	defer connection.Close() //nolint:errcheck // the sender may have closed it
	if _, err := io.WriteString(connection, "HTTP/1.1 200 OK\r\nX-Drip: "); err != nil {
		return
	}
	for every := time.NewTicker(50 * time.Millisecond); ; <-every.C {
		if _, err := io.WriteString(connection, "."); err != nil {
			every.Stop()
			return
		}
	}
}

func (e *endpoint) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return // the sender was killed
	}
	id := r.Header.Get("Webhook-Id")
	e.mu.Lock()
	e.attempts[id]++
	attempt, events := e.attempts[id], len(e.attempts)
	e.mu.Unlock()
	if e.fail(w, r, attempt, events) {
		return
	}
	a := arrival{URL: e.URL + r.URL.RequestURI(), Headers: map[string]string{}, Body: string(body), Secret: e.secret}
	for name := range r.Header {
		a.Headers[strings.ToLower(name)] = r.Header.Get(name)
	}
	a.Headers["host"] = r.Host
	e.mu.Lock()
	e.accepted[id] = append(e.accepted[id], a)
	e.mu.Unlock()
	e.told()
}

// setting is a programme with ten webhooks.
type setting struct {
	db        *store.DB
	programme issuing.ProgrammeID
	endpoints []*endpoint
	accepted  chan struct{}
}

func newSetting(t *testing.T, db *store.DB) *setting {
	t.Helper()
	s := &setting{db: db, programme: issuing.NewID[issuing.ProgrammeID](), accepted: make(chan struct{}, 1<<16)}
	now := issuing.At(time.Now())
	write(t, db, func(tx *store.Tx) error {
		return tx.InsertProgramme(t.Context(), issuing.Programme{ID: s.programme, Name: "Test"})
	})
	for number := range endpointCount {
		e := &endpoint{number: number, attempts: map[string]int{}, accepted: map[string][]arrival{}}
		e.told = func() { s.accepted <- struct{}{} }
		e.Server = httptest.NewServer(e)
		t.Cleanup(func() {
			e.CloseClientConnections()
			e.Close()
		})
		id := issuing.NewID[issuing.WebhookID]()
		e.secret = "whsec_" + base64.StdEncoding.EncodeToString(endpointSecret(id, 1))
		write(t, db, func(tx *store.Tx) error {
			if err := tx.InsertWebhook(t.Context(), issuing.Webhook{
				ID: id, ProgrammeID: s.programme, CallbackURL: fmt.Sprintf("%s/hook?n=%d", e.URL, number),
				Types: []issuing.EventType{issuing.EveryType}, CreatedAt: now, UpdatedAt: now,
			}); err != nil {
				return err
			}
			_, _, err := tx.RenewWebhookSecret(t.Context(), s.programme, id, now)
			return err
		})
		s.endpoints = append(s.endpoints, e)
	}
	return s
}

func write(t *testing.T, db *store.DB, do func(tx *store.Tx) error) {
	t.Helper()
	if err := db.Write(t.Context(), do); err != nil {
		t.Fatal(err)
	}
}

// startDeliverer starts a process that delivers. It is killed with the test at the latest.
func startDeliverer(t *testing.T, url, keyFile string) (kill func()) {
	t.Helper()
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	child := exec.CommandContext(context.WithoutCancel(t.Context()), program)
	child.Env = append(os.Environ(), databaseVariable+"="+url, keyVariable+"="+keyFile)
	child.Stdout, child.Stderr = t.Output(), t.Output()
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	kill = sync.OnceFunc(func() {
		_ = child.Process.Kill()
		_ = child.Wait() // it says that it was killed
	})
	t.Cleanup(kill)
	return kill
}

func TestEveryEventReachesEveryEndpointHoweverTheyFailAndSendersAreKilled(t *testing.T) {
	t.Parallel()
	private, err := httpsig.GenerateKey(httpsig.P384)
	if err != nil {
		t.Fatal(err)
	}
	keyFile := filepath.Join(t.TempDir(), "key.pem")
	if err := os.WriteFile(keyFile, private.PEM(), 0o600); err != nil {
		t.Fatal(err)
	}
	for engine, address := range storetest.Engines {
		t.Run(engine, func(t *testing.T) {
			t.Parallel()
			url := address(t)
			db := storetest.Open(t, url)
			s := newSetting(t, db)
			kill := startDeliverer(t, url, keyFile)
			bodies := map[string]string{}
			for n := range *eventCount {
				id := issuing.NewID[issuing.EventID]()
				bodies[string(id)] = fmt.Sprintf(`{"eventId":%q,"webhookType":"card.updated","n":%d,"text":"é <&> \u2028"}`, id, n)
				write(t, db, func(tx *store.Tx) error {
					return webhook.Publish(t.Context(), tx, issuing.Event{
						ID: id, ProgrammeID: s.programme, Type: issuing.CardUpdated, Subject: issuing.NewID[string](), Sequence: 1,
						Body: bodies[string(id)], CreatedAt: issuing.At(time.Now()),
					})
				})
			}
			// A sender is killed in the middle of deliveries, whenever a part of all was accepted.
			part := *eventCount * endpointCount / (killCount + 1)
			for range killCount {
				s.awaitAcceptances(t, part)
				kill()
				kill = startDeliverer(t, url, keyFile)
			}
			s.awaitAll(t)
			kill()
			s.check(t, bodies, private.Public())
		})
	}
}

// awaitAcceptances waits until the endpoints have accepted so many more deliveries.
func (s *setting) awaitAcceptances(t *testing.T, count int) {
	t.Helper()
	for range count {
		select {
		case <-s.accepted:
		case <-time.After(apptest.Patience):
			t.Fatal("nothing is delivered any more")
		}
	}
}

// awaitAll waits until each endpoint has accepted each event.
func (s *setting) awaitAll(t *testing.T) {
	t.Helper()
	for {
		missing := 0
		for _, e := range s.endpoints {
			e.mu.Lock()
			missing += *eventCount - len(e.accepted)
			e.mu.Unlock()
		}
		if missing == 0 {
			return
		}
		select {
		case <-s.accepted:
		case <-time.After(apptest.Patience):
			t.Fatalf("%d deliveries are missing", missing)
		}
	}
}

// check sees that what arrived is what was published, and has libraries of others verify each arrival.
func (s *setting) check(t *testing.T, bodies map[string]string, key httpsig.PublicKey) {
	t.Helper()
	var arrivals []arrival
	for _, e := range s.endpoints {
		e.mu.Lock()
		for id, list := range e.accepted {
			for _, a := range list {
				if a.Body != bodies[id] {
					t.Errorf("endpoint %d got %s as %s", e.number, id, a.Body)
				}
			}
			arrivals = append(arrivals, list...)
		}
		e.mu.Unlock()
	}
	if least := *eventCount * endpointCount; len(arrivals) < least {
		t.Errorf("%d arrivals of %d", len(arrivals), least)
	}
	input, err := json.Marshal(map[string]any{
		"key":      map[string]string{"keyId": keyID, "key": base64.StdEncoding.EncodeToString(key.PEM())},
		"arrivals": arrivals,
	})
	if err != nil {
		t.Fatal(err)
	}
	verify := exec.CommandContext(t.Context(), "node", "../outside/deliveries.mjs")
	verify.Stdin = bytes.NewReader(input)
	out, err := verify.CombinedOutput()
	if want := fmt.Sprintf("%d verified\n", len(arrivals)); err != nil || string(out) != want {
		t.Errorf("%v\n%s", err, out)
	}
}
