package onboarding

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"fmt"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
	"github.com/offblocks/offblocks/internal/view"
	"github.com/offblocks/offblocks/internal/work"
)

// NewCustomer is a customer just created, with what its wallet is to sign.
type NewCustomer struct {
	Customer  issuing.Customer
	Challenge issuing.Challenge
}

// CreateCustomer takes on a person with a wallet of their own, by its CAIP-10 id and the programme's own name for them. Both
// are taken for good. The sign-in message names the API's own origin.
func (s *Service) CreateCustomer(ctx context.Context, programme issuing.ProgrammeID, chainID, externalID string) (
	NewCustomer, error,
) {
	return s.CreateCustomerAt(ctx, programme, chainID, externalID, "")
}

// CreateCustomerAt is CreateCustomer with a sign-in message that names an origin of the programme's list.
func (s *Service) CreateCustomerAt(
	ctx context.Context, programme issuing.ProgrammeID, chainID, externalID, origin string,
) (NewCustomer, error) {
	if err := s.requireCheckers(); err != nil {
		return NewCustomer{}, err
	}
	wallet, err := caip.ParseAccountID(chainID)
	if err != nil {
		return NewCustomer{}, issuing.Refuse(issuing.CodeChainInvalid, "%v", err).On("/chainId")
	}
	if wallet.Reserved() {
		return NewCustomer{}, issuing.Refuse(issuing.CodeChainInvalid,
			"%s is the zero address, a precompile or a chain's own contract, which nobody can sign for; "+
				"give the address of the customer's wallet", wallet.Address()).On("/chainId")
	}
	if _, ok := s.cfg.Chains.Chain(wallet.Chain()); !ok {
		return NewCustomer{}, issuing.Refuse(issuing.CodeChainUnsupported, "the chain %s is not supported here; GET /chains lists those that are", wallet.Chain()).On("/chainId")
	}
	return work.Do(ctx, s.db, programme, func(u *work.Unit) (NewCustomer, error) {
		now := u.Now()
		where, err := s.requestedSite(ctx, u, programme, origin)
		if err != nil {
			return NewCustomer{}, err
		}
		c := issuing.Customer{
			ID: issuing.NewID[issuing.CustomerID](), ProgrammeID: programme, ExternalID: externalID, ChainID: wallet, ChainKey: wallet.Canonical(),
			Status: issuing.CustomerInitiating, PortalToken: randomToken(), CreatedAt: now, UpdatedAt: now,
		}
		taken, err := u.InsertCustomer(ctx, c)
		if err != nil {
			return NewCustomer{}, err
		}
		if taken {
			return NewCustomer{}, refuseTaken(ctx, u, c)
		}
		challenge, err := s.challengeCustomer(ctx, u, c, where)
		if err != nil {
			return NewCustomer{}, err
		}
		return NewCustomer{c, challenge}, u.EmitEvent(ctx, view.CustomerUpdate(c))
	})
}

// refuseTaken says which member another customer of the programme has already, and who that is.
func refuseTaken(ctx context.Context, u *work.Unit, c issuing.Customer) error {
	others, err := u.CustomersTaking(ctx, c)
	if err != nil {
		return err
	}
	refusal := issuing.Refuse(issuing.CodeAlreadyExists, "a customer has this chainId or externalId already")
	for _, other := range others {
		for _, member := range []struct {
			name string
			same bool
		}{{"chainId", other.ChainKey == c.ChainKey}, {"externalId", other.ExternalID == c.ExternalID}} {
			if !member.same {
				continue
			}
			says := fmt.Sprintf("the customer %s has this %s already, and is %s", other.ID, member.name, other.Status)
			if refusal.Field == "" {
				refusal.Existing, refusal.Message, refusal.Field = string(other.ID), says, "/"+member.name
			} else {
				refusal.More = append(refusal.More, issuing.FieldFault{Field: "/" + member.name, Message: says})
			}
		}
	}
	return refusal
}

// requireCheckers refuses to take on customers whom nobody would screen or verify: they would wait for ever.
func (s *Service) requireCheckers() error {
	return s.cfg.Partners.Require(partner.KindScreening, partner.KindIdentityCheck)
}

// VerificationURL is the page on which a customer proves who they are; empty without an identity check. Origin is the
// scheme and host that clients call.
func (s *Service) VerificationURL(origin string, c issuing.Customer) string {
	if s.cfg.Partners.IdentityCheck == nil {
		return ""
	}
	return s.cfg.Partners.IdentityCheck.VerificationURL(origin, partner.IdentityRequestFor(c))
}

// randomToken is 128 random bits in hex.
func randomToken() string {
	b := make([]byte, 16)
	_, _ = rand.Read(b) // never fails
	return hex.EncodeToString(b)
}

