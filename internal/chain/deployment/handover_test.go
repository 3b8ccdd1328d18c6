package deployment_test

import (
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/params"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/chain/chaintest"
	"github.com/offblocks/offblocks/internal/chain/registry"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/payments"
)

func TestAnOwnerTakesOverAndTheOperatorOperates(t *testing.T) {
	t.Parallel()
	key := crypto.FromECDSA(must(crypto.GenerateKey()))
	owner := must(chain.OwnerOfKey(key))
	owned := func(c *registry.Config) {
		c.Chains[0].Owner, c.Chains[0].Guardian = owner.Address(), "0x00000000000000000000000000000000000000c2"
	}
	w := chaintest.New(t, chaintest.OpenDB(t), owned)
	w.SendAs(chaintest.OperatorKey, 0, common.HexToAddress(owner.Address()), params.Ether, nil)
	differences := func() (found []string) {
		t.Helper()
		for _, check := range must(w.Contracts().Verify(t.Context())) {
			if !check.OK() {
				found = append(found, check.What+" is "+check.Got)
			}
		}
		return found
	}
	w.OpenAccount()
	if found := differences(); found != nil {
		t.Fatalf("offered: %v", found)
	}
	s := w.Chain()
	accept := chain.ABI().Escrow.PackAcceptOwnership()
	w.SendAs(key, 0, s.Factory, 0, accept)
	w.SendAs(key, 1, s.Escrow, 0, accept)
	w.Start(owned)
	if found := differences(); found != nil {
		t.Errorf("accepted: %v", found)
	}

	a := w.Authorise("20")
	must(w.Payments.Capture(t.Context(), w.Programme, a.ID, payments.Capture{}))
	w.DoTasks()
	if a = w.Authorisation(a.ID); a.Status != issuing.AuthorisationCaptured {
		t.Errorf("the payment is %s", a.Status)
	}

	w.Start(nil)
	if found := differences(); len(found) != 6 {
		t.Errorf("to whoever expects the operator to own them: %v", found)
	}
}

func TestAnOwnerIsAnAddress(t *testing.T) {
	t.Parallel()
	for _, bad := range []string{"nobody", "0x0000000000000000000000000000000000000000"} {
		networks := chaintest.Definitions()
		networks[0].Owner = bad
		if _, err := registry.New(registry.Config{Chains: networks, Operator: chaintest.OperatorKey,
			Rates: chaintest.Rates{}}); err == nil {
			t.Errorf("%s was taken for an owner", bad)
		}
	}
}
