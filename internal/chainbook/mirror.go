package chainbook

import (
	"context"
	"fmt"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/work"
)

// ApplyBlocks books what a stretch of a chain's blocks did, and moves the chain's cursor over them, both or neither. What this
// installation's own transactions did is left to the verbs that follow their receipts. Where the cursor stands elsewhere by now
// the error is ErrOutdated.
func (s *Service) ApplyBlocks(ctx context.Context, b Batch) error {
	return work.Run(ctx, s.db, work.AllProgrammes, func(u *work.Unit) error {
		moved, err := u.MoveCursor(ctx, b.From, b.To.Number, b.To.Hash)
		if err != nil {
			return err
		}
		if !moved {
			return ErrOutdated
		}
		own := map[string]bool{}
		for _, e := range b.Events {
			ours, asked := own[e.Tx]
			if !asked {
				relay, err := u.OutgoingTxByHash(ctx, e.Tx)
				if err != nil {
					return err
				}
				ours = relay != nil
				own[e.Tx] = ours
			}
			if err := applyEvent(ctx, u, e, ours); err != nil {
				return fmt.Errorf("%s in transaction %s: %w", e.Kind, e.Tx, err)
			}
		}
		for _, g := range b.Governance {
			note := u.FileFinding
			if g.Over {
				note = u.ResolveFindings
			}
			if err := note(ctx, g.Finding); err != nil {
				return err
			}
		}
		return rememberBlocks(ctx, u, b)
	})
}

// rememberBlocks keeps the newest blocks of a batch, for a rollback to find the last one that still stands.
func rememberBlocks(ctx context.Context, u *work.Unit, b Batch) error {
	chain, lowest := b.From.Chain, b.To.Number-RememberedBlocks
	if len(b.Blocks) > 0 && b.Blocks[0].Number > b.From.Block+1 {
		lowest = b.Blocks[0].Number
	}
	if err := u.DropMirror(ctx, chain, lowest, b.To.Number); err != nil {
		return err
	}
	for _, block := range b.Blocks {
		if err := u.AddMirrorBlock(ctx, store.MirrorBlock{Chain: chain, Number: block.Number, Hash: block.Hash}); err != nil {
			return err
		}
	}
	return nil
}

// StartMirror begins the mirror of a chain whose wallets opened before there was one, after a block. What happened up to there is
// not booked: the reconciliation shows it.
func (s *Service) StartMirror(ctx context.Context, chain caip.ChainID, at Block) error {
	return work.Run(ctx, s.db, work.AllProgrammes, func(u *work.Unit) error {
		wallets, err := u.CountWallets(ctx, chain)
		if err == nil {
			_, err = u.StartCursor(ctx, store.Cursor{Chain: chain, Block: at.Number, Hash: at.Hash, Wallets: wallets})
		}
		return err
	})
}

// RememberBlocks adds blocks from before a mirror's beginning to those that are remembered.
func (s *Service) RememberBlocks(ctx context.Context, chain caip.ChainID, blocks []Block) error {
	return work.Run(ctx, s.db, work.AllProgrammes, func(u *work.Unit) error {
		for _, b := range blocks {
			if err := u.AddMirrorBlock(ctx, store.MirrorBlock{Chain: chain, Number: b.Number, Hash: b.Hash}); err != nil {
				return err
			}
		}
		return nil
	})
}

// HaltMirror has the mirror of a chain stand still until an operator has it go on, and files why.
func (s *Service) HaltMirror(ctx context.Context, chain caip.ChainID, why string) error {
	return work.Run(ctx, s.db, work.AllProgrammes, func(u *work.Unit) error {
		if err := u.HaltCursor(ctx, chain, why); err != nil {
			return err
		}
		return u.FileFinding(ctx, issuing.Finding{Kind: issuing.FindingReorganised, Chain: chain, Detail: why})
	})
}

// ResumeMirror has a mirror that stands still go on after a block. It tells whether it stood still.
func (s *Service) ResumeMirror(ctx context.Context, chain caip.ChainID, at Block) (resumed bool, err error) {
	err = work.Run(ctx, s.db, work.AllProgrammes, func(u *work.Unit) (err error) {
		if resumed, err = u.ResumeCursor(ctx, chain, at.Number, at.Hash); err != nil || !resumed {
			return err
		}
		return u.ResolveFindings(ctx, issuing.Finding{Kind: issuing.FindingReorganised, Chain: chain})
	})
	return resumed, err
}
