package chain

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
)

// Each call of the node is made to fail once, before it has had its effect and after it, and what had been read before is
// forgotten as by a crash.
func TestWhateverCallOfTheNodeFailsAPaymentIsMadeOnce(t *testing.T) {
	t.Parallel()
	for _, after := range []bool{false, true} {
		t.Run(fmt.Sprintf("after its effect %v", after), func(t *testing.T) {
			t.Parallel()
			w := newWorld(t, openDB(t), nil)
			w.open()
			before := w.balances()
			broken := map[string]bool{}
			var paid issuing.Units
			runs := 0
			for done := false; !done; runs++ {
				w.start(nil)
				told := w.node.breakCall(runs, after)
				a := w.authorise("1")
				_, err := w.Payments.Capture(t.Context(), w.programme, a.ID, payments.Capture{})
				w.check(err)
				w.round() // the deposit, or the settlement in vain
				w.round()
				method := told()
				broken[method], done = true, method == ""
				w.start(nil)
				w.keep()
				if a = w.authorisation(a.ID); a.Status != issuing.AuthorisationCaptured {
					t.Fatalf("with %s broken it is %s", method, a.Status)
				}
				paid += a.TokenAmount
			}
			for _, method := range []string{"code", "estimate", "tip", "header", "nonce", "send", "receipt"} {
				if !broken[method] {
					t.Errorf("%s was never broken", method)
				}
			}
			if got := w.deposits(); got != int64(runs) {
				t.Errorf("%d deposits for %d payments", got, runs)
			}
			if got := before[w.account.Wallet] - w.holds(w.account.Wallet); got != paid {
				t.Errorf("%s left the wallet, want %s", got, paid)
			}
		})
	}
}

func TestWhateverCallFailsAnAccountOpensOnce(t *testing.T) {
	t.Parallel()
	for _, after := range []bool{false, true} {
		t.Run(fmt.Sprintf("after its effect %v", after), func(t *testing.T) {
			t.Parallel()
			w := newWorld(t, openDB(t), nil)
			for i, done := 0, false; !done; i += 3 {
				w.signAsOwner()
				told := w.node.breakCall(i, after)
				w.round()
				done = told() == ""
				w.start(nil)
				w.keep()
				if a := must(w.db.Account(t.Context(), w.programme, w.account.ID)); a.Status != issuing.AccountActive {
					t.Fatalf("with call %d broken it is %s", i, a.Status)
				}
				if got := w.holds(w.account.Wallet); got != gift {
					t.Fatalf("with call %d broken it was given %s", i, got)
				}
			}
		})
	}
}

func TestADepositThatWasMinedUnnoticedIsNotMadeAgain(t *testing.T) {
	t.Parallel()
	w := newWorld(t, openDB(t), nil)
	w.open()
	a := w.authorise("1")
	ctx, cancel := context.WithCancel(t.Context())
	w.node.set(func(method string, after bool) error {
		if method == "receipt" && after {
			cancel() // the process dies before the store hears of the receipt
		}
		return nil
	})
	err := w.networks.Handlers(w.Services)[tasks.AdvanceClaim](ctx, store.Task{Programme: w.programme, Subject: string(a.ID)})
	if !errors.Is(err, context.Canceled) {
		t.Fatalf("cancelled: %v", err)
	}
	w.node.set(nil)
	w.start(nil)
	w.keep()
	if id := w.claim(a.ID).Deposit.ID; id != "1" || w.deposits() != 1 {
		t.Errorf("deposit %q of %d", id, w.deposits())
	}
}

func TestSeveralWorkersOnOneTaskSendOneTransaction(t *testing.T) {
	t.Parallel()
	w := newWorld(t, openDB(t), nil)
	w.open()
	var list []issuing.Authorisation
	for range 4 {
		list = append(list, w.authorise("1"))
	}
	do := w.networks.Handlers(w.Services)[tasks.AdvanceClaim]
	var all sync.WaitGroup
	for _, a := range list {
		for range 3 {
			all.Go(func() {
				if err := do(t.Context(), store.Task{Programme: w.programme, Subject: string(a.ID)}); err != nil {
					t.Error(err)
				}
			})
		}
	}
	all.Wait()
	w.keep()
	if got := w.deposits(); got != int64(len(list)) {
		t.Errorf("%d deposits", got)
	}
}

// stuck is a world in which a deposit is in the pool, and stays there.
func stuck(t *testing.T, change func(*Config)) (w *world, a issuing.Authorisation, ahead func(time.Duration)) {
	t.Helper()
	w = newWorld(t, openDB(t), nil)
	w.open()
	var mu sync.Mutex
	var shift time.Duration
	w.now = func() time.Time {
		mu.Lock()
		defer mu.Unlock()
		return time.Now().Add(shift)
	}
	ahead = func(d time.Duration) {
		mu.Lock()
		defer mu.Unlock()
		shift += d
	}
	w.start(func(cfg *Config) {
		cfg.Patience = 20 * time.Millisecond
		cfg.BumpAfter = time.Minute
		if change != nil {
			change(cfg)
		}
	})
	return w, w.authorise("1"), ahead
}

