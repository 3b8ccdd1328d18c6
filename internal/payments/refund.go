package payments

import (
	"context"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/payments/claims"
	"github.com/offblocks/offblocks/internal/payments/limits"
	"github.com/offblocks/offblocks/internal/tasks"
	"github.com/offblocks/offblocks/internal/view"
	"github.com/offblocks/offblocks/internal/work"
)

// Refund gives a part of a debit back, or all that is left of it, at the rates of the debit and without its fees, and never more
// than its card was debited and not given back by other refunds. The credit that it makes is processed when the money is in the wallet.
func (s *Service) Refund(ctx context.Context, programme issuing.ProgrammeID, id issuing.TransactionID, asked Change) (issuing.Transaction, error) {
	m := issuing.Message{ProgrammeID: programme, Kind: issuing.MessageRefund, Reference: asked.Reference}
	return s.changeTransaction(ctx, m, func(u *work.Unit) (issuing.Transaction, error) {
		debit, err := u.Transaction(ctx, programme, id)
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
		given, err := refundedAmount(ctx, u, debit)
		if err != nil {
			return debit, err
		}
		credit, err := debit.Refund(amount, given, u.Now())
		if err != nil {
			return debit, err
		}
		if err := checkCardTotals(ctx, u, credit, credit.TokenAmount); err != nil {
			return debit, err
		}
		if err := claims.SaveTransaction(ctx, u, debit); err != nil {
			return debit, err
		}
		return credit, insertCredit(ctx, u, credit)
	})
}

// RefundCard gives money to a card without naming a purchase, at the rates of now, and never more than the card was debited in all.
func (s *Service) RefundCard(ctx context.Context, programme issuing.ProgrammeID, card issuing.CardID, asked Purchase) (issuing.Transaction, error) {
	amount, err := issuing.ParseAmount(asked.Amount, asked.Currency)
	if err != nil {
		return issuing.Transaction{}, err
	}
	m := issuing.Message{
		ProgrammeID: programme, Kind: issuing.MessageRefund, Reference: asked.Reference, CardID: card, Amount: amount, Currency: asked.Currency, Merchant: asked.Merchant,
	}
	return s.changeTransaction(ctx, m, func(u *work.Unit) (issuing.Transaction, error) {
		t, err := s.unlinkedRefund(ctx, u, card, amount, asked)
		if err != nil {
			return t, err
		}
		return t, insertCredit(ctx, u, t)
	})
}

// unlinkedRefund is a credit that names no purchase, priced by the rates of now.
func (s *Service) unlinkedRefund(ctx context.Context, u *work.Unit, card issuing.CardID, amount decimal.Decimal,
	asked Purchase,
) (issuing.Transaction, error) {
	purchase, err := u.PurchaseContext(ctx, u.ProgrammeID, card)
	if err != nil {
		return issuing.Transaction{}, err
	}
	account := purchase.Account
	terms, known, err := s.terms(ctx, u, account, asked.Currency)
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
		ID: issuing.NewID[issuing.TransactionID](), ProgrammeID: u.ProgrammeID, AccountID: account.ID, CardID: card, Status: issuing.TransactionProcessing,
		Direction: issuing.Credit, MerchantAmount: amount, MerchantCurrency: asked.Currency, Amount: q.Amount, Currency: terms.Currency, Rate: terms.Rate,
		TokenRate: terms.TokenRate, Merchant: asked.Merchant, Token: account.Token, TokenAmount: q.TokenAmount, CreatedAt: u.Now(), UpdatedAt: u.Now(),
	}
	return t, checkCardTotals(ctx, u, t, t.TokenAmount)
}

// checkCardTotals refuses to give more to a transaction's card than it was debited and not given back, whichever way it was given: refunds
// that name their purchase, those that name none, and reversals all count.
func checkCardTotals(ctx context.Context, u *work.Unit, t issuing.Transaction, units issuing.Units) error {
	// Whoever gives something back locks the account's funds, so that two at once see each other: after its usage, as all do.
	if _, err := u.LockUsage(ctx, t.AccountID); err != nil {
		return err
	}
	if _, err := u.LockFunds(ctx, t.AccountID, t.Token); err != nil {
		return err
	}
	debits, credits, err := u.CardTotals(ctx, t.CardID)
	if err == nil && credits+units > debits {
		err = issuing.Refuse(issuing.CodeRefundTooLarge, "this card was debited %s tokens and given back %s; %s more cannot be given back", debits, credits, units).On("/amount")
	}
	return err
}

