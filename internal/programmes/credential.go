package programmes

import (
	"context"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/seal"
	"github.com/offblocks/offblocks/internal/work"
)

// SetCredentials makes a pair the programme's only live one. Every token issued before dies at once.
func (s *Service) SetCredentials(ctx context.Context, programme issuing.ProgrammeID, apiKey, secret string) error {
	if err := issuing.CheckSecret(secret); err != nil {
		return err
	}
	return s.setCredentials(ctx, programme, apiKey, seal.Hash(secret))
}

// SetGeneratedCredentials is SetCredentials for a secret that nobody chose.
func (s *Service) SetGeneratedCredentials(
	ctx context.Context, programme issuing.ProgrammeID, apiKey string, secret seal.Generated,
) error {
	return s.setCredentials(ctx, programme, apiKey, seal.HashGenerated(secret))
}

func (s *Service) setCredentials(ctx context.Context, programme issuing.ProgrammeID, apiKey, hash string) error {
	return work.Run(ctx, s.db, programme, func(u *work.Unit) error {
		if err := u.LockProgramme(ctx, programme); err != nil {
			return err
		}
		taken, err := u.SetCredential(ctx, programme, apiKey, hash)
		if err != nil {
			return err
		}
		if taken {
			return issuing.Refuse(issuing.CodeCredentialsTaken, "this API key is taken or was revoked; choose another").
				On("/apiKey")
		}
		return s.recordChange(ctx, u, issuing.CredentialsReplaced, apiKey)
	})
}

// RevokeCredentials ends a pair for good, and every token with it. Without an API key it is the pair that works.
func (s *Service) RevokeCredentials(ctx context.Context, programme issuing.ProgrammeID, apiKey string) error {
	return work.Run(ctx, s.db, programme, func(u *work.Unit) error {
		if err := u.LockProgramme(ctx, programme); err != nil {
			return err
		}
		revoked := apiKey
		if revoked == "" {
			var err error
			if revoked, err = u.LiveKey(ctx, programme); err != nil {
				return err
			}
		}
		had, err := u.RevokeCredential(ctx, programme, revoked)
		switch {
		case err != nil:
			return err
		case !had && apiKey == "":
			return issuing.Refuse(issuing.CodeCredentialsUnknown, "the programme has no credentials that work")
		case !had:
			return issuing.Refuse(issuing.CodeCredentialsUnknown, "this API key is not yours").On("/apiKey")
		}
		return s.recordChange(ctx, u, issuing.CredentialsRevoked, revoked)
	})
}

// SaveSigningKey adds a public key, or replaces the one of that id. A programme has issuing.MaxSigningKeys at most.
func (s *Service) SaveSigningKey(
	ctx context.Context, programme issuing.ProgrammeID, id issuing.SigningKeyID, pem string,
) error {
	return work.Run(ctx, s.db, programme, func(u *work.Unit) error {
		if err := u.LockProgramme(ctx, programme); err != nil {
			return err
		}
		others, err := u.OtherSigningKeys(ctx, programme, id)
		if err != nil {
			return err
		}
		if others >= issuing.MaxSigningKeys {
			return issuing.Refuse(issuing.CodeKeyLimit,
				"a programme has at most %d signing keys: remove one that is not used any more", issuing.MaxSigningKeys).
				On("/signingKeyId")
		}
		key := issuing.SigningKey{ProgrammeID: programme, ID: id, PEM: pem, CreatedAt: u.Now()}
		if err := u.SaveSigningKey(ctx, key); err != nil {
			return err
		}
		return s.recordChange(ctx, u, issuing.SigningKeySaved, string(id))
	})
}

// DeleteSigningKey removes a public key: what it signs is refused from then on.
func (s *Service) DeleteSigningKey(
	ctx context.Context, programme issuing.ProgrammeID, id issuing.SigningKeyID,
) error {
	return work.Run(ctx, s.db, programme, func(u *work.Unit) error {
		if err := u.LockProgramme(ctx, programme); err != nil {
			return err
		}
		had, err := u.DeleteSigningKey(ctx, programme, id)
		if err != nil {
			return err
		}
		if !had {
			return issuing.Refuse(issuing.CodeKeyUnknown, "the programme has no signing key of this id").On("/signingKeyId")
		}
		return s.recordChange(ctx, u, issuing.SigningKeyRemoved, string(id))
	})
}
