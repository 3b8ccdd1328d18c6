package limits

import (
	"context"
	"slices"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/work"
)

// CheckPresentation tells what the controls over a card make of where and how it is used.
func CheckPresentation(
	ctx context.Context, u *work.Unit, p issuing.PurchaseContext, presented issuing.Presentation,
) (issuing.SpendCheck, error) {
	sets, err := u.ControlsOn(ctx, p)
	if err != nil {
		return issuing.SpendCheck{}, err
	}
	return issuing.CheckControls(presented, sets), nil
}

// Spend takes a spend out of every limit over a card, or out of none: then the screening has the reason. What is forced counts in
// any case. From here to the end of the transaction, other decisions about the account's limits wait: whoever also changes the funds
// or an authorisation that is there already does that after, so that nobody waits in a circle.
func Spend(ctx context.Context, u *work.Unit, p issuing.PurchaseContext, spend issuing.Spend) (issuing.SpendCheck, error) {
	var result issuing.SpendCheck
	inAll, err := u.LockUsage(ctx, spend.AccountID)
	if err != nil {
		return result, err
	}
	more := spend.Usage()
	if inAll.Amount > issuing.MaxMinor-more.Amount {
		result.Reason, result.Detail = issuing.DeclineLimitExceeded, "the account has spent as much as can be counted"
	} else if result, err = checkLimits(ctx, u, p, spend); err != nil {
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
	return result, u.RecordSpend(ctx, spend)
}

// checkLimits tells what the limits over a card say of a spend.
func checkLimits(ctx context.Context, u *work.Unit, p issuing.PurchaseContext, spend issuing.Spend) (result issuing.SpendCheck, err error) {
	sets, err := u.LimitsOn(ctx, p)
	if err != nil || len(sets) == 0 {
		return result, err
	}
	settings, err := u.Settings(ctx, spend.ProgrammeID)
	if err != nil {
		return result, err
	}
	for _, set := range sets {
		subject := string(spend.AccountID)
		if set.Scope == issuing.ScopeCard {
			subject = string(spend.CardID)
		}
		for _, l := range set.Limits {
			if l.Currency != spend.Currency || !slices.Contains(spend.Uses.List(), l.Use) {
				continue // a programme's rule for accounts of another currency, or a limit on what this is not
			}
			h := issuing.Headroom{Limit: l, Counted: true, ResetsAt: l.ResetsAt(spend.At, settings.Timezone)}
			if l.Window == issuing.WindowTransaction {
				h.Used, err = u.PaymentUsage(ctx, spend.ProgrammeID, spend.PaymentID)
			} else {
				h.Used, err = u.LimitUsage(ctx, subject, l, spend.At, settings.Timezone)
			}
			if err != nil {
				return result, err
			}
			result.CheckLimit(set.Scope, h, spend.Usage())
		}
	}
	return result, nil
}
