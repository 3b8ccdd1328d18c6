package payments_test

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/offblocks/offblocks/internal/audit"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
	"github.com/offblocks/offblocks/internal/work"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

var propertyTime = flag.Duration("payments.property", 0,
	"how long the property of payments is tried, on either database; 0: for 200 lives, however long they take")

// model is what the world should look like: a small second installation without a store, that knows no transaction, no task and no
// message, beside the installation that it is held against.
type model struct {
	*env
	t        *rapid.T
	accounts []*balance
	payments []*payment
	moved    []*movement
	heard    []func() // each says what the network said before, and demands the answer of then
	touched  *payment
	steps    int
	names    int
	block    int64 // the chain's newest
}

func TestWhateverHappensToPaymentsTheBooksAreThoseOfTheModel(t *testing.T) {
	t.Parallel()
	for engine, address := range storetest.Engines {
		t.Run(engine, func(t *testing.T) {
			t.Parallel()
			until := time.Now().Add(*propertyTime)
			goesOn := func(round int) bool { return *propertyTime == 0 && round <= 2 || time.Now().Before(until) }
			for round := 1; goesOn(round) && !t.Failed(); round++ { // of a hundred lives
				t.Run(fmt.Sprint("round ", round), func(t *testing.T) {
					var base *env   // of which a life that failed leaves nothing to the next
					var failed bool // then the same life is tried again and again, until it is a short one
					rapid.Check(t, func(rt *rapid.T) {
						if base != nil && !failed && !goesOn(round) {
							return
						}
						if base == nil {
							base = &env{worktest.New(t, storetest.Open(t, address(t)))}
						}
						h := &env{base.With(rt)}
						base = nil
						defer func() { failed = failed || base == nil }()
						newModel(h, rt).live()
						base = h
					})
				})
			}
		})
	}
}

// newModel opens three accounts of two customers, in a programme of their own.
func newModel(h *env, t *rapid.T) *model {
	h.Programme = h.NewProgramme()
	m := &model{env: h, t: t}
	customer := h.ActiveCustomer()
	for _, p := range []struct {
		own, backing string
		another      bool
	}{{"USD", "USD", false}, {"GBP", "USD", false}, {"EUR", "EUR", true}} {
		if p.another {
			customer = h.ActiveCustomer()
		}
		a := &balance{id: h.OpenAccount(customer, p.own), customer: customer, own: p.own, backing: p.backing, token: worktest.USDC, active: true, open: true, available: worktest.OpeningUnits, wallet: worktest.OpeningUnits, allowance: worktest.Granted, deposits: map[string]issuing.Split{}}
		if p.backing == "EUR" {
			a.token = worktest.EURC
		}
		a.cards = []*card{{id: h.ActiveCard(a.id), of: a, active: true}, {id: h.IssueCard(h.RequestCard(a.id, issuing.CardPhysical).ID).ID, of: a, active: true}}
		m.accounts = append(m.accounts, a)
	}
	return m
}

// live lets anything happen in any order, and holds the store against the model after each.
func (m *model) live() {
	actions := map[string]func(*rapid.T){
		"": func(*rapid.T) {
			m.check()
			if m.steps++; m.steps%10 == 0 {
				m.audit(true)
			}
		},
	}
	for name, do := range m.verbs() {
		actions[name] = func(*rapid.T) { do() }
	}
	m.t.Repeat(actions)
	m.rest()
}

// rest has the workers do all there is to do, and demands that then the books say what the chain says; and that once everybody
// has money and nothing more is bought nothing is left to be done.
func (m *model) rest() {
	m.work()
	m.check()
	m.audit(false)
	for _, a := range m.accounts {
		if a.open {
			m.allow(a, worktest.Granted)
			m.fund(a, 1000*worktest.OpeningUnits)
		}
	}
	m.work()
	m.Clock.Advance(31 * 24 * time.Hour)
	m.work()
	m.check()
	m.audit(false)
	for _, p := range m.payments {
		if p.account().open && !p.over() || p.status == issuing.AuthorisationPending {
			m.Fatalf("never over: %+v", p)
		}
	}
	for _, t := range m.moved {
		if t.card.of.open && t.status != issuing.TransactionProcessed && t.status != issuing.TransactionReversed {
			m.Fatalf("never over: %+v", t)
		}
	}
}

