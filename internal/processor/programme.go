package processor

import (
	"context"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/seal"
	"github.com/offblocks/offblocks/internal/store"
)

// NewProgramme is what it takes to found a programme.
type NewProgramme struct {
	ID           issuing.ProgrammeID // empty: a new one
	Name         string
	APIKey       string // a UUID
	APISecret    string
	PartnerFixed issuing.Units
	PartnerBPS   int64
	SigningKeyID issuing.SigningKeyID // empty: no signing key yet
	SigningPEM   string
}

// FoundProgramme makes a programme with credentials, and a signing key if one is given.
func (p *Processor) FoundProgramme(ctx context.Context, n NewProgramme) (issuing.Programme, error) {
	hash := seal.Hash(n.APISecret)
	if n.ID == "" {
		n.ID = issuing.NewID[issuing.ProgrammeID]()
	}
	return change(ctx, p, func(tx *store.Tx) (issuing.Programme, error) {
		now := p.instant()
		programme := issuing.Programme{
			ID: n.ID, Name: n.Name, PartnerFixed: n.PartnerFixed, PartnerBPS: n.PartnerBPS, CreatedAt: now,
		}
		if err := tx.InsertProgramme(ctx, programme); err != nil {
			return programme, err
		}
		taken, err := tx.SetCredential(ctx, programme.ID, n.APIKey, hash)
		if err != nil {
			return programme, err
		}
		if taken {
			return programme, issuing.Refuse(issuing.CodeCredentialsTaken, "this API key is taken; choose another").On("/apiKey")
		}
		if n.SigningKeyID == "" {
			return programme, nil
		}
		return programme, tx.SaveSigningKey(ctx, issuing.SigningKey{ProgrammeID: programme.ID, ID: n.SigningKeyID, PEM: n.SigningPEM, CreatedAt: now})
	})
}

// SetCredentials makes a pair the programme's only live one. Every token issued before dies at once.
func (p *Processor) SetCredentials(ctx context.Context, programme issuing.ProgrammeID, apiKey, secret string) error {
	if len([]rune(secret)) < issuing.MinSecret {
		return issuing.Refuse(issuing.CodeSecretTooShort, "an API secret has at least %d characters", issuing.MinSecret).On("/apiSecret")
	}
	hash := seal.Hash(secret)
	_, err := change(ctx, p, func(tx *store.Tx) (none, error) {
		taken, err := tx.SetCredential(ctx, programme, apiKey, hash)
		if err == nil && taken {
			err = issuing.Refuse(issuing.CodeCredentialsTaken, "this API key is taken or was revoked; choose another").On("/apiKey")
		}
		return none{}, err
	})
	return err
}

// RevokeCredentials ends a pair for good, and every token with it.
func (p *Processor) RevokeCredentials(ctx context.Context, programme issuing.ProgrammeID, apiKey string) error {
	_, err := change(ctx, p, func(tx *store.Tx) (none, error) {
		had, err := tx.RevokeCredential(ctx, programme, apiKey)
		if err == nil && !had {
			err = issuing.Refuse(issuing.CodeCredentialsUnknown, "this API key is not yours").On("/apiKey")
		}
		return none{}, err
	})
	return err
}

// SaveSigningKey adds a public key, or replaces the one of that id.
func (p *Processor) SaveSigningKey(ctx context.Context, programme issuing.ProgrammeID, id issuing.SigningKeyID, pem string) error {
	_, err := change(ctx, p, func(tx *store.Tx) (none, error) {
		return none{}, tx.SaveSigningKey(ctx, issuing.SigningKey{ProgrammeID: programme, ID: id, PEM: pem, CreatedAt: p.instant()})
	})
	return err
}

// DeleteSigningKey removes a public key: what it signs is refused from then on.
func (p *Processor) DeleteSigningKey(ctx context.Context, programme issuing.ProgrammeID, id issuing.SigningKeyID) error {
	_, err := change(ctx, p, func(tx *store.Tx) (none, error) {
		had, err := tx.DeleteSigningKey(ctx, programme, id)
		if err == nil && !had {
			err = issuing.Refuse(issuing.CodeKeyUnknown, "you have no signing key of this id").On("/signingKeyId")
		}
		return none{}, err
	})
	return err
}

// Secret reads a secret of the installation, making it the first time. Replicas that start together agree on one.
func (p *Processor) Secret(ctx context.Context, name string, create func() ([]byte, error)) ([]byte, error) {
	sealed, err := p.db.Secret(ctx, name)
	if err != nil {
		return nil, err
	}
	if sealed == "" {
		fresh, err := create()
		if err != nil {
			return nil, err
		}
		if err := p.db.Write(ctx, func(tx *store.Tx) error {
			_, err := tx.InsertSecret(ctx, name, p.box.Seal(name, fresh))
			return err
		}); err != nil {
			return nil, err
		}
		if sealed, err = p.db.Secret(ctx, name); err != nil {
			return nil, err
		}
	}
	return p.box.Open(name, sealed)
}
