package store

import (
	"context"
	"iter"

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
