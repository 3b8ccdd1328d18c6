// Package programmes holds the verbs on a programme itself: founding it, its credentials, signing keys, webhooks and fees; and the
// installation's own secrets. It knows nothing of what a programme's customers do.
package programmes

import (
	"context"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/seal"
	"github.com/offblocks/offblocks/internal/work"
)

// Service carries out the verbs.
type Service struct {
	db     *work.DB
	box    *seal.Box
	secure bool
	actor  issuing.Actor // who makes the changes
	reason string        // that the actor gave
}

// New makes a service, whose changes are the programmes' own; see [Service.ByOperator]. The box seals the installation's
// secrets; without one, Secret cannot be called. Secure has webhooks be https at public addresses: everywhere but in a
// sandbox that nobody else can reach.
func New(db *work.DB, box *seal.Box, secure bool) *Service {
	return &Service{db: db, box: box, secure: secure, actor: issuing.ActorProgramme}
}

// NewProgramme is what it takes to found a programme.
type NewProgramme struct {
	ID           issuing.ProgrammeID // empty: a new one
	Name         string
	APIKey       string // a UUID
	APISecret    seal.Generated
	PartnerFixed issuing.Units
	PartnerBPS   int64
	SigningKeyID issuing.SigningKeyID // empty: no signing key yet
	SigningPEM   string
}

// FoundProgramme makes a programme with credentials, and a signing key if one is given.
func (s *Service) FoundProgramme(ctx context.Context, n NewProgramme) (issuing.Programme, error) {
	if err := issuing.CheckSecret(string(n.APISecret)); err != nil {
		return issuing.Programme{}, err
	}
	hash := seal.HashGenerated(n.APISecret)
	if n.ID == "" {
		n.ID = issuing.NewID[issuing.ProgrammeID]()
	}
	return work.Do(ctx, s.db, n.ID, func(u *work.Unit) (issuing.Programme, error) {
		now := u.Now()
		programme := issuing.Programme{
			ID: n.ID, Name: n.Name, PartnerFixed: n.PartnerFixed, PartnerBPS: n.PartnerBPS, CreatedAt: now,
		}
		if err := u.InsertProgramme(ctx, programme); err != nil {
			return programme, err
		}
		taken, err := u.SetCredential(ctx, programme.ID, n.APIKey, hash)
		if err != nil {
			return programme, err
		}
		if taken {
			return programme, issuing.Refuse(issuing.CodeCredentialsTaken, "this API key is taken; choose another").On("/apiKey")
		}
		if n.SigningKeyID == "" {
			return programme, nil
		}
		return programme, u.SaveSigningKey(ctx, issuing.SigningKey{ProgrammeID: programme.ID, ID: n.SigningKeyID, PEM: n.SigningPEM, CreatedAt: now})
	})
}
