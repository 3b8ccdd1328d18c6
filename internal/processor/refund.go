package processor

import (
	"context"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
)

// Refund gives a part of a debit back, or all that is left of it, at the rates of the debit and without its fees, and never more
// than its card was debited and not given back by other refunds. The credit that it makes is processed when the money is in the wallet.
func (p *Processor) Refund(ctx context.Context, programme issuing.ProgrammeID, id issuing.TransactionID, asked Change) (issuing.Transaction, error) {
	m := issuing.Message{ProgrammeID: programme, Kind: issuing.MessageRefund, Reference: asked.Reference}
	return p.changeTransaction(ctx, m, func(tx *store.Tx, now issuing.Instant) (issuing.Transaction, error) {
		debit, err := tx.Transaction(ctx, programme, id)
		if err != nil {
			return debit, err
		}
		amount := debit.Refundable()
		if asked.Amount != "" {
			if amount, err = issuing.ParseAmount(asked.Amount, debit.MerchantCurrency); err != nil {
				return debit, err
			}
		}
		if amount.IsZero() {
			return debit, issuing.Refuse(issuing.CodeRefundTooLarge, "all of this transaction has been refunded")
		}
		given, err := p.refunded(ctx, tx, debit)
		if err != nil {
			return debit, err
		}
		credit, err := debit.Refund(amount, given, now)
		if err != nil {
			return debit, err
		}
		if err := p.bounded(ctx, tx, credit, credit.TokenAmount); err != nil {
			return debit, err
		}
		if err := p.saveTransaction(ctx, tx, debit); err != nil {
			return debit, err
		}
		return credit, p.credit(ctx, tx, credit)
	})
}

// RefundCard gives money to a card without naming a purchase, at the rates of now, and never more than the card was debited in all.
func (p *Processor) RefundCard(ctx context.Context, programme issuing.ProgrammeID, card issuing.CardID, asked Purchase) (issuing.Transaction, error) {
	amount, err := issuing.ParseAmount(asked.Amount, asked.Currency)
	if err != nil {
		return issuing.Transaction{}, err
	}
	m := issuing.Message{
		ProgrammeID: programme, Kind: issuing.MessageRefund, Reference: asked.Reference, CardID: card, Amount: amount, Currency: asked.Currency, Merchant: asked.Merchant,
	}
	return p.changeTransaction(ctx, m, func(tx *store.Tx, now issuing.Instant) (issuing.Transaction, error) {
		t, err := p.unlinked(ctx, tx, programme, card, amount, asked, now)
		if err != nil {
			return t, err
		}
		return t, p.credit(ctx, tx, t)
	})
}

func (p *Processor) unlinked(ctx context.Context, tx *store.Tx, programme issuing.ProgrammeID, card issuing.CardID, amount decimal.Decimal, asked Purchase, now issuing.Instant) (issuing.Transaction, error) {
	standing, err := tx.PurchaseContext(ctx, programme, card)
	if err != nil {
		return issuing.Transaction{}, err
	}
	account := standing.Account
	terms, known, err := p.terms(ctx, tx, account, asked.Currency, now)
	if err != nil {
		return issuing.Transaction{}, err
	}
	if !known {
		return issuing.Transaction{}, issuing.Refuse(issuing.CodeCurrencyUnsupported, "%s", issuing.DeclineCurrencyUnsupported.Sentence()).On("/currency")
	}
	terms.Fees = issuing.FeeTerms{}
	q, err := terms.Quote(amount)
	if err != nil {
		return issuing.Transaction{}, err
	}
	t := issuing.Transaction{
		ID: issuing.NewID[issuing.TransactionID](), ProgrammeID: programme, AccountID: account.ID, CardID: card, Status: issuing.TransactionProcessing,
		Direction: issuing.Credit, MerchantAmount: amount, MerchantCurrency: asked.Currency, Amount: q.Amount, Currency: terms.Currency, Rate: terms.Rate,
		TokenRate: terms.TokenRate, Merchant: asked.Merchant, Token: account.Token, TokenAmount: q.TokenAmount, CreatedAt: now, UpdatedAt: now,
	}
	return t, p.bounded(ctx, tx, t, t.TokenAmount)
}

