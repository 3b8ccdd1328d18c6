package processor

import (
	"context"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

// NewCard is what it takes to ask for a card.
type NewCard struct {
	Type     issuing.CardType
	Billing  issuing.Address
	Shipping *issuing.Address // needed for a physical card
}

// CreateCard asks for a card on an active account. An account has at most one live virtual and one live physical card.
func (p *Processor) CreateCard(ctx context.Context, programme issuing.ProgrammeID, account issuing.AccountID, n NewCard) (issuing.Card, error) {
	if !issuing.IsCountry(n.Billing.Country) {
		return issuing.Card{}, issuing.Refuse(issuing.CodeCountryInvalid, "%s is not a country of ISO 3166-1", n.Billing.Country).On("/billingAddress/country")
	}
	if n.Type == issuing.CardPhysical && n.Shipping == nil {
		return issuing.Card{}, issuing.Refuse(issuing.CodeAddressMissing, "a physical card needs a shippingAddress").On("/shippingAddress")
	}
	if n.Shipping != nil && !issuing.IsCountry(n.Shipping.Country) {
		return issuing.Card{}, issuing.Refuse(issuing.CodeCountryInvalid, "%s is not a country of ISO 3166-1", n.Shipping.Country).On("/shippingAddress/country")
	}
	return changeAccount(ctx, p, programme, account, func(tx *store.Tx, c issuing.Customer, a *issuing.Account, now issuing.Instant) (issuing.Card, error) {
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
		taken, err := tx.InsertCard(ctx, card)
		if err != nil {
			return card, err
		}
		if taken {
			return card, issuing.Refuse(issuing.CodeCardLimit, "the account has a live %s card already", n.Type)
		}
		return card, p.tell(ctx, tx, card)
	})
}

func (p *Processor) saveCard(ctx context.Context, tx *store.Tx, c issuing.Card, was issuing.CardStatus) error {
	if err := tx.UpdateCard(ctx, c, was); err != nil {
		return err
	}
	return p.tell(ctx, tx, c)
}

// changeCard is the choreography of a verb on a card: its customer is locked, so nobody else changes card, account or customer
// meanwhile.
func (p *Processor) changeCard(ctx context.Context, programme issuing.ProgrammeID, id issuing.CardID,
	decide func(*issuing.Card, *issuing.Account, issuing.Customer, issuing.Instant) error,
) (issuing.Card, error) {
	return change(ctx, p, func(tx *store.Tx) (issuing.Card, error) {
		card, err := tx.Card(ctx, programme, id)
		if err != nil {
			return card, err
		}
		customer, err := tx.LockCustomer(ctx, programme, card.CustomerID)
		if err != nil {
			return card, err
		}
		if card, err = tx.Card(ctx, programme, id); err != nil { // again, now that it stands still
			return card, err
		}
		account, err := tx.Account(ctx, programme, card.AccountID)
		if err != nil {
			return card, err
		}
		was := card.Status
		if err := decide(&card, &account, customer, p.instant()); err != nil {
			return card, err
		}
		return card, p.saveCard(ctx, tx, card, was)
	})
}

// Made is what the issuing partner says of a card that it made.
type Made struct {
	PAN         string // in clear; it is sealed before it is kept
	Network     issuing.Network
	ExpiryYear  int
	ExpiryMonth int
}

// CardIssued notes that the issuing partner made a card.
func (p *Processor) CardIssued(ctx context.Context, programme issuing.ProgrammeID, id issuing.CardID, made Made) (issuing.Card, error) {
	return p.changeCard(ctx, programme, id, func(c *issuing.Card, a *issuing.Account, customer issuing.Customer, now issuing.Instant) error {
		return c.Issue(issuing.IssuedCard{
			Name: customer.Name, Network: made.Network, MaskedPAN: issuing.Mask(made.PAN), SealedPAN: p.box.Seal("pan/"+string(id), []byte(made.PAN)),
			ExpiryYear: made.ExpiryYear, ExpiryMonth: made.ExpiryMonth,
		}, a, customer.Status, now)
	})
}

// CardFailed notes that the issuing partner could not make a card.
func (p *Processor) CardFailed(ctx context.Context, programme issuing.ProgrammeID, id issuing.CardID) (issuing.Card, error) {
	return p.changeCard(ctx, programme, id, func(c *issuing.Card, _ *issuing.Account, _ issuing.Customer, now issuing.Instant) error {
		return c.Fail(now)
	})
}

// DeactivateCard puts a card on hold.
func (p *Processor) DeactivateCard(ctx context.Context, programme issuing.ProgrammeID, id issuing.CardID) (issuing.Card, error) {
	return p.changeCard(ctx, programme, id, func(c *issuing.Card, _ *issuing.Account, _ issuing.Customer, now issuing.Instant) error {
		return c.Deactivate(issuing.CascadeNone, now)
	})
}

// ActivateCard ends the hold of a card whose account and customer are active.
func (p *Processor) ActivateCard(ctx context.Context, programme issuing.ProgrammeID, id issuing.CardID) (issuing.Card, error) {
	return p.changeCard(ctx, programme, id, func(c *issuing.Card, a *issuing.Account, customer issuing.Customer, now issuing.Instant) error {
		return c.Activate(a.Status, customer.Status, now)
	})
}

// TerminateCard ends a card. Its open holds may still be captured.
func (p *Processor) TerminateCard(ctx context.Context, programme issuing.ProgrammeID, id issuing.CardID) (issuing.Card, error) {
	return p.changeCard(ctx, programme, id, func(c *issuing.Card, _ *issuing.Account, _ issuing.Customer, now issuing.Instant) error {
		return c.Terminate(now)
	})
}
