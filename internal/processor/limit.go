package processor

import (
	"context"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

// SetLimits replaces all limits of a programme, account or card, and answers them with what is left.
func (p *Processor) SetLimits(ctx context.Context, programme issuing.ProgrammeID, scope issuing.Scope, wanted []issuing.LimitWanted) (issuing.LimitSet, error) {
	return change(ctx, p, func(tx *store.Tx) (issuing.LimitSet, error) {
		currency, err := tx.ScopeCurrency(ctx, programme, scope)
		if err != nil {
			return issuing.LimitSet{}, err
		}
		limits, err := issuing.NewLimits(scope.Kind, currency, wanted)
		if err != nil {
			return issuing.LimitSet{}, err
		}
		now := p.instant()
		if err := tx.SaveLimits(ctx, programme, scope, limits, now); err != nil {
			return issuing.LimitSet{}, err
		}
		return tx.LimitSet(ctx, programme, scope, now)
	})
}

// SetControls replaces the controls of a programme, account or card.
func (p *Processor) SetControls(ctx context.Context, programme issuing.ProgrammeID, c issuing.ControlSet) (issuing.ControlSet, error) {
	return change(ctx, p, func(tx *store.Tx) (issuing.ControlSet, error) {
		if _, err := tx.ScopeCurrency(ctx, programme, c.Scope); err != nil {
			return c, err
		}
		if err := c.Check(); err != nil {
			return c, err
		}
		return c, tx.SaveControls(ctx, programme, c, p.instant())
	})
}

// SetTimezone decides when a programme's days, weeks and months begin, those that are running included.
func (p *Processor) SetTimezone(ctx context.Context, programme issuing.ProgrammeID, name string) (issuing.Settings, error) {
	zone, err := issuing.ParseZone(name)
	if err != nil {
		return issuing.Settings{}, err
	}
	return change(ctx, p, func(tx *store.Tx) (issuing.Settings, error) {
		s := issuing.Settings{ProgrammeID: programme, Timezone: zone}
		return s, tx.SaveSettings(ctx, s)
	})
}

// permit asks controls and limits about a purchase that has been priced, and takes it out of the limits if it may be; of one that
// cannot be declined it only counts. Where the merchant takes less, it makes the purchase as small as limits let pass.
func (p *Processor) permit(ctx context.Context, tx *store.Tx, s issuing.PurchaseContext, a *issuing.Authorisation, partial bool, d *issuing.Decision) error {
	spend := spendOf(*a)
	if spend.Forced = d.Kind == issuing.MessageAdvice; !spend.Forced {
		controls, err := p.screen(ctx, tx, s, a.Merchant)
		if d.ApplySpendCheck(controls); err != nil || d.Reason != issuing.Approved {
			return err
		}
	}
	limits, err := p.spend(ctx, tx, s, spend)
	if err != nil || limits.Remaining == 0 || !partial {
		d.ApplySpendCheck(limits)
		return err
	}
	less := affordable(a.Terms(), a.MerchantAmount, a.MerchantCurrency, func(q issuing.Quote) bool { return issuing.ToMinor(q.Amount, a.Currency) <= limits.Remaining })
	if less.IsZero() {
		d.ApplySpendCheck(limits)
		return nil
	}
	if err := a.Resize(less, d.CreatedAt); err != nil {
		return err
	}
	limits, err = p.spend(ctx, tx, s, spendOf(*a))
	if d.ApplySpendCheck(limits); err != nil || d.Reason != issuing.Approved {
		return err
	}
	d.Detail = "approved in part, for " + less.String() + " " + a.MerchantCurrency
	d.Amount, d.Fees, d.TokenAmount = a.Amount, a.Fees, a.TokenAmount
	return nil
}

// recount makes an authorisation count as it stands, whatever it did before. The account's usage must be locked.
func (p *Processor) recount(ctx context.Context, tx *store.Tx, a issuing.Authorisation, now issuing.Instant) error {
	debits, err := tx.TransactionsOf(ctx, a.ID)
	if err != nil {
		return err
	}
	stands, err := a.CountedUsage(debits)
	if err != nil {
		return err
	}
	counted, err := tx.PaymentUsage(ctx, a.ProgrammeID, string(a.ID))
	if err != nil {
		return err
	}
	more := spendOf(a)
	more.At = now
	less := more
	more.Amount, more.Count = max(0, stands.Amount-counted.Amount).Decimal(a.Currency), max(0, stands.Count-counted.Count)
	less.Amount, less.Count = max(0, counted.Amount-stands.Amount).Decimal(a.Currency), max(0, counted.Count-stands.Count)
	if err := tx.ReverseSpend(ctx, less); err != nil || more.Usage() == (issuing.Usage{}) {
		return err
	}
	return tx.RecordSpend(ctx, more)
}

// undone gives back what a debit that is reversed counted. The transaction must be written.
func (p *Processor) undone(ctx context.Context, tx *store.Tx, t issuing.Transaction) error {
	if _, err := tx.LockUsage(ctx, t.AccountID); err != nil {
		return err
	}
	if t.AuthorisationID == "" {
		return tx.ReverseSpend(ctx, issuing.Spend{
			ProgrammeID: t.ProgrammeID, AccountID: t.AccountID, CardID: t.CardID, PaymentID: t.ClaimID, Currency: t.Currency, Amount: t.Amount, Count: 1,
		})
	}
	a, err := tx.Authorisation(ctx, t.ProgrammeID, t.AuthorisationID)
	if err != nil {
		return err
	}
	return p.recount(ctx, tx, a, t.UpdatedAt)
}

// screen tells what the controls over a card make of a merchant.
func (p *Processor) screen(ctx context.Context, tx *store.Tx, s issuing.PurchaseContext, merchant issuing.Merchant) (issuing.SpendCheck, error) {
	sets, err := tx.ControlsOn(ctx, s)
	if err != nil {
		return issuing.SpendCheck{}, err
	}
	return issuing.CheckControls(merchant, sets), nil
}

// spend takes a spend out of every limit over a card, or out of none: then the screening has the reason. What is forced counts in
// any case. From here to the end of the transaction, other decisions about the account's limits wait: whoever also changes the funds
// or an authorisation that is there already does that after, so that nobody waits in a circle.
func (p *Processor) spend(ctx context.Context, tx *store.Tx, s issuing.PurchaseContext, spend issuing.Spend) (issuing.SpendCheck, error) {
	var result issuing.SpendCheck
	inAll, err := tx.LockUsage(ctx, spend.AccountID)
	if err != nil {
		return result, err
	}
	more := spend.Usage()
	if inAll.Amount > issuing.MaxMinor-more.Amount {
		result.Reason, result.Detail = issuing.DeclineLimitExceeded, "the account has spent as much as can be counted"
	} else if result, err = p.measure(ctx, tx, s, spend); err != nil {
		return result, err
	}
	if spend.Forced {
		result = issuing.SpendCheck{Shadow: result.Shadow}
		if inAll.Amount > issuing.MaxMinor-more.Amount {
			return result, nil // the counters are full
		}
	}
	if result.Reason != issuing.Approved {
		return result, nil
	}
	return result, tx.RecordSpend(ctx, spend)
}

// measure tells what the limits over a card say of a spend.
func (p *Processor) measure(ctx context.Context, tx *store.Tx, s issuing.PurchaseContext, spend issuing.Spend) (result issuing.SpendCheck, err error) {
	sets, err := tx.LimitsOn(ctx, s)
	if err != nil || len(sets) == 0 {
		return result, err
	}
	settings, err := tx.Settings(ctx, spend.ProgrammeID)
	if err != nil {
		return result, err
	}
	for _, set := range sets {
		subject := string(spend.AccountID)
		if set.Scope == issuing.ScopeCard {
			subject = string(spend.CardID)
		}
		for _, l := range set.Limits {
			if l.Currency != spend.Currency {
				continue // a programme's rule for accounts of another currency
			}
			h := issuing.Headroom{Limit: l, Counted: true, ResetsAt: l.ResetsAt(spend.At, settings.Timezone)}
			if l.Window == issuing.WindowTransaction {
				h.Used, err = tx.PaymentUsage(ctx, spend.ProgrammeID, spend.PaymentID)
			} else {
				h.Used, err = tx.LimitUsage(ctx, subject, l, spend.At, settings.Timezone)
			}
			if err != nil {
				return result, err
			}
			result.CheckLimit(set.Scope, h, spend.Usage())
		}
	}
	return result, nil
}

// unspend gives back of what a payment took out of limits: an amount, and with a count of 1 that there was a purchase at all.
// It goes back to when it was spent, the newest first, and is never more than what was; spend.At is not looked at.
func (p *Processor) unspend(ctx context.Context, tx *store.Tx, spend issuing.Spend) error {
	if _, err := tx.LockUsage(ctx, spend.AccountID); err != nil {
		return err
	}
	return tx.ReverseSpend(ctx, spend)
}

// spendOf is what an authorisation takes out of limits as a whole.
func spendOf(a issuing.Authorisation) issuing.Spend {
	return issuing.Spend{
		ProgrammeID: a.ProgrammeID, AccountID: a.AccountID, CardID: a.CardID, PaymentID: string(a.ID), Currency: a.Currency, Amount: a.Amount, Count: 1, At: a.CreatedAt,
	}
}

// wholeOf is all that an authorisation took out of limits, however much that is.
func wholeOf(a issuing.Authorisation) issuing.Spend {
	whole := spendOf(a)
	whole.Amount = issuing.MaxMinor.Decimal(a.Currency)
	return whole
}
