package store

import (
	"context"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store/rows"
)

// Gift reads test money that is on its way; one that has arrived is not found.
func (r reads) Gift(ctx context.Context, p issuing.ProgrammeID, id string) (issuing.Gift, error) {
	row, err := r.q.Gift(ctx, p, id)
	return found("gift", issuing.Gift(row), err)
}

// InsertGift adds test money that is to be sent.
func (tx *Tx) InsertGift(ctx context.Context, g issuing.Gift) error {
	return wrap("insert gift", tx.q.InsertGift(ctx, rows.InsertGiftParams(g)))
}

// DeleteGift removes test money that has arrived. It tells whether it was there.
func (tx *Tx) DeleteGift(ctx context.Context, id string) (bool, error) {
	n, err := tx.q.DeleteGift(ctx, id)
	return n > 0, wrap("delete gift", err)
}
