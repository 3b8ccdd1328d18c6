package processor

import (
	"context"
	"encoding/hex"
	"encoding/json"
	"slices"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
)

// OwnerAsk is an account with what its owner is to sign.
type OwnerAsk struct {
	Account   issuing.Account
	Challenge issuing.Challenge
}

// TypedData is the EIP-712 form of what an owner is asked to sign.
func (p *Processor) TypedData(ask OwnerAsk) (json.RawMessage, error) {
	return p.wallets.TypedGrant(ask.Account, ask.Challenge.Allowance, ask.Challenge.Nonce)
}

// CreateAccount makes an account for an active customer: the wallet's address is known from now on, its deployment waits for
// the owner's signature. The first currency is the account's own.
func (p *Processor) CreateAccount(ctx context.Context, programme issuing.ProgrammeID, customer issuing.CustomerID, currencies []string) (OwnerAsk, error) {
	for i, code := range currencies {
		if _, ok := p.rates.Rate(code, currencies[0]); !ok {
			return OwnerAsk{}, issuing.Refuse(issuing.CodeCurrencyUnsupported, "the currency %s is not supported here", code).On("/currencies")
		}
		if slices.Contains(currencies[:i], code) {
			return OwnerAsk{}, issuing.Refuse(issuing.CodeBodyInvalid, "%s is listed twice", code).On("/currencies")
		}
	}
	return change(ctx, p, func(tx *store.Tx) (OwnerAsk, error) {
		now := p.instant()
		c, err := tx.LockCustomer(ctx, programme, customer)
		if err != nil {
			return OwnerAsk{}, err
		}
		if c.Status != issuing.CustomerActive {
			return OwnerAsk{}, issuing.Refuse(issuing.CodeParentInactive, "the customer is %s; only an active customer can have accounts", c.Status)
		}
		chain, _ := p.cfg.Engine.Chain(c.ChainID.Chain())
		token, ok := chain.TokenFor(currencies[0])
		if _, convertible := p.rates.Rate(currencies[0], token.Currency); !ok || !convertible {
			return OwnerAsk{}, issuing.Refuse(issuing.CodeCurrencyUnsupported, "%s has no token for %s", chain.Name, currencies[0]).On("/currencies")
		}
		a := issuing.Account{
			ID: issuing.NewID[issuing.AccountID](), ProgrammeID: programme, CustomerID: customer, Status: issuing.AccountInitiating, Type: issuing.CardAccount,
			Currencies: issuing.JoinCurrencies(currencies), Chain: chain.ID, Owner: c.ChainID.Address(), Token: token.ID, CreatedAt: now, UpdatedAt: now,
		}
		if a.Wallet, err = p.wallets.Wallet(a.Chain, a.Owner, a.ID); err != nil {
			return OwnerAsk{}, err
		}
		if err := tx.InsertAccount(ctx, a); err != nil {
			return OwnerAsk{}, err
		}
		challenge, err := p.challengeAccount(ctx, tx, a, issuing.ChallengeGrant)
		if err != nil {
			return OwnerAsk{}, err
		}
		return OwnerAsk{a, challenge}, p.tell(ctx, tx, a)
	})
}

// AccountSigned passes on the owner's signature over the account's challenge.
func (p *Processor) AccountSigned(ctx context.Context, programme issuing.ProgrammeID, id issuing.AccountID, s Signed) error {
	a, err := p.db.Account(ctx, programme, id)
	if err != nil {
		return err
	}
	challenge, err := p.db.Challenge(ctx, string(id))
	if issuing.IsCode(err, issuing.CodeNotFound) {
		return issuing.Refuse(issuing.CodeWrongState, "the account is %s and nothing is waiting for a signature", a.Status)
	}
	if err != nil {
		return err
	}
	owner := caip.AccountID(string(a.Chain) + ":" + a.Owner)
	verdict, err := p.judge(challenge, owner, s, func() (bool, error) {
		return p.wallets.SignedGrant(ctx, a, challenge.Allowance, challenge.Nonce, s.Signature)
	})
	if err != nil {
		return err
	}
	_, err = changeAccount(ctx, p, programme, id, func(tx *store.Tx, _ issuing.Customer, a *issuing.Account, now issuing.Instant) (none, error) {
		was := a.Status
		if challenge.Purpose == issuing.ChallengeGrant {
			if err := a.Grant(now); err != nil {
				return none{}, err
			}
		}
		if challenge.Purpose == issuing.ChallengeRenew && was != issuing.AccountActive {
			return none{}, issuing.Refuse(issuing.CodeWrongState, "the account is %s and its allowance is not renewed", was)
		}
		refused, err := p.stillAsked(ctx, tx, challenge)
		if err != nil {
			return none{}, err
		}
		if verdict != nil {
			refused = verdict
		}
		if refused != nil {
			if _, err := p.challengeAccount(ctx, tx, *a, challenge.Purpose); err != nil {
				return none{}, err
			}
			return none{}, refused.Keep()
		}
		return none{}, p.granted(ctx, tx, *a, was, challenge, s.Signature)
	})
	return err
}

