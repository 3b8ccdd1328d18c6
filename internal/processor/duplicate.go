package processor

import (
	"context"
	"slices"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

// SetDuplicateCheck sets a programme's check for purchases that may have been made twice.
func (p *Processor) SetDuplicateCheck(ctx context.Context, programme issuing.ProgrammeID, c issuing.DuplicateCheck) (issuing.DuplicateCheck, error) {
	return change(ctx, p, func(tx *store.Tx) (issuing.DuplicateCheck, error) {
		return c, tx.SaveDuplicateCheck(ctx, programme, c)
	})
}

// suspectable is how many of a card's newest decisions are looked at: more than a card makes in the minutes that matter.
const suspectable = 100

// suspect declines a purchase that may have been made twice, or notes that it would have, as the programme wants it.
func (p *Processor) suspect(ctx context.Context, tx *store.Tx, account issuing.Account, d *issuing.Decision) error {
	check, err := tx.DuplicateCheck(ctx, d.ProgrammeID)
	if err != nil || check.Mode == issuing.DuplicatesOff {
		return err
	}
	// Whoever decides writes the account's funds, so that two purchases at once see each other.
	if _, err := tx.LockFunds(ctx, account.ID, account.Token); err != nil && !issuing.IsCode(err, issuing.CodeNotFound) {
		return err
	}
	earlier, err := tx.LatestDecisions(ctx, d.CardID, suspectable)
	if err != nil {
		return err
	}
	for {
		twin, is := check.FindDuplicate(*d, earlier)
		if !is {
			return nil
		}
		a, err := tx.Authorisation(ctx, d.ProgrammeID, twin.AuthorisationID)
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
