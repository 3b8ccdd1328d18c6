package app

import (
	"context"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/seal"
)

// ProgrammeState is a programme as an operator sees it.
type ProgrammeState struct {
	issuing.Programme
	APIKey      string // of the credentials that work; empty: none do
	SigningKeys int
}

// ProgrammeStates are all programmes, oldest first.
func (a *Administration) ProgrammeStates(ctx context.Context) ([]ProgrammeState, error) {
	list, err := a.db.Programmes(ctx)
	if err != nil {
		return nil, err
	}
	states := make([]ProgrammeState, len(list))
	for i, p := range list {
		states[i].Programme = p
		if states[i].APIKey, err = a.db.LiveKey(ctx, p.ID); err != nil {
			return nil, err
		}
		keys, err := a.db.SigningKeys(ctx, p.ID)
		if err != nil {
			return nil, err
		}
		states[i].SigningKeys = len(keys)
	}
	return states, nil
}

// ResetCredentials gives a programme new credentials in place of those that it has, and ends all its tokens. The secret
// is shown this once.
func (a *Administration) ResetCredentials(
	ctx context.Context, id issuing.ProgrammeID, reason string,
) (ProgrammeCredentials, error) {
	key, secret := uuid.NewString(), seal.Generate()
	err := a.programmes.ByOperator(reason).SetGeneratedCredentials(ctx, id, key, secret)
	return ProgrammeCredentials{id, key, string(secret)}, err
}

// RevokeCredentials ends the credentials of a programme for good, and all its tokens. It can sign in again once its
// credentials are reset.
func (a *Administration) RevokeCredentials(ctx context.Context, id issuing.ProgrammeID, reason string) error {
	return a.programmes.ByOperator(reason).RevokeCredentials(ctx, id, "")
}

// SigningKeys are the public keys of a programme, oldest first.
func (a *Administration) SigningKeys(ctx context.Context, id issuing.ProgrammeID) ([]issuing.SigningKey, error) {
	if _, err := a.db.Programme(ctx, id); err != nil {
		return nil, err
	}
	return a.db.SigningKeys(ctx, id)
}

// RemoveSigningKey removes a public key of a programme.
func (a *Administration) RemoveSigningKey(
	ctx context.Context, id issuing.ProgrammeID, key issuing.SigningKeyID, reason string,
) error {
	return a.programmes.ByOperator(reason).DeleteSigningKey(ctx, id, key)
}

// SuspendProgramme has all requests of a programme refused and all purchases of its cards declined.
func (a *Administration) SuspendProgramme(ctx context.Context, id issuing.ProgrammeID, reason string) error {
	return a.programmes.ByOperator(reason).SuspendProgramme(ctx, id)
}

// ResumeProgramme ends the suspension.
func (a *Administration) ResumeProgramme(ctx context.Context, id issuing.ProgrammeID, reason string) error {
	return a.programmes.ByOperator(reason).ResumeProgramme(ctx, id)
}

// AuditRecords tell who changed the credentials, keys and standing of a programme, oldest first.
func (a *Administration) AuditRecords(ctx context.Context, id issuing.ProgrammeID) ([]issuing.AuditRecord, error) {
	if _, err := a.db.Programme(ctx, id); err != nil {
		return nil, err
	}
	return a.db.AuditRecords(ctx, id)
}
