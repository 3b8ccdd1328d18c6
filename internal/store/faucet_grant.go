package store

import (
	"context"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store/rows"
)

// FaucetGrant reads test money that is on its way; one that has arrived is not found.
func (r reads) FaucetGrant(ctx context.Context, p issuing.ProgrammeID, id string) (issuing.FaucetGrant, error) {
	row, err := r.q.FaucetGrant(ctx, p, id)
	return notFoundOr("faucet grant", id, issuing.FaucetGrant(row), err)
}

// InsertFaucetGrant adds test money that is to be sent.
func (tx *Tx) InsertFaucetGrant(ctx context.Context, g issuing.FaucetGrant) error {
	return wrapError("add faucet grant", tx.q.InsertFaucetGrant(ctx, rows.InsertFaucetGrantParams(g)))
}

// DeleteFaucetGrant removes test money that has arrived. It tells whether it was there.
func (tx *Tx) DeleteFaucetGrant(ctx context.Context, id string) (bool, error) {
	n, err := tx.q.DeleteFaucetGrant(ctx, id)
	return n > 0, wrapError("delete faucet grant", err)
}
