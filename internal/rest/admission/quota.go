package admission

import (
	"context"
	"sync"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

// Kind is what a request counts as against its programme's quotas.
type Kind string

// The kinds. Every request of a programme is one of them.
const (
	Reads     Kind = "reads"
	Writes    Kind = "writes"
	Decisions Kind = "decisions" // messages of the card network
)

// PerMinute is how many requests of each kind a programme may send in a minute; 0: any number. So many may come at
// once.
type PerMinute struct{ Reads, Writes, Decisions int }

func (p PerMinute) limitOf(kind Kind) int {
	switch kind {
	case Reads:
		return p.Reads
	case Writes:
		return p.Writes
	}
	return p.Decisions
}

// Window is what quotas are for, and within which an empty one fills up again.
const Window = time.Minute

// Quotas are token buckets by programme and kind, which all replicas on one database share. To keep the database off
// the path of most requests a replica takes a hundredth of a bucket at once and gives out of that.
type Quotas struct {
	db  *store.DB
	now func() time.Time
	per PerMinute

	mu      sync.Mutex
	batches map[bucketKey]*batch
}

type bucketKey struct {
	programme issuing.ProgrammeID
	kind      Kind
}

// batch is what this replica has taken out of a bucket.
type batch struct {
	bucket store.TokenBucket

	mu    sync.Mutex
	left  int64
	full  issuing.Instant // when the bucket is full again, as of the last look at it
	again issuing.Instant // when there will be a token, after a refusal: until then the database is not asked
}

// NewQuotas makes quotas by the system's clock.
func NewQuotas(db *store.DB, now func() time.Time, per PerMinute) *Quotas {
	return &Quotas{db: db, now: now, per: per, batches: map[bucketKey]*batch{}}
}

// Usage is what a programme has used of a quota. The zero Usage is one without a quota.
type Usage struct {
	Kind  Kind
	Quota int           // requests in a Window
	Left  int64         // of them, as far as this replica knows
	Full  time.Duration // until the whole quota is left again
	Retry time.Duration // until one more request is let in; 0: now
}

// Take counts a request. One too many is refused.
func (q *Quotas) Take(ctx context.Context, programme issuing.ProgrammeID, kind Kind) (Usage, error) {
	most := q.per.limitOf(kind)
	if most == 0 {
		return Usage{}, nil
	}
	b := q.batchFor(bucketKey{programme, kind}, most)
	b.mu.Lock()
	defer b.mu.Unlock()
	now := issuing.At(q.now())
	if b.left == 0 && now >= b.again {
		if err := b.refill(ctx, q.db, now); err != nil {
			return Usage{}, err
		}
	}
	s := Usage{Kind: kind, Quota: most, Full: max(0, b.full.Time().Sub(now.Time()))}
	if b.left == 0 {
		s.Retry = b.again.Time().Sub(now.Time())
		return s, issuing.Refuse(issuing.CodeRateLimited, "your programme's quota is %d %s in a minute", most, kind)
	}
	b.left--
	s.Left = min(int64(most), b.left+int64((Window-min(s.Full, Window))/b.bucket.Cost(1)))
	return s, nil
}

func (q *Quotas) batchFor(key bucketKey, most int) *batch {
	q.mu.Lock()
	defer q.mu.Unlock()
	b := q.batches[key]
	if b == nil {
		b = &batch{bucket: store.TokenBucket{
			Programme: key.programme, Kind: string(key.kind), Capacity: int64(most), Window: Window,
		}}
		q.batches[key] = b
	}
	return b
}

// batches is how many a full bucket makes.
const batches = 100

// refill takes a batch out of the bucket, or one token where there are not as many.
func (b *batch) refill(ctx context.Context, db *store.DB, now issuing.Instant) error {
	for _, tokens := range []int64{max(1, b.bucket.Capacity/batches), 1} {
		taken := false
		err := db.Write(ctx, func(tx *store.Tx) (err error) {
			b.full, taken, err = tx.TakeTokens(ctx, b.bucket, tokens, now)
			return err
		})
		if err != nil {
			return err
		}
		if taken {
			b.left = tokens
			return nil
		}
	}
	b.again = max(now+1, b.full.Add(b.bucket.Cost(1)-b.bucket.Window))
	return nil
}
