package payments

import (
	"context"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/payments/claims"
	"github.com/offblocks/offblocks/internal/tasks"
	"github.com/offblocks/offblocks/internal/view"
	"github.com/offblocks/offblocks/internal/work"
)

// Refund gives a part of a debit back, or all that is left of it, at the rates of the debit and without its fees, and never more
// than its card was debited and not given back by other refunds. The credit that it makes is processed when the money is in the wallet.
func (s *Service) Refund(ctx context.Context, programme issuing.ProgrammeID, id issuing.TransactionID, asked Change) (issuing.Transaction, error) {
	m := issuing.Message{ProgrammeID: programme, Kind: issuing.MessageRefund, Reference: asked.Reference, Target: string(id), Network: asked.Network}
	m.SetFingerprint(asked.Amount)
	return s.changeTransaction(ctx, m, func(u *work.Unit, m *issuing.Message) (issuing.Transaction, error) {
		credit, err := linkedRefund(ctx, u, m, asked)
		if err == nil || asked.Amount == "" && !issuing.IsCode(err, issuing.CodeRefundTooLarge) {
			return credit, err
		}
		return credit, keepUnmatched(ctx, u, *m, err)
	})
}

// linkedRefund makes the credit that gives back a part of the debit that a message names.
func linkedRefund(ctx context.Context, u *work.Unit, m *issuing.Message, asked Change) (issuing.Transaction, error) {
	debit, err := u.Transaction(ctx, u.ProgrammeID, issuing.TransactionID(m.Target))
	if err != nil {
		return debit, err
	}
	amount := debit.Refundable()
	if asked.Amount != "" {
		if amount, err = issuing.ParseAmount(asked.Amount, debit.PricedCurrency); err != nil {
			return debit, err
		}
	}
	if amount.IsZero() {
		return debit, issuing.Refuse(issuing.CodeRefundTooLarge, "all of this transaction has been refunded")
	}
	if debit.Direction == issuing.Debit {
		m.CardID, m.Amount, m.Currency, m.Merchant = debit.CardID, amount, debit.PricedCurrency, debit.Merchant
	}
	surplus := debit.SurplusOf(amount, asked.Network.Merchant)
	return giveBack(ctx, u, debit, refunded{amount.Sub(surplus), surplus}, asked.Network, "")
}

// refunded is what a refund gives in the currency that its debit is priced in: a part of the debit, and what the network
// billed above all that was left of it.
type refunded struct{ part, surplus decimal.Decimal }

// giveBack makes the credit that gives a part of a debit back, for a dispute if there is one.
func giveBack(
	ctx context.Context, u *work.Unit, debit issuing.Transaction, gives refunded, network issuing.NetworkInfo,
	dispute issuing.DisputeID,
) (issuing.Transaction, error) {
	given, err := refundedAmount(ctx, u, debit)
	if err != nil {
		return debit, err
	}
	credit, err := debit.Refund(gives.part, given, u.Now())
	if err != nil {
		return debit, err
	}
	if err := credit.AddSurplus(gives.surplus); err != nil {
		return debit, err
	}
	credit.DisputeID = dispute
	nameRefund(&debit, &credit, network)
	if err := checkAccountTotals(ctx, u, credit, credit.TokenAmount-credit.SurplusUnits); err != nil {
		return debit, err
	}
	if err := claims.SaveTransaction(ctx, u, &debit); err != nil {
		return debit, err
	}
	return credit, insertCredit(ctx, u, credit)
}

