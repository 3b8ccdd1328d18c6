package payments_test

import (
	"context"
	"fmt"

	"pgregory.net/rapid"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/payments"
)

// movement is a transaction in the model.
type movement struct {
	id           issuing.TransactionID
	card         *card
	credit       bool
	status       issuing.TransactionStatus
	currency     string
	amount, fiat int64
	units, fees  issuing.Units
	pays         *payment      // its claim; nil: a credit that is not taken back
	due          issuing.Units // of the claim, when it is processed
	split        issuing.Split // of a debit, by payee
	undone       issuing.Units // of a debit, what is not paid any more
	back         issuing.Units // of a debit, what its reversal gives back in all
	waits        bool          // its reversal, for the chain

	refunds       *movement // of a credit: the debit that it gives back
	refunded      int64
	refundedFiat  int64
	refundedUnits issuing.Units
}

// GoString shows a transaction.
func (t *movement) GoString() string {
	return fmt.Sprintf("transaction %s of the %#v, %s", t.id, t.card.of, t.status)
}

// gone tells whether a debit is undone, or is being.
func (t *movement) gone() bool {
	return t.status == issuing.TransactionReversing || t.status == issuing.TransactionReversed
}

// givesBack is what the reversal of a debit pays into the wallet.
func (t *movement) givesBack() issuing.Units { return t.back - t.undone }

// room is what may yet be given to an account: all that its cards were debited and were not given back.
func (m *model) room(a *balance) (units issuing.Units) {
	for _, t := range m.moved {
		switch {
		case t.card.of != a || t.credit && t.gone() || t.refunds != nil && t.refunds.gone():
		case t.gone():
			units += t.units - t.refundedUnits - t.back
		case t.credit:
			units -= t.units
		default:
			units += t.units
		}
	}
	return units
}

func (m *model) capture() {
	p := m.authorised()
	asked, minor := payments.Capture{More: m.odds(2), Insist: m.odds(4), Reference: m.reference()}, max(0, p.hold-p.captured)
	if !m.odds(3) {
		minor = m.minor()
		asked.Amount = plain(minor, p.currency)
	}
	m.captures(p, asked, minor)
}

// captureLate captures what was captured or given up.
func (m *model) captureLate() {
	var some []*payment
	for _, p := range m.payments {
		if p.status != "" && p.status != issuing.AuthorisationPending {
			some = append(some, p)
		}
	}
	if len(some) == 0 {
		m.t.Skip("nothing is over")
	}
	p := rapid.SampledFrom(some).Draw(m.t, "payment")
	m.onItsWay(p)
	asked, minor := payments.Capture{Insist: !m.odds(4), More: m.odds(2), Reference: m.reference()}, max(0, p.hold-p.captured)
	if minor == 0 || m.odds(2) {
		minor = m.minor()
		asked.Amount = plain(minor, p.currency)
	}
	m.captures(p, asked, minor)
}

func (m *model) captures(p *payment, asked payments.Capture, minor int64) {
	do := func(ctx context.Context) (issuing.Authorisation, error) {
		return m.Payments.Capture(ctx, m.Programme, issuing.AuthorisationID(p.id), asked)
	}
	answer, err := try(m, do)
	late := asked.Insist && p.status != issuing.AuthorisationPending
	var code issuing.Code
	switch {
	case p.status != issuing.AuthorisationPending && !late:
		code = issuing.CodeWrongState
	case p.card.terminated && issuing.At(m.Clock.Advance(0)) > p.card.ended.Add(issuing.CaptureWindow) && !asked.Insist:
		code = issuing.CodeCaptureTooLate
	case minor == 0 && (late || asked.More):
		code = issuing.CodeCaptureTooLarge
	case !asked.Insist && minor > 0 && !p.behaviour.tolerates(p.captured+minor, p.hold, p.currency, p.account().own):
		code = issuing.CodeCaptureTooLarge
	}
	if !m.refusedAs(err, code) {
		return
	}
	m.answeredAlike(p, asked.Reference, do)
	m.said(asked.Reference, func() {
		other := asked
		other.Amount = plain(minor+1, p.currency)
		_, err := m.Payments.Capture(m.Ctx, m.Programme, issuing.AuthorisationID(p.id), other)
		m.Refused(err, issuing.CodeReferenceReused)
	})
	before := p.account().priceOf(p.captured-p.reversed, p.currency)
	p.captured += minor
	after := p.account().priceOf(p.captured-p.reversed, p.currency)
	p.out = p.price(p.captured)
	switch {
	case late && asked.More:
		p.status, p.expires = issuing.AuthorisationPending, answer.ExpiresAt
		p.wanted = p.price(max(p.hold, p.captured))
		if !p.afford() {
			p.hold, p.wanted = p.captured, p.out
		}
	case asked.More:
		p.wanted = p.price(max(p.hold, p.captured))
	default:
		p.status, p.wanted = issuing.AuthorisationCapturing, p.out
	}
	p.holdOrOwe()
	if minor == 0 {
		m.settled(p)
		return
	}
	list, err := m.DB.TransactionsOf(m.Ctx, issuing.AuthorisationID(p.id))
	m.Must(err)
	part := after.split.Minus(before.split)
	for _, t := range list {
		if t.Direction == issuing.Debit && !m.knows(t.ID) {
			m.moved = append(m.moved, &movement{
				id: t.ID, card: p.card, status: issuing.TransactionProcessing, currency: p.currency, amount: minor, fiat: after.fiat - before.fiat, units: part.Total(),
				fees: part[1] + part[2], split: part, pays: p, due: p.out.Total(),
			})
		}
	}
	m.settled(p)
}

