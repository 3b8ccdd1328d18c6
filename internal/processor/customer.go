package processor

import (
	"context"
	"crypto/rand"
	"encoding/hex"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
)

// NewCustomer is a customer just created, with what its wallet is to sign.
type NewCustomer struct {
	Customer  issuing.Customer
	Challenge issuing.Challenge
}

// CreateCustomer takes on a person with a wallet of their own, by its CAIP-10 id and the programme's own name for them. Both
// are taken for good.
func (p *Processor) CreateCustomer(ctx context.Context, programme issuing.ProgrammeID, chainID, externalID string) (NewCustomer, error) {
	wallet, err := caip.ParseAccountID(chainID)
	if err != nil {
		return NewCustomer{}, issuing.Refuse(issuing.CodeChainInvalid, "%v", err).On("/chainId")
	}
	if _, ok := p.cfg.Engine.Chain(wallet.Chain()); !ok {
		return NewCustomer{}, issuing.Refuse(issuing.CodeChainUnsupported, "the chain %s is not supported here; GET /chains lists those that are", wallet.Chain()).On("/chainId")
	}
	return change(ctx, p, func(tx *store.Tx) (NewCustomer, error) {
		now := p.instant()
		c := issuing.Customer{
			ID: issuing.NewID[issuing.CustomerID](), ProgrammeID: programme, ExternalID: externalID, ChainID: wallet, ChainKey: wallet.Canonical(),
			Status: issuing.CustomerInitiating, PortalToken: token128(), CreatedAt: now, UpdatedAt: now,
		}
		taken, err := tx.InsertCustomer(ctx, c)
		if err != nil {
			return NewCustomer{}, err
		}
		if taken {
			return NewCustomer{}, issuing.Refuse(issuing.CodeAlreadyExists, "there is a customer with this chainId or externalId already, perhaps a rejected one")
		}
		challenge, err := p.challengeCustomer(ctx, tx, c)
		if err != nil {
			return NewCustomer{}, err
		}
		return NewCustomer{c, challenge}, p.tell(ctx, tx, c)
	})
}

// token128 is 128 random bits in hex.
func token128() string {
	b := make([]byte, 16)
	_, _ = rand.Read(b) // never fails
	return hex.EncodeToString(b)
}

// CustomerSigned passes on the owner's signature over the customer's challenge.
func (p *Processor) CustomerSigned(ctx context.Context, programme issuing.ProgrammeID, id issuing.CustomerID, s Signed) error {
	c, err := p.db.Customer(ctx, programme, id)
	if err != nil {
		return err
	}
	if c.Status != issuing.CustomerInitiating {
		return c.ProveWallet(p.instant())
	}
	challenge, err := p.db.Challenge(ctx, string(id))
	if issuing.IsCode(err, issuing.CodeNotFound) { // signed since the customer was read
		return issuing.Refuse(issuing.CodeWrongState, "the customer's challenge was signed a moment ago")
	}
	if err != nil {
		return err
	}
	verdict, err := p.judge(challenge, c.ChainID, s, func() (bool, error) {
		return p.wallets.SignedText(ctx, c.ChainID.Chain(), c.ChainID.Address(), challenge.Text, s.Signature)
	})
	if err != nil {
		return err
	}
	_, err = change(ctx, p, func(tx *store.Tx) (none, error) {
		c, err := tx.LockCustomer(ctx, programme, id)
		if err != nil {
			return none{}, err
		}
		was := c.Status
		if err := c.ProveWallet(p.instant()); err != nil {
			return none{}, err
		}
		refused, err := p.stillAsked(ctx, tx, challenge)
		if err != nil {
			return none{}, err
		}
		if verdict != nil {
			refused = verdict
		}
		if refused != nil {
			if _, err := p.challengeCustomer(ctx, tx, c); err != nil {
				return none{}, err
			}
			return none{}, refused.Keep()
		}
		if err := tx.DeleteChallenge(ctx, string(id)); err != nil {
			return none{}, err
		}
		if err := p.saveCustomer(ctx, tx, c, was); err != nil {
			return none{}, err
		}
		return none{}, p.promise(ctx, tx, tasks.ScreenCustomer, programme, string(id))
	})
	return err
}

