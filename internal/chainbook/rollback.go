package chainbook

import (
	"context"
	"fmt"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/payments/claims"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/work"
)

// WalletState is what a wallet's owner has announced about a token, and what the escrow may draw of it, as of a block.
type WalletState struct {
	AccountID   issuing.AccountID
	Asset       caip.AssetID
	Allowance   issuing.Units
	Withdrawing issuing.Units
	Revoking    issuing.Instant
	Epoch       int64
	Limits      issuing.WalletLimits
}

// RollBack undoes what blocks did that are no longer part of their chain, and moves the chain's cursor back to the last block that
// is, both or neither. States are those, as of that block, of all balances that AffectedBalances names. Where the cursor stands elsewhere by
// now the error is ErrOutdated.
func (s *Service) RollBack(ctx context.Context, from store.Cursor, to Block, states []WalletState) error {
	return work.Run(ctx, s.db, work.AllProgrammes, func(u *work.Unit) error {
		moved, err := u.MoveCursor(ctx, from, to.Number, to.Hash)
		if err != nil {
			return err
		}
		if !moved {
			return ErrOutdated
		}
		if err := undoMoves(ctx, u, from.Chain, to); err != nil {
			return err
		}
		wallets, err := u.WalletsOf(ctx, from.Chain)
		if err != nil {
			return err
		}
		programmes := map[issuing.AccountID]issuing.ProgrammeID{}
		for _, a := range wallets {
			programmes[a.ID] = a.ProgrammeID
		}
		for _, state := range states {
			f, err := u.LockFunds(ctx, state.AccountID, state.Asset)
			if err != nil {
				return err
			}
			f.Withdrawing, f.Revoking = state.Withdrawing, state.Revoking
			if err := u.SaveChainState(ctx, f); err != nil {
				return err
			}
			if err := u.ResetAllowance(ctx, state.AccountID, state.Asset, state.Allowance, to.Number); err != nil {
				return err
			}
			if f.Limits.Any() || state.Limits.Any() {
				if err := u.ResetWalletLimits(ctx, state.AccountID, state.Asset, state.Limits); err != nil {
					return err
				}
			}
			if err := u.SetWalletEpoch(ctx, state.AccountID, state.Epoch); err != nil {
				return err
			}
			if err := claims.WatchAllowance(ctx, u, programmes[state.AccountID], f); err != nil {
				return err
			}
		}
		return u.DropMirror(ctx, from.Chain, 0, to.Number)
	})
}

// undoMoves makes the counter-entries of all that happened above a block.
func undoMoves(ctx context.Context, u *work.Unit, chain caip.ChainID, above Block) error {
	wallets, err := u.WalletsOf(ctx, chain)
	if err != nil {
		return err
	}
	accounts := map[issuing.AccountID]issuing.Account{}
	for _, a := range wallets {
		accounts[a.ID] = a
	}
	moves, err := u.MirrorMovesAbove(ctx, chain, above.Number)
	if err != nil {
		return err
	}
	for _, move := range moves {
		a := accounts[move.AccountID]
		b := chainBooker{u.For(a.ProgrammeID), a}
		switch kind := ledger.Kind(move.Kind); kind {
		case ledger.Funding:
			err = b.bookOutgoing(ctx, move, ledger.ReversalOf(kind))
		case ledger.Withdraw:
			err = b.bookIncoming(ctx, move, ledger.ReversalOf(kind))
		case moveAnswered:
			err = u.FileFinding(ctx, issuing.Finding{
				Kind: issuing.FindingReclaimed, ProgrammeID: a.ProgrammeID, AccountID: a.ID, Chain: chain, Asset: move.Asset, Subject: move.Cause,
				Detail: "a payment's deposit was noted as answered in a block that is no longer part of the chain", Figures: map[string]string{"cause": move.Cause},
			})
		}
		if err != nil {
			return fmt.Errorf("undo %s: %w", move.Cause, err)
		}
	}
	read, err := u.FundsReadAbove(ctx, chain, above.Number)
	if err != nil {
		return err
	}
	for _, f := range read {
		if f.OpeningBlock <= above.Number {
			continue
		}
		a := accounts[f.AccountID]
		if err := u.FileFinding(ctx, issuing.Finding{
			Kind: issuing.FindingOpening, ProgrammeID: a.ProgrammeID, AccountID: a.ID, Chain: chain, Asset: f.Asset,
			Detail:  "the wallet's first balance was read as of a block that is no longer part of the chain",
			Figures: map[string]string{"block": fmt.Sprint(f.OpeningBlock), "available": f.Available.String()},
		}); err != nil {
			return err
		}
	}
	return nil
}

