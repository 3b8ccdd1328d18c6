package chain

import (
	"context"
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/core/types"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/payments/claims"
	"github.com/offblocks/offblocks/internal/store"
)

// move asks the chain for the steps of a claim, one after the other, until there is none left to be done.
func (k keeper) move(ctx context.Context, programme issuing.ProgrammeID, id string) error {
	for {
		c, err := k.db.ClaimOf(ctx, programme, id)
		if err != nil {
			return err
		}
		s, ok := c.NextStep()
		if !ok {
			return nil
		}
		err = k.step(ctx, c, s)
		if errors.Is(err, claims.ErrStale) {
			continue
		}
		var refused *Refused
		if errors.As(err, &refused) && c.Step == nil && s.In.Total() > 0 {
			owed, noted := k.Claims.ReserveRefused(ctx, programme, id, err.Error())
			if noted != nil {
				return noted
			}
			if owed {
				k.cfg.Log.Warn("a payment's money cannot be reserved", "payment", id, "account", c.AccountID, "code", refused.Code(), "error", err)
				continue
			}
		}
		if err != nil {
			return err
		}
	}
}

// step has the chain do one step of a claim. A step that was begun and failed on chain is dropped, so that the next attempt works
// out anew what is to be done.
func (k keeper) step(ctx context.Context, c issuing.Claim, s issuing.Step) error {
	account, err := k.db.Account(ctx, c.ProgrammeID, c.AccountID)
	if err != nil {
		return err
	}
	h, err := k.holding(account)
	if err != nil {
		return err
	}
	o, err := k.orderOf(h, c, s)
	if err != nil {
		return err
	}
	if c.Step != nil {
		last, err := k.db.LastOutgoingTx(ctx, o.subject, o.purpose)
		if err != nil {
			return err
		}
		if last == nil || last.Status == store.TxReverted {
			return k.Claims.StepFailed(ctx, c.ProgrammeID, c.ID, s.Number)
		}
	}
	o.guard = func(ctx context.Context, tx *store.Tx) error { return k.Claims.BeginStep(ctx, tx, c, s) }
	done, receipt, err := k.relay(ctx, o)
	if err != nil {
		return err
	}
	var deposit string
	if s.Kind == issuing.StepDeposit {
		if deposit, err = k.depositOf(h, receipt); err != nil {
			return err
		}
	}
	done.GasUnits = k.gasUnits(h, receipt)
	return k.Claims.StepDone(ctx, c.ProgrammeID, c.ID, s.Number, done, deposit)
}

// orderOf is the call that carries out a step.
func (k keeper) orderOf(h holding, c issuing.Claim, s issuing.Step) (order, error) {
	o := order{chain: h.Chain, subject: c.ID, purpose: fmt.Sprintf("%s:%d", s.Kind, s.Number), to: h.site.escrow}
	if s.Kind == issuing.StepDeposit {
		amounts, to, err := h.site.splits(h.token, issuing.NewEscrowDeposit(s.In).Shares(s.In))
		o.to, o.data = h.wallet, k.abi.wallet.PackDepositIntoEscrow(h.token.address, amounts, to)
		return o, err
	}
	deposit, ok := new(big.Int).SetString(c.Deposit.ID, 10)
	if !ok {
		return o, fmt.Errorf("payment %s: %q is not the id of a deposit", c.ID, c.Deposit.ID)
	}
	shares := func(split issuing.Split) []*big.Int {
		amounts, _, err := h.site.splits(h.token, c.Deposit.Shares(split))
		if err != nil {
			panic(err) // what went in can be expressed
		}
		return amounts
	}
	switch {
	case s.Kind == issuing.StepTopUp:
		o.to, o.data = h.wallet, k.abi.wallet.PackTopUpDepositIntoEscrow(deposit, shares(s.In))
	case s.Kind == issuing.StepSettle && !s.Closes:
		o.data = k.abi.escrow.PackSettlePart(deposit, shares(s.Out))
	case s.Kind == issuing.StepSettle && s.Back.Total() > 0:
		o.data = k.abi.escrow.PackApproveAndSettleAmounts(deposit, shares(s.Out))
	case s.Kind == issuing.StepSettle:
		o.data = k.abi.escrow.PackApproveAndSettle(deposit)
	case s.Closes && !c.Deposit.Parts:
		o.data = k.abi.escrow.PackRejectAndReturn(deposit)
	default:
		o.data = k.abi.escrow.PackReturnPart(deposit, shares(s.Back))
	}
	return o, nil
}

// depositOf reads the id that the escrow gave a deposit.
func (k keeper) depositOf(h holding, receipt *types.Receipt) (string, error) {
	for _, log := range receipt.Logs {
		if log.Address != h.site.escrow {
			continue
		}
		if made, err := k.abi.escrow.UnpackDepositCreatedEvent(log); err == nil && made.Depositor == h.wallet {
			return made.Id.String(), nil
		}
	}
	return "", fmt.Errorf("transaction %s made no deposit", receipt.TxHash)
}
