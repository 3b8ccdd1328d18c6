package worker_test

import (
	"testing"

	"github.com/ethereum/go-ethereum/core/types"

	"github.com/offblocks/offblocks/internal/chain/chaintest"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/payments"
)

func TestARefundThatTheWalletDidNotReceiveIsAFindingAndIsNotSentAgain(t *testing.T) {
	t.Parallel()
	w := chaintest.New(t, chaintest.OpenDB(t), nil)
	w.OpenAccount()
	a := w.Authorise("5")
	_, err := w.Payments.Capture(t.Context(), w.Programme, a.ID, payments.Capture{})
	w.Check(err)
	w.DoTasks()
	purchase := must(w.DB.TransactionsOf(t.Context(), a.ID))[0]
	refund, err := w.Payments.Refund(t.Context(), w.Programme, purchase.ID, payments.Change{Amount: "2"})
	w.Check(err)
	// The token says that it succeeded, and moves nothing to the wallet.
	w.Node.ChangeReceipt = func(r *types.Receipt) { r.Logs = nil }
	w.DoTasksOnce()
	w.Node.ChangeReceipt = nil
	open := must(w.DB.OpenFindings(t.Context()))
	if len(open) != 1 || open[0].Kind != issuing.FindingRefund || open[0].Figures["received"] != "0" {
		t.Fatalf("findings: %+v", open)
	}
	if got := must(w.DB.Transaction(t.Context(), w.Programme, refund.ID)); got.Status != issuing.TransactionProcessing {
		t.Errorf("the refund is %s", got.Status)
	}
	sent := must(w.Node.NonceAt(t.Context(), w.Chains.Operator().Address, nil))
	w.DoTasksOnce()
	if again := must(w.Node.NonceAt(t.Context(), w.Chains.Operator().Address, nil)); again != sent {
		t.Errorf("%d more transactions", again-sent)
	}
}
