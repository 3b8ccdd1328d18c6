package stream

import (
	"context"
	"sync"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
)

// Beginning is the id that stands before the first event that is kept.
const Beginning issuing.EventID = "00000000-0000-0000-0000-000000000000"

// Stream is a place in the events of a programme. It is used by one goroutine.
type Stream struct {
	hub        *Hub
	feed       *feed
	generation int64
	position   int64
	once       sync.Once
}

// Close closes the stream.
func (s *Stream) Close() { s.once.Do(func() { s.hub.release(s.feed) }) }

// Start puts the stream behind an event of the programme, or before what is kept ([Beginning]); empty: behind all that
// there are now. It waits until the events there are have positions, and returns the id that the stream is behind, by
// which it can be continued.
func (s *Stream) Start(ctx context.Context, after issuing.EventID) (issuing.EventID, error) {
	if after == Beginning {
		return after, nil
	}
	for {
		changed, err := s.feed.state(s.generation)
		if err != nil {
			return "", err
		}
		placed, err := s.placedAfter(ctx, &after)
		if err != nil || placed {
			return after, err
		}
		if err := s.wait(ctx, changed, pollEvery); err != nil {
			return "", err
		}
	}
}

// placedAfter finds the position to begin at, once it is known.
func (s *Stream) placedAfter(ctx context.Context, after *issuing.EventID) (placed bool, err error) {
	if *after != "" {
		event, err := s.hub.db.Event(ctx, s.feed.programme, *after)
		s.position = event.Position
		return event.Position > 0, err
	}
	if some, err := s.hub.db.HasUnplacedEvents(ctx, s.feed.programme); some || err != nil {
		return false, err
	}
	id, position, err := s.hub.db.LastPlacedEvent(ctx, s.feed.programme)
	if *after, s.position = id, position; id == "" {
		*after = Beginning
	}
	return true, err
}

// Next gives the next events, oldest first, and waits for some at most so long; none: there were none. It fails when the
// context ends, the hub is closed, or the programme may not listen any more: the error is then a refusal.
func (s *Stream) Next(ctx context.Context, patience time.Duration) ([]issuing.Event, error) {
	deadline := time.Now().Add(patience)
	for {
		changed, err := s.feed.state(s.generation)
		if err != nil {
			return nil, err
		}
		if s.feed.ctx.Err() != nil {
			return nil, context.Cause(s.feed.ctx)
		}
		list, err := s.hub.db.EventsAfterPosition(ctx, s.feed.programme, s.position, pageSize)
		if err != nil {
			return nil, err
		}
		if len(list) > 0 {
			s.position = list[len(list)-1].Position
			return list, nil
		}
		left := time.Until(deadline)
		if left <= 0 {
			return nil, nil
		}
		if err := s.wait(ctx, changed, left); err != nil {
			return nil, err
		}
	}
}

// wait waits for news, and at most so long.
func (s *Stream) wait(ctx context.Context, changed <-chan struct{}, most time.Duration) error {
	timer := time.NewTimer(most)
	defer timer.Stop()
	select {
	case <-changed:
	case <-timer.C:
	case <-s.feed.ctx.Done():
		return context.Cause(s.feed.ctx)
	case <-ctx.Done():
		return ctx.Err()
	}
	return nil
}
