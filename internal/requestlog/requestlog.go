// Package requestlog keeps what programmes asked of the API and were answered, for them to read. Requests are kept aside of
// their answering: they wait in a bounded queue, and one goroutine strikes out what is secret and stores many at once. What
// finds the queue full is counted and not kept. It knows no HTTP.
package requestlog

import (
	"context"
	"fmt"
	"log/slog"
	"sync/atomic"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

// Mode says which requests are kept.
type Mode string

// The modes. Sampled keeps each request that was refused, and one in a hundred of the others.
const (
	Off     Mode = "off"
	Sampled Mode = "sampled"
	All     Mode = "all"
)

// ParseMode reads a mode.
func ParseMode(text string) (Mode, error) {
	switch m := Mode(text); m {
	case Off, Sampled, All:
		return m, nil
	}
	return "", fmt.Errorf("the request log is off, sampled or all, and not %q", text)
}

const (
	// Keep is how long requests are kept.
	Keep = 7 * 24 * time.Hour
	// MaxBody is how much of a body is kept, in bytes.
	MaxBody = 4 << 10
	// CutAt is how much of a body the log needs to be given, in bytes: a little more than it keeps.
	CutAt = MaxBody + 64

	sampleOf   = 100
	queueSize  = 1024
	batchSize  = 200
	gatherFor  = 250 * time.Millisecond
	purgeBatch = 1000
	// lastPatience is how long what waits at the end may take to be stored.
	lastPatience = 5 * time.Second
)

// Log keeps requests. It is safe for concurrent use.
type Log struct {
	db      *store.DB
	now     func() time.Time
	mode    Mode
	log     *slog.Logger
	queue   chan issuing.Request
	seen    atomic.Uint64 // by the sampling
	dropped atomic.Int64
	told    int64 // how many of those the log has told of; only Run knows it
}

// New makes a log that goes by a clock. It keeps nothing before [Log.Run].
func New(db *store.DB, now func() time.Time, mode Mode, log *slog.Logger) *Log {
	return &Log{db: db, now: now, mode: mode, log: log, queue: make(chan issuing.Request, queueSize)}
}

// Keeps tells whether any request is kept. A nil *Log keeps none.
func (l *Log) Keeps() bool { return l != nil && l.mode != Off && l.mode != "" }

// Add takes a request that was answered, with its bodies cut at CutAt and its secrets still in them. It never waits.
func (l *Log) Add(r issuing.Request) {
	if !l.Keeps() || r.ProgrammeID == "" {
		return
	}
	if l.mode == Sampled && r.Status < 400 && l.seen.Add(1)%sampleOf != 1 {
		return
	}
	select {
	case l.queue <- r:
	default:
		l.dropped.Add(1)
	}
}

// Dropped is how many requests were not kept because too many came at once or the database did not take them.
func (l *Log) Dropped() int64 { return l.dropped.Load() }

// Run stores what is added until its context ends, and then what still waits.
func (l *Log) Run(ctx context.Context) error {
	if !l.Keeps() {
		return nil
	}
	for {
		select {
		case first := <-l.queue:
			l.save(ctx, l.gather(ctx, first))
		case <-ctx.Done():
			last, cancel := context.WithTimeout(context.WithoutCancel(ctx), lastPatience)
			defer cancel()
			for {
				select {
				case first := <-l.queue:
					l.save(last, l.gather(ctx, first))
				default:
					return nil
				}
			}
		}
	}
}

// gather waits a moment for more, so that one transaction stores many. Once ctx has ended it takes what is there.
func (l *Log) gather(ctx context.Context, first issuing.Request) []issuing.Request {
	batch := []issuing.Request{first}
	over := time.NewTimer(gatherFor)
	defer over.Stop()
	for len(batch) < batchSize {
		select {
		case next := <-l.queue:
			batch = append(batch, next)
			continue
		default:
		}
		select {
		case next := <-l.queue:
			batch = append(batch, next)
		case <-over.C:
			return batch
		case <-ctx.Done():
			return batch
		}
	}
	return batch
}

// save stores a batch. What the database does not take is counted: the log is no reason to stop.
func (l *Log) save(ctx context.Context, batch []issuing.Request) {
	for i := range batch {
		batch[i].Subjects = subjectsOf(batch[i]) // before anything is struck out of an id
		strike(&batch[i])
	}
	// A batch that is under way is stored although the log is to end.
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), lastPatience)
	defer cancel()
	err := l.db.Write(ctx, func(tx *store.Tx) error {
		for _, r := range batch {
			if err := tx.InsertRequest(ctx, r); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		l.dropped.Add(int64(len(batch)))
	}
	if dropped := l.Dropped(); dropped > l.told {
		cause := "more came at once than can wait"
		if err != nil {
			cause = err.Error()
		}
		l.log.WarnContext(ctx, "requests not kept", "requests", dropped-l.told, "dropped", dropped, "cause", cause)
		l.told = dropped
	}
}

// Purge deletes what was kept long enough.
func (l *Log) Purge(ctx context.Context) error {
	for {
		var deleted int64
		err := l.db.Write(ctx, func(tx *store.Tx) (err error) {
			deleted, err = tx.PurgeRequests(ctx, issuing.At(l.now().Add(-Keep)), purgeBatch)
			return err
		})
		if err != nil || deleted < purgeBatch {
			return err
		}
	}
}
