package stripe_test

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/stripe/stripe-go/v82/webhook"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/partner/config"
	"github.com/offblocks/offblocks/internal/partner/stripe"
	"github.com/offblocks/offblocks/internal/partner/stripe/stripetest"
)

// recorder is the platform's side of the port: it records what it is told.
type recorder struct {
	mu       sync.Mutex
	decide   func(context.Context, partner.NetworkMessage) (partner.Outcome, error)
	messages []partner.NetworkMessage
	lost     []string
}

func (r *recorder) Handle(ctx context.Context, m partner.NetworkMessage) (partner.Outcome, error) {
	r.mu.Lock()
	r.messages = append(r.messages, m)
	r.mu.Unlock()
	if r.decide != nil {
		return r.decide(ctx, m)
	}
	return partner.Outcome{Approved: true, ResponseCode: "00", Amount: m.Amount, Currency: m.Currency, Billing: m.Billing}, nil
}

func (r *recorder) AnswerLost(_ context.Context, _, event string) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.lost = append(r.lost, event)
	return nil
}

// noCards is where events about cards are not expected.
type noCards struct{ testing.TB }

func (n noCards) CardChanged(context.Context, string, string) error {
	n.Error("a card changed")
	return nil
}

func (n noCards) CardIssued(
	context.Context, issuing.ProgrammeID, issuing.CardID, partner.IssuedCard,
) (issuing.Card, error) {
	n.Error("a card was issued")
	return issuing.Card{}, nil
}

func newDoor(tb testing.TB, network partner.Network) *door {
	tb.Helper()
	a, err := stripe.NewAdapter(config.Environment{
		Name: partnerName, Programme: "the programme", Now: time.Now, Log: slog.New(slog.DiscardHandler),
	}, testSettings("http://127.0.0.1:1"))
	if err != nil {
		tb.Fatal(err)
	}
	return &door{t: tb, handler: a.Serve(noCards{tb}, network, noTokens{})}
}

// request is an authorisation request of few fields.
func request() object {
	return object{
		"id": "iauth_1", "object": "issuing.authorization", "card": object{"id": cardToken}, "currency": "usd", "merchant_currency": "usd",
		"pending_request": stripetest.Pending(2_000, false), "request_history": []object{}, "status": "pending",
	}
}

func TestOnlyWhatStripeSignedIsTaken(t *testing.T) {
	t.Parallel()
	r := &recorder{}
	d := newDoor(t, r)
	body := d.eventBody("issuing_authorization.request", request(), nil)
	sign := func(payload []byte, key string, at time.Time) string {
		return webhook.GenerateTestSignedPayload(&webhook.UnsignedPayload{Payload: payload, Secret: key, Timestamp: at}).Header
	}
	now := time.Now()
	for name, signature := range map[string]string{
		"none":             "",
		"garbage":          "t=,v1=",
		"of another key":   sign(body, "whsec_stranger", now),
		"of another body":  sign(append([]byte(" "), body...), secret, now),
		"too old":          sign(body, secret, now.Add(-6*time.Minute)),
		"another scheme":   webhook.GenerateTestSignedPayload(&webhook.UnsignedPayload{Payload: body, Secret: secret, Scheme: "v0"}).Header,
		"the secret alone": secret,
	} {
		if w := d.postSigned(body, signature); w.Code != http.StatusBadRequest {
			t.Errorf("%s: answered %d", name, w.Code)
		}
	}
	for _, garbage := range []string{"", "{", "[]", `{"id":"evt_1"}`, `{"id":"evt_1","type":"issuing_card.updated"}`} {
		if w := d.post([]byte(garbage)); w.Code != http.StatusBadRequest {
			t.Errorf("%q: answered %d", garbage, w.Code)
		}
	}
	if w := d.post(bytes.Repeat([]byte(" "), 1<<20+1)); w.Code != http.StatusRequestEntityTooLarge {
		t.Errorf("what is too long: answered %d", w.Code)
	}
	get := httptest.NewRecorder()
	d.handler.ServeHTTP(get, httptest.NewRequest(http.MethodGet, "/events", nil))
	if get.Code != http.StatusMethodNotAllowed {
		t.Errorf("GET: answered %d", get.Code)
	}
	if len(r.messages) != 0 {
		t.Fatalf("handed on %+v", r.messages)
	}
	rolled := sign(body, "whsec_another", now) + ",v1=00" // while a secret is rolled
	if w := d.postSigned(body, rolled); w.Code != http.StatusOK || len(r.messages) != 1 {
		t.Errorf("answered %d: %s", w.Code, w.Body)
	}
}

