package worker_test

import (
	_ "embed"
	"encoding/json"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/core/types"

	"github.com/offblocks/offblocks/internal/chain/chaintest"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/payments/payouts"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
	"github.com/offblocks/offblocks/internal/work"
)

//go:embed testdata/fee_token.json
var feeTokenJSON []byte

// feeToken is the deployed code of testdata/fee_token.sol.
var feeToken = func() string {
	var code struct{ FeeToken string }
	if err := json.Unmarshal(feeTokenJSON, &code); err != nil {
		panic(err)
	}
	return "0x" + code.FeeToken
}()

// refund has a purchase of 5 captured and refunds an amount of it, so that it is to be paid.
func refund(w *chaintest.Env, amount string) issuing.Transaction {
	w.Helper()
	a := w.Authorise("5")
	_, err := w.Payments.Capture(w.Context(), w.Programme, a.ID, payments.Capture{})
	w.Check(err)
	w.DoTasks()
	purchase := must(w.DB.TransactionsOf(w.Context(), a.ID))[0]
	r, err := w.Payments.Refund(w.Context(), w.Programme, purchase.ID, payments.Change{Amount: amount})
	w.Check(err)
	return r
}

func statusOf(w *chaintest.Env, id issuing.TransactionID) issuing.TransactionStatus {
	w.Helper()
	return must(w.DB.Transaction(w.Context(), w.Programme, id)).Status
}

// operatorOf is where the operator deals with short payouts of an installation.
func operatorOf(w *chaintest.Env) *payouts.ShortPayouts {
	return payouts.NewShortPayouts(work.New(w.DB, w.Now))
}

func TestARefundThatTheWalletDidNotReceiveIsAFindingAndIsNotSentAgain(t *testing.T) {
	t.Parallel()
	w := chaintest.New(t, chaintest.OpenDB(t), nil)
	w.OpenAccount()
	r := refund(w, "2")
	// The token says that it succeeded, and moves nothing to the wallet.
	w.Node.ChangeReceipt = func(r *types.Receipt) { r.Logs = nil }
	w.DoTasks()
	w.Node.ChangeReceipt = nil
	open := must(w.DB.OpenFindings(t.Context()))
	if len(open) != 1 || open[0].Kind != issuing.FindingRefund || open[0].Figures["received"] != "0" {
		t.Fatalf("findings: %+v", open)
	}
	if got := statusOf(w, r.ID); got != issuing.TransactionProcessing {
		t.Errorf("the refund is %s", got)
	}
	sent := must(w.Node.NonceAt(t.Context(), w.Chains.Operator().Address, nil))
	w.Check(w.Payouts.RefundPaid(t.Context(), w.Programme, r.ID, store.OutgoingTx{})) // by a worker that saw another receipt
	w.DoTasks()
	if again := must(w.Node.NonceAt(t.Context(), w.Chains.Operator().Address, nil)); again != sent {
		t.Errorf("%d more transactions", again-sent)
	}
	if err := w.Book.ResolveFinding(t.Context(), open[0].ID); !issuing.IsCode(err, issuing.CodeWrongState) {
		t.Errorf("its finding is resolved beside it: %v", err)
	}
	// All of it is written off, and then the network takes the refund back: there is nothing to take.
	w.Check(operatorOf(w).WriteOff(t.Context(), r.ID, "paid by bank"))
	_, err := w.Payments.ReverseTransaction(t.Context(), w.Programme, r.ID, payments.Change{})
	w.Check(err)
	w.DoTasks()
	if got := statusOf(w, r.ID); got != issuing.TransactionReversed {
		t.Errorf("the reversed refund is %s", got)
	}
	if funds := must(w.DB.Funds(t.Context(), w.Account.ID, w.Account.Token)); funds.Debt != 0 || funds.Held != 0 {
		t.Errorf("its reversal claims %s and is owed %s", funds.Held, funds.Debt)
	}
}

