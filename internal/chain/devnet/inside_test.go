package devnet

import (
	"context"
	"log/slog"
	"math/big"
	"net/http"
	"net/http/httptest"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
)

// records keeps what was logged about blocks that came to nothing.
type records struct {
	slog.Handler
	again chan time.Duration
}

func (r records) Handle(_ context.Context, rec slog.Record) error {
	if rec.Message == "nothing mined" {
		rec.Attrs(func(a slog.Attr) bool {
			r.again <- a.Value.Duration()
			return false
		})
	}
	return nil
}
func (r records) Enabled(context.Context, slog.Level) bool { return true }
func (r records) WithAttrs([]slog.Attr) slog.Handler       { return r }
func (r records) WithGroup(string) slog.Handler            { return r }

func TestNothingExecutableMakesTheMinerBackOff(t *testing.T) {
	t.Parallel()
	key, err := crypto.GenerateKey()
	if err != nil {
		t.Fatal(err)
	}
	again := make(chan time.Duration, 1000)
	h, err := New(Config{Chains: []uint64{300}, Fund: []common.Address{crypto.PubkeyToAddress(key.PublicKey)}})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := h.Close(); err != nil {
			t.Error(err)
		}
	})
	h.log = slog.New(records{again: again})
	in, err := h.chains[300].openInstance()
	if err != nil {
		t.Fatal(err)
	}
	defer h.chains[300].releaseInstance()
	// The pool takes what the miner is told to refuse.
	if err := in.eth.Miner().SetGasTip(big.NewInt(1e15)); err != nil {
		t.Fatal(err)
	}
	tx := types.MustSignNewTx(key, types.LatestSignerForChainID(big.NewInt(300)),
		&types.LegacyTx{To: &common.Address{1}, Gas: 21_000, GasPrice: big.NewInt(MinTip)})
	if err := in.eth.TxPool().Add([]*types.Transaction{tx}, true)[0]; err != nil {
		t.Fatal(err)
	}
	for want := minBackoff; want <= 8*minBackoff; want *= 2 {
		if got := <-again; got != want {
			t.Errorf("the miner waits %s, want %s", got, want)
		}
	}
	if in.height() != 1 {
		t.Errorf("height %d without an executable transaction", in.height())
	}
	if err := in.eth.Miner().SetGasTip(big.NewInt(1)); err != nil {
		t.Fatal(err)
	}
	until(t, func() bool { return in.height() == 2 && in.isIdle() })
}

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
	if _, err := h.chains[1].openInstance(); err != nil { // a request that runs on
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
	h.chains[1].releaseInstance()
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

func TestAnswersWaitForTheBlockToBeOnDisk(t *testing.T) {
	t.Parallel()
	var settled sync.RWMutex
	settled.Lock()
	for name, answer := range map[string]func(*settledWriter){
		"body":   func(w *settledWriter) { _, _ = w.Write([]byte("{}")) },
		"status": func(w *settledWriter) { w.WriteHeader(http.StatusNoContent) },
	} {
		done := make(chan struct{})
		go func() {
			defer close(done)
			answer(&settledWriter{httptest.NewRecorder(), &settled})
		}()
		select {
		case <-done:
			t.Errorf("%s went out before its block was on disk", name)
		case <-time.After(30 * time.Millisecond):
		}
		settled.Unlock()
		<-done
		settled.Lock()
	}
}
