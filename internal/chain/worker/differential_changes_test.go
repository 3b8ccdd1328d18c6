package worker_test

import (
	"fmt"

	"pgregory.net/rapid"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/store"
)

// part is an amount that may be too much.
func part(t *rapid.T) string {
	return fmt.Sprintf("%d.%02d", rapid.IntRange(0, 40).Draw(t, "part"), rapid.IntRange(1, 99).Draw(t, "cents"))
}

// change makes a hold larger or smaller, captures a part of one, or more than it, whatever its state.
func (w *differentialEnv) change(t *rapid.T, p *cardholder) {
	if len(p.bought) == 0 {
		return
	}
	ctx, id, amount := w.Context(), rapid.SampledFrom(p.bought).Draw(t, "which"), part(t)
	var err error
	switch what := rapid.SampledFrom([]string{"increment", "reverse", "capture a part", "capture the last part",
		"insist"}).Draw(t, "change"); what {
	case "increment":
		_, err = w.Payments.Increment(ctx, w.Programme, id, payments.Change{Amount: amount})
	case "reverse":
		_, err = w.Payments.Reverse(ctx, w.Programme, id, payments.Change{Amount: amount})
	default:
		_, err = w.Payments.Capture(ctx, w.Programme, id,
			payments.Capture{Amount: amount, More: what == "capture a part", Insist: what == "insist"})
	}
	w.bears(err)
}

// undo gives back a transaction, in part or in whole, or takes money without an authorisation.
func (w *differentialEnv) undo(t *rapid.T, p *cardholder) {
	ctx := w.Context()
	var list []issuing.Transaction
	for x, err := range w.DB.TransactionsOfAccount(ctx, p.account.ID, store.List{Programme: w.Programme}) {
		w.Check(err)
		list = append(list, x)
	}
	what := rapid.SampledFrom([]string{"refund", "reverse", "force"}).Draw(t, "undo")
	var err error
	switch {
	case what == "force":
		_, err = w.Payments.ForcePost(ctx, w.Programme, p.card,
			payments.Purchase{Amount: part(t), Currency: "EUR", Merchant: issuing.Merchant{Country: "GB"}})
	case len(list) == 0:
		return
	case what == "refund":
		_, err = w.Payments.Refund(ctx, w.Programme, rapid.SampledFrom(list).Draw(t, "of").ID,
			payments.Change{Amount: part(t)})
	default:
		_, err = w.Payments.ReverseTransaction(ctx, w.Programme, rapid.SampledFrom(list).Draw(t, "of").ID, payments.Change{})
	}
	w.bears(err)
}

// bears takes a refusal for what it is, and nothing else.
func (w *differentialEnv) bears(err error) {
	w.Helper()
	for _, code := range []issuing.Code{
		issuing.CodeWrongState, issuing.CodeDeclined, issuing.CodeReversalTooLarge, issuing.CodeCaptureTooLarge,
		issuing.CodeRefundTooLarge, issuing.CodeAmountInvalid,
	} {
		if issuing.IsCode(err, code) {
			return
		}
	}
	w.Check(err)
}

// flows is what an account's payments have paid to each payee, and what was paid back into its wallet.
func (w *differentialEnv) flows(p *cardholder) (paid issuing.Split, back issuing.Units) {
	w.Helper()
	ctx := w.Context()
	seen := map[string]bool{}
	add := func(id string) {
		if id != "" && !seen[id] {
			seen[id] = true
			paid = paid.Plus(must(w.DB.ClaimOf(ctx, w.Programme, id)).Paid)
		}
	}
	for _, id := range p.bought {
		add(string(id))
	}
	for x, err := range w.DB.TransactionsOfAccount(ctx, p.account.ID, store.List{Programme: w.Programme}) {
		w.Check(err)
		add(x.ClaimID)
		switch {
		case x.Direction == issuing.Credit && x.Status != issuing.TransactionProcessing:
			back += x.TokenAmount
		case x.Direction == issuing.Debit && x.Status == issuing.TransactionReversed:
			back += x.GivesBackUnits() // what its claim had not paid was not paid back either
		}
	}
	return paid, back
}
