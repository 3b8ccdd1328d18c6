package rest

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"log/slog"
	"maps"
	"net/http"
	"net/http/httptest"
	"sync"
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/api/apitest"
	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/chainbook"
	"github.com/offblocks/offblocks/internal/events"
	"github.com/offblocks/offblocks/internal/events/stream"
	"github.com/offblocks/offblocks/internal/httpserver"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/onboarding"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/partner/simulator"
	"github.com/offblocks/offblocks/internal/partner/worker"
	"github.com/offblocks/offblocks/internal/payments"
	paymentclaims "github.com/offblocks/offblocks/internal/payments/claims"
	"github.com/offblocks/offblocks/internal/payments/limits"
	"github.com/offblocks/offblocks/internal/payments/payouts"
	"github.com/offblocks/offblocks/internal/programmes"
	"github.com/offblocks/offblocks/internal/seal"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
	"github.com/offblocks/offblocks/internal/work"
)

const (
	testChain = caip.ChainID("eip155:31337")
	usdc      = caip.AssetID(testChain + "/erc20:0x1111111111111111111111111111111111111111")
)

// reporter is what a test and a property have in common.
type reporter interface {
	Helper()
	Context() context.Context
	Fatal(args ...any)
	Fatalf(format string, args ...any)
	Errorf(format string, args ...any)
}

// testEnv is an installation whose reports are read: verbs, a chain that does as it is asked, and a server.
type testEnv struct {
	reporter
	tb         testing.TB // for what is no matter of a property
	db         *store.DB
	Onboarding *onboarding.Service
	Programmes *programmes.Service
	Payments   *payments.Service
	Payouts    *payouts.Service
	Claims     *paymentclaims.Service
	Limits     *limits.Service
	server     *Server
	rates      rateTable
	people     int

	mu  sync.Mutex
	now time.Time
}

// rateTable is what a dollar is worth in a few currencies.
type rateTable map[string]string

func (r rateTable) Rate(base, quote string) (issuing.Rate, bool) {
	b, okBase := r[base]
	q, okQuote := r[quote]
	if !okBase || !okQuote {
		return issuing.Rate{}, false
	}
	return issuing.Rate{Value: decimal.RequireFromString(q).DivRound(decimal.RequireFromString(b), 8), Source: "table", At: 1}, true
}

// testWallets stands in for chains. An owner's signature is the text signed.
type testWallets struct{}

func (testWallets) Wallet(_ caip.ChainID, owner string, id issuing.AccountID) (string, error) {
	sum := sha256.Sum256([]byte(owner + string(id)))
	return "0x" + hex.EncodeToString(sum[:20]), nil
}

func (testWallets) Grant(a issuing.Account, u issuing.Units, nonce int64) (string, error) {
	return fmt.Sprint("draw ", u, " from ", a.Wallet, " nonce ", nonce), nil
}

func (testWallets) TypedGrant(issuing.Account, issuing.Units, int64) (json.RawMessage, error) {
	return json.RawMessage("{}"), nil
}

func (testWallets) SignedText(_ context.Context, _ caip.ChainID, _, text string, s []byte) (bool, error) {
	return string(s) == text, nil
}

func (w testWallets) SignedGrant(_ context.Context, a issuing.Account, u issuing.Units, nonce int64, s []byte) (bool, error) {
	text, err := w.Grant(a, u, nonce)
	return string(s) == text, err
}

func (testWallets) ExplainText(owner, _ string, _ []byte) (issuing.SignatureReading, error) {
	return issuing.SignatureReading{Expected: owner}, nil
}

func (w testWallets) ExplainGrant(a issuing.Account, _ issuing.Units, _ int64, _ []byte) (
	issuing.SignatureReading, error,
) {
	return w.ExplainText(a.Owner, "", nil)
}

func (testWallets) GasFee(caip.ChainID, caip.AssetID) (issuing.Units, error) {
	return 30_000, nil
}

