package onboarding

import (
	"context"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/tasks"
	"github.com/offblocks/offblocks/internal/view"
	"github.com/offblocks/offblocks/internal/work"
)

// NewCard is what it takes to ask for a card.
type NewCard struct {
	Type     issuing.CardType
	Billing  issuing.Address
	Shipping *issuing.Address // needed for a physical card
	// Activation says that the cardholder has to activate the card, which must be a physical one, when it has arrived.
	Activation bool
}

// CreateCard asks for a card on an active account. An account has at most one live virtual and one live physical card.
func (s *Service) CreateCard(ctx context.Context, programme issuing.ProgrammeID, account issuing.AccountID, n NewCard) (issuing.Card, error) {
	if err := s.cfg.Partners.Require(partner.KindCardIssuer); err != nil {
		return issuing.Card{}, err
	}
	if !issuing.IsCountry(n.Billing.Country) {
		return issuing.Card{}, issuing.Refuse(issuing.CodeCountryInvalid, "%s is not a country of ISO 3166-1", n.Billing.Country).On("/billingAddress/country")
	}
	if _, virtual := s.cfg.Partners.CardIssuer.(partner.VirtualIssuer); virtual && n.Type == issuing.CardPhysical {
		return issuing.Card{}, issuing.Refuse(issuing.CodePartnerUnable,
			"the card issuer of this installation makes no physical cards; ask for a virtual one").On("/type")
	}
	if n.Type == issuing.CardPhysical && n.Shipping == nil {
		return issuing.Card{}, issuing.Refuse(issuing.CodeAddressMissing, "a physical card needs a shippingAddress").On("/shippingAddress")
	}
	if err := checkShipping(n.Shipping); err != nil {
		return issuing.Card{}, err
	}
	if n.Activation && n.Type != issuing.CardPhysical {
		return issuing.Card{}, issuing.Refuse(issuing.CodeBodyInvalid, "only a physical card can be activated by its cardholder").On("/requiresActivation")
	}
	return changeAccount(ctx, s, programme, account, func(u *work.Unit, c issuing.Customer, a *issuing.Account) (issuing.Card, error) {
		now := u.Now()
		card := issuing.Card{
			ID: issuing.NewID[issuing.CardID](), ProgrammeID: programme, CustomerID: c.ID, AccountID: account, Type: n.Type, Status: issuing.CardIssuing,
			Billing: n.Billing, Shipping: n.Shipping, CreatedAt: now, UpdatedAt: now,
		}
		if n.Type == issuing.CardPhysical {
			card.Shipment = &issuing.Shipment{Status: issuing.ShipmentPending}
		}
		if n.Activation {
			card.Activation = issuing.ActivationPending
		}
		if c.Status != issuing.CustomerActive {
			return card, issuing.Refuse(issuing.CodeParentInactive, "the customer is %s; only active customers can have new cards", c.Status)
		}
		if a.Status != issuing.AccountActive {
			return card, issuing.Refuse(issuing.CodeParentInactive, "the account is %s; only an active account can have new cards", a.Status)
		}
		taken, err := u.InsertCard(ctx, card)
		if err != nil {
			return card, err
		}
		if taken {
			return card, issuing.Refuse(issuing.CodeCardLimit, "the account has a live %s card already", n.Type)
		}
		if err := u.Enqueue(ctx, tasks.IssueCard, string(card.ID)); err != nil {
			return card, err
		}
		return card, u.EmitEvent(ctx, view.CardUpdate(card))
	})
}

// checkShipping refuses an address in a country that does not exist.
func checkShipping(a *issuing.Address) error {
	if a != nil && !issuing.IsCountry(a.Country) {
		return issuing.Refuse(issuing.CodeCountryInvalid, "%s is not a country of ISO 3166-1", a.Country).On("/shippingAddress/country")
	}
	return nil
}

