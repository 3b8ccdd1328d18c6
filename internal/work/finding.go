package work

import (
	"context"

	"github.com/offblocks/offblocks/internal/issuing"
)

// FileFinding files a finding for an operator to look into. One that is open already is noted as seen again.
func (u *Unit) FileFinding(ctx context.Context, f issuing.Finding) error {
	f.ID, f.FirstSeen, f.LastSeen = issuing.NewID[string](), u.Now(), u.Now()
	return u.Tx.FileFinding(ctx, f)
}

// ResolveFindings notes that what a finding says is no longer so: it resolves every open finding about the same.
func (u *Unit) ResolveFindings(ctx context.Context, about issuing.Finding) error {
	open, err := u.OpenFindings(ctx)
	if err != nil {
		return err
	}
	for _, o := range open {
		if !o.About(about) {
			continue
		}
		if err := u.ResolveFinding(ctx, o.ID, u.Now()); err != nil {
			return err
		}
	}
	return nil
}
