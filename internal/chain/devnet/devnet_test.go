package devnet_test

import (
	"errors"
	"math/big"
	"strings"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/chain/devnet"
	"github.com/offblocks/offblocks/internal/chain/devnet/node"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
)

// answerCode deploys a contract of ten bytes that answers every call with 42.
var answerCode = common.FromHex("600a600c600039600a6000f3602a60005260206000f3")

func TestContractsAndTransfersWorkOverHTTP(t *testing.T) {
	t.Parallel()
	c := dial(t, testHub(t, devnet.Config{Dir: t.TempDir()}), "eip155:300")

	deploy := sign(operatorKey, 300, 0, offer{data: answerCode, gas: 100_000})
	send(t, c, deploy)
	r := receipt(t, c, deploy.Hash())
	if want := crypto.CreateAddress(operator, 0); r.Status != types.ReceiptStatusSuccessful || r.ContractAddress != want {
		t.Fatalf("deployment: status %d at %s, want %s", r.Status, r.ContractAddress, want)
	}
	out, err := c.CallContract(t.Context(), ethereum.CallMsg{To: &r.ContractAddress}, nil)
	if err != nil || new(big.Int).SetBytes(out).Int64() != 42 {
		t.Errorf("call answered %x, %v", out, err)
	}
	for nonce := uint64(1); nonce <= 3; nonce++ {
		tx := sign(operatorKey, 300, nonce, offer{to: &stranger, value: 5})
		send(t, c, tx)
		receipt(t, c, tx.Hash())
		if got := balance(t, c, stranger); got != int64(nonce)*5 {
			t.Errorf("after transfer %d the receiver has %d", nonce, got)
		}
	}
}

func TestAQuotedGasPriceHoldsForEveryKindOfTransaction(t *testing.T) {
	t.Parallel()
	c := clientOf(t, testHub(t, devnet.Config{}), 300)
	for nonce := range uint64(20) {
		tip, err := c.SuggestGasTipCap(t.Context())
		if err != nil || tip.Int64() != node.MinTip {
			t.Fatalf("suggested tip %v, %v", tip, err)
		}
		if price, err := c.SuggestGasPrice(t.Context()); err != nil || price.Int64() > node.MinTip+100 {
			t.Fatalf("suggested price %v, %v", price, err)
		}
		// A legacy transaction at the bare minimum leaves the base fee out of the tip.
		tx := types.MustSignNewTx(operatorKey, types.LatestSignerForChainID(big.NewInt(300)),
			&types.LegacyTx{Nonce: nonce, To: &stranger, Gas: 21_000, GasPrice: big.NewInt(node.MinTip)})
		send(t, c, tx)
		receipt(t, c, tx.Hash())
	}
	if fee := head(t, c).BaseFee.Int64(); fee > 100 {
		t.Errorf("base fee rose to %d wei", fee)
	}
}

func TestCustomaryContractsAreThereFromTheGenesisOn(t *testing.T) {
	t.Parallel()
	c := clientOf(t, testHub(t, devnet.Config{}), 300)
	salt := common.HexToHash("0x01")
	tx := sign(operatorKey, 300, 0, offer{to: &node.Create2Deployer, data: append(salt.Bytes(), answerCode...),
		gas: 200_000})
	send(t, c, tx)
	receipt(t, c, tx.Hash())
	deployed := crypto.CreateAddress2(node.Create2Deployer, salt, crypto.Keccak256(answerCode))
	if code, err := c.CodeAt(t.Context(), deployed, nil); err != nil || len(code) != 10 {
		t.Errorf("code at the CREATE2 address: %x, %v", code, err)
	}
	chainID := crypto.Keccak256([]byte("getChainId()"))[:4]
	out, err := c.CallContract(t.Context(), ethereum.CallMsg{To: &node.Multicall3, Data: chainID}, nil)
	if err != nil || new(big.Int).SetBytes(out).Int64() != 300 {
		t.Errorf("Multicall3 answered %x, %v", out, err)
	}
}

