package onboarding

import (
	"context"
	"encoding/hex"
	"encoding/json"
	"slices"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/chainbook"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
	"github.com/offblocks/offblocks/internal/view"
	"github.com/offblocks/offblocks/internal/work"
)

// OwnerAsk is an account with what its owner is to sign.
type OwnerAsk struct {
	Account   issuing.Account
	Challenge issuing.Challenge
}

// TypedData is the EIP-712 form of what an owner is asked to sign.
func (s *Service) TypedData(ask OwnerAsk) (json.RawMessage, error) {
	return s.wallets.TypedGrant(ask.Account, ask.Challenge.Allowance, ask.Challenge.Nonce)
}

// CreateAccount makes an account for an active customer: the wallet's address is known from now on, its deployment waits for
// the owner's signature. The first currency is the account's own.
func (s *Service) CreateAccount(ctx context.Context, programme issuing.ProgrammeID, customer issuing.CustomerID, currencies []string) (OwnerAsk, error) {
	for i, code := range currencies {
		if _, ok := s.rates.Rate(code, currencies[0]); !ok {
			return OwnerAsk{}, issuing.Refuse(issuing.CodeCurrencyUnsupported, "the currency %s is not supported here", code).On("/currencies")
		}
		if slices.Contains(currencies[:i], code) {
			return OwnerAsk{}, issuing.Refuse(issuing.CodeBodyInvalid, "%s is listed twice", code).On("/currencies")
		}
	}
	return work.Do(ctx, s.db, programme, func(u *work.Unit) (OwnerAsk, error) {
		c, err := u.LockCustomer(ctx, programme, customer)
		if err != nil {
			return OwnerAsk{}, err
		}
		now := u.Now()
		if c.Status != issuing.CustomerActive {
			return OwnerAsk{}, issuing.Refuse(issuing.CodeParentInactive, "the customer is %s; only an active customer can have accounts", c.Status)
		}
		chain, _ := s.cfg.Chains.Chain(c.ChainID.Chain())
		token, ok := chain.TokenFor(currencies[0])
		if _, convertible := s.rates.Rate(currencies[0], token.Currency); !ok || !convertible {
			return OwnerAsk{}, issuing.Refuse(issuing.CodeCurrencyUnsupported, "%s has no token for %s", chain.Name, currencies[0]).On("/currencies")
		}
		a := issuing.Account{
			ID: issuing.NewID[issuing.AccountID](), ProgrammeID: programme, CustomerID: customer, Status: issuing.AccountInitiating, Type: issuing.CardAccount,
			Currencies: currencies, Chain: chain.ID, Owner: c.ChainID.Address(), Token: token.ID, CreatedAt: now, UpdatedAt: now,
		}
		if a.Wallet, err = s.wallets.Wallet(a.Chain, a.Owner, a.ID); err != nil {
			return OwnerAsk{}, err
		}
		if err := u.InsertAccount(ctx, a); err != nil {
			return OwnerAsk{}, err
		}
		challenge, err := s.challengeAccount(ctx, u, a, issuing.ChallengeGrant)
		if err != nil {
			return OwnerAsk{}, err
		}
		return OwnerAsk{a, challenge}, u.EmitEvent(ctx, view.AccountUpdate(a))
	})
}

// AccountSigned passes on the owner's signature over the account's challenge.
func (s *Service) AccountSigned(ctx context.Context, programme issuing.ProgrammeID, id issuing.AccountID, signed Signed) error {
	a, err := s.db.Account(ctx, programme, id)
	if err != nil {
		return err
	}
	challenge, err := s.db.Challenge(ctx, string(id))
	if issuing.IsCode(err, issuing.CodeNotFound) {
		return issuing.Refuse(issuing.CodeWrongState, "the account is %s and nothing is waiting for a signature", a.Status)
	}
	if err != nil {
		return err
	}
	owner := caip.AccountID(string(a.Chain) + ":" + a.Owner)
	check := SignatureCheck{
		Owner: owner, Now: s.db.Now(), Consequence: newChallenge,
		Verify: func() (bool, error) {
			return s.wallets.SignedGrant(ctx, a, challenge.Allowance, challenge.Nonce, signed.Signature)
		},
		Explain: func() (issuing.SignatureReading, error) {
			return s.wallets.ExplainGrant(a, challenge.Allowance, challenge.Nonce, signed.Signature)
		},
	}
	verdict, err := check.CheckSigned(challenge, signed)
	if err != nil {
		return err
	}
	return runAccount(ctx, s, programme, id, func(u *work.Unit, _ issuing.Customer, a *issuing.Account) error {
		was := a.Status
		if challenge.Purpose == issuing.ChallengeGrant {
			if err := a.Grant(u.Now()); err != nil {
				return err
			}
		}
		if challenge.Purpose == issuing.ChallengeRenew && was != issuing.AccountActive {
			return issuing.Refuse(issuing.CodeWrongState, "the account is %s and its allowance is not renewed", was)
		}
		refused, err := checkCurrent(ctx, u, challenge)
		if err != nil {
			return err
		}
		if verdict != nil {
			refused = verdict
		}
		if refused != nil {
			next, err := s.challengeAccount(ctx, u, *a, challenge.Purpose)
			if err != nil {
				return err
			}
			typed, err := s.TypedData(OwnerAsk{*a, next})
			if err != nil {
				return err
			}
			refused.Next = &issuing.NextChallenge{Text: next.Text, TypedData: typed}
			return refused.Keep()
		}
		return keepGrant(ctx, u, *a, was, challenge, signed.Signature)
	})
}

