package e2e

import (
	"slices"
	"testing"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/internal/app/apptest"
)

// cardTransactions are the card's transactions, newest first.
func (h *testCustomer) cardTransactions(t testing.TB) []api.Transaction {
	t.Helper()
	return must(client.Collect(h.GetCardTransactions(t.Context(), h.card.ID, listAll)))(t)
}

func (h *testCustomer) awaitTransaction(t testing.TB, id api.TransactionID,
	status api.TransactionStatus) api.Transaction {
	t.Helper()
	var got api.Transaction
	apptest.Await(t, "the transaction becomes "+string(status), func() bool {
		got = must(h.GetTransactionDetails(t.Context(), id))(t)
		return got.Status == status
	})
	return got
}

// settlePurchase buys something and lets it be captured and settled.
func (h *testCustomer) settlePurchase(t testing.TB, amount string) api.Transaction {
	t.Helper()
	a := must(h.SimulateCardAuthorisation(t.Context(), h.card.ID,
		api.SimulatedPurchase{Amount: api.DecimalText(amount), Currency: "EUR"}))(t)
	h.awaitAuthorisation(t, a.ID, "captured")
	list := h.cardTransactions(t)
	if len(list) == 0 || list[0].AuthorisationID != a.ID {
		t.Fatalf("the purchase made %+v", list)
	}
	return h.awaitTransaction(t, list[0].ID, "processed")
}

func TestAHoldGrowsAndShrinksAndIsCapturedInParts(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		ctx := t.Context()
		h := env.ownProgramme(t).newCardholder(t)
		a := h.authorisePurchase(t, "100")
		if a.RemainingAmount != "100" || a.CapturedAmount != "" || a.ExpiresAt.IsZero() || a.TokenAmount == "" ||
			len(a.Fees) == 0 {
			t.Errorf("a new hold shows %+v", a)
		}
		grow := api.SimulatedIncrement{Amount: "20", Reference: "grow"}
		grown := must(h.SimulateAuthorisationIncrement(ctx, a.ID, grow))(t)
		again := must(h.SimulateAuthorisationIncrement(ctx, a.ID, grow))(t)
		if grown.MerchantAmount != "120" || again.MerchantAmount != "120" {
			t.Errorf("it grew to %s, and by the same message again to %s", grown.MerchantAmount, again.MerchantAmount)
		}
		shrink := api.SimulatedReversal{Amount: "30", Reference: "shrink"}
		must(h.SimulateAuthorisationReversal(ctx, a.ID, shrink))(t)
		if got := must(h.SimulateAuthorisationReversal(ctx, a.ID, shrink))(t); got.MerchantAmount != "90" {
			t.Errorf("it shrank to %s", got.MerchantAmount)
		}
		must(h.SimulateAuthorisationCapture(ctx, a.ID, api.SimulatedCapture{Amount: "25", More: true}))(t)
		part := api.SimulatedCapture{Amount: "10", More: true, Reference: "part"}
		must(h.SimulateAuthorisationCapture(ctx, a.ID, part))(t)
		got := must(h.SimulateAuthorisationCapture(ctx, a.ID, part))(t)
		if got.Status != "pending" || got.CapturedAmount != "35" || got.RemainingAmount != "55" {
			t.Errorf("after two captures it is %s, %s captured, %s left", got.Status, got.CapturedAmount, got.RemainingAmount)
		}
		got = must(h.SimulateAuthorisationCapture(ctx, a.ID, api.SimulatedCapture{Amount: "40"}))(t)
		if got.Status != "capturing" || got.CapturedAmount != "75" || got.RemainingAmount != "" || !got.ExpiresAt.IsZero() {
			t.Errorf("after the last capture it is %+v", got)
		}
		h.awaitAuthorisation(t, a.ID, "captured")
		var amounts []string
		for _, debit := range h.cardTransactions(t) {
			amounts = append(amounts, debit.MerchantAmount)
			h.awaitTransaction(t, debit.ID, "processed")
		}
		if !slices.Equal(amounts, []string{"40", "10", "25"}) {
			t.Errorf("captured %v", amounts)
		}
		kinds := map[api.NetworkMessageKind]int{}
		for _, m := range must(client.Collect(h.GetNetworkMessages(ctx, client.ListOptions{Limit: 1, Status: "done"})))(t) {
			kinds[m.Kind]++
			if m.AuthorisationID != a.ID {
				t.Errorf("the message %+v led elsewhere", m)
			}
		}
		if len(kinds) != 3 || kinds["increment"] != 1 || kinds["reversal"] != 1 || kinds["capture"] != 1 {
			t.Errorf("the network said %v", kinds)
		}

		// Without a body it is all that is left.
		rest := h.authorisePurchase(t, "7")
		h.sendRaw(t, "POST", "/simulator/authorisations/"+rest.ID.String()+"/captures", "").expect(t, 200, "")
		h.awaitAuthorisation(t, rest.ID, "captured")
		gone := h.authorisePurchase(t, "7")
		h.sendRaw(t, "POST", "/simulator/authorisations/"+gone.ID.String()+"/reversal", "").expect(t, 200, "")
		h.awaitAuthorisation(t, gone.ID, "released")
	})
}

