package issuing

import (
	"math/big"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/caip"
)

// Split is an amount shared out over the payees of a payment, in the order of Payees.
type Split [3]Units

// Payees are those whom payments are split among, in the order in which they stand on chain.
var Payees = [3]Payee{PayeeSettlement, PayeePartner, PayeePlatform}

// SplitOf shares a quote out: the purchase to the merchants' side, fees to the programme and the platform.
func SplitOf(q Quote) Split {
	s := Split{q.Token}
	for _, f := range q.Fees {
		if f.Type == FeePartner {
			s[1] += f.Units
		} else {
			s[2] += f.Units
		}
	}
	return s
}

// Total is the sum of all shares.
func (s Split) Total() Units { return s[0] + s[1] + s[2] }

// Plus adds share by share.
func (s Split) Plus(o Split) Split { return Split{s[0] + o[0], s[1] + o[1], s[2] + o[2]} }

// Minus takes away share by share. Shares may come out negative.
func (s Split) Minus(o Split) Split { return Split{s[0] - o[0], s[1] - o[1], s[2] - o[2]} }

// notBelowZero leaves out what is below zero.
func (s Split) notBelowZero() Split { return Split{max(0, s[0]), max(0, s[1]), max(0, s[2])} }

func (s Split) smallerOf(o Split) Split {
	return Split{min(s[0], o[0]), min(s[1], o[1]), min(s[2], o[2])}
}

// Claim is what a payment claims of an account's money and what backs it. The verbs set what is wanted and captured;
// the chain is asked for one step at a time (Next) until what is there matches. At rest
//
//	Held + Owed + Escrow + Paid = Wanted
//
// and while money is on its way back from the escrow the left side is larger.
type Claim struct {
	ID          string // of the authorisation, or of the transaction where there is none
	ProgrammeID ProgrammeID
	AccountID   AccountID
	CardID      CardID // empty when no card was used
	Token       caip.AssetID
	Version     int64
	CreatedAt   Instant
	UpdatedAt   Instant

	Wanted   Split // all of it: what is captured, and what may yet be
	Captured Split // of it, what is to be paid out
	Escrow   Split // what the escrow contract holds
	Paid     Split // what the payees have got
	Undone   Split // what was captured and reversed before it was paid: it is neither wanted nor captured any more
	Reversed Split // by how much the reversals of its debits made the payment cheaper, whether it was paid or not

	ReversedAmount decimal.Decimal // what of the payment those reversed, in the priced currency

	Held Units // claimed in the wallet and not yet in escrow
	Owed Units // backed by nothing: the account's debt

	Deposit EscrowDeposit // the open one in the escrow contract; zero when there is none
	Step    *Step         // what the chain was asked for last and has not answered
	Steps   int64         // how many steps were begun; numbers the next one

	Refusals int64 // how often in a row the chain refused to take what is held
}

// EscrowDeposit is a deposit in the escrow contract that is open.
type EscrowDeposit struct {
	ID     string  `json:"id"`     // the contract's, decimal
	Payees [3]bool `json:"payees"` // those that have a share in it
	Parts  bool    `json:"parts"`  // a part of it was settled or returned before
}

// Shares are the shares of those payees that a deposit has, in the order of Payees.
func (d EscrowDeposit) Shares(s Split) (list []Share) {
	for i, has := range d.Payees {
		if has {
			list = append(list, Share{Payees[i], s[i]})
		}
	}
	return list
}

// NewEscrowDeposit is the deposit that puts a split into the escrow.
func NewEscrowDeposit(in Split) EscrowDeposit {
	return EscrowDeposit{Payees: [3]bool{in[0] > 0, in[1] > 0, in[2] > 0}}
}

// StepKind is what a chain is asked to do for a claim.
type StepKind string

// The kinds of steps.
const (
	StepDeposit StepKind = "deposit" // the wallet makes a deposit in the escrow
	StepTopUp   StepKind = "top-up"  // the wallet adds to its deposit
	StepSettle  StepKind = "settle"  // the escrow pays the payees, and gives back what is not wanted any more
	StepReturn  StepKind = "return"  // the escrow gives back what is not wanted any more
)

// Step is one transaction on chain for a claim.
type Step struct {
	Number int64    `json:"number"`
	Kind   StepKind `json:"kind"`
	In     Split    `json:"in"`     // goes into the escrow
	Out    Split    `json:"out"`    // goes from the escrow to the payees
	Back   Split    `json:"back"`   // goes from the escrow to the wallet
	Closes bool     `json:"closes"` // nothing is left in the deposit
}

// Backed is all that stands behind a claim, its debt included.
func (c Claim) Backed() Units { return c.Held + c.Owed + c.Escrow.Total() + c.Paid.Total() }

// Shortfall is what a claim wants beyond what backs it.
func (c Claim) Shortfall() Units { return max(0, c.Wanted.Total()-c.Backed()) }

// Surplus is what backs a claim beyond what it wants.
func (c Claim) Surplus() Units { return max(0, c.Backed()-c.Wanted.Total()) }

// Releasable is what is held and not on its way into the escrow: it can be given up without asking the chain.
func (c Claim) Releasable() Units {
	if c.Step != nil {
		return c.Held - c.Step.In.Total()
	}
	return c.Held
}

