package app

import (
	"context"

	"github.com/offblocks/offblocks/internal/onboarding"
	"github.com/offblocks/offblocks/internal/store"
)

// Review is where an operator decides about matches with sanctions lists, whether the installation runs or not.
type Review struct {
	*onboarding.ScreeningReview
	db *store.DB
}

// OpenReview opens the database and brings its schema up to date. The caller closes it.
func OpenReview(ctx context.Context, databaseURL string) (*Review, error) {
	db, err := openWithClock(ctx, databaseURL)
	if err != nil {
		return nil, err
	}
	return &Review{onboarding.NewScreeningReview(db), db.DB}, nil
}

// Close closes the database.
func (r *Review) Close() error { return r.db.Close() }
