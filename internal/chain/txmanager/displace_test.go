package txmanager_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/offblocks/offblocks/internal/chain/chaintest"
	"github.com/offblocks/offblocks/internal/chain/registry"
	"github.com/offblocks/offblocks/internal/chain/txmanager"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
)

// sendForeign has somebody else send a transaction with the operator's key, and waits until it is mined.
func sendForeign(t *testing.T, w *chaintest.Env, nonce int64) common.Hash {
	t.Helper()
	signed := must(txmanager.Sign(w.Chains.Transactions, w.Chain(), nonce, common.Address{1}, nil, nil, 21_000,
		must(txmanager.SuggestFees(t.Context(), w.Node))))
	list := must(txmanager.Versions(store.OutgoingTx{Versions: []string{signed.Raw()}}))
	w.Check(w.DirectNode().SendTransaction(t.Context(), list[0]))
	w.Await("the foreign transaction is mined", func() bool { return hasReceipt(t, w, list) })
	return list[0].Hash()
}

func hasReceipt(t *testing.T, w *chaintest.Env, list []*types.Transaction) bool {
	return must(txmanager.ReceiptOf(t.Context(), w.DirectNode(), list)) != nil
}

func nonceFindings(t *testing.T, w *chaintest.Env) []issuing.Finding {
	return slices.DeleteFunc(must(w.DB.OpenFindings(t.Context())), func(f issuing.Finding) bool {
		return f.Kind != issuing.FindingNonceUsed
	})
}

func TestAPaymentGoesOnAfterAForeignTransactionOfTheOperatorsKey(t *testing.T) {
	t.Parallel()
	w := chaintest.New(t, chaintest.OpenDB(t), nil)
	w.OpenAccount()
	first := w.Authorise("1")
	w.DoTasks()
	next := must(w.Node.NonceAt(t.Context(), w.Chains.Operator().Address, nil))
	sendForeign(t, w, int64(next))
	second := w.Authorise("1")
	w.DoTasks()
	if !w.InEscrow(first.ID) || !w.InEscrow(second.ID) || w.DepositCount() != 2 {
		t.Errorf("%d deposits, %+v", w.DepositCount(), w.Claim(second.ID))
	}
	if list := nonceFindings(t, w); len(list) != 1 || list[0].Subject != w.Chains.Operator().Address.Hex() {
		t.Errorf("findings: %+v", list)
	}
}

func TestANonceThatSomebodyElseUsedIsAFindingAndItsWorkIsDoneOnce(t *testing.T) {
	t.Parallel()
	w, a, ahead := stuck(t, func(cfg *registry.Config) { cfg.Chains[0].Confirmations = 3 })
	w.Node.Hide = true
	w.DoTasksOnce()
	r := must(w.DB.LastOutgoingTx(t.Context(), string(a.ID), chaintest.FirstDeposit))
	foreign := sendForeign(t, w, r.Nonce)
	w.Node.Hide = false
	do := w.Handlers()[tasks.AdvanceClaim]
	err := do(t.Context(), store.Task{Programme: w.Programme, Subject: string(a.ID)})
	var waiting *tasks.Snooze
	if !errors.As(err, &waiting) || len(nonceFindings(t, w)) != 0 {
		t.Fatalf("before the foreign transaction is confirmed: %v, %v", err, nonceFindings(t, w))
	}
	for range 2 {
		w.Check(w.Hub.AdvanceTime(t.Context(), 300, 0))
	}
	ahead(time.Hour)
	for range 3 { // the foreign one is noticed, the step is dropped, the step is asked for anew
		w.DoTasksOnce()
	}
	for range 3 {
		w.Check(w.Hub.AdvanceTime(t.Context(), 300, 0))
	}
	w.DoTasks()
	if !w.InEscrow(a.ID) || w.DepositCount() != 1 {
		t.Errorf("%d deposits, %+v", w.DepositCount(), w.Claim(a.ID))
	}
	was := must(w.DB.LastOutgoingTx(t.Context(), string(a.ID), chaintest.FirstDeposit))
	if was.ID == r.ID && was.Status != store.TxDisplaced {
		t.Errorf("the transaction that can never be mined is %s", was.Status)
	}
	list := nonceFindings(t, w)
	if len(list) != 1 || list[0].Figures["transaction"] != foreign.Hex() {
		t.Errorf("findings: %+v", list)
	}
}
