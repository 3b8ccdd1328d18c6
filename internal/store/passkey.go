package store

import (
	"context"
	"errors"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store/rows"
)

// InsertPasskey adds a passkey, and tells whether it did: not when somebody has registered its credential.
func (tx *Tx) InsertPasskey(ctx context.Context, p issuing.Passkey) (bool, error) {
	n, err := tx.q.InsertPasskey(ctx, rows.InsertPasskeyParams(p))
	return n > 0, wrapError("add passkey", err)
}

// Passkey reads a passkey of whichever operator.
func (r reads) Passkey(ctx context.Context, id issuing.PasskeyID) (issuing.Passkey, error) {
	row, err := r.q.Passkey(ctx, id)
	return notFoundOr("passkey", id, issuing.Passkey(row), err)
}

// PasskeyByCredential reads the passkey that an authenticator calls by an id, and whose it is.
func (r reads) PasskeyByCredential(ctx context.Context, credential string) (issuing.Passkey, issuing.Operator, error) {
	row, err := r.q.PasskeyByCredential(ctx, credential)
	p, err := notFoundOr("passkey", "", issuing.Passkey(row.OperatorPasskey), err)
	return p, issuing.Operator(row.Operator), err
}

// PasskeysOf reads the passkeys of an operator, oldest first.
func (r reads) PasskeysOf(ctx context.Context, id issuing.OperatorID) ([]issuing.Passkey, error) {
	list, err := r.q.PasskeysOf(ctx, id)
	return passkeysFrom(list), wrapError("list passkeys", err)
}

// Passkeys reads the passkeys of all operators.
func (r reads) Passkeys(ctx context.Context) ([]issuing.Passkey, error) {
	list, err := r.q.Passkeys(ctx)
	return passkeysFrom(list), wrapError("list passkeys", err)
}

func passkeysFrom(list []rows.OperatorPasskey) []issuing.Passkey {
	return convertAll(list, func(row rows.OperatorPasskey) issuing.Passkey { return issuing.Passkey(row) })
}

// UsePasskey keeps what a sign-in changed of a passkey. was is its credential as it was read: of two sign-ins at once the later
// one's transaction is tried again. One that is suspect is used no more.
func (tx *Tx) UsePasskey(ctx context.Context, p issuing.Passkey, was string) error {
	n, err := tx.q.UsePasskey(ctx, rows.UsePasskeyParams{Credential: p.Credential, Suspect: p.Suspect, UsedAt: p.UsedAt, ID: p.ID, Was: was})
	return requireOne("use passkey", n, err)
}

// DeletePasskey removes a passkey, and tells whether there was one.
func (tx *Tx) DeletePasskey(ctx context.Context, id issuing.PasskeyID) (bool, error) {
	n, err := tx.q.DeletePasskey(ctx, id)
	return n > 0, wrapError("remove passkey", err)
}

// OperatorChallenge is a challenge that a passkey is asked to sign.
type OperatorChallenge struct {
	Challenge string
	Operator  issuing.OperatorID // who registers a passkey; empty: somebody signs in
	Session   string             // what the answer is verified against, as JSON
	ExpiresAt issuing.Instant
}

// InsertOperatorChallenge keeps a challenge, and forgets those that were too old at a moment.
func (tx *Tx) InsertOperatorChallenge(ctx context.Context, c OperatorChallenge, now issuing.Instant) error {
	return wrapError("keep challenge", errors.Join(
		tx.q.PurgeOperatorChallenges(ctx, now), tx.q.InsertOperatorChallenge(ctx, c.Challenge, c.Operator, c.Session, c.ExpiresAt),
	))
}

// UseOperatorChallenge takes a challenge away, so that it is good for one answer. It refuses with issuing.CodeNotFound one that
// was answered, is too old or never was.
func (tx *Tx) UseOperatorChallenge(ctx context.Context, challenge string, now issuing.Instant) (OperatorChallenge, error) {
	row, err := tx.q.UseOperatorChallenge(ctx, challenge, now)
	return notFoundOr("challenge", "", OperatorChallenge{Challenge: challenge, Operator: row.OperatorID, Session: row.Session}, err)
}
