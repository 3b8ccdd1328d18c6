package mirror

import (
	"context"
	"errors"
	"fmt"
	"sort"

	"github.com/ethereum/go-ethereum"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/chainbook"
	"github.com/offblocks/offblocks/internal/store"
)

// maxLinked is how many blocks are read one by one in a stretch, and how many are remembered from before a mirror's
// beginning.
const maxLinked = 64

// bookedBlock is a block as the books remember it.
func bookedBlock(b chain.Block) chainbook.Block {
	return chainbook.Block{Number: b.Number, Hash: b.Hash}
}

// readLinkedBlocks lists the blocks after a cursor, each the child of the one before. If they are not, the chain is
// being reorganised.
func readLinkedBlocks(
	ctx context.Context, node chain.Node, cursor store.Cursor, last int64,
) ([]chainbook.Block, error) {
	var list []chainbook.Block
	parent := cursor.Hash
	for number := cursor.Block + 1; number <= last; number++ {
		b, err := chain.BlockAt(ctx, node, number)
		if err != nil {
			return nil, err
		}
		if b.Parent != parent {
			return nil, fmt.Errorf("block %d, %s, does not follow on %s", number, b.Hash, parent)
		}
		parent = b.Hash
		list = append(list, bookedBlock(b))
	}
	return list, nil
}

// rememberEarlier adds, once, blocks from before the mirror's beginning, so that a reorganisation soon after it can be
// followed.
func (m *Mirror) rememberEarlier(ctx context.Context, node chain.Node, cursor store.Cursor) error {
	if m.hasEarlier {
		return nil
	}
	known, err := m.cfg.DB.MirrorBlocks(ctx, m.chain.ID())
	if err != nil {
		return err
	}
	if len(known) != 1 || known[0].Number != cursor.Block {
		m.hasEarlier = true
		return nil
	}
	var list []chainbook.Block
	at, err := chain.BlockAt(ctx, node, cursor.Block)
	for number := cursor.Block - 1; err == nil && number >= max(0, cursor.Block-maxLinked); number-- {
		parent := at.Parent
		if at, err = chain.BlockAt(ctx, node, number); err == nil && at.Hash != parent {
			err = fmt.Errorf("block %d is %s, and its child's parent %s", number, at.Hash, parent)
		}
		list = append(list, bookedBlock(at))
	}
	if err != nil {
		return err
	}
	if err := m.cfg.Book.RememberBlocks(ctx, m.chain.ID(), list); err != nil {
		return err
	}
	m.hasEarlier = true
	return nil
}

// rollBack goes back to the last block that was read and is still part of the chain, and undoes what was booked after
// it.
func (m *Mirror) rollBack(ctx context.Context, node chain.Node, cursor store.Cursor) (more bool, err error) {
	known, err := m.cfg.DB.MirrorBlocks(ctx, m.chain.ID())
	if err != nil {
		return false, err
	}
	var failed error
	gone := sort.Search(len(known), func(i int) bool {
		b, err := chain.BlockAt(ctx, node, known[i].Number)
		if err != nil && !errors.Is(err, ethereum.NotFound) {
			failed = err
		}
		return err != nil || b.Hash != known[i].Hash
	})
	if failed != nil {
		return false, failed
	}
	if gone == 0 {
		return false, m.halt(ctx, cursor, len(known))
	}
	to := chainbook.Block{Number: known[gone-1].Number, Hash: known[gone-1].Hash}
	states, err := m.cfg.Book.AffectedBalances(ctx, m.chain.ID(), to.Number)
	if err != nil {
		return false, err
	}
	if err := m.refreshWallets(ctx, cursor); err != nil {
		return false, err
	}
	for i := range states {
		if states[i], err = m.readAnnounced(ctx, node, states[i], to.Number); err != nil {
			return false, err
		}
	}
	if err := chain.AssertCanonical(ctx, node, chain.Block{Number: to.Number, Hash: to.Hash}); err != nil {
		return false, err
	}
	m.cfg.Log.WarnContext(ctx, "chain reorganised", "chain", m.chain.ID(), "from", cursor.Block, "to", to.Number,
		"balances", len(states))
	return true, m.cfg.Book.RollBack(ctx, cursor, to, states)
}

func (m *Mirror) halt(ctx context.Context, cursor store.Cursor, known int) error {
	why := fmt.Sprintf("the chain was reorganised deeper than the %d blocks before %d that are remembered; "+
		"nothing more is read of it until an operator has compared "+
		"the books and has it go on", known, cursor.Block)
	m.cfg.Log.ErrorContext(ctx, "mirror halted", "chain", m.chain.ID(), "block", cursor.Block, "hash", cursor.Hash, "why",
		why)
	return m.cfg.Book.HaltMirror(ctx, m.chain.ID(), why)
}
