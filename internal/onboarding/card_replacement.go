package onboarding

import (
	"context"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/tasks"
	"github.com/offblocks/offblocks/internal/view"
	"github.com/offblocks/offblocks/internal/work"
)

// ReportCard blocks a card that is lost or stolen. Its open holds may still be captured.
func (s *Service) ReportCard(
	ctx context.Context, programme issuing.ProgrammeID, id issuing.CardID, reason issuing.CardReason,
) (issuing.Card, error) {
	if reason != issuing.ReasonLost && reason != issuing.ReasonStolen {
		return issuing.Card{}, issuing.Refuse(issuing.CodeBodyInvalid, "a card is reported lost or stolen").On("/reason")
	}
	return s.changeCard(ctx, programme, id, func(c *issuing.Card, _ *issuing.Account, _ issuing.Customer, now issuing.Instant) error {
		return c.BlockFor(reason, now)
	})
}

// ReplaceCard ends a card that is lost, stolen or damaged, and asks for one with a new number in its place. The new card has
// the old one's account, type, limits and controls. It is shipped to the old one's address unless another is given.
// Account and customer must be active. What the network still says about the old card is booked to the account.
func (s *Service) ReplaceCard(
	ctx context.Context, programme issuing.ProgrammeID, id issuing.CardID, reason issuing.CardReason, shipping *issuing.Address,
) (issuing.Card, error) {
	if err := s.cfg.Partners.Require(partner.KindCardIssuer); err != nil {
		return issuing.Card{}, err
	}
	switch reason {
	case issuing.ReasonLost, issuing.ReasonStolen, issuing.ReasonDamaged:
	default:
		return issuing.Card{}, issuing.Refuse(issuing.CodeBodyInvalid, "a card is replaced because it is lost, stolen or damaged").On("/reason")
	}
	if err := checkShipping(shipping); err != nil {
		return issuing.Card{}, err
	}
	return work.Do(ctx, s.db, programme, func(u *work.Unit) (issuing.Card, error) {
		old, err := lockCard(ctx, u, programme, id)
		if err != nil {
			return issuing.Card{}, err
		}
		if err := checkParents(old, shipping); err != nil {
			return issuing.Card{}, err
		}
		made, err := old.Replace(issuing.NewID[issuing.CardID](), reason, shipping, u.Now())
		if err != nil {
			return issuing.Card{}, err
		}
		if err := saveCard(ctx, u, &old.Card, old.was); err != nil {
			return made, err
		}
		taken, err := u.InsertCard(ctx, made)
		if err != nil {
			return made, err
		}
		if taken {
			return made, issuing.Refuse(issuing.CodeCardLimit, "the account has a live %s card already, beside the one that is to be replaced", made.Type)
		}
		if err := u.CopyRules(ctx, old.ID, made.ID); err != nil {
			return made, err
		}
		if err := u.Enqueue(ctx, tasks.IssueCard, string(made.ID)); err != nil {
			return made, err
		}
		return made, u.EmitEvent(ctx, view.CardUpdate(made))
	})
}

// checkParents refuses a new card or plastic under what is not active, and an address for what is not sent.
func checkParents(l lockedCard, shipping *issuing.Address) error {
	switch {
	case l.customer.Status != issuing.CustomerActive:
		return issuing.Refuse(issuing.CodeParentInactive, "the customer is %s; only active customers can have new cards", l.customer.Status)
	case l.account.Status != issuing.AccountActive:
		return issuing.Refuse(issuing.CodeParentInactive, "the account is %s; only an active account can have new cards", l.account.Status)
	case shipping != nil && l.Type != issuing.CardPhysical:
		return issuing.Refuse(issuing.CodeBodyInvalid, "a virtual card is not shipped; leave shippingAddress out").On("/shippingAddress")
	}
	return nil
}

// CanRenewCards tells whether the card issuer can.
func (s *Service) CanRenewCards() bool {
	_, able := s.cfg.Partners.CardIssuer.(partner.CardRenewer)
	return able
}

