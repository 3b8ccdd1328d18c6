package contracts_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/accounts"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient"

	"github.com/offblocks/offblocks/contracts/bindings"
)

var (
	escrow  = bindings.NewOffBlocksEscrow()
	factory = bindings.NewOffBlocksSmartWalletFactory()
	wallet  = bindings.NewOffBlocksSmartWallet()
	token   = bindings.NewTestToken()
)

func amounts(list ...int64) []*big.Int {
	out := make([]*big.Int, len(list))
	for i, n := range list {
		out[i] = big.NewInt(n)
	}
	return out
}

// openWallet deploys a wallet on whose known address the owner signed a grant
// beforehand, and funds it.
func (w *testEnv) openWallet(salt int64) (common.Address, *types.Receipt) {
	w.t.Helper()
	owner := crypto.PubkeyToAddress(w.owner.PublicKey)
	address := call(w, w.factory,
		factory.PackWalletAddress(owner, w.escrow, w.factory, big.NewInt(salt)), factory.UnpackWalletAddress)
	text := "OffBlocks card payments\n\nLet the escrow below take what you pay with your card from your smart wallet," +
		" up to the allowance. It can take this token only, and you can revoke this at any time.\n" +
		"\nChain: eip155:" + w.chainID().String() +
		"\nWallet: " + lower(address) + "\nEscrow: " + lower(w.escrow) + "\nToken: " + lower(w.token) +
		"\nAllowance: 1000000.00 USDC\nNonce: 0\nEpoch: 0"
	signature, err := crypto.Sign(accounts.TextHash([]byte(text)), w.owner)
	if err != nil {
		w.t.Fatal(err)
	}
	signature[crypto.RecoveryIDOffset] += 27
	receipt := w.send(w.factory, factory.PackDeploySmartWalletAndApprove(owner, w.escrow, w.factory, big.NewInt(salt),
		w.token, big.NewInt(1_000_000*usd), new(big.Int), signature))
	w.send(w.token, token.PackMint(address, big.NewInt(1000*usd)))
	return address, receipt
}

func lower(a common.Address) string {
	text, _ := a.MarshalText()
	return string(text)
}

func TestAPaymentRunsThroughTheBindings(t *testing.T) {
	t.Parallel()
	w := newTestEnv(t, key(t, 1), key(t, 2))
	address, receipt := w.openWallet(0)
	created := event(w, receipt, factory.UnpackSmartWalletCreatedEvent)
	approved := event(w, receipt, wallet.UnpackApproveTokensToEscrowEvent)
	if created.Wallet != address || approved.Raw.Address != address {
		t.Errorf("wallet at %v, approved by %v, want %v", created.Wallet, approved.Raw.Address, address)
	}

	receipt = w.send(address, wallet.PackDepositIntoEscrow(w.token, amounts(17*usd, 2*usd, usd), w.payees))
	id := event(w, receipt, wallet.UnpackDepositIntoEscrowEvent).DepositId
	made := event(w, receipt, escrow.UnpackDepositCreatedEvent)
	if made.Id.Cmp(id) != 0 || made.Depositor != address || made.Amount.Int64() != 20*usd {
		t.Errorf("deposit created: %+v", made)
	}
	w.send(address, wallet.PackTopUpDepositIntoEscrow(id, amounts(3*usd, 0, 0)))
	receipt = w.send(w.escrow, escrow.PackApproveAndSettleAmounts(id, amounts(15*usd, 2*usd, usd)))
	settled := event(w, receipt, escrow.UnpackDepositSettledEvent)
	if settled.Id.Cmp(id) != 0 || settled.Settled.Int64() != 18*usd || settled.Returned.Int64() != 5*usd {
		t.Errorf("deposit settled: %+v", settled)
	}
	for holder, want := range map[common.Address]int64{
		w.payees[0]: 15 * usd, w.payees[1]: 2 * usd, w.payees[2]: usd, address: 982 * usd, w.escrow: 0,
	} {
		if got := w.balance(holder); got != want {
			t.Errorf("balance of %v is %d, want %d", holder, got, want)
		}
	}
	// 4 is Settled in the enumeration of IOffBlocksEscrow.
	if d := call(w, w.escrow, escrow.PackDepositById(id), escrow.UnpackDepositById); d.Status != 4 {
		t.Errorf("status %d, want 4", d.Status)
	}
}

func TestTheSameKeysGetTheSameAddressesOnEveryChain(t *testing.T) {
	t.Parallel()
	one, two := newTestEnv(t, key(t, 1), key(t, 2)), newTestEnv(t, key(t, 1), key(t, 2))
	other := newTestEnv(t, key(t, 3), key(t, 2))
	if one.factory != two.factory || one.escrow != two.escrow {
		t.Errorf("factories %v and %v, escrows %v and %v", one.factory, two.factory, one.escrow, two.escrow)
	}
	if one.escrow == other.escrow || one.factory == other.factory {
		t.Error("another operator has the same addresses")
	}
	if one.token != other.token {
		t.Error("the test token depends on the operator")
	}
	first, _ := one.openWallet(5)
	if second, _ := two.openWallet(5); first != second {
		t.Errorf("wallets %v and %v", first, second)
	}
}

func TestARefusalIsDecodedByName(t *testing.T) {
	t.Parallel()
	w := newTestEnv(t, key(t, 1), key(t, 2))
	from := crypto.PubkeyToAddress(w.operator.PublicKey)
	_, err := w.chain.Client().CallContract(t.Context(), ethereum.CallMsg{
		From: from, To: &w.escrow, Data: escrow.PackApproveAndSettle(big.NewInt(9)),
	}, nil)
	raw, ok := ethclient.RevertErrorData(err)
	if !ok {
		t.Fatalf("no revert data in %v", err)
	}
	refusal, err := escrow.UnpackError(raw)
	if err != nil {
		t.Fatal(err)
	}
	if wrong, ok := refusal.(*bindings.OffBlocksEscrowWrongStatus); !ok || wrong.Id.Int64() != 9 || wrong.Status != 0 {
		t.Errorf("refused with %#v", refusal)
	}
}
