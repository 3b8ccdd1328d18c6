package chainbook

import (
	"context"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/payments/claims"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/work"
)

// Kinds of moves that are remembered beside those of entries.
const (
	moveState    = "state"    // an event that changed what the owner has announced, or the allowance
	moveAnswered = "answered" // a payment's deposit was answered without this installation asking for it
)

// chainBooker books what a chain did to one account, in one unit of work.
type chainBooker struct {
	u       *work.Unit // of the account's programme
	account issuing.Account
}

// applyEvent books one event, whichever account it is about. ours tells whether a transaction of this installation did it.
func applyEvent(ctx context.Context, u *work.Unit, e ChainEvent, ours bool) error {
	return chainBooker{u.For(e.Account.ProgrammeID), e.Account}.apply(ctx, e, ours)
}

// apply books one event.
func (b chainBooker) apply(ctx context.Context, e ChainEvent, ours bool) error {
	if ours && e.Kind != AllowanceReplaced && e.Kind != LimitsRead {
		return nil
	}
	f, err := b.lockFunds(ctx, e.Asset)
	if err != nil {
		return err
	}
	if f.AccountID == "" || e.Block.Number <= f.OpeningBlock {
		return nil // what was read when the wallet opened has it already
	}
	move := store.MirrorMove{
		Cause: e.cause(), AccountID: e.Account.ID, Asset: e.Asset, Chain: e.Account.Chain, Block: e.Block.Number, Units: e.Units, Dust: e.Dust, Scale: e.Scale,
	}
	switch e.Kind {
	case FundsReceived:
		move.Kind = string(ledger.Funding)
		return b.applyOnce(ctx, move, func() error { return b.bookIncoming(ctx, move, ledger.Funding) })
	case FundsSent:
		move.Kind = string(ledger.Withdraw)
		return b.applyOnce(ctx, move, func() error { return b.bookOutgoing(ctx, move, ledger.Withdraw) })
	case FundsDeposited:
		return b.bookForeignDeposit(ctx, e, move)
	case DepositReturned, DepositSettled:
		return b.bookForeignAnswer(ctx, e, move)
	}
	move.Kind = moveState
	return b.applyOnce(ctx, move, func() error { return b.applyAnnouncement(ctx, e, f, ours) })
}

// applyOnce does something unless it was done, and keeps that it was.
func (b chainBooker) applyOnce(ctx context.Context, move store.MirrorMove, do func() error) error {
	news, err := b.u.AddMirrorMove(ctx, move)
	if err != nil || !news {
		return err
	}
	return do()
}

// lockFunds locks an account's balance in a token. An open account may be sent a token that was not served when it opened; the zero
// Funds stand for a balance that is no longer kept.
func (b chainBooker) lockFunds(ctx context.Context, asset caip.AssetID) (issuing.Funds, error) {
	f, err := b.u.LockFunds(ctx, b.account.ID, asset)
	if !issuing.IsCode(err, issuing.CodeNotFound) {
		return f, err
	}
	current, err := b.u.Account(ctx, b.account.ProgrammeID, b.account.ID)
	if err != nil || current.Status != issuing.AccountActive && current.Status != issuing.AccountInactive {
		return issuing.Funds{}, err
	}
	if err := b.u.OpenFunds(ctx, b.account.ID, asset); err != nil {
		return issuing.Funds{}, err
	}
	return b.u.LockFunds(ctx, b.account.ID, asset)
}

// applyAnnouncement notes what the owner has announced, and what the escrow may draw.
func (b chainBooker) applyAnnouncement(ctx context.Context, e ChainEvent, f issuing.Funds, ours bool) error {
	was := f.Spendable()
	switch e.Kind {
	case WithdrawalAnnounced:
		f.Withdrawing = e.Units
	case WithdrawalEnded:
		f.Withdrawing = 0
	case RevocationAnnounced:
		f.Revoking = e.At
	case RevocationEnded:
		f.Revoking = 0
	case SignaturesVoided:
		if err := b.u.SetWalletEpoch(ctx, e.Account.ID, e.Epoch); err != nil {
			return err
		}
	case LimitsRead:
		if err := b.u.SaveWalletLimits(ctx, e.Account.ID, e.Asset, e.Limits); err != nil {
			return err
		}
	case AllowanceReplaced:
		if e.Ended && !ours {
			f.Revoking = 0
		}
		if err := b.u.SetAllowance(ctx, e.Account.ID, e.Asset, e.Units, e.Block.Number); err != nil {
			return err
		}
	}
	if err := b.u.SaveChainState(ctx, f); err != nil {
		return err
	}
	if err := b.watchAllowance(ctx, e); err != nil {
		return err
	}
	now, err := b.u.Funds(ctx, e.Account.ID, e.Asset)
	if err != nil || now.Spendable() <= was {
		return err
	}
	return claims.CollectDebts(ctx, b.u, e.Account.ID)
}

func (b chainBooker) watchAllowance(ctx context.Context, e ChainEvent) error {
	return claims.WatchAllowance(ctx, b.u, e.Account.ProgrammeID, issuing.Funds{AccountID: e.Account.ID, Asset: e.Asset})
}

// bookForeignDeposit takes what somebody else than this installation took into the escrow out of the books: whose deposit it is
// they cannot tell. What comes back of it comes from outside.
func (b chainBooker) bookForeignDeposit(ctx context.Context, e ChainEvent, move store.MirrorMove) error {
	move.Kind = string(ledger.Withdraw)
	return b.applyOnce(ctx, move, func() error {
		if err := b.bookOutgoing(ctx, move, ledger.Withdraw); err != nil {
			return err
		}
		if err := b.u.DrawAllowance(ctx, e.Account.ID, e.Asset, e.Units, e.Block.Number, b.u.Now()); err != nil {
			return err
		}
		if err := b.watchAllowance(ctx, e); err != nil {
			return err
		}
		return b.u.FileFinding(ctx, findingOf(e, issuing.FindingDeposited, e.Tx, "somebody else than this installation took money of the wallet into the escrow",
			map[string]string{"amount": e.Units.String(), "transaction": e.Tx}))
	})
}

// findingOf is a finding about an event's account.
func findingOf(e ChainEvent, kind issuing.FindingKind, subject, detail string, figures map[string]string) issuing.Finding {
	return issuing.Finding{
		Kind: kind, ProgrammeID: e.Account.ProgrammeID, AccountID: e.Account.ID, Chain: e.Account.Chain, Asset: e.Asset, Subject: subject, Detail: detail, Figures: figures,
	}
}
