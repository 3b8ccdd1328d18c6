package devnet

import (
	"testing"
	"time"
)

func until(t *testing.T, condition func() bool) {
	t.Helper()
	tick := time.NewTicker(5 * time.Millisecond)
	defer tick.Stop()
	deadline := time.After(time.Minute)
	for !condition() {
		select {
		case <-tick.C:
		case <-deadline:
			t.Fatal("waited for a minute")
		}
	}
}

func TestTheLongestUnusedChainsAreClosedAndReopenOnDemand(t *testing.T) {
	t.Parallel()
	ids := []uint64{1, 2, 3, 4}
	h, err := New(Config{Dir: t.TempDir(), Chains: ids, MaxOpen: 2})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := h.Close(); err != nil {
			t.Error(err)
		}
	})
	if _, err := h.chains[1].openNode(); err != nil { // a request that runs on
		t.Fatal(err)
	}
	for _, id := range ids[1:] {
		c, err := h.Client(id)
		if err != nil {
			t.Fatal(err)
		}
		for range 2 {
			if n, err := c.BlockNumber(t.Context()); err != nil || n != 1 {
				t.Fatalf("chain %d: height %d, %v", id, n, err)
			}
		}
	}
	until(t, func() bool { return h.open.Load() == 2 })
	for id, open := range map[uint64]bool{1: true, 2: false, 3: false, 4: true} {
		if got := h.chains[id].lastUse() > 0; got != open {
			t.Errorf("chain %d: open is %t", id, got)
		}
	}
	h.chains[1].releaseNode()
	c, err := h.Client(2)
	if err != nil {
		t.Fatal(err)
	}
	if n, err := c.BlockNumber(t.Context()); err != nil || n != 1 {
		t.Errorf("reopened: height %d, %v", n, err)
	}
	until(t, func() bool { return h.open.Load() == 2 })
	if h.chains[1].lastUse() != 0 {
		t.Error("the chain that was used least lately is still open")
	}
}
