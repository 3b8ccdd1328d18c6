package claims

import (
	"context"
	"errors"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/work"
)

// ErrStale says that a claim has changed since it was read: what it asks of the chain must be worked out anew.
var ErrStale = errors.New("the claim has changed meanwhile")

// BeginStep notes, in the transaction that commits to sending it, what the chain is being asked for. ErrStale stops that.
func (s *Service) BeginStep(ctx context.Context, tx *store.Tx, c issuing.Claim, step issuing.Step) error {
	current, err := tx.ClaimOf(ctx, c.ProgrammeID, c.ID)
	if err != nil {
		return err
	}
	if current.Version != c.Version {
		return ErrStale
	}
	current.BeginStep(step)
	current.UpdatedAt = s.db.Now()
	return tx.UpdateClaim(ctx, current)
}

// changeClaim is the choreography of what a chain says about a claim's step: once it was said, saying it again changes nothing.
func (s *Service) changeClaim(ctx context.Context, programme issuing.ProgrammeID, id string, number int64,
	decide func(u *work.Unit, c *issuing.Claim, step issuing.Step) error,
) error {
	return work.Run(ctx, s.db, programme, func(u *work.Unit) error {
		c, err := Lock(ctx, u, id)
		if err != nil || c.Step == nil || c.Step.Number != number {
			return err
		}
		if err := decide(u, &c, *c.Step); err != nil {
			return err
		}
		if err := ReleaseExcess(ctx, u, &c); err != nil {
			return err
		}
		if err := writeClaim(ctx, u, &c, issuing.Funds{}); err != nil {
			return err
		}
		return CollectDebts(ctx, u, c.AccountID)
	})
}

// StepDone notes that the chain has done what it was asked for. deposit is the id of the deposit that it made, if it made one.
func (s *Service) StepDone(ctx context.Context, programme issuing.ProgrammeID, id string, number int64, done store.OutgoingTx, deposit string) error {
	return s.changeClaim(ctx, programme, id, number, func(u *work.Unit, c *issuing.Claim, step issuing.Step) error {
		c.FinishStep(deposit)
		if step.In.Total() > 0 {
			if err := u.ResolveFindings(ctx, waitingFinding(*c)); err != nil {
				return err
			}
		}
		var paid []ledger.Posting
		for i, units := range step.Out {
			paid = append(paid, ledger.Posting{Source: ledger.Escrow(c.AccountID), Destination: ledger.Payee(programme, issuing.Payees[i]), Units: units})
		}
		for _, e := range []struct {
			kind     ledger.Kind
			postings []ledger.Posting
		}{
			{ledger.Reserve, []ledger.Posting{{Source: ledger.Held(c.AccountID), Destination: ledger.Escrow(c.AccountID), Units: step.In.Total()}}},
			{ledger.Settle, paid},
			{ledger.Return, []ledger.Posting{{Source: ledger.Escrow(c.AccountID), Destination: ledger.Available(c.AccountID), Units: step.Back.Total()}}},
			{ledger.PayGas, []ledger.Posting{{Source: ledger.Payee(programme, issuing.PayeePlatform), Destination: ledger.Gas(done.Chain), Units: done.GasUnits}}},
		} {
			if err := postMined(ctx, u, *c, e.kind, done.Block, e.postings...); err != nil {
				return err
			}
		}
		if step.Kind == issuing.StepSettle {
			done.Paid = c.Paid.Total()
		}
		if _, err := u.MarkTxMined(ctx, done); err != nil {
			return err
		}
		if c.Shortfall() > 0 { // it came to want more while this was on its way back
			if _, err := HoldOrOwe(ctx, u, c); err != nil {
				return err
			}
		}
		return emitChainProgress(ctx, u, *c)
	})
}

// emitChainProgress emits the events of the transactions that wait for a claim, which show one chain transaction more.
func emitChainProgress(ctx context.Context, u *work.Unit, c issuing.Claim) error {
	list, err := u.TransactionsOfClaim(ctx, c.ID)
	if err != nil {
		return err
	}
	for _, t := range list {
		if t.Status != issuing.TransactionProcessing || c.Paid.Total() >= t.SettlesAt {
			continue
		}
		t.UpdatedAt = u.Now()
		if err := SaveTransaction(ctx, u, &t); err != nil {
			return err
		}
	}
	return nil
}

// StepFailed notes that the chain will not do what it was asked for, as the claim stood then.
func (s *Service) StepFailed(ctx context.Context, programme issuing.ProgrammeID, id string, number int64) error {
	return s.changeClaim(ctx, programme, id, number, func(_ *work.Unit, c *issuing.Claim, _ issuing.Step) error {
		c.DropStep()
		return nil
	})
}