func (p *Processor) saveCustomer(ctx context.Context, tx *store.Tx, c issuing.Customer, was issuing.CustomerStatus) error {
	if err := tx.UpdateCustomer(ctx, c, was); err != nil {
		return err
	}
	return p.tell(ctx, tx, c)
}

// changeCustomer is the choreography of a verb on a customer: nobody else changes it, or what is below it, meanwhile.
func (p *Processor) changeCustomer(ctx context.Context, programme issuing.ProgrammeID, id issuing.CustomerID,
	decide func(tx *store.Tx, c *issuing.Customer, now issuing.Instant) error,
) (issuing.Customer, error) {
	return change(ctx, p, func(tx *store.Tx) (issuing.Customer, error) {
		c, err := tx.LockCustomer(ctx, programme, id)
		if err != nil {
			return c, err
		}
		err = decide(tx, &c, p.instant())
		return c, err
	})
}

// CustomerScreened notes what screening found. A customer who is past screening stays as they are.
func (p *Processor) CustomerScreened(ctx context.Context, programme issuing.ProgrammeID, id issuing.CustomerID, clear bool) error {
	_, err := p.changeCustomer(ctx, programme, id, func(tx *store.Tx, c *issuing.Customer, now issuing.Instant) error {
		if c.Status != issuing.CustomerScreening {
			return nil
		}
		was := c.Status
		verb := c.PassScreening
		if !clear {
			verb = c.Reject
		}
		if err := verb(now); err != nil {
			return err
		}
		return p.saveCustomer(ctx, tx, *c, was)
	})
	return err
}

// CustomerVerified notes that the KYC provider vouches for the customer's identity and name. A provider that screens as well
// speaks for both.
func (p *Processor) CustomerVerified(ctx context.Context, programme issuing.ProgrammeID, id issuing.CustomerID, name string, screened bool) (issuing.Customer, error) {
	return p.changeCustomer(ctx, programme, id, func(tx *store.Tx, c *issuing.Customer, now issuing.Instant) error {
		if was := c.Status; screened && was == issuing.CustomerScreening {
			if err := c.PassScreening(now); err != nil {
				return err
			}
			if err := p.saveCustomer(ctx, tx, *c, was); err != nil {
				return err
			}
		}
		was := c.Status
		if err := c.Verify(name, now); err != nil {
			return err
		}
		return p.saveCustomer(ctx, tx, *c, was)
	})
}

// RejectCustomer ends the relationship for good. The accounts of an active one close and the cards are blocked.
func (p *Processor) RejectCustomer(ctx context.Context, programme issuing.ProgrammeID, id issuing.CustomerID) (issuing.Customer, error) {
	return p.changeCustomer(ctx, programme, id, func(tx *store.Tx, c *issuing.Customer, now issuing.Instant) error {
		was := c.Status
		if err := c.Reject(now); err != nil {
			return err
		}
		if err := p.saveCustomer(ctx, tx, *c, was); err != nil {
			return err
		}
		return p.endBelow(ctx, tx, *c, now)
	})
}

// endBelow closes every account and blocks every card of a rejected customer. What is claimed already still settles.
func (p *Processor) endBelow(ctx context.Context, tx *store.Tx, c issuing.Customer, now issuing.Instant) error {
	if err := p.eachAccount(ctx, tx, c, func(a *issuing.Account) (bool, error) {
		if issuing.AccountMoves.Final(a.Status) {
			return false, nil
		}
		if err := tx.StopHolds(ctx, a.ID); err != nil {
			return true, err
		}
		if issuing.AccountMoves.Can("close", a.Status) {
			return true, a.Close(now)
		}
		return true, a.Fail(now)
	}); err != nil {
		return err
	}
	return p.eachCard(ctx, tx, c.ID, func(card *issuing.Card) (bool, error) {
		switch {
		case card.Status == issuing.CardIssuing:
			return true, card.Fail(now)
		case issuing.CardMoves.Can("block", card.Status):
			return true, card.Block(now)
		}
		return false, nil
	})
}

