package stripe_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/network"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/partner/config"
	"github.com/offblocks/offblocks/internal/partner/stripe"
	"github.com/offblocks/offblocks/internal/partner/stripe/stripetest"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/work"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

const (
	secret      = "whsec_of_the_tests"
	partnerName = "test issuer" // as worktest's issuer of cards is called
	cardToken   = "ic_test"
)

func TestMain(m *testing.M) {
	code := m.Run()
	stripetest.StopMock()
	os.Exit(code)
}

// object is one of Stripe's, as JSON.
type object = stripetest.Object

// testSettings are settings for a stand-in.
func testSettings(url string) stripe.Settings {
	return stripe.Settings{
		APIKey: config.SecretOf("sk_test_123"), WebhookSecrets: []config.Secret{config.SecretOf("whsec_another"), config.SecretOf(secret)},
		URL: url, Currency: "USD",
	}
}

// door is a listener of Stripe's events.
type door struct {
	t       testing.TB
	handler http.Handler
	sent    int
}

// post sends a signed body.
func (d *door) post(body []byte) *httptest.ResponseRecorder {
	return d.postSigned(body, stripetest.Sign(body, secret))
}

func (d *door) postSigned(body []byte, signature string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(http.MethodPost, "/events", bytes.NewReader(body))
	if signature != "" {
		r.Header.Set("Stripe-Signature", signature)
	}
	w := httptest.NewRecorder()
	d.handler.ServeHTTP(w, r)
	return w
}

// eventBody is an event.
func (d *door) eventBody(kind string, o, previous object) []byte {
	d.sent++
	return stripetest.EventBody(d.t, fmt.Sprintf("evt_%d", d.sent), kind, o, previous)
}

// postEvent posts an event, which must be taken.
func (d *door) postEvent(body []byte) {
	d.t.Helper()
	if w := d.post(body); w.Code != http.StatusOK {
		d.t.Fatalf("answered %d: %s", w.Code, w.Body)
	}
}

type answer struct {
	Approved bool              `json:"approved"`
	Amount   *int64            `json:"amount"`
	Metadata map[string]string `json:"metadata"`
}

// ask sends an authorisation request.
func (d *door) ask(a object) answer {
	d.t.Helper()
	w := d.post(d.eventBody("issuing_authorization.request", a, nil))
	var got answer
	if err := json.Unmarshal(w.Body.Bytes(), &got); err != nil || w.Code != http.StatusOK {
		d.t.Fatalf("answered %d: %s", w.Code, w.Body)
	}
	if w.Header().Get("Stripe-Version") != "2025-08-27.basil" || w.Header().Get("Content-Type") != "application/json" {
		d.t.Errorf("answered with %v", w.Header())
	}
	return got
}

// env is an installation whose cards are Stripe's.
type env struct {
	*worktest.Env
	*door
	card    issuing.CardID
	account issuing.AccountID
	shapes  stripetest.Shapes
}

func newEnv(t testing.TB, h *worktest.Env) *env {
	t.Helper()
	a, err := stripe.NewAdapter(config.Environment{
		Name: partnerName, Programme: h.Programme, DB: h.DB, Now: h.Clock.Now, Log: slog.New(slog.DiscardHandler),
	}, testSettings(stripetest.MockURL(t)))
	if err != nil {
		t.Fatal(err)
	}
	e := &env{Env: h, door: &door{t: t}, account: h.OpenAccount(h.ActiveCustomer())}
	db := work.New(h.DB, h.Clock.Now)
	n := network.New(db, h.Payments, network.NewKnownCards(db, h.Onboarding.PANHash, nil), slog.New(slog.DiscardHandler))
	e.handler = a.Serve(h.Onboarding, n, h.Tokens)
	e.card = h.RequestCard(e.account, issuing.CardVirtual).ID
	_, err = h.Onboarding.CardIssued(h.Ctx, h.Programme, e.card, partner.IssuedCard{
		Token: cardToken, LastFour: "4242", Network: issuing.NetworkVisa, ExpiryYear: 2030, ExpiryMonth: 8,
	})
	h.Must(err)
	e.shapes = stripetest.ReadShapes(t)
	return e
}

func each(t *testing.T, body func(t *testing.T, e *env)) {
	t.Helper()
	worktest.Each(t, func(t *testing.T, h *worktest.Env) { body(t, newEnv(t, h)) })
}

// payment is an authorisation in Stripe's shape, about which nothing was asked yet.
func (e *env) payment(id string, changes object) object {
	e.Helper()
	return e.shapes.Payment(e.t, id, cardToken, changes)
}

// moved is a transaction. Its amount is Stripe's: below zero for a debit.
func (e *env) moved(id, kind, authorisation string, amount int64) object {
	e.Helper()
	return e.shapes.Moved(e.t, id, kind, cardToken, authorisation, amount)
}

// held is what is held of the account's money, in the wallet or in the escrow.
func (e *env) held() issuing.Units {
	e.Helper()
	f := e.Funds(e.account)
	return f.Held + f.Escrowed
}

// unmatched demands that nothing waits for an operator.
func (e *env) noneUnmatched() {
	e.Helper()
	list, err := payments.NewUnmatchedMessages(work.New(e.DB, e.Clock.Now)).List(e.Ctx)
	e.Must(err)
	for _, m := range list {
		e.t.Errorf("kept: %s %s: %s", m.Kind, m.Reference, m.Detail)
	}
}

// authorisations are those of the card, with their statuses and amounts.
func (e *env) authorisations() (list []string) {
	e.Helper()
	for a, err := range e.DB.Authorisations(e.Ctx, store.Of{}, store.List{Programme: e.Programme}) {
		e.Must(err)
		list = append(list, fmt.Sprintf("%s %s %s", a.Status, a.PricedAmount, a.CapturedAmount))
	}
	return list
}
