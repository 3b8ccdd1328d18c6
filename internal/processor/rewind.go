package processor

import (
	"context"
	"fmt"
	"strings"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/store"
)

// Announced is what a wallet's owner has announced about a token, and what the escrow may draw of it, as of a block.
type Announced struct {
	AccountID   issuing.AccountID
	Asset       caip.AssetID
	Allowance   issuing.Units
	Withdrawing issuing.Units
	Revoking    issuing.Instant
}

// Rewound undoes what blocks did that are no longer part of their chain, and moves the chain's cursor back to the last block that
// is, both or neither. States are those, as of that block, of all balances that Touched names. Where the cursor stands elsewhere by
// now the error is ErrOutdated.
func (p *Processor) Rewound(ctx context.Context, from store.Cursor, to Block, states []Announced) error {
	return p.db.Write(ctx, func(tx *store.Tx) error {
		moved, err := tx.MoveCursor(ctx, from, to.Number, to.Hash)
		if err != nil {
			return err
		}
		if !moved {
			return ErrOutdated
		}
		m := mirroring{p, tx, p.instant()}
		if err := m.undo(ctx, from.Chain, to); err != nil {
			return err
		}
		for _, s := range states {
			f, err := tx.LockFunds(ctx, s.AccountID, s.Asset)
			if err != nil {
				return err
			}
			f.Withdrawing, f.Revoking = s.Withdrawing, s.Revoking
			if err := tx.SaveChainState(ctx, f); err != nil {
				return err
			}
			if err := tx.ResetAllowance(ctx, s.AccountID, s.Asset, s.Allowance, to.Number); err != nil {
				return err
			}
		}
		return tx.DropMirror(ctx, from.Chain, 0, to.Number)
	})
}

// undo makes the counter-entries of all that happened above a block.
func (m mirroring) undo(ctx context.Context, chain caip.ChainID, above Block) error {
	wallets, err := m.tx.WalletsOf(ctx, chain)
	if err != nil {
		return err
	}
	accounts := map[issuing.AccountID]issuing.Account{}
	for _, a := range wallets {
		accounts[a.ID] = a
	}
	moves, err := m.tx.MirrorMovesAbove(ctx, chain, above.Number)
	if err != nil {
		return err
	}
	for _, move := range moves {
		a := accounts[move.AccountID]
		switch kind := ledger.Kind(move.Kind); kind {
		case ledger.Funding:
			err = m.take(ctx, a, move, store.ReversalOf(kind))
		case ledger.Withdraw:
			err = m.give(ctx, a, move, store.ReversalOf(kind))
		case answered:
			err = m.find(ctx, m.tx, issuing.Finding{
				Kind: issuing.FindingReclaimed, ProgrammeID: a.ProgrammeID, AccountID: a.ID, Chain: chain, Asset: move.Asset, Subject: move.Cause,
				Detail: "a payment's deposit was noted as answered in a block that is no longer part of the chain", Figures: map[string]string{"cause": move.Cause},
			})
		}
		if err != nil {
			return fmt.Errorf("undo %s: %w", move.Cause, err)
		}
	}
	read, err := m.tx.FundsReadAbove(ctx, chain, above.Number)
	if err != nil {
		return err
	}
	for _, f := range read {
		if f.OpeningBlock <= above.Number {
			continue
		}
		a := accounts[f.AccountID]
		if err := m.find(ctx, m.tx, issuing.Finding{
			Kind: issuing.FindingOpening, ProgrammeID: a.ProgrammeID, AccountID: a.ID, Chain: chain, Asset: f.Asset,
			Detail:  "the wallet's first balance was read as of a block that is no longer part of the chain",
			Figures: map[string]string{"block": fmt.Sprint(f.OpeningBlock), "available": f.Available.String()},
		}); err != nil {
			return err
		}
	}
	return nil
}

// Touched lists the balances that blocks above one changed, or that were read as of one of them.
func (p *Processor) Touched(ctx context.Context, chain caip.ChainID, above int64) ([]Announced, error) {
	moves, err := p.db.MirrorMovesAbove(ctx, chain, above)
	if err != nil {
		return nil, err
	}
	read, err := p.db.FundsReadAbove(ctx, chain, above)
	if err != nil {
		return nil, err
	}
	var list []Announced
	seen := map[[2]string]bool{}
	add := func(id issuing.AccountID, asset caip.AssetID) {
		if key := [2]string{string(id), string(asset)}; !seen[key] {
			seen[key] = true
			list = append(list, Announced{AccountID: id, Asset: asset})
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

// Relocated notes in which block a transaction stands now that was booked before its chain was reorganised; in none, if the block is
// zero. deposit is the id that the escrow has given its deposit this time, empty where it made none. Whatever cannot be followed is
// told by what is found.
func (p *Processor) Relocated(ctx context.Context, was, now store.OutgoingTx, deposit string, found *issuing.Finding) error {
	return p.db.Write(ctx, func(tx *store.Tx) error {
		moved, err := tx.RelocateTx(ctx, was, now)
		if err != nil || !moved {
			return err
		}
		if found != nil {
			if err := p.find(ctx, tx, *found); err != nil {
				return err
			}
		}
		return p.renumbered(ctx, tx, now, deposit)
	})
}

// renumbered notes that a payment's deposit has another id than before, if it has. What was asked of the old one is a finding.
func (p *Processor) renumbered(ctx context.Context, tx *store.Tx, r store.OutgoingTx, deposit string) error {
	if deposit == "" || !strings.HasPrefix(r.Purpose, string(issuing.StepDeposit)+":") {
		return nil
	}
	c, err := tx.ClaimByID(ctx, r.Subject)
	if err != nil || c == nil || c.Deposit.ID == "" || c.Deposit.ID == deposit {
		return err
	}
	mined, err := tx.MinedTxs(ctx, r.Subject)
	if err != nil {
		return err
	}
	figures := map[string]string{"was": c.Deposit.ID, "is": deposit}
	for _, other := range mined {
		if other.Nonce <= r.Nonce {
			continue
		}
		if strings.HasPrefix(other.Purpose, string(issuing.StepDeposit)+":") {
			return nil // the deposit that is open now is another one's
		}
		figures[other.Purpose] = other.Hash
	}
	c.Deposit.ID, c.UpdatedAt = deposit, p.instant()
	if err := tx.UpdateClaim(ctx, *c); err != nil || len(figures) == 2 && c.Step == nil {
		return err
	}
	return p.find(ctx, tx, issuing.Finding{
		Kind: issuing.FindingDepositID, ProgrammeID: c.ProgrammeID, AccountID: c.AccountID, Chain: r.Chain, Asset: c.Token, Subject: c.ID,
		Detail: "the chain was reorganised and gave a payment's deposit another id after the escrow had been asked about the old one", Figures: figures,
	})
}
