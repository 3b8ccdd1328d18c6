// Package claims holds what a payment needs from its account and what backs it: held in the wallet, owed, in escrow, paid. It has
// the verbs of the steps that a chain does for a claim, and of debts, and moves on the authorisation and the transactions that wait for
// a claim. It knows nothing of what a card network asks.
package claims

import (
	"context"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
	"github.com/offblocks/offblocks/internal/work"
)

// Unsaved is the version of a claim that is not in the store yet.
const Unsaved = -1

// Service carries out the verbs on claims that a worker calls.
type Service struct{ db *work.DB }

// New makes a service.
func New(db *work.DB) *Service { return &Service{db: db} }

// Lock reads a claim that is to be changed, with its account's funds locked: all that moves the money of an account's payments
// takes turns, so that the claim is still as it was read when its money is moved.
func Lock(ctx context.Context, u *work.Unit, id string) (issuing.Claim, error) {
	c, err := u.ClaimOf(ctx, u.ProgrammeID, id)
	if err != nil {
		return c, err
	}
	if _, err := u.LockFunds(ctx, c.AccountID, c.Token); err != nil {
		return c, err
	}
	return u.ClaimOf(ctx, u.ProgrammeID, id)
}

// Hold backs a claim's whole shortfall out of the spendable balance, or nothing of it.
func Hold(ctx context.Context, u *work.Unit, c *issuing.Claim) (store.Held, error) {
	shortfall := c.Shortfall()
	if shortfall == 0 {
		f, err := u.Funds(ctx, c.AccountID, c.Token)
		return store.Held{Enough: true, Spendable: f.Spendable(), Balance: f}, err
	}
	held, err := u.Hold(ctx, newEntry(u, *c, ledger.Hold, ledger.Posting{
		Source: ledger.Available(c.AccountID), Destination: ledger.Held(c.AccountID), Units: shortfall,
	}))
	if held.Enough {
		c.Held += shortfall
	}
	return held, err
}

// HoldOrOwe backs a claim's whole shortfall, for what cannot be declined: what the account does not have, it owes. It returns what was
// spendable before.
func HoldOrOwe(ctx context.Context, u *work.Unit, c *issuing.Claim) (spendable issuing.Units, err error) {
	f, err := u.LockFunds(ctx, c.AccountID, c.Token)
	if err != nil {
		return 0, err
	}
	shortfall := c.Shortfall()
	var take issuing.Units
	if f.Open {
		take = min(shortfall, f.Recoverable())
	}
	if err := post(ctx, u, *c, ledger.Hold, ledger.Posting{
		Source: ledger.Available(c.AccountID), Destination: ledger.Held(c.AccountID), Units: take,
	}); err != nil {
		return 0, err
	}
	if err := post(ctx, u, *c, ledger.IncurDebt, ledger.Posting{
		Source: ledger.Debt(c.AccountID), Destination: ledger.Due(c.ProgrammeID), Units: shortfall - take,
	}); err != nil {
		return 0, err
	}
	c.Held += take
	c.Owed += shortfall - take
	if shortfall > take {
		err = collectLater(ctx, u, *c)
	}
	return f.Spendable(), err
}

// ReleaseExcess gives up what backs a claim beyond what it wants, debts first. What is in escrow, or on its way there, must be given back
// by the chain.
func ReleaseExcess(ctx context.Context, u *work.Unit, c *issuing.Claim) error {
	owed := min(c.Surplus(), c.Owed)
	if err := post(ctx, u, *c, ledger.ReleaseDebt, ledger.Posting{
		Source: ledger.Due(c.ProgrammeID), Destination: ledger.Debt(c.AccountID), Units: owed,
	}); err != nil {
		return err
	}
	c.Owed -= owed
	held := min(c.Surplus(), c.Releasable())
	if err := post(ctx, u, *c, ledger.ReleaseHold, ledger.Posting{
		Source: ledger.Held(c.AccountID), Destination: ledger.Available(c.AccountID), Units: held,
	}); err != nil {
		return err
	}
	c.Held -= held
	return nil
}

// Save writes a claim, moves on what waited for it, and enqueues the task that asks the chain for the claim's next step, if there is
// one. Its version goes up.
func Save(ctx context.Context, u *work.Unit, c *issuing.Claim) error {
	return SaveHeld(ctx, u, c, issuing.Funds{})
}

// SaveHeld is Save where the account's balance is known as it is now. The zero value has it read.
func SaveHeld(ctx context.Context, u *work.Unit, c *issuing.Claim, balance issuing.Funds) error {
	if err := writeClaim(ctx, u, c, balance); err != nil || c.Done() {
		return err
	}
	return u.Enqueue(ctx, tasks.AdvanceClaim, c.ID)
}

// writeClaim is SaveHeld within the task that asks the chain.
func writeClaim(ctx context.Context, u *work.Unit, c *issuing.Claim, balance issuing.Funds) error {
	c.UpdatedAt = u.Now()
	var err error
	isNew := c.Version == Unsaved
	if isNew {
		err = u.InsertClaim(ctx, *c)
	} else {
		err = u.UpdateClaim(ctx, *c)
	}
	if err != nil {
		return err
	}
	c.Version++
	if balance.AccountID == "" {
		err = WatchAllowance(ctx, u, c.ProgrammeID, issuing.Funds{AccountID: c.AccountID, Asset: c.Token})
	} else {
		err = watchBalance(ctx, u, c.ProgrammeID, balance)
	}
	if err != nil {
		return err
	}
	if isNew && c.Captured.Total() == 0 && !c.Done() {
		return nil // nothing waits for what was not there
	}
	return finishWaiting(ctx, u, *c)
}
