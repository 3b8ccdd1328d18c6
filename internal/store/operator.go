package store

import (
	"context"
	"errors"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store/rows"
)

// InsertOperator adds an operator, and tells whether it did: not when the name is taken.
func (tx *Tx) InsertOperator(ctx context.Context, o issuing.Operator) (bool, error) {
	n, err := tx.q.InsertOperator(ctx, rows.InsertOperatorParams(o))
	return n > 0, wrapError("add operator", err)
}

// OperatorByName reads an operator, also one who is disabled.
func (r reads) OperatorByName(ctx context.Context, name string) (issuing.Operator, error) {
	row, err := r.q.OperatorByName(ctx, name)
	return notFoundOr("operator", name, issuing.Operator(row), err)
}

// Operators reads all operators, by name.
func (r reads) Operators(ctx context.Context) ([]issuing.Operator, error) {
	list, err := r.q.Operators(ctx)
	return convertAll(list, func(row rows.Operator) issuing.Operator { return issuing.Operator(row) }),
		wrapError("list operators", err)
}

// DisableOperator disables an operator, ends their sessions and drops their links. It tells whether they were enabled.
func (tx *Tx) DisableOperator(ctx context.Context, id issuing.OperatorID, now issuing.Instant) (bool, error) {
	n, err := tx.q.DisableOperator(ctx, now, id)
	if err == nil {
		err = errors.Join(tx.q.EndOperatorSessions(ctx, id), tx.q.DropOperatorLinks(ctx, id))
	}
	return n > 0, wrapError("disable operator", err)
}

// OperatorSession is a session of the console, kept under the hash of its token.
type OperatorSession struct {
	TokenHash  string
	OperatorID issuing.OperatorID
	UsedAt     issuing.Instant
	ExpiresAt  issuing.Instant
}

// InsertOperatorSession begins a session, and forgets those that are over.
func (tx *Tx) InsertOperatorSession(ctx context.Context, s OperatorSession) error {
	return wrapError("begin session", errors.Join(
		tx.q.PurgeOperatorSessions(ctx, s.UsedAt),
		tx.q.InsertOperatorSession(ctx, s.TokenHash, s.OperatorID, s.UsedAt, s.ExpiresAt),
	))
}

// OperatorOfSession reads whose a session is and when it was used last. It refuses with issuing.CodeNotFound a session that
// has ended, that was last used at idleSince or before, or whose operator is disabled.
func (r reads) OperatorOfSession(
	ctx context.Context, tokenHash string, now, idleSince issuing.Instant,
) (issuing.Operator, issuing.Instant, error) {
	row, err := r.q.OperatorOfSession(ctx, tokenHash, now, idleSince)
	o, err := notFoundOr("session", "", issuing.Operator(row.Operator), err)
	return o, row.UsedAt, err
}

// UseOperatorSession notes that a session was used.
func (tx *Tx) UseOperatorSession(ctx context.Context, tokenHash string, now issuing.Instant) error {
	return wrapError("use session", tx.q.UseOperatorSession(ctx, now, tokenHash))
}

// EndOperatorSession ends a session; one that has ended stays so.
func (tx *Tx) EndOperatorSession(ctx context.Context, tokenHash string) error {
	return wrapError("end session", tx.q.EndOperatorSession(ctx, tokenHash))
}

// EndOperatorSessions ends all sessions of an operator.
func (tx *Tx) EndOperatorSessions(ctx context.Context, id issuing.OperatorID) error {
	return wrapError("end sessions", tx.q.EndOperatorSessions(ctx, id))
}

// InsertOperatorLink adds a one-time link in place of those that an operator has.
func (tx *Tx) InsertOperatorLink(
	ctx context.Context, tokenHash string, id issuing.OperatorID, expiresAt issuing.Instant,
) error {
	return wrapError("add link", errors.Join(
		tx.q.DropOperatorLinks(ctx, id), tx.q.InsertOperatorLink(ctx, tokenHash, id, expiresAt),
	))
}

// OperatorOfLink reads whose a one-time link is. It refuses with issuing.CodeNotFound one that was used or is too old, or
// whose operator is disabled.
func (r reads) OperatorOfLink(ctx context.Context, tokenHash string, now issuing.Instant) (issuing.Operator, error) {
	row, err := r.q.OperatorOfLink(ctx, tokenHash, now)
	return notFoundOr("link", "", issuing.Operator(row), err)
}

// UseOperatorLink uses a link up, and tells whether it did: not when another did before.
func (tx *Tx) UseOperatorLink(ctx context.Context, tokenHash string, now issuing.Instant) (bool, error) {
	n, err := tx.q.UseOperatorLink(ctx, tokenHash, now)
	return n > 0, wrapError("use link", err)
}
