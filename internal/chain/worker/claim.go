package worker

import (
	"context"
	"errors"
	"fmt"
	"math/big"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/chain/txmanager"
	"github.com/offblocks/offblocks/internal/chain/wallet"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/payments/claims"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
)

// advanceClaim asks the chain for the steps of a claim, one after the other, until there is none left to be done.
func (w *Worker) advanceClaim(ctx context.Context, programme issuing.ProgrammeID, id string) error {
	for {
		c, err := w.db.ClaimOf(ctx, programme, id)
		if err != nil {
			return err
		}
		s, ok := c.NextStep()
		if !ok {
			return nil
		}
		if err := w.awaitWindow(c); err != nil {
			return err
		}
		err = w.executeStep(ctx, c, s)
		if errors.Is(err, claims.ErrStale) || errors.Is(err, txmanager.ErrBatchReverted) {
			continue
		}
		var revert *chain.RevertError
		if errors.As(err, &revert) && c.Step == nil && s.In.Total() > 0 {
			owed, failed := w.Claims.ReserveRefused(ctx, programme, id, err.Error())
			if failed != nil {
				return failed
			}
			if owed {
				w.log.Warn("a payment's money cannot be reserved",
					"payment", id, "account", c.AccountID, "code", revert.Code(), "error", err)
				continue
			}
		}
		if err != nil && revert == nil && s.In.Total() > 0 {
			reason := "its transaction could not be sent; the log says why"
			var waiting *tasks.Snooze
			if errors.As(err, &waiting) {
				reason = waiting.Reason
			}
			owed, failed := w.watchWithdrawal(ctx, c, reason)
			if failed != nil || !owed {
				return errors.Join(failed, err)
			}
			w.log.Warn("a payment's money was not reserved before its owner may withdraw it",
				"payment", id, "account", c.AccountID, "error", err)
			continue
		}
		if err != nil {
			return err
		}
	}
}

// awaitWindow puts off a step that is not under way until the chain's window ends, so that it meets those of others.
func (w *Worker) awaitWindow(c issuing.Claim) error {
	d, err := w.chains.Deployment(c.Token.Chain())
	if err != nil || c.Step != nil || d.Chain.Definition.BatchWindow == 0 {
		return err
	}
	window := d.Chain.Definition.BatchWindow
	since := c.UpdatedAt.Time()
	ends := since.Truncate(window)
	if ends.Before(since) {
		ends = ends.Add(window)
	}
	if wait := ends.Sub(w.chains.Now().Time()); wait > 0 {
		return tasks.WaitFor("payments that go in the same transaction", wait)
	}
	return nil
}

// watchWithdrawal looks, while a claim's money waits in the wallet, whether the owner has announced to take it away.
// The chain is asked, because the mirror may be behind it. It reports whether the account owes the money now.
func (w *Worker) watchWithdrawal(ctx context.Context, c issuing.Claim, reason string) (owed bool, err error) {
	account, err := w.db.Account(ctx, c.ProgrammeID, c.AccountID)
	if err != nil {
		return false, err
	}
	a, err := w.chainAccount(account)
	if err != nil {
		return false, err
	}
	contract, token := chain.ABI().Wallet, a.token.Address
	claimable, err := chain.CallView(ctx, a.node, a.wallet, contract.PackTimestamps(token), contract.UnpackTimestamps)
	if err != nil || claimable.Sign() == 0 {
		return false, err
	}
	announced, err := chain.CallView(ctx, a.node, a.wallet, contract.PackAnnouncedAmounts(token),
		contract.UnpackAnnouncedAmounts)
	if err != nil {
		return false, err
	}
	return w.Claims.ReserveWaits(ctx, c.ProgrammeID, c.ID, claims.Withdrawal{
		Units: a.token.Units(announced), From: wallet.Instant(claimable),
	}, reason)
}