// keepGrant keeps what an owner signed and enqueues the task that brings it to the chain.
func keepGrant(ctx context.Context, u *work.Unit, a issuing.Account, was issuing.AccountStatus, c issuing.Challenge, signature []byte) error {
	if err := u.DeleteChallenge(ctx, c.Subject); err != nil {
		return err
	}
	if err := u.InsertGrant(ctx, store.Grant{
		AccountID: a.ID, Nonce: c.Nonce, Purpose: c.Purpose, Allowance: c.Allowance, Signature: "0x" + hex.EncodeToString(signature), CreatedAt: u.Now(), Epoch: a.Epoch,
	}); err != nil {
		return err
	}
	if c.Purpose != issuing.ChallengeGrant {
		return u.Enqueue(ctx, tasks.ApproveAllowance, string(a.ID))
	}
	if err := saveAccount(ctx, u, &a, was); err != nil {
		return err
	}
	return u.Enqueue(ctx, tasks.DeployWallet, string(a.ID))
}

// saveAccount writes an account that had another status, and emits its event.
func saveAccount(ctx context.Context, u *work.Unit, a *issuing.Account, was issuing.AccountStatus) error {
	if err := u.UpdateAccount(ctx, a, was); err != nil {
		return err
	}
	return u.EmitEvent(ctx, view.AccountUpdate(*a))
}

// changeAccount is the choreography of a verb on an account: its customer is locked, so nobody else changes it meanwhile.
func changeAccount[T any](ctx context.Context, s *Service, programme issuing.ProgrammeID, id issuing.AccountID,
	decide func(u *work.Unit, c issuing.Customer, a *issuing.Account) (T, error),
) (T, error) {
	return work.Do(ctx, s.db, programme, func(u *work.Unit) (T, error) {
		var no T
		a, err := u.Account(ctx, programme, id)
		if err != nil {
			return no, err
		}
		c, err := u.LockCustomer(ctx, programme, a.CustomerID)
		if err != nil {
			return no, err
		}
		if a, err = u.Account(ctx, programme, id); err != nil { // again, now that it stands still
			return no, err
		}
		return decide(u, c, &a)
	})
}

// runAccount is changeAccount for a verb that answers nothing.
func runAccount(ctx context.Context, s *Service, programme issuing.ProgrammeID, id issuing.AccountID,
	decide func(u *work.Unit, c issuing.Customer, a *issuing.Account) error,
) error {
	_, err := changeAccount(ctx, s, programme, id, func(u *work.Unit, c issuing.Customer, a *issuing.Account) (struct{}, error) {
		return struct{}{}, decide(u, c, a)
	})
	return err
}

// AccountDeployed notes that the wallet is on chain, with its allowance and the money in it as of a block. From the next block on
// the mirror of the chain follows it; where it has read beyond that block already the error is chainbook.ErrOutdated, and the wallet is to
// be read again. The account opens, unless it came to an end meanwhile.
func (s *Service) AccountDeployed(ctx context.Context, programme issuing.ProgrammeID, id issuing.AccountID, at chainbook.Block,
	allowance issuing.Units, balances []chainbook.OpeningBalance,
) error {
	return runAccount(ctx, s, programme, id, func(u *work.Unit, c issuing.Customer, a *issuing.Account) error {
		was := a.Status
		if was != issuing.AccountPending {
			return nil
		}
		if err := a.Open(c.Status, u.Now()); err != nil {
			return err
		}
		if err := chainbook.OpenWallet(ctx, u, *a, at, allowance, balances); err != nil {
			return err
		}
		return saveAccount(ctx, u, a, was)
	})
}

