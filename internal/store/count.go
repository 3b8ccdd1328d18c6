package store

import (
	"context"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store/rows"
)

// CountKey says what of a figure is counted, in which slot of time.
type CountKey struct {
	Programme issuing.ProgrammeID // empty: the installation
	Figure    string
	Width     time.Duration   // of the slot
	Slot      issuing.Instant // when it begins
	Detail    string
	Bound     int64
}

// Count is how much was counted.
type Count struct {
	CountKey
	Number int64
}

// AddCount adds to a slot.
func (tx *Tx) AddCount(ctx context.Context, c Count) error {
	return wrapError("add count", tx.q.AddCount(ctx, rows.AddCountParams{
		ProgrammeID: c.Programme, Figure: c.Figure, Width: c.Width.Microseconds(), Slot: c.Slot, Detail: c.Detail, Bound: c.Bound, Number: c.Number,
	}))
}

// RaiseCount makes a slot's number at least so much.
func (tx *Tx) RaiseCount(ctx context.Context, c Count) error {
	return wrapError("raise count", tx.q.RaiseCount(ctx, rows.RaiseCountParams{
		ProgrammeID: c.Programme, Figure: c.Figure, Width: c.Width.Microseconds(), Slot: c.Slot, Detail: c.Detail, Bound: c.Bound, Number: c.Number,
	}))
}

// PurgeCounts deletes the slots of a width that begin before an instant.
func (tx *Tx) PurgeCounts(ctx context.Context, width time.Duration, before issuing.Instant) error {
	return wrapError("purge counts", tx.q.PurgeCounts(ctx, width.Microseconds(), before))
}

// Counts reads a figure's slots of a width since an instant, the oldest first.
func (r reads) Counts(
	ctx context.Context, p issuing.ProgrammeID, figure string, width time.Duration, since issuing.Instant,
) ([]Count, error) {
	list, err := r.q.Counts(ctx, p, figure, width.Microseconds(), since)
	return convertAll(list, func(row rows.Count) Count {
		return Count{CountKey{row.ProgrammeID, row.Figure, time.Duration(row.Width) * time.Microsecond, row.Slot, row.Detail, row.Bound}, row.Number}
	}), wrapError("read counts", err)
}
