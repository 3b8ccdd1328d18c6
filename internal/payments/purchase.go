package payments

import (
	"context"
	"errors"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/payments/claims"
	"github.com/offblocks/offblocks/internal/payments/limits"
	"github.com/offblocks/offblocks/internal/tasks"
	"github.com/offblocks/offblocks/internal/view"
	"github.com/offblocks/offblocks/internal/work"
)

// Purchase is what a card network asks about.
type Purchase struct {
	Amount    string // in the currency that the network asks in, a plain decimal
	Currency  string // ISO 4217: the account's, where Network.Merchant has the merchant's
	Merchant  issuing.Merchant
	Capture   bool   // the simulator's wish: capture it by itself, soon after
	Partial   bool   // the merchant takes less than was asked for
	Reference string // the network's; the same again gets the first answer again. Empty: it gave none
	Network   issuing.NetworkInfo
	// Ends is a hold that a forced post stands for, and that it therefore gives up; empty: none.
	Ends issuing.AuthorisationID
}

// Authorise decides a purchase. It is one short transaction on the ledger that mirrors the chain: no network call is on its
// path. A decline is a refusal with its reason, kept as a decision; it claims nothing.
func (s *Service) Authorise(ctx context.Context, programme issuing.ProgrammeID, card issuing.CardID, asked Purchase) (issuing.Authorisation, error) {
	return s.decidePurchase(ctx, programme, card, asked, issuing.MessageAuthorisation)
}

// Advise takes note of a purchase that was approved on our behalf, by a terminal or a stand-in that could not ask. It cannot be
// declined: what the account does not have, it owes. An advice about a card that is not there is kept for an operator.
// One that was reversed before it came holds nothing, and the authorisation has no id.
func (s *Service) Advise(ctx context.Context, programme issuing.ProgrammeID, card issuing.CardID, asked Purchase) (issuing.Authorisation, error) {
	return s.decidePurchase(ctx, programme, card, asked, issuing.MessageAdvice)
}

func (s *Service) decidePurchase(ctx context.Context, programme issuing.ProgrammeID, card issuing.CardID, asked Purchase, kind issuing.MessageKind) (issuing.Authorisation, error) {
	amount, err := issuing.ParseAmount(asked.Amount, asked.Currency)
	if err != nil {
		return issuing.Authorisation{}, err
	}
	began := s.db.Clock()
	return work.Decide(ctx, s.db, programme, card, func(u *work.Unit) (issuing.Authorisation, error) {
		m := issuing.Message{
			ProgrammeID: programme, Kind: kind, Reference: asked.Reference, CardID: card, Amount: amount, Currency: asked.Currency, Merchant: asked.Merchant,
			Network: asked.Network,
		}
		m.SetFingerprint(amount.String())
		if answer, err := previousMessage(ctx, u, m); answer != nil || err != nil {
			if answer != nil && answer.Status == issuing.MessageDone && answer.Subject == "" {
				return issuing.Authorisation{}, nil // an advice that was reversed before it came
			}
			return replayAnswer(ctx, u, answer, err)
		}
		if kind == issuing.MessageAdvice {
			if reversed, err := isEventReversed(ctx, u, asked.Network); err != nil || reversed {
				m.Detail = "the network reversed it before it came; nothing is held"
				return issuing.Authorisation{}, errors.Join(err, recordMessage(ctx, u, m, issuing.MessageDone, ""))
			}
		}
		purchase, err := u.PurchaseContext(ctx, programme, card)
		if err != nil {
			return issuing.Authorisation{}, keepUnmatched(ctx, u, m, err)
		}
		d := newDecision(u, purchase, m, asked.Reference)
		a, err := s.decide(ctx, u, purchase, amount, asked, &d)
		if err != nil {
			return a, keepUnmatched(ctx, u, m, err)
		}
		d.Duration = s.db.Clock().Sub(began)
		return a, recordDecision(ctx, u, m, d)
	})
}

// newDecision begins the decision that a message about a purchase asks for.
func newDecision(u *work.Unit, p issuing.PurchaseContext, m issuing.Message, reference string) issuing.Decision {
	return issuing.Decision{
		ID: issuing.NewID[issuing.DecisionID](), ProgrammeID: m.ProgrammeID, AccountID: p.Account.ID, CardID: p.Card.ID, Kind: m.Kind,
		PricedAmount: m.Amount, PricedCurrency: m.Currency, Currency: p.Account.Currencies.Own(), Merchant: m.Merchant, Reference: reference,
		Network: m.Network, CreatedAt: u.Now(),
	}
}

