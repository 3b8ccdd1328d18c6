package processor

import (
	"context"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
)

// Give promises test money to an account's wallet, in whole tokens of an asset, or of the one that the account draws where none is
// named. It is booked when the chain has made it.
func (p *Processor) Give(ctx context.Context, programme issuing.ProgrammeID, id issuing.AccountID, amount, asset string) error {
	units, err := issuing.ParseFaucetAmount(amount)
	if err != nil {
		return err
	}
	_, err = change(ctx, p, func(tx *store.Tx) (none, error) {
		a, err := tx.Account(ctx, programme, id)
		if err != nil {
			return none{}, err
		}
		if err := a.CheckFaucet(); err != nil {
			return none{}, err
		}
		g := issuing.FaucetGrant{ID: issuing.NewID[string](), ProgrammeID: programme, AccountID: id, Asset: a.Token, Units: units, CreatedAt: p.instant()}
		chain, _ := p.cfg.Engine.Chain(a.Chain)
		if !chain.Test {
			return none{}, issuing.Refuse(issuing.CodeWrongState, "the tokens of %s are not test tokens: they cannot be made at will", a.Chain)
		}
		if asset != "" {
			known, found := chain.Asset(caip.AssetID(asset))
			if !found {
				return none{}, issuing.Refuse(issuing.CodeAssetUnknown, "%s is not among the assets of %s, which GET /assets lists", asset, a.Chain).On("/asset")
			}
			g.Asset = known.ID
		}
		if err := tx.InsertFaucetGrant(ctx, g); err != nil {
			return none{}, err
		}
		return none{}, p.promise(ctx, tx, tasks.SendFaucetGrant, programme, g.ID)
	})
	return err
}

// Given books test money that has arrived in a wallet, and has it pay what the account owes.
func (p *Processor) Given(ctx context.Context, g issuing.FaucetGrant, done store.OutgoingTx) error {
	_, err := change(ctx, p, func(tx *store.Tx) (none, error) {
		if _, err := tx.MarkTxMined(ctx, done); err != nil {
			return none{}, err
		}
		if waited, err := tx.DeleteFaucetGrant(ctx, g.ID); err != nil || !waited {
			return none{}, err
		}
		if err := tx.OpenFunds(ctx, g.AccountID, g.Asset); err != nil {
			return none{}, err
		}
		err := tx.PostEntry(ctx, ledger.Entry{
			ID: issuing.NewID[string](), ProgrammeID: g.ProgrammeID, AccountID: g.AccountID, Asset: g.Asset, Kind: ledger.Funding, Cause: "gift:" + g.ID, CreatedAt: p.instant(), Block: done.Block,
			Postings: []ledger.Posting{{Source: ledger.Outside(done.Chain), Destination: ledger.Available(g.AccountID), Units: g.Units}},
		})
		if err != nil {
			return none{}, err
		}
		return none{}, p.fundsGrew(ctx, tx, g.AccountID, g.Asset)
	})
	return err
}
