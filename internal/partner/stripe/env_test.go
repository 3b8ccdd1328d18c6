package stripe_test

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"maps"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stripe/stripe-go/v82/webhook"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/network"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/partner/config"
	"github.com/offblocks/offblocks/internal/partner/stripe"
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

// stripeMock is Stripe's own stand-in for its API, which knows Stripe's description of it. It is built from tools.mod
// and runs for all tests of this package.
var stripeMock = sync.OnceValues(func() (url string, err error) {
	dir, err := os.MkdirTemp("", "stripe-mock")
	if err != nil {
		return "", err
	}
	program := filepath.Join(dir, "stripe-mock")
	build := exec.Command("go", "build", "-modfile=tools.mod", "-o", program, "github.com/stripe/stripe-mock")
	build.Dir = filepath.Join("..", "..", "..")
	if out, err := build.CombinedOutput(); err != nil {
		return "", fmt.Errorf("build stripe-mock: %w\n%s", err, out)
	}
	run := exec.Command(program, "-http-addr", "127.0.0.1:0", "-https-addr", "127.0.0.1:0")
	out, err := run.StdoutPipe()
	if err != nil {
		return "", err
	}
	if err := run.Start(); err != nil {
		return "", err
	}
	stopMock = func() {
		_ = run.Process.Kill() // it has nothing to lose
		_ = run.Wait()
		_ = os.RemoveAll(dir)
	}
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		if _, address, ok := strings.Cut(lines.Text(), "Listening for HTTP at address: "); ok {
			go func() { _, _ = io.Copy(io.Discard, out) }()
			return "http://" + address, nil
		}
	}
	return "", errors.Join(errors.New("stripe-mock listens nowhere"), lines.Err())
})

var stopMock = func() {}

func TestMain(m *testing.M) {
	code := m.Run()
	stopMock()
	os.Exit(code)
}

func mockURL(tb testing.TB) string {
	tb.Helper()
	url, err := stripeMock()
	if err != nil {
		tb.Fatal(err)
	}
	return url
}

// object is one of Stripe's, as JSON.
type object = map[string]any

// shape is an object as Stripe's description has it, with all its fields.
func shape(tb testing.TB, path string) object {
	tb.Helper()
	r, err := http.NewRequestWithContext(tb.Context(), http.MethodGet, mockURL(tb)+path, nil)
	if err != nil {
		tb.Fatal(err)
	}
	r.Header.Set("Authorization", "Bearer sk_test_123")
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		tb.Fatal(err)
	}
	defer func() { _ = answer.Body.Close() }()
	var o object
	if err := json.NewDecoder(answer.Body).Decode(&o); err != nil || answer.StatusCode != http.StatusOK {
		tb.Fatalf("%s: %s %v", path, answer.Status, err)
	}
	return o
}

// with is an object with other fields, which it must have.
func with(tb testing.TB, o object, changes object) object {
	tb.Helper()
	changed := maps.Clone(o)
	for name, value := range changes {
		if _, known := o[name]; !known {
			tb.Fatalf("Stripe's %v has no %s", o["object"], name)
		}
		changed[name] = value
	}
	return changed
}

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
	signed := webhook.GenerateTestSignedPayload(&webhook.UnsignedPayload{Payload: body, Secret: secret})
	return d.postSigned(body, signed.Header)
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
	data := object{"object": o}
	if previous != nil {
		data["previous_attributes"] = previous
	}
	body, err := json.Marshal(object{
		"id": fmt.Sprintf("evt_%d", d.sent), "object": "event", "api_version": "2025-08-27.basil", "type": kind, "created": 1, "data": data,
	})
	if err != nil {
		d.t.Fatal(err)
	}
	return body
}

// tell sends an event, which must be taken.
func (d *door) tell(body []byte) {
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
	shape   object // of an authorisation
	money   object // of a transaction
}

type finder struct{ h *worktest.Env }

func (f finder) FindCard(ctx context.Context, name string, ref partner.CardRef) (issuing.Card, error) {
	return f.h.DB.CardByPartnerToken(ctx, name, ref.Token)
}

// HashPAN implements network.Cards. Stripe sends no number.
func (f finder) HashPAN(pan string) string { return f.h.Box.MAC(issuing.PANHashPurpose, pan) }

func newEnv(t testing.TB, h *worktest.Env) *env {
	t.Helper()
	a, err := stripe.NewAdapter(config.Environment{
		Name: partnerName, Programme: h.Programme, DB: h.DB, Now: h.Clock.Now, Log: slog.New(slog.DiscardHandler),
	}, testSettings(mockURL(t)))
	if err != nil {
		t.Fatal(err)
	}
	e := &env{Env: h, door: &door{t: t}, account: h.OpenAccount(h.ActiveCustomer())}
	n := network.New(work.New(h.DB, h.Clock.Now), h.Payments, finder{h}, slog.New(slog.DiscardHandler))
	e.handler = a.Serve(h.Onboarding, n)
	e.card = h.RequestCard(e.account, issuing.CardVirtual).ID
	_, err = h.Onboarding.CardIssued(h.Ctx, h.Programme, e.card, partner.IssuedCard{
		Token: cardToken, LastFour: "4242", Network: issuing.NetworkVisa, ExpiryYear: 2030, ExpiryMonth: 8,
	})
	h.Must(err)
	e.shape, e.money = shape(t, "/v1/issuing/authorizations/iauth_x"), shape(t, "/v1/issuing/transactions/ipi_x")
	return e
}

func each(t *testing.T, body func(t *testing.T, e *env)) {
	t.Helper()
	worktest.Each(t, func(t *testing.T, h *worktest.Env) { body(t, newEnv(t, h)) })
}

// payment is an authorisation in Stripe's shape, about which nothing was asked yet.
func (e *env) payment(id string, changes object) object {
	e.Helper()
	card := maps.Clone(e.shape["card"].(object))
	card["id"] = cardToken
	base := with(e.t, e.shape, object{
		"id": id, "card": card, "amount": 0, "merchant_amount": 0, "approved": false, "pending_request": nil, "request_history": []object{},
		"transactions": []object{}, "status": "pending", "created": time.Now().Unix(),
		"network_data": object{"acquiring_institution_id": "ACQ1", "system_trace_audit_number": "000123", "transaction_id": "visa-" + id},
	})
	return with(e.t, base, changes)
}

// pending is a pending_request.
func pending(amount int64, controllable bool) object {
	return object{
		"amount": amount, "currency": "usd", "is_amount_controllable": controllable, "merchant_amount": amount, "merchant_currency": "usd",
		"amount_details": nil, "network_risk_score": nil,
	}
}

// asked is an entry of request_history.
func asked(amount int64, approved bool, reason string, created int64) object {
	return object{
		"amount": amount, "approved": approved, "reason": reason, "created": created, "currency": "usd", "merchant_amount": amount,
		"merchant_currency": "usd", "authorization_code": "S123456", "reason_message": nil, "requested_at": created, "amount_details": nil,
		"network_risk_score": nil,
	}
}

// moved is a transaction. Its amount is Stripe's: below zero for a debit.
func (e *env) moved(id, kind, authorisation string, amount int64) object {
	e.Helper()
	changes := object{
		"id": id, "type": kind, "amount": amount, "merchant_amount": amount, "card": cardToken, "authorization": nil,
		"network_data": object{"authorization_code": "S123456", "processing_date": "2026-03-02", "transaction_id": nil},
	}
	if authorisation != "" {
		changes["authorization"] = authorisation
	}
	return with(e.t, e.money, changes)
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
