package network

import (
	"context"
	"errors"
	"slices"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/payments"
)

// book books what a network has done, or keeps it for an operator.
func (p *Processor) book(ctx context.Context, n partner.NetworkMessage) (partner.Outcome, error) {
	m, err := p.read(ctx, n)
	if err != nil {
		return partner.Outcome{}, err
	}
	outcome, err := p.bookMessage(ctx, m)
	outcome.Programme = m.programme
	refusal, refused := asRefusal(err)
	if !refused {
		return outcome, err
	}
	outcome.Kept, outcome.Reason, outcome.Detail = true, "", refusal.Message
	if refusal.Kept {
		return outcome, nil
	}
	if err := p.keep(ctx, m, refusal); !errors.As(err, &refusal) {
		return outcome, err
	}
	return outcome, nil
}

func asRefusal(err error) (*issuing.Error, bool) {
	var refusal *issuing.Error
	refused := errors.As(err, &refusal)
	return refusal, refused
}

func (p *Processor) bookMessage(ctx context.Context, m message) (partner.Outcome, error) {
	if m.Answered {
		if done, err := p.isAnswered(ctx, m); done || err != nil {
			return partner.Outcome{Authorisation: m.hold()}, err
		}
	}
	switch m.Kind {
	case partner.NetworkAdvice:
		return p.bookAdvice(ctx, m)
	case partner.NetworkReversal:
		return p.bookReversal(ctx, m)
	case partner.NetworkExpiry:
		if m.hold() == "" {
			return partner.Outcome{}, nil // nothing is held
		}
		a, err := p.payments.Reverse(ctx, m.programme, m.hold(), m.change(decimal.Zero))
		return partner.Outcome{Authorisation: a.ID}, err
	case partner.NetworkClearing:
		return p.bookClearing(ctx, m)
	case partner.NetworkRepresentment:
		return p.bookRepresentment(ctx, m)
	case partner.NetworkRefund:
		return p.bookRefund(ctx, m)
	case partner.NetworkCredit:
		return p.bookCredit(ctx, m)
	case partner.NetworkTransactionReversal:
		return p.bookTransactionReversal(ctx, m)
	}
	if m.Kind.IsOfDispute() {
		return p.bookDispute(ctx, m)
	}
	return partner.Outcome{}, issuing.Refuse(issuing.CodeBodyInvalid, "there is no kind of network message %q", m.Kind)
}

// isAnswered tells whether the answer to a question did already what a message says: held it, or of a clearing captured it.
// An answer that was undone did nothing.
func (p *Processor) isAnswered(ctx context.Context, m message) (bool, error) {
	if m.hold() == "" || m.led.Reversed {
		return false, nil
	}
	if m.Kind != partner.NetworkClearing {
		return true, nil
	}
	list, err := p.db.TransactionsOf(ctx, m.hold())
	return slices.ContainsFunc(list, func(t issuing.Transaction) bool { return t.Direction == issuing.Debit }), err
}

// bookAdvice holds what was approved for us. An advice about a hold that is there sets its amount. One about a question of
// which we undid the answer holds anew: a stand-in approved what we were too late for.
func (p *Processor) bookAdvice(ctx context.Context, m message) (partner.Outcome, error) {
	undone, err := p.wasUndone(ctx, m)
	if err != nil {
		return partner.Outcome{}, err
	}
	if m.hold() == "" || undone {
		a, err := p.payments.Advise(ctx, m.programme, m.cardID(), m.purchase())
		return partner.Outcome{Authorisation: a.ID}, err
	}
	a, err := p.db.Authorisation(ctx, m.programme, m.hold())
	if err != nil {
		return partner.Outcome{}, err
	}
	amount, ok := m.pricedLike(a)
	if !ok {
		return partner.Outcome{}, otherCurrency(m, a)
	}
	if amount.IsZero() {
		a, err = p.payments.Reverse(ctx, m.programme, a.ID, m.change(decimal.Zero))
	} else {
		a, err = p.payments.Adjust(ctx, m.programme, a.ID, m.change(amount))
	}
	return partner.Outcome{Authorisation: a.ID}, err
}

// wasUndone tells whether the hold of the question that a message is about was given back and is over.
func (p *Processor) wasUndone(ctx context.Context, m message) (bool, error) {
	if m.hold() == "" || !m.led.Reversed {
		return false, nil
	}
	a, err := p.db.Authorisation(ctx, m.programme, m.hold())
	return a.Open("adjust") != nil && a.CapturedAmount.IsZero(), err
}

func otherCurrency(m message, a issuing.Authorisation) error {
	return issuing.Refuse(issuing.CodeCurrencyUnsupported, "the message is about an amount in %s, and its hold in %s", m.Currency, a.PricedCurrency)
}

