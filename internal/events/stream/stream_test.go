package stream

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

// each runs a body on either database, with a hub and a programme.
func each(t *testing.T, body func(t *testing.T, h *Hub, p issuing.ProgrammeID)) {
	t.Helper()
	for engine, address := range storetest.Engines {
		t.Run(engine, func(t *testing.T) {
			t.Parallel()
			db := storetest.Open(t, address(t))
			h := New(db, slog.New(slog.DiscardHandler))
			t.Cleanup(h.Close)
			body(t, h, storetest.NewProgramme(t, db))
		})
	}
}

func insert(ctx context.Context, tx *store.Tx, p issuing.ProgrammeID, id issuing.EventID, subject string, sequence int64) error {
	return tx.InsertQuietEvent(ctx, issuing.Event{
		ID: id, ProgrammeID: p, Type: issuing.CardUpdated, Subject: subject, Sequence: sequence, Body: "{}", CreatedAt: 1,
	})
}

func open(t *testing.T, h *Hub, p issuing.ProgrammeID) *Stream {
	t.Helper()
	s, err := h.Open(p, 0)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Close)
	return s
}

// read reads so many events.
func read(t *testing.T, s *Stream, count int) (ids []issuing.EventID) {
	t.Helper()
	for len(ids) < count {
		list, err := s.Next(t.Context(), time.Minute)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range list {
			ids = append(ids, e.ID)
		}
	}
	return ids
}

// An event whose id was made first, and which is committed last, comes last: who had read on would otherwise never see it.
func TestAnEventThatPostgreSQLCommitsLateIsNotPassedOver(t *testing.T) {
	t.Parallel()
	db := storetest.Open(t, storetest.PostgresURL(t)) // SQLite has one writer at a time
	h, p := New(db, slog.New(slog.DiscardHandler)), storetest.NewProgramme(t, db)
	t.Cleanup(h.Close)
	early, late := issuing.NewID[issuing.EventID](), issuing.NewID[issuing.EventID]()
	if early > late {
		t.Fatalf("%s was made before %s", early, late)
	}
	s := open(t, h, p)
	if _, err := s.Start(t.Context(), ""); err != nil {
		t.Fatal(err)
	}
	began, goOn, ended := make(chan struct{}), make(chan struct{}), make(chan error, 1)
	go func() {
		ended <- db.Write(t.Context(), func(tx *store.Tx) error {
			if err := insert(t.Context(), tx, p, early, "early", 1); err != nil {
				return err
			}
			// Statements wait to be sent with the next that is answered: now the event is in the database.
			if _, err := tx.LastEventSequence(t.Context(), "early"); err != nil {
				return err
			}
			close(began)
			<-goOn
			return nil
		})
	}()
	<-began
	storetest.Write(t, db, func(ctx context.Context, tx *store.Tx) error { return insert(ctx, tx, p, late, "late", 1) })
	if got := read(t, s, 1); got[0] != late {
		t.Fatalf("first came %v", got)
	}
	close(goOn)
	if err := <-ended; err != nil {
		t.Fatal(err)
	}
	if got := read(t, s, 1); got[0] != early {
		t.Fatalf("then came %v", got)
	}
	// A stream that is opened anew behind the first goes on with the second.
	again := open(t, h, p)
	if _, err := again.Start(t.Context(), late); err != nil {
		t.Fatal(err)
	}
	if got := read(t, again, 1); got[0] != early {
		t.Fatalf("a new stream goes on with %v", got)
	}
}

