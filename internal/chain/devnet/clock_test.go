package devnet_test

import (
	"errors"
	"sync/atomic"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/chain/devnet"
	"github.com/offblocks/offblocks/internal/chain/devnet/node"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"
)

// wall is a wall clock that a test sets, and that knows how often it was looked at.
type wall struct{ unix, looks atomic.Int64 }

func newWall() *wall {
	w := new(wall)
	w.set(1_700_000_000)
	return w
}

func (w *wall) now() time.Time {
	w.looks.Add(1)
	return time.Unix(w.unix.Load(), 0)
}
func (w *wall) set(unix int64) { w.unix.Store(unix) }

// holdUp sets the clock back to where the next block would be just beyond the bound, sends a transaction, and returns
// when the miner has found twice that it may not mine it.
func (w *wall) holdUp(t *testing.T, c *ethclient.Client) *types.Transaction {
	t.Helper()
	w.set(int64(head(t, c).Time) - int64(node.MaxDrift/time.Second))
	before := w.looks.Load()
	tx := sign(operatorKey, 300, 0, offer{to: &stranger})
	send(t, c, tx)
	tick := time.NewTicker(5 * time.Millisecond)
	defer tick.Stop()
	deadline := time.After(30 * time.Second)
	for w.looks.Load() < before+4 { // two at each try
		select {
		case <-tick.C:
		case <-deadline:
			t.Fatal("the miner did not try again")
		}
	}
	if _, err := c.TransactionReceipt(t.Context(), tx.Hash()); !errors.Is(err, ethereum.NotFound) {
		t.Fatalf("mined beyond the bound: %v", err)
	}
	return tx
}

func TestAdvancedTimeLastsOverReopening(t *testing.T) {
	t.Parallel()
	dir, clock := t.TempDir(), newWall()
	h := testHub(t, devnet.Config{Dir: dir, Now: clock.now})
	c := clientOf(t, h, 300)
	first := head(t, c)
	if first.Time != 1_700_000_000 {
		t.Fatalf("the first block is of %d", first.Time)
	}
	if err := h.AdvanceTime(t.Context(), 300, 24*time.Hour-time.Millisecond); err != nil {
		t.Fatal(err)
	}
	if got := head(t, c); got.Time != first.Time+86400 || got.Number.Uint64() != 2 || got.GasUsed != 0 {
		t.Errorf("block %d at +%d s", got.Number, got.Time-first.Time)
	}
	closeHub(t, h)

	clock.set(1_700_000_100)
	h = testHub(t, devnet.Config{Dir: dir, Now: clock.now})
	c = clientOf(t, h, 300)
	tx := sign(operatorKey, 300, 0, offer{to: &stranger})
	send(t, c, tx)
	receipt(t, c, tx.Hash())
	if got := head(t, c).Time; got != first.Time+86400+100 {
		t.Errorf("after reopening a block is at +%d s", got-first.Time)
	}
	if err := h.AdvanceTime(t.Context(), 300, 0); err != nil {
		t.Fatal(err)
	}
	if got := head(t, c).Time; got != first.Time+86400+101 {
		t.Errorf("a step of zero leads to +%d s", got-first.Time)
	}
	for _, d := range []time.Duration{-1, 200 * 365 * 24 * time.Hour} {
		if err := h.AdvanceTime(t.Context(), 300, d); err == nil {
			t.Errorf("a step of %s was taken", d)
		}
	}
	if got := head(t, c).Number.Uint64(); got != 4 {
		t.Errorf("refused steps made blocks: height %d", got)
	}
}

func TestTheClockRunsAheadOnlyWithinABound(t *testing.T) {
	t.Parallel()
	clock := newWall()
	h := testHub(t, devnet.Config{Now: clock.now})
	c := clientOf(t, h, 300)
	start := head(t, c).Time
	tx := clock.holdUp(t, c)
	if err := h.AdvanceTime(t.Context(), 300, 0); !errors.Is(err, node.ErrTooFarAhead) {
		t.Fatalf("a step beyond the bound: %v", err)
	}
	clock.set(int64(start) - 60)
	receipt(t, c, tx.Hash())
	if got := head(t, c).Time; got != start+1 {
		t.Errorf("the block is at +%d s", got-start)
	}
}

func TestCloseMinesWhatWaits(t *testing.T) {
	t.Parallel()
	clock, cfg := newWall(), devnet.Config{Dir: t.TempDir()}
	cfg.Now = clock.now
	h := testHub(t, cfg)
	tx := clock.holdUp(t, clientOf(t, h, 300))
	clock.set(1_700_000_000)
	closeHub(t, h)
	if _, err := clientOf(t, testHub(t, cfg), 300).TransactionReceipt(t.Context(), tx.Hash()); err != nil {
		t.Errorf("after reopening: %v", err)
	}
}

func TestARefreshedChainShowsThePresent(t *testing.T) {
	t.Parallel()
	clock := newWall()
	c := clientOf(t, testHub(t, devnet.Config{Now: clock.now, Refresh: 15 * time.Second}), 300)
	first := head(t, c)
	clock.set(int64(first.Time) + 15)
	if got := head(t, c); got.Number.Cmp(first.Number) != 0 {
		t.Errorf("a block of 15 s is refreshed: height %d", got.Number)
	}
	clock.set(int64(first.Time) + 16)
	if got := head(t, c); got.Time != first.Time+16 {
		t.Errorf("the latest block is at +%d s", got.Time-first.Time)
	}
}
