package network

import (
	"context"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
)

// bookRefund gives back a debit of the payment that a refund names, or, where it names none, money to the card.
func (p *Processor) bookRefund(ctx context.Context, m message) (partner.Outcome, error) {
	debit, amount, err := p.refundedDebit(ctx, m)
	if err != nil {
		return partner.Outcome{}, err
	}
	if debit == "" {
		return p.bookCredit(ctx, m)
	}
	t, err := p.payments.Refund(ctx, m.programme, debit, m.change(amount))
	return partner.Outcome{Authorisation: t.AuthorisationID, Transaction: t.ID}, err
}

// bookCredit gives money to a card.
func (p *Processor) bookCredit(ctx context.Context, m message) (partner.Outcome, error) {
	t, err := p.payments.RefundCard(ctx, m.programme, m.cardOfPayment(), m.purchase())
	return partner.Outcome{Transaction: t.ID}, err
}

// refundedDebit finds the debit that a refund gives back and the amount in its currency; empty when it names none.
func (p *Processor) refundedDebit(
	ctx context.Context, m message,
) (issuing.TransactionID, decimal.Decimal, error) {
	if m.led == nil {
		return "", decimal.Zero, nil
	}
	list, err := p.transactionsOf(ctx, *m.led)
	if err != nil {
		return "", decimal.Zero, err
	}
	var best *issuing.Transaction
	var gives decimal.Decimal // of the best
	for i, t := range list {
		amount, ok := m.pricedIn(t.PricedCurrency, t.PricedAmount, t.Network.Merchant)
		fits := ok && t.Direction == issuing.Debit && !t.IsReversed()
		if !fits || t.ID != m.led.TransactionID && m.led.TransactionID != "" {
			continue
		}
		if best == nil || best.Refundable().LessThan(gives) && t.Refundable().GreaterThan(best.Refundable()) {
			best, gives = &list[i], amount
		}
	}
	if best == nil {
		return "", decimal.Zero, nil
	}
	return best.ID, gives, nil
}

// transactionsOf are the transactions of a payment.
func (p *Processor) transactionsOf(ctx context.Context, led issuing.NetworkPayment) ([]issuing.Transaction, error) {
	switch {
	case led.AuthorisationID != "":
		return p.db.TransactionsOf(ctx, led.AuthorisationID)
	case led.TransactionID == "":
		return nil, nil
	}
	t, err := p.db.Transaction(ctx, led.ProgrammeID, led.TransactionID)
	return []issuing.Transaction{t}, err
}

// bookTransactionReversal undoes a transaction.
func (p *Processor) bookTransactionReversal(ctx context.Context, m message) (partner.Outcome, error) {
	if m.led == nil {
		return partner.Outcome{}, issuing.Refuse(issuing.CodeNotFound, "there is no transaction of that payment")
	}
	if m.led.TransactionID != "" {
		return p.reverseTransaction(ctx, m, m.led.TransactionID)
	}
	a, err := p.db.Authorisation(ctx, m.programme, m.hold())
	if err != nil {
		return partner.Outcome{}, err
	}
	debit, err := p.debitOf(ctx, a)
	switch {
	case err != nil:
		return partner.Outcome{}, err
	case debit == "":
		return partner.Outcome{}, issuing.Refuse(issuing.CodeNotFound, "the payment has no transaction that could be the one reversed")
	}
	return p.reverseTransaction(ctx, m, debit)
}

// debitOf is the only debit of a hold that stands; empty when there is none, or more than one.
func (p *Processor) debitOf(ctx context.Context, a issuing.Authorisation) (issuing.TransactionID, error) {
	list, err := p.db.TransactionsOf(ctx, a.ID)
	var debit issuing.TransactionID
	for _, t := range list {
		if t.Direction != issuing.Debit || t.IsReversed() {
			continue
		}
		if debit != "" {
			return "", err
		}
		debit = t.ID
	}
	return debit, err
}
