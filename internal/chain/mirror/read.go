package mirror

import (
	"context"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/chainbook"
	"github.com/offblocks/offblocks/internal/store"
)

// maxSpan is how many blocks a node is asked about at once, at most: many refuse more. What a node refuses is halved.
const maxSpan = 2000

// ReadNext reads the next stretch of blocks, and tells whether there is more to read at once. An error changes nothing.
func (m *Mirror) ReadNext(ctx context.Context) (more bool, err error) {
	cursor, err := m.cfg.DB.Cursor(ctx, m.chain.ID())
	if err != nil {
		return false, err
	}
	if cursor == nil {
		return m.startMirror(ctx)
	}
	if err := m.cfg.Book.CoverMissing(ctx, m.chain.ID()); err != nil {
		return false, err
	}
	if cursor.Halted != "" || m.isQuiet(cursor.Block) {
		return false, nil
	}
	node, err := m.chain.Connection.Node()
	if err != nil {
		return false, err
	}
	newest, err := m.chain.ConfirmedHeight(ctx, node)
	if err != nil || newest < cursor.Block {
		return false, err // a node that is behind is waited for
	}
	stands, err := chain.BlockAt(ctx, node, cursor.Block)
	if errors.Is(err, ethereum.NotFound) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	if stands.Hash != cursor.Hash {
		return m.rollBack(ctx, node, *cursor)
	}
	if err := m.rememberEarlier(ctx, node, *cursor); err != nil {
		return false, err
	}
	if err := m.findLostTxs(ctx, node); err != nil {
		return false, err
	}
	if newest == cursor.Block {
		return false, nil
	}
	return m.readStretch(ctx, node, *cursor, newest)
}

// isQuiet tells, without asking the chain, that it has nothing after a block: an embedded chain at rest is left at
// rest.
func (m *Mirror) isQuiet(block int64) bool {
	return m.cfg.Quiet != nil && m.cfg.Quiet(m.chain.Number.Uint64(), block)
}

// startMirror starts the mirror of a chain whose wallets opened before there was one. Otherwise the first wallet starts
// it.
func (m *Mirror) startMirror(ctx context.Context) (more bool, err error) {
	wallets, err := m.cfg.DB.CountWallets(ctx, m.chain.ID())
	if err != nil || wallets == 0 {
		return false, err
	}
	at, err := m.newestConfirmed(ctx)
	if err != nil {
		return false, err
	}
	return true, m.cfg.Book.StartMirror(ctx, m.chain.ID(), at)
}

// newestConfirmed is the newest block that is deep enough.
func (m *Mirror) newestConfirmed(ctx context.Context) (chainbook.Block, error) {
	node, err := m.chain.Connection.Node()
	if err != nil {
		return chainbook.Block{}, err
	}
	newest, err := m.chain.ConfirmedHeight(ctx, node)
	if err != nil {
		return chainbook.Block{}, err
	}
	b, err := chain.BlockAt(ctx, node, newest)
	return bookedBlock(b), err
}

// readStretch books the next blocks. Those that may yet be reorganised are read one by one, so that each is remembered.
func (m *Mirror) readStretch(
	ctx context.Context, node chain.Node, cursor store.Cursor, newest int64,
) (more bool, err error) {
	if err := m.refreshWallets(ctx, cursor); err != nil {
		return false, err
	}
	batch := chainbook.Batch{From: cursor}
	first, last := cursor.Block+1, min(newest, cursor.Block+m.span)
	shallow := newest - chainbook.RememberedBlocks
	if first <= shallow {
		last = min(last, shallow)
		only, err := chain.BlockAt(ctx, node, last)
		if err != nil {
			return false, err
		}
		batch.Blocks = []chainbook.Block{bookedBlock(only)}
	} else if batch.Blocks, err = readLinkedBlocks(ctx, node, cursor, min(last, cursor.Block+maxLinked)); err != nil {
		return false, err
	}
	batch.To = batch.Blocks[len(batch.Blocks)-1]
	if err := m.relocateTxs(ctx, node, cursor, batch); err != nil {
		return false, err
	}
	logs, err := m.readLogs(ctx, node, cursor, batch)
	if err != nil {
		m.span = max(1, m.span/2)
		return false, fmt.Errorf("blocks %d to %d: %w", first, batch.To.Number, err)
	}
	m.span = min(maxSpan, 2*m.span)
	if batch.Events, err = m.decodeEvents(logs); err != nil {
		return false, err
	}
	limits, err := m.limitEvents(ctx, node, logs, batch)
	if err != nil {
		return false, err
	}
	batch.Events = append(batch.Events, limits...)
	if batch.Governance, err = m.governanceEvents(logs); err != nil {
		return false, err
	}
	return batch.To.Number < newest, m.cfg.Book.ApplyBlocks(ctx, batch)
}