// RefundCard gives money to a card without naming a purchase, at the rates of now. What is more than the account was debited in all, or
// is for a card that is not there, is kept for an operator.
func (s *Service) RefundCard(ctx context.Context, programme issuing.ProgrammeID, card issuing.CardID, asked Purchase) (issuing.Transaction, error) {
	amount, err := issuing.ParseAmount(asked.Amount, asked.Currency)
	if err != nil {
		return issuing.Transaction{}, err
	}
	m := issuing.Message{
		ProgrammeID: programme, Kind: issuing.MessageRefund, Reference: asked.Reference, CardID: card, Amount: amount, Currency: asked.Currency, Merchant: asked.Merchant,
		Network: asked.Network,
	}
	m.SetFingerprint(amount.String())
	return s.changeTransaction(ctx, m, func(u *work.Unit, m *issuing.Message) (issuing.Transaction, error) {
		t, err := s.unlinkedRefund(ctx, u, card, amount, asked)
		if err == nil {
			err = checkAccountTotals(ctx, u, t, t.TokenAmount)
		}
		if err != nil {
			return t, keepUnmatched(ctx, u, *m, err)
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
	terms, known, err := s.terms(ctx, u, account, asked.Currency, asked.Network)
	if err != nil {
		return issuing.Transaction{}, err
	}
	if !known {
		return issuing.Transaction{}, issuing.Refuse(issuing.CodeCurrencyUnsupported, "%s", issuing.DeclineCurrencyUnsupported.Sentence()).On("/currency")
	}
	terms = terms.ForCredit()
	q, err := terms.QuoteCredit(amount)
	if err != nil {
		return issuing.Transaction{}, err
	}
	t := issuing.Transaction{
		ID: issuing.NewID[issuing.TransactionID](), ProgrammeID: u.ProgrammeID, AccountID: account.ID, CardID: card, Status: issuing.TransactionProcessing,
		Direction: issuing.Credit, PricedAmount: amount, PricedCurrency: asked.Currency, Amount: q.Amount, Currency: terms.Currency, Rate: terms.Rate,
		TokenRate: terms.TokenRate, Merchant: asked.Merchant, Token: account.Token, TokenAmount: q.TokenAmount,
		Network: asked.Network, CreatedAt: u.Now(), UpdatedAt: u.Now(),
	}
	return t, nil
}

// checkAccountTotals refuses to give more to a transaction's account than its cards were debited and not given back, whichever way it was
// given: refunds that name their purchase, those that name none, and reversals all count. A card that replaces another is good for the
// purchases of that one.
func checkAccountTotals(ctx context.Context, u *work.Unit, t issuing.Transaction, units issuing.Units) error {
	// Whoever gives something back locks the account's funds, so that two at once see each other: after its usage, as all do.
	if _, err := u.LockUsage(ctx, t.AccountID); err != nil {
		return err
	}
	if _, err := u.LockFunds(ctx, t.AccountID, t.Token); err != nil {
		return err
	}
	debits, credits, err := u.AccountTotals(ctx, t.AccountID, t.Token)
	if err == nil && credits+units > debits {
		err = issuing.Refuse(issuing.CodeRefundTooLarge, "the account's cards were debited %s tokens and given back %s; %s more cannot be given back", debits, credits, units).On("/amount")
	}
	return err
}

// refundedAmount is what the refunds of a debit give back of it, in the account's currency.
func refundedAmount(ctx context.Context, u *work.Unit, debit issuing.Transaction) (sum decimal.Decimal, err error) {
	list, err := u.RefundsOf(ctx, debit.AccountID, debit.ID)
	for _, refund := range list {
		if refund.Status != issuing.TransactionReversing && refund.Status != issuing.TransactionReversed {
			sum = sum.Add(refund.Amount).Sub(refund.SurplusAmount)
		}
	}
	return sum, err
}

// insertCredit brings a refund into being and enqueues the task that pays it. One that is worth less than the smallest unit pays nothing.
func insertCredit(ctx context.Context, u *work.Unit, t issuing.Transaction) error {
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

// nameRefund notes what the network said about a refund. What it did not say of the merchant's amount is in proportion.
func nameRefund(debit, credit *issuing.Transaction, network issuing.NetworkInfo) {
	credit.Network = network
	if debit.Network.Merchant == nil {
		return
	}
	amounts := *debit.Network.Merchant
	if credit.Network.Merchant == nil {
		credit.Network.Merchant = debit.Network.Merchant.ScaledTo(debit.PricedAmount, credit.PricedAmount)
	}
	amounts.Refunded = amounts.Refunded.Add(credit.Network.Merchant.Amount)
	debit.Network.Merchant = &amounts
}

// unnameRefund takes back what nameRefund noted of a refund that is reversed.
func unnameRefund(debit *issuing.Transaction, credit issuing.Transaction) {
	if debit.Network.Merchant == nil || credit.Network.Merchant == nil {
		return
	}
	amounts := *debit.Network.Merchant
	amounts.Refunded = amounts.Refunded.Sub(credit.Network.Merchant.Amount)
	debit.Network.Merchant = &amounts
}