// audit holds every payment against the model, and the store against its invariants: busy, those of what is being done.
func (m *model) audit(busy bool) {
	m.Helper()
	for _, p := range m.payments {
		m.compare(p)
	}
	for _, t := range m.moved {
		is, err := m.DB.Transaction(m.Ctx, m.Programme, t.id)
		m.Must(err)
		amount, fiat := is.PricedAmount.Shift(digits(t.currency)).IntPart(), is.Amount.Shift(digits(t.card.of.own)).IntPart()
		if is.Status != t.status || amount != t.amount || fiat != t.fiat || is.TokenAmount != t.units || is.RefundedUnits != t.refundedUnits ||
			is.UndoneUnits != t.undone || is.ReversalUnits != t.back || is.ReversalWaits != t.waits ||
			is.RefundedAmount.Shift(digits(t.currency)).IntPart() != t.refunded {
			m.Fatalf("the store says %+v\nthe model %+v", is, *t)
		}
	}
	findings, err := audit.All(m.Ctx, m.DB)
	m.Must(err)
	for _, f := range findings {
		if busy && strings.HasPrefix(f.Invariant, "a task ") {
			continue // the worker that did it has not come to say so
		}
		m.Fatal(f)
	}
}

// errCrash is the end of a transaction that was never committed.
var errCrash = errors.New("the process dies before it commits")

type crashing struct{}

func (crashing) Begin(context.Context, *store.Tx) error              { return nil }
func (crashing) Record(context.Context, *store.Tx, any, error) error { return errCrash }

// try calls a verb, sometimes after a first attempt that dies before it commits.
func try[T any](m *model, do func(ctx context.Context) (T, error)) (T, error) {
	m.Helper()
	if rapid.IntRange(0, 7).Draw(m.t, "dies") == 0 {
		_, err := do(work.WithRecorder(m.Ctx, crashing{}))
		var refusal *issuing.Error
		if !errors.Is(err, errCrash) && !errors.As(err, &refusal) {
			m.Fatalf("%v where the process died", err)
		}
	}
	return do(m.Ctx)
}

// reference is a network's, or none.
func (m *model) reference() string {
	if rapid.Bool().Draw(m.t, "referenced") {
		m.names++
		return fmt.Sprint("message ", m.names)
	}
	return ""
}

// said keeps a message, so that it can come again.
func (m *model) said(reference string, again func()) {
	if reference != "" {
		m.heard = append(m.heard, again)
	}
}

func (m *model) hearAgain() {
	if len(m.heard) > 0 {
		rapid.SampledFrom(m.heard).Draw(m.t, "message")()
	}
}

func (m *model) anyAccount() *balance { return rapid.SampledFrom(m.accounts).Draw(m.t, "account") }
func (m *model) card() *card          { return rapid.SampledFrom(m.anyAccount().cards).Draw(m.t, "card") }
func (m *model) minor() int64         { return rapid.SampledFrom(amounts).Draw(m.t, "amount") }
func (m *model) odds(n int) bool      { return rapid.IntRange(1, n).Draw(m.t, "odds") == n }

var amounts = []int64{1, 2, 3, 7, 99, 100, 333, 1234, 9999, 25_000, 33_333, 90_000, 200_000}

// refusedAs demands a refusal of a code, or none if the code is empty, and tells whether there was none.
func (m *model) refusedAs(err error, code issuing.Code) bool {
	m.Helper()
	if code == "" {
		m.Must(err)
		return true
	}
	m.Refused(err, code)
	return false
}