// bookReversal takes an amount off a hold. Of a purchase that was cleared in the message that asked for it, it reverses the
// transaction. One that comes before its purchase waits for it.
func (p *Processor) bookReversal(ctx context.Context, m message) (partner.Outcome, error) {
	switch {
	case m.led == nil || m.led.Reversed:
		return p.bookEarlyReversal(ctx, m)
	case m.hold() == "" && m.led.TransactionID == "":
		return partner.Outcome{}, nil // what it takes back was declined
	case m.hold() == "":
		return p.reverseTransaction(ctx, m, m.led.TransactionID)
	}
	a, err := p.db.Authorisation(ctx, m.programme, m.hold())
	if err != nil {
		return partner.Outcome{}, err
	}
	if a.Network.Kind == issuing.NetworkKindSinglePurchase {
		switch debit, err := p.debitOf(ctx, a); {
		case err != nil:
			return partner.Outcome{}, err
		case debit != "":
			return p.reverseTransaction(ctx, m, debit)
		}
	}
	amount, ok := m.pricedLike(a)
	if !ok && m.Amount.IsPositive() {
		return partner.Outcome{}, otherCurrency(m, a)
	}
	if amount.IsZero() && !m.Replacement {
		if amount, err = p.addedBy(ctx, m); err != nil {
			return partner.Outcome{}, err
		}
	}
	change := m.change(amount)
	if change.Replacement = m.Replacement && amount.IsPositive(); m.Replacement && amount.IsZero() {
		change.Amount = ""
	}
	a, err = p.payments.Reverse(ctx, m.programme, a.ID, change)
	return partner.Outcome{Authorisation: a.ID}, err
}

// bookEarlyReversal notes the reversal of a payment that has not come. One that came at this moment is reversed.
func (p *Processor) bookEarlyReversal(ctx context.Context, m message) (partner.Outcome, error) {
	unknown, err := p.payments.ReverseUnknown(ctx, m.programme, m.cardID(), m.change(decimal.Zero))
	if err != nil || unknown {
		return partner.Outcome{}, err
	}
	again, err := p.read(ctx, m.NetworkMessage)
	if err != nil {
		return partner.Outcome{}, err
	}
	if again.led == nil || again.led.Reversed {
		return partner.Outcome{}, errors.New("network: the payment of a reversal changes while it is reversed")
	}
	return p.bookReversal(ctx, again)
}

// addedBy is what the increment that a reversal names added to its hold; zero when it names none.
func (p *Processor) addedBy(ctx context.Context, m message) (decimal.Decimal, error) {
	if m.IDs.Original == "" {
		return decimal.Zero, nil
	}
	original, err := p.db.Message(ctx, m.programme, issuing.MessageIncrement, payments.NetworkReference(m.Partner, m.IDs.Original))
	if err != nil || original == nil || original.Status != issuing.MessageDone {
		return decimal.Zero, err
	}
	return original.Amount, nil
}

func (p *Processor) reverseTransaction(
	ctx context.Context, m message, id issuing.TransactionID,
) (partner.Outcome, error) {
	t, err := p.db.Transaction(ctx, m.programme, id)
	if err != nil {
		return partner.Outcome{}, err
	}
	amount, err := m.reversedOf(t)
	outcome := partner.Outcome{Authorisation: t.AuthorisationID, Transaction: t.ID}
	switch {
	case err != nil:
		return outcome, err
	case !amount.IsPositive():
		return outcome, nil // all of it remains
	case amount.LessThan(t.PricedAmount):
		t, err = p.payments.Refund(ctx, m.programme, id, m.change(amount))
	default:
		t, err = p.payments.ReverseTransaction(ctx, m.programme, id, payments.Change{Reference: m.reference(), Network: m.info()})
	}
	return partner.Outcome{Authorisation: t.AuthorisationID, Transaction: t.ID}, err
}

// reversedOf is how much of a transaction a reversal takes back: at the rate of the transaction, so that what was bought is
// given back in full. A part of a debit is given back as a refund is; a part of a credit is refused.
func (m message) reversedOf(t issuing.Transaction) (amount decimal.Decimal, err error) {
	if m.Amount.IsZero() && m.Billing == nil {
		return t.PricedAmount, nil
	}
	merchant, ok := t.Network.Merchant, false
	if merchant != nil {
		amount, ok = m.atRateOf(t.PricedCurrency, t.PricedAmount, merchant)
	}
	if !ok {
		amount, ok = m.pricedIn(t.PricedCurrency, t.PricedAmount, merchant)
	}
	if !ok {
		return amount, issuing.Refuse(issuing.CodeCurrencyUnsupported,
			"the message is about an amount in %s, and its transaction in %s", m.Currency, t.PricedCurrency)
	}
	switch {
	case m.Replacement:
		amount = t.PricedAmount.Sub(amount)
	case amount.IsZero():
		amount = t.PricedAmount
	}
	if t.Direction == issuing.Credit && amount.LessThan(t.PricedAmount) {
		return amount, issuing.Refuse(issuing.CodeAmountInvalid, "a credit is reversed as a whole, and not %s %s of it",
			amount, t.PricedCurrency)
	}
	return amount, nil
}

