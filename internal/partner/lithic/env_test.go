package lithic_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/network"
	"github.com/offblocks/offblocks/internal/onboarding"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/partner/config"
	"github.com/offblocks/offblocks/internal/partner/lithic"
	"github.com/offblocks/offblocks/internal/partner/lithic/lithictest"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/work"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

const (
	apiKey       = "key-of-the-test"
	streamSecret = "whsec_" + "c3RyZWFtIHNlY3JldCBvZiB0aGUgdGVzdA=="
	eventSecret  = "ZXZlbnQgc2VjcmV0IG9mIHRoZSB0ZXN0IQ=="
)

// env is an installation whose cards are made at a stand-in of Lithic, and whose messages come from there.
type env struct {
	*worktest.Env
	api      *lithictest.API
	adapter  *config.Partner
	network  *switched
	listener *httptest.Server
	tokens   int
	request  atomic.Value // context of the request that came last
}

type requestContext struct{ context.Context }

// switched is the network of an installation, which a test may have fail.
type switched struct {
	partner.Network
	mu   sync.Mutex
	fail func(partner.NetworkMessage) error // before the message; nil: nothing fails
	slow func(context.Context)              // after it; nil: it takes no longer
	lost []string                           // event tokens of answers that got lost
}

func (s *switched) Handle(ctx context.Context, m partner.NetworkMessage) (partner.Outcome, error) {
	s.mu.Lock()
	fail, slow := s.fail, s.slow
	s.mu.Unlock()
	if fail != nil {
		if err := fail(m); err != nil {
			return partner.Outcome{}, err
		}
	}
	outcome, err := s.Network.Handle(ctx, m)
	if slow != nil {
		slow(ctx)
	}
	return outcome, err
}

func (s *switched) AnswerLost(ctx context.Context, name, event string) error {
	s.mu.Lock()
	s.lost = append(s.lost, event)
	s.mu.Unlock()
	return s.Network.AnswerLost(ctx, name, event)
}

func (s *switched) lostAnswers() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.lost)
}

// takes has decisions take longer, or, with nil, no longer.
func (s *switched) takes(f func(context.Context)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.slow = f
}

// fails has messages fail, or, with nil, no longer.
func (s *switched) fails(f func(partner.NetworkMessage) error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.fail = f
}

func each(t *testing.T, body func(t *testing.T, h *env)) {
	t.Helper()
	worktest.Each(t, func(t *testing.T, e *worktest.Env) { body(t, newEnv(t, e, `"answerWithin": "5s",`)) })
}

func newEnv(t testing.TB, e *worktest.Env, more string) *env {
	t.Helper()
	h := &env{Env: e, api: lithictest.NewAPI(t, apiKey)}
	h.adapter = connect(t, e, h.api.URL, more)
	ports := worktest.Partners()
	ports.CardIssuer = h.adapter.Ports.CardIssuer
	h.UsePartners(ports)
	db := work.New(e.DB, e.Clock.Now)
	cards := network.NewKnownCards(db, e.Onboarding.PANHash, nil)
	h.network = &switched{Network: network.New(db, e.Payments, cards, slog.New(slog.DiscardHandler))}
	served, err := h.adapter.Serve(config.Services{
		Onboarding: h.Onboarding, Network: h.network, Authentications: h.Authentications, Tokens: h.Tokens,
	})
	h.Must(err)
	h.listener = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h.request.Store(requestContext{r.Context()})
		served.Handler.ServeHTTP(w, r)
	}))
	t.Cleanup(h.listener.Close)
	return h
}

// connect makes the partner from a file, as an installation does.
func connect(t testing.TB, e *worktest.Env, url, more string) *config.Partner {
	t.Helper()
	file, err := config.Parse("partners.json", fmt.Appendf(nil, `{"issuer": "lithic", "partners": [{
		"name": "lithic", "type": "lithic", "programme": %q, "listen": {"address": "127.0.0.1:0"},
		"settings": {"url": %q, "apiKey": "env:KEY", "authStreamSecrets": ["env:STREAM"], "eventSecrets": ["env:OLD",
			"env:EVENTS"], "authenticationSecrets": ["env:STREAM"], "tokenSecrets": ["env:EVENTS"], %s
			"cards": {"network": "visa", "account": "account-1", "cardProgram": "program-1", "product": "100",
				"shippingMethod": "STANDARD"}}
	}]}`, e.Programme, url, more))
	if err != nil {
		t.Fatal(err)
	}
	getenv := func(name string) string {
		return map[string]string{
			"KEY": apiKey, "STREAM": streamSecret, "EVENTS": eventSecret, "OLD": "dGhlIHNlY3JldCBiZWZvcmUgdGhpcyBvbmU=",
		}[name]
	}
	made, err := file.Connect([]config.Type{lithic.Type()}, getenv, config.Environment{
		DB: e.DB, Now: time.Now, Log: slog.New(slog.NewTextHandler(t.Output(), nil)),
	})
	if err != nil {
		t.Fatal(err)
	}
	return made.Partners[0].Partner
}

