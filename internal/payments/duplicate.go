package payments

import (
	"context"
	"slices"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/work"
)

// SetDuplicateCheck sets a programme's check for purchases that may have been made twice.
func (s *Service) SetDuplicateCheck(ctx context.Context, programme issuing.ProgrammeID, c issuing.DuplicateCheck) (issuing.DuplicateCheck, error) {
	return work.Do(ctx, s.db, programme, func(u *work.Unit) (issuing.DuplicateCheck, error) {
		return c, u.SaveDuplicateCheck(ctx, programme, c)
	})
}

// suspectable is how many of a card's newest decisions are looked at: more than a card makes in the minutes that matter.
const suspectable = 100

// checkDuplicate declines a purchase that may have been made twice, or notes that it would have, as the programme wants it.
func checkDuplicate(ctx context.Context, u *work.Unit, check issuing.DuplicateCheck, account issuing.Account, d *issuing.Decision) error {
	if check.Mode == issuing.DuplicatesOff {
		return nil
	}
	// Whoever decides writes the account's funds, so that two purchases at once see each other.
	if _, err := u.LockFunds(ctx, account.ID, account.Token); err != nil && !issuing.IsCode(err, issuing.CodeNotFound) {
		return err
	}
	earlier, err := u.LatestDecisions(ctx, d.CardID, suspectable)
	if err != nil {
		return err
	}
	for {
		twin, is := check.FindDuplicate(*d, earlier)
		if !is {
			return nil
		}
		a, err := u.Authorisation(ctx, d.ProgrammeID, twin.AuthorisationID)
		if err != nil {
			return err
		}
		if a.Status != issuing.AuthorisationReleasing && a.Status != issuing.AuthorisationReleased {
			break
		}
		// What was given up may well be bought again.
		earlier = slices.DeleteFunc(earlier, func(e issuing.Decision) bool { return e.ID == twin.ID })
	}
	if check.Mode == issuing.DuplicatesShadow {
		would := issuing.DeclineSuspectedDuplicate
		d.Shadow = append(d.Shadow, string(would)+": "+would.Sentence())
		return nil
	}
	d.Reason = issuing.DeclineSuspectedDuplicate
	return nil
}
