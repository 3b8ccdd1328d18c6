package processor

import (
	"context"
	"errors"
	"fmt"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
)

// newClaim is the version of a claim that is not in the store yet.
const newClaim = -1

// lockClaim reads a claim that is to be changed, with its account's funds locked: all that moves the money of an account's payments
// takes turns, so that the claim is still as it was read when its money is moved.
func lockClaim(ctx context.Context, tx *store.Tx, programme issuing.ProgrammeID, id string) (issuing.Claim, error) {
	c, err := tx.ClaimOf(ctx, programme, id)
	if err != nil {
		return c, err
	}
	if _, err := tx.LockFunds(ctx, c.AccountID, c.Token); err != nil {
		return c, err
	}
	return tx.ClaimOf(ctx, programme, id)
}

// book writes an entry of a claim. Postings of nothing are left out, and an entry without postings altogether.
func (p *Processor) book(ctx context.Context, tx *store.Tx, c issuing.Claim, kind ledger.Kind, now issuing.Instant, postings ...ledger.Posting) error {
	return p.bookMined(ctx, tx, c, kind, 0, now, postings...)
}

// bookMined is book of what a block of the chain did. A deposit's entry needs it: it uses up allowance unless the allowance that
// is known was read when that block was there.
func (p *Processor) bookMined(ctx context.Context, tx *store.Tx, c issuing.Claim, kind ledger.Kind, block int64, now issuing.Instant, postings ...ledger.Posting) error {
	var list []ledger.Posting
	for _, posting := range postings {
		if posting.Units > 0 {
			list = append(list, posting)
		}
	}
	if list == nil {
		return nil
	}
	e := p.entry(c, kind, now, list...)
	e.Block = block
	return tx.PostEntry(ctx, e)
}

// entry is one of a claim's next version: a verb books each kind once.
func (p *Processor) entry(c issuing.Claim, kind ledger.Kind, now issuing.Instant, postings ...ledger.Posting) ledger.Entry {
	return ledger.Entry{
		ID: issuing.NewID[string](), ProgrammeID: c.ProgrammeID, AccountID: c.AccountID, Asset: c.Token, Kind: kind,
		Cause: fmt.Sprintf("%s:%d", c.ID, c.Version+1), Payment: c.ID, Postings: postings, CreatedAt: now,
	}
}

// hold backs all that a claim lacks out of the spendable balance, or nothing.
func (p *Processor) hold(ctx context.Context, tx *store.Tx, c *issuing.Claim, now issuing.Instant) (spendable issuing.Units, enough bool, err error) {
	lack := c.Shortfall()
	if lack == 0 {
		f, err := tx.Funds(ctx, c.AccountID, c.Token)
		return f.Spendable(), true, err
	}
	spendable, enough, err = tx.Hold(ctx, p.entry(*c, ledger.Hold, now, ledger.Posting{
		Source: ledger.Available(c.AccountID), Destination: ledger.Held(c.AccountID), Units: lack,
	}))
	if enough {
		c.Held += lack
	}
	return spendable, enough, err
}

// insist backs all that a claim lacks, come what may: what the account does not have, it owes.
func (p *Processor) insist(ctx context.Context, tx *store.Tx, c *issuing.Claim, now issuing.Instant) (spendable issuing.Units, err error) {
	f, err := tx.LockFunds(ctx, c.AccountID, c.Token)
	if err != nil {
		return 0, err
	}
	lack := c.Shortfall()
	var take issuing.Units
	if f.Open {
		take = min(lack, f.Recoverable())
	}
	if err := p.book(ctx, tx, *c, ledger.Hold, now, ledger.Posting{
		Source: ledger.Available(c.AccountID), Destination: ledger.Held(c.AccountID), Units: take,
	}); err != nil {
		return 0, err
	}
	if err := p.book(ctx, tx, *c, ledger.IncurDebt, now, ledger.Posting{
		Source: ledger.Debt(c.AccountID), Destination: ledger.Due(c.ProgrammeID), Units: lack - take,
	}); err != nil {
		return 0, err
	}
	c.Held += take
	c.Owed += lack - take
	if lack > take {
		err = p.collectLater(ctx, tx, *c)
	}
	return f.Spendable(), err
}

// ease gives up what backs a claim beyond what it wants, debts first. What is in escrow, or on its way there, must be given back
// by the chain.
func (p *Processor) ease(ctx context.Context, tx *store.Tx, c *issuing.Claim, now issuing.Instant) error {
	owed := min(c.Surplus(), c.Owed)
	if err := p.book(ctx, tx, *c, ledger.ReleaseDebt, now, ledger.Posting{
		Source: ledger.Due(c.ProgrammeID), Destination: ledger.Debt(c.AccountID), Units: owed,
	}); err != nil {
		return err
	}
	c.Owed -= owed
	held := min(c.Surplus(), c.Releasable())
	if err := p.book(ctx, tx, *c, ledger.ReleaseHold, now, ledger.Posting{
		Source: ledger.Held(c.AccountID), Destination: ledger.Available(c.AccountID), Units: held,
	}); err != nil {
		return err
	}
	c.Held -= held
	return nil
}