// decide decides: it notes its reasons and figures in d, and if they are good brings an authorisation into being.
func (s *Service) decide(ctx context.Context, u *work.Unit, p issuing.PurchaseContext, amount decimal.Decimal, asked Purchase,
	d *issuing.Decision,
) (issuing.Authorisation, error) {
	forced := d.Kind == issuing.MessageAdvice
	a := issuing.Authorisation{
		ID: issuing.NewID[issuing.AuthorisationID](), ProgrammeID: p.Card.ProgrammeID, AccountID: p.Account.ID, CardID: p.Card.ID, Status: issuing.AuthorisationPending,
		PricedCurrency: asked.Currency, Currency: p.Account.Currencies.Own(), Merchant: asked.Merchant, Token: p.Account.Token,
		Network: asked.Network, CreatedAt: d.CreatedAt, UpdatedAt: d.CreatedAt,
	}
	a.ExpiresAt = a.HoldUntil(d.CreatedAt)
	if d.Reason = p.Check(d.CreatedAt); d.Reason != issuing.Approved && !forced {
		return a, nil
	}
	if !forced {
		reversed, err := isReversed(ctx, u, p.Card, asked.Network)
		if err != nil {
			return a, err
		}
		if reversed {
			d.Reason = issuing.DeclineReversed
			return a, nil
		}
	}
	terms, known, err := s.terms(ctx, u, p.Account, asked.Currency, asked.Network)
	if err != nil {
		return a, err
	}
	if !known {
		if d.Reason = issuing.DeclineCurrencyUnsupported; forced {
			return a, issuing.Refuse(issuing.CodeCurrencyUnsupported, "%s", d.Reason.Sentence()).On("/currency")
		}
		return a, nil
	}
	a.Rate, a.TokenRate, a.FeeTerms = terms.Rate, terms.TokenRate, terms.Fees
	d.Rate = a.Rate.Value
	err = a.Resize(amount, d.CreatedAt)
	if issuing.IsCode(err, issuing.CodeAmountInvalid) && asked.Partial && !forced {
		most := decimal.Min(amount, issuing.MaxMinor.Decimal(asked.Currency)) // of which limits and funds allow less
		err = a.Resize(affordable(terms, most, asked.Currency, func(issuing.Quote) bool { return true }), d.CreatedAt)
	}
	switch {
	case issuing.IsCode(err, issuing.CodeAmountInvalid) && !forced: // nobody has as much
		d.Reason = issuing.DeclineInsufficientFunds
		return a, nil
	case err != nil:
		return a, err
	}
	d.Amount, d.Fees, d.TokenAmount = a.Amount, a.Fees, a.TokenAmount
	if forced {
		d.Reason = issuing.Approved
	} else if err := checkDuplicate(ctx, u, p.Account, d); err != nil || d.Reason != issuing.Approved {
		return a, err
	}
	if err := checkSpend(ctx, u, p, &a, asked.Partial, d); err != nil || d.Reason != issuing.Approved {
		return a, err
	}
	counted := a.Amount
	c := claimOf(a)
	if err := claimFunds(ctx, u, &a, &c, asked.Partial, d); err != nil {
		return a, err
	}
	if d.Reason != issuing.Approved {
		d.Detail = ""
		return a, limits.GiveBack(ctx, u, limits.AllOf(a))
	}
	if a.PricedAmount.LessThan(amount) {
		d.ApprovedAmount = a.PricedAmount
		d.Detail = "approved in part, for " + a.PricedAmount.String() + " " + a.PricedCurrency
	}
	if forced || !a.Amount.Equal(counted) { // otherwise the limits have counted it as it stands
		if err := limits.Recount(ctx, u, a); err != nil {
			return a, err
		}
	}
	d.AuthorisationID = a.ID
	return a, approve(ctx, u, a, c, asked.Capture)
}

// claimOf is what a new authorisation claims, backed by nothing yet.
func claimOf(a issuing.Authorisation) issuing.Claim {
	return issuing.Claim{
		ID: string(a.ID), ProgrammeID: a.ProgrammeID, AccountID: a.AccountID, CardID: a.CardID, Token: a.Token, Version: claims.Unsaved,
		Wanted: issuing.SplitOf(issuing.Quote{Token: a.TokenAmount - feesOf(a.Fees), Fees: a.Fees}), CreatedAt: a.CreatedAt, UpdatedAt: a.CreatedAt,
	}
}

