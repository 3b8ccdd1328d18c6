// Package stream hands the events of a programme to those that listen, in an order that loses none: each event has a
// position, which it is given once it is committed. It renders nothing and knows no HTTP.
package stream

import (
	"context"
	"log/slog"
	"sync"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

// How many streams this process has open at once, in all and of one programme.
const (
	MaxStreams     = 1024
	MaxOfProgramme = 16
)

const (
	// pollEvery is how often what other processes have stored is looked for, and whether the programme may still listen.
	pollEvery = 500 * time.Millisecond
	// gatherFor is how long events of this process are waited for once there is one, so that many get their positions in
	// one transaction.
	gatherFor = 10 * time.Millisecond
	// placeBatch is how many events get their positions in one transaction.
	placeBatch = 1000
	// pageSize is how many events a stream has in memory at once.
	pageSize = 64
)

// Hub is all streams of this process. It is safe for concurrent use.
type Hub struct {
	db  *store.DB
	log *slog.Logger

	mu     sync.Mutex
	closed bool
	total  int
	feeds  map[issuing.ProgrammeID]*feed
}

// New makes a hub, which is told by the database of this process's events.
func New(db *store.DB, log *slog.Logger) *Hub {
	h := &Hub{db: db, log: log, feeds: map[issuing.ProgrammeID]*feed{}}
	db.OnEvent(h.wake)
	return h
}

// Close ends all streams, and refuses more.
func (h *Hub) Close() {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.closed = true
	for _, f := range h.feeds {
		f.end(errClosing)
	}
}

var errClosing = issuing.Refuse(issuing.CodeOverloaded, "the server is stopping; open the stream again")

// wake has a programme's new events looked for at once.
func (h *Hub) wake(programme issuing.ProgrammeID) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if f := h.feeds[programme]; f != nil {
		select {
		case f.woken <- struct{}{}:
		default: // it is about to look
		}
	}
}

// Open opens a stream of a programme's events, for a token of a generation of the programme's credentials. The caller
// closes it. A programme that has too many is refused with rate_limited, and anybody with overloaded when all are taken.
func (h *Hub) Open(programme issuing.ProgrammeID, generation int64) (*Stream, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	f := h.feeds[programme]
	switch {
	case h.closed:
		return nil, errClosing
	case h.total >= MaxStreams:
		return nil, issuing.Refuse(issuing.CodeOverloaded, "too many streams are open; try again shortly")
	case f != nil && f.streams >= MaxOfProgramme:
		return nil, issuing.Refuse(issuing.CodeRateLimited,
			"%d streams of yours are open, which is the most; close one first", MaxOfProgramme)
	}
	if f == nil {
		f = newFeed(h, programme)
		h.feeds[programme] = f
		go f.run()
	}
	f.streams++
	h.total++
	return &Stream{hub: h, feed: f, generation: generation}, nil
}

// release gives back what a stream took. With its last stream a feed ends.
func (h *Hub) release(f *feed) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.total--
	if f.streams--; f.streams == 0 {
		f.end(errClosing)
		delete(h.feeds, f.programme)
	}
}

// feed gives positions to a programme's events for as long as somebody listens, and tells those who do.
type feed struct {
	hub       *Hub
	programme issuing.ProgrammeID
	streams   int // under the hub's lock
	woken     chan struct{}
	ctx       context.Context
	end       context.CancelCauseFunc

	mu       sync.Mutex
	changed  chan struct{} // closed when there is something new
	position int64         // the last that was seen
	standing issuing.Programme
	known    bool // the standing is
}

func newFeed(h *Hub, programme issuing.ProgrammeID) *feed {
	f := &feed{hub: h, programme: programme, woken: make(chan struct{}, 1), changed: make(chan struct{})}
	f.ctx, f.end = context.WithCancelCause(context.Background())
	return f
}

// run looks for events and for the standing of the programme until the feed ends. A database that does not answer is
// asked again.
func (f *feed) run() {
	tick := time.NewTicker(pollEvery)
	defer tick.Stop()
	for {
		if err := f.look(); err != nil && f.ctx.Err() == nil {
			f.hub.log.WarnContext(f.ctx, "events not streamed", "programme", f.programme, "cause", err)
		}
		select {
		case <-f.ctx.Done():
			return
		case <-tick.C:
			if err := f.readStanding(); err != nil && f.ctx.Err() == nil {
				f.hub.log.WarnContext(f.ctx, "standing not read", "programme", f.programme, "cause", err)
			}
		case <-f.woken:
			gather := time.NewTimer(gatherFor)
			select {
			case <-gather.C:
			case <-f.ctx.Done():
				gather.Stop()
				return
			}
		}
	}
}

// look gives positions to what has none. Streams are told whenever there may be something new to read, also of what
// another process has placed.
func (f *feed) look() error {
	for {
		some, err := f.hub.db.HasUnplacedEvents(f.ctx, f.programme)
		if err != nil {
			return err
		}
		placed := 0
		if some {
			if err := f.hub.db.Write(f.ctx, func(tx *store.Tx) (err error) {
				placed, err = tx.PlaceEvents(f.ctx, f.programme, placeBatch)
				return err
			}); err != nil {
				return err
			}
		}
		_, position, err := f.hub.db.LastPlacedEvent(f.ctx, f.programme)
		if err != nil {
			return err
		}
		f.mu.Lock()
		if position != f.position {
			f.position = position
			f.wakeStreams()
		}
		f.mu.Unlock()
		if placed < placeBatch {
			return nil
		}
	}
}

func (f *feed) readStanding() error {
	p, err := f.hub.db.Programme(f.ctx, f.programme)
	if err != nil {
		return err
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	if !f.known || f.standing.Suspended != p.Suspended || f.standing.Generation != p.Generation {
		f.wakeStreams()
	}
	f.standing, f.known = p, true
	return nil
}

// wakeStreams has the streams look for news. The caller has the feed's lock.
func (f *feed) wakeStreams() {
	close(f.changed)
	f.changed = make(chan struct{})
}

// state is what closes when there may be news, and whether a token of a generation still gets them.
func (f *feed) state(generation int64) (changed <-chan struct{}, err error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	switch {
	case f.known && f.standing.Suspended:
		err = issuing.Refuse(issuing.CodeProgrammeInactive, "this programme is suspended")
	case f.known && f.standing.Generation != generation:
		err = issuing.Refuse(issuing.CodeTokenInvalid, "the credentials have changed since this token was issued")
	}
	return f.changed, err
}