func TestAQuestionIsAnsweredInTimeWhateverHappens(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		takes    time.Duration
		err      error
		outcome  string
		approved bool
		after    time.Duration
		lost     int
	}{
		"at once":                {outcome: "approved", approved: true},
		"at the last moment":     {takes: 1799 * time.Millisecond, outcome: "approved", approved: true, after: 1799 * time.Millisecond},
		"too late":               {takes: 3 * time.Second, outcome: "undecided", after: 1800 * time.Millisecond, lost: 1},
		"the database is away":   {err: errors.New("away"), outcome: "undecided"},
		"too late and then away": {takes: 3 * time.Second, err: errors.New("away"), outcome: "undecided", after: 1800 * time.Millisecond},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				r := &recorder{decide: func(_ context.Context, m partner.NetworkMessage) (partner.Outcome, error) {
					<-time.After(c.takes)
					return partner.Outcome{Approved: c.err == nil, ResponseCode: "00", Billing: m.Billing}, c.err
				}}
				d := newDoor(t, r)
				began := time.Now()
				got := d.ask(request())
				if got.Approved != c.approved || got.Metadata["offblocks_outcome_0"] != c.outcome || time.Since(began) != c.after {
					t.Errorf("answered %+v after %s", got, time.Since(began))
				}
				<-time.After(10 * time.Second)
				synctest.Wait()
				if by := r.messages[0].DecideBy.Sub(began); by != 1600*time.Millisecond || len(r.lost) != c.lost {
					t.Errorf("it has %s; given back: %q", by, r.lost)
				}
				if c.outcome != "undecided" {
					return
				}
				// If it could not be given back then, it is when Stripe tells of the decline.
				told := request()
				told["request_history"] = []object{stripetest.Asked(2_000, false, "webhook_declined", 1)}
				told["metadata"], told["status"], told["pending_request"] = got.Metadata, "closed", nil
				d.postEvent(d.eventBody("issuing_authorization.created", told, nil))
				if len(r.lost) != c.lost+1 || r.lost[c.lost] != "iauth_1/0" {
					t.Errorf("given back: %q", r.lost)
				}
			})
		})
	}
}

func TestAnEventThatIsNotBookedIsSentAgain(t *testing.T) {
	t.Parallel()
	r := &recorder{decide: func(context.Context, partner.NetworkMessage) (partner.Outcome, error) {
		return partner.Outcome{}, errors.New("the database is away")
	}}
	d := newDoor(t, r)
	money := object{"id": "ipi_1", "object": "issuing.transaction", "type": "capture", "amount": -5, "currency": "usd", "card": cardToken}
	if w := d.post(d.eventBody("issuing_transaction.created", money, nil)); w.Code != http.StatusServiceUnavailable {
		t.Errorf("answered %d", w.Code)
	}
}

func TestWhatIsAskedFor(t *testing.T) {
	t.Parallel()
	cash := stripetest.Pending(5_000, false)
	cash["amount_details"] = object{"atm_fee": nil, "cashback_amount": 2_000}
	for name, c := range map[string]struct {
		changes object
		kind    partner.NetworkKind
		partial bool
		event   string
	}{
		"a purchase":     {nil, partner.NetworkPurchase, false, "iauth_1/0"},
		"in part":        {object{"pending_request": stripetest.Pending(1, true)}, partner.NetworkPurchase, true, "iauth_1/0"},
		"a verification": {object{"pending_request": stripetest.Pending(0, false)}, partner.NetworkVerification, false, "iauth_1/0"},
		"cash":           {object{"merchant_data": object{"category_code": "6011"}}, partner.NetworkCashWithdrawal, false, "iauth_1/0"},
		"quasi-cash":     {object{"merchant_data": object{"category_code": "7995"}}, partner.NetworkQuasiCash, false, "iauth_1/0"},
		"with cash":      {object{"pending_request": cash}, partner.NetworkPurchaseWithCash, false, "iauth_1/0"},
		"once more after a decline": {
			object{"request_history": []object{stripetest.Asked(1, false, "webhook_declined", 1)}}, partner.NetworkPurchase, false, "iauth_1/1",
		},
		"an increment": {
			object{"request_history": []object{stripetest.Asked(1, true, "webhook_approved", 1)}}, partner.NetworkIncrement, false, "iauth_1/1",
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := &recorder{}
			d := newDoor(t, r)
			o := request()
			for key, value := range c.changes {
				o[key] = value
			}
			d.ask(o)
			m := r.messages[0]
			if m.Kind != c.kind || m.Partial != c.partial || m.IDs.Event != c.event || m.Partner != partnerName ||
				m.Programme != "the programme" || m.Card.Token != cardToken || m.Billing == nil {
				t.Errorf("asked %+v", m)
			}
			if (m.Details.Cash != nil) != (c.kind == partner.NetworkPurchaseWithCash) {
				t.Errorf("cash: %v", m.Details.Cash)
			}
		})
	}
}

func TestAmountsAreInStripesSmallestUnits(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		minor    int64
		currency string
		want     string
	}{
		{1234, "USD", "12.34"}, {1234, "JPY", "1234"}, {1234, "KRW", "1234"}, {12340, "KWD", "12.34"}, {1, "BHD", "0.001"},
		{500, "ISK", "5"}, {500, "UGX", "5"}, {500, "MGA", "500"}, {500, "HUF", "5"}, {500, "TWD", "5"}, {9_007_199_254_740_993, "EUR", "90071992547409.93"},
	} {
		amount, ok := stripe.FromMinor(c.minor, c.currency)
		back, _ := stripe.ToMinor(amount, c.currency)
		if !ok || amount.String() != c.want || back != c.minor {
			t.Errorf("%d %s is %s, and back %d", c.minor, c.currency, amount, back)
		}
	}
	if _, ok := stripe.FromMinor(1, "XXQ"); ok {
		t.Error("XXQ is a currency")
	}
}

// noTokens are the payment tokens of an installation that has no cards.
type noTokens struct{ partner.PaymentTokens }

func (noTokens) TokenReported(context.Context, partner.TokenReport) error { return nil }
