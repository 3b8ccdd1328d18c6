package payments_test

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/issuing"
)

// balance is an account in the model, with what the chain has of it.
type balance struct {
	id           issuing.AccountID
	customer     issuing.CustomerID
	own, backing string // its currency, and that of its token
	token        caip.AssetID
	cards        []*card
	active, open bool

	available, held, escrow, debt, allowance issuing.Units
	defaulted, rejected                      bool // what it owes could once not be reserved; its customer was rejected

	wallet   issuing.Units            // on chain
	deposits map[string]issuing.Split // open on chain
}

// card is a card in the model.
type card struct {
	id                       issuing.CardID
	of                       *balance
	active, terminated, fell bool // fell: taken down with the account
	ended                    issuing.Instant
}

// payment is a claim in the model, and the authorisation that it belongs to if it does.
type payment struct {
	id        string
	card      *card
	currency  string
	behaviour behaviour
	status    issuing.AuthorisationStatus // empty: none
	hold      int64                       // merchant's minor units
	captured  int64
	expires   issuing.Instant

	wanted, out, escrow, paid issuing.Split
	undone                    issuing.Split // captured, and reversed before it was paid
	off                       issuing.Split // what reversals made cheaper
	reversed                  int64         // what of captured they reversed
	held, owed                issuing.Units
	step                      *issuing.Step
	deposit                   string
	refusals                  int // by the chain, in a row
}

// In what rapid prints of a life, accounts, cards and payments are shown shortly.
func (a *balance) GoString() string { return a.own + " account" }

// GoString shows a card.
func (c *card) GoString() string { return fmt.Sprintf("card %s of the %#v", c.id, c.of) }

// GoString shows a payment.
func (p *payment) GoString() string {
	return fmt.Sprintf("payment %s of the %#v, %s", p.id, p.account(), p.status)
}

func (p *payment) account() *balance { return p.card.of }

// price is what a payment of a total costs, of which some was reversed: what was paid of that before stays paid.
func (p *payment) price(total int64) issuing.Split {
	return p.account().priceOf(total-p.reversed, p.currency).split.Plus(p.off).Minus(p.undone)
}

func (p *payment) backed() issuing.Units {
	return p.held + p.owed + p.escrow.Total() + p.paid.Total()
}
func (p *payment) shortfall() issuing.Units { return max(0, p.wanted.Total()-p.backed()) }
func (p *payment) surplus() issuing.Units   { return max(0, p.backed()-p.wanted.Total()) }

func (p *payment) releasable() issuing.Units {
	if p.step != nil {
		return p.held - p.step.In.Total()
	}
	return p.held
}

func (p *payment) over() bool {
	return p.step == nil && p.held == 0 && p.owed == 0 && p.escrow == issuing.Split{} && p.paid == p.out && p.out == p.wanted
}

// collectable is what debts and what cannot be declined may take.
func (a *balance) collectable() issuing.Units {
	if !a.open {
		return 0
	}
	return max(0, min(a.available, a.allowance-a.held))
}

// spendable is what a purchase may take.
func (a *balance) spendable() issuing.Units {
	if a.debt > 0 {
		return 0
	}
	return a.collectable()
}

func (p *payment) take(units issuing.Units) {
	p.held += units
	p.account().held += units
	p.account().available -= units
}

func (p *payment) owe(units issuing.Units) {
	p.owed += units
	p.account().debt += units
}

// holdOrOwe backs what is wanted come what may.
func (p *payment) holdOrOwe() {
	lack := p.shortfall()
	units := min(lack, p.account().collectable())
	p.take(units)
	p.owe(lack - units)
}

// afford backs what is wanted if there is as much to spend.
func (p *payment) afford() bool {
	if p.shortfall() > 0 && p.shortfall() > p.account().spendable() {
		return false
	}
	p.take(p.shortfall())
	return true
}

// releaseExcess gives up what is not wanted, debts first.
func (p *payment) releaseExcess() {
	p.owe(-min(p.surplus(), p.owed))
	p.take(-min(p.surplus(), p.releasable()))
}

// begun notes a step that the chain is being asked for, and demands that it may be.
func (p *payment) begun(s issuing.Step) error {
	if p.step != nil {
		if s != *p.step {
			return fmt.Errorf("%+v is asked while %+v is under way", s, *p.step)
		}
		return nil
	}
	bad := s.In.Total() > p.held || s.In.Total()+s.Out.Total()+s.Back.Total() == 0 || (s.Kind == issuing.StepDeposit) != (p.deposit == "")
	for i := range s.In {
		bad = bad || s.In[i] < 0 || s.Out[i] < 0 || s.Back[i] < 0 || // nothing moves backwards
			s.In[i] > max(0, p.wanted[i]-p.escrow[i]-p.paid[i]) || // nothing goes in that is not wanted
			s.Out[i] > max(0, min(p.escrow[i], p.out[i]-p.paid[i])) || // nothing is paid that was not captured
			s.Back[i] > p.escrow[i]-s.Out[i]-max(0, p.wanted[i]-p.paid[i]-s.Out[i]) && s.Back[i] > 0 // nothing comes back that is wanted
	}
	if bad {
		return fmt.Errorf("step %+v of %+v", s, *p)
	}
	p.step, p.refusals = &s, 0
	return nil
}