func newTestEnv(t *testing.T, db *store.DB) *testEnv {
	t.Helper()
	box, err := seal.New(make([]byte, seal.KeySize))
	if err != nil {
		t.Fatal(err)
	}
	o := &testEnv{reporter: t, tb: t, db: db, rates: rateTable{"USD": "1", "EUR": "0.8", "GBP": "0.75"}, now: time.Date(2026, 1, 30, 22, 0, 0, 0, time.UTC)}
	engine := issuing.Chains{{ID: testChain, Name: "Test", Assets: []issuing.Asset{{ID: usdc, Chain: testChain, Symbol: "USDC", Currency: "USD", Decimals: 6}}}}
	units := work.New(db, o.Now)
	o.Onboarding = onboarding.New(units, box, testWallets{}, o.rates, onboarding.Config{
		Domain: "api.example.com", URI: "https://api.example.com/v1", Allowance: 1_000_000_000_000, Chains: engine,
		Partners: simulator.Partners(),
	})
	o.Payouts = payouts.New(units)
	o.Payments = payments.New(units, testWallets{}, o.rates, payments.Config{ServiceBPS: 50, Chains: engine})
	o.Claims, o.Limits, o.Programmes = paymentclaims.New(units), limits.New(units), programmes.New(units, box, false)
	o.server = New(Config{
		DB: db, Onboarding: o.Onboarding, Programmes: o.Programmes, Payments: o.Payments, Limits: o.Limits, Events: events.New(units, 0), Streams: stream.New(db, slog.New(slog.DiscardHandler)), Engine: engine, Rates: o.rates,
		Now: o.Now, Clock: o.Now, Log: slog.New(slog.DiscardHandler),
	})
	return o
}

// Now moves on by a microsecond each time it is read.
func (o *testEnv) Now() time.Time { return o.pass(time.Microsecond) }

func (o *testEnv) pass(d time.Duration) time.Time {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.now = o.now.Add(d)
	return o.now
}

func (o *testEnv) must(err error) {
	o.Helper()
	if err != nil {
		o.Fatal(err)
	}
}

func (o *testEnv) programme() issuing.ProgrammeID {
	o.Helper()
	made := issuing.Programme{ID: issuing.NewID[issuing.ProgrammeID](), Name: "Test", PartnerFixed: 10_000, PartnerBPS: 20, CreatedAt: 1}
	o.must(o.db.Write(o.Context(), func(tx *store.Tx) error { return tx.InsertProgramme(o.Context(), made) }))
	return made.ID
}

// opened makes an active account with 100 tokens and a card.
func (o *testEnv) opened(programme issuing.ProgrammeID, currency string) (issuing.AccountID, issuing.CardID) {
	o.Helper()
	ctx := o.Context()
	o.people++
	wallet := fmt.Sprintf("%s:0x1%039x", testChain, o.people)
	c, err := o.Onboarding.CreateCustomer(ctx, programme, wallet, fmt.Sprint("person ", o.people))
	o.must(err)
	o.must(o.Onboarding.CustomerSigned(ctx, programme, c.Customer.ID, onboarding.Signed{OwnerID: wallet, Challenge: c.Challenge.Text, Signature: []byte(c.Challenge.Text)}))
	o.work()
	_, err = o.Onboarding.CustomerVerified(ctx, programme, c.Customer.ID, "Ada Test", false)
	o.must(err)
	ask, err := o.Onboarding.CreateAccount(ctx, programme, c.Customer.ID, []string{currency})
	o.must(err)
	o.must(o.Onboarding.AccountSigned(ctx, programme, ask.Account.ID, onboarding.Signed{OwnerID: wallet, Challenge: ask.Challenge.Text, Signature: []byte(ask.Challenge.Text)}))
	o.work()
	card, err := o.Onboarding.CreateCard(ctx, programme, ask.Account.ID, onboarding.NewCard{
		Type: issuing.CardVirtual, Billing: issuing.Address{FirstLine: "1 Test Street", City: "London", Country: "GB", PostCode: "E1 1AA"},
	})
	o.must(err)
	pan := fmt.Sprintf("400000%09d", o.people)
	_, err = o.Onboarding.CardIssued(ctx, programme, card.ID, partner.IssuedCard{PAN: pan + string(issuing.LuhnDigit(pan)), Network: issuing.NetworkVisa, ExpiryYear: 2030, ExpiryMonth: 2})
	o.must(err)
	return ask.Account.ID, card.ID
}

// work keeps every promise that is due, until none is left.
func (o *testEnv) work() {
	o.Helper()
	ctx := o.Context()
	for range 1000 {
		done := 0
		for _, pool := range []store.TaskPool{tasks.PoolPartner, tasks.PoolChain, tasks.PoolUpkeep} {
			list, err := o.db.LeaseTasks(ctx, pool, issuing.NewID[string](), issuing.At(o.Now()), time.Minute, 100)
			o.must(err)
			for _, task := range list {
				if o.keep(task) {
					o.must(o.db.FinishTask(ctx, task))
					done++
				} else {
					o.must(o.db.PostponeTask(ctx, task, issuing.At(o.Now().Add(time.Hour)), "", true))
				}
			}
		}
		if done == 0 {
			return
		}
	}
	o.Fatal("the work never ends")
}

