package worker

import (
	"context"
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/core/types"

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
		err = w.executeStep(ctx, c, s)
		if errors.Is(err, claims.ErrStale) {
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
	}
	r.Guard = func(ctx context.Context, tx *store.Tx) error { return w.Claims.BeginStep(ctx, tx, c, s) }
	done, receipt, err := w.execute(ctx, a, r)
	if err != nil {
		return err
	}
	var deposit string
	if s.Kind == issuing.StepDeposit {
		if deposit, err = depositID(a, receipt); err != nil {
			return err
		}
	}
	done.GasUnits = w.chains.Gas.TransactionCost(a.chain, a.token, receipt)
	return w.Claims.StepDone(ctx, c.ProgrammeID, c.ID, s.Number, done, deposit)
}

// stepRequest is the call that carries out a step.
func stepRequest(a chainAccount, c issuing.Claim, s issuing.Step) (txmanager.Request, error) {
	abi := chain.ABI()
	r := txmanager.Request{
		Chain: a.chain, Subject: c.ID, Purpose: store.StepPurpose(s), To: a.chain.Escrow,
	}
	if s.Kind == issuing.StepDeposit {
		amounts, payees, err := a.chain.EscrowShares(a.token, issuing.NewEscrowDeposit(s.In).Shares(s.In))
		r.To, r.Data = a.wallet, abi.Wallet.PackDepositIntoEscrow(a.token.Address, amounts, payees)
		return r, err
	}
	deposit, ok := new(big.Int).SetString(c.Deposit.ID, 10)
	if !ok {
		return r, fmt.Errorf("payment %s: %q is not the id of a deposit", c.ID, c.Deposit.ID)
	}
	shares := func(split issuing.Split) []*big.Int {
		amounts, _, err := a.chain.EscrowShares(a.token, c.Deposit.Shares(split))
		if err != nil {
			panic(err) // what went in can be expressed
		}
		return amounts
	}
	switch {
	case s.Kind == issuing.StepTopUp:
		r.To, r.Data = a.wallet, abi.Wallet.PackTopUpDepositIntoEscrow(deposit, shares(s.In))
	case s.Kind == issuing.StepSettle && !s.Closes:
		r.Data = abi.Escrow.PackSettlePart(deposit, shares(s.Out))
	case s.Kind == issuing.StepSettle && s.Back.Total() > 0:
		r.Data = abi.Escrow.PackApproveAndSettleAmounts(deposit, shares(s.Out))
	case s.Kind == issuing.StepSettle:
		r.Data = abi.Escrow.PackApproveAndSettle(deposit)
	case s.Closes && !c.Deposit.Parts:
		r.Data = abi.Escrow.PackRejectAndReturn(deposit)
	default:
		r.Data = abi.Escrow.PackReturnPart(deposit, shares(s.Back))
	}
	return r, nil
}

// depositID reads the id that the escrow gave a deposit.
func depositID(a chainAccount, receipt *types.Receipt) (string, error) {
	for _, log := range receipt.Logs {
		if log.Address != a.chain.Escrow {
			continue
		}
		if made, err := chain.ABI().Escrow.UnpackDepositCreatedEvent(log); err == nil && made.Depositor == a.wallet {
			return made.Id.String(), nil
		}
	}
	return "", fmt.Errorf("transaction %s made no deposit", receipt.TxHash)
}