// Priced is what a claim comes to when what stands of its payment costs a quote: what was paid and given back after that
// stays in it.
func (c Claim) Priced(q Quote) Split { return SplitOf(q).Plus(c.Reversed).Minus(c.Undone) }

// Reverse notes that a debit of a merchant's amount is reversed, by which the payment costs less than before.
func (c *Claim) Reverse(merchant decimal.Decimal, less Quote) {
	c.ReversedAmount, c.Reversed = c.ReversedAmount.Add(merchant), c.Reversed.Plus(SplitOf(less))
}

// Paying is all that a claim has paid, or asks the chain to pay at this moment.
func (c Claim) Paying() Units {
	if c.Step != nil {
		return c.Paid.Total() + c.Step.Out.Total()
	}
	return c.Paid.Total()
}

// ReverseUnpaid takes back as much of a share as was not paid and is not about to be, and returns it: it is wanted and captured no more.
func (c *Claim) ReverseUnpaid(share Split) Split {
	unpaid := c.Captured.Minus(c.Paid)
	if c.Step != nil {
		unpaid = unpaid.Minus(c.Step.Out)
	}
	back := share.smallerOf(unpaid).notBelowZero()
	c.Captured, c.Wanted, c.Undone = c.Captured.Minus(back), c.Wanted.Minus(back), c.Undone.Plus(back)
	return back
}

// Done tells whether a claim is over: nothing is held, owed or in escrow, and all that is wanted was captured and paid.
func (c Claim) Done() bool {
	return c.Step == nil && c.Held == 0 && c.Owed == 0 && c.Escrow == Split{} && c.Paid == c.Captured &&
		c.Captured == c.Wanted
}

// NextStep is what the chain is to be asked for now; false when nothing is to be done. While a step is under way it
// is that.
//
// Money goes in first, so that it can be settled together with what is there; then what is captured is paid, and last
// goes back what is not wanted.
func (c Claim) NextStep() (Step, bool) {
	if c.Step != nil {
		return *c.Step, true
	}
	s := Step{Number: c.Steps + 1}
	if in := c.nextReservation(); in.Total() > 0 {
		s.Kind, s.In = StepDeposit, in
		if c.Deposit.ID != "" {
			s.Kind = StepTopUp
		}
		return s, true
	}
	s.Out = c.Captured.Minus(c.Paid).notBelowZero().smallerOf(c.Escrow)
	s.Back = c.Escrow.Minus(s.Out).Minus(c.Wanted.Minus(c.Paid).Minus(s.Out).notBelowZero()).notBelowZero()
	s.Closes = s.Out.Plus(s.Back) == c.Escrow
	switch {
	case s.Out.Total() > 0:
		s.Kind = StepSettle
		if !s.Closes {
			s.Back = Split{} // giving back a part takes a transaction of its own
		}
		return s, true
	case s.Back.Total() > 0:
		s.Kind = StepReturn
		return s, true
	}
	return s, false
}

// nextReservation shares what is held out over the payees that are short of something. A deposit must give each of
// its payees something; while too little is held for that, it waits. What a payee is owed that has no share in the
// open deposit waits for the next.
func (c Claim) nextReservation() (in Split) {
	short := c.Wanted.Minus(c.Escrow).Minus(c.Paid).notBelowZero()
	room := min(c.Held, short.Total())
	if room == 0 {
		return in
	}
	if c.Deposit.ID != "" {
		for i := range short {
			if c.Deposit.Payees[i] {
				in[i] = min(short[i], room)
				room -= in[i]
			}
		}
		return in
	}
	if room == short.Total() {
		return short
	}
	payees := Units(0)
	for i, u := range short {
		if u > 0 && i > 0 {
			in[i] = proRata(u, room, short.Total())
			payees += in[i]
		}
	}
	if in[0] = room - payees; in[0] <= 0 || short[0] == 0 {
		return Split{}
	}
	return in
}

// proRata is u × part / whole, up to the unit; part is at most whole, so that it is at most u.
func proRata(u, part, whole Units) Units {
	n := new(big.Int).Mul(big.NewInt(int64(u)), big.NewInt(int64(part)))
	n.Add(n, big.NewInt(int64(whole-1)))
	return Units(n.Quo(n, big.NewInt(int64(whole))).Int64())
}

// BeginStep notes that the chain is being asked for a step.
func (c *Claim) BeginStep(s Step) { c.Step, c.Steps, c.Refusals = &s, s.Number, 0 }

// DropStep notes that the chain will not do the step that was begun.
func (c *Claim) DropStep() { c.Step = nil }

// FinishStep notes that the chain has done the step that was begun. deposit is the id of the deposit that it made, if
// it did.
func (c *Claim) FinishStep(deposit string) {
	s := *c.Step
	c.Step = nil
	c.Held -= s.In.Total()
	c.Escrow = c.Escrow.Plus(s.In).Minus(s.Out).Minus(s.Back)
	c.Paid = c.Paid.Plus(s.Out)
	switch {
	case s.Kind == StepDeposit:
		c.Deposit = NewEscrowDeposit(s.In)
		c.Deposit.ID = deposit
	case s.Closes:
		c.Deposit = EscrowDeposit{}
	case s.Kind != StepTopUp:
		c.Deposit.Parts = true
	}
}
