package e2e

import (
	"context"
	"testing"
	"time"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

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
			nobody := api.WebhookInput{CallbackURL: "http://127.0.0.1:1/", Types: []api.WebhookType{"customer.updated"}}
			must(v.client.SaveWebhook(t.Context(), nobody))(t)
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
			ctx, cancel := context.WithCancel(t.Context())
			lost := make(chan struct{})
			go func() {
				defer close(lost)
				if a, err := ask(ctx); err == nil {
					t.Errorf("it was not killed in the middle: %+v", a)
				}
			}()
			v.awaitCondition("the clock to be on its way", func() bool { return ahead() > time.Hour })
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