// CustomerSigned passes on the owner's signature over the customer's challenge.
func (s *Service) CustomerSigned(ctx context.Context, programme issuing.ProgrammeID, id issuing.CustomerID, signed Signed) error {
	c, err := s.db.Customer(ctx, programme, id)
	if err != nil {
		return err
	}
	if c.Status != issuing.CustomerInitiating {
		return c.ProveWallet(s.db.Now())
	}
	if err := s.requireCheckers(); err != nil {
		return err
	}
	challenge, err := s.db.Challenge(ctx, string(id))
	if issuing.IsCode(err, issuing.CodeNotFound) { // signed since the customer was read
		return issuing.Refuse(issuing.CodeWrongState, "the customer's challenge was signed a moment ago")
	}
	if err != nil {
		return err
	}
	check := SignatureCheck{
		Owner: c.ChainID, Now: s.db.Now(), Consequence: newChallenge,
		Verify: func() (bool, error) {
			return s.wallets.SignedText(ctx, c.ChainID.Chain(), c.ChainID.Address(), challenge.Text, signed.Signature)
		},
		Explain: func() (issuing.SignatureReading, error) {
			return s.wallets.ExplainText(c.ChainID.Address(), challenge.Text, signed.Signature)
		},
	}
	verdict, err := check.CheckSigned(challenge, signed)
	if err != nil {
		return err
	}
	return work.Run(ctx, s.db, programme, func(u *work.Unit) error {
		c, err := u.LockCustomer(ctx, programme, id)
		if err != nil {
			return err
		}
		was := c.Status
		if err := c.ProveWallet(u.Now()); err != nil {
			return err
		}
		refused, err := checkCurrent(ctx, u, challenge)
		if err != nil {
			return err
		}
		if verdict != nil {
			refused = verdict
		}
		if refused == nil {
			if refused, err = s.checkSite(ctx, u, programme, challenge.Text); err != nil {
				return err
			}
		}
		if refused != nil {
			where, err := s.sameSite(ctx, u, programme, challenge.Text)
			if err != nil {
				return err
			}
			next, err := s.challengeCustomer(ctx, u, c, where)
			if err != nil {
				return err
			}
			refused.Next = &issuing.NextChallenge{Text: next.Text}
			return refused.Keep()
		}
		if err := u.DeleteChallenge(ctx, string(id)); err != nil {
			return err
		}
		return saveCustomer(ctx, u, &c, was)
	})
}

// customerTasks are the tasks that ask a partner while a customer waits for it.
var customerTasks = map[issuing.CustomerStatus]store.TaskKind{
	issuing.CustomerScreening: tasks.ScreenCustomer,
	issuing.CustomerVerifying: tasks.CheckIdentity,
}

// saveCustomer writes a customer who had another status, and emits their event. The task of the old status is cancelled,
// because the partner has answered; that of the new status is enqueued.
func saveCustomer(ctx context.Context, u *work.Unit, c *issuing.Customer, was issuing.CustomerStatus) error {
	if err := u.UpdateCustomer(ctx, c, was); err != nil {
		return err
	}
	if kind, waited := customerTasks[was]; waited {
		if err := u.CancelTask(ctx, kind, string(c.ID)); err != nil {
			return err
		}
	}
	if kind, waits := customerTasks[c.Status]; waits {
		if err := u.Enqueue(ctx, kind, string(c.ID)); err != nil {
			return err
		}
	}
	return u.EmitEvent(ctx, view.CustomerUpdate(*c))
}

// changeCustomer is the choreography of a verb on a customer: nobody else changes it, or what is below it, meanwhile.
func (s *Service) changeCustomer(ctx context.Context, programme issuing.ProgrammeID, id issuing.CustomerID,
	decide func(u *work.Unit, c *issuing.Customer) error,
) (issuing.Customer, error) {
	return work.Do(ctx, s.db, programme, func(u *work.Unit) (issuing.Customer, error) {
		c, err := u.LockCustomer(ctx, programme, id)
		if err != nil {
			return c, err
		}
		err = decide(u, &c)
		return c, err
	})
}

// CustomerScreened notes what screening found. A customer who is past screening stays as they are.
func (s *Service) CustomerScreened(ctx context.Context, programme issuing.ProgrammeID, id issuing.CustomerID, clear bool) error {
	_, err := s.changeCustomer(ctx, programme, id, func(u *work.Unit, c *issuing.Customer) error {
		if c.Status != issuing.CustomerScreening {
			return nil
		}
		was := c.Status
		verb := c.PassScreening
		if !clear {
			verb = c.Reject
		}
		if err := verb(u.Now()); err != nil {
			return err
		}
		return saveCustomer(ctx, u, c, was)
	})
	return err
}

// IdentityChecked notes what the identity check found: the name of a person who passed, or that they did not. A customer
// who is past it stays as they are. One who is not there yet is refused with issuing.CodeWrongState, so that the partner
// calls back again or is asked later.
func (s *Service) IdentityChecked(
	ctx context.Context, programme issuing.ProgrammeID, id issuing.CustomerID, name string, passed bool,
) error {
	_, err := s.changeCustomer(ctx, programme, id, func(u *work.Unit, c *issuing.Customer) error {
		was := c.Status
		switch was {
		case issuing.CustomerVerifying:
		case issuing.CustomerInitiating, issuing.CustomerScreening:
			return c.Verify(name, u.Now()) // which refuses
		default:
			return nil
		}
		var err error
		if passed {
			err = c.Verify(name, u.Now())
		} else {
			err = c.Reject(u.Now())
		}
		if err != nil {
			return err
		}
		return saveCustomer(ctx, u, c, was)
	})
	return err
}

