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

// bookIncoming books money that is in a wallet now. What is missing there is covered by it first.
func (b chainBooker) bookIncoming(ctx context.Context, move store.MirrorMove, kind ledger.Kind) error {
	f, err := b.u.LockFunds(ctx, b.account.ID, move.Asset)
	if err != nil {
		return err
	}
	units, dust := move.Units, f.Dust+move.Dust
	if move.Scale > 0 && dust >= move.Scale {
		units, dust = units+1, dust-move.Scale
	}
	f.Dust = dust
	if err := b.u.SaveChainState(ctx, f); err != nil || units == 0 {
		return err
	}
	if err := b.postEntry(ctx, move, kind, ledger.Posting{Source: ledger.Outside(b.account.Chain), Destination: ledger.Available(b.account.ID), Units: units}); err != nil {
		return err
	}
	if err := b.coverMissing(ctx, move.Asset); err != nil {
		return err
	}
	return claims.CollectDebts(ctx, b.u, b.account.ID)
}

// bookOutgoing books money that is no longer in a wallet: as far as it is available. What holds had claimed of it is missing, and a finding:
// the hold that cannot be carried out any more frees it to be booked.
func (b chainBooker) bookOutgoing(ctx context.Context, move store.MirrorMove, kind ledger.Kind) error {
	f, err := b.u.LockFunds(ctx, b.account.ID, move.Asset)
	if err != nil {
		return err
	}
	units, dust := move.Units, f.Dust-move.Dust
	if dust < 0 {
		units, dust = units+1, dust+move.Scale
	}
	part := min(units, max(0, f.Available))
	f.Dust, f.Missing = max(0, dust), f.Missing+units-part
	if err := b.u.SaveChainState(ctx, f); err != nil {
		return err
	}
	if part > 0 {
		if err := b.postEntry(ctx, move, kind, ledger.Posting{Source: ledger.Available(b.account.ID), Destination: ledger.Outside(b.account.Chain), Units: part}); err != nil {
			return err
		}
	}
	if units == part {
		return nil
	}
	finding := b.missingFunds(move.Asset)
	finding.Detail = "money left the wallet although approved payments had claimed it"
	finding.Figures = map[string]string{"left": units.String(), "missing": f.Missing.String(), "held": f.Held.String(), "cause": move.Cause}
	return b.u.FileFinding(ctx, finding)
}

// missingFunds is the finding that money left a wallet that payments had claimed.
func (b chainBooker) missingFunds(asset caip.AssetID) issuing.Finding {
	return issuing.Finding{Kind: issuing.FindingMissing, ProgrammeID: b.account.ProgrammeID, AccountID: b.account.ID, Chain: b.account.Chain, Asset: asset}
}

// coverMissing books what is missing of a wallet as far as something is available.
func (b chainBooker) coverMissing(ctx context.Context, asset caip.AssetID) error {
	f, err := b.u.LockFunds(ctx, b.account.ID, asset)
	units := min(f.Missing, f.Available)
	if err != nil || units <= 0 {
		return err
	}
	f.Missing -= units
	if err := b.u.SaveChainState(ctx, f); err != nil {
		return err
	}
	move := store.MirrorMove{Cause: "missing:" + issuing.NewID[string](), Asset: asset}
	if err := b.postEntry(ctx, move, ledger.Withdraw, ledger.Posting{Source: ledger.Available(b.account.ID), Destination: ledger.Outside(b.account.Chain), Units: units}); err != nil {
		return err
	}
	if f.Missing > 0 {
		return nil
	}
	return b.u.ResolveFindings(ctx, b.missingFunds(asset))
}

// postEntry books a posting of the account for a move.
func (b chainBooker) postEntry(ctx context.Context, move store.MirrorMove, kind ledger.Kind, posting ledger.Posting) error {
	return b.u.PostEntry(ctx, ledger.Entry{
		ID: issuing.NewID[string](), ProgrammeID: b.account.ProgrammeID, AccountID: b.account.ID, Asset: move.Asset, Kind: kind, Cause: move.Cause, CreatedAt: b.u.Now(), Block: move.Block,
		Postings: []ledger.Posting{posting},
	})
}

// CoverMissing books what is missing of the wallets of a chain as far as holds that were given up have freed it.
func (s *Service) CoverMissing(ctx context.Context, chain caip.ChainID) error {
	list, err := s.db.FundsMissing(ctx, chain)
	if err != nil || len(list) == 0 {
		return err
	}
	wallets, err := s.db.WalletsOf(ctx, chain)
	if err != nil {
		return err
	}
	for _, a := range wallets {
		for _, f := range list {
			if f.AccountID != a.ID {
				continue
			}
			if err := work.Run(ctx, s.db, a.ProgrammeID, func(u *work.Unit) error {
				return chainBooker{u, a}.coverMissing(ctx, f.Asset)
			}); err != nil {
				return err
			}
		}
	}
	return nil
}
