package payments

import (
	"context"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/payments/claims"
	"github.com/offblocks/offblocks/internal/view"
	"github.com/offblocks/offblocks/internal/work"
)

// Capture is what a card network wants of a hold.
type Capture struct {
	Amount    string // in the priced currency; empty: all that is left
	More      bool   // further captures will follow: the hold stays open, or is open again
	Insist    bool   // the network posts it whatever we say: above the tolerance, and after the hold was captured or given up
	Reference string // the network's; the same again changes nothing
	Network   issuing.NetworkInfo
}

// Capture asks for the money of a hold, in whole or in part. Each capture makes a transaction, which is processed when the chain
// has paid it. A capture above the hold, within what the merchant's category allows (issuing.CategoryRuleOf) or insisted on, takes what
// is missing from the account, which owes what it does not have.
func (s *Service) Capture(ctx context.Context, programme issuing.ProgrammeID, id issuing.AuthorisationID, asked Capture) (issuing.Authorisation, error) {
	m := issuing.Message{Kind: issuing.MessageCapture, Reference: asked.Reference, Network: asked.Network}
	return s.changeAuthorisation(ctx, programme, id, m, asked.Amount, func(u *work.Unit, m *issuing.Message, a *issuing.Authorisation, c *issuing.Claim) error {
		amount, err := captureAmount(ctx, u, *a, asked)
		if err != nil {
			return err
		}
		if amount.IsZero() { // nothing is left of a hold that was kept open for more
			return shrinkHold(ctx, u, a, c, amount)
		}
		before, err := a.Terms().Quote(a.CapturedAmount.Sub(c.ReversedAmount))
		if err != nil {
			return err
		}
		a.CapturedAmount = a.CapturedAmount.Add(amount)
		after, err := a.Terms().Quote(a.CapturedAmount.Sub(c.ReversedAmount))
		if err != nil {
			return err
		}
		c.Captured = c.Priced(after)
		if err := backCapture(ctx, u, a, c, asked.More); err != nil {
			return err
		}
		t := issuing.NewDebit(*a, amount, after.Less(before), u.Now())
		t.SettlesAt = c.Captured.Total()
		nameCapture(a, &t, asked.Network)
		m.Amount, m.TransactionID = amount, t.ID
		if err := u.InsertTransaction(ctx, t); err != nil {
			return err
		}
		if err := retryRefundMessages(ctx, u, t); err != nil {
			return err
		}
		return clearDebit(ctx, u, t)
	})
}

// backCapture has a hold go on after a capture, or end with it, and backs what it then claims.
func backCapture(ctx context.Context, u *work.Unit, a *issuing.Authorisation, c *issuing.Claim, more bool) (err error) {
	late := a.Status != issuing.AuthorisationPending
	switch {
	case late && more:
		return resumeHold(ctx, u, a, c)
	case late:
		c.Wanted, err = c.Captured, a.Reopen(u.Now())
	case more:
		a.UpdatedAt = u.Now()
		c.Wanted, err = wantedSplit(*a, *c)
	default:
		c.Wanted, err = c.Captured, a.Capture(u.Now())
	}
	if err != nil {
		return err
	}
	if _, err := claims.HoldOrOwe(ctx, u, c); err != nil {
		return err
	}
	return claims.ReleaseExcess(ctx, u, c)
}

// resumeHold puts a hold that is over back, as a late capture came that says that more will follow. If the account can afford it, what
// was not captured is held again. Otherwise the hold is for what was captured, which the account owes as far as it has not got it.
func resumeHold(ctx context.Context, u *work.Unit, a *issuing.Authorisation, c *issuing.Claim) error {
	if err := a.Resume(u.Now()); err != nil {
		return err
	}
	// The deposit is a new one, which the escrow keeps for as long as that of a new purchase.
	a.ExpiresAt = u.Now().Add(issuing.CategoryRuleOf(a.Merchant.MCC).HoldFor)
	var err error
	if c.Wanted, err = wantedSplit(*a, *c); err != nil {
		return err
	}
	if held, err := claims.Hold(ctx, u, c); err != nil {
		return err
	} else if !held.Enough {
		if err := a.Resize(a.CapturedAmount, u.Now()); err != nil {
			return err
		}
		c.Wanted = c.Captured
		if _, err := claims.HoldOrOwe(ctx, u, c); err != nil {
			return err
		}
	}
	if err := claims.ReleaseExcess(ctx, u, c); err != nil {
		return err
	}
	return enqueueExpiry(ctx, u, *a)
}

