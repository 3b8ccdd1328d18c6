package processor

import (
	"context"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/store"
)

// Capture is what a card network wants of a hold.
type Capture struct {
	Amount    string // in the merchant's currency; empty: all that is left
	More      bool   // further captures will follow: what is left stays on hold
	Insist    bool   // the network posts it whatever we say: above the tolerance, and after the hold was given up
	Reference string // the network's; the same again changes nothing
}

// Capture asks for the money of a hold, in whole or in part. Each capture makes a transaction, which is processed when the chain
// has paid it. A capture above the hold, within what the merchant's category allows (issuing.CategoryRuleOf) or insisted on, takes what
// is missing from the account, which owes what it does not have.
func (p *Processor) Capture(ctx context.Context, programme issuing.ProgrammeID, id issuing.AuthorisationID, asked Capture) (issuing.Authorisation, error) {
	m := issuing.Message{Kind: issuing.MessageCapture, Reference: asked.Reference}
	return p.changeAuthorisation(ctx, programme, id, m, func(tx *store.Tx, a *issuing.Authorisation, c *issuing.Claim, now issuing.Instant) error {
		amount, err := p.mayCapture(ctx, tx, *a, asked, now)
		if err != nil {
			return err
		}
		before, err := a.Terms().Quote(a.CapturedAmount)
		if err != nil {
			return err
		}
		total := a.CapturedAmount.Add(amount)
		after, err := a.Terms().Quote(total)
		if err != nil {
			return err
		}
		c.Captured = issuing.SplitOf(after)
		switch {
		case a.Status != issuing.AuthorisationPending:
			c.Wanted = c.Captured
			err = a.Reopen(now)
		case asked.More && total.LessThan(a.MerchantAmount):
			a.UpdatedAt = now
		default:
			c.Wanted = c.Captured
			err = a.Capture(now)
		}
		if err != nil {
			return err
		}
		a.CapturedAmount = total
		if _, err := p.insist(ctx, tx, c, now); err != nil {
			return err
		}
		if err := p.ease(ctx, tx, c, now); err != nil {
			return err
		}
		t := issuing.NewDebit(*a, amount, after.Less(before), now)
		t.SettlesAt = c.Captured.Total()
		return p.debit(ctx, tx, t)
	})
}

// mayCapture is how much a capture takes, in the merchant's currency, or why it may not.
func (p *Processor) mayCapture(ctx context.Context, tx *store.Tx, a issuing.Authorisation, asked Capture, now issuing.Instant) (decimal.Decimal, error) {
	late := asked.Insist && issuing.AuthorisationMoves.Can("capture late", a.Status)
	if err := a.Open("capture"); err != nil && !late {
		return decimal.Zero, err
	}
	card, err := tx.Card(ctx, a.ProgrammeID, a.CardID)
	if err != nil {
		return decimal.Zero, err
	}
	if over := card.UpdatedAt.Add(issuing.CaptureWindow); card.Status == issuing.CardTerminated && now > over && !asked.Insist {
		return decimal.Zero, issuing.Refuse(issuing.CodeCaptureTooLate, "the card was terminated more than 30 days ago, and its holds can no longer be captured")
	}
	amount := a.Remaining()
	if asked.Amount != "" {
		if amount, err = issuing.ParseAmount(asked.Amount, a.MerchantCurrency); err != nil {
			return decimal.Zero, err
		}
	}
	if amount.IsZero() {
		return decimal.Zero, issuing.Refuse(issuing.CodeCaptureTooLarge, "all of the hold has been captured; name an amount to capture more")
	}
	practice := issuing.CategoryRuleOf(a.Merchant.MCC)
	if most := practice.MaxCapture(a.MerchantAmount); a.CapturedAmount.Add(amount).GreaterThan(most) && !asked.Insist {
		return decimal.Zero, issuing.Refuse(issuing.CodeCaptureTooLarge, "of this hold at most %s %s can still be captured, not %s",
			decimal.Max(decimal.Zero, most.Sub(a.CapturedAmount)), a.MerchantCurrency, amount).On("/amount")
	}
	return amount, nil
}

// debit brings a transaction into being that a claim pays, and clears it with the network in the account's currency.
func (p *Processor) debit(ctx context.Context, tx *store.Tx, t issuing.Transaction) error {
	if err := tx.InsertTransaction(ctx, t); err != nil {
		return err
	}
	if err := p.clear(ctx, tx, t, ledger.Clearing); err != nil {
		return err
	}
	shown, err := tx.Transaction(ctx, t.ProgrammeID, t.ID) // with the chain transactions there are by now
	if err != nil {
		return err
	}
	return p.tell(ctx, tx, shown)
}

// clear books what a transaction means between cardholders and the card network, in the account's currency.
func (p *Processor) clear(ctx context.Context, tx *store.Tx, t issuing.Transaction, kind ledger.Kind) error {
	digits, _ := issuing.CurrencyExponent(t.Currency)
	from, to := ledger.Cardholders(t.ProgrammeID), ledger.Network(t.ProgrammeID)
	if kind == ledger.ReverseClearing {
		from, to = to, from
	}
	minor := issuing.Units(t.Amount.Shift(digits).IntPart())
	if minor == 0 {
		return nil
	}
	return tx.PostEntry(ctx, ledger.Entry{
		ID: issuing.NewID[string](), ProgrammeID: t.ProgrammeID, AccountID: t.AccountID, Asset: ledger.Fiat(t.Currency), Kind: kind, Cause: string(t.ID),
		Payment: string(t.ID), CreatedAt: p.instant(), Postings: []ledger.Posting{{Source: from, Destination: to, Units: minor}},
	})
}
