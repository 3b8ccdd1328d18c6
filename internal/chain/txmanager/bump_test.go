package txmanager_test

import (
	"errors"
	"math/big"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/offblocks/offblocks/internal/chain/chaintest"
	"github.com/offblocks/offblocks/internal/chain/registry"
	"github.com/offblocks/offblocks/internal/chain/txmanager"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
)

// stuck is a world in which a deposit is in the pool, and stays there.
func stuck(
	t *testing.T, change func(*registry.Config),
) (w *chaintest.Env, a issuing.Authorisation, ahead func(time.Duration)) {
	t.Helper()
	w = chaintest.New(t, chaintest.OpenDB(t), nil)
	w.OpenAccount()
	var mu sync.Mutex
	var shift time.Duration
	w.Now = func() time.Time {
		mu.Lock()
		defer mu.Unlock()
		return time.Now().Add(shift)
	}
	ahead = func(d time.Duration) {
		mu.Lock()
		defer mu.Unlock()
		shift += d
	}
	w.Start(func(cfg *registry.Config) {
		cfg.Patience = 20 * time.Millisecond
		cfg.BumpAfter = time.Minute
		if change != nil {
			change(cfg)
		}
	})
	return w, w.Authorise("1"), ahead
}

func TestAStuckTransactionIsReplacedByOneOfAHigherFee(t *testing.T) {
	t.Parallel()
	w, a, ahead := stuck(t, nil)
	lose := func(method string, after bool) error {
		if method == "send" && !after {
			return chaintest.ErrBroken
		}
		return nil
	}
	w.Node.Interfere(lose) // as a pool does that drops what pays too little
	w.DoTasksOnce()
	first := must(w.DB.LastOutgoingTx(t.Context(), string(a.ID), chaintest.FirstDeposit))
	w.Node.Hide = true // it takes it, and never mines it
	w.Node.Interfere(nil)
	w.DoTasksOnce()
	if same := must(w.DB.LastOutgoingTx(t.Context(), string(a.ID), chaintest.FirstDeposit)); len(same.Versions) != 1 ||
		same.Hash != first.Hash {
		t.Fatal("replaced before its time")
	}
	ahead(61 * time.Second)
	w.DoTasksOnce()
	second := must(w.DB.LastOutgoingTx(t.Context(), string(a.ID), chaintest.FirstDeposit))
	list := must(txmanager.Versions(*second))
	if len(list) != 2 || second.Nonce != first.Nonce || second.Attempt != 1 || second.Hash != list[1].Hash().Hex() {
		t.Fatalf("replaced: %d versions, nonce %d, hash %s", len(list), second.Nonce, second.Hash)
	}
	for _, fee := range []struct{ old, new *big.Int }{{list[0].GasTipCap(), list[1].GasTipCap()},
		{list[0].GasFeeCap(), list[1].GasFeeCap()}} {
		if new(big.Int).Mul(fee.old, big.NewInt(112)).Cmp(new(big.Int).Mul(fee.new, big.NewInt(100))) > 0 {
			t.Errorf("%s is not 12 %% above %s", fee.new, fee.old)
		}
	}
	w.Node.Hide = false
	w.Start(nil)
	w.DoTasks()
	last := must(w.DB.LastOutgoingTx(t.Context(), string(a.ID), chaintest.FirstDeposit))
	if last.Status != store.TxMined || last.Hash != second.Hash || w.DepositCount() != 1 {
		t.Errorf("%s as %s, %d deposits", last.Status, last.Hash, w.DepositCount())
	}
}

func TestATransactionOffersMoreThanAForeignOneThatHoldsItsNonceInThePool(t *testing.T) {
	t.Parallel()
	w, a, ahead := stuck(t, nil)
	w.Node.Interfere(func(method string, after bool) error {
		if method == "send" && !after {
			return errors.New("replacement transaction underpriced")
		}
		return nil
	})
	w.DoTasksOnce()
	first := must(w.DB.LastOutgoingTx(t.Context(), string(a.ID), chaintest.FirstDeposit))
	if len(first.Versions) != 1 {
		t.Fatalf("%d versions before its time", len(first.Versions))
	}
	ahead(61 * time.Second)
	w.DoTasksOnce()
	second := must(w.DB.LastOutgoingTx(t.Context(), string(a.ID), chaintest.FirstDeposit))
	if len(second.Versions) != 2 || second.Nonce != first.Nonce || second.Attempt != 1 {
		t.Fatalf("%d versions, nonce %d and %d", len(second.Versions), first.Nonce, second.Nonce)
	}
	w.Node.Interfere(nil)
	w.Start(nil)
	w.DoTasks()
	if !w.InEscrow(a.ID) || w.DepositCount() != 1 {
		t.Errorf("%d deposits, %+v", w.DepositCount(), w.Claim(a.ID))
	}
}

