package app

import (
	"context"
	"errors"
	"time"

	"github.com/offblocks/offblocks/internal/onboarding"
	"github.com/offblocks/offblocks/internal/partner/simulator"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/work"
)

// Review is where an operator decides about matches with sanctions lists, whether the installation runs or not.
type Review struct {
	*onboarding.ScreeningReview
	db *store.DB
}

// OpenReview opens the database and brings its schema up to date. The caller closes it.
func OpenReview(ctx context.Context, databaseURL string) (*Review, error) {
	db, err := OpenDatabase(ctx, databaseURL)
	if err != nil {
		return nil, err
	}
	clock, err := simulator.LoadClock(ctx, db, time.Now) // the database of a sandbox may have moved its clock
	if err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return &Review{onboarding.NewScreeningReview(work.New(db, clock.Now)), db}, nil
}

// Close closes the database.
func (r *Review) Close() error { return r.db.Close() }