// AccountApproved notes that the chain carried out a renewal or a revocation: what the allowance is as of a block.
func (s *Service) AccountApproved(ctx context.Context, programme issuing.ProgrammeID, id issuing.AccountID, at chainbook.Block,
	allowance issuing.Units,
) error {
	return runAccount(ctx, s, programme, id, func(u *work.Unit, _ issuing.Customer, a *issuing.Account) error {
		return chainbook.ReplaceAllowance(ctx, u, *a, at, allowance)
	})
}

// FailAccount notes that the wallet cannot be deployed. An account that came to an end meanwhile stays as it is.
func (s *Service) FailAccount(ctx context.Context, programme issuing.ProgrammeID, id issuing.AccountID) error {
	return runAccount(ctx, s, programme, id, func(u *work.Unit, _ issuing.Customer, a *issuing.Account) error {
		was := a.Status
		if issuing.AccountMoves.Final(was) {
			return nil
		}
		if err := a.Fail(u.Now()); err != nil {
			return err
		}
		return saveAccount(ctx, u, a, was)
	})
}

// DeactivateAccount puts an account on hold, and with it its active cards.
func (s *Service) DeactivateAccount(ctx context.Context, programme issuing.ProgrammeID, id issuing.AccountID) (issuing.Account, error) {
	return changeAccount(ctx, s, programme, id, func(u *work.Unit, _ issuing.Customer, a *issuing.Account) (issuing.Account, error) {
		was := a.Status
		if err := a.Deactivate(issuing.CascadeNone, u.Now()); err != nil {
			return *a, err
		}
		if err := saveAccount(ctx, u, a, was); err != nil {
			return *a, err
		}
		return *a, eachCard(ctx, u, a.CustomerID, func(card *issuing.Card) (bool, error) {
			if card.AccountID != id || card.Status != issuing.CardActive {
				return false, nil
			}
			return true, card.Deactivate(issuing.CascadeAccount, u.Now())
		})
	})
}

// ActivateAccount ends the hold, and restores exactly the cards that it had taken down.
func (s *Service) ActivateAccount(ctx context.Context, programme issuing.ProgrammeID, id issuing.AccountID) (issuing.Account, error) {
	return changeAccount(ctx, s, programme, id, func(u *work.Unit, c issuing.Customer, a *issuing.Account) (issuing.Account, error) {
		was := a.Status
		if err := a.Activate(c.Status, u.Now()); err != nil {
			return *a, err
		}
		if err := saveAccount(ctx, u, a, was); err != nil {
			return *a, err
		}
		return *a, eachCard(ctx, u, a.CustomerID, func(card *issuing.Card) (bool, error) {
			if card.AccountID != id || card.Cascade != issuing.CascadeAccount {
				return false, nil
			}
			return true, card.Activate(a.Status, c.Status, u.Now())
		})
	})
}

// CloseAccount ends an account on which nothing is claimed any more, terminates its cards, and asks the owner to sign the end
// of the allowance.
func (s *Service) CloseAccount(ctx context.Context, programme issuing.ProgrammeID, id issuing.AccountID) error {
	return runAccount(ctx, s, programme, id, func(u *work.Unit, _ issuing.Customer, a *issuing.Account) error {
		was := a.Status
		if err := a.Close(u.Now()); err != nil {
			return err
		}
		closed, err := u.CloseFunds(ctx, id)
		if err != nil {
			return err
		}
		if !closed {
			return issuing.Refuse(issuing.CodeHoldsOpen, "payments of this account are still open; close it when they are captured or released")
		}
		if err := saveAccount(ctx, u, a, was); err != nil {
			return err
		}
		if _, err := s.challengeAccount(ctx, u, *a, issuing.ChallengeRevoke); err != nil {
			return err
		}
		return eachCard(ctx, u, a.CustomerID, func(card *issuing.Card) (bool, error) {
			switch {
			case card.AccountID != id:
				return false, nil
			case card.Status == issuing.CardIssuing:
				return true, card.Fail(u.Now())
			case issuing.CardMoves.Can("terminate", card.Status):
				return true, card.Terminate(u.Now())
			}
			return false, nil
		})
	})
}