// RenewCard asks the issuer for a later expiry of a card, whose number and status stay. A physical card is shipped again,
// to the same address unless another is given. Account and customer must be active.
func (s *Service) RenewCard(
	ctx context.Context, programme issuing.ProgrammeID, id issuing.CardID, shipping *issuing.Address,
) (issuing.Card, error) {
	if err := s.cfg.Partners.Require(partner.KindCardIssuer); err != nil {
		return issuing.Card{}, err
	}
	if !s.CanRenewCards() {
		return issuing.Card{}, issuing.Refuse(issuing.CodePartnerUnable, "the card issuer cannot renew cards; replace the card")
	}
	if err := checkShipping(shipping); err != nil {
		return issuing.Card{}, err
	}
	return work.Do(ctx, s.db, programme, func(u *work.Unit) (issuing.Card, error) {
		l, err := lockCard(ctx, u, programme, id)
		if err != nil {
			return l.Card, err
		}
		if err := checkParents(l, shipping); err != nil {
			return l.Card, err
		}
		if err := l.Renew(shipping, u.Now()); err != nil {
			return l.Card, err
		}
		if err := u.Enqueue(ctx, tasks.RenewCard, string(id)); err != nil {
			return l.Card, err
		}
		err = saveCard(ctx, u, &l.Card, l.was)
		return l.Card, err
	})
}

// CardRenewed notes that the issuer renewed a card. What has another number is refused with issuing.CodeAlreadyExists, and
// a card that is not being renewed with issuing.CodeWrongState.
func (s *Service) CardRenewed(
	ctx context.Context, programme issuing.ProgrammeID, id issuing.CardID, made partner.IssuedCard,
) (issuing.Card, error) {
	if err := made.Check(); err != nil {
		return issuing.Card{}, err
	}
	return work.Do(ctx, s.db, programme, func(u *work.Unit) (issuing.Card, error) {
		l, err := lockCard(ctx, u, programme, id)
		if err != nil {
			return l.Card, err
		}
		kept := s.sealIssued(id, made)
		if sameMask := (&issuing.Card{MaskedPAN: kept.MaskedPAN}).LastFour() == l.LastFour(); !sameMask ||
			kept.PANHash != "" && l.PANHash != "" && kept.PANHash != l.PANHash {
			return l.Card, issuing.Refuse(issuing.CodeAlreadyExists, "the issuer says that the renewed card has another number than the card %s", id)
		}
		if err := l.Renewed(kept, u.Now()); err != nil {
			return l.Card, err
		}
		if err := claimToken(ctx, u, l.Card); err != nil {
			return l.Card, err
		}
		err = saveCard(ctx, u, &l.Card, l.was)
		return l.Card, err
	})
}

// CardRenewalRefused notes that the issuer will not renew a card, which keeps its expiry.
func (s *Service) CardRenewalRefused(ctx context.Context, programme issuing.ProgrammeID, id issuing.CardID) (issuing.Card, error) {
	return s.changeCard(ctx, programme, id, func(c *issuing.Card, _ *issuing.Account, _ issuing.Customer, now issuing.Instant) error {
		return c.RenewalRefused(now)
	})
}

// ActivateCardWith activates a physical card that its cardholder has to activate, with what is printed on it. A wrong proof is counted
// and refused with issuing.CodeActivationRefused.
func (s *Service) ActivateCardWith(
	ctx context.Context, programme issuing.ProgrammeID, id issuing.CardID, proof issuing.ActivationProof,
) (issuing.Card, error) {
	return work.Do(ctx, s.db, programme, func(u *work.Unit) (issuing.Card, error) {
		l, err := lockCard(ctx, u, programme, id)
		if err != nil {
			return l.Card, err
		}
		tries := l.ActivationTries
		if refusal := l.ActivateWith(proof, l.account.Status, l.customer.Status, u.Now()); refusal != nil {
			if l.ActivationTries != tries {
				if err := u.NoteCard(ctx, l.Card); err != nil {
					return l.Card, err
				}
			}
			return l.Card, refusal
		}
		err = saveCard(ctx, u, &l.Card, l.was)
		return l.Card, err
	})
}