// A token that begins to take a quarter of what is sent makes a refund of 2 bring 1.5, on a real chain.
func TestTheOperatorResolvesARefundThatTheWalletReceivedInPart(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		g := chaintest.NewForkable(t, db, 0)
		t.Run("by booking the part and writing the rest off", func(t *testing.T) { writeOffShortRefund(t, g) })
		t.Run("by sending the rest again", func(t *testing.T) { sendShortRefundAgain(t, g) })
		t.Run("of a reversal", func(t *testing.T) { writeOffShortReversal(t, g) })
		var actions []issuing.AuditAction
		for _, r := range must(db.AuditRecords(t.Context(), g.Programme)) {
			if r.Actor == issuing.ActorOperator && r.Reason != "" && r.Subject != "" {
				actions = append(actions, r.Action)
			}
		}
		if want := []issuing.AuditAction{
			issuing.RefundPartBooked, issuing.RefundWrittenOff, issuing.RefundSentAgain, issuing.RefundSentAgain, issuing.RefundSentAgain,
			issuing.RefundWrittenOff,
		}; !slices.Equal(actions, want) {
			t.Errorf("the audit records say %v", actions)
		}
	})
}

// withFees runs something while the token takes fees.
func withFees(g *chaintest.Forkable, do func()) {
	g.Helper()
	var honest string
	g.Ask(&honest, "eth_getCode", g.Token, "latest")
	g.Ask(nil, "anvil_setCode", g.Token, feeToken)
	do()
	g.Ask(nil, "anvil_setCode", g.Token, honest)
}

// assertShort fails unless the only finding is that of a refund, with these figures, beside a difference of the wallet while a part
// is not booked.
func assertShort(t *testing.T, g *chaintest.Forkable, id issuing.TransactionID, booked, missing string, differs bool) {
	t.Helper()
	g.CatchUp()
	var kinds []issuing.FindingKind
	for _, f := range g.Findings() {
		kinds = append(kinds, f.Kind)
		if f.Kind == issuing.FindingRefund && (f.Subject != string(id) || f.Figures["booked"] != booked || f.Figures["missing"] != missing) {
			t.Errorf("the finding says %+v of %s", f.Figures, f.Subject)
		}
	}
	slices.Sort(kinds)
	want := []issuing.FindingKind{issuing.FindingRefund}
	if differs {
		want = append(want, issuing.FindingWallet)
	}
	if !slices.Equal(kinds, want) {
		t.Errorf("the findings are %v", kinds)
	}
	storetest.Audit(t, g.DB)
}

// assertLost fails unless so much of the operator's money was lost for a refund.
func assertLost(t *testing.T, g *chaintest.Forkable, id issuing.TransactionID, want issuing.Units) {
	t.Helper()
	var sum issuing.Units
	for _, e := range must(g.DB.EntriesOfPayment(t.Context(), g.Programme, string(id))) {
		if e.Kind == ledger.LosePayout {
			sum += e.Postings[0].Units
		}
	}
	if sum != want {
		t.Errorf("%s is lost, not %s", sum, want)
	}
}

func writeOffShortRefund(t *testing.T, g *chaintest.Forkable) {
	r, operator := refund(g.Env, "2"), operatorOf(g.Env)
	withFees(g, g.DoTasks)
	assertShort(t, g, r.ID, "0", "0.5", true)
	before := g.Funds().Available
	if err := operator.BookPart(t.Context(), r.ID, " "); !issuing.IsCode(err, issuing.CodeBodyInvalid) {
		t.Errorf("without a reason: %v", err)
	}
	g.Check(operator.BookPart(t.Context(), r.ID, "a part arrived"))
	assertShort(t, g, r.ID, "1.5", "0.5", false)
	if got := g.Funds().Available - before; got != 1_500_000 || statusOf(g.Env, r.ID) != issuing.TransactionProcessing {
		t.Errorf("%s is booked, and it is %s", got, statusOf(g.Env, r.ID))
	}
	assertLost(t, g, r.ID, 500_000)
	if err := operator.BookPart(t.Context(), r.ID, "twice"); !issuing.IsCode(err, issuing.CodeWrongState) {
		t.Errorf("the part is booked twice: %v", err)
	}
	g.Check(operator.WriteOff(t.Context(), r.ID, "we pay the cardholder by bank"))
	for name, again := range map[string]error{
		"written off": operator.WriteOff(t.Context(), r.ID, "twice"), "sent": operator.SendAgain(t.Context(), r.ID, "twice"),
	} {
		if !issuing.IsCode(again, issuing.CodeWrongState) {
			t.Errorf("%s again: %v", name, again)
		}
	}
	g.DoTasks()
	g.AssertAgreement("the write-off")
	if got := g.Funds().Available - before; got != 1_500_000 || statusOf(g.Env, r.ID) != issuing.TransactionProcessed {
		t.Errorf("%s is booked, and it is %s", got, statusOf(g.Env, r.ID))
	}
	// The network takes the refund back: the wallet gives what it got.
	_, err := g.Payments.ReverseTransaction(t.Context(), g.Programme, r.ID, payments.Change{})
	g.Check(err)
	g.DoTasks()
	g.AssertAgreement("the reversal of the refund")
	if got := g.Funds().Available - before; got != 0 {
		t.Errorf("after its reversal %s is left of it", got)
	}
}