// CustomerVerified notes that the KYC provider vouches for the customer's identity and name. A provider that screens as well
// speaks for both.
func (s *Service) CustomerVerified(ctx context.Context, programme issuing.ProgrammeID, id issuing.CustomerID, name string, screened bool) (issuing.Customer, error) {
	return s.changeCustomer(ctx, programme, id, func(u *work.Unit, c *issuing.Customer) error {
		if was := c.Status; screened && was == issuing.CustomerScreening {
			if err := c.PassScreening(u.Now()); err != nil {
				return err
			}
			if err := saveCustomer(ctx, u, c, was); err != nil {
				return err
			}
		}
		was := c.Status
		if err := c.Verify(name, u.Now()); err != nil {
			return err
		}
		return saveCustomer(ctx, u, c, was)
	})
}

// CustomerCheckFailed notes that the KYC provider turned the customer down. A customer who is past the check, or has not come
// to it, is refused.
func (s *Service) CustomerCheckFailed(ctx context.Context, programme issuing.ProgrammeID, id issuing.CustomerID) (issuing.Customer, error) {
	return s.changeCustomer(ctx, programme, id, func(u *work.Unit, c *issuing.Customer) error {
		was := c.Status
		if err := c.FailCheck(u.Now()); err != nil {
			return err
		}
		return saveCustomer(ctx, u, c, was)
	})
}

// RejectCustomer ends the relationship for good. The accounts of an active one close and the cards are blocked.
func (s *Service) RejectCustomer(ctx context.Context, programme issuing.ProgrammeID, id issuing.CustomerID) (issuing.Customer, error) {
	return s.changeCustomer(ctx, programme, id, func(u *work.Unit, c *issuing.Customer) error {
		was := c.Status
		if err := c.Reject(u.Now()); err != nil {
			return err
		}
		if err := saveCustomer(ctx, u, c, was); err != nil {
			return err
		}
		return closeBelow(ctx, u, *c)
	})
}

// DeactivateCustomer puts a customer on hold, and with them the active accounts and cards.
func (s *Service) DeactivateCustomer(ctx context.Context, programme issuing.ProgrammeID, id issuing.CustomerID) (issuing.Customer, error) {
	return s.changeCustomer(ctx, programme, id, func(u *work.Unit, c *issuing.Customer) error {
		return deactivate(ctx, u, c)
	})
}

func deactivate(ctx context.Context, u *work.Unit, c *issuing.Customer) error {
	was := c.Status
	if err := c.Deactivate(u.Now()); err != nil {
		return err
	}
	if err := saveCustomer(ctx, u, c, was); err != nil {
		return err
	}
	if err := eachAccount(ctx, u, *c, func(a *issuing.Account) (bool, error) {
		if a.Status != issuing.AccountActive {
			return false, nil
		}
		return true, a.Deactivate(issuing.CascadeCustomer, u.Now())
	}); err != nil {
		return err
	}
	return eachCard(ctx, u, c.ID, func(card *issuing.Card) (bool, error) {
		if card.Status != issuing.CardActive {
			return false, nil
		}
		return true, card.Deactivate(issuing.CascadeCustomer, u.Now())
	})
}

// ActivateCustomer ends the hold, and restores exactly the accounts and cards that it had taken down. A customer about whom
// the operator has to decide, or has decided that they are on a sanctions list, stays on hold.
func (s *Service) ActivateCustomer(ctx context.Context, programme issuing.ProgrammeID, id issuing.CustomerID) (issuing.Customer, error) {
	return s.changeCustomer(ctx, programme, id, func(u *work.Unit, c *issuing.Customer) error {
		hits, err := u.ScreeningHitsOf(ctx, id)
		if err != nil {
			return err
		}
		if c.Status == issuing.CustomerInactive && issuing.CombinedHitStatus(hits) != issuing.HitCleared {
			return issuing.Refuse(issuing.CodeWrongState, "cannot activate a customer whom a screening put on hold: "+
				"the operator of the platform reviews the case")
		}
		return activate(ctx, u, c)
	})
}

func activate(ctx context.Context, u *work.Unit, c *issuing.Customer) error {
	was := c.Status
	if err := c.Activate(u.Now()); err != nil {
		return err
	}
	if err := saveCustomer(ctx, u, c, was); err != nil {
		return err
	}
	if err := eachAccount(ctx, u, *c, func(a *issuing.Account) (bool, error) {
		if a.Cascade != issuing.CascadeCustomer {
			return false, nil
		}
		return true, a.Activate(c.Status, u.Now())
	}); err != nil {
		return err
	}
	return eachCard(ctx, u, c.ID, func(card *issuing.Card) (bool, error) {
		if card.Cascade != issuing.CascadeCustomer {
			return false, nil
		}
		return true, card.Activate(issuing.AccountActive, c.Status, u.Now())
	})
}