// saveCard writes a card that had another status, or another visible member, and emits its event. A card that is not being issued or renewed
// any more needs no answer of its issuer: the task is cancelled. An issuer at whom the card stands otherwise is to be told.
func saveCard(ctx context.Context, u *work.Unit, c *issuing.Card, was issuing.CardStatus) error {
	if err := u.UpdateCard(ctx, c, was); err != nil {
		return err
	}
	if was == issuing.CardIssuing && c.Status != was {
		if err := u.CancelTask(ctx, tasks.IssueCard, string(c.ID)); err != nil {
			return err
		}
	}
	if c.Renewal != issuing.RenewalPending {
		if err := u.CancelTask(ctx, tasks.RenewCard, string(c.ID)); err != nil {
			return err
		}
	}
	if !c.InStep() {
		if err := u.Enqueue(ctx, tasks.UpdateIssuer, string(c.ID)); err != nil {
			return err
		}
	}
	return u.EmitEvent(ctx, view.CardUpdate(*c))
}

// lockedCard is a card whose customer is locked: nobody else changes card, account or customer meanwhile.
type lockedCard struct {
	issuing.Card
	account  issuing.Account
	customer issuing.Customer
	was      issuing.CardStatus
}

func lockCard(ctx context.Context, u *work.Unit, programme issuing.ProgrammeID, id issuing.CardID) (l lockedCard, err error) {
	if l.Card, err = u.Card(ctx, programme, id); err != nil {
		return l, err
	}
	if l.customer, err = u.LockCustomer(ctx, programme, l.CustomerID); err != nil {
		return l, err
	}
	if l.Card, err = u.Card(ctx, programme, id); err != nil { // again, now that it stands still
		return l, err
	}
	l.account, err = u.Account(ctx, programme, l.AccountID)
	l.was = l.Status
	return l, err
}

// changeCard is the choreography of a verb that changes nothing but a card.
func (s *Service) changeCard(ctx context.Context, programme issuing.ProgrammeID, id issuing.CardID,
	decide func(c *issuing.Card, a *issuing.Account, customer issuing.Customer, now issuing.Instant) error,
) (issuing.Card, error) {
	return work.Do(ctx, s.db, programme, func(u *work.Unit) (issuing.Card, error) {
		l, err := lockCard(ctx, u, programme, id)
		if err != nil {
			return l.Card, err
		}
		if err := decide(&l.Card, &l.account, l.customer, u.Now()); err != nil {
			return l.Card, err
		}
		err = saveCard(ctx, u, &l.Card, l.was)
		return l.Card, err
	})
}

// CardIssued notes that the issuing partner made a card. A card that is not being issued any more is refused with
// issuing.CodeWrongState, and a token that another card has with issuing.CodeAlreadyExists.
func (s *Service) CardIssued(
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
		issued := s.sealIssued(id, made)
		issued.Name = l.customer.Name
		if err := l.Issue(issued, &l.account, l.customer.Status, u.Now()); err != nil {
			return l.Card, err
		}
		if err := claimToken(ctx, u, l.Card); err != nil {
			return l.Card, err
		}
		err = saveCard(ctx, u, &l.Card, l.was)
		return l.Card, err
	})
}

// sealIssued is what is kept of what the issuer says of a card. A number is kept encrypted, and as a hash.
func (s *Service) sealIssued(id issuing.CardID, made partner.IssuedCard) issuing.IssuedCard {
	kept := issuing.IssuedCard{
		Network: made.Network, MaskedPAN: issuing.MaskLastFour(made.LastFour), ExpiryYear: made.ExpiryYear, ExpiryMonth: made.ExpiryMonth,
		Partner: s.issuerName(), PartnerToken: made.Token,
	}
	if made.PAN != "" {
		kept.MaskedPAN, kept.SealedPAN = issuing.Mask(made.PAN), s.box.Seal(panName(id), []byte(made.PAN))
		kept.PANHash = s.PANHash(made.PAN)
	}
	return kept
}

// panName is the name that a card's number is sealed under.
func panName(id issuing.CardID) string { return "pan/" + string(id) }

// PANHash is the hash by which a card is found by its number (store.DB.CardByPANHash).
func (s *Service) PANHash(pan string) string { return s.box.MAC(issuing.PANHashPurpose, pan) }

// issuerName is the configured name of the card issuer; empty without one.
func (s *Service) issuerName() string {
	if s.cfg.Partners.CardIssuer == nil {
		return ""
	}
	return s.cfg.Partners.CardIssuer.PartnerName()
}

// claimToken keeps the issuer's name for a card.
func claimToken(ctx context.Context, u *work.Unit, c issuing.Card) error {
	if c.PartnerToken == "" {
		return nil
	}
	return u.ClaimPartnerToken(ctx, c.Partner, c.PartnerToken, c.ID)
}

