package processor

import (
	"context"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
)

// collect lets money that an account has pay what it owes, the oldest debts first. It is called wherever money comes in or becomes
// free, so that either nothing is owed or nothing can be spent.
func (p *Processor) collect(ctx context.Context, tx *store.Tx, account issuing.AccountID, now issuing.Instant) error {
	owing, err := tx.OwingClaims(ctx, account)
	if err != nil || len(owing) == 0 {
		return err
	}
	if _, err := tx.LockFunds(ctx, account, owing[0].Token); err != nil { // from now on nobody else changes what is owed
		return err
	}
	if owing, err = tx.OwingClaims(ctx, account); err != nil {
		return err
	}
	for _, c := range owing {
		f, err := tx.LockFunds(ctx, account, c.Token)
		if err != nil {
			return err
		}
		units := min(c.Owed, f.Recoverable())
		if units == 0 || !f.Open {
			continue
		}
		if err := p.book(ctx, tx, c, ledger.RecoverDebt, now,
			ledger.Posting{Source: ledger.Available(account), Destination: ledger.Held(account), Units: units},
			ledger.Posting{Source: ledger.Due(c.ProgrammeID), Destination: ledger.Debt(account), Units: units},
		); err != nil {
			return err
		}
		c.Owed -= units
		c.Held += units
		if err := p.saveClaim(ctx, tx, &c, now); err != nil {
			return err
		}
		if c.Owed > 0 {
			continue
		}
		if err := p.resolve(ctx, tx, unreservable(c)); err != nil {
			return err
		}
	}
	return nil
}

// collectPause is how long a debt waits until its money is looked for again, beside whenever money comes in.
const collectPause = time.Hour

// collectLater promises to look for the money of a debt: what could not be reserved may become so by itself, as when a token is no
// longer paused.
func (p *Processor) collectLater(ctx context.Context, tx *store.Tx, c issuing.Claim) error {
	now := p.instant()
	return tasks.Enqueue(ctx, tx, tasks.NewTask{
		Kind: tasks.RecoverDebt, Subject: tasks.Subject{Programme: c.ProgrammeID, ID: string(c.AccountID)}, RunAt: now.Add(collectPause),
	}, now)
}

// Collect lets an account's money pay what it owes, and tells whether it still owes something.
func (p *Processor) Collect(ctx context.Context, programme issuing.ProgrammeID, account issuing.AccountID) (owes bool, err error) {
	return change(ctx, p, func(tx *store.Tx) (bool, error) {
		if _, err := tx.Account(ctx, programme, account); err != nil {
			return false, err
		}
		if err := p.collect(ctx, tx, account, p.instant()); err != nil {
			return false, err
		}
		owing, err := tx.OwingClaims(ctx, account)
		return len(owing) > 0, err
	})
}
