package node

import (
	"encoding/binary"
	"fmt"
	"sync/atomic"
	"time"

	"github.com/ethereum/go-ethereum/ethdb"
)

// MaxDrift is how far a chain's clock may run ahead of the wall clock (plus what AdvanceTime added). Each block adds at
// least a second, so a burst of blocks runs ahead; at the bound the miner waits, and gathers transactions into fewer
// blocks.
const MaxDrift = 15 * time.Minute

// offsetKey is where a chain keeps how many seconds its clock was moved ahead; no key of go-ethereum begins like it.
var offsetKey = []byte("offblocks-clock-offset")

// maxOffset bounds what a clock can be moved ahead in total, so that block times stay sensible dates.
const maxOffset = 100 * 365 * 24 * 3600

// clock is a chain's time: the wall clock, moved ahead by a stored number of seconds. Only the miner's goroutine moves
// it.
type clock struct {
	db     ethdb.KeyValueStore
	now    func() time.Time
	offset atomic.Uint64
}

func (c *clock) loadOffset() error {
	ok, err := c.db.Has(offsetKey)
	if err != nil || !ok {
		return err
	}
	stored, err := c.db.Get(offsetKey)
	if err != nil {
		return err
	}
	if len(stored) != 8 {
		return fmt.Errorf("clock offset: %d bytes stored instead of 8", len(stored))
	}
	c.offset.Store(binary.BigEndian.Uint64(stored))
	return nil
}

func (c *clock) setOffset(offset uint64) error {
	if err := c.db.Put(offsetKey, binary.BigEndian.AppendUint64(nil, offset)); err != nil {
		return err
	}
	c.offset.Store(offset)
	return c.db.SyncKeyValue()
}

func (c *clock) nowSeconds() uint64 { return uint64(max(c.now().Unix(), 0)) + c.offset.Load() }

// nextBlockTime is the time of the block after one of the given time, or how long to wait first. The wait is at most a
// second, since the wall clock may be set meanwhile.
func (c *clock) nextBlockTime(parent uint64) (at uint64, wait time.Duration) {
	at = max(c.nowSeconds(), parent+1)
	if c.isTooFarAhead(at) {
		return 0, time.Second
	}
	return at, 0
}

func (c *clock) isTooFarAhead(at uint64) bool {
	return at > c.nowSeconds()+uint64(MaxDrift/time.Second)
}

// advanceBlockTime moves the clock and returns the time of the block that shows it. How far the chain has run ahead already is
// kept, so that the new block is younger than its parent by the full step.
func (c *clock) advanceBlockTime(parent uint64, by time.Duration) (at uint64, undo func() error, err error) {
	step := uint64((by + time.Second - 1) / time.Second)
	before := c.offset.Load()
	if before+step > maxOffset {
		return 0, nil, fmt.Errorf("devnet: clock would be more than %d days ahead", maxOffset/86400)
	}
	at = max(max(c.nowSeconds(), parent)+step, parent+1)
	if at > c.nowSeconds()+step+uint64(MaxDrift/time.Second) {
		return 0, nil, ErrTooFarAhead
	}
	if step == 0 {
		return at, func() error { return nil }, nil
	}
	return at, func() error { return c.setOffset(before) }, c.setOffset(before + step)
}