func (m *model) knows(id issuing.TransactionID) bool {
	for _, t := range m.moved {
		if t.id == id {
			return true
		}
	}
	return false
}

// booked demands the answer of a verb that makes or changes a transaction, and keeps its message.
func (m *model) booked(code issuing.Code, reference string, do func(context.Context) (issuing.Transaction, error)) (issuing.Transaction, bool) {
	m.Helper()
	t, err := try(m, do)
	if !m.refusedAs(err, code) {
		return t, false
	}
	m.said(reference, func() {
		again, err := do(m.Ctx)
		if m.Must(err); again.ID != t.ID {
			m.Fatalf("%s the second time, %s the first", again.ID, t.ID)
		}
	})
	return t, true
}

func (m *model) forcePost() {
	card := m.card()
	asked, minor, _ := m.purchase()
	do := func(ctx context.Context) (issuing.Transaction, error) {
		return m.Payments.ForcePost(ctx, m.Programme, card.id, asked)
	}
	if worth[asked.Currency] == 0 {
		m.unmatched(asked.Reference, func(ctx context.Context) error { _, err := do(ctx); return err })
		return
	}
	t, _ := m.booked("", asked.Reference, do)
	m.said(asked.Reference, func() {
		other := asked
		other.Amount = plain(minor+1, asked.Currency)
		_, err := m.Payments.ForcePost(m.Ctx, m.Programme, card.id, other)
		m.Refused(err, issuing.CodeReferenceReused)
	})
	cost := card.of.priceOf(minor, asked.Currency)
	p := &payment{id: string(t.ID), card: card, currency: asked.Currency, wanted: cost.split, out: cost.split}
	p.holdOrOwe()
	m.payments = append(m.payments, p)
	m.moved = append(m.moved, &movement{
		id: t.ID, card: card, status: t.Status, currency: asked.Currency, amount: minor, fiat: cost.fiat, units: cost.split.Total(), fees: cost.split[1] + cost.split[2],
		split: cost.split, pays: p, due: cost.split.Total(),
	})
	m.touched = p
}

// transaction picks one.
func (m *model) transaction() *movement {
	if len(m.moved) == 0 {
		m.t.Skip("no transaction yet")
	}
	return rapid.SampledFrom(m.moved).Draw(m.t, "transaction")
}

func (m *model) refund() {
	t := m.transaction()
	asked, minor := payments.Change{Reference: m.reference()}, t.amount-t.refunded
	if m.odds(2) {
		minor = m.minor()
		asked.Amount = plain(minor, t.currency)
	}
	// All of it gives all of it back; a part, what it is worth, of which rounding may make more than was paid.
	fiat, units := t.fiat, t.units-t.fees
	if t.refunded+minor < t.amount {
		cost := t.card.of.worth(t.refunded+minor, t.currency)
		fiat, units = min(fiat, cost.fiat), min(units, cost.split[0])
	}
	fiat, units = max(0, fiat-t.refundedFiat), max(0, units-t.refundedUnits)
	var code issuing.Code
	switch {
	case asked.Amount == "" && minor == 0:
		code = issuing.CodeRefundTooLarge
	case t.credit || t.gone():
		code = issuing.CodeWrongState
	case minor > t.amount-t.refunded:
		code = issuing.CodeRefundTooLarge
	case units > m.room(t.card.of):
		code = issuing.CodeRefundTooLarge
	}
	made, ok := m.booked(code, asked.Reference, func(ctx context.Context) (issuing.Transaction, error) {
		return m.Payments.Refund(ctx, m.Programme, t.id, asked)
	})
	if !ok {
		return
	}
	t.refunded, t.refundedFiat, t.refundedUnits = t.refunded+minor, t.refundedFiat+fiat, t.refundedUnits+units
	m.moved = append(m.moved, &movement{id: made.ID, card: t.card, credit: true, status: made.Status, currency: t.currency, amount: minor, fiat: fiat, units: units, refunds: t})
}