// bookClearing captures a hold, or posts what has none.
func (p *Processor) bookClearing(ctx context.Context, m message) (partner.Outcome, error) {
	if m.hold() == "" {
		return p.bookForcedPost(ctx, m)
	}
	a, err := p.db.Authorisation(ctx, m.programme, m.hold())
	if err != nil {
		return partner.Outcome{}, err
	}
	amount, ok := m.pricedLike(a)
	if !ok {
		return p.bookOtherCurrency(ctx, m)
	}
	change := m.change(amount)
	a, err = p.payments.Capture(ctx, m.programme, a.ID, payments.Capture{
		Amount: change.Amount, More: !m.isLast(), Insist: true, Reference: change.Reference, Network: change.Network,
	})
	if err != nil {
		return partner.Outcome{}, err
	}
	return p.madeTransaction(ctx, m, a.ID)
}

// bookOtherCurrency posts a clearing in a currency that its hold does not know, and ends the hold with it if no other
// clearing follows. Where there is no rate for it, the hold stays for as long as it would.
func (p *Processor) bookOtherCurrency(ctx context.Context, m message) (partner.Outcome, error) {
	purchase := m.purchase()
	if m.isLast() {
		purchase.Ends = m.hold()
	}
	t, err := p.payments.ForcePost(ctx, m.programme, m.cardOfPayment(), purchase)
	return partner.Outcome{Transaction: t.ID}, err
}

// isLast tells of a clearing whether no other follows.
func (m message) isLast() bool {
	return m.Final || m.Details.ClearingCount > 0 && m.Details.ClearingNumber >= m.Details.ClearingCount
}

// madeTransaction is the outcome of a message that made a transaction of a hold.
func (p *Processor) madeTransaction(
	ctx context.Context, m message, a issuing.AuthorisationID,
) (partner.Outcome, error) {
	outcome := partner.Outcome{Authorisation: a}
	led, err := p.db.NetworkEvent(ctx, m.Partner, m.IDs.Event)
	if led != nil {
		outcome.Transaction = led.TransactionID
	}
	return outcome, err
}

func (p *Processor) bookForcedPost(ctx context.Context, m message) (partner.Outcome, error) {
	t, err := p.payments.ForcePost(ctx, m.programme, m.cardOfPayment(), m.purchase())
	return partner.Outcome{Transaction: t.ID}, err
}

// cardOfPayment is the card that a message names, or else that its payment has.
func (m message) cardOfPayment() issuing.CardID {
	if m.card == nil && m.led != nil {
		return m.led.CardID
	}
	return m.cardID()
}

// keep keeps what could not be booked.
func (p *Processor) keep(ctx context.Context, m message, why error) error {
	if m.Kind.IsOfDispute() {
		return p.keepOfDispute(ctx, m, why)
	}
	kind := map[partner.NetworkKind]issuing.MessageKind{
		partner.NetworkAdvice: issuing.MessageAdvice, partner.NetworkReversal: issuing.MessageReversal,
		partner.NetworkExpiry: issuing.MessageReversal, partner.NetworkClearing: issuing.MessageForcedPost,
		partner.NetworkRepresentment: issuing.MessageForcedPost, partner.NetworkRefund: issuing.MessageRefund,
		partner.NetworkCredit: issuing.MessageRefund, partner.NetworkTransactionReversal: issuing.MessageTransactionReversal,
	}[m.Kind]
	if kind == "" {
		kind = issuing.MessageAdvice
	}
	amount, currency := m.priced()
	kept := issuing.Message{
		ProgrammeID: m.programme, Kind: kind, Reference: m.reference(), CardID: m.cardOfPayment(), Amount: amount, Currency: currency,
		Merchant: m.Merchant, Network: m.info(),
	}
	if _, err := issuing.ParseAmount(amount.String(), currency); err != nil {
		kept.Amount = decimal.Zero
		var refusal *issuing.Error
		if errors.As(err, &refusal) {
			why = issuing.Refuse(refusal.Code, "the network sent the amount %s %s: %s", amount, currency, refusal.Message)
		}
	}
	return p.payments.KeepMessage(ctx, kept, why)
}
