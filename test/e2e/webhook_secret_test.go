package e2e

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"os/exec"
	"strings"
	"testing"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
)

// delivered is what a receiver of deliveries got.
type delivered struct {
	header http.Header
	body   string
}

// verifyOutside has libraries that nobody here wrote verify a delivery: by each of the secrets, and by none of the strangers'.
func verifyOutside(t *testing.T, d delivered, secrets, strangers []string) {
	t.Helper()
	headers := map[string]string{}
	for name := range d.header {
		headers[strings.ToLower(name)] = d.header.Get(name)
	}
	input := must(json.Marshal(map[string]any{
		"secrets": secrets, "strangers": append([]string{}, strangers...), "headers": headers, "body": d.body,
	}))(t)
	verify := exec.CommandContext(t.Context(), "node", "../outside/standard-webhooks.mjs")
	verify.Stdin = bytes.NewReader(input)
	if out, err := verify.CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}

func TestLibrariesOfStandardWebhooksVerifyDeliveries(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		p := env.newProgramme(t)
		got := make(chan delivered, 8)
		receiver := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
			body, err := io.ReadAll(r.Body)
			if err != nil {
				t.Error(err)
			}
			got <- delivered{r.Header, string(body)}
		}))
		t.Cleanup(receiver.Close)
		hook := must(p.SaveWebhook(t.Context(), api.WebhookInput{
			CallbackURL: receiver.URL, Types: []api.WebhookType{api.WebhookTypeCustomerUpdated},
		}))(t)
		ping := func() delivered {
			_ = must(p.PingWebhook(t.Context(), hook.ID))(t)
			return <-got
		}
		key := client.WithIdempotencyKey(uuid.New())
		first := must(p.RenewWebhookSecret(t.Context(), hook.ID, key))(t)
		if again := must(p.RenewWebhookSecret(t.Context(), hook.ID, key))(t); again != first {
			t.Errorf("asked again under its key the secret is %+v, and was %+v", again, first)
		}
		second := must(p.RenewWebhookSecret(t.Context(), hook.ID))(t)
		verifyOutside(t, ping(), []string{first.Secret, second.Secret}, nil)
		if !must(p.GetWebhook(t.Context(), hook.ID))(t).HasSecret {
			t.Error("the webhook does not show that it has a secret")
		}
		checkError(t, p.DeleteWebhookSecret(t.Context(), hook.ID))
		if must(p.GetWebhook(t.Context(), hook.ID))(t).HasSecret {
			t.Error("the webhook shows a secret that was dropped")
		}
		if name := ping().header.Get("Webhook-Signature"); name != "" {
			t.Errorf("without a secret the signature is %s", name)
		}
		third := must(p.RenewWebhookSecret(t.Context(), hook.ID))(t)
		verifyOutside(t, ping(), []string{third.Secret}, []string{first.Secret, second.Secret})
	})
}

func TestTheKeyThatSignsIsAmongThePublishedOnes(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		p := env.newProgramme(t)
		signs := must(p.GetWebhookVerificationKey(t.Context()))(t)
		keys, set := must(p.GetWebhookVerificationKeys(t.Context()))(t), must(p.GetWebhookVerificationKeySet(t.Context()))(t)
		found := 0
		for _, k := range keys {
			if k.KeyID == signs.KeyID && k.Key == signs.Key && k.Status == "signing" {
				found++
			}
		}
		if found != 1 || len(set.Keys) != len(keys) || set.Keys[0].Kid != keys[0].KeyID.String() {
			t.Errorf("%+v signs; published are %+v and as a set %+v", signs, keys, set)
		}
	})
}
