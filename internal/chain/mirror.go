package chain

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum"
	"golang.org/x/sync/errgroup"

	"github.com/offblocks/offblocks/internal/chainbook"
	"github.com/offblocks/offblocks/internal/store"
)

// widest is how many blocks a node is asked about at once, at most: many refuse more. What a node refuses is halved.
const widest = 2000

// Mirror has the books follow what owners and strangers do on the chains: it reads the blocks that are deep enough of every chain
// that has a wallet, until the context ends. A chain that does not answer, or contradicts itself, is asked again later.
func (c *Chains) Mirror(ctx context.Context, book *chainbook.Service) error {
	group, ctx := errgroup.WithContext(ctx)
	for _, s := range c.sites {
		m := c.mirror(s, book)
		group.Go(func() error { return m.run(ctx) })
	}
	return group.Wait()
}

// mirror reads one chain. What it keeps in memory only saves asking again.
type mirror struct {
	keeper
	s       *site
	span    int64    // how many blocks to ask for next
	wallets *wallets // those that were known when the cursor was moved last
	indexed bool     // the versions of all relays on their way can be told by their hashes
	deep    bool     // blocks from before the mirror's beginning are remembered
	problem string   // told last
}

func (c *Chains) mirror(s *site, book *chainbook.Service) *mirror {
	return &mirror{keeper: keeper{c, c.cfg.DB, Services{Book: book}}, s: s, span: widest}
}

func (m *mirror) run(ctx context.Context) error {
	tick := time.NewTicker(m.cfg.MirrorEvery)
	defer tick.Stop()
	for {
		for more := true; more; {
			var err error
			more, err = m.pass(ctx)
			m.tell(ctx, err)
		}
		select {
		case <-ctx.Done():
			return nil
		case <-tick.C:
		}
	}
}

// tell logs a problem once.
func (m *mirror) tell(ctx context.Context, err error) {
	if errors.Is(err, chainbook.ErrOutdated) || ctx.Err() != nil {
		return // another replica was faster, or a wallet has come
	}
	problem := ""
	if err != nil {
		problem = err.Error()
	}
	if problem != m.problem && problem != "" {
		m.cfg.Log.WarnContext(ctx, "chain not mirrored for now", "chain", m.s.chain.ID, "error", err)
	}
	m.problem = problem
}

// pass reads the next stretch of blocks, and tells whether there is more to read at once. An error changes nothing.
func (m *mirror) pass(ctx context.Context) (more bool, err error) {
	cursor, err := m.db.Cursor(ctx, m.s.chain.ID)
	if err != nil {
		return false, err
	}
	if cursor == nil {
		return m.begin(ctx)
	}
	if err := m.Book.CoverMissing(ctx, m.s.chain.ID); err != nil {
		return false, err
	}
	if cursor.Halted != "" || m.quiet(cursor.Block) {
		return false, nil
	}
	node, err := m.reach(m.s)
	if err != nil {
		return false, err
	}
	newest, err := confirmed(ctx, m.s, node)
	if err != nil || newest < cursor.Block {
		return false, err // a node that is behind is waited for
	}
	stands, err := blockAt(ctx, node, cursor.Block)
	if errors.Is(err, ethereum.NotFound) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	if stands.Hash != cursor.Hash {
		return m.rewind(ctx, node, *cursor)
	}
	if err := m.remember(ctx, node, *cursor); err != nil {
		return false, err
	}
	if err := m.findLost(ctx, node); err != nil {
		return false, err
	}
	if newest == cursor.Block {
		return false, nil
	}
	return m.read(ctx, node, *cursor, newest)
}

// quiet tells, without asking the chain, that it has nothing after a block: an embedded chain at rest is left at rest.
func (m *mirror) quiet(block int64) bool {
	return m.cfg.Quiet != nil && m.cfg.Quiet(m.s.number.Uint64(), block)
}

// begin starts the mirror of a chain whose wallets opened before there was one. Otherwise the first wallet starts it.
func (m *mirror) begin(ctx context.Context) (more bool, err error) {
	wallets, err := m.db.CountWallets(ctx, m.s.chain.ID)
	if err != nil || wallets == 0 {
		return false, err
	}
	at, err := m.present(ctx)
	if err != nil {
		return false, err
	}
	return true, m.Book.StartMirror(ctx, m.s.chain.ID, at)
}

// present is the newest block that is deep enough.
func (m *mirror) present(ctx context.Context) (chainbook.Block, error) {
	node, err := m.reach(m.s)
	if err != nil {
		return chainbook.Block{}, err
	}
	newest, err := confirmed(ctx, m.s, node)
	if err != nil {
		return chainbook.Block{}, err
	}
	b, err := blockAt(ctx, node, newest)
	return b.Block, err
}

// read books the next blocks. Those that may yet be reorganised are read one by one, so that each is remembered.
func (m *mirror) read(ctx context.Context, node Node, cursor store.Cursor, newest int64) (more bool, err error) {
	if err := m.know(ctx, cursor); err != nil {
		return false, err
	}
	batch := chainbook.Batch{From: cursor}
	first, last := cursor.Block+1, min(newest, cursor.Block+m.span)
	shallow := newest - chainbook.RememberedBlocks
	if first <= shallow {
		last = min(last, shallow)
		only, err := blockAt(ctx, node, last)
		if err != nil {
			return false, err
		}
		batch.Blocks = []chainbook.Block{only.Block}
	} else if batch.Blocks, err = unbroken(ctx, node, cursor, min(last, cursor.Block+shortest)); err != nil {
		return false, err
	}
	batch.To = batch.Blocks[len(batch.Blocks)-1]
	if err := m.relocate(ctx, node, cursor, batch); err != nil {
		return false, err
	}
	logs, err := m.logs(ctx, node, cursor, batch)
	if err != nil {
		m.span = max(1, m.span/2)
		return false, fmt.Errorf("blocks %d to %d: %w", first, batch.To.Number, err)
	}
	m.span = min(widest, 2*m.span)
	if batch.Events, err = m.events(logs); err != nil {
		return false, err
	}
	return batch.To.Number < newest, m.Book.ApplyBlocks(ctx, batch)
}
