package claims

import (
	"context"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/view"
	"github.com/offblocks/offblocks/internal/work"
)

// WatchAllowance tells the programme when an account's allowance has become low: once, until it was sufficient in between. It is called
// wherever payments claim allowance or free it, and wherever the allowance changes.
func WatchAllowance(ctx context.Context, u *work.Unit, p issuing.ProgrammeID, id issuing.AccountID, token caip.AssetID) error {
	f, err := u.Funds(ctx, id, token)
	if err != nil || f.HasLowAllowance() == f.AllowanceLow {
		return err
	}
	changed, err := u.NoteAllowance(ctx, id, token, !f.AllowanceLow)
	if err != nil || !changed || f.AllowanceLow {
		return err
	}
	a, err := u.Account(ctx, p, id)
	if err != nil {
		return err
	}
	return u.EmitEvent(ctx, view.AllowanceLow(a, f))
}
