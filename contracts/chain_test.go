package contracts_test

import (
	"crypto/ecdsa"
	"math/big"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/eth/ethconfig"
	"github.com/ethereum/go-ethereum/ethclient/simulated"
	"github.com/ethereum/go-ethereum/node"
	"github.com/ethereum/go-ethereum/params"

	"github.com/offblocks/offblocks/contracts/bindings"
)

const (
	usd   = 1_000_000
	delay = 86_400
)

// testEnv is a fresh chain on which the contracts stand, deployed in the order
// that README.md gives.
type testEnv struct {
	t               *testing.T
	chain           *simulated.Backend
	operator, owner *ecdsa.PrivateKey
	payees          []common.Address
	token           common.Address
	factory, escrow common.Address
}

func newTestEnv(t *testing.T, operator, owner *ecdsa.PrivateKey) *testEnv {
	t.Helper()
	funds := new(big.Int).Mul(big.NewInt(1000), big.NewInt(params.Ether))
	w := &testEnv{t: t, operator: operator, owner: owner}
	w.chain = simulated.NewBackend(types.GenesisAlloc{
		crypto.PubkeyToAddress(operator.PublicKey): {Balance: funds},
		params.DeterministicFactoryAddress:         {Balance: new(big.Int), Code: params.DeterministicFactoryCode},
	}, osaka)
	t.Cleanup(func() { _ = w.chain.Close() })
	for _, name := range []string{"settlement", "partner", "platform"} {
		w.payees = append(w.payees, common.BytesToAddress(crypto.Keccak256([]byte(name))))
	}

	admin := crypto.PubkeyToAddress(operator.PublicKey)
	proxy := bindings.NewERC1967Proxy()
	w.token = w.deploy(bindings.TestTokenMetaData.Bin, bindings.NewTestToken().PackConstructor("USD Coin", "USDC", 6))
	nobody := common.BytesToAddress([]byte{1})
	shared := w.deploy(bindings.OffBlocksSmartWalletMetaData.Bin, wallet.PackConstructor(nobody, nobody, nobody))
	implementation := w.deploy(bindings.OffBlocksSmartWalletFactoryMetaData.Bin, factory.PackConstructor(shared))
	w.factory = w.deploy(bindings.ERC1967ProxyMetaData.Bin, proxy.PackConstructor(implementation,
		bindings.NewOffBlocksSmartWalletFactory().PackInitialize(admin, big.NewInt(delay))))
	implementation = w.deploy(bindings.OffBlocksEscrowMetaData.Bin, nil)
	w.escrow = w.deploy(bindings.ERC1967ProxyMetaData.Bin, proxy.PackConstructor(implementation,
		bindings.NewOffBlocksEscrow().PackInitialize(admin, w.factory, []common.Address{w.token}, w.payees)))
	return w
}

func (w *testEnv) deploy(bin string, arguments []byte) common.Address {
	w.t.Helper()
	code := append(common.FromHex(bin), arguments...)
	var salt [32]byte
	address := crypto.CreateAddress2(params.DeterministicFactoryAddress, salt, crypto.Keccak256(code))
	w.send(params.DeterministicFactoryAddress, append(salt[:], code...))
	got, err := w.chain.Client().CodeAt(w.t.Context(), address, nil)
	if err != nil || len(got) == 0 {
		w.t.Fatalf("no code at %v: %v", address, err)
	}
	return address
}

// osaka is the fork that public chains run. The default development chain is
// ahead of it, where every new word of storage costs several times as much.
func osaka(_ *node.Config, conf *ethconfig.Config) {
	config := *conf.Genesis.Config
	config.BogotaTime = nil
	conf.Genesis.Config = &config
}

// send makes the operator's call and returns its receipt, which must be good.
func (w *testEnv) send(to common.Address, data []byte) *types.Receipt {
	w.t.Helper()
	return w.transact(w.operator, to, 0, data)
}

// sendBy makes another's call.
func (w *testEnv) sendBy(key *ecdsa.PrivateKey, to common.Address, data []byte) *types.Receipt {
	w.t.Helper()
	return w.transact(key, to, 0, data)
}

// transfer sends native money of the operator's.
func (w *testEnv) transfer(to common.Address, wei int64) {
	w.t.Helper()
	w.transact(w.operator, to, wei, nil)
}

// warp moves the chain's clock. The chain refuses that until its pool has noticed what was mined, which takes a moment.
func (w *testEnv) warp(seconds int64) {
	w.t.Helper()
	tick := time.NewTicker(2 * time.Millisecond)
	defer tick.Stop()
	for deadline := time.After(10 * time.Second); ; {
		err := w.chain.AdjustTime(time.Duration(seconds) * time.Second)
		if err == nil {
			return
		}
		select {
		case <-tick.C:
		case <-deadline:
			w.t.Fatal(err)
		}
	}
}

func (w *testEnv) transact(key *ecdsa.PrivateKey, to common.Address, wei int64, data []byte) *types.Receipt {
	w.t.Helper()
	ctx, client := w.t.Context(), w.chain.Client()
	from := crypto.PubkeyToAddress(key.PublicKey)
	value := big.NewInt(wei)
	nonce, err := client.PendingNonceAt(ctx, from)
	if err != nil {
		w.t.Fatal(err)
	}
	gas, err := client.EstimateGas(ctx, ethereum.CallMsg{From: from, To: &to, Value: value, Data: data})
	if err != nil {
		w.t.Fatal(err)
	}
	tx := types.MustSignNewTx(key, types.LatestSignerForChainID(w.chainID()), &types.DynamicFeeTx{
		ChainID: w.chainID(), Nonce: nonce, To: &to, Value: value, Data: data,
		Gas: gas, GasTipCap: big.NewInt(params.GWei), GasFeeCap: big.NewInt(100 * params.GWei),
	})
	if err := client.SendTransaction(ctx, tx); err != nil {
		w.t.Fatal(err)
	}
	w.chain.Commit()
	receipt, err := bind.WaitMined(ctx, client, tx.Hash())
	if err != nil {
		w.t.Fatal(err)
	}
	if receipt.Status != types.ReceiptStatusSuccessful {
		w.t.Fatalf("transaction %v failed", tx.Hash())
	}
	return receipt
}

func (w *testEnv) chainID() *big.Int {
	return params.AllDevChainProtocolChanges.ChainID
}

// call asks a view and unpacks its answer.
func call[T any](w *testEnv, to common.Address, data []byte, unpack func([]byte) (T, error)) T {
	w.t.Helper()
	answer, err := w.chain.Client().CallContract(w.t.Context(), ethereum.CallMsg{To: &to, Data: data}, nil)
	if err != nil {
		w.t.Fatal(err)
	}
	value, err := unpack(answer)
	if err != nil {
		w.t.Fatal(err)
	}
	return value
}

func (w *testEnv) balance(holder common.Address) int64 {
	w.t.Helper()
	token := bindings.NewTestToken()
	return call(w, w.token, token.PackBalanceOf(holder), token.UnpackBalanceOf).Int64()
}

// event finds the one event of its kind among the receipt's logs.
func event[T any](w *testEnv, receipt *types.Receipt, unpack func(*types.Log) (*T, error)) *T {
	w.t.Helper()
	var found *T
	for _, log := range receipt.Logs {
		if got, err := unpack(log); err == nil {
			if found != nil {
				w.t.Fatalf("two events of type %T", *got)
			}
			found = got
		}
	}
	if found == nil {
		w.t.Fatalf("no event of type %T", *new(T))
	}
	return found
}
