package e2e

import (
	"fmt"
	"net"
	"testing"
	"time"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/demo"
)

// everyType is every type of event.
var everyType = []api.WebhookType{
	"customer.updated", "account.updated", "card.updated", "authorisation.updated", "transaction.updated",
}

// closedPort is an address of this machine at which nobody listens.
func closedPort(t *testing.T) string {
	t.Helper()
	listener, err := new(net.ListenConfig).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	address := listener.Addr().String()
	if err := listener.Close(); err != nil {
		t.Fatal(err)
	}
	return "http://" + address
}

// The scenario moves the clock by weeks. With a stop of the clock at each retry, one such webhook took half a minute, and
// eight took minutes.
func TestWebhooksThatNobodyAnswersDoNotSlowTheClock(t *testing.T) {
	t.Parallel()
	hotel := must(demo.FindScenarios("hotel"))(t)[0]
	eachDatabase(t, func(t *testing.T, env *testEnv) {
		play := func() time.Duration {
			began := time.Now()
			env.playScenario(t, hotel)
			return time.Since(began)
		}
		play() // opens the chains
		without := play()
		for i := range 8 {
			url := fmt.Sprintf("%s/hook/%d", closedPort(t), i)
			must(env.SaveWebhook(t.Context(), api.WebhookInput{CallbackURL: url, Types: everyType}))(t)
			if i > 0 && i < 7 {
				continue
			}
			with := play()
			t.Logf("%s with %d webhooks that nobody answers, %s without", with, i+1, without)
			if with > 3*without+15*time.Second {
				t.Errorf("with %d webhooks it took %s, without any %s", i+1, with, without)
			}
		}
	})
}
