package chain

import (
	"context"
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/core/types"

	"offblocks/internal/issuing"
	"offblocks/internal/processor"
	"offblocks/internal/store"
)

// reserve deposits an authorisation's money into the escrow, unless it was given up before that began.
func (k keeper) reserve(ctx context.Context, programme issuing.ProgrammeID, id issuing.AuthorisationID) error {
	a, err := k.db.Authorisation(ctx, programme, id)
	if err != nil {
		return err
	}
	if a.Reservation != issuing.ReservationPromised {
		return nil
	}
	account, err := k.db.Account(ctx, programme, a.AccountID)
	if err != nil {
		return err
	}
	h, err := k.holding(account)
	if err != nil {
		return err
	}
	amounts, to, err := h.site.splits(h.token, a.Shares())
	if err != nil {
		return err
	}
	done, receipt, err := k.relay(ctx, order{
		chain: h.Chain, subject: string(id), purpose: processor.PurposeReserve, to: h.wallet,
		data:  k.abi.wallet.PackDepositIntoEscrow(h.token.address, amounts, to),
		guard: func(ctx context.Context, tx *store.Tx) error { return stillWanted(ctx, tx, programme, id) },
	})
	if errors.Is(err, errOver) {
		return nil
	}
	if err != nil {
		return err
	}
	deposit, err := k.depositOf(h, receipt)
	if err != nil {
		return err
	}
	return k.processor.Reserved(ctx, programme, id, done, deposit)
}

// stillWanted stops a deposit for a hold that is being given up. It writes the row, as giving up does, so that of the two one
// sees the other.
func stillWanted(ctx context.Context, tx *store.Tx, programme issuing.ProgrammeID, id issuing.AuthorisationID) error {
	a, err := tx.Authorisation(ctx, programme, id)
	if err != nil {
		return err
	}
	if a.Reservation != issuing.ReservationPromised || a.Status == issuing.AuthorisationReleasing {
		return errOver
	}
	return tx.UpdateAuthorisation(ctx, a, a)
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

// settle pays a captured authorisation out, once the escrow has its money.
func (k keeper) settle(ctx context.Context, programme issuing.ProgrammeID, id issuing.AuthorisationID) error {
	a, err := k.db.Authorisation(ctx, programme, id)
	if err != nil {
		return err
	}
	if a.Reservation == issuing.ReservationSettled {
		return nil
	}
	done, err := k.answer(ctx, a, processor.PurposeSettle, k.abi.escrow.PackApproveAndSettle)
	if err != nil {
		return err
	}
	return k.processor.Settled(ctx, programme, id, done)
}

// giveBack releases an authorisation: at once if its money never left the wallet, else by having the escrow return it.
func (k keeper) giveBack(ctx context.Context, programme issuing.ProgrammeID, id issuing.AuthorisationID) error {
	underWay, err := k.processor.GiveUp(ctx, programme, id)
	if err != nil || !underWay {
		return err
	}
	a, err := k.db.Authorisation(ctx, programme, id)
	if err != nil {
		return err
	}
	done, err := k.answer(ctx, a, processor.PurposeReturn, k.abi.escrow.PackRejectAndReturn)
	if err != nil {
		return err
	}
	return k.processor.Returned(ctx, programme, id, done)
}

// answer has the escrow answer a deposit.
func (k keeper) answer(ctx context.Context, a issuing.Authorisation, purpose string, pack func(id *big.Int) []byte) (store.Relay, error) {
	switch a.Reservation {
	case issuing.ReservationInEscrow:
	case issuing.ReservationPromised:
		return store.Relay{}, &Waiting{"the deposit of authorisation " + string(a.ID), soon}
	default:
		return store.Relay{}, fmt.Errorf("%s authorisation %s: its money is %s", purpose, a.ID, a.Reservation)
	}
	deposit, ok := new(big.Int).SetString(a.DepositID, 10)
	if !ok {
		return store.Relay{}, fmt.Errorf("authorisation %s: %q is not the id of a deposit", a.ID, a.DepositID)
	}
	account, err := k.db.Account(ctx, a.ProgrammeID, a.AccountID)
	if err != nil {
		return store.Relay{}, err
	}
	s, err := k.site(account.Chain)
	if err != nil {
		return store.Relay{}, err
	}
	done, _, err := k.relay(ctx, order{chain: account.Chain, subject: string(a.ID), purpose: purpose, to: s.escrow, data: pack(deposit)})
	return done, err
}
