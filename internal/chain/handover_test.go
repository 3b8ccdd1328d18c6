package chain

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/params"

	"github.com/offblocks/offblocks/internal/chain/devnet"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/payments"
)

// pay sends a transaction of somebody's own, outside of all relays.
func (w *world) pay(from []byte, nonce uint64, to common.Address, value int64, data []byte) {
	w.Helper()
	key := must(crypto.ToECDSA(from))
	tx := must(types.SignNewTx(key, types.LatestSignerForChainID(big.NewInt(300)), &types.LegacyTx{
		Nonce: nonce, To: &to, Value: big.NewInt(value), Gas: 200_000, GasPrice: big.NewInt(2 * devnet.MinTip), Data: data,
	}))
	w.check(w.node.SendTransaction(w.Context(), tx))
	w.until("it to be mined", func() bool {
		receipt, err := w.node.TransactionReceipt(w.Context(), tx.Hash())
		return err == nil && receipt.Status == types.ReceiptStatusSuccessful
	})
}

func TestAnOwnerTakesOverAndTheOperatorOperates(t *testing.T) {
	t.Parallel()
	owner := must(NewOwner())
	key := crypto.FromECDSA(owner.key)
	owned := func(c *Config) { c.Networks[0].Owner = owner.Address() }
	w := newWorld(t, openDB(t), owned)
	w.pay(operatorKey, 0, common.HexToAddress(owner.Address()), params.Ether, nil)
	differences := func() (found []string) {
		t.Helper()
		for _, check := range must(w.networks.Verify(t.Context(), home)) {
			if !check.OK() {
				found = append(found, check.What+" is "+check.Got)
			}
		}
		return found
	}
	w.open()
	if found := differences(); found != nil {
		t.Fatalf("offered: %v", found)
	}
	k := w.keeper()
	s := must(k.site(home))
	accept := k.abi.escrow.PackAcceptOwnership()
	w.pay(key, 0, s.factory, 0, accept)
	w.pay(key, 1, s.escrow, 0, accept)
	w.start(owned)
	if found := differences(); found != nil {
		t.Errorf("accepted: %v", found)
	}

	a := w.authorise("20")
	must(w.Payments.Capture(t.Context(), w.programme, a.ID, payments.Capture{}))
	w.keep()
	if a = w.authorisation(a.ID); a.Status != issuing.AuthorisationCaptured {
		t.Errorf("the payment is %s", a.Status)
	}

	w.start(nil)
	if found := differences(); len(found) != 4 {
		t.Errorf("to whoever expects the operator to own them: %v", found)
	}
}

func TestAnOwnerIsAnAddress(t *testing.T) {
	t.Parallel()
	for _, bad := range []string{"nobody", "0x0000000000000000000000000000000000000000"} {
		networks := Simulated()[:1]
		networks[0].Owner = bad
		if _, err := New(Config{Networks: networks, Operator: operatorKey, Rates: table{}}); err == nil {
			t.Errorf("%s was taken for an owner", bad)
		}
	}
}