// granted keeps what an owner signed and promises that the chain will hear of it.
func (p *Processor) granted(ctx context.Context, tx *store.Tx, a issuing.Account, was issuing.AccountStatus, c issuing.Challenge, signature []byte) error {
	if err := tx.DeleteChallenge(ctx, c.Subject); err != nil {
		return err
	}
	if err := tx.InsertGrant(ctx, store.Grant{
		AccountID: a.ID, Nonce: c.Nonce, Purpose: c.Purpose, Allowance: c.Allowance, Signature: "0x" + hex.EncodeToString(signature), CreatedAt: p.instant(),
	}); err != nil {
		return err
	}
	if c.Purpose != issuing.ChallengeGrant {
		return p.promise(ctx, tx, tasks.ApproveAllowance, a.ProgrammeID, string(a.ID))
	}
	if err := p.saveAccount(ctx, tx, a, was); err != nil {
		return err
	}
	return p.promise(ctx, tx, tasks.DeployWallet, a.ProgrammeID, string(a.ID))
}

func (p *Processor) saveAccount(ctx context.Context, tx *store.Tx, a issuing.Account, was issuing.AccountStatus) error {
	if err := tx.UpdateAccount(ctx, a, was); err != nil {
		return err
	}
	return p.tell(ctx, tx, a)
}

// changeAccount is the choreography of a verb on an account: its customer is locked, so nobody else changes it meanwhile.
func changeAccount[T any](ctx context.Context, p *Processor, programme issuing.ProgrammeID, id issuing.AccountID,
	decide func(tx *store.Tx, c issuing.Customer, a *issuing.Account, now issuing.Instant) (T, error),
) (T, error) {
	return change(ctx, p, func(tx *store.Tx) (T, error) {
		var no T
		a, err := tx.Account(ctx, programme, id)
		if err != nil {
			return no, err
		}
		c, err := tx.LockCustomer(ctx, programme, a.CustomerID)
		if err != nil {
			return no, err
		}
		if a, err = tx.Account(ctx, programme, id); err != nil { // again, now that it stands still
			return no, err
		}
		return decide(tx, c, &a, p.instant())
	})
}

// Minted is money that came into a wallet before it opened, and what its owner has announced about that token by then.
type Minted struct {
	Asset       caip.AssetID
	Units       issuing.Units
	Dust        int64           // what there is below a unit, in the token's own counting
	Withdrawing issuing.Units   // announced to be withdrawn
	Revoking    issuing.Instant // from when on the owner may end the allowance; zero: not announced
}

// AccountDeployed notes that the wallet is on chain, with its allowance and the money in it as of a block. From the next block on
// the mirror of the chain follows it; where it has read beyond that block already the error is ErrOutdated, and the wallet is to
// be read again. The account opens, unless it came to an end meanwhile.
func (p *Processor) AccountDeployed(ctx context.Context, programme issuing.ProgrammeID, id issuing.AccountID, at Block, allowance issuing.Units, money []Minted) error {
	_, err := changeAccount(ctx, p, programme, id, func(tx *store.Tx, c issuing.Customer, a *issuing.Account, now issuing.Instant) (none, error) {
		was := a.Status
		if was != issuing.AccountPending {
			return none{}, nil
		}
		if err := a.Open(c.Status, now); err != nil {
			return none{}, err
		}
		if err := tx.OpenFunds(ctx, id, a.Token); err != nil {
			return none{}, err
		}
		if err := p.follow(ctx, tx, *a, at); err != nil {
			return none{}, err
		}
		if err := tx.SetAllowance(ctx, id, a.Token, allowance, at.Number); err != nil {
			return none{}, err
		}
		for _, m := range money {
			if err := tx.OpenFunds(ctx, id, m.Asset); err != nil {
				return none{}, err
			}
			if err := tx.SaveChainState(ctx, store.Funds{
				AccountID: id, Asset: m.Asset, Withdrawing: m.Withdrawing, Revoking: m.Revoking, Dust: m.Dust, OpeningBlock: at.Number,
			}); err != nil {
				return none{}, err
			}
			if m.Units == 0 {
				continue
			}
			if err := tx.PostEntry(ctx, ledger.Entry{
				ID: issuing.NewID[string](), ProgrammeID: programme, AccountID: id, Asset: m.Asset, Kind: ledger.Funding, Cause: "opening:" + string(id), CreatedAt: now, Block: at.Number,
				Postings: []ledger.Posting{{Source: ledger.Outside(a.Chain), Destination: ledger.Available(id), Units: m.Units}},
			}); err != nil {
				return none{}, err
			}
		}
		return none{}, p.saveAccount(ctx, tx, *a, was)
	})
	return err
}

