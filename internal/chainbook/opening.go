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

// OpeningBalance is money that came into a wallet before its account opened, and what its owner has announced about that token by then.
type OpeningBalance struct {
	Asset       caip.AssetID
	Units       issuing.Units
	Dust        int64           // what there is below a unit, in the token's own counting
	Withdrawing issuing.Units   // announced to be withdrawn
	Revoking    issuing.Instant // from when on the owner may end the allowance; zero: not announced
	Limits      issuing.WalletLimits
	Epoch       int64 // of the wallet
}

// OpenWallet books what a wallet holds as of a block, and its allowance. From the next block on the mirror of the chain follows it; where
// it has read beyond that block already the error is ErrOutdated, and the wallet is to be read again.
func OpenWallet(ctx context.Context, u *work.Unit, a issuing.Account, at Block, allowance issuing.Units, balances []OpeningBalance) error {
	if err := u.OpenFunds(ctx, a.ID, a.Token); err != nil {
		return err
	}
	if err := followWallet(ctx, u, a, at); err != nil {
		return err
	}
	if err := u.SetAllowance(ctx, a.ID, a.Token, allowance, at.Number); err != nil {
		return err
	}
	for _, b := range balances {
		if err := u.OpenFunds(ctx, a.ID, b.Asset); err != nil {
			return err
		}
		if err := u.SaveChainState(ctx, issuing.Funds{
			AccountID: a.ID, Asset: b.Asset, Withdrawing: b.Withdrawing, Revoking: b.Revoking, Dust: b.Dust, OpeningBlock: at.Number,
		}); err != nil {
			return err
		}
		if b.Limits.Any() {
			if err := u.SaveWalletLimits(ctx, a.ID, b.Asset, b.Limits); err != nil {
				return err
			}
		}
		if b.Epoch != a.Epoch {
			if err := u.SetWalletEpoch(ctx, a.ID, b.Epoch); err != nil {
				return err
			}
		}
		if b.Units == 0 {
			continue
		}
		if err := u.PostEntry(ctx, ledger.Entry{
			ID: issuing.NewID[string](), ProgrammeID: a.ProgrammeID, AccountID: a.ID, Asset: b.Asset, Kind: ledger.Funding,
			Cause: "opening:" + string(a.ID), CreatedAt: u.Now(), Block: at.Number,
			Postings: []ledger.Posting{{Source: ledger.Outside(a.Chain), Destination: ledger.Available(a.ID), Units: b.Units}},
		}); err != nil {
			return err
		}
	}
	return nil
}

// ReplaceAllowance notes what the allowance of an account is as of a block, and lets the money that may be drawn now pay debts.
func ReplaceAllowance(ctx context.Context, u *work.Unit, a issuing.Account, at Block, allowance issuing.Units) error {
	if err := u.SetAllowance(ctx, a.ID, a.Token, allowance, at.Number); err != nil {
		return err
	}
	if err := claims.WatchAllowance(ctx, u, a.ProgrammeID, issuing.Funds{AccountID: a.ID, Asset: a.Token}); err != nil {
		return err
	}
	return claims.CollectDebts(ctx, u, a.ID)
}

// followWallet has the mirror of an account's chain follow its wallet from the block on as of which it was read.
func followWallet(ctx context.Context, u *work.Unit, a issuing.Account, at Block) error {
	begun, err := u.StartCursor(ctx, store.Cursor{Chain: a.Chain, Block: at.Number, Hash: at.Hash, Wallets: 1})
	if err != nil || begun {
		return err
	}
	joined, err := u.JoinCursor(ctx, a.Chain, at.Number)
	if err == nil && !joined {
		return ErrOutdated
	}
	return err
}