// A stored chain can be opened as long as its genesis comes out the same, whatever go-ethereum's release.
func TestTheGenesisOfAConfigurationNeverChanges(t *testing.T) {
	t.Parallel()
	c := clientOf(t, testHub(t, devnet.Config{Fund: []common.Address{stranger, operator}}), 300)
	first, err := c.HeaderByNumber(t.Context(), new(big.Int))
	if err != nil {
		t.Fatal(err)
	}
	if want := common.HexToHash("0xddbdde107b391c437dc95efc7e223af8502aff39cfae0e23c3fcf3571a9bf44f"); first.Hash() != want {
		t.Errorf("genesis %s, want %s", first.Hash(), want)
	}
}

func TestChainsOfOneHubAreApart(t *testing.T) {
	t.Parallel()
	h := testHub(t, devnet.Config{Dir: t.TempDir(), Chains: []uint64{300, 8453}})
	one, other := clientOf(t, h, 300), clientOf(t, h, 8453)
	for id, c := range map[int64]interface {
		ethereum.ChainIDReader
	}{300: one, 8453: other} {
		if got, err := c.ChainID(t.Context()); err != nil || got.Int64() != id {
			t.Errorf("chain id %v, %v; want %d", got, err, id)
		}
	}
	tx := sign(operatorKey, 300, 0, offer{to: &stranger, value: 1})
	if err := other.SendTransaction(t.Context(), tx); err == nil {
		t.Error("a transaction for another chain was taken")
	}
	send(t, one, tx)
	receipt(t, one, tx.Hash())
	if got := balance(t, other, stranger); got != 0 {
		t.Errorf("the other chain's balance is %d", got)
	}
}

func TestATipTooLowIsRefusedAndMakesNoBlocks(t *testing.T) {
	t.Parallel()
	c := clientOf(t, testHub(t, devnet.Config{}), 300)
	before := head(t, c).Number.Uint64()
	err := c.SendTransaction(t.Context(), sign(operatorKey, 300, 0, offer{to: &stranger, tip: node.MinTip - 1}))
	if err == nil || !strings.Contains(err.Error(), "below minimum") {
		t.Errorf("the refusal reads %v", err)
	}
	// A gap in the nonces waits without blocks, too, until it is filled.
	second := sign(operatorKey, 300, 1, offer{to: &stranger})
	send(t, c, second)
	if after := head(t, c).Number.Uint64(); after != before {
		t.Errorf("height went from %d to %d without an executable transaction", before, after)
	}
	send(t, c, sign(operatorKey, 300, 0, offer{to: &stranger}))
	receipt(t, c, second.Hash())
	if after := head(t, c).Number.Uint64(); after > before+2 {
		t.Errorf("two transactions took %d blocks", after-before)
	}
}

func TestAnUnknownTransactionIsNotFoundAlsoOnANewChain(t *testing.T) {
	t.Parallel()
	c := clientOf(t, testHub(t, devnet.Config{}), 300)
	if _, err := c.TransactionReceipt(t.Context(), common.Hash{1}); !errors.Is(err, ethereum.NotFound) {
		t.Errorf("receipt: %v", err)
	}
	if _, _, err := c.TransactionByHash(t.Context(), common.Hash{1}); !errors.Is(err, ethereum.NotFound) {
		t.Errorf("transaction: %v", err)
	}
}

func TestBadConfigurationsAreRefused(t *testing.T) {
	t.Parallel()
	for name, cfg := range map[string]devnet.Config{
		"no chain ids":  {},
		"chain id 0":    {Chains: []uint64{1, 0}},
		"given twice":   {Chains: []uint64{1, 2, 1}},
		"negative":      {Chains: []uint64{1}, MaxOpen: -1},
		"not a directo": {Chains: []uint64{1}, Dir: "/dev/null/x"},
	} {
		h, err := devnet.New(cfg)
		if err == nil {
			closeHub(t, h)
			t.Errorf("%s: accepted", name)
		} else if !strings.Contains(err.Error(), name) {
			t.Errorf("%s: %v", name, err)
		}
	}
	h := testHub(t, devnet.Config{})
	if _, err := h.Client(301); !errors.Is(err, devnet.ErrUnknownChain) {
		t.Errorf("unknown chain: %v", err)
	}
	if err := h.AdvanceTime(t.Context(), 301, time.Hour); !errors.Is(err, devnet.ErrUnknownChain) {
		t.Errorf("unknown chain: %v", err)
	}
}
