package programmes

import (
	"context"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/work"
)

// SuspendProgramme has every request of a programme refused and every purchase of its cards declined, until it is
// resumed. What was approved before goes on: captures, refunds, deliveries of events.
func (s *Service) SuspendProgramme(ctx context.Context, programme issuing.ProgrammeID) error {
	return s.setSuspended(ctx, programme, true, issuing.ProgrammeSuspended, "the programme is suspended already")
}

// ResumeProgramme ends the suspension.
func (s *Service) ResumeProgramme(ctx context.Context, programme issuing.ProgrammeID) error {
	return s.setSuspended(ctx, programme, false, issuing.ProgrammeResumed, "the programme is not suspended")
}

func (s *Service) setSuspended(
	ctx context.Context, programme issuing.ProgrammeID, suspended bool, action issuing.AuditAction, already string,
) error {
	return work.Run(ctx, s.db, programme, func(u *work.Unit) error {
		if err := u.LockProgramme(ctx, programme); err != nil {
			return err
		}
		changed, err := u.SetSuspended(ctx, programme, suspended)
		if err != nil {
			return err
		}
		if !changed {
			return issuing.Refuse(issuing.CodeWrongState, "%s", already)
		}
		return s.recordChange(ctx, u, action, string(programme))
	})
}

// SetSignedAuth sets whether changes of a programme's credentials and signing keys must be signed by one of its keys.
// Whoever calls this has checked a signature. While the programme has no key, nothing has to be signed.
func (s *Service) SetSignedAuth(
	ctx context.Context, programme issuing.ProgrammeID, signed bool,
) (issuing.Programme, error) {
	return work.Do(ctx, s.db, programme, func(u *work.Unit) (issuing.Programme, error) {
		if err := u.LockProgramme(ctx, programme); err != nil {
			return issuing.Programme{}, err
		}
		changed, err := u.SetSignedAuth(ctx, programme, signed)
		if err != nil {
			return issuing.Programme{}, err
		}
		action := issuing.SignedAuthEnded
		if signed {
			action = issuing.SignedAuthRequired
		}
		if changed {
			if err := s.recordChange(ctx, u, action, string(programme)); err != nil {
				return issuing.Programme{}, err
			}
		}
		return u.Programme(ctx, programme)
	})
}
