package simulator

import (
	"context"
	"log/slog"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
	"github.com/offblocks/offblocks/internal/tasks"
	"github.com/offblocks/offblocks/internal/work"
)

func load(t *testing.T, db *store.DB, wall func() time.Time) *Clock {
	t.Helper()
	c, err := LoadClock(t.Context(), db, wall)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestAClockIsNeverPutBack(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		wall := time.Date(2026, 1, 2, 3, 4, 5, 678, time.UTC)
		now := func() time.Time { return wall }
		one, other := load(t, db, now), load(t, db, now)
		if !one.Now().Equal(wall) {
			t.Errorf("a new clock shows %s", one.Now())
		}
		move := func(c *Clock, d time.Duration) {
			t.Helper()
			if err := c.moveTo(t.Context(), issuing.At(wall).Add(d)); err != nil {
				t.Fatal(err)
			}
		}
		move(one, time.Hour)
		move(other, time.Minute) // which knows nothing of the hour
		move(one, time.Second)
		for name, c := range map[string]*Clock{"one": one, "the other": other, "a third": load(t, db, now)} {
			if got := c.Now(); !got.Equal(wall.Add(time.Hour)) {
				t.Errorf("%s shows %s", name, got)
			}
		}
		wall = wall.Add(-time.Minute) // the system's was put right
		move(one, time.Hour+30*time.Second)
		if got := one.Now().Sub(wall); got != time.Hour+30*time.Second {
			t.Errorf("it is %s ahead", got)
		}
	})
}

func TestAMoveSaysHowFarItCameAndAnotherMustWait(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		clock := load(t, db, time.Now)
		runner := tasks.NewRunner(db, clock.Now, time.Now, slog.New(slog.DiscardHandler), map[store.TaskPool]int{"work": 2})
		begun, leave := make(chan struct{}), make(chan struct{})
		runner.Handle("hangs", func(context.Context, store.Task) error { close(begun); <-leave; return nil })
		ctx, stop := context.WithCancel(t.Context())
		ended := make(chan error, 1)
		go func() { ended <- runner.Run(ctx) }()
		k := NewTimekeeper(clock, work.New(db, clock.Now), runner)
		k.patience = 2 * time.Second
		due := issuing.At(clock.Now().Add(time.Hour))
		if err := db.Write(t.Context(), func(tx *store.Tx) error {
			return tx.Enqueue(t.Context(), store.Task{Pool: "work", Queue: "q", Kind: "hangs", Subject: "s", RunAt: due}, due)
		}); err != nil {
			t.Fatal(err)
		}
		moved := make(chan issuing.ClockMove, 1)
		go func() {
			gone, hangUp := context.WithCancel(t.Context())
			hangUp() // the client does not wait
			_, err := k.Advance(gone, "too late", issuing.ClockStep{By: 24 * time.Hour})
			if err == nil {
				t.Error("a request that was given up before it began moves the clock")
			}
			m, err := k.Advance(t.Context(), "first", issuing.ClockStep{By: 24 * time.Hour})
			if err != nil {
				t.Error(err)
			}
			moved <- m
		}()
		<-begun
		if _, err := k.Advance(t.Context(), "second", issuing.ClockStep{By: time.Second}); !issuing.IsCode(err, issuing.CodeClockMoving) {
			t.Errorf("a second move at the same time: %v", err)
		}
		m := <-moved
		if m.Reached || m.Busy != "a task of the kind hangs is still being done" || m.Now < due || m.Now > due.Add(time.Minute) || m.Target.Time().Sub(m.From.Time()) != 24*time.Hour {
			t.Errorf("%+v", m)
		}
		close(leave)
		last := m.Target
		m, err := k.Advance(t.Context(), "third", issuing.ClockStep{To: last})
		if err != nil || !m.Reached || m.Runs > 1 || m.Now < last {
			t.Errorf("going on: %+v, %v", m, err)
		}
		if kept, err := db.Clock(t.Context()); err != nil || kept.Request != "" || kept.Ahead < 23*time.Hour {
			t.Errorf("kept: %+v, %v", kept, err)
		}
		stop()
		if err := <-ended; err != nil {
			t.Error(err)
		}
	})
}
