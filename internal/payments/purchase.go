package payments

import (
	"context"

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
		asks, err := askedBefore(ctx, u, m)
		if answer := asks.answer; answer != nil || err != nil {
			if answer != nil && answer.Status == issuing.MessageDone && answer.Subject == "" {
				return issuing.Authorisation{}, nil // an advice that was reversed before it came
			}
			return replayAnswer(ctx, u, answer, err)
		}
		if asks.reversed {
			m.Detail = "the network reversed it before it came; nothing is held"
			return issuing.Authorisation{}, recordMessage(ctx, u, m, issuing.MessageDone, "")
		}
		if asks.contextErr != nil {
			return issuing.Authorisation{}, keepUnmatched(ctx, u, m, asks.contextErr)
		}
		purchase := asks.purchase
		d := newDecision(u, purchase, m, asked.Reference)
		a, err := s.decide(ctx, u, purchase, amount, asked, &d)
		if err != nil {
			return a, keepUnmatched(ctx, u, m, err)
		}
		d.Duration = s.db.Clock().Sub(began)
		return a, recordDecision(ctx, u, m, d)
	})
}

// purchaseAsked is what is read first of a message about a purchase.
type purchaseAsked struct {
	answer     *issuing.Message // what the message was answered before; nil when it is new
	reversed   bool             // an advice was reversed before it came
	purchase   issuing.PurchaseContext
	contextErr error // why there is no context
}

func askedBefore(ctx context.Context, u *work.Unit, m issuing.Message) (asks purchaseAsked, err error) {
	err = u.Together(ctx,
		func() (err error) { asks.answer, err = previousMessage(ctx, u, m); return err },
		func() (err error) {
			if m.Kind == issuing.MessageAdvice {
				asks.reversed, err = isEventReversed(ctx, u, m.Network)
			}
			return err
		},
		func() error {
			asks.purchase, asks.contextErr = u.PurchaseContext(ctx, m.ProgrammeID, m.CardID)
			return nil
		},
	)
	return asks, err
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
	if d.Reason = p.CheckQuestion(asked.Network, d.CreatedAt); d.Reason != issuing.Approved && !forced {
		return a, nil
	}
	b, err := s.readBasis(ctx, u, p, asked, forced)
	if err != nil {
		return a, err
	}
	if b.reversed {
		d.Reason = issuing.DeclineReversed
		return a, nil
	}
	if b.termsErr != nil {
		return a, b.termsErr
	}
	terms := b.terms
	if !b.known {
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
	} else if err := checkDuplicate(ctx, u, b.duplicates, p.Account, d); err != nil || d.Reason != issuing.Approved {
		return a, err
	}
	if err := checkSpend(ctx, u, b.rules, &a, asked.Partial, d); err != nil || d.Reason != issuing.Approved {
		return a, err
	}
	counted := a.Amount
	c := claimOf(a)
	balance, err := claimFunds(ctx, u, &a, &c, asked.Partial, d)
	if err != nil {
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
	return a, approve(ctx, u, a, c, balance, b.webhooks, asked.Capture)
}

// basis is what a decision is made from, beside the standing and the money.
type basis struct {
	reversed   bool
	terms      issuing.Terms
	known      bool  // there are rates for the terms
	termsErr   error // why there are no terms
	duplicates issuing.DuplicateCheck
	rules      limits.Rules
	webhooks   []issuing.Webhook
}

// readBasis reads the basis of a decision, and locks the account's usage of limits.
func (s *Service) readBasis(ctx context.Context, u *work.Unit, p issuing.PurchaseContext, asked Purchase, forced bool) (b basis, err error) {
	err = u.Together(ctx,
		func() (err error) { b.rules, err = limits.ReadRules(ctx, u, p); return err },
		func() (err error) {
			if !forced {
				b.reversed, err = isReversed(ctx, u, p.Card, asked.Network)
			}
			return err
		},
		func() error {
			b.terms, b.known, b.termsErr = s.terms(ctx, u, p.Account, asked.Currency, asked.Network)
			return nil
		},
		func() (err error) { b.duplicates, err = u.DuplicateCheck(ctx, p.Card.ProgrammeID); return err },
		func() (err error) { b.webhooks, err = u.WebhooksOf(ctx, p.Card.ProgrammeID); return err },
	)
	return b, err
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
func checkSpend(ctx context.Context, u *work.Unit, rules limits.Rules, a *issuing.Authorisation, partial bool, d *issuing.Decision) error {
	spend := limits.SpendOf(*a)
	if spend.Forced = d.Kind == issuing.MessageAdvice; !spend.Forced {
		d.ApplySpendCheck(rules.CheckPresentation(issuing.Presented(a.Merchant, a.Network, a.MerchantAmounts().Amount)))
		if d.Reason != issuing.Approved {
			return nil
		}
	}
	counted, err := limits.Spend(ctx, u, rules, spend)
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
	counted, err = limits.Spend(ctx, u, rules, limits.SpendOf(*a))
	if d.ApplySpendCheck(counted); err != nil || d.Reason != issuing.Approved {
		return err
	}
	d.Amount, d.Fees, d.TokenAmount = a.Amount, a.Fees, a.TokenAmount
	return nil
}

// claimFunds takes the money of a purchase, if there is enough of it: of an advice come what may, of a partial approval as much as
// there is. It returns the balance after that, if it is known.
func claimFunds(
	ctx context.Context, u *work.Unit, a *issuing.Authorisation, c *issuing.Claim, partial bool, d *issuing.Decision,
) (balance issuing.Funds, err error) {
	if d.Kind == issuing.MessageAdvice {
		d.Spendable, err = claims.HoldOrOwe(ctx, u, c)
		return balance, err
	}
	held, err := claims.Hold(ctx, u, c)
	d.Spendable = held.Spendable
	if err != nil || held.Enough {
		return held.Balance, err
	}
	d.Reason = fundsDeclineReason(ctx, u, *c)
	if !partial || held.Spendable == 0 {
		return balance, nil
	}
	less := affordable(a.Terms(), a.PricedAmount, a.PricedCurrency, func(q issuing.Quote) bool { return q.TokenAmount <= held.Spendable })
	if less.IsZero() {
		return balance, nil
	}
	if err := a.Resize(less, d.CreatedAt); err != nil {
		return balance, err
	}
	*c = claimOf(*a)
	if held, err = claims.Hold(ctx, u, c); err != nil || !held.Enough {
		return balance, err
	}
	d.Reason = issuing.Approved
	d.Amount, d.Fees, d.TokenAmount = a.Amount, a.Fees, a.TokenAmount
	return held.Balance, nil
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

// approve brings an authorisation into being, its money being claimed. The balance is the account's after that, if it is known.
func approve(
	ctx context.Context, u *work.Unit, a issuing.Authorisation, c issuing.Claim, balance issuing.Funds, webhooks []issuing.Webhook, capture bool,
) error {
	if err := u.InsertAuthorisation(ctx, a); err != nil {
		return err
	}
	if err := claims.SaveHeld(ctx, u, &c, balance); err != nil {
		return err
	}
	if err := u.EmitFirstEvent(ctx, view.AuthorisationUpdate(a), webhooks); err != nil {
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