// saveClaim writes a claim, finishes what it has finished, and promises what is left to do for it.
func (p *Processor) saveClaim(ctx context.Context, tx *store.Tx, c *issuing.Claim, now issuing.Instant) error {
	if err := p.writeClaim(ctx, tx, c, now); err != nil || c.Done() {
		return err
	}
	return p.promise(ctx, tx, tasks.AdvanceClaim, c.ProgrammeID, c.ID)
}

// writeClaim is saveClaim where the task that does what is left is being done.
func (p *Processor) writeClaim(ctx context.Context, tx *store.Tx, c *issuing.Claim, now issuing.Instant) error {
	c.UpdatedAt = now
	var err error
	if c.Version == newClaim {
		err = tx.InsertClaim(ctx, *c)
	} else {
		err = tx.UpdateClaim(ctx, *c)
	}
	if err != nil {
		return err
	}
	c.Version++
	return p.progress(ctx, tx, *c, now)
}

// progress moves on what waited for a claim: transactions that are paid, and the authorisation once all is done.
func (p *Processor) progress(ctx context.Context, tx *store.Tx, c issuing.Claim, now issuing.Instant) error {
	list, err := tx.TransactionsOfClaim(ctx, c.ID)
	if err != nil {
		return err
	}
	for _, t := range list {
		switch {
		case t.Status == issuing.TransactionProcessing && c.Paid.Total() >= t.SettlesAt:
			err = t.Process(now)
		case t.Status == issuing.TransactionReversing && t.ClaimID == string(t.ID) && t.Direction == issuing.Credit && c.Done():
			err = t.FinishReversal(now)
		default:
			continue
		}
		if err != nil {
			return err
		}
		if err := p.saveTransaction(ctx, tx, t); err != nil {
			return err
		}
	}
	if !c.Done() {
		return nil
	}
	a, err := tx.Authorisation(ctx, c.ProgrammeID, issuing.AuthorisationID(c.ID))
	if issuing.IsCode(err, issuing.CodeNotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	was := a
	switch a.Status {
	case issuing.AuthorisationCapturing:
		err = a.Settle(now)
	case issuing.AuthorisationReleasing:
		err = a.Return(now)
	default:
		return nil
	}
	if err != nil {
		return err
	}
	return p.saveAuthorisation(ctx, tx, a, was)
}

func (p *Processor) saveTransaction(ctx context.Context, tx *store.Tx, t issuing.Transaction) error {
	if err := tx.UpdateTransaction(ctx, t); err != nil {
		return err
	}
	return p.tell(ctx, tx, t)
}

// ErrStale says that a claim has changed since it was read: what it asks of the chain must be worked out anew.
var ErrStale = errors.New("the claim has changed meanwhile")

// BeginStep notes, in the transaction that commits to sending it, what the chain is being asked for. ErrStale stops that.
func (p *Processor) BeginStep(ctx context.Context, tx *store.Tx, c issuing.Claim, s issuing.Step) error {
	now, err := tx.ClaimOf(ctx, c.ProgrammeID, c.ID)
	if err != nil {
		return err
	}
	if now.Version != c.Version {
		return ErrStale
	}
	now.BeginStep(s)
	now.UpdatedAt = p.instant()
	return tx.UpdateClaim(ctx, now)
}

// changeClaim is the choreography of what a chain says about a claim's step: once it was said, saying it again changes nothing.
func (p *Processor) changeClaim(ctx context.Context, programme issuing.ProgrammeID, id string, number int64,
	decide func(tx *store.Tx, c *issuing.Claim, s issuing.Step, now issuing.Instant) error,
) error {
	_, err := change(ctx, p, func(tx *store.Tx) (none, error) {
		c, err := lockClaim(ctx, tx, programme, id)
		if err != nil || c.Step == nil || c.Step.Number != number {
			return none{}, err
		}
		now := p.instant()
		if err := decide(tx, &c, *c.Step, now); err != nil {
			return none{}, err
		}
		if err := p.ease(ctx, tx, &c, now); err != nil {
			return none{}, err
		}
		if err := p.writeClaim(ctx, tx, &c, now); err != nil {
			return none{}, err
		}
		return none{}, p.collect(ctx, tx, c.AccountID, now)
	})
	return err
}

// StepDone notes that the chain has done what it was asked for. deposit is the id of the deposit that it made, if it made one.
func (p *Processor) StepDone(ctx context.Context, programme issuing.ProgrammeID, id string, number int64, done store.OutgoingTx, deposit string) error {
	return p.changeClaim(ctx, programme, id, number, func(tx *store.Tx, c *issuing.Claim, s issuing.Step, now issuing.Instant) error {
		c.FinishStep(deposit)
		var paid []ledger.Posting
		for i, units := range s.Out {
			paid = append(paid, ledger.Posting{Source: ledger.Escrow(c.AccountID), Destination: ledger.Payee(programme, issuing.Payees[i]), Units: units})
		}
		for _, e := range []struct {
			kind     ledger.Kind
			postings []ledger.Posting
		}{
			{ledger.Reserve, []ledger.Posting{{Source: ledger.Held(c.AccountID), Destination: ledger.Escrow(c.AccountID), Units: s.In.Total()}}},
			{ledger.Settle, paid},
			{ledger.Return, []ledger.Posting{{Source: ledger.Escrow(c.AccountID), Destination: ledger.Available(c.AccountID), Units: s.Back.Total()}}},
			{ledger.PayGas, []ledger.Posting{{Source: ledger.Payee(programme, issuing.PayeePlatform), Destination: ledger.Gas(done.Chain), Units: done.GasUnits}}},
		} {
			if err := p.bookMined(ctx, tx, *c, e.kind, done.Block, now, e.postings...); err != nil {
				return err
			}
		}
		if s.Kind == issuing.StepSettle {
			done.Paid = c.Paid.Total()
		}
		if _, err := tx.MarkTxMined(ctx, done); err != nil {
			return err
		}
		if c.Shortfall() > 0 { // it came to want more while this was on its way back
			if _, err := p.insist(ctx, tx, c, now); err != nil {
				return err
			}
		}
		return p.carried(ctx, tx, *c, now)
	})
}

// carried tells of the transactions that wait for a claim, which show one chain transaction more.
func (p *Processor) carried(ctx context.Context, tx *store.Tx, c issuing.Claim, now issuing.Instant) error {
	list, err := tx.TransactionsOfClaim(ctx, c.ID)
	if err != nil {
		return err
	}
	for _, t := range list {
		if t.Status != issuing.TransactionProcessing || c.Paid.Total() >= t.SettlesAt {
			continue
		}
		t.UpdatedAt = now
		if err := p.saveTransaction(ctx, tx, t); err != nil {
			return err
		}
	}
	return nil
}

// StepFailed notes that the chain will not do what it was asked for, as the claim stood then.
func (p *Processor) StepFailed(ctx context.Context, programme issuing.ProgrammeID, id string, number int64) error {
	return p.changeClaim(ctx, programme, id, number, func(_ *store.Tx, c *issuing.Claim, _ issuing.Step, _ issuing.Instant) error {
		c.DropStep()
		return nil
	})
}

func unreservable(c issuing.Claim) issuing.Finding {
	return issuing.Finding{Kind: issuing.FindingOwed, ProgrammeID: c.ProgrammeID, AccountID: c.AccountID, Chain: c.Token.Chain(), Asset: c.Token, Subject: c.ID}
}

// mostRefusals is how often in a row a chain may refuse a payment's money until the account owes it. With the waits between, that
// is some minutes.
const mostRefusals = 12

// ReserveRefused notes that the chain refuses to take what a claim holds into the escrow: the money is gone, the token paused, the
// allowance revoked. It is tried again; after mostRefusals the account owes it, and owed is true.
func (p *Processor) ReserveRefused(ctx context.Context, programme issuing.ProgrammeID, id string, why string) (owed bool, err error) {
	return change(ctx, p, func(tx *store.Tx) (bool, error) {
		c, err := lockClaim(ctx, tx, programme, id)
		if err != nil || c.Step != nil || c.Held == 0 {
			return false, err
		}
		now := p.instant()
		c.Refusals++
		if c.Refusals < mostRefusals {
			return false, tx.UpdateClaim(ctx, c)
		}
		c.Refusals = 0
		if err := p.book(ctx, tx, c, ledger.MoveToDebt, now,
			ledger.Posting{Source: ledger.Held(c.AccountID), Destination: ledger.Available(c.AccountID), Units: c.Held},
			ledger.Posting{Source: ledger.Debt(c.AccountID), Destination: ledger.Due(c.ProgrammeID), Units: c.Held},
		); err != nil {
			return false, err
		}
		c.Owed += c.Held
		c.Held = 0
		if err := p.collectLater(ctx, tx, c); err != nil {
			return false, err
		}
		f := unreservable(c)
		f.Detail, f.Figures = "a payment's money cannot be brought into the escrow, so that the account owes it", map[string]string{"owed": c.Owed.String(), "refusal": why}
		if err := p.find(ctx, tx, f); err != nil {
			return false, err
		}
		return true, p.writeClaim(ctx, tx, &c, now)
	})
}
