package node

import (
	"context"
	"log/slog"
	"math/big"
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
	n, err := Open(Config{
		ChainID: 300, Fund: []common.Address{crypto.PubkeyToAddress(key.PublicKey)}, Now: time.Now,
		Log: slog.New(records{again: again}),
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := n.Close(); err != nil {
			t.Error(err)
		}
	})
	// The pool takes what the miner is told to refuse.
	if err := n.eth.Miner().SetGasTip(big.NewInt(1e15)); err != nil {
		t.Fatal(err)
	}
	tx := types.MustSignNewTx(key, types.LatestSignerForChainID(big.NewInt(300)),
		&types.LegacyTx{To: &common.Address{1}, Gas: 21_000, GasPrice: big.NewInt(MinTip)})
	if err := n.eth.TxPool().Add([]*types.Transaction{tx}, true)[0]; err != nil {
		t.Fatal(err)
	}
	for want := minBackoff; want <= 8*minBackoff; want *= 2 {
		if got := <-again; got != want {
			t.Errorf("the miner waits %s, want %s", got, want)
		}
	}
	if n.Height() != 1 {
		t.Errorf("height %d without an executable transaction", n.Height())
	}
	if err := n.eth.Miner().SetGasTip(big.NewInt(1)); err != nil {
		t.Fatal(err)
	}
	until(t, func() bool { return n.Height() == 2 && n.IsIdle() })
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
