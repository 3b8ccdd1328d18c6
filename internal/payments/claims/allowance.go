package claims

import (
	"context"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/view"
	"github.com/offblocks/offblocks/internal/work"
)

// WatchAllowance tells the programme when the allowance of an account's balance has become low: once, until it was
// sufficient in between. Of the balance only its account and asset are looked at. It is called wherever payments claim
// allowance or free it, and wherever the allowance changes.
func WatchAllowance(ctx context.Context, u *work.Unit, p issuing.ProgrammeID, of issuing.Funds) error {
	f, err := u.Funds(ctx, of.AccountID, of.Asset)
	if err != nil {
		return err
	}
	return watchBalance(ctx, u, p, f)
}

// watchBalance is WatchAllowance of a balance that was read already.
func watchBalance(ctx context.Context, u *work.Unit, p issuing.ProgrammeID, f issuing.Funds) error {
	if f.HasLowAllowance() == f.AllowanceLow {
		return nil
	}
	changed, err := u.NoteAllowance(ctx, f.AccountID, f.Asset, !f.AllowanceLow)
	if err != nil || !changed || f.AllowanceLow {
		return err
	}
	a, err := u.Account(ctx, p, f.AccountID)
	if err != nil {
		return err
	}
	return u.EmitEvent(ctx, view.AllowanceLow(a, f))
}
