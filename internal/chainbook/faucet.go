package chainbook

import (
	"context"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/payments/claims"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
	"github.com/offblocks/offblocks/internal/work"
)

// RequestFaucetGrant enqueues a grant of test money to an account's wallet, in whole tokens of an asset, or of the one that the account draws where none is
// named. It is booked when the chain has made it.
func (s *Service) RequestFaucetGrant(ctx context.Context, programme issuing.ProgrammeID, id issuing.AccountID, amount, asset string) error {
	return s.RequestFaucetGrantWithCoin(ctx, programme, id, amount, asset, "")
}

// RequestFaucetGrantWithCoin is RequestFaucetGrant which also sends native coin to the account's owner, in whole coins,
// so that the owner can send transactions. The books know no native coin of others.
func (s *Service) RequestFaucetGrantWithCoin(
	ctx context.Context, programme issuing.ProgrammeID, id issuing.AccountID, amount, asset, ownerCoin string,
) error {
	units, err := issuing.ParseFaucetAmount(amount)
	if err != nil {
		return err
	}
	gwei, err := issuing.ParseFaucetCoin(ownerCoin)
	if err != nil {
		return err
	}
	return work.Run(ctx, s.db, programme, func(u *work.Unit) error {
		a, err := u.Account(ctx, programme, id)
		if err != nil {
			return err
		}
		if err := a.CheckFaucet(); err != nil {
			return err
		}
		g := issuing.FaucetGrant{
			ID: issuing.NewID[string](), ProgrammeID: programme, AccountID: id, Asset: a.Token, Units: units,
			OwnerGwei: gwei, CreatedAt: u.Now(),
		}
		chain, _ := s.chains.Chain(a.Chain)
		if !chain.Test {
			return issuing.Refuse(issuing.CodeWrongState, "the tokens of %s are not test tokens: they cannot be made at will", a.Chain)
		}
		if asset != "" {
			known, found := chain.Asset(caip.AssetID(asset))
			if !found {
				return issuing.Refuse(issuing.CodeAssetUnknown, "%s is not among the assets of %s, which GET /assets lists", asset, a.Chain).On("/asset")
			}
			g.Asset = known.ID
		}
		if err := u.InsertFaucetGrant(ctx, g); err != nil {
			return err
		}
		return u.Enqueue(ctx, tasks.SendFaucetGrant, g.ID)
	})
}

// BookFaucetGrant books test money that has arrived in a wallet, and has it pay what the account owes.
func (s *Service) BookFaucetGrant(ctx context.Context, g issuing.FaucetGrant, done store.OutgoingTx) error {
	return work.Run(ctx, s.db, g.ProgrammeID, func(u *work.Unit) error {
		if _, err := u.MarkTxMined(ctx, done); err != nil {
			return err
		}
		if waited, err := u.DeleteFaucetGrant(ctx, g.ID); err != nil || !waited {
			return err
		}
		if err := u.OpenFunds(ctx, g.AccountID, g.Asset); err != nil {
			return err
		}
		if err := u.PostEntry(ctx, ledger.Entry{
			ID: issuing.NewID[string](), ProgrammeID: g.ProgrammeID, AccountID: g.AccountID, Asset: g.Asset, Kind: ledger.Funding, Cause: "gift:" + g.ID, CreatedAt: u.Now(), Block: done.Block,
			Postings: []ledger.Posting{{Source: ledger.Outside(done.Chain), Destination: ledger.Available(g.AccountID), Units: g.Units}},
		}); err != nil {
			return err
		}
		return claims.CollectDebts(ctx, u, g.AccountID)
	})
}
