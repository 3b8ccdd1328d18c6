package store

import (
	"context"
	"database/sql"
	"errors"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store/rows"
)

// StoredResponse is the answer kept under an idempotency key.
type StoredResponse struct {
	ProgrammeID issuing.ProgrammeID
	Key         string
	Method      string // of the request
	Path        string // likewise, without its query
	Fingerprint string // of the request: method, path, query, body
	Replay      string // what identifies the request's signature; empty when the signature covers the key
	Status      int64
	ContentType string
	Body        string
	ExpiresAt   issuing.Instant
}

// StoredResponse reads the answer kept under a key; nil when the key is free.
func (r reads) StoredResponse(
	ctx context.Context, p issuing.ProgrammeID, key string, now issuing.Instant,
) (*StoredResponse, error) {
	row, err := r.q.StoredResponse(ctx, p, key, now)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, wrapError("read stored response", err)
	}
	return &StoredResponse{
		ProgrammeID: row.ProgrammeID, Key: row.IdempotencyKey, Method: row.Method, Path: row.Path,
		Fingerprint: row.Fingerprint, Replay: row.Replay, Status: row.Status,
		ContentType: row.ContentType, Body: row.Body, ExpiresAt: row.ExpiresAt,
	}, nil
}

// SignatureReplay tells which key a signature was used with before; empty when with none.
func (r reads) SignatureReplay(ctx context.Context, p issuing.ProgrammeID, replay string) (string, error) {
	if replay == "" {
		return "", nil
	}
	key, err := r.q.KeyOfReplay(ctx, p, replay)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	return key, wrapError("read replay", err)
}

// LockIdempotencyKey takes an idempotency key for this transaction, on every replica, and tells whether it got it.
// The lock dies with the transaction, however that ends.
func (tx *Tx) LockIdempotencyKey(ctx context.Context, p issuing.ProgrammeID, key string) (got bool, err error) {
	if !tx.postgres {
		return true, nil // there is one writer
	}
	err = tx.db.QueryRowContext(
		ctx, "SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0))", string(p)+"/"+key,
	).Scan(&got)
	return got, wrapError("lock key", err)
}

// SaveResponse keeps the response to a request in the transaction that does what the request asked for.
func (tx *Tx) SaveResponse(ctx context.Context, a StoredResponse, now issuing.Instant) error {
	if err := tx.q.DeleteExpiredResponse(ctx, a.ProgrammeID, a.Key, now); err != nil {
		return wrapError("delete expired response", err)
	}
	return wrapError("save response", tx.q.InsertStoredResponse(ctx, rows.InsertStoredResponseParams{
		ProgrammeID: a.ProgrammeID, IdempotencyKey: a.Key, Method: a.Method, Path: a.Path,
		Fingerprint: a.Fingerprint, Replay: a.Replay, Status: a.Status,
		ContentType: a.ContentType, Body: a.Body, ExpiresAt: a.ExpiresAt,
	}))
}

// PurgeResponses deletes the responses that have expired.
func (tx *Tx) PurgeResponses(ctx context.Context, now issuing.Instant) (int64, error) {
	n, err := tx.q.PurgeResponses(ctx, now)
	return n, wrapError("purge responses", err)
}
