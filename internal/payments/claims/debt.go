package claims

import (
	"context"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/tasks"
	"github.com/offblocks/offblocks/internal/work"
)

// CollectDebts lets money that an account has pay what it owes, the oldest debts first. It is called wherever money comes in or becomes
// free, so that either nothing is owed or nothing can be spent.
func CollectDebts(ctx context.Context, u *work.Unit, account issuing.AccountID) error {
	owing, err := u.OwingClaims(ctx, account)
	if err != nil || len(owing) == 0 {
		return err
	}
	if _, err := u.LockFunds(ctx, account, owing[0].Token); err != nil { // from now on nobody else changes what is owed
		return err
	}
	if owing, err = u.OwingClaims(ctx, account); err != nil {
		return err
	}
	for _, c := range owing {
		f, err := u.LockFunds(ctx, account, c.Token)
		if err != nil {
			return err
		}
		units := min(c.Owed, f.Recoverable())
		if units == 0 || !f.Open {
			continue
		}
		if err := post(ctx, u, c, ledger.RecoverDebt,
			ledger.Posting{Source: ledger.Available(account), Destination: ledger.Held(account), Units: units},
			ledger.Posting{Source: ledger.Due(c.ProgrammeID), Destination: ledger.Debt(account), Units: units},
		); err != nil {
			return err
		}
		c.Owed -= units
		c.Held += units
		if err := Save(ctx, u, &c); err != nil {
			return err
		}
		if c.Owed > 0 {
			continue
		}
		if err := u.ResolveFindings(ctx, unreservable(c)); err != nil {
			return err
		}
	}
	return nil
}

// collectPause is how long a debt waits until its money is looked for again, beside whenever money comes in.
const collectPause = time.Hour

// collectLater enqueues a later look for the money of a debt: what could not be reserved may become so by itself, as when a token is no
// longer paused.
func collectLater(ctx context.Context, u *work.Unit, c issuing.Claim) error {
	return u.EnqueueAt(ctx, tasks.RecoverDebt, string(c.AccountID), u.Now().Add(collectPause))
}

// Collect lets an account's money pay what it owes, and tells whether it still owes something.
func (s *Service) Collect(ctx context.Context, programme issuing.ProgrammeID, account issuing.AccountID) (owes bool, err error) {
	return work.Do(ctx, s.db, programme, func(u *work.Unit) (bool, error) {
		if _, err := u.Account(ctx, programme, account); err != nil {
			return false, err
		}
		if err := CollectDebts(ctx, u, account); err != nil {
			return false, err
		}
		owing, err := u.OwingClaims(ctx, account)
		return len(owing) > 0, err
	})
}

// unreservable is the finding that a claim's money cannot be brought into the escrow.
func unreservable(c issuing.Claim) issuing.Finding {
	return issuing.Finding{Kind: issuing.FindingOwed, ProgrammeID: c.ProgrammeID, AccountID: c.AccountID, Chain: c.Token.Chain(), Asset: c.Token, Subject: c.ID}
}

// mostRefusals is how often in a row a chain may refuse a payment's money until the account owes it. With the waits between, that
// is some minutes.
const mostRefusals = 12

// ReserveRefused notes that the chain refuses to take what a claim holds into the escrow: the money is gone, the token paused, the
// allowance revoked. It is tried again; after mostRefusals the account owes it, and owed is true.
func (s *Service) ReserveRefused(ctx context.Context, programme issuing.ProgrammeID, id string, why string) (owed bool, err error) {
	return work.Do(ctx, s.db, programme, func(u *work.Unit) (bool, error) {
		c, err := Lock(ctx, u, id)
		if err != nil || c.Step != nil || c.Held == 0 {
			return false, err
		}
		c.Refusals++
		if c.Refusals < mostRefusals {
			return false, u.UpdateClaim(ctx, c)
		}
		return true, oweHeld(ctx, u, &c, why)
	})
}

// oweHeld has the account owe what a claim holds, since its money does not reach the escrow, and files that as a
// finding. Nothing of it may be on its way.
func oweHeld(ctx context.Context, u *work.Unit, c *issuing.Claim, why string) error {
	c.Refusals = 0
	if err := post(ctx, u, *c, ledger.MoveToDebt,
		ledger.Posting{Source: ledger.Held(c.AccountID), Destination: ledger.Available(c.AccountID), Units: c.Held},
		ledger.Posting{Source: ledger.Debt(c.AccountID), Destination: ledger.Due(c.ProgrammeID), Units: c.Held},
	); err != nil {
		return err
	}
	c.Owed += c.Held
	c.Held = 0
	if err := u.ResolveFindings(ctx, waitingFinding(*c)); err != nil {
		return err
	}
	if err := collectLater(ctx, u, *c); err != nil {
		return err
	}
	f := unreservable(*c)
	f.Detail = "a payment's money cannot be brought into the escrow, so that the account owes it"
	f.Figures = map[string]string{"owed": c.Owed.String(), "refusal": why}
	if err := u.FileFinding(ctx, f); err != nil {
		return err
	}
	return writeClaim(ctx, u, c, issuing.Funds{})
}