// eachCard lets decide change each of a customer's cards, and saves those that it changed.
func (p *Processor) eachCard(ctx context.Context, tx *store.Tx, id issuing.CustomerID, decide func(*issuing.Card) (bool, error)) error {
	cards, err := tx.CardsOfCustomer(ctx, id)
	if err != nil {
		return err
	}
	for _, card := range cards {
		was := card.Status
		changed, err := decide(&card)
		if err != nil {
			return err
		}
		if !changed {
			continue
		}
		if err := p.saveCard(ctx, tx, card, was); err != nil {
			return err
		}
	}
	return nil
}

// DeactivateCustomer puts a customer on hold, and with them the active accounts and cards.
func (p *Processor) DeactivateCustomer(ctx context.Context, programme issuing.ProgrammeID, id issuing.CustomerID) (issuing.Customer, error) {
	return p.changeCustomer(ctx, programme, id, func(tx *store.Tx, c *issuing.Customer, now issuing.Instant) error {
		was := c.Status
		if err := c.Deactivate(now); err != nil {
			return err
		}
		if err := p.saveCustomer(ctx, tx, *c, was); err != nil {
			return err
		}
		if err := p.eachAccount(ctx, tx, *c, func(a *issuing.Account) (bool, error) {
			if a.Status != issuing.AccountActive {
				return false, nil
			}
			return true, a.Deactivate(issuing.CascadeCustomer, now)
		}); err != nil {
			return err
		}
		return p.eachCard(ctx, tx, id, func(card *issuing.Card) (bool, error) {
			if card.Status != issuing.CardActive {
				return false, nil
			}
			return true, card.Deactivate(issuing.CascadeCustomer, now)
		})
	})
}

// ActivateCustomer ends the hold, and restores exactly the accounts and cards that it had taken down.
func (p *Processor) ActivateCustomer(ctx context.Context, programme issuing.ProgrammeID, id issuing.CustomerID) (issuing.Customer, error) {
	return p.changeCustomer(ctx, programme, id, func(tx *store.Tx, c *issuing.Customer, now issuing.Instant) error {
		was := c.Status
		if err := c.Activate(now); err != nil {
			return err
		}
		if err := p.saveCustomer(ctx, tx, *c, was); err != nil {
			return err
		}
		if err := p.eachAccount(ctx, tx, *c, func(a *issuing.Account) (bool, error) {
			if a.Cascade != issuing.CascadeCustomer {
				return false, nil
			}
			return true, a.Activate(c.Status, now)
		}); err != nil {
			return err
		}
		return p.eachCard(ctx, tx, id, func(card *issuing.Card) (bool, error) {
			if card.Cascade != issuing.CascadeCustomer {
				return false, nil
			}
			return true, card.Activate(issuing.AccountActive, c.Status, now)
		})
	})
}

// eachAccount lets decide change each of a customer's accounts, and saves those that it changed.
func (p *Processor) eachAccount(ctx context.Context, tx *store.Tx, c issuing.Customer, decide func(*issuing.Account) (bool, error)) error {
	var accounts []issuing.Account
	for a, err := range tx.AccountsOf(ctx, c.ID, store.List{Programme: c.ProgrammeID}) {
		if err != nil {
			return err
		}
		accounts = append(accounts, a)
	}
	for _, a := range accounts {
		was := a.Status
		changed, err := decide(&a)
		if err != nil {
			return err
		}
		if !changed {
			continue
		}
		if err := p.saveAccount(ctx, tx, a, was); err != nil {
			return err
		}
	}
	return nil
}
