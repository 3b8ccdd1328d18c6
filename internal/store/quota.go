package store

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store/rows"
)

// TokenBucket is one of a programme's quotas: Capacity tokens, refilled evenly within Window.
type TokenBucket struct {
	Programme issuing.ProgrammeID
	Kind      string // what the tokens are for
	Capacity  int64
	Window    time.Duration
}

// Cost is how long a number of tokens takes to be refilled.
func (b TokenBucket) Cost(tokens int64) time.Duration {
	cost := time.Duration(tokens) * b.Window / time.Duration(b.Capacity)
	return max(cost, time.Microsecond) // the finest that is kept
}

// TakeTokens takes tokens from a bucket if it has that many, which it tells, and when the bucket is full again.
// Replicas may take at once.
func (tx *Tx) TakeTokens(
	ctx context.Context, b TokenBucket, tokens int64, now issuing.Instant,
) (full issuing.Instant, taken bool, err error) {
	full, err = tx.q.TakeTokens(ctx, rows.TakeTokensParams{
		ProgrammeID: b.Programme, Kind: b.Kind, Now: int64(now), Cost: b.Cost(tokens).Microseconds(),
		Latest: int64(now.Add(b.Window)),
	})
	if errors.Is(err, sql.ErrNoRows) {
		full, err = tx.q.QuotaFullAt(ctx, b.Programme, b.Kind)
		return full, false, wrapError("read quota", err)
	}
	return full, err == nil, wrapError("take tokens", err)
}
