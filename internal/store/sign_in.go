package store

import (
	"context"

	"github.com/offblocks/offblocks/internal/issuing"
)

// SignInOrigins reads the origins that a programme's sign-in messages may name; empty until it has set some.
func (r reads) SignInOrigins(ctx context.Context, p issuing.ProgrammeID) (issuing.SignInOrigins, error) {
	list, err := r.q.SignInOrigins(ctx, p)
	return append(issuing.SignInOrigins{}, list...), wrapError("read origins", err)
}

// SaveSignInOrigins replaces them.
func (tx *Tx) SaveSignInOrigins(ctx context.Context, p issuing.ProgrammeID, origins issuing.SignInOrigins) error {
	if err := tx.q.DeleteSignInOrigins(ctx, p); err != nil {
		return wrapError("delete origins", err)
	}
	for i, origin := range origins {
		if err := tx.q.InsertSignInOrigin(ctx, p, origin, int64(i)); err != nil {
			return wrapError("save origin", err)
		}
	}
	return nil
}
