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
}

// CreateCard asks for a card on an active account. An account has at most one live virtual and one live physical card.
func (s *Service) CreateCard(ctx context.Context, programme issuing.ProgrammeID, account issuing.AccountID, n NewCard) (issuing.Card, error) {
	if err := s.cfg.Partners.Require(partner.KindCardIssuer); err != nil {
		return issuing.Card{}, err
	}
	if !issuing.IsCountry(n.Billing.Country) {
		return issuing.Card{}, issuing.Refuse(issuing.CodeCountryInvalid, "%s is not a country of ISO 3166-1", n.Billing.Country).On("/billingAddress/country")
	}
	if n.Type == issuing.CardPhysical && n.Shipping == nil {
		return issuing.Card{}, issuing.Refuse(issuing.CodeAddressMissing, "a physical card needs a shippingAddress").On("/shippingAddress")
	}
	if n.Shipping != nil && !issuing.IsCountry(n.Shipping.Country) {
		return issuing.Card{}, issuing.Refuse(issuing.CodeCountryInvalid, "%s is not a country of ISO 3166-1", n.Shipping.Country).On("/shippingAddress/country")
	}
	return changeAccount(ctx, s, programme, account, func(u *work.Unit, c issuing.Customer, a *issuing.Account) (issuing.Card, error) {
		now := u.Now()
		card := issuing.Card{
			ID: issuing.NewID[issuing.CardID](), ProgrammeID: programme, CustomerID: c.ID, AccountID: account, Type: n.Type, Status: issuing.CardIssuing,
			Billing: n.Billing, Shipping: n.Shipping, CreatedAt: now, UpdatedAt: now,
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

// saveCard writes a card that had another status, and emits its event. A card that is not being issued any more needs no
// answer of its issuer: the task is cancelled.
func saveCard(ctx context.Context, u *work.Unit, c *issuing.Card, was issuing.CardStatus) error {
	if err := u.UpdateCard(ctx, c, was); err != nil {
		return err
	}
	if was == issuing.CardIssuing {
		if err := u.CancelTask(ctx, tasks.IssueCard, string(c.ID)); err != nil {
			return err
		}
	}
	return u.EmitEvent(ctx, view.CardUpdate(*c))
}

// changeCard is the choreography of a verb on a card: its customer is locked, so nobody else changes card, account or customer
// meanwhile.
func (s *Service) changeCard(ctx context.Context, programme issuing.ProgrammeID, id issuing.CardID,
	decide func(c *issuing.Card, a *issuing.Account, customer issuing.Customer, now issuing.Instant) error,
) (issuing.Card, error) {
	return work.Do(ctx, s.db, programme, func(u *work.Unit) (issuing.Card, error) {
		card, err := u.Card(ctx, programme, id)
		if err != nil {
			return card, err
		}
		customer, err := u.LockCustomer(ctx, programme, card.CustomerID)
		if err != nil {
			return card, err
		}
		if card, err = u.Card(ctx, programme, id); err != nil { // again, now that it stands still
			return card, err
		}
		account, err := u.Account(ctx, programme, card.AccountID)
		if err != nil {
			return card, err
		}
		was := card.Status
		if err := decide(&card, &account, customer, u.Now()); err != nil {
			return card, err
		}
		err = saveCard(ctx, u, &card, was)
		return card, err
	})
}

// CardIssued notes that the issuing partner made a card. A card that is not being issued any more is refused with
// issuing.CodeWrongState.
func (s *Service) CardIssued(
	ctx context.Context, programme issuing.ProgrammeID, id issuing.CardID, made partner.IssuedCard,
) (issuing.Card, error) {
	if err := made.Check(); err != nil {
		return issuing.Card{}, err
	}
	return s.changeCard(ctx, programme, id, func(c *issuing.Card, a *issuing.Account, customer issuing.Customer, now issuing.Instant) error {
		return c.Issue(issuing.IssuedCard{
			Name: customer.Name, Network: made.Network, MaskedPAN: issuing.Mask(made.PAN), SealedPAN: s.box.Seal("pan/"+string(id), []byte(made.PAN)),
			ExpiryYear: made.ExpiryYear, ExpiryMonth: made.ExpiryMonth,
		}, a, customer.Status, now)
	})
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
