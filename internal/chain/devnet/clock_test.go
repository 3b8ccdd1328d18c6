package devnet_test

import (
	"errors"
	"sync/atomic"
	"testing"
	"time"

	"offblocks/internal/chain/devnet"

	"github.com/ethereum/go-ethereum"
)

// wall is a wall clock that a test sets.
type wall struct{ unix atomic.Int64 }

func newWall() *wall {
	w := new(wall)
	w.set(1_700_000_000)
	return w
}

func (w *wall) now() time.Time { return time.Unix(w.unix.Load(), 0) }
func (w *wall) set(unix int64) { w.unix.Store(unix) }

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
	// The wall clock is set back to where the next block would be just beyond the bound.
	clock.set(int64(start) - int64(devnet.MaxDrift/time.Second))
	if err := h.AdvanceTime(t.Context(), 300, 0); !errors.Is(err, devnet.ErrTooFarAhead) {
		t.Fatalf("a step beyond the bound: %v", err)
	}
	tx := sign(operatorKey, 300, 0, offer{to: &stranger})
	send(t, c, tx)
	// A second step, handled after the transaction arrived, shows that it was not mined meanwhile.
	if err := h.AdvanceTime(t.Context(), 300, 0); !errors.Is(err, devnet.ErrTooFarAhead) {
		t.Fatalf("a step beyond the bound: %v", err)
	}
	if _, err := c.TransactionReceipt(t.Context(), tx.Hash()); !errors.Is(err, ethereum.NotFound) {
		t.Fatalf("mined beyond the bound: %v", err)
	}
	clock.set(int64(start) - 60)
	receipt(t, c, tx.Hash())
	if got := head(t, c).Time; got != start+1 {
		t.Errorf("the block is at +%d s", got-start)
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