// captureAmount is how much a capture takes, in the priced currency, or why it may not. It is zero for the last capture, without
// an amount, of a hold of which nothing is left.
func captureAmount(ctx context.Context, u *work.Unit, a issuing.Authorisation, asked Capture) (decimal.Decimal, error) {
	late := a.Status != issuing.AuthorisationPending && asked.Insist && issuing.AuthorisationMoves.Can("capture late", a.Status)
	if err := a.Open("capture"); err != nil && !late {
		return decimal.Zero, err
	}
	card, err := u.Card(ctx, a.ProgrammeID, a.CardID)
	if err != nil {
		return decimal.Zero, err
	}
	if over := card.UpdatedAt.Add(issuing.CaptureWindow); card.Status == issuing.CardTerminated && u.Now() > over && !asked.Insist {
		return decimal.Zero, issuing.Refuse(issuing.CodeCaptureTooLate, "the card was terminated more than 30 days ago, and its holds can no longer be captured")
	}
	amount := a.Remaining()
	if asked.Amount != "" {
		if amount, err = issuing.ParseAmount(asked.Amount, a.PricedCurrency); err != nil {
			return decimal.Zero, err
		}
	}
	if amount.IsZero() && !late && !asked.More {
		return amount, nil
	}
	if amount.IsZero() {
		return decimal.Zero, issuing.Refuse(issuing.CodeCaptureTooLarge, "all of the hold has been captured; name an amount to capture more")
	}
	rule := issuing.CategoryRuleOf(a.Merchant.MCC)
	most := rule.MaxCapture(a.PricedAmount, a.PricedCurrency, a.Terms())
	if a.CapturedAmount.Add(amount).GreaterThan(most) && !asked.Insist {
		return decimal.Zero, issuing.Refuse(issuing.CodeCaptureTooLarge, "of this hold at most %s %s can still be captured, not %s",
			decimal.Max(decimal.Zero, most.Sub(a.CapturedAmount)), a.PricedCurrency, amount).On("/amount")
	}
	return amount, nil
}

// clearDebit clears a new transaction, which a claim pays, with the network in the account's currency, and emits its event.
func clearDebit(ctx context.Context, u *work.Unit, t issuing.Transaction) error {
	if err := postClearing(ctx, u, t, ledger.Clearing); err != nil {
		return err
	}
	shown, err := u.Transaction(ctx, t.ProgrammeID, t.ID) // with the chain transactions there are by now
	if err != nil {
		return err
	}
	return u.EmitEvent(ctx, view.TransactionUpdate(shown))
}

// postClearing books what a transaction means between cardholders and the card network, in the account's currency. What a
// dispute has credited provisionally is not the network's: it comes out of the account of disputes, and goes back there.
func postClearing(ctx context.Context, u *work.Unit, t issuing.Transaction, kind ledger.Kind) error {
	credits, other := kind == ledger.ReverseClearing, ledger.Network(t.ProgrammeID)
	if t.DisputeID != "" {
		kind, other = ledger.ReclaimCredit, ledger.Disputes(t.ProgrammeID)
		if credits {
			kind = ledger.ProvisionalCredit
		}
	}
	if credits {
		return postMoney(ctx, u, t, kind, other, ledger.Cardholders(t.ProgrammeID))
	}
	return postMoney(ctx, u, t, kind, ledger.Cardholders(t.ProgrammeID), other)
}

// postMoney books the amount of a transaction, in the account's currency.
func postMoney(
	ctx context.Context, u *work.Unit, t issuing.Transaction, kind ledger.Kind, from, to ledger.Account,
) error {
	digits, _ := issuing.CurrencyExponent(t.Currency)
	minor := issuing.Units(t.Amount.Shift(digits).IntPart())
	if minor == 0 {
		return nil
	}
	return u.PostEntry(ctx, ledger.Entry{
		ID: issuing.NewID[string](), ProgrammeID: t.ProgrammeID, AccountID: t.AccountID, Asset: ledger.Fiat(t.Currency), Kind: kind, Cause: string(t.ID),
		Payment: string(t.ID), CreatedAt: u.Now(), Postings: []ledger.Posting{{Source: from, Destination: to, Units: minor}},
	})
}

// nameCapture notes what the network said about a capture. What it did not say of the merchant's amount is in proportion.
func nameCapture(a *issuing.Authorisation, t *issuing.Transaction, network issuing.NetworkInfo) {
	t.Network = network
	if a.Network.Merchant == nil {
		return
	}
	amounts := *a.Network.Merchant
	if t.Network.Merchant == nil {
		t.Network.Merchant = amounts.ScaledTo(a.PricedAmount, t.PricedAmount)
	}
	amounts.Captured = amounts.Captured.Add(t.Network.Merchant.Amount)
	a.Network.Merchant = &amounts
}
