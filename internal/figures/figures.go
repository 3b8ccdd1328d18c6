// Package figures keeps what an installation counts as things happen, for the plots of the console: decisions, what they came to and
// how long they took, and measures of what waits. Counting is done in memory, after a decision's commit, and written every few
// seconds: a decision waits for nothing, and a process that is killed loses a few seconds of figures, and no decision.
//
// It decides nothing, and knows no Prometheus: internal/metrics shows what a process counts to that.
package figures

import (
	"cmp"
	"context"
	"math"
	"slices"
	"sync"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

// What is counted of a programme.
const (
	// Decisions are by reason (empty: approved), and by the bound of how long they took.
	Decisions = "decisions"
	// Volume is what approved decisions came to, in minor units by currency.
	Volume = "volume"
)

// Bounds are what decisions may have taken at most, in microseconds. The last one stands for all that took longer.
var Bounds = []int64{
	1000, 2000, 3000, 5000, 7500, 10_000, 15_000, 20_000, 30_000, 50_000, 75_000, 100_000, 150_000, 200_000, 300_000, 500_000, 1_000_000,
	2_000_000, 9_000_000_000,
}

// Scale is by how much a measure is multiplied, so that a millionth of it is counted.
const Scale = 1_000_000

// How long slots are kept, by their width.
const (
	minutesFor = 26 * time.Hour
	hoursFor   = 35 * 24 * time.Hour
)

// most is how many sums may wait to be written, as many as a day of a busy installation has. What is beyond is not counted.
const most = 100_000

// Counter counts what a process does, and writes it. It is safe for use by many goroutines.
type Counter struct {
	db      *store.DB
	now     func() time.Time
	measure func(context.Context) []Measure

	mu      sync.Mutex
	waiting map[store.CountKey]int64
}

// Measure is a value that is looked at from time to time, such as a queue's length, of the whole installation.
type Measure struct {
	Figure, Detail string
	Value          float64
}

// New makes a counter. now tells the time of what is purged and measured. measure gives all measures; nil: there are none.
func New(db *store.DB, now func() time.Time, measure func(context.Context) []Measure) *Counter {
	return &Counter{db: db, now: now, measure: measure, waiting: map[store.CountKey]int64{}}
}

// ObserveDecision counts a decision that is committed.
func (c *Counter) ObserveDecision(d store.Decided) {
	bound := Bounds[len(Bounds)-1]
	if i, _ := slices.BinarySearch(Bounds, d.Took.Microseconds()); i < len(Bounds) {
		bound = Bounds[i]
	}
	c.add(store.CountKey{Programme: d.Programme, Figure: Decisions, Slot: d.At, Detail: string(d.Reason), Bound: bound}, 1)
	if d.Reason == issuing.Approved && d.Currency != "" {
		c.add(store.CountKey{Programme: d.Programme, Figure: Volume, Slot: d.At, Detail: d.Currency}, int64(min(d.Amount, mostVolume)))
	}
}

// mostVolume is what a decision adds to the volume at most, so that a week of them stays within 64 bits: ten billion dollars.
const mostVolume issuing.Minor = 1_000_000_000_000

func (c *Counter) add(key store.CountKey, n int64) {
	key.Width, key.Slot = time.Minute, key.Slot.Floor(time.Minute)
	c.mu.Lock()
	defer c.mu.Unlock()
	if _, known := c.waiting[key]; known || len(c.waiting) < most {
		c.waiting[key] += n
	}
}

// Flush writes what was counted since the last time. What cannot be written is tried again the next time.
func (c *Counter) Flush(ctx context.Context) error {
	c.mu.Lock()
	taken := c.waiting
	c.waiting = map[store.CountKey]int64{}
	c.mu.Unlock()
	if len(taken) == 0 {
		return nil
	}
	sums := make([]store.Count, 0, 2*len(taken))
	for key, n := range taken {
		sums = append(sums, store.Count{CountKey: key, Number: n})
		key.Width, key.Slot = time.Hour, key.Slot.Floor(time.Hour)
		sums = append(sums, store.Count{CountKey: key, Number: n})
	}
	err := c.write(ctx, sums, (*store.Tx).AddCount)
	if err != nil {
		for key, n := range taken {
			c.add(key, n)
		}
	}
	return err
}

// Take looks at all measures, and writes them. Replicas that take the same measure do not add up: a slot keeps the largest.
func (c *Counter) Take(ctx context.Context) error {
	if c.measure == nil {
		return nil
	}
	now := issuing.At(c.now())
	var sums []store.Count
	for _, m := range c.measure(ctx) {
		scaled := math.Max(0, math.Min(m.Value*Scale, math.MaxInt64/2))
		for _, width := range []time.Duration{time.Minute, time.Hour} {
			key := store.CountKey{Figure: m.Figure, Width: width, Slot: now.Floor(width), Detail: m.Detail}
			sums = append(sums, store.Count{CountKey: key, Number: int64(scaled)})
		}
	}
	return c.write(ctx, sums, (*store.Tx).RaiseCount)
}

// write writes sums in one order, so that no two transactions wait for each other.
func (c *Counter) write(ctx context.Context, sums []store.Count, put func(*store.Tx, context.Context, store.Count) error) error {
	slices.SortFunc(sums, func(a, b store.Count) int {
		return cmp.Or(cmp.Compare(a.Programme, b.Programme), cmp.Compare(a.Figure, b.Figure), cmp.Compare(a.Width, b.Width),
			cmp.Compare(a.Slot, b.Slot), cmp.Compare(a.Detail, b.Detail), cmp.Compare(a.Bound, b.Bound))
	})
	return c.db.Write(ctx, func(tx *store.Tx) error {
		for _, sum := range sums {
			if err := put(tx, ctx, sum); err != nil {
				return err
			}
		}
		return nil
	})
}

// Purge deletes slots that are too old: minutes after a day, hours after five weeks.
func (c *Counter) Purge(ctx context.Context) error {
	now := issuing.At(c.now())
	return c.db.Write(ctx, func(tx *store.Tx) error {
		if err := tx.PurgeCounts(ctx, time.Minute, now.Add(-minutesFor)); err != nil {
			return err
		}
		return tx.PurgeCounts(ctx, time.Hour, now.Add(-hoursFor))
	})
}
