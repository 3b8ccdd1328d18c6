// Package limits holds what bounds a card's spending beside its money: limits on amounts and counts, and controls on merchants. It
// has the verbs that set them, the checks that a decision asks for, and the counting of what payments have used of limits. It declines
// nothing itself and knows nothing of claims.
package limits

import (
	"cmp"
	"context"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/work"
)

// Service carries out the verbs that set limits and controls.
type Service struct{ db *work.DB }

// New makes a service.
func New(db *work.DB) *Service { return &Service{db: db} }

// SetLimits replaces all limits of a programme, account or card, and answers them with what is left.
func (s *Service) SetLimits(ctx context.Context, programme issuing.ProgrammeID, scope issuing.Scope, wanted []issuing.LimitWanted) (issuing.LimitSet, error) {
	return work.Do(ctx, s.db, programme, func(u *work.Unit) (issuing.LimitSet, error) {
		currency, err := u.ScopeCurrency(ctx, programme, scope)
		if err != nil {
			return issuing.LimitSet{}, err
		}
		limits, err := issuing.NewLimits(scope.Kind, currency, wanted)
		if err != nil {
			return issuing.LimitSet{}, err
		}
		now := u.Now()
		if err := u.SaveLimits(ctx, programme, scope, limits, now); err != nil {
			return issuing.LimitSet{}, err
		}
		return u.LimitSet(ctx, programme, scope, now)
	})
}

// SetControls replaces the controls of a programme, account or card.
func (s *Service) SetControls(ctx context.Context, programme issuing.ProgrammeID, c issuing.ControlSet) (issuing.ControlSet, error) {
	return work.Do(ctx, s.db, programme, func(u *work.Unit) (issuing.ControlSet, error) {
		if _, err := u.ScopeCurrency(ctx, programme, c.Scope); err != nil {
			return c, err
		}
		if err := c.Check(); err != nil {
			return c, err
		}
		return c, u.SaveControls(ctx, programme, c, u.Now())
	})
}

// SetSettings replaces what a programme decides for itself: when its days, weeks and months begin, those that are running included, and
// what is said to payment tokens; empty: they are approved. What ended before, and is final, stays as it was.
func (s *Service) SetSettings(
	ctx context.Context, programme issuing.ProgrammeID, timezone string, tokens issuing.ProvisioningDecision,
) (issuing.Settings, error) {
	zone, err := issuing.ParseZone(timezone)
	if err != nil {
		return issuing.Settings{}, err
	}
	return work.Do(ctx, s.db, programme, func(u *work.Unit) (issuing.Settings, error) {
		s := issuing.Settings{
			ProgrammeID: programme, Timezone: zone, PaymentTokens: cmp.Or(tokens, issuing.ProvisioningApprove),
		}
		was, err := u.Settings(ctx, programme)
		if err != nil || was == s {
			return s, err
		}
		if err := u.SaveSettings(ctx, s); err != nil || was.Timezone == zone {
			return s, err
		}
		return s, u.AddZone(ctx, programme, zone, u.Now())
	})
}
