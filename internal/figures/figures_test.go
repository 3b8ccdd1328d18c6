package figures_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/figures"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

func TestReplicasAddUpInMinutesAndHoursAndOldSlotsGo(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		now := time.Date(2026, 3, 1, 12, 30, 40, 0, time.UTC)
		value := 0.0
		measure := func(context.Context) []figures.Measure { return []figures.Measure{{"queue", "a", value}} }
		clock := func() time.Time { return now }
		replicas := []*figures.Counter{figures.New(db, clock, measure), figures.New(db, clock, measure)}
		decide := func(c *figures.Counter, at time.Time, reason issuing.DeclineReason, took time.Duration, minor issuing.Minor) {
			c.ObserveDecision(store.Decided{Programme: "p", At: issuing.At(at), Reason: reason, Took: took, Amount: minor, Currency: "GBP"})
		}
		decide(replicas[0], now, issuing.Approved, 900*time.Microsecond, 1250)
		decide(replicas[0], now.Add(-time.Minute), issuing.Approved, 1001*time.Microsecond, 50)
		decide(replicas[1], now, issuing.Approved, time.Millisecond, 700)
		decide(replicas[1], now, issuing.DeclineInsufficientFunds, time.Minute, 99)
		for i, c := range replicas {
			value = float64(7 - i) // what is measured later in a slot is smaller
			if err := errors.Join(c.Flush(t.Context()), c.Flush(t.Context()), c.Take(t.Context())); err != nil {
				t.Fatal(err)
			}
		}
		expect := func(figure string, width time.Duration, want map[store.CountKey]int64) {
			t.Helper()
			programme := issuing.ProgrammeID("p")
			if figure == "queue" {
				programme = ""
			}
			list, err := db.Counts(t.Context(), programme, figure, width, 0)
			if err != nil || len(list) != len(want) {
				t.Fatalf("%s: %v, %v; want %v", figure, list, err, want)
			}
			for _, c := range list {
				c.Programme, c.Figure, c.Width = "", "", 0
				if want[c.CountKey] != c.Number {
					t.Errorf("%s %+v is %d, want %d", figure, c.CountKey, c.Number, want[c.CountKey])
				}
			}
		}
		minute, before, hour := issuing.At(now.Truncate(time.Minute)), issuing.At(now.Add(-time.Minute).Truncate(time.Minute)), issuing.At(now.Truncate(time.Hour))
		slow := figures.Bounds[len(figures.Bounds)-1]
		expect(figures.Decisions, time.Minute, map[store.CountKey]int64{
			{Slot: minute, Bound: 1000}: 2, {Slot: before, Bound: 2000}: 1, {Slot: minute, Bound: slow, Detail: "insufficient_funds"}: 1,
		})
		expect(figures.Decisions, time.Hour, map[store.CountKey]int64{
			{Slot: hour, Bound: 1000}: 2, {Slot: hour, Bound: 2000}: 1, {Slot: hour, Bound: slow, Detail: "insufficient_funds"}: 1,
		})
		expect(figures.Volume, time.Hour, map[store.CountKey]int64{{Slot: hour, Detail: "GBP"}: 2000})
		expect("queue", time.Minute, map[store.CountKey]int64{{Slot: minute, Detail: "a"}: 7 * figures.Scale})

		now = now.Add(27 * time.Hour)
		if err := replicas[0].Purge(t.Context()); err != nil {
			t.Fatal(err)
		}
		expect(figures.Decisions, time.Minute, nil)
		expect(figures.Volume, time.Hour, map[store.CountKey]int64{{Slot: hour, Detail: "GBP"}: 2000})
		now = now.Add(36 * 24 * time.Hour)
		if err := replicas[0].Purge(t.Context()); err != nil {
			t.Fatal(err)
		}
		expect(figures.Volume, time.Hour, nil)
	})
}

func TestWhatCannotBeWrittenIsWrittenLater(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		c := figures.New(db, time.Now, nil)
		c.ObserveDecision(store.Decided{Programme: "p", At: 1, Reason: issuing.DeclineInsufficientFunds})
		gone, cancel := context.WithCancel(t.Context())
		cancel()
		if err := c.Flush(gone); err == nil {
			t.Fatal("a database that does not answer took the figures")
		}
		if err := c.Flush(t.Context()); err != nil {
			t.Fatal(err)
		}
		list, err := db.Counts(t.Context(), "p", figures.Decisions, time.Hour, 0)
		if err != nil || len(list) != 1 || list[0].Number != 1 {
			t.Errorf("%v, %v", list, err)
		}
	})
}
