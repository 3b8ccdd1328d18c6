package limits

import (
	"context"
	"slices"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/work"
)

// Rules are what bounds a card's spending, as it was read with the account's usage locked.
type Rules struct {
	controls []issuing.ControlSet
	limits   []store.ScopedLimits
	timezone issuing.Zone
	inAll    issuing.Usage // of the account
}

// ReadRules reads the rules over a card, and locks the usage of its account. From here to the end of the transaction, other decisions
// about the account's limits wait: whoever also changes the funds or an authorisation that is there already does that after, so that
// nobody waits in a circle.
func ReadRules(ctx context.Context, u *work.Unit, p issuing.PurchaseContext) (r Rules, err error) {
	err = u.Together(ctx,
		func() (err error) { r.inAll, err = u.LockUsage(ctx, p.Account.ID); return err },
		func() (err error) { r.controls, err = ReadControls(ctx, u, p); return err },
		func() (err error) { r.limits, err = u.LimitsOn(ctx, p); return err },
		func() error {
			settings, err := u.Settings(ctx, p.Card.ProgrammeID)
			r.timezone = settings.Timezone
			return err
		},
	)
	return r, err
}

// ReadControls reads the controls over a card.
func ReadControls(ctx context.Context, u *work.Unit, p issuing.PurchaseContext) ([]issuing.ControlSet, error) {
	return u.ControlsOn(ctx, p)
}

// CheckPresentation tells what the controls over a card make of where and how it is used.
func (r Rules) CheckPresentation(presented issuing.Presentation) issuing.SpendCheck {
	return issuing.CheckControls(presented, r.controls)
}

// Spend takes a spend out of every limit over a card, or out of none: then the screening has the reason. What is forced counts in
// any case. The unit has spent nothing of the account since the rules were read.
func Spend(ctx context.Context, u *work.Unit, r Rules, spend issuing.Spend) (issuing.SpendCheck, error) {
	var result issuing.SpendCheck
	more := spend.Usage()
	if r.inAll.Amount > issuing.MaxMinor-more.Amount {
		result.Reason, result.Detail = issuing.DeclineLimitExceeded, "the account has spent as much as can be counted"
	} else {
		var err error
		if result, err = checkLimits(ctx, u, r, spend); err != nil {
			return result, err
		}
	}
	if spend.Forced {
		result = issuing.SpendCheck{Shadow: result.Shadow}
		if r.inAll.Amount > issuing.MaxMinor-more.Amount {
			return result, nil // the counters are full
		}
	}
	if result.Reason != issuing.Approved {
		return result, nil
	}
	return result, u.RecordSpend(ctx, spend)
}

// checkLimits tells what the limits over a card say of a spend.
func checkLimits(ctx context.Context, u *work.Unit, r Rules, spend issuing.Spend) (result issuing.SpendCheck, err error) {
	type use struct {
		scope issuing.ScopeKind
		issuing.Headroom
	}
	var uses []*use
	var read []func() error
	for _, set := range r.limits {
		subject := string(spend.AccountID)
		if set.Scope == issuing.ScopeCard {
			subject = string(spend.CardID)
		}
		for _, l := range set.Limits {
			if l.Currency != spend.Currency || !slices.Contains(spend.Uses.List(), l.Use) {
				continue // a programme's rule for accounts of another currency, or a limit on what this is not
			}
			h := &use{set.Scope, issuing.Headroom{Limit: l, Counted: true, ResetsAt: l.ResetsAt(spend.At, r.timezone)}}
			uses = append(uses, h)
			read = append(read, func() (err error) {
				if l.Window == issuing.WindowTransaction {
					h.Used, err = u.PaymentUsage(ctx, spend.ProgrammeID, spend.PaymentID)
				} else {
					h.Used, err = u.LimitUsage(ctx, subject, l, spend.At, r.timezone)
				}
				return err
			})
		}
	}
	if err := u.Together(ctx, read...); err != nil {
		return result, err
	}
	for _, h := range uses {
		result.CheckLimit(h.scope, h.Headroom, spend.Usage())
	}
	return result, nil
}
