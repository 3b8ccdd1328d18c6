package processor

import (
	"context"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/store"
)

// give books money that is in a wallet now. What is missing there is covered by it first.
func (m mirroring) give(ctx context.Context, a issuing.Account, move store.MirrorMove, kind ledger.Kind) error {
	f, err := m.tx.LockFunds(ctx, a.ID, move.Asset)
	if err != nil {
		return err
	}
	units, dust := move.Units, f.Dust+move.Dust
	if move.Scale > 0 && dust >= move.Scale {
		units, dust = units+1, dust-move.Scale
	}
	f.Dust = dust
	if err := m.tx.SaveChainState(ctx, f); err != nil || units == 0 {
		return err
	}
	if err := m.enter(ctx, a, move, kind, ledger.Posting{Source: ledger.Outside(a.Chain), Destination: ledger.Available(a.ID), Units: units}); err != nil {
		return err
	}
	if err := m.cover(ctx, a, move.Asset); err != nil {
		return err
	}
	return m.fundsGrew(ctx, m.tx, a.ID, move.Asset)
}

// take books money that is no longer in a wallet: as far as it is available. What holds had claimed of it is missing, and a finding:
// the hold that cannot be carried out any more frees it to be booked.
func (m mirroring) take(ctx context.Context, a issuing.Account, move store.MirrorMove, kind ledger.Kind) error {
	f, err := m.tx.LockFunds(ctx, a.ID, move.Asset)
	if err != nil {
		return err
	}
	units, dust := move.Units, f.Dust-move.Dust
	if dust < 0 {
		units, dust = units+1, dust+move.Scale
	}
	part := min(units, max(0, f.Available))
	f.Dust, f.Missing = max(0, dust), f.Missing+units-part
	if err := m.tx.SaveChainState(ctx, f); err != nil {
		return err
	}
	if part > 0 {
		if err := m.enter(ctx, a, move, kind, ledger.Posting{Source: ledger.Available(a.ID), Destination: ledger.Outside(a.Chain), Units: part}); err != nil {
			return err
		}
	}
	if units == part {
		return nil
	}
	finding := missing(a, move.Asset)
	finding.Detail = "money left the wallet although approved payments had claimed it"
	finding.Figures = map[string]string{"left": units.String(), "missing": f.Missing.String(), "held": f.Held.String(), "cause": move.Cause}
	return m.find(ctx, m.tx, finding)
}

func missing(a issuing.Account, asset caip.AssetID) issuing.Finding {
	return issuing.Finding{Kind: issuing.FindingMissing, ProgrammeID: a.ProgrammeID, AccountID: a.ID, Chain: a.Chain, Asset: asset}
}

// cover books what is missing of a wallet as far as something is available.
func (m mirroring) cover(ctx context.Context, a issuing.Account, asset caip.AssetID) error {
	f, err := m.tx.LockFunds(ctx, a.ID, asset)
	units := min(f.Missing, f.Available)
	if err != nil || units <= 0 {
		return err
	}
	f.Missing -= units
	if err := m.tx.SaveChainState(ctx, f); err != nil {
		return err
	}
	move := store.MirrorMove{Cause: "missing:" + issuing.NewID[string](), Asset: asset}
	if err := m.enter(ctx, a, move, ledger.Withdraw, ledger.Posting{Source: ledger.Available(a.ID), Destination: ledger.Outside(a.Chain), Units: units}); err != nil {
		return err
	}
	if f.Missing > 0 {
		return nil
	}
	return m.resolve(ctx, m.tx, missing(a, asset))
}

func (m mirroring) enter(ctx context.Context, a issuing.Account, move store.MirrorMove, kind ledger.Kind, p ledger.Posting) error {
	return m.tx.PostEntry(ctx, ledger.Entry{
		ID: issuing.NewID[string](), ProgrammeID: a.ProgrammeID, AccountID: a.ID, Asset: move.Asset, Kind: kind, Cause: move.Cause, CreatedAt: m.now, Block: move.Block,
		Postings: []ledger.Posting{p},
	})
}

// CoverMissing books what is missing of the wallets of a chain as far as holds that were given up have freed it.
func (p *Processor) CoverMissing(ctx context.Context, chain caip.ChainID) error {
	list, err := p.db.FundsMissing(ctx, chain)
	if err != nil || len(list) == 0 {
		return err
	}
	wallets, err := p.db.WalletsOf(ctx, chain)
	if err != nil {
		return err
	}
	for _, a := range wallets {
		for _, f := range list {
			if f.AccountID != a.ID {
				continue
			}
			if err := p.db.Write(ctx, func(tx *store.Tx) error {
				return mirroring{p, tx, p.instant()}.cover(ctx, a, f.Asset)
			}); err != nil {
				return err
			}
		}
	}
	return nil
}
