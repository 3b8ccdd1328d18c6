package processor

import (
	"context"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

// ForcePost books a purchase that was captured without an authorisation. It cannot be declined: what the account does not have, it
// owes. One about a card that is not there is kept for an operator.
func (p *Processor) ForcePost(ctx context.Context, programme issuing.ProgrammeID, card issuing.CardID, asked Purchase) (issuing.Transaction, error) {
	amount, err := issuing.ParseAmount(asked.Amount, asked.Currency)
	if err != nil {
		return issuing.Transaction{}, err
	}
	m := issuing.Message{
		ProgrammeID: programme, Kind: issuing.MessageForcedPost, Reference: asked.Reference, CardID: card, Amount: amount, Currency: asked.Currency, Merchant: asked.Merchant,
	}
	return p.changeTransaction(ctx, m, func(tx *store.Tx, now issuing.Instant) (issuing.Transaction, error) {
		standing, err := tx.PurchaseContext(ctx, programme, card)
		if err != nil {
			return issuing.Transaction{}, p.unmatched(ctx, tx, m, err)
		}
		account := standing.Account
		terms, known, err := p.terms(ctx, tx, account, asked.Currency, now)
		if err == nil && !known {
			err = issuing.Refuse(issuing.CodeCurrencyUnsupported, "%s", issuing.DeclineCurrencyUnsupported.Sentence()).On("/currency")
		}
		if err != nil {
			return issuing.Transaction{}, p.unmatched(ctx, tx, m, err)
		}
		q, err := terms.Quote(amount)
		if err != nil {
			return issuing.Transaction{}, err
		}
		t := issuing.Transaction{
			ID: issuing.NewID[issuing.TransactionID](), ProgrammeID: programme, AccountID: account.ID, CardID: card, Status: issuing.TransactionProcessing,
			Direction: issuing.Debit, MerchantAmount: amount, MerchantCurrency: asked.Currency, Amount: q.Amount, Currency: terms.Currency, Rate: terms.Rate,
			TokenRate: terms.TokenRate, Merchant: asked.Merchant, Token: account.Token, TokenAmount: q.TokenAmount, Fees: q.Fees, SettlesAt: q.TokenAmount,
			CreatedAt: now, UpdatedAt: now,
		}
		t.ClaimID = string(t.ID)
		if _, err := p.spend(ctx, tx, standing, issuing.Spend{
			ProgrammeID: programme, AccountID: account.ID, CardID: card, PaymentID: t.ClaimID, Currency: t.Currency, Amount: t.Amount, Count: 1, At: now, Forced: true,
		}); err != nil {
			return t, err
		}
		if err := p.debit(ctx, tx, t); err != nil {
			return t, err
		}
		return t, p.claimFor(ctx, tx, t, issuing.SplitOf(q), now)
	})
}

// claimFor claims what a transaction without an authorisation is to pay, come what may.
func (p *Processor) claimFor(ctx context.Context, tx *store.Tx, t issuing.Transaction, pays issuing.Split, now issuing.Instant) error {
	c := issuing.Claim{
		ID: string(t.ID), ProgrammeID: t.ProgrammeID, AccountID: t.AccountID, CardID: t.CardID, Token: t.Token, Version: newClaim, Wanted: pays, Captured: pays,
		CreatedAt: now, UpdatedAt: now,
	}
	if _, err := p.insist(ctx, tx, &c, now); err != nil {
		return err
	}
	return p.saveClaim(ctx, tx, &c, now)
}

// changeTransaction is the choreography of a verb that leads to a transaction, or changes one, and that a network may ask for twice.
func (p *Processor) changeTransaction(ctx context.Context, m issuing.Message, decide func(tx *store.Tx, now issuing.Instant) (issuing.Transaction, error)) (issuing.Transaction, error) {
	return change(ctx, p, func(tx *store.Tx) (issuing.Transaction, error) {
		answer, err := p.answered(ctx, tx, m.ProgrammeID, m.Kind, m.Reference)
		if err != nil {
			return issuing.Transaction{}, err
		}
		if answer != nil {
			return tx.Transaction(ctx, m.ProgrammeID, issuing.TransactionID(answer.Subject))
		}
		t, err := decide(tx, p.instant())
		if err != nil {
			return t, p.refusedOnce(ctx, tx, m.ProgrammeID, m.Kind, m.Reference, err)
		}
		if err := p.heard(ctx, tx, m, issuing.MessageDone, string(t.ID)); err != nil {
			return t, err
		}
		return tx.Transaction(ctx, m.ProgrammeID, t.ID)
	})
}
