package devnet_test

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"math/big"
	"net/http/httptest"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/chain/devnet"
	"github.com/offblocks/offblocks/internal/chain/devnet/node"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient"
	"go.uber.org/goleak"
)

func TestMain(m *testing.M) {
	if childMain() {
		return
	}
	goleak.VerifyTestMain(m,
		// go-ethereum starts these once for the process.
		goleak.IgnoreAnyFunction("github.com/ethereum/go-ethereum/core.(*txSenderCacher).cache"),
		// goleveldb lets these go a second after a database was closed.
		goleak.IgnoreAnyFunction("github.com/syndtr/goleveldb/leveldb.(*DB).mpoolDrain"))
}

var (
	operatorKey = must(crypto.ToECDSA(common.LeftPadBytes([]byte{7}, 32)))
	operator    = crypto.PubkeyToAddress(operatorKey.PublicKey)
	stranger    = common.HexToAddress("0x00000000000000000000000000000000000000A1")
)

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// testHub fills in what a test leaves out and closes the hub at its end.
func testHub(t testing.TB, cfg devnet.Config) *devnet.Hub {
	t.Helper()
	if cfg.Chains == nil {
		cfg.Chains = []uint64{300}
	}
	if cfg.Fund == nil {
		cfg.Fund = []common.Address{operator}
	}
	h, err := devnet.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { closeHub(t, h) })
	return h
}

func closeHub(t testing.TB, h *devnet.Hub) {
	t.Helper()
	if err := h.Close(); err != nil {
		t.Errorf("close: %v", err)
	}
}

func clientOf(t testing.TB, h *devnet.Hub, id uint64) *ethclient.Client {
	t.Helper()
	c, err := h.Client(id)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// dial serves the hub on a real socket and connects to one chain over it.
func dial(t testing.TB, h *devnet.Hub, caip2 string) *ethclient.Client {
	t.Helper()
	server := httptest.NewServer(h.RPC())
	t.Cleanup(server.Close)
	c, err := ethclient.Dial(server.URL + "/rpc/" + caip2)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(c.Close)
	return c
}

type offer struct {
	to    *common.Address
	value int64
	data  []byte
	gas   uint64
	tip   int64 // wei; zero means node.MinTip
}

func sign(key *ecdsa.PrivateKey, chainID, nonce uint64, o offer) *types.Transaction {
	if o.tip == 0 {
		o.tip = node.MinTip
	}
	if o.gas == 0 {
		o.gas = 21_000
	}
	id := new(big.Int).SetUint64(chainID)
	return types.MustSignNewTx(key, types.LatestSignerForChainID(id), &types.DynamicFeeTx{
		ChainID: id, Nonce: nonce, To: o.to, Value: big.NewInt(o.value), Data: o.data, Gas: o.gas,
		GasTipCap: big.NewInt(o.tip), GasFeeCap: big.NewInt(o.tip + 1000),
	})
}

func send(t testing.TB, c *ethclient.Client, tx *types.Transaction) {
	t.Helper()
	if err := c.SendTransaction(t.Context(), tx); err != nil {
		t.Fatal(err)
	}
}

func receipt(t testing.TB, c *ethclient.Client, hash common.Hash) *types.Receipt {
	t.Helper()
	r, err := await(t.Context(), c, hash)
	if err != nil {
		t.Fatalf("receipt of %s: %v", hash, err)
	}
	return r
}

// await waits for the receipt of a transaction. Only "not found" is an answer that may change.
func await(ctx context.Context, c *ethclient.Client, hash common.Hash) (*types.Receipt, error) {
	ctx, cancel := context.WithTimeout(ctx, 30*time.Second)
	defer cancel()
	tick := time.NewTicker(time.Millisecond)
	defer tick.Stop()
	for {
		if r, err := c.TransactionReceipt(ctx, hash); !errors.Is(err, ethereum.NotFound) {
			return r, err
		}
		<-tick.C
	}
}

func balance(t testing.TB, c *ethclient.Client, who common.Address) int64 {
	t.Helper()
	b, err := c.BalanceAt(t.Context(), who, nil)
	if err != nil {
		t.Fatal(err)
	}
	return b.Int64()
}

func head(t testing.TB, c *ethclient.Client) *types.Header {
	t.Helper()
	h, err := c.HeaderByNumber(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	return h
}