func TestMerchantsOfSomeCategoriesCaptureMoreThanTheyHeld(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		ctx := t.Context()
		p := env.ownProgramme(t)
		h := p.newCardholder(t)
		no, mcc := false, int32(5812)
		dinner := func() api.Authorisation {
			return must(h.SimulateCardAuthorisation(ctx, h.card.ID,
				api.SimulatedPurchase{Amount: "50", Currency: "EUR", Capture: &no, Merchant: api.MerchantInput{MCC: &mcc}}))(t)
		}
		a := dinner()
		_, err := h.SimulateAuthorisationCapture(ctx, a.ID, api.SimulatedCapture{Amount: "60.01"})
		if client.Code(err) != "capture_too_large" {
			t.Errorf("a capture above the custom: %v", err)
		}
		must(h.SimulateAuthorisationCapture(ctx, a.ID, api.SimulatedCapture{Amount: "60"}))(t)
		h.awaitAuthorisation(t, a.ID, "captured")

		b := dinner()
		must(h.SimulateAuthorisationCapture(ctx, b.ID, api.SimulatedCapture{Amount: "80", Insist: true}))(t)
		h.awaitAuthorisation(t, b.ID, "captured")

		late := dinner()
		must(h.SimulateAuthorisationExpiry(ctx, late.ID))(t)
		h.awaitAuthorisation(t, late.ID, "released")
		_, err = h.SimulateAuthorisationCapture(ctx, late.ID, api.SimulatedCapture{Amount: "50"})
		if client.Code(err) != "wrong_state" {
			t.Errorf("a capture of what was given up: %v", err)
		}
		must(h.SimulateAuthorisationCapture(ctx, late.ID, api.SimulatedCapture{Amount: "50", Insist: true}))(t)
		h.awaitAuthorisation(t, late.ID, "captured")
		if n := len(h.cardTransactions(t)); n != 3 {
			t.Errorf("%d transactions", n)
		}
		p.stateAtRest(t)
	})
}

func TestAPartIsApprovedWhereTheMerchantTakesLess(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		ctx := t.Context()
		h := env.ownProgramme(t).newCardholder(t)
		no := false
		in := api.SimulatedPurchase{Amount: "5000", Currency: "EUR", Capture: &no}
		_, err := h.SimulateCardAuthorisation(ctx, h.card.ID, in)
		if client.DeclineReason(err) != "insufficient_funds" {
			t.Fatalf("all or nothing: %v", err)
		}
		in.Partial, in.Reference = true, "part"
		a := must(h.SimulateCardAuthorisation(ctx, h.card.ID, in))(t)
		if again := must(h.SimulateCardAuthorisation(ctx, h.card.ID, in))(t); again.ID != a.ID {
			t.Errorf("the same message again made the hold %s beside %s", again.ID, a.ID)
		}
		list := must(client.Collect(h.GetDecisions(ctx, client.DecisionOptions{Of: client.Of{Card: h.card.ID}})))(t)
		if len(list) != 2 {
			t.Fatalf("%d decisions", len(list))
		}
		yes, refused := list[0], list[1]
		if yes.Outcome != "approved" || yes.MerchantAmount != "5000" || yes.Amount != a.Amount ||
			yes.AuthorisationID != a.ID || yes.Detail == "" || yes.Reference != "part" || yes.TokenAmount != a.TokenAmount {
			t.Errorf("of %s %s are held, decided as %+v", in.Amount, a.MerchantAmount, yes)
		}
		if refused.Outcome != "declined" || refused.Reason != "insufficient_funds" || refused.Sentence == "" ||
			refused.Spendable != "1000" || refused.DurationMicroseconds <= 0 || refused.Kind != "authorisation" {
			t.Errorf("declined as %+v", refused)
		}
		checkError(t, h.SimulateCardAuthorisationRelease(ctx, a.ID))
		h.awaitAuthorisation(t, a.ID, "released")
	})
}

