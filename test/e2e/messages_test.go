package e2e

import (
	"testing"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
)

// messageOf is the network's message under a reference.
func (p *testProgramme) messageOf(t testing.TB, kind api.NetworkMessageKind, reference string) api.NetworkMessage {
	t.Helper()
	for m, err := range p.GetNetworkMessages(t.Context(), client.ListOptions{}) {
		if checkError(t, err); m.Kind == kind && m.Reference == reference {
			return m
		}
	}
	t.Fatalf("no message %s of kind %s is listed", reference, kind)
	return api.NetworkMessage{}
}

// accountDebt is what the account owes.
func (h *testCustomer) accountDebt(t testing.TB) string {
	t.Helper()
	for b, err := range h.GetAccountBalances(t.Context(), h.account.ID) {
		if checkError(t, err); b.Token == h.accountToken(t) {
			return b.Debt.Amount
		}
	}
	t.Fatal("the account has no balance in its token")
	return ""
}

func TestAForcedCaptureIsBookedAfterTheLastOne(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		h := env.newProgramme(t).newCardholder(t)
		later := false
		hold := must(h.SimulateCardAuthorisation(t.Context(), h.card.ID,
			api.SimulatedPurchase{Amount: "80", Currency: "EUR", Capture: &later}))(t)
		must(h.SimulateAuthorisationCapture(t.Context(), hold.ID, api.SimulatedCapture{Amount: "30", Reference: "last"}))(t)
		path := "/simulator/authorisations/" + hold.ID.String() + "/captures"
		h.sendRaw(t, "POST", path, `{"amount":"50","reference":"late"}`).expect(t, 400, "wrong_state")
		h.awaitAuthorisation(t, hold.ID, "captured")
		h.sendRaw(t, "POST", path, `{"amount":"50","reference":"late"}`).expect(t, 400, "wrong_state")
		late := api.SimulatedCapture{Amount: "50", Insist: true, Reference: "late"}
		for range 2 {
			a := must(h.SimulateAuthorisationCapture(t.Context(), hold.ID, late))(t)
			if a.CapturedAmount != "80" {
				t.Errorf("%s were captured", a.CapturedAmount)
			}
		}
		h.awaitAuthorisation(t, hold.ID, "captured")
		debits := h.cardTransactions(t)
		if len(debits) != 2 || debits[0].MerchantAmount != "50" || debits[1].MerchantAmount != "30" {
			t.Fatalf("the debits are %+v", debits)
		}
		for i, reference := range []string{"late", "last"} {
			m := h.messageOf(t, api.NetworkMessageKindCapture, reference)
			if m.TransactionID != debits[i].ID || m.AuthorisationID != hold.ID || m.Amount != debits[i].MerchantAmount ||
				m.Currency != "EUR" {
				t.Errorf("the message %+v led to %+v", m, debits[i])
			}
			h.awaitTransaction(t, debits[i].ID, "processed")
		}
		must(h.SimulateTransactionReversal(t.Context(), debits[0].ID, api.SimulatedUndo{Reference: "undo"}))(t)
		h.awaitTransaction(t, debits[0].ID, "reversed")
		if m := h.messageOf(t, api.NetworkMessageKindTransactionReversal, "undo"); m.Amount != "50" ||
			m.TransactionID != debits[0].ID {
			t.Errorf("the reversal is listed as %+v", m)
		}
	})
}

func TestADebtForAForcedPostEndsWithItsReversal(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		h := env.newProgramme(t).newCardholder(t)
		post := must(h.SimulateCardForcedPost(t.Context(), h.card.ID, api.SimulatedPosting{Amount: "1000000",
			Currency: "EUR"}))(t)
		if h.accountDebt(t) == "0" {
			t.Fatal("the account owes nothing")
		}
		h.expectDecline(t, "1", "EUR", "account_in_debt")
		must(h.SimulateTransactionReversal(t.Context(), post.ID, api.SimulatedUndo{}))(t)
		if debt := h.accountDebt(t); debt != "0" {
			t.Errorf("once the network has reversed it the account owes %s", debt)
		}
		h.awaitTransaction(t, post.ID, "reversed")
		h.settlePurchase(t, "1")
	})
}

func TestAPartialApprovalSaysWhatWasAskedAndWhatApproved(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		h := env.newProgramme(t).newCardholder(t)
		later := false
		a := must(h.SimulateCardAuthorisation(t.Context(), h.card.ID, api.SimulatedPurchase{
			Amount: "999999999999999", Currency: "EUR", Capture: &later, Partial: true,
		}))(t)
		d := must(client.Collect(h.GetCardDecisions(t.Context(), h.card.ID, client.DecisionOptions{})))(t)[0]
		if d.MerchantAmount != "999999999999999" || d.ApprovedMerchantAmount != a.MerchantAmount || d.Amount != a.Amount ||
			d.Outcome != api.DecisionOutcomeApproved {
			t.Errorf("%+v was decided as %+v", a, d)
		}
	})
}
