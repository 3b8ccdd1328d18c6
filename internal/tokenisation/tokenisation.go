// Package tokenisation holds the verbs on payment tokens (EMV payment tokenisation): the wish to put a card into a
// device or to keep it at a merchant's is decided, and what becomes of the token is kept. It decides nothing about
// money, makes no tokens, calls no partner and keeps no numbers.
package tokenisation

import (
	"context"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/view"
	"github.com/offblocks/offblocks/internal/work"
)

// Service carries out the verbs.
type Service struct{ db *work.DB }

var _ partner.PaymentTokens = (*Service)(nil)

// New makes a service.
func New(db *work.DB) *Service { return &Service{db} }

// DecideToken implements partner.PaymentTokens.
func (s *Service) DecideToken(ctx context.Context, r partner.TokenRequest) (issuing.ProvisioningDecision, error) {
	t, err := s.Request(ctx, r)
	switch {
	case issuing.IsCode(err, issuing.CodeNotFound):
		return issuing.ProvisioningDecline, nil
	case err != nil:
		return "", err
	case t.Decision == "": // the partner said before it asked how the token stands
		return issuing.ProvisioningDecline, nil
	}
	return t.Decision, nil
}

// Request decides about a payment token, and keeps it. A card that is not there is refused with issuing.CodeNotFound.
func (s *Service) Request(ctx context.Context, r partner.TokenRequest) (issuing.PaymentToken, error) {
	return s.keep(ctx, r, func(u *work.Unit, t *issuing.PaymentToken) error {
		standing, err := u.PurchaseContext(ctx, t.ProgrammeID, t.CardID)
		if err != nil {
			return err
		}
		settings, err := u.Settings(ctx, t.ProgrammeID)
		if err != nil {
			return err
		}
		t.Decide(standing.Check(u.Now()), settings.PaymentTokens, u.Now())
		if r.AtOnce && t.Decision == issuing.ProvisioningApprove {
			t.Follow(issuing.TokenActive, u.Now(), u.Now())
		}
		return nil
	}, func(*work.Unit, *issuing.PaymentToken) bool { return false })
}

// TokenReported implements partner.PaymentTokens.
func (s *Service) TokenReported(ctx context.Context, r partner.TokenReport) error {
	_, err := s.Report(ctx, r)
	if issuing.IsCode(err, issuing.CodeNotFound) {
		return nil // a partner's account may have cards that are not the platform's
	}
	return err
}

// Report notes how a payment token stands at the partner. A card that is not there is refused with
// issuing.CodeNotFound.
func (s *Service) Report(ctx context.Context, r partner.TokenReport) (issuing.PaymentToken, error) {
	return s.keep(ctx, r.TokenRequest, func(u *work.Unit, t *issuing.PaymentToken) error {
		t.Status, t.CreatedAt, t.UpdatedAt = issuing.TokenRequested, u.Now(), u.Now()
		t.Follow(r.Status, r.At, u.Now())
		return nil
	}, func(u *work.Unit, t *issuing.PaymentToken) bool { return t.Follow(r.Status, r.At, u.Now()) })
}

// keep adds a payment token that is not known, or changes the one that is.
func (s *Service) keep(
	ctx context.Context, r partner.TokenRequest, begin func(*work.Unit, *issuing.PaymentToken) error,
	change func(*work.Unit, *issuing.PaymentToken) bool,
) (issuing.PaymentToken, error) {
	card, err := s.db.CardByPartnerToken(ctx, r.Partner, r.CardToken)
	if err != nil {
		return issuing.PaymentToken{}, err
	}
	return work.Do(ctx, s.db, card.ProgrammeID, func(u *work.Unit) (issuing.PaymentToken, error) {
		known, err := u.PaymentTokenOfPartner(ctx, r.Partner, r.Token)
		if err != nil {
			return issuing.PaymentToken{}, err
		}
		if known != nil {
			was := *known
			moved := known.CardID == card.ID && change(u, known)
			if *known == was {
				return was, nil
			}
			if !moved {
				return *known, u.NotePaymentToken(ctx, *known)
			}
			if err := u.UpdatePaymentToken(ctx, known); err != nil {
				return *known, err
			}
			return *known, u.EmitEvent(ctx, view.PaymentTokenUpdate(*known))
		}
		t := issuing.PaymentToken{
			ID: issuing.NewID[issuing.PaymentTokenID](), ProgrammeID: card.ProgrammeID, AccountID: card.AccountID,
			CardID: card.ID, Requestor: r.Requestor, Partner: r.Partner, PartnerToken: r.Token,
		}
		if err := begin(u, &t); err != nil {
			return t, err
		}
		if err := u.InsertPaymentToken(ctx, t); err != nil {
			return t, err
		}
		return t, u.EmitEvent(ctx, view.PaymentTokenUpdate(t))
	})
}
