package payments_test

import (
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/payments"
)

func TestAForcedPostThatIsReversedBeforeItIsPaidLeavesNoDebt(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		for _, reserved := range []bool{false, true} {
			account := h.OpenAccount(h.ActiveCustomer())
			post, err := h.Payments.ForcePost(h.Ctx, h.Programme, h.ActiveCard(account), payments.Purchase{Amount: "1200", Currency: "USD"})
			h.Must(err)
			if h.Funds(account).Debt == 0 {
				t.Fatal("it is more than there is")
			}
			if reserved { // what there is goes to the payees
				h.Work()
			}
			undo := "undo " + string(post.ID)
			undone, err := h.Payments.ReverseTransaction(h.Ctx, h.Programme, post.ID, payments.Change{Reference: undo})
			h.Must(err)
			if f := h.Funds(account); f.Debt != 0 || !reserved && (undone.Status != issuing.TransactionReversed || f.Available != 1_000_000_000) {
				t.Errorf("at once: %s, leaving %+v", undone.Status, f)
			}
			again, err := h.Payments.ReverseTransaction(h.Ctx, h.Programme, post.ID, payments.Change{Reference: undo})
			h.Must(err)
			_, err = h.Payments.ReverseTransaction(h.Ctx, h.Programme, post.ID, payments.Change{Reference: "another"})
			h.Refused(err, issuing.CodeWrongState)
			h.Work()
			done, err := h.DB.Transaction(h.Ctx, h.Programme, post.ID)
			h.Must(err)
			if f := h.Funds(account); again.ID != post.ID || done.Status != issuing.TransactionReversed || f.Available != 1_000_000_000 || f.Debt != 0 || f.Held != 0 {
				t.Errorf("in the end: %s, leaving %+v", done.Status, f)
			}
		}
	})
}

func TestACaptureThatIsReversedBeforeItIsPaidLeavesTheOthersAlone(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		account := h.OpenAccount(h.ActiveCustomer())
		id := h.Approved(h.ActiveCard(account), "90")
		for range 3 {
			_, err := h.Payments.Capture(h.Ctx, h.Programme, id, payments.Capture{Amount: "30", More: true})
			h.Must(err)
		}
		list, err := h.DB.TransactionsOf(h.Ctx, id)
		h.Must(err)
		_, err = h.Payments.Refund(h.Ctx, h.Programme, list[1].ID, payments.Change{Amount: "10"})
		h.Must(err)
		_, err = h.Payments.ReverseTransaction(h.Ctx, h.Programme, list[1].ID, payments.Change{})
		h.Must(err)
		_, err = h.Payments.Capture(h.Ctx, h.Programme, id, payments.Capture{})
		h.Must(err)
		h.Work()
		list, err = h.DB.TransactionsOf(h.Ctx, id)
		h.Must(err)
		want := []issuing.TransactionStatus{issuing.TransactionProcessed, issuing.TransactionReversed, issuing.TransactionProcessed, issuing.TransactionProcessed}
		for i, transaction := range list {
			if transaction.Status != want[i] {
				t.Errorf("transaction %d is %s, want %s", i, transaction.Status, want[i])
			}
		}
		paid := list[0].TokenAmount + list[2].TokenAmount
		if f := h.Funds(account); f.Available != 1_000_000_000-paid || h.authorisation(id).Status != issuing.AuthorisationCaptured {
			t.Errorf("%d were paid, leaving %+v", paid, f)
		}
	})
}

func TestARefundThatIsReversedBeforeItIsPaidIsTakenBackThen(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		account := h.OpenAccount(h.ActiveCustomer())
		debit := h.Captured(h.Approved(h.ActiveCard(account), "50"), "", false)
		before := h.Funds(account)
		credit, err := h.Payments.Refund(h.Ctx, h.Programme, debit.ID, payments.Change{Amount: "20"})
		h.Must(err)
		early, err := h.Payments.ReverseTransaction(h.Ctx, h.Programme, credit.ID, payments.Change{Reference: "undo"})
		h.Must(err)
		if early.Status != issuing.TransactionProcessing || h.Funds(account) != before {
			t.Errorf("at once: %s, leaving %+v", early.Status, h.Funds(account))
		}
		_, err = h.Payments.ReverseTransaction(h.Ctx, h.Programme, credit.ID, payments.Change{Reference: "another"})
		h.Refused(err, issuing.CodeWrongState)
		h.Work()
		done, err := h.DB.Transaction(h.Ctx, h.Programme, credit.ID)
		h.Must(err)
		if f := h.Funds(account); done.Status != issuing.TransactionReversed || f.Available != before.Available {
			t.Errorf("in the end: %s, leaving %+v", done.Status, f)
		}
	})
}
