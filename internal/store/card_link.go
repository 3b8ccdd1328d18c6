package store

import (
	"context"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store/rows"
)

// CardLink finds a one-time link by the hash of its token.
func (r reads) CardLink(ctx context.Context, tokenHash string) (issuing.CardLink, error) {
	row, err := r.q.CardLink(ctx, tokenHash)
	if err != nil {
		return notFoundOr("link", "", issuing.CardLink{}, err)
	}
	return issuing.CardLink(row), nil
}

// InsertCardLink adds a link.
func (tx *Tx) InsertCardLink(ctx context.Context, l issuing.CardLink) error {
	return wrapError("add card link", tx.q.InsertCardLink(ctx, rows.InsertCardLinkParams(l)))
}

// UseCardLink uses a link up, and tells whether it could still be used.
func (tx *Tx) UseCardLink(ctx context.Context, tokenHash string, now issuing.Instant) (bool, error) {
	used, err := tx.q.UseCardLink(ctx, now, tokenHash)
	return used == 1, wrapError("use card link", err)
}

// ReopenCardLink lets a link be used again for as long as it lasts.
func (tx *Tx) ReopenCardLink(ctx context.Context, tokenHash string) error {
	return wrapError("reopen card link", tx.q.ReopenCardLink(ctx, tokenHash))
}

// PurgeCardLinks forgets the links that ended before an instant.
func (tx *Tx) PurgeCardLinks(ctx context.Context, before issuing.Instant) (int64, error) {
	purged, err := tx.q.PurgeCardLinks(ctx, before)
	return purged, wrapError("purge card links", err)
}