func TestWhatCannotBeDeclinedIsOwed(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		ctx := t.Context()
		p := env.ownProgramme(t)
		h := p.newCardholder(t)
		posting := api.SimulatedPosting{Amount: "10", Currency: "EUR", Reference: "offline"}
		post := must(h.SimulateCardForcedPost(ctx, h.card.ID, posting))(t)
		if again := must(h.SimulateCardForcedPost(ctx, h.card.ID, posting))(t); again.ID != post.ID ||
			post.Direction != "debit" || post.AuthorisationID != (api.AuthorisationID{}) {
			t.Errorf("a forced post is %+v, and again %+v", post, again)
		}
		h.awaitTransaction(t, post.ID, "processed")
		must(h.SimulateSuspendCard(ctx, h.card.ID))(t)
		posting.Amount = "5000"
		_, err := h.SimulateCardAdvice(ctx, h.card.ID, posting)
		if client.Code(err) != "reference_reused" {
			t.Errorf("an advice under the reference of another payment: %v", err)
		}
		posting.Reference = "stand-in"
		a := must(h.SimulateCardAdvice(ctx, h.card.ID, posting))(t)
		if again := must(h.SimulateCardAdvice(ctx, h.card.ID, posting))(t); again.ID != a.ID || a.Status != "pending" ||
			a.MerchantAmount != "5000" {
			t.Errorf("an advice is %+v, and again %+v", a, again)
		}
		must(h.SimulateResumeCard(ctx, h.card.ID))(t)
		h.expectDecline(t, "1", "EUR", "account_in_debt")
		must(h.SimulateAuthorisationReversal(ctx, a.ID, api.SimulatedReversal{Amount: "4500"}))(t)
		h.stateAtRest(t)
		b := h.authorisePurchase(t, "1")
		checkError(t, h.SimulateCardAuthorisationRelease(ctx, b.ID))
		p.stateAtRest(t)
	})
}

func TestMoneyComesBackByRefundsAndReversals(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		ctx := t.Context()
		p := env.ownProgramme(t)
		h := p.newCardholder(t)
		debit := h.settlePurchase(t, "20")
		part := api.SimulatedRefund{Amount: "5", Reference: "back"}
		credit := must(h.SimulateTransactionRefund(ctx, debit.ID, part))(t)
		if again := must(h.SimulateTransactionRefund(ctx, debit.ID, part))(t); again.ID != credit.ID ||
			credit.RefundOf != debit.ID || credit.Direction != "credit" || credit.MerchantAmount != "5" {
			t.Errorf("a refund is %+v, and again %+v", credit, again)
		}
		h.awaitTransaction(t, credit.ID, "processed")
		if got := h.awaitTransaction(t, debit.ID, "processed"); got.RefundedAmount != "5" {
			t.Errorf("refunded %q", got.RefundedAmount)
		}
		_, err := h.SimulateTransactionRefund(ctx, debit.ID, api.SimulatedRefund{Amount: "15.01"})
		if client.Code(err) != "refund_too_large" {
			t.Errorf("a refund beyond what is left: %v", err)
		}
		undone := must(h.SimulateTransactionReversal(ctx, credit.ID, api.SimulatedUndo{Reference: "undo"}))(t)
		if again := must(h.SimulateTransactionReversal(ctx, credit.ID,
			api.SimulatedUndo{Reference: "undo"}))(t); again.ID != undone.ID {
			t.Errorf("the reversal is %+v, and again %+v", undone, again)
		}
		h.awaitTransaction(t, credit.ID, "reversed")
		must(h.SimulateTransactionReversal(ctx, debit.ID, api.SimulatedUndo{}))(t)
		h.awaitTransaction(t, debit.ID, "reversed")

		other := h.settlePurchase(t, "8")
		card := must(h.SimulateCardRefund(ctx, h.card.ID, api.SimulatedPosting{Amount: "3", Currency: "EUR"}))(t)
		if card.Direction != "credit" || card.RefundOf != (api.TransactionID{}) {
			t.Errorf("a refund that names no purchase: %+v", card)
		}
		h.awaitTransaction(t, card.ID, "processed")
		_, err = h.SimulateCardRefund(ctx, h.card.ID, api.SimulatedPosting{Amount: "100", Currency: "EUR"})
		if client.Code(err) != "refund_too_large" {
			t.Errorf("a refund beyond what the card spent: %v", err)
		}
		if other.RefundedAmount != "" {
			t.Errorf("it is shown with %s refunded", other.RefundedAmount)
		}
		p.stateAtRest(t)
	})
}

func TestTheIssuerStopsCards(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		ctx := t.Context()
		h := env.ownProgramme(t).newCardholder(t)
		if got := must(h.SimulateSuspendCard(ctx, h.card.ID))(t); got.Status != "suspended" {
			t.Errorf("it is %s", got.Status)
		}
		h.expectDecline(t, "1", "EUR", "card_inactive")
		must(h.DeactivateCustomer(ctx, h.customer.ID))(t)
		_, err := h.SimulateResumeCard(ctx, h.card.ID)
		if client.Code(err) != "parent_inactive" {
			t.Errorf("resumed under an inactive customer: %v", err)
		}
		must(h.ActivateCustomer(ctx, h.customer.ID))(t)
		if got := must(h.SimulateResumeCard(ctx, h.card.ID))(t); got.Status != "active" {
			t.Errorf("it is %s", got.Status)
		}
		a := h.authorisePurchase(t, "3")
		if got := must(h.SimulateBlockCard(ctx, h.card.ID))(t); got.Status != "blocked" {
			t.Errorf("it is %s", got.Status)
		}
		checkError(t, h.SimulateCardAuthorisationCapture(ctx, a.ID))
		h.awaitAuthorisation(t, a.ID, "captured")
	})
}
