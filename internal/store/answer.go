package store

import (
	"context"
	"database/sql"
	"errors"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store/rows"
)

// Answer is what an idempotency key was answered with.
type Answer struct {
	ProgrammeID issuing.ProgrammeID
	Key         string
	Fingerprint string // of the request: method, path, query, body
	Replay      string // what identifies the request's signature; empty when the signature covers the key
	Status      int64
	ContentType string
	Body        string
	ExpiresAt   issuing.Instant
}

// Answer reads what a key was answered with; nil when it is free.
func (r reads) Answer(ctx context.Context, p issuing.ProgrammeID, key string, now issuing.Instant) (*Answer, error) {
	row, err := r.q.Answer(ctx, p, key, now)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, wrap("read answer", err)
	}
	return &Answer{
		ProgrammeID: row.ProgrammeID, Key: row.IdempotencyKey, Fingerprint: row.Fingerprint, Replay: row.Replay,
		Status: row.Status, ContentType: row.ContentType, Body: row.Body, ExpiresAt: row.ExpiresAt,
	}, nil
}

// ReplayedUnder tells which key a signature was used with before; empty when with none.
func (r reads) ReplayedUnder(ctx context.Context, p issuing.ProgrammeID, replay string) (string, error) {
	if replay == "" {
		return "", nil
	}
	key, err := r.q.ReplayedUnder(ctx, p, replay)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	return key, wrap("read replay", err)
}

// LockKey takes an idempotency key for this transaction, on every replica, and tells whether it got it. The lock dies with
// the transaction, however that ends.
func (tx *Tx) LockKey(ctx context.Context, p issuing.ProgrammeID, key string) (got bool, err error) {
	if !tx.postgres {
		return true, nil // there is one writer
	}
	err = tx.tx.QueryRowContext(ctx, "SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0))", string(p)+"/"+key).Scan(&got)
	return got, wrap("lock key", err)
}

// SaveAnswer keeps an answer with the effect that it tells of.
func (tx *Tx) SaveAnswer(ctx context.Context, a Answer, now issuing.Instant) error {
	if err := tx.q.DeleteAnswer(ctx, a.ProgrammeID, a.Key, now); err != nil {
		return wrap("drop old answer", err)
	}
	return wrap("save answer", tx.q.InsertAnswer(ctx, rows.InsertAnswerParams{
		ProgrammeID: a.ProgrammeID, IdempotencyKey: a.Key, Fingerprint: a.Fingerprint, Replay: a.Replay,
		Status: a.Status, ContentType: a.ContentType, Body: a.Body, ExpiresAt: a.ExpiresAt,
	}))
}

// PurgeAnswers forgets the answers whose time is over.
func (tx *Tx) PurgeAnswers(ctx context.Context, now issuing.Instant) (int64, error) {
	n, err := tx.q.PurgeAnswers(ctx, now)
	return n, wrap("purge answers", err)
}