func (m *model) refundCard() {
	card := m.card()
	asked, minor, _ := m.purchase()
	var cost price
	code := issuing.CodeCurrencyUnsupported
	if worth[asked.Currency] > 0 {
		cost, code = card.of.worth(minor, asked.Currency), ""
	}
	if cost.split[0] > m.room(card.of) {
		code = issuing.CodeRefundTooLarge
	}
	t, ok := m.booked(code, asked.Reference, func(ctx context.Context) (issuing.Transaction, error) {
		return m.Payments.RefundCard(ctx, m.Programme, card.id, asked)
	})
	if ok {
		m.moved = append(m.moved, &movement{id: t.ID, card: card, credit: true, status: t.Status, currency: asked.Currency, amount: minor, fiat: cost.fiat, units: cost.split[0]})
	}
}

// undo reverses a transaction.
func (m *model) undo() {
	t, reference := m.transaction(), m.reference()
	less, gives := t.pays.without(t)
	var code issuing.Code
	switch {
	case t.gone() || t.waits || t.refunds != nil && t.refunds.gone():
		code = issuing.CodeWrongState
	case !t.credit && gives.Total() > m.room(t.card.of):
		code = issuing.CodeRefundTooLarge
	}
	_, ok := m.booked(code, reference, func(ctx context.Context) (issuing.Transaction, error) {
		return m.Payments.ReverseTransaction(ctx, m.Programme, t.id, payments.Change{Reference: reference})
	})
	if !ok {
		return
	}
	switch {
	case t.credit && t.status == issuing.TransactionProcessing:
		t.waits = true
	case t.credit:
		m.takeBack(t)
	default:
		p, early := t.pays, t.status == issuing.TransactionProcessing
		p.off, p.reversed = p.off.Plus(less), p.reversed+t.amount
		t.status, t.back = issuing.TransactionReversing, gives.Total()
		if early {
			m.undoUnpaid(t, gives)
		}
		if p.status == issuing.AuthorisationPending {
			p.wanted = p.price(max(p.hold, p.captured))
		}
		p.holdOrOwe()
		m.settled(p)
	}
}

// without is by how much a payment costs less without a debit, and what of that was not refunded.
func (p *payment) without(t *movement) (less, gives issuing.Split) {
	switch {
	case t.credit:
		return less, gives
	case p.status == "":
		less = t.split
	default:
		stands := p.captured - p.reversed
		less = p.account().priceOf(stands, p.currency).split.Minus(p.account().priceOf(stands-t.amount, p.currency).split)
	}
	gives = less
	gives[0] = max(0, gives[0]-t.refundedUnits)
	return less, gives
}

// undoUnpaid takes out of a payment what was not paid of a debit.
func (m *model) undoUnpaid(t *movement, gives issuing.Split) {
	p, unpaid := t.pays, t.pays.out.Minus(t.pays.paid)
	paying := p.paid.Total()
	if p.step != nil {
		unpaid, paying = unpaid.Minus(p.step.Out), paying+p.step.Out.Total()
	}
	var back issuing.Split
	for i := range back {
		back[i] = max(0, min(gives[i], unpaid[i]))
	}
	p.out, p.wanted, p.undone = p.out.Minus(back), p.wanted.Minus(back), p.undone.Plus(back)
	due := t.due
	for _, other := range m.moved {
		if other.pays == p && other.due >= due {
			other.due -= back.Total()
		}
		if other.pays == p {
			other.due = min(other.due, p.out.Total()) // what is not paid is waited for by none
		}
	}
	t.due, t.undone, t.waits = min(t.due, paying), back.Total(), true
}

// takeBack takes a credit back.
func (m *model) takeBack(t *movement) {
	t.status = issuing.TransactionReversing
	if d := t.refunds; d != nil {
		d.refunded, d.refundedFiat, d.refundedUnits = d.refunded-t.amount, d.refundedFiat-t.fiat, d.refundedUnits-t.units
	}
	p := &payment{id: string(t.id), card: t.card, currency: t.currency, wanted: issuing.Split{t.units}, out: issuing.Split{t.units}}
	t.pays, t.due = p, t.units
	p.holdOrOwe()
	m.payments = append(m.payments, p)
	m.progress(p)
	m.touched = p
}
