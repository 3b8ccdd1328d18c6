package admission

import (
	"errors"
	"testing"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

func found(t *testing.T, db *store.DB) issuing.ProgrammeID {
	t.Helper()
	p := issuing.Programme{ID: issuing.NewID[issuing.ProgrammeID](), Name: "Test", CreatedAt: 1}
	if err := db.Write(t.Context(), func(tx *store.Tx) error { return tx.InsertProgramme(t.Context(), p) }); err != nil {
		t.Fatal(err)
	}
	return p.ID
}

func TestAQuotaRefillsEvenlyAndSaysHowLongToWait(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		now := time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)
		q := NewQuotas(db, func() time.Time { return now }, PerMinute{Reads: 6, Writes: 1})
		one, other := found(t, db), found(t, db)
		take := func(p issuing.ProgrammeID, kind Kind, left int64, full, retry time.Duration) {
			t.Helper()
			s, err := q.Take(t.Context(), p, kind)
			if issuing.IsCode(err, issuing.CodeRateLimited) != (retry > 0) || err != nil && retry == 0 {
				t.Fatal(err)
			}
			if s.Kind != kind || s.Left != left || s.Full != full || s.Retry != retry {
				t.Errorf("%+v; want %d left, full in %v, again in %v", s, left, full, retry)
			}
		}
		for i := range 6 {
			take(one, Reads, int64(5-i), time.Duration(i+1)*10*time.Second, 0)
		}
		take(one, Reads, 0, time.Minute, 10*time.Second)
		now = now.Add(4 * time.Second)
		take(one, Reads, 0, 56*time.Second, 6*time.Second)
		take(one, Writes, 0, time.Minute, 0) // another kind is another quota
		take(other, Reads, 5, 10*time.Second, 0)
		now = now.Add(6 * time.Second)
		take(one, Reads, 0, time.Minute, 0)
		take(one, Reads, 0, time.Minute, 10*time.Second)
		now = now.Add(time.Hour)
		take(one, Reads, 5, 10*time.Second, 0) // a quota that was left does not add up
		if s, err := q.Take(t.Context(), one, Decisions); err != nil || s != (Usage{}) {
			t.Errorf("without a quota: %+v, %v", s, err)
		}
	})
}

func TestReplicasShareAQuotaUnderLoad(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		now := time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)
		programme := found(t, db)
		const most, replicas, each = 250, 3, 200
		let := make(chan struct{}, replicas*each)
		var group errgroup.Group
		for range replicas {
			q := NewQuotas(db, func() time.Time { return now }, PerMinute{Decisions: most})
			for range 4 {
				group.Go(func() error {
					for range each / 4 {
						_, err := q.Take(t.Context(), programme, Decisions)
						var refused *issuing.Error
						if err == nil {
							let <- struct{}{}
						} else if !errors.As(err, &refused) || refused.Code != issuing.CodeRateLimited {
							return err
						}
					}
					return nil
				})
			}
		}
		if err := group.Wait(); err != nil {
			t.Fatal(err)
		}
		// What a replica has taken out and not used is lost for the moment: less than a batch each.
		if got := len(let); got > most || got < most-replicas*(most/batches) {
			t.Errorf("%d requests were let in, of %d", got, most)
		}
	})
}
