package devnet_test

import (
	"math/big"
	"path/filepath"
	"testing"

	"github.com/ethereum/go-ethereum/core/rawdb"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/ethdb/leveldb"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/offblocks/offblocks/internal/chain/devnet"
)

// tags are the blocks that cannot be undone any more, by name.
var tags = []rpc.BlockNumber{rpc.LatestBlockNumber, rpc.SafeBlockNumber, rpc.FinalizedBlockNumber}

func requireFinal(t *testing.T, c *ethclient.Client, number uint64) {
	t.Helper()
	for _, tag := range tags {
		header, err := c.HeaderByNumber(t.Context(), big.NewInt(tag.Int64()))
		if err != nil || header.Number.Uint64() != number {
			t.Errorf("%s: %v, %v, want block %d", tag, header, err, number)
		}
		if _, err := c.BalanceAt(t.Context(), operator, big.NewInt(tag.Int64())); err != nil {
			t.Errorf("balance at %s: %v", tag, err)
		}
	}
}

func TestEveryBlockIsSafeAndFinalFromTheFirstOnAndAfterReopening(t *testing.T) {
	t.Parallel()
	cfg := devnet.Config{Dir: t.TempDir()}
	h := testHub(t, cfg)
	c := clientOf(t, h, 300)
	requireFinal(t, c, 1)
	tx := sign(operatorKey, 300, 0, offer{to: &stranger, value: 1})
	send(t, c, tx)
	receipt(t, c, tx.Hash())
	requireFinal(t, c, 2)
	closeHub(t, h)
	requireFinal(t, clientOf(t, testHub(t, cfg), 300), 2)
}

// go-ethereum moves final blocks to files of their own (the freezer), which it does for the last block too here.
func TestAChainGoesOnWhenAllItsBlocksAreInTheFreezer(t *testing.T) {
	t.Parallel()
	cfg := devnet.Config{Dir: t.TempDir()}
	h := testHub(t, cfg)
	c := clientOf(t, h, 300)
	var sent []*types.Transaction
	transfer := func() {
		tx := sign(operatorKey, 300, uint64(len(sent)), offer{to: &stranger, value: 1})
		send(t, c, tx)
		receipt(t, c, tx.Hash())
		sent = append(sent, tx)
	}
	transfer()
	transfer()
	for range 2 {
		closeHub(t, h)
		freeze(t, filepath.Join(cfg.Dir, "300"), uint64(len(sent))+2)
		h = testHub(t, cfg)
		c = clientOf(t, h, 300)
		transfer()
	}
	for i, tx := range sent {
		if r := receipt(t, c, tx.Hash()); r.BlockNumber.Uint64() != uint64(i)+2 {
			t.Errorf("transfer %d is in block %d", i, r.BlockNumber)
		}
	}
	requireFinal(t, c, uint64(len(sent))+1)
	if got := balance(t, c, stranger); got != int64(len(sent)) {
		t.Errorf("%d of %d transfers arrived", got, len(sent))
	}
}

// freeze does at once what go-ethereum does each minute, and wants to find so many blocks frozen.
func freeze(t *testing.T, dir string, want uint64) {
	t.Helper()
	data := filepath.Join(dir, "devnet", "chaindata")
	kv := must(leveldb.New(data, 16, 16, "", false))
	db := must(rawdb.Open(kv, rawdb.OpenOptions{Ancient: filepath.Join(data, "ancient")}))
	freezer, ok := db.(interface{ Freeze() error })
	if !ok {
		t.Fatal("the database cannot be told to freeze")
	}
	if err := freezer.Freeze(); err != nil {
		t.Error(err)
	}
	if got := must(db.Ancients()); got != want {
		t.Errorf("%d blocks are frozen, want %d", got, want)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
}
