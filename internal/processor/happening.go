package processor

import (
	"context"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/store"
)

// mirroring is the booking of what chains did, in one transaction.
type mirroring struct {
	*Processor
	tx  *store.Tx
	now issuing.Instant
}

// other is what else the mirror remembers than entries: an event that changed what the owner has announced, or the allowance.
const other = "state"

// happened books one event. ours tells whether a transaction of this installation did it.
func (m mirroring) happened(ctx context.Context, e ChainEvent, ours bool) error {
	if ours && e.What != AllowanceReplaced {
		return nil
	}
	f, err := m.balance(ctx, e.Account, e.Asset)
	if err != nil {
		return err
	}
	if f.AccountID == "" || e.Block.Number <= f.OpeningBlock {
		return nil // what was read when the wallet opened has it already
	}
	move := store.MirrorMove{
		Cause: e.cause(), AccountID: e.Account.ID, Asset: e.Asset, Chain: e.Account.Chain, Block: e.Block.Number, Units: e.Units, Dust: e.Dust, Scale: e.Scale,
	}
	switch e.What {
	case MoneyCame:
		move.Kind = string(ledger.Funding)
		return m.remembered(ctx, move, func() error { return m.give(ctx, e.Account, move, ledger.Funding) })
	case MoneyWent:
		move.Kind = string(ledger.Withdraw)
		return m.remembered(ctx, move, func() error { return m.take(ctx, e.Account, move, ledger.Withdraw) })
	case MoneyDeposited:
		return m.depositedByOther(ctx, e, move)
	case DepositReturned, DepositSettled:
		return m.answeredByOther(ctx, e, move)
	}
	move.Kind = other
	return m.remembered(ctx, move, func() error { return m.announced(ctx, e, f, ours) })
}

// remembered does something unless it was done, and keeps that it was.
func (m mirroring) remembered(ctx context.Context, move store.MirrorMove, do func() error) error {
	news, err := m.tx.AddMirrorMove(ctx, move)
	if err != nil || !news {
		return err
	}
	return do()
}

// balance locks an account's balance in a token. An open account may be sent a token that was not served when it opened; the zero
// Funds stand for a balance that is no longer kept.
func (m mirroring) balance(ctx context.Context, a issuing.Account, asset caip.AssetID) (store.Funds, error) {
	f, err := m.tx.LockFunds(ctx, a.ID, asset)
	if !issuing.IsCode(err, issuing.CodeNotFound) {
		return f, err
	}
	current, err := m.tx.Account(ctx, a.ProgrammeID, a.ID)
	if err != nil || current.Status != issuing.AccountActive && current.Status != issuing.AccountInactive {
		return store.Funds{}, err
	}
	if err := m.tx.OpenFunds(ctx, a.ID, asset); err != nil {
		return store.Funds{}, err
	}
	return m.tx.LockFunds(ctx, a.ID, asset)
}

// announced notes what the owner has announced, and what the escrow may draw.
func (m mirroring) announced(ctx context.Context, e ChainEvent, f store.Funds, ours bool) error {
	was := f.Spendable()
	switch e.What {
	case WithdrawalBegun:
		f.Withdrawing = e.Units
	case WithdrawalOver:
		f.Withdrawing = 0
	case RevocationBegun:
		f.Revoking = e.At
	case RevocationOver:
		f.Revoking = 0
	case AllowanceReplaced:
		if e.Ended && !ours {
			f.Revoking = 0
		}
		if err := m.tx.SetAllowance(ctx, e.Account.ID, e.Asset, e.Units, e.Block.Number); err != nil {
			return err
		}
	}
	if err := m.tx.SaveChainState(ctx, f); err != nil {
		return err
	}
	now, err := m.tx.Funds(ctx, e.Account.ID, e.Asset)
	if err != nil || now.Spendable() <= was {
		return err
	}
	return m.fundsGrew(ctx, m.tx, e.Account.ID, e.Asset)
}

// depositedByOther takes what somebody else than this installation took into the escrow out of the books: whose deposit it is
// they cannot tell. What comes back of it comes from outside.
func (m mirroring) depositedByOther(ctx context.Context, e ChainEvent, move store.MirrorMove) error {
	move.Kind = string(ledger.Withdraw)
	return m.remembered(ctx, move, func() error {
		if err := m.take(ctx, e.Account, move, ledger.Withdraw); err != nil {
			return err
		}
		if err := m.tx.DrawAllowance(ctx, e.Account.ID, e.Asset, e.Units, e.Block.Number); err != nil {
			return err
		}
		return m.find(ctx, m.tx, about(e, issuing.FindingDeposited, e.Tx, "somebody else than this installation took money of the wallet into the escrow",
			map[string]string{"amount": e.Units.String(), "transaction": e.Tx}))
	})
}

// about is a finding about an event's account.
func about(e ChainEvent, kind issuing.FindingKind, subject, detail string, figures map[string]string) issuing.Finding {
	return issuing.Finding{
		Kind: kind, ProgrammeID: e.Account.ProgrammeID, AccountID: e.Account.ID, Chain: e.Account.Chain, Asset: e.Asset, Subject: subject, Detail: detail, Figures: figures,
	}
}