// bounded refuses to give more to a transaction's card than it was debited and not given back, whichever way it was given: refunds
// that name their purchase, those that name none, and reversals all count.
func (p *Processor) bounded(ctx context.Context, tx *store.Tx, t issuing.Transaction, units issuing.Units) error {
	// Whoever gives something back locks the account's funds, so that two at once see each other: after its usage, as all do.
	if _, err := tx.LockUsage(ctx, t.AccountID); err != nil {
		return err
	}
	if _, err := tx.LockFunds(ctx, t.AccountID, t.Token); err != nil {
		return err
	}
	debits, credits, err := tx.CardTotals(ctx, t.CardID)
	if err == nil && credits+units > debits {
		err = issuing.Refuse(issuing.CodeRefundTooLarge, "this card was debited %s tokens and given back %s; %s more cannot be given back", debits, credits, units).On("/amount")
	}
	return err
}

// refunded is what the refunds of a debit give back, in the account's currency.
func (p *Processor) refunded(ctx context.Context, tx *store.Tx, debit issuing.Transaction) (sum decimal.Decimal, err error) {
	list, err := tx.RefundsOf(ctx, debit.AccountID, debit.ID)
	for _, refund := range list {
		if refund.Status != issuing.TransactionReversing && refund.Status != issuing.TransactionReversed {
			sum = sum.Add(refund.Amount)
		}
	}
	return sum, err
}

// credit brings a refund into being and promises its payment.
func (p *Processor) credit(ctx context.Context, tx *store.Tx, t issuing.Transaction) error {
	if t.TokenAmount == 0 {
		return issuing.Refuse(issuing.CodeAmountInvalid, "the amount is less than the smallest unit of %s; refund more at once", t.Currency).On("/amount")
	}
	if err := tx.InsertTransaction(ctx, t); err != nil {
		return err
	}
	if err := p.clear(ctx, tx, t, ledger.ReverseClearing); err != nil {
		return err
	}
	if err := p.tell(ctx, tx, t); err != nil {
		return err
	}
	return p.promise(ctx, tx, tasks.PayRefund, t.ProgrammeID, string(t.ID))
}

// ReverseTransaction undoes a processed transaction: of a debit, what was not refunded goes back with its fees, unless a refund that
// names no purchase gave it back already; of a credit, the money is taken again, which cannot be declined.
func (p *Processor) ReverseTransaction(ctx context.Context, programme issuing.ProgrammeID, id issuing.TransactionID, reference string) (issuing.Transaction, error) {
	m := issuing.Message{ProgrammeID: programme, Kind: issuing.MessageUndo, Reference: reference}
	return p.changeTransaction(ctx, m, func(tx *store.Tx, now issuing.Instant) (issuing.Transaction, error) {
		t, err := tx.Transaction(ctx, programme, id)
		if err != nil {
			return t, err
		}
		if err := t.Reverse(now); err != nil {
			return t, err
		}
		if t.Direction == issuing.Credit {
			return t, p.takeAgain(ctx, tx, t, now)
		}
		if err := p.bounded(ctx, tx, t, t.UnrefundedUnits()); err != nil {
			return t, err
		}
		if err := p.unclearRest(ctx, tx, t); err != nil {
			return t, err
		}
		if err := p.saveTransaction(ctx, tx, t); err != nil {
			return t, err
		}
		if err := p.undone(ctx, tx, t); err != nil {
			return t, err
		}
		return t, p.promise(ctx, tx, tasks.PayRefund, programme, string(id))
	})
}

// unclearRest takes back what a debit cleared, less what its refunds have.
func (p *Processor) unclearRest(ctx context.Context, tx *store.Tx, t issuing.Transaction) error {
	given, err := p.refunded(ctx, tx, t)
	if err != nil {
		return err
	}
	t.Amount = t.Amount.Sub(given)
	return p.clear(ctx, tx, t, ledger.ReverseClearing)
}

