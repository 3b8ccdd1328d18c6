package store

import (
	"cmp"
	"context"
	"iter"
	"slices"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store/rows"
)

// EventFilter narrows a list of events; empty fields narrow nothing.
type EventFilter struct {
	Type    issuing.EventType
	Subject string // id of the noun
}

// Events lists a programme's events, newest first.
func (r reads) Events(ctx context.Context, f EventFilter, l List) iter.Seq2[issuing.Event, error] {
	id := func(e issuing.Event) string { return string(e.ID) }
	return readPages(l, id, func(q pageQuery) ([]issuing.Event, error) {
		p := rows.ListEventsOfSubjectParams{
			Subject: f.Subject, ProgrammeID: l.Programme, BeforeID: issuing.EventID(q.before), Type: f.Type,
			CreatedAfter: q.after, CreatedBefore: q.until, Page: q.most,
		}
		if f.Subject != "" {
			list, err := r.q.ListEventsOfSubject(ctx, p)
			return convertAll(list, eventFromRow), err
		}
		list, err := r.q.ListEvents(ctx, rows.ListEventsParams{
			ProgrammeID: p.ProgrammeID, BeforeID: p.BeforeID, Type: p.Type, CreatedAfter: p.CreatedAfter,
			CreatedBefore: p.CreatedBefore, Page: p.Page,
		})
		return convertAll(list, eventFromRow), err
	})
}

// Event reads an event of a programme.
func (r reads) Event(ctx context.Context, p issuing.ProgrammeID, id issuing.EventID) (issuing.Event, error) {
	row, err := r.q.Event(ctx, p, id)
	if err != nil {
		return notFoundOr("event", id, issuing.Event{}, err)
	}
	return eventFromRow(row), nil
}

func eventFromRow(row rows.Event) issuing.Event { return issuing.Event(row) }

// LastEventSequence is the number of the newest event of a noun; 0 when it has none.
func (r reads) LastEventSequence(ctx context.Context, subject string) (int64, error) {
	n, err := r.q.LastEventSequence(ctx, subject)
	return n, wrapError("number event", err)
}

// PurgeEvents deletes at most so many events that are older than an instant, with their deliveries, and tells how many
// it deleted. It keeps the newest of each type of a noun, and what is still to be delivered.
func (tx *Tx) PurgeEvents(ctx context.Context, before issuing.Instant, most int32) (int, error) {
	ids, err := tx.q.ExpiredEvents(ctx, before, most)
	if err != nil {
		return 0, wrapError("find expired events", err)
	}
	for _, id := range ids {
		if err := tx.q.DeleteAttemptsOfEvent(ctx, id); err != nil {
			return 0, wrapError("delete attempts", err)
		}
		if err := tx.q.DeleteDeliveriesOfEvent(ctx, id); err != nil {
			return 0, wrapError("delete deliveries", err)
		}
		if err := tx.q.DeleteEvent(ctx, id); err != nil {
			return 0, wrapError("delete event", err)
		}
	}
	return len(ids), nil
}

// PlaceEvents gives a position to at most so many events of a programme that have none, and tells to how many. Whoever
// places waits for whoever places already, and sees all that was committed before. So an event that is committed later
// gets a later position, in whichever order ids were made. Of one object events are placed in their sequence.
func (tx *Tx) PlaceEvents(ctx context.Context, p issuing.ProgrammeID, most int32) (int, error) {
	last, err := tx.q.LockEventPositions(ctx, p)
	if err != nil {
		return 0, wrapError("lock event positions", err)
	}
	list, err := tx.q.UnplacedEvents(ctx, p, most)
	if err != nil {
		return 0, wrapError("list unplaced events", err)
	}
	for _, id := range inSequence(list) {
		last++
		if err := tx.q.PlaceEvent(ctx, last, id); err != nil {
			return 0, wrapError("place event", err)
		}
	}
	return len(list), wrapError("place events", tx.q.SetLastEventPosition(ctx, last, p))
}

// inSequence orders events as they are listed, but those of one object among themselves by their sequence: ids that
// several replicas make in one millisecond have no order.
func inSequence(list []rows.UnplacedEventsRow) []issuing.EventID {
	bySubject := map[string][]rows.UnplacedEventsRow{}
	for _, e := range list {
		bySubject[e.Subject] = append(bySubject[e.Subject], e)
	}
	for _, of := range bySubject {
		slices.SortFunc(of, func(a, b rows.UnplacedEventsRow) int { return cmp.Compare(a.Sequence, b.Sequence) })
	}
	ids := make([]issuing.EventID, len(list))
	for i, e := range list {
		ids[i] = bySubject[e.Subject][0].ID
		bySubject[e.Subject] = bySubject[e.Subject][1:]
	}
	return ids
}

// HasUnplacedEvents tells whether a programme has events without a position.
func (r reads) HasUnplacedEvents(ctx context.Context, p issuing.ProgrammeID) (bool, error) {
	list, err := r.q.UnplacedEvents(ctx, p, 1)
	return len(list) > 0, wrapError("look for unplaced events", err)
}

// LastPlacedEvent is the last of a programme's events that have a position, and its position; empty and 0 when none has.
func (r reads) LastPlacedEvent(ctx context.Context, p issuing.ProgrammeID) (issuing.EventID, int64, error) {
	list, err := r.q.LastPlacedEvent(ctx, p)
	if err != nil || len(list) == 0 {
		return "", 0, wrapError("read last placed event", err)
	}
	return list[0].ID, list[0].Position, nil
}

// EventsAfterPosition are at most so many of a programme's events behind a position, in the order of positions.
func (r reads) EventsAfterPosition(
	ctx context.Context, p issuing.ProgrammeID, position int64, most int32,
) ([]issuing.Event, error) {
	list, err := r.q.EventsAfterPosition(ctx, p, position, most)
	return convertAll(list, eventFromRow), wrapError("list events", err)
}