// Many write at once, and two processes place: each event comes once to each reader, those of one object in their
// sequence.
func TestEachEventComesOnceWhoeverWritesAndPlaces(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *Hub, p issuing.ProgrammeID) {
		const writers, events = 6, 10
		other := New(h.db, slog.New(slog.DiscardHandler))
		t.Cleanup(other.Close)
		streams := []*Stream{open(t, h, p), open(t, h, p), open(t, other, p)}
		var wg sync.WaitGroup
		defer wg.Wait()
		for w := range writers {
			wg.Go(func() {
				for n := range events {
					if err := h.db.Write(t.Context(), func(tx *store.Tx) error {
						return insert(t.Context(), tx, p, issuing.NewID[issuing.EventID](), fmt.Sprint("subject ", w), int64(n+1))
					}); err != nil {
						t.Error(err)
					}
				}
			})
		}
		for i, s := range streams {
			if _, err := s.Start(t.Context(), Beginning); err != nil {
				t.Fatal(err)
			}
			last, seen := map[string]int64{}, 0
			for seen < writers*events {
				list, err := s.Next(t.Context(), time.Minute)
				if err != nil {
					t.Fatal(err)
				}
				for _, e := range list {
					if e.Sequence != last[e.Subject]+1 {
						t.Fatalf("stream %d: of %s %d comes after %d", i, e.Subject, e.Sequence, last[e.Subject])
					}
					last[e.Subject] = e.Sequence
					seen++
				}
			}
		}
	})
}

// Who does not read has nothing waiting in memory, and nobody else waits for them.
func TestASlowReaderHoldsNobodyUpAndGetsPagesOfABoundedLength(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *Hub, p issuing.ProgrammeID) {
		const events = 3*pageSize + 1
		slow, quick := open(t, h, p), open(t, h, p)
		for _, s := range []*Stream{slow, quick} {
			if _, err := s.Start(t.Context(), Beginning); err != nil {
				t.Fatal(err)
			}
		}
		storetest.Write(t, h.db, func(ctx context.Context, tx *store.Tx) error {
			for n := range events {
				if err := insert(ctx, tx, p, issuing.NewID[issuing.EventID](), "subject", int64(n+1)); err != nil {
					return err
				}
			}
			return nil
		})
		wanted := read(t, quick, events)
		var got []issuing.EventID
		for len(got) < events {
			page, err := slow.Next(t.Context(), time.Minute)
			if err != nil {
				t.Fatal(err)
			}
			if len(page) > pageSize {
				t.Errorf("%d events are in memory at once", len(page))
			}
			for _, e := range page {
				got = append(got, e.ID)
			}
		}
		if !slices.Equal(got, wanted) {
			t.Errorf("the slow reader got %d other events", len(got))
		}
	})
}

func TestStreamsOfOneProgrammeAreBoundedAndGiveBackTheirPlaces(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *Hub, p issuing.ProgrammeID) {
		var all []*Stream
		for range MaxOfProgramme {
			all = append(all, open(t, h, p))
		}
		if _, err := h.Open(p, 0); !issuing.IsCode(err, issuing.CodeRateLimited) {
			t.Errorf("one too many: %v", err)
		}
		open(t, h, storetest.NewProgramme(t, h.db)).Close() // another programme has places of its own
		for _, s := range all {
			s.Close()
			s.Close() // again does nothing
		}
		h.mu.Lock()
		left, feeds := h.total, len(h.feeds)
		h.mu.Unlock()
		if left != 0 || feeds != 0 {
			t.Errorf("%d streams and %d feeds are left", left, feeds)
		}
	})
}

func TestAStreamEndsWithTheCredentialsAndWithTheHub(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *Hub, p issuing.ProgrammeID) {
		first, second := open(t, h, p), open(t, h, p)
		storetest.Write(t, h.db, func(ctx context.Context, tx *store.Tx) error {
			_, err := tx.SetCredential(ctx, p, issuing.NewID[string](), "hash")
			return err
		})
		if _, err := first.Next(t.Context(), time.Hour); !issuing.IsCode(err, issuing.CodeTokenInvalid) {
			t.Errorf("after its token was revoked it ends with %v", err)
		}
		second.generation = 1 // a newer token
		ended := make(chan error, 1)
		go func() {
			_, err := second.Next(t.Context(), time.Hour)
			ended <- err
		}()
		h.Close()
		if err := <-ended; !errors.Is(err, errClosing) {
			t.Errorf("when the server stops it ends with %v", err)
		}
		if _, err := h.Open(p, 0); !issuing.IsCode(err, issuing.CodeOverloaded) {
			t.Errorf("then another is answered with %v", err)
		}
	})
}
