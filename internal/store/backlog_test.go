package store_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

func TestTheBacklogCountsWhatWaits(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		one, other := storetest.NewProgramme(t, db), storetest.NewProgramme(t, db)
		promiseFor(t, db, one, 2, 50)
		promiseFor(t, db, other, 3, 40)
		promiseFor(t, db, other, 1, 1000) // not due yet
		now := issuing.Instant(100)
		leased, err := db.LeaseTasks(t.Context(), "pool", "me", now, 100*time.Microsecond, 1)
		if err != nil || len(leased) != 1 {
			t.Fatal(leased, err)
		}
		finding := issuing.Finding{ID: "1", Kind: "books_broken", Subject: "a", FirstSeen: now, LastSeen: now}
		storetest.Write(t, db, func(ctx context.Context, tx *store.Tx) error {
			another := finding
			another.ID, another.Subject = "2", "b"
			return errors.Join(tx.FileFinding(ctx, finding), tx.FileFinding(ctx, another))
		})
		read := func(wall issuing.Instant) store.Backlog {
			b, err := db.Backlog(t.Context(), []store.TaskPool{"pool", "empty"}, []caip.ChainID{"eip155:1"}, now, wall, now)
			if err != nil {
				t.Fatal(err)
			}
			return b
		}
		want := store.Backlog{
			Tasks:   map[store.TaskPool]store.Waiting{"pool": {Number: 4, Since: 40}, "empty": {}},
			Unmined: map[caip.ChainID]store.Waiting{"eip155:1": {}}, Findings: map[issuing.FindingKind]int64{"books_broken": 2},
		}
		if diff := cmp.Diff(want, read(now)); diff != "" {
			t.Error(diff)
		}
		want.Tasks["pool"] = store.Waiting{Number: 5, Since: 40}
		if diff := cmp.Diff(want, read(201)); diff != "" {
			t.Errorf("a lease that has run out: %s", diff)
		}
	})
}

func TestDecisionsAreToldOnceTheyAreCommitted(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		f := storetest.NewFixture(t, db, 1_000_000)
		storetest.Write(t, db, func(ctx context.Context, tx *store.Tx) error { // the account has used its limits before
			id, _, err := f.Hold(ctx, tx, 1000)
			return errors.Join(err, f.CountAndLimit(ctx, tx, id))
		})
		var told []store.Decided
		db.OnDecision(func(d store.Decided) { told = append(told, d) })
		hold := func(tx *store.Tx) error {
			_, _, err := f.Hold(t.Context(), tx, 1000)
			return err
		}
		undo := errors.New("undo")
		if err := db.Write(t.Context(), func(tx *store.Tx) error { return errors.Join(hold(tx), undo) }); !errors.Is(err, undo) || len(told) > 0 {
			t.Errorf("told %v of what was undone, %v", told, err)
		}
		part := store.Part{Card: f.Card, Begin: func() bool { return true }, Do: hold}
		outcomes := db.WriteBatch(t.Context(), []store.Part{part, part}, func() bool { return true })
		if err := errors.Join(outcomes...); err != nil {
			t.Fatal(err)
		}
		if len(told) != 2 || told[0].Reason != issuing.Approved || told[0].Took <= 0 {
			t.Errorf("told %v", told)
		}
	})
}

func TestTheSchemaAndTheClockAreChecked(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		if err := db.CheckSchema(t.Context()); err != nil {
			t.Error(err)
		}
		if ahead, err := db.ClockAhead(t.Context()); err != nil || ahead.Abs() > time.Minute {
			t.Error(ahead, err)
		}
	})
}
