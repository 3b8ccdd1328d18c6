package webhook_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/offblocks/offblocks/httpsig"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/webhook"
)

func TestBothSignaturesOfADeliveryAreOfOneMoment(t *testing.T) {
	t.Parallel()
	private, err := httpsig.GenerateKey(httpsig.P256)
	if err != nil {
		t.Fatal(err)
	}
	key := webhook.Key{ID: issuing.NewID[string](), Private: private}
	synctest.Test(t, func(t *testing.T) {
		d := webhook.New(nil, key, webhook.Options{EndpointSecret: func(issuing.WebhookID, int64) []byte {
			<-time.After(2 * time.Second) // of the bubble's clock: as on a machine that is busy
			return []byte("secret")
		}})
		defer d.Close()
		request, problem := d.SignedRequest(t.Context(), key, store.Delivery{
			CallbackURL: "https://programme.example/hook", Body: "{}", EventID: "event", SecretNumber: 1,
		})
		if problem != "" {
			t.Fatal(problem)
		}
		stamp := request.Header.Get("Webhook-Timestamp")
		if input := request.Header.Get("Signature-Input"); stamp == "" || !strings.Contains(input, fmt.Sprintf(";created=%s;", stamp)) {
			t.Errorf("of %q and %s", stamp, input)
		}
	})
}
