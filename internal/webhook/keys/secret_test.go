package keys_test

import (
	"encoding/base64"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner/standardwebhooks"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
	"github.com/offblocks/offblocks/internal/tasks"
	"github.com/offblocks/offblocks/internal/webhook"
	"github.com/offblocks/offblocks/internal/webhook/keys"
	"github.com/offblocks/offblocks/internal/work"
)

// sent is a delivery as it arrived.
type sent struct {
	header http.Header
	body   []byte
}

func TestDeliveriesCarryTheSignatureOfEachSecretThatIsGood(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		got := make(chan sent, 1)
		endpoint := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
			body, err := io.ReadAll(r.Body)
			if err != nil {
				t.Error(err)
			}
			got <- sent{r.Header, body}
		}))
		t.Cleanup(endpoint.Close)
		p := storetest.NewProgramme(t, db)
		ring := keys.New(work.New(db, time.Now), newBox(t, 0), time.Now)
		if err := ring.Ensure(t.Context()); err != nil {
			t.Fatal(err)
		}
		d := webhook.New(db, ring, webhook.Options{AnyAddress: true, EndpointSecret: ring.EndpointSecret})
		t.Cleanup(d.Close)
		hook := issuing.Webhook{
			ID: issuing.NewID[issuing.WebhookID](), ProgrammeID: p, CallbackURL: endpoint.URL,
			Types: []issuing.EventType{issuing.CardUpdated}, CreatedAt: 1, UpdatedAt: 1, Status: issuing.WebhookActive,
		}
		var event issuing.EventID
		// deliver delivers an event, and gives the secrets with which its signature verifies.
		deliver := func(secrets ...issuing.WebhookSecret) (good []bool) {
			t.Helper()
			event = issuing.NewID[issuing.EventID]()
			var made []store.NewDelivery
			if err := db.Write(t.Context(), func(tx *store.Tx) (err error) {
				hooks, err := tx.WebhooksOf(t.Context(), p)
				if err != nil {
					return err
				}
				made, err = tx.InsertEvent(t.Context(), issuing.Event{
					ID: event, ProgrammeID: p, Type: issuing.CardUpdated, Subject: string(event), Sequence: 1,
					Body: `{"a":"é"}`, CreatedAt: issuing.At(time.Now()),
				}, hooks)
				return err
			}); err != nil {
				t.Fatal(err)
			}
			if err := d.Deliver(t.Context(), store.Task{Kind: tasks.DeliverEvent, Subject: made[0].ID}); err != nil {
				t.Fatal(err)
			}
			arrived := <-got
			for _, s := range secrets {
				key := must(base64.StdEncoding.DecodeString(strings.TrimPrefix(s.Secret, standardwebhooks.SecretPrefix)))(t)
				_, err := standardwebhooks.Verify([][]byte{key}, arrived.header, arrived.body, time.Now())
				good = append(good, err == nil && arrived.header.Get(standardwebhooks.IDHeader) == string(event))
			}
			if arrived.header.Get("Signature") == "" {
				t.Error("the platform's own signature is missing")
			}
			if len(secrets) == 0 && arrived.header.Get(standardwebhooks.SignatureHeader) != "" {
				t.Error("a webhook without a secret has its signature")
			}
			return good
		}
		if err := db.Write(t.Context(), func(tx *store.Tx) error { return tx.InsertWebhook(t.Context(), hook) }); err != nil {
			t.Fatal(err)
		}
		deliver()
		first := must(ring.RenewSecret(t.Context(), p, hook.ID))(t)
		if good := deliver(first); !good[0] || first.PreviousUntil != 0 {
			t.Errorf("by the first secret: %v", good)
		}
		second := must(ring.RenewSecret(t.Context(), p, hook.ID))(t)
		if good := deliver(first, second); !good[0] || !good[1] || second.Secret == first.Secret || second.PreviousUntil == 0 {
			t.Errorf("by both secrets: %v", good)
		}
		if err := ring.DropSecret(t.Context(), p, hook.ID); err != nil {
			t.Fatal(err)
		}
		deliver()
		third := must(ring.RenewSecret(t.Context(), p, hook.ID))(t)
		if good := deliver(first, second, third); good[0] || good[1] || !good[2] {
			t.Errorf("secrets that were dropped verify again: %v", good)
		}
		var changes []string
		for _, r := range must(db.AuditRecords(t.Context(), p))(t) {
			if r.Subject == string(hook.ID) && r.Actor == issuing.ActorProgramme {
				changes = append(changes, string(r.Action))
			}
		}
		slices.Sort(changes)
		if want := []string{
			"webhook_secret.ended", "webhook_secret.made", "webhook_secret.made", "webhook_secret.made",
		}; !slices.Equal(changes, want) {
			t.Errorf("the audit records say %v", changes)
		}
		stranger := storetest.NewProgramme(t, db)
		if _, err := ring.RenewSecret(t.Context(), stranger, hook.ID); !issuing.IsCode(err, issuing.CodeNotFound) {
			t.Errorf("somebody else's webhook: %v", err)
		}
		if err := ring.DropSecret(t.Context(), stranger, hook.ID); !issuing.IsCode(err, issuing.CodeNotFound) {
			t.Errorf("somebody else's webhook: %v", err)
		}
	})
}