func TestAStuckTransactionIsReplacedByOneOfAHigherFee(t *testing.T) {
	t.Parallel()
	w, a, ahead := stuck(t, nil)
	lose := func(method string, after bool) error {
		if method == "send" && !after {
			return errBroken
		}
		return nil
	}
	w.node.set(lose) // as a pool does that drops what pays too little
	w.round()
	first := must(w.db.LastOutgoingTx(t.Context(), string(a.ID), "deposit:1"))
	w.node.hide = true // it takes it, and never mines it
	w.node.set(nil)
	w.round()
	if same := must(w.db.LastOutgoingTx(t.Context(), string(a.ID), "deposit:1")); same.Raw != first.Raw {
		t.Fatal("replaced before its time")
	}
	ahead(61 * time.Second)
	w.round()
	second := must(w.db.LastOutgoingTx(t.Context(), string(a.ID), "deposit:1"))
	list := must(versions(*second))
	if len(list) != 2 || second.Nonce != first.Nonce || second.Attempt != 1 || second.Hash != list[1].Hash().Hex() {
		t.Fatalf("replaced: %d versions, nonce %d, hash %s", len(list), second.Nonce, second.Hash)
	}
	for _, fee := range []struct{ old, new *big.Int }{{list[0].GasTipCap(), list[1].GasTipCap()}, {list[0].GasFeeCap(), list[1].GasFeeCap()}} {
		if new(big.Int).Mul(fee.old, big.NewInt(112)).Cmp(new(big.Int).Mul(fee.new, big.NewInt(100))) > 0 {
			t.Errorf("%s is not 12 %% above %s", fee.new, fee.old)
		}
	}
	w.node.hide = false
	w.start(nil)
	w.keep()
	last := must(w.db.LastOutgoingTx(t.Context(), string(a.ID), "deposit:1"))
	if last.Status != store.TxMined || last.Hash != second.Hash || w.deposits() != 1 {
		t.Errorf("%s as %s, %d deposits", last.Status, last.Hash, w.deposits())
	}
}

func TestTheOldVersionOfAReplacedTransactionMayStillBeTheOne(t *testing.T) {
	t.Parallel()
	w, a, ahead := stuck(t, nil)
	w.node.hide = true
	w.round()
	ahead(61 * time.Second)
	w.round()
	r := must(w.db.LastOutgoingTx(t.Context(), string(a.ID), "deposit:1"))
	list := must(versions(*r))
	if len(list) != 2 {
		t.Fatalf("%d versions", len(list))
	}
	w.node.hide = false
	w.check(w.node.SendTransaction(t.Context(), list[0]))
	w.until("the old version is mined", func() bool { return must(receiptOf(t.Context(), w.node, list)) != nil })
	w.start(nil)
	w.keep()
	last := must(w.db.LastOutgoingTx(t.Context(), string(a.ID), "deposit:1"))
	if last.Status != store.TxMined || last.Hash != list[0].Hash().Hex() || w.deposits() != 1 {
		t.Errorf("%s as %s, %d deposits", last.Status, last.Hash, w.deposits())
	}
	if !w.inEscrow(a.ID) {
		t.Errorf("%+v", w.claim(a.ID))
	}
}

func TestNoMoreIsOfferedThanTheBound(t *testing.T) {
	t.Parallel()
	w, a, _ := stuck(t, func(cfg *Config) { cfg.Networks[0].MaxFee = big.NewInt(1) })
	do := w.networks.Handlers(w.Services)[tasks.AdvanceClaim]
	err := do(t.Context(), store.Task{Programme: w.programme, Subject: string(a.ID)})
	var waiting *tasks.Snooze
	if !errors.As(err, &waiting) || !strings.Contains(err.Error(), "lower fees") {
		t.Fatal(err)
	}
	if last := must(w.db.LastOutgoingTx(t.Context(), string(a.ID), "deposit:1")); last != nil {
		t.Errorf("kept: %+v", last)
	}
	w.start(nil)
	w.keep()
}

func TestANonceThatSomebodyElseUsedIsToldAndNothingIsSentTwice(t *testing.T) {
	t.Parallel()
	w, a, _ := stuck(t, nil)
	k := w.keeper()
	w.node.hide = true
	w.round()
	r := must(w.db.LastOutgoingTx(t.Context(), string(a.ID), "deposit:1"))
	foreign := must(k.sign(big.NewInt(300), r.Nonce, common.Address{1}, nil, 21_000, must(k.offer(t.Context(), w.node))))
	list := must(versions(store.OutgoingTx{Raw: foreign.raw}))
	w.node.hide = false
	w.check(w.node.SendTransaction(t.Context(), list[0]))
	w.until("the foreign one is mined", func() bool { return must(receiptOf(t.Context(), w.node, list)) != nil })
	do := w.networks.Handlers(w.Services)[tasks.AdvanceClaim]
	err := do(t.Context(), store.Task{Programme: w.programme, Subject: string(a.ID)})
	var waiting *tasks.Snooze
	if err == nil || errors.As(err, &waiting) {
		t.Fatalf("a foreign transaction under our nonce: %v", err)
	}
	if w.deposits() != 0 {
		t.Error("a deposit was made")
	}
}

func TestConfirmationsAreWaitedFor(t *testing.T) {
	t.Parallel()
	w, a, _ := stuck(t, func(cfg *Config) { cfg.Networks[0].Confirmations = 3 })
	w.round()
	if r := must(w.db.LastOutgoingTx(t.Context(), string(a.ID), "deposit:1")); r == nil || r.Status != store.TxSent {
		t.Fatalf("one block deep: %+v", r)
	}
	for range 2 {
		w.check(w.hub.AdvanceTime(t.Context(), 300, 0))
	}
	w.keep()
	if !w.inEscrow(a.ID) {
		t.Errorf("%+v", w.claim(a.ID))
	}
}