// executeStep has the chain do one step of a claim. A step that was begun and failed on chain is dropped, so that the
// next attempt works out anew what is to be done.
func (w *Worker) executeStep(ctx context.Context, c issuing.Claim, s issuing.Step) error {
	account, err := w.db.Account(ctx, c.ProgrammeID, c.AccountID)
	if err != nil {
		return err
	}
	a, err := w.chainAccount(account)
	if err != nil {
		return err
	}
	r, err := stepRequest(a, c, s)
	if err != nil {
		return err
	}
	if c.Step != nil {
		last, err := w.db.LastOutgoingTx(ctx, r.Subject, r.Purpose)
		if err != nil {
			return err
		}
		if last == nil || last.Status.HasFailed() {
			return w.Claims.StepFailed(ctx, c.ProgrammeID, c.ID, s.Number)
		}
	} else if r.Alone, err = w.failedInBatch(ctx, c); err != nil {
		return err
	}
	r.Guard = func(ctx context.Context, tx *store.Tx) error { return w.Claims.BeginStep(ctx, tx, c, s) }
	done, receipt, err := w.execute(ctx, a, r)
	if err != nil {
		return err
	}
	var deposit string
	if s.Kind == issuing.StepDeposit {
		made := a.chain.DepositMadeBy(receipt.Logs, a.wallet)
		if made == nil {
			return fmt.Errorf("transaction %s made no deposit of %s", receipt.TxHash, a.wallet)
		}
		deposit = made.String()
	}
	done.GasUnits = issuing.Units(done.ShareOf(int64(w.chains.Gas.TransactionCost(a.chain, a.token, receipt))))
	return w.Claims.StepDone(ctx, c.ProgrammeID, c.ID, s.Number, done, deposit)
}

// failedInBatch tells whether what a claim asked last failed in a transaction in which orders of others went. What comes
// after it goes alone: somebody who can make it fail does so to no others again.
func (w *Worker) failedInBatch(ctx context.Context, c issuing.Claim) (bool, error) {
	if c.Steps == 0 {
		return false, nil
	}
	list, err := w.db.TxsOf(ctx, c.ID)
	if err != nil || len(list) == 0 {
		return false, err
	}
	last := list[len(list)-1]
	return last.IsBatched() && last.Status == store.TxReverted, nil
}

// stepRequest is the request that carries out a step.
func stepRequest(a chainAccount, c issuing.Claim, s issuing.Step) (txmanager.Request, error) {
	order := chain.EscrowOrder{Call: escrowCall(c, s), Wallet: a.wallet}
	r := txmanager.Request{Chain: a.chain, Subject: c.ID, Purpose: store.StepPurpose(s), Order: &order}
	var err error
	if order.Call == chain.CallDeposit {
		order.Token = a.token.Address
		order.Amounts, order.Payees, err = a.chain.EscrowShares(a.token, issuing.NewEscrowDeposit(s.In).Shares(s.In))
		return r, err
	}
	var ok bool
	if order.Deposit, ok = new(big.Int).SetString(c.Deposit.ID, 10); !ok {
		return r, fmt.Errorf("payment %s: %q is not the id of a deposit", c.ID, c.Deposit.ID)
	}
	shares := s.Back
	switch order.Call {
	case chain.CallTopUp:
		shares = s.In
	case chain.CallSettlePart, chain.CallSettleAmounts:
		shares = s.Out
	case chain.CallApproveAndSettle, chain.CallRejectAndReturn:
		return r, nil // all that is in it
	}
	order.Amounts, _, err = a.chain.EscrowShares(a.token, c.Deposit.Shares(shares))
	return r, err
}

// escrowCall is the call that carries out a step.
func escrowCall(c issuing.Claim, s issuing.Step) chain.EscrowCall {
	switch {
	case s.Kind == issuing.StepDeposit:
		return chain.CallDeposit
	case s.Kind == issuing.StepTopUp:
		return chain.CallTopUp
	case s.Kind == issuing.StepSettle && !s.Closes:
		return chain.CallSettlePart
	case s.Kind == issuing.StepSettle && s.Back.Total() > 0:
		return chain.CallSettleAmounts
	case s.Kind == issuing.StepSettle:
		return chain.CallApproveAndSettle
	case s.Closes && !c.Deposit.Parts:
		return chain.CallRejectAndReturn
	}
	return chain.CallReturnPart
}