// send sends a message to the listener.
func (h *env) send(path string, headers http.Header, body []byte) (int, []byte) {
	h.Helper()
	r, err := http.NewRequestWithContext(h.Ctx, http.MethodPost, h.listener.URL+path, bytes.NewReader(body))
	h.Must(err)
	r.Header = headers
	got, err := h.listener.Client().Do(r)
	h.Must(err)
	defer func() { _ = got.Body.Close() }()
	text, err := io.ReadAll(got.Body)
	h.Must(err)
	return got.StatusCode, text
}

// object is a JSON object.
type object = lithictest.Object

func (h *env) encode(v any) []byte {
	h.Helper()
	body, err := json.Marshal(v)
	h.Must(err)
	return body
}

// ask sends an authorisation request, and returns what was answered.
func (h *env) ask(request object) object {
	h.Helper()
	body := h.encode(request)
	status, text := h.send("/asa", lithictest.Sign(streamSecret[6:], h.token("msg"), time.Now(), body), body)
	var said object
	if err := json.Unmarshal(text, &said); status != http.StatusOK || err != nil {
		h.Fatalf("an authorisation request was answered %d %s", status, text)
	}
	return said
}

// postEvent posts an event, which must be answered with a status.
func (h *env) postEvent(want int, event object) {
	h.Helper()
	body := h.encode(event)
	if status, text := h.send("/events", lithictest.Sign(eventSecret, h.token("msg"), time.Now(), body), body); status != want {
		h.Fatalf("the event %s was answered %d %s", body, status, text)
	}
}

// token is a new name of something at Lithic.
func (h *env) token(kind string) string {
	h.tokens++
	return fmt.Sprintf("%s-%s-%d", kind, h.Programme, h.tokens)
}

// newCard is an active card that was made at Lithic, on an account of its own with 1,000 dollars.
func (h *env) newCard() (issuing.Card, issuing.AccountID) {
	h.Helper()
	account := h.OpenAccount(h.ActiveCustomer())
	return h.made(h.RequestCard(account, issuing.CardVirtual).ID), account
}

// made waits for a card that was ordered.
func (h *env) made(id issuing.CardID) issuing.Card {
	h.Helper()
	h.Work()
	return h.card(id)
}

func (h *env) card(id issuing.CardID) issuing.Card {
	h.Helper()
	c, err := h.DB.Card(h.Ctx, h.Programme, id)
	h.Must(err)
	return c
}

func (h *env) orderPhysical(account issuing.AccountID) issuing.CardID {
	h.Helper()
	address := issuing.Address{FirstLine: "1 Test Street", City: "Austin", State: "TX", Country: "US", PostCode: "78701"}
	c, err := h.Onboarding.CreateCard(h.Ctx, h.Programme, account, onboarding.NewCard{
		Type: issuing.CardPhysical, Billing: address, Shipping: &address, Activation: true,
	})
	h.Must(err)
	return c.ID
}

func (h *env) unmatched() []issuing.Message {
	h.Helper()
	list, err := payments.NewUnmatchedMessages(work.New(h.DB, h.Clock.Now)).List(h.Ctx)
	h.Must(err)
	return list
}

// hold is the authorisation that a payment led to; nil if it led to none.
func (p *payment) hold() *issuing.Authorisation {
	p.h.Helper()
	led, err := p.h.DB.NetworkPayment(p.h.Ctx, "lithic", issuing.NetworkIDs{Payment: p.Token}, "")
	p.h.Must(err)
	if led == nil || led.AuthorisationID == "" {
		return nil
	}
	a, err := p.h.DB.Authorisation(p.h.Ctx, led.ProgrammeID, led.AuthorisationID)
	p.h.Must(err)
	return &a
}

// transactions are those of the card, oldest first, as direction and amount.
func (h *env) transactions(card issuing.CardID) (list []string) {
	h.Helper()
	h.Work()
	for t, err := range h.DB.TransactionsOfCard(h.Ctx, card, store.List{Programme: h.Programme}) {
		h.Must(err)
		said := fmt.Sprintf("%s %s %s", t.Direction, t.PricedAmount, t.PricedCurrency)
		if t.Status == issuing.TransactionReversing || t.Status == issuing.TransactionReversed {
			said += " reversed"
		}
		list = append(list, said)
	}
	slices.Sort(list)
	return list
}

// payment is a transaction at Lithic that goes on.
type payment struct {
	*lithictest.Payment
	h *env
}

func (h *env) newPayment(c issuing.Card) *payment {
	return &payment{lithictest.NewPayment(h.token("txn"), c.PartnerToken), h}
}

// happens adds an event to the payment.
func (p *payment) happens(kind, event, result string, cents int) *payment {
	p.Happens(kind, event, result, cents)
	return p
}

// nothingHeld demands that no hold is left, and nothing was kept for the operator.
func (h *env) nothingHeld(account issuing.AccountID) {
	h.Helper()
	h.Work()
	if f, kept := h.Funds(account), h.unmatched(); f.Held != 0 || len(kept) > 0 {
		h.Fatalf("held %s, and kept for the operator %+v", f.Held, kept)
	}
}