// CardFailed notes that the issuing partner could not make a card. A card that is not being issued any more is refused
// with issuing.CodeWrongState.
func (s *Service) CardFailed(ctx context.Context, programme issuing.ProgrammeID, id issuing.CardID) (issuing.Card, error) {
	return s.changeCard(ctx, programme, id, func(c *issuing.Card, _ *issuing.Account, _ issuing.Customer, now issuing.Instant) error {
		return c.Fail(now)
	})
}

// DeactivateCard puts a card on hold.
func (s *Service) DeactivateCard(ctx context.Context, programme issuing.ProgrammeID, id issuing.CardID) (issuing.Card, error) {
	return s.changeCard(ctx, programme, id, func(c *issuing.Card, _ *issuing.Account, _ issuing.Customer, now issuing.Instant) error {
		return c.Deactivate(issuing.CascadeNone, now)
	})
}

// ActivateCard ends the hold of a card whose account and customer are active.
func (s *Service) ActivateCard(ctx context.Context, programme issuing.ProgrammeID, id issuing.CardID) (issuing.Card, error) {
	return s.changeCard(ctx, programme, id, func(c *issuing.Card, a *issuing.Account, customer issuing.Customer, now issuing.Instant) error {
		return c.Activate(a.Status, customer.Status, now)
	})
}

// TerminateCard ends a card. Its open holds may still be captured.
func (s *Service) TerminateCard(ctx context.Context, programme issuing.ProgrammeID, id issuing.CardID) (issuing.Card, error) {
	return s.changeCard(ctx, programme, id, func(c *issuing.Card, _ *issuing.Account, _ issuing.Customer, now issuing.Instant) error {
		return c.Terminate(now)
	})
}

// SuspendCard stops a card on suspicion, until it is resumed.
func (s *Service) SuspendCard(ctx context.Context, programme issuing.ProgrammeID, id issuing.CardID) (issuing.Card, error) {
	return s.changeCard(ctx, programme, id, func(c *issuing.Card, _ *issuing.Account, _ issuing.Customer, now issuing.Instant) error {
		return c.Suspend(now)
	})
}

// ResumeCard ends the suspension of a card whose account and customer are active.
func (s *Service) ResumeCard(ctx context.Context, programme issuing.ProgrammeID, id issuing.CardID) (issuing.Card, error) {
	return s.changeCard(ctx, programme, id, func(c *issuing.Card, a *issuing.Account, customer issuing.Customer, now issuing.Instant) error {
		return c.Resume(a.Status, customer.Status, now)
	})
}

// BlockCard stops a card for good. Its open holds may still be captured.
func (s *Service) BlockCard(ctx context.Context, programme issuing.ProgrammeID, id issuing.CardID) (issuing.Card, error) {
	return s.changeCard(ctx, programme, id, func(c *issuing.Card, _ *issuing.Account, _ issuing.Customer, now issuing.Instant) error {
		return c.Block(now)
	})
}

// SuspendCardAtIssuer is SuspendCard by the issuer, which is not told.
func (s *Service) SuspendCardAtIssuer(ctx context.Context, programme issuing.ProgrammeID, id issuing.CardID) (issuing.Card, error) {
	return s.changeCard(ctx, programme, id, func(c *issuing.Card, _ *issuing.Account, _ issuing.Customer, now issuing.Instant) error {
		return c.AtIssuer(c.Suspend(now))
	})
}

// ResumeCardAtIssuer is ResumeCard by the issuer, which is not told.
func (s *Service) ResumeCardAtIssuer(ctx context.Context, programme issuing.ProgrammeID, id issuing.CardID) (issuing.Card, error) {
	return s.changeCard(ctx, programme, id, func(c *issuing.Card, a *issuing.Account, customer issuing.Customer, now issuing.Instant) error {
		return c.AtIssuer(c.Resume(a.Status, customer.Status, now))
	})
}

// BlockCardAtIssuer is BlockCard by the issuer, which is not told.
func (s *Service) BlockCardAtIssuer(ctx context.Context, programme issuing.ProgrammeID, id issuing.CardID) (issuing.Card, error) {
	return s.changeCard(ctx, programme, id, func(c *issuing.Card, _ *issuing.Account, _ issuing.Customer, now issuing.Instant) error {
		return c.AtIssuer(c.Block(now))
	})
}