// AccountApproved notes that the chain carried out a renewal or a revocation: what the allowance is as of a block.
func (p *Processor) AccountApproved(ctx context.Context, programme issuing.ProgrammeID, id issuing.AccountID, at Block, allowance issuing.Units) error {
	_, err := changeAccount(ctx, p, programme, id, func(tx *store.Tx, _ issuing.Customer, a *issuing.Account, _ issuing.Instant) (none, error) {
		if err := tx.SetAllowance(ctx, id, a.Token, allowance, at.Number); err != nil {
			return none{}, err
		}
		return none{}, p.fundsGrew(ctx, tx, id, a.Token)
	})
	return err
}

// FailAccount notes that the wallet cannot be deployed. An account that came to an end meanwhile stays as it is.
func (p *Processor) FailAccount(ctx context.Context, programme issuing.ProgrammeID, id issuing.AccountID) error {
	_, err := changeAccount(ctx, p, programme, id, func(tx *store.Tx, _ issuing.Customer, a *issuing.Account, now issuing.Instant) (none, error) {
		was := a.Status
		if issuing.AccountMoves.Final(was) {
			return none{}, nil
		}
		if err := a.Fail(now); err != nil {
			return none{}, err
		}
		return none{}, p.saveAccount(ctx, tx, *a, was)
	})
	return err
}

// DeactivateAccount puts an account on hold, and with it its active cards.
func (p *Processor) DeactivateAccount(ctx context.Context, programme issuing.ProgrammeID, id issuing.AccountID) (issuing.Account, error) {
	return changeAccount(ctx, p, programme, id, func(tx *store.Tx, _ issuing.Customer, a *issuing.Account, now issuing.Instant) (issuing.Account, error) {
		was := a.Status
		if err := a.Deactivate(issuing.CascadeNone, now); err != nil {
			return *a, err
		}
		if err := p.saveAccount(ctx, tx, *a, was); err != nil {
			return *a, err
		}
		return *a, p.eachCard(ctx, tx, a.CustomerID, func(card *issuing.Card) (bool, error) {
			if card.AccountID != id || card.Status != issuing.CardActive {
				return false, nil
			}
			return true, card.Deactivate(issuing.CascadeAccount, now)
		})
	})
}

// ActivateAccount ends the hold, and restores exactly the cards that it had taken down.
func (p *Processor) ActivateAccount(ctx context.Context, programme issuing.ProgrammeID, id issuing.AccountID) (issuing.Account, error) {
	return changeAccount(ctx, p, programme, id, func(tx *store.Tx, c issuing.Customer, a *issuing.Account, now issuing.Instant) (issuing.Account, error) {
		was := a.Status
		if err := a.Activate(c.Status, now); err != nil {
			return *a, err
		}
		if err := p.saveAccount(ctx, tx, *a, was); err != nil {
			return *a, err
		}
		return *a, p.eachCard(ctx, tx, a.CustomerID, func(card *issuing.Card) (bool, error) {
			if card.AccountID != id || card.Cascade != issuing.CascadeAccount {
				return false, nil
			}
			return true, card.Activate(a.Status, c.Status, now)
		})
	})
}

// CloseAccount ends an account on which nothing is claimed any more, terminates its cards, and asks the owner to sign the end
// of the allowance.
func (p *Processor) CloseAccount(ctx context.Context, programme issuing.ProgrammeID, id issuing.AccountID) error {
	_, err := changeAccount(ctx, p, programme, id, func(tx *store.Tx, _ issuing.Customer, a *issuing.Account, now issuing.Instant) (none, error) {
		was := a.Status
		if err := a.Close(now); err != nil {
			return none{}, err
		}
		closed, err := tx.CloseFunds(ctx, id)
		if err != nil {
			return none{}, err
		}
		if !closed {
			return none{}, issuing.Refuse(issuing.CodeHoldsOpen, "payments of this account are still open; close it when they are captured or released")
		}
		if err := p.saveAccount(ctx, tx, *a, was); err != nil {
			return none{}, err
		}
		if _, err := p.challengeAccount(ctx, tx, *a, issuing.ChallengeRevoke); err != nil {
			return none{}, err
		}
		return none{}, p.eachCard(ctx, tx, a.CustomerID, func(card *issuing.Card) (bool, error) {
			switch {
			case card.AccountID != id:
				return false, nil
			case card.Status == issuing.CardIssuing:
				return true, card.Fail(now)
			case issuing.CardMoves.Can("terminate", card.Status):
				return true, card.Terminate(now)
			}
			return false, nil
		})
	})
	return err
}