// mined has the chain do the step that was begun.
func (p *payment) mined(deposit string) error {
	s, a := *p.step, p.account()
	p.step = nil
	on := a.deposits[p.deposit]
	if s.Kind == issuing.StepDeposit {
		p.deposit = deposit
	}
	on = on.Plus(s.In).Minus(s.Out).Minus(s.Back)
	a.deposits[p.deposit] = on
	a.wallet += s.Back.Total() - s.In.Total()
	if a.wallet < 0 || min(on[0], on[1], on[2]) < 0 || s.Closes != (on == issuing.Split{}) {
		return fmt.Errorf("the chain cannot do %+v: %v would be left of the deposit, %d in the wallet", s, on, a.wallet)
	}
	if s.Closes {
		delete(a.deposits, p.deposit)
		p.deposit = ""
	}
	p.held -= s.In.Total()
	a.held -= s.In.Total()
	a.allowance -= s.In.Total()
	a.available += s.Back.Total()
	a.escrow += s.In.Total() - s.Out.Total() - s.Back.Total()
	p.escrow, p.paid = p.escrow.Plus(s.In).Minus(s.Out).Minus(s.Back), p.paid.Plus(s.Out)
	p.holdOrOwe()
	return nil
}

// collect has what an account can spend pay its debts, the oldest first.
func (m *model) collect(a *balance) {
	var owing []*payment
	for _, p := range m.payments {
		if p.account() == a && p.owed > 0 {
			owing = append(owing, p)
		}
	}
	slices.SortFunc(owing, func(x, y *payment) int { return cmp.Compare(x.id, y.id) })
	for _, p := range owing {
		units := min(p.owed, a.collectable())
		p.owe(-units)
		p.take(units)
		m.progress(p)
	}
}

// progress moves on what waited for a payment.
func (m *model) progress(p *payment) {
	for _, t := range m.moved {
		switch {
		case t.pays != p:
		case t.status == issuing.TransactionProcessing && p.paid.Total() >= t.due:
			t.status = issuing.TransactionProcessed
		case t.status == issuing.TransactionReversing && t.credit && p.over():
			t.status = issuing.TransactionReversed
		case t.waits && !t.credit && p.paid.Total() >= t.due && p.surplus() == 0:
			if t.waits = false; t.givesBack() == 0 {
				t.status = issuing.TransactionReversed
			}
		}
	}
	if p.over() && p.status == issuing.AuthorisationCapturing {
		p.status = issuing.AuthorisationCaptured
	}
	if p.over() && p.status == issuing.AuthorisationReleasing {
		p.status = issuing.AuthorisationReleased
	}
}

// settled is what follows any change of a payment.
func (m *model) settled(p *payment) {
	p.releaseExcess()
	m.progress(p)
	m.collect(p.account())
	m.touched = p
}

// check holds the store against the model.
func (m *model) check() {
	m.Helper()
	for _, a := range m.accounts {
		f, err := m.DB.Funds(m.Ctx, a.id, a.token)
		m.Must(err)
		want := issuing.Funds{AccountID: a.id, Asset: a.token, Available: a.available, Held: a.held, Escrowed: a.escrow, Allowance: a.allowance, Open: a.open, Debt: a.debt}
		if f.Open && f.HasLowAllowance() != f.AllowanceLow { // of a closed account nobody is told
			m.Fatalf("whether the allowance is low was not told: %+v", f)
		}
		if f.AllowanceBlock, f.Granted, f.AllowanceLow = 0, 0, false; f != want {
			m.Fatalf("the store says %+v\nthe model %+v", f, want)
		}
		var held, owed, escrow, chain issuing.Units
		for _, p := range m.payments {
			if p.account() == a {
				held, owed, escrow = held+p.held, owed+p.owed, escrow+p.escrow.Total()
			}
		}
		for _, d := range a.deposits {
			chain += d.Total()
		}
		switch {
		case held != a.held || owed != a.debt || escrow != a.escrow:
			m.Fatalf("held, owed and in escrow are %d, %d, %d; the payments say %d, %d, %d", a.held, a.debt, a.escrow, held, owed, escrow)
		case a.available+a.held != a.wallet || a.escrow != chain:
			m.Fatalf("in the wallet and in escrow are %d and %d; the chain says %d and %d", a.available+a.held, a.escrow, a.wallet, chain)
		case a.available < 0 || a.debt > 0 && a.collectable() > 0 && !a.defaulted:
			m.Fatalf("overspent without a debt, or in debt with money to spend: %+v", a)
		}
	}
	if m.touched != nil {
		m.compare(m.touched)
	}
}

// compare holds a payment in the store against the model.
func (m *model) compare(p *payment) {
	m.Helper()
	c, err := m.DB.ClaimOf(m.Ctx, m.Programme, p.id)
	m.Must(err)
	if c.Wanted != p.wanted || c.Captured != p.out || c.Escrow != p.escrow || c.Paid != p.paid || c.Held != p.held || c.Owed != p.owed || (c.Step == nil) != (p.step == nil) {
		m.Fatalf("the store says %+v\nthe model %+v", c, *p)
	}
	if p.status == "" {
		return
	}
	a, err := m.DB.Authorisation(m.Ctx, m.Programme, issuing.AuthorisationID(p.id))
	m.Must(err)
	hold, captured := a.PricedAmount.Shift(digits(p.currency)).IntPart(), a.CapturedAmount.Shift(digits(p.currency)).IntPart()
	if a.Status != p.status || hold != p.hold || captured != p.captured || a.ExpiresAt != p.expires {
		m.Fatalf("the store says %+v\nthe model %+v", a, *p)
	}
}

func digits(currency string) int32 {
	if minors[currency] == 1 {
		return 0
	}
	return 2
}
