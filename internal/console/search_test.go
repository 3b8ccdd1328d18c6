package console_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

// eventOf is the newest event about something.
func (b *bench) eventOf(subject string) issuing.EventID {
	b.Helper()
	for e, err := range b.DB.Events(b.Ctx, store.EventFilter{Subject: subject}, store.List{Programme: b.Programme, Limit: 1}) {
		b.Must(err)
		return e.ID
	}
	b.Fatalf("there is no event about %s", subject)
	return ""
}

func TestSearchFindsPaymentsByWhatPeopleKnowOfThem(t *testing.T) {
	t.Parallel()
	worktest.Each(t, func(t *testing.T, env *worktest.Env) {
		b := newBench(t, env)
		w := b.signIn(t, "ada", issuing.RoleViewer, "")
		card := b.ActiveCard(b.OpenAccount(b.ActiveCustomer()))
		hook := issuing.Webhook{
			ID: issuing.NewID[issuing.WebhookID](), ProgrammeID: b.Programme, CallbackURL: "hook", Status: issuing.WebhookActive, CreatedAt: 1, UpdatedAt: 1,
			Types: []issuing.EventType{issuing.AuthorisationUpdated},
		}
		b.Must(b.DB.Write(b.Ctx, func(tx *store.Tx) error { return tx.InsertWebhook(b.Ctx, hook) }))
		a, err := b.Payments.Authorise(b.Ctx, b.Programme, card, payments.Purchase{
			Amount: "12.50", Currency: "USD", Reference: "ref-1", Merchant: issuing.Merchant{ID: "B", Name: "Bench Bakery", Country: "GB"},
			Network: issuing.NetworkInfo{Partner: "acquirer", IDs: issuing.NetworkIDs{Event: "event-1", Payment: "payment-1", RRN: "123456789012", STAN: "654321"}},
		})
		b.Must(err)
		decision := b.Decisions(card, 1)[0]
		request := issuing.Request{ProgrammeID: b.Programme, ID: issuing.NewID[issuing.RequestID](), Method: "GET", Path: "/v1/cards", Status: 200, CreatedAt: 1}
		b.Must(b.DB.Write(b.Ctx, func(tx *store.Tx) error { return tx.InsertRequest(b.Ctx, request) }))
		event := b.eventOf(string(a.ID))
		sent, err := b.DB.DeliveriesOf(b.Ctx, event)
		b.Must(err)
		delivery := sent[0].ID
		c, err := b.DB.Card(b.Ctx, b.Programme, card)
		b.Must(err)
		payment, decided := "authorisations/"+string(a.ID), "decisions/"+string(decision.ID)
		for q, path := range map[string]string{
			"ref-1": payment, "event-1": payment, "payment-1": payment, "123456789012": payment, "654321": payment,
			"12.50": decided, "12.5": decided, "12,50 usd": decided, "USD 12.50": decided, "bench": decided, "Bench Bakery": decided, "BEN": decided,
			string(request.ID): "requests/" + string(request.ID), c.MaskedPAN[:4] + "…" + c.LastFour(): "cards/" + string(card),
			c.MaskedPAN: "cards/" + string(card), string(hook.ID): "webhooks/" + string(hook.ID),
			delivery: "webhooks/" + string(hook.ID) + "/deliveries/" + delivery, string(event): payment,
		} {
			if status, body, to := w.get(b.page("search?q=" + url.QueryEscape(q))); status != http.StatusSeeOther || to != b.page(path) {
				t.Errorf("%q leads to %s (%d), want %s\n%s", q, to, status, path, body)
			}
		}
		strange := b.signIn(t, "eve", issuing.RoleAdmin, b.NewProgramme())
		_, _, home := strange.get("/console/")
		for _, q := range []string{"12.50 EUR", "12.51", "be", "9999…" + c.LastFour(), "Bench Bakeries", "1234567890"} {
			w.shows(b.page("search?q="+url.QueryEscape(q)), "Nothing of this programme")
		}
		for _, q := range []string{"12.50", "bench", "123456789012", "payment-1", string(request.ID), string(hook.ID), delivery, string(event)} {
			if body := strange.shows(home + "search?q=" + url.QueryEscape(q)); !strings.Contains(body, "Nothing of this programme") {
				t.Errorf("another programme's person finds %q", q)
			}
		}
	})
}