// takeAgain claims what a refund gave, and makes the debit that it belonged to refundable again.
func (p *Processor) takeAgain(ctx context.Context, tx *store.Tx, t issuing.Transaction, now issuing.Instant) error {
	if t.RefundOf != "" {
		debit, err := tx.Transaction(ctx, t.ProgrammeID, t.RefundOf)
		if err != nil {
			return err
		}
		if debit.Status != issuing.TransactionProcessed && debit.Status != issuing.TransactionProcessing {
			return issuing.Refuse(issuing.CodeWrongState, "the purchase that this refund belongs to is %s, and the refund with it", debit.Status)
		}
		debit.RefundedAmount, debit.RefundedUnits = debit.RefundedAmount.Sub(t.MerchantAmount), debit.RefundedUnits-t.TokenAmount
		if err := p.saveTransaction(ctx, tx, debit); err != nil {
			return err
		}
	}
	t.ClaimID, t.SettlesAt = string(t.ID), t.TokenAmount
	if err := p.saveTransaction(ctx, tx, t); err != nil {
		return err
	}
	if err := p.clear(ctx, tx, t, ledger.Clearing); err != nil {
		return err
	}
	return p.claimFor(ctx, tx, t, issuing.Split{t.TokenAmount}, now)
}

// PaysBack is what is to be paid into a wallet for a transaction: a refund, or what the reversal of a debit gives back. False once
// it was, and for all others.
func PaysBack(t issuing.Transaction) (issuing.Units, bool) {
	switch {
	case t.Direction == issuing.Credit && t.Status == issuing.TransactionProcessing:
		return t.TokenAmount, true
	case t.Direction == issuing.Debit && t.Status == issuing.TransactionReversing:
		return t.UnrefundedUnits(), true
	}
	return 0, false
}

// PaidBack notes that what a transaction pays back is in the wallet. done is the zero Relay where there was nothing to pay.
func (p *Processor) PaidBack(ctx context.Context, programme issuing.ProgrammeID, id issuing.TransactionID, done store.OutgoingTx) error {
	_, err := change(ctx, p, func(tx *store.Tx) (none, error) {
		t, err := tx.Transaction(ctx, programme, id)
		if err != nil {
			return none{}, err
		}
		units, due := PaysBack(t)
		if !due {
			return none{}, nil
		}
		now := p.instant()
		if units > 0 {
			if err := p.bookPayment(ctx, tx, t, units, done, now); err != nil {
				return none{}, err
			}
		}
		if t.Direction == issuing.Credit {
			err = t.Process(now)
		} else {
			err = t.FinishReversal(now)
		}
		if err != nil {
			return none{}, err
		}
		if err := tx.UpdateTransaction(ctx, t); err != nil {
			return none{}, err
		}
		if t, err = tx.Transaction(ctx, programme, id); err != nil { // with the chain transaction that paid it
			return none{}, err
		}
		if err := p.tell(ctx, tx, t); err != nil {
			return none{}, err
		}
		return none{}, p.collect(ctx, tx, t.AccountID, now)
	})
	return err
}

func (p *Processor) bookPayment(ctx context.Context, tx *store.Tx, t issuing.Transaction, units issuing.Units, done store.OutgoingTx, now issuing.Instant) error {
	if _, err := tx.MarkTxMined(ctx, done); err != nil {
		return err
	}
	entry := func(kind ledger.Kind, from, to ledger.Account, units issuing.Units) error {
		if units == 0 {
			return nil
		}
		return tx.PostEntry(ctx, ledger.Entry{
			ID: issuing.NewID[string](), ProgrammeID: t.ProgrammeID, AccountID: t.AccountID, Asset: t.Token, Kind: kind, Cause: string(t.ID) + ":" + string(t.Direction),
			Payment: string(t.ID), CreatedAt: now, Postings: []ledger.Posting{{Source: from, Destination: to, Units: units}},
		})
	}
	if err := entry(ledger.Refund, ledger.Float(done.Chain), ledger.Available(t.AccountID), units); err != nil {
		return err
	}
	return entry(ledger.PayGas, ledger.Payee(t.ProgrammeID, issuing.PayeePlatform), ledger.Gas(done.Chain), done.GasUnits)
}
