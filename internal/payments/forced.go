package payments

import (
	"context"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/payments/claims"
	"github.com/offblocks/offblocks/internal/payments/limits"
	"github.com/offblocks/offblocks/internal/work"
)

// ForcePost books a purchase that was captured without an authorisation. It cannot be declined: what the account does not have, it
// owes. One about a card that is not there is kept for an operator.
func (s *Service) ForcePost(ctx context.Context, programme issuing.ProgrammeID, card issuing.CardID, asked Purchase) (issuing.Transaction, error) {
	amount, err := issuing.ParseAmount(asked.Amount, asked.Currency)
	if err != nil {
		return issuing.Transaction{}, err
	}
	m := issuing.Message{
		ProgrammeID: programme, Kind: issuing.MessageForcedPost, Reference: asked.Reference, CardID: card, Amount: amount, Currency: asked.Currency, Merchant: asked.Merchant,
		Network: asked.Network,
	}
	m.SetFingerprint(amount.String())
	return s.changeTransaction(ctx, m, func(u *work.Unit, m *issuing.Message) (issuing.Transaction, error) {
		t, err := s.bookForcedPost(ctx, u, *m, asked)
		if err != nil {
			return t, keepUnmatched(ctx, u, *m, err)
		}
		return t, endHold(ctx, u, asked)
	})
}

// endHold gives up the hold that a forced post stands for, in the currency of which it was not held.
func endHold(ctx context.Context, u *work.Unit, asked Purchase) error {
	if asked.Ends == "" {
		return nil
	}
	_, err := reverseHold(ctx, u, asked.Ends, Change{Insist: true})
	return err
}

// bookForcedPost books what a forced post says, for the card that it names.
func (s *Service) bookForcedPost(ctx context.Context, u *work.Unit, m issuing.Message, asked Purchase) (issuing.Transaction, error) {
	now := u.Now()
	programme, card, amount := m.ProgrammeID, m.CardID, m.Amount
	purchase, err := u.PurchaseContext(ctx, programme, card)
	if err != nil {
		return issuing.Transaction{}, err
	}
	account := purchase.Account
	terms, known, err := s.terms(ctx, u, account, asked.Currency, asked.Network)
	if err == nil && !known {
		err = issuing.Refuse(issuing.CodeCurrencyUnsupported, "%s", issuing.DeclineCurrencyUnsupported.Sentence()).On("/currency")
	}
	if err != nil {
		return issuing.Transaction{}, err
	}
	q, err := terms.Quote(amount)
	if err != nil {
		return issuing.Transaction{}, err
	}
	t := issuing.Transaction{
		ID: issuing.NewID[issuing.TransactionID](), ProgrammeID: programme, AccountID: account.ID, CardID: card, Status: issuing.TransactionProcessing,
		Direction: issuing.Debit, PricedAmount: amount, PricedCurrency: asked.Currency, Amount: q.Amount, Currency: terms.Currency, Rate: terms.Rate,
		TokenRate: terms.TokenRate, Merchant: asked.Merchant, Token: account.Token, TokenAmount: q.TokenAmount, Fees: q.Fees, SettlesAt: q.TokenAmount,
		Network: asked.Network, CreatedAt: now, UpdatedAt: now,
	}
	t.ClaimID = string(t.ID)
	rules, err := limits.ReadRules(ctx, u, purchase)
	if err != nil {
		return t, err
	}
	if _, err := limits.Spend(ctx, u, rules, issuing.Spend{
		ProgrammeID: programme, AccountID: account.ID, CardID: card, PaymentID: t.ClaimID, Currency: t.Currency, Amount: t.Amount, Count: 1, At: now, Forced: true,
		Uses: asked.Network.Uses(),
	}); err != nil {
		return t, err
	}
	if err := u.InsertTransaction(ctx, t); err != nil {
		return t, err
	}
	if err := claimDebit(ctx, u, t, issuing.SplitOf(q)); err != nil {
		return t, err
	}
	if err := retryRefundMessages(ctx, u, t); err != nil {
		return t, err
	}
	return t, clearDebit(ctx, u, t)
}

// claimDebit claims what a transaction without an authorisation is to pay, come what may.
func claimDebit(ctx context.Context, u *work.Unit, t issuing.Transaction, pays issuing.Split) error {
	c := issuing.Claim{
		ID: string(t.ID), ProgrammeID: t.ProgrammeID, AccountID: t.AccountID, CardID: t.CardID, Token: t.Token, Version: claims.Unsaved, Wanted: pays, Captured: pays,
		CreatedAt: u.Now(), UpdatedAt: u.Now(),
	}
	if _, err := claims.HoldOrOwe(ctx, u, &c); err != nil {
		return err
	}
	return claims.Save(ctx, u, &c)
}

// changeTransaction is the choreography of a verb that leads to a transaction, or changes one, and that a network may ask for twice.
// The message has its fingerprint; decide may complete it.
func (s *Service) changeTransaction(ctx context.Context, m issuing.Message,
	decide func(u *work.Unit, m *issuing.Message) (issuing.Transaction, error),
) (issuing.Transaction, error) {
	return work.Do(ctx, s.db, m.ProgrammeID, func(u *work.Unit) (issuing.Transaction, error) {
		m := m
		answer, err := previousMessage(ctx, u, m)
		if err != nil {
			return issuing.Transaction{}, err
		}
		if answer != nil {
			return u.Transaction(ctx, m.ProgrammeID, issuing.TransactionID(answer.Subject))
		}
		t, err := decide(u, &m)
		if err != nil {
			return t, refusalOrRetry(ctx, u, m, err)
		}
		if err := recordMessage(ctx, u, m, issuing.MessageDone, string(t.ID)); err != nil {
			return t, err
		}
		return u.Transaction(ctx, m.ProgrammeID, t.ID)
	})
}
