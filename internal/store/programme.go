package store

import (
	"context"
	"database/sql"
	"errors"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store/rows"
)

// Credential is an API key with what its secret is checked against.
type Credential struct {
	ProgrammeID issuing.ProgrammeID
	SecretHash  string
	Revoked     bool
	Generation  int64
	Suspended   bool // the programme is
}

// Programme reads a programme.
func (r reads) Programme(ctx context.Context, id issuing.ProgrammeID) (issuing.Programme, error) {
	row, err := r.q.Programme(ctx, id)
	return notFoundOr("programme", id, issuing.Programme(row), err)
}

// Programmes reads all programmes, oldest first.
func (r reads) Programmes(ctx context.Context) ([]issuing.Programme, error) {
	list, err := r.q.Programmes(ctx)
	return convertAll(list, programmeFromRow), wrapError("list programmes", err)
}

func programmeFromRow(row rows.Programme) issuing.Programme { return issuing.Programme(row) }

// Credential reads what belongs to an API key.
func (r reads) Credential(ctx context.Context, apiKey string) (Credential, error) {
	row, err := r.q.Credential(ctx, apiKey)
	return notFoundOr("API key", "", Credential(row), err)
}

// SigningKey reads a programme's public key.
func (r reads) SigningKey(
	ctx context.Context, p issuing.ProgrammeID, id issuing.SigningKeyID,
) (issuing.SigningKey, error) {
	row, err := r.q.SigningKey(ctx, p, id)
	return notFoundOr("signing key", id, issuing.SigningKey(row), err)
}

// LiveKey reads the API key of the programme's pair of credentials that works; empty when there is none.
func (r reads) LiveKey(ctx context.Context, p issuing.ProgrammeID) (string, error) {
	key, err := r.q.LiveKey(ctx, p)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	return key, wrapError("read credentials", err)
}

// SigningKeys reads a programme's public keys, oldest first.
func (r reads) SigningKeys(ctx context.Context, p issuing.ProgrammeID) ([]issuing.SigningKey, error) {
	list, err := r.q.SigningKeys(ctx, p)
	return convertAll(list, func(row rows.SigningKey) issuing.SigningKey { return issuing.SigningKey(row) }),
		wrapError("list signing keys", err)
}

// SetSuspended suspends or resumes a programme, and tells whether that is a change.
func (tx *Tx) SetSuspended(ctx context.Context, p issuing.ProgrammeID, suspended bool) (changed bool, err error) {
	n, err := tx.q.SetSuspended(ctx, suspended, p)
	return n > 0, wrapError("suspend programme", err)
}

// SetSignedAuth sets whether a programme's changes of credentials and keys must be signed, and tells whether that is a
// change.
func (tx *Tx) SetSignedAuth(ctx context.Context, p issuing.ProgrammeID, signed bool) (changed bool, err error) {
	n, err := tx.q.SetSignedAuth(ctx, signed, p)
	return n > 0, wrapError("set signed auth", err)
}

// InsertProgramme adds a programme.
func (tx *Tx) InsertProgramme(ctx context.Context, p issuing.Programme) error {
	return wrapError("add programme", tx.q.InsertProgramme(ctx, rows.InsertProgrammeParams(p)))
}

// SetCredential makes a pair the programme's only live one and every token issued before worthless. It tells whether
// the key is taken: another programme has it, or it was revoked for good.
func (tx *Tx) SetCredential(
	ctx context.Context, p issuing.ProgrammeID, apiKey, secretHash string,
) (taken bool, err error) {
	if _, err := tx.q.NextGeneration(ctx, p); err != nil {
		return false, wrapError("next generation", err)
	}
	if err := tx.q.DeleteLiveCredentials(ctx, p); err != nil {
		return false, wrapError("drop credentials", err)
	}
	added, err := tx.q.InsertCredential(ctx, apiKey, p, secretHash)
	return added == 0, wrapError("add credentials", err)
}

// RevokeCredential ends a pair for good, and every token with it. It tells whether the programme had it.
func (tx *Tx) RevokeCredential(ctx context.Context, p issuing.ProgrammeID, apiKey string) (had bool, err error) {
	if _, err := tx.q.NextGeneration(ctx, p); err != nil {
		return false, wrapError("next generation", err)
	}
	revoked, err := tx.q.RevokeCredential(ctx, apiKey, p)
	return revoked > 0, wrapError("revoke credentials", err)
}

// LockProgramme keeps other transactions from changing what counts by programme until this one ends.
func (tx *Tx) LockProgramme(ctx context.Context, p issuing.ProgrammeID) error {
	_, err := tx.q.LockProgramme(ctx, p)
	_, err = notFoundOr("programme", p, p, err)
	return err
}

// OtherSigningKeys is how many signing keys a programme has besides one.
func (r reads) OtherSigningKeys(ctx context.Context, p issuing.ProgrammeID, id issuing.SigningKeyID) (int64, error) {
	n, err := r.q.OtherSigningKeys(ctx, p, id)
	return n, wrapError("count signing keys", err)
}

// SaveSigningKey adds a key or replaces the one of that id.
func (tx *Tx) SaveSigningKey(ctx context.Context, k issuing.SigningKey) error {
	return wrapError("save signing key", tx.q.SaveSigningKey(ctx, k.ProgrammeID, k.ID, k.PEM, k.CreatedAt))
}

// DeleteSigningKey removes a key and tells whether the programme had it.
func (tx *Tx) DeleteSigningKey(
	ctx context.Context, p issuing.ProgrammeID, id issuing.SigningKeyID,
) (had bool, err error) {
	deleted, err := tx.q.DeleteSigningKey(ctx, p, id)
	return deleted > 0, wrapError("delete signing key", err)
}

// Secret reads a sealed secret of the installation; empty when there is none.
func (r reads) Secret(ctx context.Context, name string) (string, error) {
	sealed, err := r.q.Secret(ctx, name)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	return sealed, wrapError("read secret", err)
}

// InsertSecret keeps a sealed secret unless there is one of that name, and tells whether it did.
func (tx *Tx) InsertSecret(ctx context.Context, name, sealed string) (added bool, err error) {
	n, err := tx.q.InsertSecret(ctx, name, sealed)
	return n > 0, wrapError("add secret", err)
}