// checkSpend asks controls and limits about a purchase that has been priced, and takes it out of the limits if it may be; of one that
// cannot be declined it only counts. Where the merchant takes less, it makes the purchase as small as limits let pass.
func checkSpend(ctx context.Context, u *work.Unit, p issuing.PurchaseContext, a *issuing.Authorisation, partial bool, d *issuing.Decision) error {
	spend := limits.SpendOf(*a)
	if spend.Forced = d.Kind == issuing.MessageAdvice; !spend.Forced {
		controls, err := limits.CheckPresentation(ctx, u, p, issuing.Presented(a.Merchant, a.Network, a.MerchantAmounts().Amount))
		if d.ApplySpendCheck(controls); err != nil || d.Reason != issuing.Approved {
			return err
		}
	}
	counted, err := limits.Spend(ctx, u, p, spend)
	if err != nil || counted.Remaining == 0 || !partial {
		d.ApplySpendCheck(counted)
		return err
	}
	less := affordable(a.Terms(), a.PricedAmount, a.PricedCurrency, func(q issuing.Quote) bool { return issuing.ToMinor(q.Amount, a.Currency) <= counted.Remaining })
	if less.IsZero() {
		d.ApplySpendCheck(counted)
		return nil
	}
	if err := a.Resize(less, d.CreatedAt); err != nil {
		return err
	}
	counted, err = limits.Spend(ctx, u, p, limits.SpendOf(*a))
	if d.ApplySpendCheck(counted); err != nil || d.Reason != issuing.Approved {
		return err
	}
	d.Amount, d.Fees, d.TokenAmount = a.Amount, a.Fees, a.TokenAmount
	return nil
}

// claimFunds takes the money of a purchase, if there is enough of it: of an advice come what may, of a partial approval as much as
// there is.
func claimFunds(ctx context.Context, u *work.Unit, a *issuing.Authorisation, c *issuing.Claim, partial bool, d *issuing.Decision) error {
	if d.Kind == issuing.MessageAdvice {
		spendable, err := claims.HoldOrOwe(ctx, u, c)
		d.Spendable = spendable
		return err
	}
	spendable, enough, err := claims.Hold(ctx, u, c)
	d.Spendable = spendable
	if err != nil || enough {
		return err
	}
	d.Reason = fundsDeclineReason(ctx, u, *c)
	if !partial || spendable == 0 {
		return nil
	}
	less := affordable(a.Terms(), a.PricedAmount, a.PricedCurrency, func(q issuing.Quote) bool { return q.TokenAmount <= spendable })
	if less.IsZero() {
		return nil
	}
	if err := a.Resize(less, d.CreatedAt); err != nil {
		return err
	}
	*c = claimOf(*a)
	if _, enough, err = claims.Hold(ctx, u, c); err != nil || !enough {
		return err
	}
	d.Reason = issuing.Approved
	d.Amount, d.Fees, d.TokenAmount = a.Amount, a.Fees, a.TokenAmount
	return nil
}

// fundsDeclineReason is why what an account cannot afford is declined.
func fundsDeclineReason(ctx context.Context, u *work.Unit, c issuing.Claim) issuing.DeclineReason {
	f, err := u.Funds(ctx, c.AccountID, c.Token)
	switch {
	case err == nil && f.Debt > 0:
		return issuing.DeclineAccountInDebt
	case err == nil && f.WantsLimits(c.Shortfall()):
		return issuing.DeclineWalletLimit
	case err == nil && f.WantsAllowance(c.Shortfall()):
		return issuing.DeclineAllowance
	}
	return issuing.DeclineInsufficientFunds
}

// approve brings an authorisation into being, its money being claimed.
func approve(ctx context.Context, u *work.Unit, a issuing.Authorisation, c issuing.Claim, capture bool) error {
	if err := u.InsertAuthorisation(ctx, a); err != nil {
		return err
	}
	if err := claims.Save(ctx, u, &c); err != nil {
		return err
	}
	if err := u.EmitEvent(ctx, view.AuthorisationUpdate(a)); err != nil {
		return err
	}
	if err := u.EnqueueAt(ctx, tasks.ExpireHold, string(a.ID), a.ExpiresAt); err != nil {
		return err
	}
	if capture {
		return u.Enqueue(ctx, tasks.CaptureHold, string(a.ID))
	}
	return nil
}