func sendShortRefundAgain(t *testing.T, g *chaintest.Forkable) {
	r, operator := refund(g.Env, "2"), operatorOf(g.Env)
	before := g.Funds().Available
	withFees(g, func() {
		g.DoTasks()
		g.Check(operator.SendAgain(t.Context(), r.ID, "the rest")) // books 1.5, and sends 0.5
		if err := operator.SendAgain(t.Context(), r.ID, "twice"); !issuing.IsCode(err, issuing.CodeWrongState) {
			t.Errorf("sent twice: %v", err)
		}
		assertShort(t, g, r.ID, "1.5", "0.5", false)
		g.DoTasks() // of 0.5 a quarter is lost again
	})
	assertShort(t, g, r.ID, "1.5", "0.125", true)
	g.Check(operator.SendAgain(t.Context(), r.ID, "the rest of the rest"))
	assertShort(t, g, r.ID, "1.875", "0.125", false)
	// The process dies after the transaction was sent, and before that was noted.
	g.Node.Interfere(func(method string, after bool) error {
		last, err := g.DB.LastOutgoingTx(t.Context(), string(r.ID), store.TxPurpose{Kind: store.TxPayMissing, Number: 2})
		if method == "receipt" && after && err == nil && last != nil {
			return chaintest.ErrBroken
		}
		return nil
	})
	g.Start(nil)
	for range 3 {
		g.DoTasksOnce()
	}
	g.Node.Interfere(nil)
	if got := statusOf(g.Env, r.ID); got != issuing.TransactionProcessing {
		t.Fatalf("with a broken node it is %s", got)
	}
	g.DoTasks()
	g.AssertAgreement("it is sent again")
	if got := g.Funds().Available - before; got != 2_000_000 || statusOf(g.Env, r.ID) != issuing.TransactionProcessed {
		t.Errorf("%s is booked, and it is %s", got, statusOf(g.Env, r.ID))
	}
	for number := int64(1); number <= 2; number++ {
		p := store.TxPurpose{Kind: store.TxPayMissing, Number: number}
		if last := must(g.DB.LastOutgoingTx(t.Context(), string(r.ID), p)); last == nil || last.Attempt != 1 {
			t.Errorf("%s: %+v", p, last)
		}
	}
	if chain := must(g.DB.Transaction(t.Context(), g.Programme, r.ID)).Chain; len(chain) != 3 {
		t.Errorf("it shows the chain transactions %v", chain)
	}
	assertLost(t, g, r.ID, 500_000+125_000)
}

func writeOffShortReversal(t *testing.T, g *chaintest.Forkable) {
	a := g.Authorise("4")
	_, err := g.Payments.Capture(t.Context(), g.Programme, a.ID, payments.Capture{})
	g.Check(err)
	g.DoTasks()
	purchase := must(g.DB.TransactionsOf(t.Context(), a.ID))[0]
	_, err = g.Payments.ReverseTransaction(t.Context(), g.Programme, purchase.ID, payments.Change{})
	g.Check(err)
	withFees(g, g.DoTasks)
	g.Check(operatorOf(g.Env).SendAgain(t.Context(), purchase.ID, "the rest"))
	withFees(g, g.DoTasks)
	g.Check(operatorOf(g.Env).WriteOff(t.Context(), purchase.ID, "it is not worth a third one"))
	g.DoTasks()
	g.AssertAgreement("the write-off of a reversal")
	if got := statusOf(g.Env, purchase.ID); got != issuing.TransactionReversed {
		t.Errorf("it is %s", got)
	}
	if err := operatorOf(g.Env).WriteOff(t.Context(), "nothing", "x"); !issuing.IsCode(err, issuing.CodeNotFound) {
		t.Errorf("of an unknown one: %v", err)
	}
}
