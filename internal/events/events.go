// Package events holds the verbs on what was told: how long events are kept, and their deliveries. It renders no event and
// sends none; that is for view and webhook.
package events

import (
	"context"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/work"
)

// DefaultKeep is how long events are kept unless an installation says otherwise.
const DefaultKeep = 30 * 24 * time.Hour

// MinKeep is the shortest time that events can be kept: deliveries are tried for a day, and somebody may want to look.
const MinKeep = 48 * time.Hour

// Service carries out the verbs.
type Service struct {
	db   *work.DB
	keep time.Duration
}

// New makes a service that keeps events for a time; unset means DefaultKeep.
func New(db *work.DB, keep time.Duration) *Service {
	if keep == 0 {
		keep = DefaultKeep
	}
	return &Service{db: db, keep: keep}
}

// KeptSince is the instant from which on all events are there.
func (s *Service) KeptSince() issuing.Instant { return issuing.At(s.db.Clock().Add(-s.keep)) }

// purgeBatch is how many events are deleted in one transaction, so that none takes long.
const purgeBatch = 500

// Purge deletes the events that were kept long enough, with their deliveries. The newest event of each type about a noun
// stays, and so does what is still to be delivered.
func (s *Service) Purge(ctx context.Context) error {
	for {
		deleted, err := work.Do(ctx, s.db, work.AllProgrammes, func(u *work.Unit) (int, error) {
			if err := u.GiveUpHeldDeliveries(ctx, s.KeptSince(), u.Now()); err != nil {
				return 0, err
			}
			return u.PurgeEvents(ctx, s.KeptSince(), purgeBatch)
		})
		if err != nil || deleted < purgeBatch {
			return err
		}
	}
}
