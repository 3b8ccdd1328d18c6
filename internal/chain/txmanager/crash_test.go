package txmanager_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/chain/chaintest"
	"github.com/offblocks/offblocks/internal/chain/txmanager"
	"github.com/offblocks/offblocks/internal/chain/wallet"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
)

// Each call of the node is made to fail once, before it has had its effect and after it, and what had been read before
// is forgotten as by a crash.
func TestWhateverCallOfTheNodeFailsAPaymentIsMadeOnce(t *testing.T) {
	t.Parallel()
	for _, after := range []bool{false, true} {
		t.Run(fmt.Sprintf("after its effect %v", after), func(t *testing.T) {
			t.Parallel()
			w := chaintest.New(t, chaintest.OpenDB(t), nil)
			w.OpenAccount()
			before := w.Balances()
			broken := map[string]bool{}
			var paid issuing.Units
			runs := 0
			for done := false; !done; runs++ {
				w.Start(nil)
				told := w.Node.BreakCall(runs, after)
				a := w.Authorise("1")
				_, err := w.Payments.Capture(t.Context(), w.Programme, a.ID, payments.Capture{})
				w.Check(err)
				w.DoTasksOnce() // the deposit, or the settlement in vain
				w.DoTasksOnce()
				method := told()
				broken[method], done = true, method == ""
				w.Start(nil)
				w.DoTasks()
				if a = w.Authorisation(a.ID); a.Status != issuing.AuthorisationCaptured {
					t.Fatalf("with %s broken it is %s", method, a.Status)
				}
				paid += a.TokenAmount
			}
			for _, method := range []string{"code", "estimate", "tip", "header", "nonce", "send", "receipt"} {
				if !broken[method] {
					t.Errorf("%s was never broken", method)
				}
			}
			if got := w.DepositCount(); got != int64(runs) {
				t.Errorf("%d deposits for %d payments", got, runs)
			}
			if got := before[w.Account.Wallet] - w.Holds(w.Account.Wallet); got != paid {
				t.Errorf("%s left the wallet, want %s", got, paid)
			}
		})
	}
}

func TestADepositThatWasMinedUnnoticedIsNotMadeAgain(t *testing.T) {
	t.Parallel()
	w := chaintest.New(t, chaintest.OpenDB(t), nil)
	w.OpenAccount()
	a := w.Authorise("1")
	ctx, cancel := context.WithCancel(t.Context())
	w.Node.Interfere(func(method string, after bool) error {
		if method == "receipt" && after {
			cancel() // the process dies before the store hears of the receipt
		}
		return nil
	})
	err := w.Handlers()[tasks.AdvanceClaim](ctx, store.Task{Programme: w.Programme, Subject: string(a.ID)})
	if !errors.Is(err, context.Canceled) {
		t.Fatalf("cancelled: %v", err)
	}
	w.Node.Interfere(nil)
	w.Start(nil)
	w.DoTasks()
	if id := w.Claim(a.ID).Deposit.ID; id != "1" || w.DepositCount() != 1 {
		t.Errorf("deposit %q of %d", id, w.DepositCount())
	}
}

func TestSeveralWorkersOnOneTaskSendOneTransaction(t *testing.T) {
	t.Parallel()
	w := chaintest.New(t, chaintest.OpenDB(t), nil)
	w.OpenAccount()
	var list []issuing.Authorisation
	for range 4 {
		list = append(list, w.Authorise("1"))
	}
	do := w.Handlers()[tasks.AdvanceClaim]
	var all sync.WaitGroup
	for _, a := range list {
		for range 3 {
			all.Go(func() {
				if err := do(t.Context(), store.Task{Programme: w.Programme, Subject: string(a.ID)}); err != nil {
					t.Error(err)
				}
			})
		}
	}
	all.Wait()
	w.DoTasks()
	if got := w.DepositCount(); got != int64(len(list)) {
		t.Errorf("%d deposits", got)
	}
}

func TestAContractsRefusalIsNamedAndTakesNoNonce(t *testing.T) {
	t.Parallel()
	w := chaintest.New(t, chaintest.OpenDB(t), nil)
	w.OpenAccount()
	s := w.Chain()
	nonce := must(w.Node.NonceAt(t.Context(), w.Chains.Operator().Address, nil))
	_, _, err := w.Chains.Transactions.Execute(t.Context(), txmanager.Request{
		Chain: s, Subject: "nobody", Purpose: store.TxPurpose{Kind: "test"}, To: s.Factory,
		Data: chain.ABI().Factory.PackDeploySmartWallet(s.Escrow, s.Factory, s.Factory, must(wallet.Salt(w.Account.ID))),
	})
	var refused *chain.RevertError
	if !errors.As(err, &refused) || refused.Name != "WrongEscrow" ||
		!strings.Contains(err.Error(), "WrongEscrow("+s.Factory.Hex()+")") {
		t.Fatalf("refused: %v", err)
	}
	if after := must(w.Node.NonceAt(t.Context(), w.Chains.Operator().Address, nil)); after != nonce {
		t.Errorf("nonce went from %d to %d", nonce, after)
	}
	if last := must(w.DB.LastOutgoingTx(t.Context(), "nobody", store.TxPurpose{Kind: "test"})); last != nil {
		t.Errorf("kept: %+v", last)
	}
}
