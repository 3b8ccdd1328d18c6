package chain

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"sort"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/chainbook"
	"github.com/offblocks/offblocks/internal/store"
)

// shortest is how many blocks are read one by one in a stretch, and how many are remembered from before a mirror's beginning.
const shortest = 64

// block is a block with the one before.
type block struct {
	chainbook.Block
	parent string
}

// blockAt is the block of a number, as the node names it: on some chains the hash is no hash of what go-ethereum knows of a header.
func blockAt(ctx context.Context, node Node, number int64) (block, error) {
	if client, ok := node.(interface{ Client() *rpc.Client }); ok {
		var b *struct{ Hash, ParentHash common.Hash }
		err := client.Client().CallContext(ctx, &b, "eth_getBlockByNumber", hexutil.EncodeBig(big.NewInt(number)), false)
		if err == nil && b == nil {
			err = ethereum.NotFound
		}
		if err != nil {
			return block{}, fmt.Errorf("read block %d: %w", number, err)
		}
		return block{chainbook.Block{Number: number, Hash: b.Hash.Hex()}, b.ParentHash.Hex()}, nil
	}
	head, err := node.HeaderByNumber(ctx, big.NewInt(number))
	if err != nil {
		return block{}, fmt.Errorf("read block %d: %w", number, err)
	}
	return block{chainbook.Block{Number: number, Hash: head.Hash().Hex()}, head.ParentHash.Hex()}, nil
}

// confirmed is the number of the newest block that is deep enough; negative while there is none.
func confirmed(ctx context.Context, s *site, node Node) (int64, error) {
	head, err := node.BlockNumber(ctx)
	if err != nil {
		return 0, fmt.Errorf("read height: %w", err)
	}
	return int64(head) + 1 - int64(max(1, s.network.Confirmations)), nil // #nosec G115 -- a count of blocks
}

// unbroken lists the blocks after a cursor, each the child of the one before. If they are not, the chain is being reorganised.
func unbroken(ctx context.Context, node Node, cursor store.Cursor, last int64) ([]chainbook.Block, error) {
	var list []chainbook.Block
	parent := cursor.Hash
	for number := cursor.Block + 1; number <= last; number++ {
		b, err := blockAt(ctx, node, number)
		if err != nil {
			return nil, err
		}
		if b.parent != parent {
			return nil, fmt.Errorf("block %d, %s, does not follow on %s", number, b.Hash, parent)
		}
		parent = b.Hash
		list = append(list, b.Block)
	}
	return list, nil
}

// remember adds, once, blocks from before the mirror's beginning, so that a reorganisation soon after it can be followed.
func (m *mirror) remember(ctx context.Context, node Node, cursor store.Cursor) error {
	if m.deep {
		return nil
	}
	known, err := m.db.MirrorBlocks(ctx, m.s.chain.ID)
	if err != nil {
		return err
	}
	if len(known) != 1 || known[0].Number != cursor.Block {
		m.deep = true
		return nil
	}
	var list []chainbook.Block
	at, err := blockAt(ctx, node, cursor.Block)
	for number := cursor.Block - 1; err == nil && number >= max(0, cursor.Block-shortest); number-- {
		parent := at.parent
		if at, err = blockAt(ctx, node, number); err == nil && at.Hash != parent {
			err = fmt.Errorf("block %d is %s, and its child's parent %s", number, at.Hash, parent)
		}
		list = append(list, at.Block)
	}
	if err != nil {
		return err
	}
	if err := m.Book.RememberBlocks(ctx, m.s.chain.ID, list); err != nil {
		return err
	}
	m.deep = true
	return nil
}

// rewind goes back to the last block that was read and is still part of the chain, and undoes what was booked after it.
func (m *mirror) rewind(ctx context.Context, node Node, cursor store.Cursor) (more bool, err error) {
	known, err := m.db.MirrorBlocks(ctx, m.s.chain.ID)
	if err != nil {
		return false, err
	}
	var failed error
	gone := sort.Search(len(known), func(i int) bool {
		b, err := blockAt(ctx, node, known[i].Number)
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
	states, err := m.Book.AffectedBalances(ctx, m.s.chain.ID, to.Number)
	if err != nil {
		return false, err
	}
	if err := m.know(ctx, cursor); err != nil {
		return false, err
	}
	for i := range states {
		if states[i], err = m.announced(ctx, node, states[i], to.Number); err != nil {
			return false, err
		}
	}
	if err := still(ctx, node, to); err != nil {
		return false, err
	}
	m.cfg.Log.WarnContext(ctx, "chain reorganised", "chain", m.s.chain.ID, "from", cursor.Block, "to", to.Number, "balances", len(states))
	return true, m.Book.RollBack(ctx, cursor, to, states)
}

func (m *mirror) halt(ctx context.Context, cursor store.Cursor, known int) error {
	why := fmt.Sprintf("the chain was reorganised deeper than the %d blocks before %d that are remembered; nothing more is read of it until an operator has compared "+
		"the books and has it go on", known, cursor.Block)
	m.cfg.Log.ErrorContext(ctx, "mirror halted", "chain", m.s.chain.ID, "block", cursor.Block, "hash", cursor.Hash, "why", why)
	return m.Book.HaltMirror(ctx, m.s.chain.ID, why)
}

// still makes sure that a block is part of the chain after something was read as of it.
func still(ctx context.Context, node Node, b chainbook.Block) error {
	now, err := blockAt(ctx, node, b.Number)
	if err == nil && now.Hash != b.Hash {
		err = fmt.Errorf("block %d was %s and is %s now", b.Number, b.Hash, now.Hash)
	}
	return err
}

// Resume has the mirror of a chain that was halted go on with the newest block that is deep enough. What happened before it and was
// not booked stays unbooked. It tells whether the mirror was halted.
func (c *Chains) Resume(ctx context.Context, book *chainbook.Service, chain caip.ChainID) (bool, error) {
	s, err := c.site(chain)
	if err != nil {
		return false, err
	}
	at, err := c.mirror(s, book).present(ctx)
	if err != nil {
		return false, err
	}
	return book.ResumeMirror(ctx, chain, at)
}
