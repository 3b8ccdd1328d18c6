package devnet

import (
	"cmp"
	"context"
	"path/filepath"
	"slices"
	"strconv"
	"sync"
	"time"

	"github.com/offblocks/offblocks/internal/chain/devnet/node"
)

// chain is one chain id: closed, or open with a running node.
type chain struct {
	hub *Hub
	id  uint64

	mu      sync.Mutex // held while the node is started or stopped, which makes others of the same chain wait
	unused  *sync.Cond // signalled when refs falls to zero
	running *node.Node
	refs    int
	last    uint64
	height  uint64 // when it was closed
	opened  bool   // it has been open, so that height is known
}

func newChain(h *Hub, id uint64) *chain {
	c := &chain{hub: h, id: id}
	c.unused = sync.NewCond(&c.mu)
	return c
}

func (c *chain) name() string { return strconv.FormatUint(c.id, 10) }

// openNode opens the chain if it is closed and keeps it open until release.
func (c *chain) openNode() (*node.Node, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.hub.ctx.Err() != nil {
		return nil, node.ErrClosed
	}
	if c.running == nil {
		begun := time.Now()
		running, err := node.Open(c.nodeConfig())
		if err != nil {
			return nil, err
		}
		c.running, c.opened = running, true
		c.hub.open.Add(1)
		c.hub.wakeJanitor()
		c.hub.log.Info("chain opened", "chain", c.id, "height", running.Height(), "took", time.Since(begun))
	}
	c.refs++
	c.last = c.hub.uses.Add(1)
	return c.running, nil
}

func (c *chain) nodeConfig() node.Config {
	cfg := node.Config{ChainID: c.id, Fund: c.hub.cfg.Fund, Log: c.hub.cfg.Log, Now: c.hub.cfg.Now}
	if c.hub.cfg.Dir != "" {
		cfg.Dir = filepath.Join(c.hub.cfg.Dir, c.name())
	}
	return cfg
}

func (c *chain) releaseNode() {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.refs--; c.refs == 0 {
		c.unused.Broadcast()
	}
}

// closeWhenUnused closes the chain for good once nobody uses it; the hub's context has ended, so nobody new comes.
func (c *chain) closeWhenUnused() error {
	c.mu.Lock()
	defer c.mu.Unlock()
	for c.refs > 0 {
		c.unused.Wait()
	}
	return c.closeLocked()
}

// closeIfIdle closes the chain if nothing would be lost or delayed by it.
func (c *chain) closeIfIdle() {
	if !c.mu.TryLock() {
		return
	}
	defer c.mu.Unlock()
	if c.running == nil || c.refs > 0 || !c.running.IsIdle() {
		return
	}
	if err := c.closeLocked(); err != nil {
		c.hub.log.Error("chain closed badly", "chain", c.id, "error", err)
	}
}

func (c *chain) closeLocked() error {
	if c.running == nil {
		return nil
	}
	err := c.running.Close()
	c.height = c.running.Height()
	c.running = nil
	c.hub.open.Add(-1)
	c.hub.log.Info("chain closed", "chain", c.id)
	return err
}

// lastUse returns zero for a closed chain and for one that is being opened or closed.
func (c *chain) lastUse() uint64 {
	if !c.mu.TryLock() {
		return 0
	}
	defer c.mu.Unlock()
	if c.running == nil {
		return 0
	}
	return c.last
}

// Quiet tells whether a chain is known to have no block above a number. It opens no chain and makes no block, as any
// request might.
func (h *Hub) Quiet(chainID uint64, number int64) bool {
	c := h.chains[chainID]
	if c == nil || !c.mu.TryLock() {
		return false
	}
	defer c.mu.Unlock()
	if !c.opened || number < 0 {
		return false
	}
	height := c.height
	if c.running != nil {
		height = c.running.Height()
	}
	return height <= uint64(number)
}

func (h *Hub) wakeJanitor() {
	select {
	case h.wakeups <- struct{}{}:
	default:
	}
}

// runJanitor closes the longest unused chains while more than MaxOpen are open. A busy chain is tried again a second
// later.
func (h *Hub) runJanitor() {
	retry := time.NewTicker(time.Second)
	defer retry.Stop()
	for {
		select {
		case <-h.ctx.Done():
			return
		case <-h.wakeups:
		case <-retry.C:
		}
		if h.cfg.Dir != "" && h.open.Load() > int64(h.cfg.MaxOpen) {
			h.closeLongestUnused(h.ctx)
		}
	}
}

func (h *Hub) closeLongestUnused(ctx context.Context) {
	type use struct {
		chain *chain
		last  uint64
	}
	var open []use
	for _, c := range h.chains {
		if last := c.lastUse(); last > 0 {
			open = append(open, use{c, last})
		}
	}
	slices.SortFunc(open, func(a, b use) int { return cmp.Compare(a.last, b.last) })
	for _, u := range open {
		if ctx.Err() != nil || h.open.Load() <= int64(h.cfg.MaxOpen) {
			return
		}
		u.chain.closeIfIdle()
	}
}
