package e2e

import (
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"sync"
	"testing"
	"time"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

// holdingReceiver refuses every delivery with 503, so that a clock that is moved stops for each retry. One of them it
// does not answer before the sender has gone away.
type holdingReceiver struct {
	*httptest.Server
	held chan struct{} // closed once a delivery is held

	mu   sync.Mutex
	hold func() bool // tells whether the next delivery is held; nil: it is not
}

func newHoldingReceiver(t *testing.T) *holdingReceiver {
	r := &holdingReceiver{held: make(chan struct{})}
	r.Server = httptest.NewServer(r)
	t.Cleanup(r.Close)
	return r
}

// holdOnce holds the first delivery that comes when a condition is true.
func (r *holdingReceiver) holdOnce(condition func() bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.hold = condition
}

func (r *holdingReceiver) ServeHTTP(w http.ResponseWriter, request *http.Request) {
	_, _ = io.Copy(io.Discard, request.Body) // only then the server notices that the sender is gone
	if r.holdsNext() {
		close(r.held)
		<-request.Context().Done()
	}
	w.WriteHeader(http.StatusServiceUnavailable)
}

func (r *holdingReceiver) holdsNext() bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.hold == nil || !r.hold() {
		return false
	}
	r.hold = nil
	return true
}

// Killed in the middle of a move, the sandbox is where it had come to; asked again under the same key it goes on to the
// same moment, not further.
func TestAMoveThatIsKilledGoesOnToTheSameMoment(t *testing.T) {
	t.Parallel()
	for engine, database := range map[string]func(*testing.T) string{
		"sqlite":   func(*testing.T) string { return "" },
		"postgres": func(t *testing.T) string { return storetest.PostgresURL(t) },
	} {
		t.Run(engine, func(t *testing.T) {
			t.Parallel()
			v := startChild(t, database(t), seedOf(t))
			receiver := newHoldingReceiver(t)
			hook := api.WebhookInput{CallbackURL: receiver.URL, Types: []api.WebhookType{"customer.updated"}}
			must(v.client.SaveWebhook(t.Context(), hook))(t)
			for range 3 {
				in := api.CustomerInput{ChainID: testChain + ":" + newOwner(t).Address(), ExternalID: uuid.NewString()}
				must(v.client.CreateCustomer(t.Context(), in))(t)
			}
			db := must(store.Open(t.Context(), v.databaseURL))(t)
			t.Cleanup(func() { checkError(t, db.Close()) })
			ahead := func() time.Duration { return must(db.Clock(t.Context()))(t).Ahead }

			key := client.WithIdempotencyKey(uuid.New())
			ask := func(ctx context.Context) (api.ClockAdvanced, error) {
				return v.client.AdvanceSimulatorClock(ctx, api.ClockAdvance{Seconds: int(23 * time.Hour / time.Second)}, key)
			}
			receiver.holdOnce(func() bool {
				clock, err := db.Clock(t.Context())
				return err == nil && clock.Ahead > time.Hour
			})
			ctx, cancel := context.WithCancel(t.Context())
			lost := make(chan struct{})
			go func() {
				defer close(lost)
				if a, err := ask(ctx); err == nil {
					t.Errorf("it was not killed in the middle: %+v", a)
				}
			}()
			select {
			case <-receiver.held:
			case <-time.After(time.Minute):
				t.Error("the clock has not come an hour further")
			}
			v.killProcess()
			cancel()
			<-lost
			came := ahead()
			v.startAndAwait()
			if c := must(v.client.GetSimulatorClock(t.Context()))(t); c.Now.Sub(c.SystemTime.Time) != came ||
				came >= 23*time.Hour {
				t.Errorf("it had come to %s, and is at %s", came, c.Now.Sub(c.SystemTime.Time))
			}
			a := must(ask(t.Context()))(t)
			if got := ahead(); !a.Reached || got > 23*time.Hour || got < 23*time.Hour-time.Minute {
				t.Errorf("it went on to %s: %+v", got, a)
			}
			v.stopProcess()
		})
	}
}