func TestATransactionThatMayNotOfferAsMuchAsANodeWantsIsAFinding(t *testing.T) {
	t.Parallel()
	w, a, ahead := stuck(t, nil)
	w.Node.Interfere(func(method string, after bool) error {
		if method == "send" && !after {
			return errors.New("replacement transaction underpriced")
		}
		return nil
	})
	outbid := func() (list []issuing.Finding) {
		t.Helper()
		for _, f := range must(w.DB.OpenFindings(t.Context())) {
			if f.Kind == issuing.FindingOutbid {
				list = append(list, f)
			}
		}
		return list
	}
	w.DoTasksOnce()
	first := must(w.DB.LastOutgoingTx(t.Context(), string(a.ID), chaintest.FirstDeposit))
	offered := must(txmanager.Versions(*first))[0].GasFeeCap()
	w.Chain().Definition.MaxFee = offered
	ahead(61 * time.Second)
	for range 2 {
		w.DoTasksOnce()
	}
	found := outbid()
	if len(found) != 1 || found[0].Subject != string(a.ID) || found[0].Figures["maxFee"] != offered.String() {
		t.Fatalf("the findings are %+v", found)
	}
	if same := must(w.DB.LastOutgoingTx(t.Context(), string(a.ID), chaintest.FirstDeposit)); len(same.Versions) != 1 {
		t.Errorf("it offers more than it may, in %d versions", len(same.Versions))
	}
	w.Chain().Definition.MaxFee = nil
	w.Node.Interfere(nil)
	w.Start(nil)
	w.DoTasks()
	if found := outbid(); len(found) > 0 || !w.InEscrow(a.ID) {
		t.Errorf("once it is mined the findings are %+v", found)
	}
}

func TestTheOldVersionOfAReplacedTransactionMayStillBeTheOne(t *testing.T) {
	t.Parallel()
	w, a, ahead := stuck(t, nil)
	w.Node.Hide = true
	w.DoTasksOnce()
	ahead(61 * time.Second)
	w.DoTasksOnce()
	r := must(w.DB.LastOutgoingTx(t.Context(), string(a.ID), chaintest.FirstDeposit))
	list := must(txmanager.Versions(*r))
	if len(list) != 2 {
		t.Fatalf("%d versions", len(list))
	}
	w.Node.Hide = false
	w.Check(w.Node.SendTransaction(t.Context(), list[0]))
	w.Await("the old version is mined", func() bool { return must(txmanager.ReceiptOf(t.Context(), w.Node, list)) != nil })
	w.Start(nil)
	w.DoTasks()
	last := must(w.DB.LastOutgoingTx(t.Context(), string(a.ID), chaintest.FirstDeposit))
	if last.Status != store.TxMined || last.Hash != list[0].Hash().Hex() || w.DepositCount() != 1 {
		t.Errorf("%s as %s, %d deposits", last.Status, last.Hash, w.DepositCount())
	}
	if !w.InEscrow(a.ID) {
		t.Errorf("%+v", w.Claim(a.ID))
	}
}

func TestNoMoreIsOfferedThanTheBound(t *testing.T) {
	t.Parallel()
	w, a, _ := stuck(t, func(cfg *registry.Config) { cfg.Chains[0].MaxFee = big.NewInt(1) })
	do := w.Handlers()[tasks.AdvanceClaim]
	err := do(t.Context(), store.Task{Programme: w.Programme, Subject: string(a.ID)})
	var waiting *tasks.Snooze
	if !errors.As(err, &waiting) || !strings.Contains(err.Error(), "lower fees") {
		t.Fatal(err)
	}
	if last := must(w.DB.LastOutgoingTx(t.Context(), string(a.ID), chaintest.FirstDeposit)); last != nil {
		t.Errorf("kept: %+v", last)
	}
	w.Start(nil)
	w.DoTasks()
}

func TestConfirmationsAreWaitedFor(t *testing.T) {
	t.Parallel()
	w, a, _ := stuck(t, func(cfg *registry.Config) { cfg.Chains[0].Confirmations = 3 })
	w.DoTasksOnce()
	r := must(w.DB.LastOutgoingTx(t.Context(), string(a.ID), chaintest.FirstDeposit))
	if r == nil {
		t.Fatal("nothing was sent")
	}
	w.Await("it to be mined", func() bool { // or blocks that come before it confirm nothing
		_, err := w.Node.TransactionReceipt(t.Context(), common.HexToHash(r.Hash))
		return err == nil
	})
	w.DoTasksOnce()
	if r = must(w.DB.LastOutgoingTx(t.Context(), string(a.ID), chaintest.FirstDeposit)); r.Status != store.TxSent {
		t.Fatalf("one block deep: %+v", r)
	}
	for range 2 {
		w.Check(w.Hub.AdvanceTime(t.Context(), 300, 0))
	}
	w.DoTasks()
	if !w.InEscrow(a.ID) {
		t.Errorf("%+v", w.Claim(a.ID))
	}
}