// AffectedBalances lists the balances that blocks above one changed, or that were read as of one of them.
func (s *Service) AffectedBalances(ctx context.Context, chain caip.ChainID, above int64) ([]WalletState, error) {
	moves, err := s.db.MirrorMovesAbove(ctx, chain, above)
	if err != nil {
		return nil, err
	}
	read, err := s.db.FundsReadAbove(ctx, chain, above)
	if err != nil {
		return nil, err
	}
	var list []WalletState
	seen := map[[2]string]bool{}
	add := func(id issuing.AccountID, asset caip.AssetID) {
		if key := [2]string{string(id), string(asset)}; !seen[key] {
			seen[key] = true
			list = append(list, WalletState{AccountID: id, Asset: asset})
		}
	}
	for _, m := range moves {
		add(m.AccountID, m.Asset)
	}
	for _, f := range read {
		add(f.AccountID, f.Asset)
	}
	return list, nil
}

// RelocateTx notes in which block a transaction stands now that was booked before its chain was reorganised; in none, if the block is
// zero. deposit is the id that the escrow has given its deposit this time, empty where it made none. Whatever cannot be followed is
// told by what is found.
func (s *Service) RelocateTx(ctx context.Context, was, now store.OutgoingTx, deposit string, found *issuing.Finding) error {
	return work.Run(ctx, s.db, work.AllProgrammes, func(u *work.Unit) error {
		moved, err := u.RelocateTx(ctx, was, now)
		if err != nil || !moved {
			return err
		}
		if found != nil {
			if err := u.FileFinding(ctx, *found); err != nil {
				return err
			}
		}
		return renumberDeposit(ctx, u, now, deposit)
	})
}

// renumberDeposit notes that a payment's deposit has another id than before, if it has. What was asked of the old one is a finding.
func renumberDeposit(ctx context.Context, u *work.Unit, r store.OutgoingTx, deposit string) error {
	if deposit == "" || !r.Purpose.DoesStep(issuing.StepDeposit) {
		return nil
	}
	c, err := u.ClaimByID(ctx, r.Subject)
	if err != nil || c == nil || c.Deposit.ID == "" || c.Deposit.ID == deposit {
		return err
	}
	mined, err := u.MinedTxs(ctx, r.Subject)
	if err != nil {
		return err
	}
	figures := map[string]string{"was": c.Deposit.ID, "is": deposit}
	for _, other := range mined {
		if other.Nonce <= r.Nonce {
			continue
		}
		if other.Purpose.DoesStep(issuing.StepDeposit) {
			return nil // the deposit that is open now is another one's
		}
		figures[other.Purpose.String()] = other.Hash
	}
	c.Deposit.ID, c.UpdatedAt = deposit, u.Now()
	if err := u.UpdateClaim(ctx, *c); err != nil || len(figures) == 2 && c.Step == nil {
		return err
	}
	return u.FileFinding(ctx, issuing.Finding{
		Kind: issuing.FindingDepositID, ProgrammeID: c.ProgrammeID, AccountID: c.AccountID, Chain: r.Chain, Asset: c.Token, Subject: c.ID,
		Detail: "the chain was reorganised and gave a payment's deposit another id after the escrow had been asked about the old one", Figures: figures,
	})
}