// refundedAmount is what the refunds of a debit give back, in the account's currency.
func refundedAmount(ctx context.Context, u *work.Unit, debit issuing.Transaction) (sum decimal.Decimal, err error) {
	list, err := u.RefundsOf(ctx, debit.AccountID, debit.ID)
	for _, refund := range list {
		if refund.Status != issuing.TransactionReversing && refund.Status != issuing.TransactionReversed {
			sum = sum.Add(refund.Amount)
		}
	}
	return sum, err
}

// insertCredit brings a refund into being and enqueues the task that pays it.
func insertCredit(ctx context.Context, u *work.Unit, t issuing.Transaction) error {
	if t.TokenAmount == 0 {
		return issuing.Refuse(issuing.CodeAmountInvalid, "the amount is less than the smallest unit of %s; refund more at once", t.Currency).On("/amount")
	}
	if err := u.InsertTransaction(ctx, t); err != nil {
		return err
	}
	if err := postClearing(ctx, u, t, ledger.ReverseClearing); err != nil {
		return err
	}
	if err := u.EmitEvent(ctx, view.TransactionUpdate(t)); err != nil {
		return err
	}
	return u.Enqueue(ctx, tasks.PayRefund, string(t.ID))
}

// ReverseTransaction undoes a processed transaction: of a debit, what was not refunded goes back with its fees, unless a refund that
// names no purchase gave it back already; of a credit, the money is taken again, which cannot be declined.
func (s *Service) ReverseTransaction(ctx context.Context, programme issuing.ProgrammeID, id issuing.TransactionID, reference string) (issuing.Transaction, error) {
	m := issuing.Message{ProgrammeID: programme, Kind: issuing.MessageUndo, Reference: reference}
	return s.changeTransaction(ctx, m, func(u *work.Unit) (issuing.Transaction, error) {
		t, err := u.Transaction(ctx, programme, id)
		if err != nil {
			return t, err
		}
		if err := t.Reverse(u.Now()); err != nil {
			return t, err
		}
		if t.Direction == issuing.Credit {
			return t, reclaimRefund(ctx, u, t)
		}
		if err := checkCardTotals(ctx, u, t, t.UnrefundedUnits()); err != nil {
			return t, err
		}
		if err := reverseClearing(ctx, u, t); err != nil {
			return t, err
		}
		if err := claims.SaveTransaction(ctx, u, t); err != nil {
			return t, err
		}
		if err := limits.ReverseDebit(ctx, u, t); err != nil {
			return t, err
		}
		return t, u.Enqueue(ctx, tasks.PayRefund, string(id))
	})
}

// reverseClearing takes back what a debit cleared, less what its refunds have.
func reverseClearing(ctx context.Context, u *work.Unit, t issuing.Transaction) error {
	given, err := refundedAmount(ctx, u, t)
	if err != nil {
		return err
	}
	t.Amount = t.Amount.Sub(given)
	return postClearing(ctx, u, t, ledger.ReverseClearing)
}

// reclaimRefund claims what a refund gave, and makes the debit that it belonged to refundable again.
func reclaimRefund(ctx context.Context, u *work.Unit, t issuing.Transaction) error {
	if t.RefundOf != "" {
		debit, err := u.Transaction(ctx, t.ProgrammeID, t.RefundOf)
		if err != nil {
			return err
		}
		if debit.Status != issuing.TransactionProcessed && debit.Status != issuing.TransactionProcessing {
			return issuing.Refuse(issuing.CodeWrongState, "the purchase that this refund belongs to is %s, and the refund with it", debit.Status)
		}
		debit.RefundedAmount, debit.RefundedUnits = debit.RefundedAmount.Sub(t.MerchantAmount), debit.RefundedUnits-t.TokenAmount
		if err := claims.SaveTransaction(ctx, u, debit); err != nil {
			return err
		}
	}
	t.ClaimID, t.SettlesAt = string(t.ID), t.TokenAmount
	if err := claims.SaveTransaction(ctx, u, t); err != nil {
		return err
	}
	if err := claimDebit(ctx, u, t, issuing.Split{t.TokenAmount}); err != nil {
		return err
	}
	return postClearing(ctx, u, t, ledger.Clearing)
}