func (o *testEnv) keep(task store.Task) bool {
	o.Helper()
	ctx := o.Context()
	programme, subject := task.Programme, task.Subject
	switch task.Kind {
	case tasks.DeployWallet:
		o.must(o.Onboarding.AccountDeployed(ctx, programme, issuing.AccountID(subject), chainbook.Block{}, 1_000_000_000_000, []chainbook.OpeningBalance{{Asset: usdc, Units: 100_000_000}}))
	case tasks.AdvanceClaim:
		for o.step(programme, subject) {
		}
	case tasks.PayRefund:
		o.payBack(programme, issuing.TransactionID(subject))
	default:
		handlers := o.Payments.Handlers()
		maps.Copy(handlers, o.Claims.Handlers())
		maps.Copy(handlers, worker.New(o.db, worker.Verbs{Onboarding: o.Onboarding, Payments: o.Payments}, simulator.Partners(), slog.New(slog.DiscardHandler)).Handlers())
		return handlers[task.Kind](ctx, task) == nil
	}
	return true
}

// step lets the chain do the next step of a claim, and tells whether there was one.
func (o *testEnv) step(programme issuing.ProgrammeID, id string) bool {
	o.Helper()
	c, err := o.db.ClaimOf(o.Context(), programme, id)
	o.must(err)
	s, ok := c.NextStep()
	if !ok {
		return false
	}
	relay := o.relay(store.StepPurpose(s), id, func(tx *store.Tx) error { return o.Claims.BeginStep(o.Context(), tx, c, s) })
	o.must(o.Claims.StepDone(o.Context(), programme, id, s.Number, relay, "42"))
	return true
}

func (o *testEnv) payBack(programme issuing.ProgrammeID, id issuing.TransactionID) {
	o.Helper()
	t, err := o.db.Transaction(o.Context(), programme, id)
	o.must(err)
	var relay store.OutgoingTx
	if units, due := payouts.RefundDue(t); due && units > 0 {
		relay = o.relay(store.TxPurpose{Kind: store.TxPayRefund}, string(id), func(*store.Tx) error { return nil })
	}
	o.must(o.Payouts.RefundPaid(o.Context(), programme, id, relay))
}

// relay makes a transaction on chain that is mined.
func (o *testEnv) relay(purpose store.TxPurpose, subject string, begin func(*store.Tx) error) (relay store.OutgoingTx) {
	o.Helper()
	ctx := o.Context()
	o.must(o.db.Write(ctx, func(tx *store.Tx) error {
		nonce, _, err := tx.NextNonce(ctx, testChain, "0xoperator", 7)
		if err != nil {
			return err
		}
		relay = store.OutgoingTx{
			ID: issuing.NewID[string](), Chain: testChain, Sender: "0xoperator", Nonce: nonce, Purpose: purpose,
			Subject: subject, Attempt: 1, Versions: []string{"0x00"}, Hash: "0x" + issuing.NewID[string](), CreatedAt: issuing.At(o.Now()),
		}
		if err := begin(tx); err != nil {
			return err
		}
		return tx.InsertOutgoingTx(ctx, relay)
	}))
	relay.Status, relay.Block, relay.GasUsed, relay.GasUnits, relay.MinedAt = store.TxMined, 1, 21_000, 4_321, issuing.At(o.Now())
	return relay
}

// read asks for a path as a programme does that has passed all checks, and holds the answer against the description.
func (o *testEnv) read(programme issuing.ProgrammeID, path string) *httptest.ResponseRecorder {
	o.Helper()
	w := httptest.NewRecorder()
	c := &call{
		Server: o.server, w: w, r: httptest.NewRequestWithContext(o.Context(), http.MethodGet, "/v1"+path, nil),
		requestID: issuing.NewID[string](), programme: programme, entry: &httpserver.Entry{},
	}
	w.Header().Set("Request-Id", c.requestID)
	err := c.findRoute()
	if err == nil {
		_, err = checkQuery(c)
	}
	if err == nil {
		_, err = c.route.serve(c)
	}
	if err != nil {
		c.writeProblem(err)
	}
	apitest.Check(o.tb, http.MethodGet, c.r.URL.EscapedPath(), w.Code, w.Header(), w.Body.Bytes())
	return w
}

// readInto reads an answer that succeeds.
func readInto[T any](o *testEnv, programme issuing.ProgrammeID, path string) (out T) {
	o.Helper()
	w := o.read(programme, path)
	if w.Code != http.StatusOK {
		o.Fatalf("GET %s: %d %s", path, w.Code, w.Body)
	}
	o.must(json.Unmarshal(w.Body.Bytes(), &out))
	return out
}
