package e2e

import (
	"slices"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/openapi"
)

// moves are the operations that move a noun on, with their paths.
var customerMoves = map[string]string{
	"activateCustomer": "PATCH /customers/{id}/activate", "deactivateCustomer": "PATCH /customers/{id}/deactivate",
	"simulateVerifyCustomer": "PATCH /simulator/customers/{id}/verify",
	"simulateRejectCustomer": "PATCH /simulator/customers/{id}/reject",
}

var accountMoves = map[string]string{
	"activateAccount": "PATCH /accounts/{id}/activate", "deactivateAccount": "PATCH /accounts/{id}/deactivate",
	"closeAccount": "DELETE /accounts/{id}",
}

var cardMoves = map[string]string{
	"activateCard": "PATCH /cards/{id}/activate", "deactivateCard": "PATCH /cards/{id}/deactivate",
	"deleteCard":        "DELETE /cards/{id}",
	"simulateIssueCard": "PATCH /simulator/cards/{id}/issue", "simulateCardFail": "PATCH /simulator/cards/{id}/fail",
}

var authorisationMoves = map[string]string{
	"simulateCardAuthorisationCapture": "PATCH /simulator/authorisations/{id}/capture",
	"simulateCardAuthorisationRelease": "PATCH /simulator/authorisations/{id}/release",
}

// expectWrongState makes sure that every operation of a table but those named is refused for the state that a noun is
// in: with 409 where the operation declares it, and 400 elsewhere.
func (p *testProgramme) expectWrongState(t *testing.T, state, id string, moves map[string]string, but ...string) {
	t.Helper()
	var rows []refusalCase
	for operation, move := range moves {
		if slices.Contains(but, operation) {
			continue
		}
		method, path, _ := strings.Cut(move, " ")
		status := 400
		if openapi.Declares(operation, 409) {
			status = 409
		}
		rows = append(rows, refusalCase{state + ", " + operation, method, strings.Replace(path, "{id}", id, 1), "", nil,
			status, "wrong_state"})
	}
	p.expectRefusals(t, rows)
}

func TestACustomerMakesNoIllegalMove(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		p := env.ownProgramme(t)
		h := p.newCustomer(t)
		id := h.customer.ID.String()
		noAccount := func(state string) {
			t.Helper()
			p.expectRefusals(t, []refusalCase{{state + ", createCustomerAccount", "POST", "/customers/" + id + "/accounts",
				`{"type":"card_account","currencies":["EUR"]}`, nil, 400, "parent_inactive"}})
		}
		p.expectWrongState(t, "initiating", id, customerMoves)
		noAccount("initiating")
		h.proveOwnership(t)
		p.expectWrongState(t, "verifying", id, customerMoves, "simulateVerifyCustomer", "simulateRejectCustomer")
		noAccount("verifying")
		h.signedAlready(t, "customers", id, h.customer.Challenge)
		checkError(t, p.SimulateVerifyCustomer(t.Context(), h.customer.ID))
		p.expectWrongState(t, "active", id, customerMoves, "deactivateCustomer", "simulateRejectCustomer")
		h.signedAlready(t, "customers", id, h.customer.Challenge)
		must(p.DeactivateCustomer(t.Context(), h.customer.ID))(t)
		p.expectWrongState(t, "inactive", id, customerMoves, "activateCustomer")
		noAccount("inactive")
		must(p.ActivateCustomer(t.Context(), h.customer.ID))(t)
		checkError(t, p.SimulateRejectCustomer(t.Context(), h.customer.ID))
		p.expectWrongState(t, "rejected", id, customerMoves)
		noAccount("rejected")
		h.signedAlready(t, "customers", id, h.customer.Challenge)

		failed := p.newCustomer(t).proveOwnership(t)
		checkError(t, p.SimulateRejectCustomer(t.Context(), failed.customer.ID))
		p.expectWrongState(t, "failed verification", failed.customer.ID.String(), customerMoves)
	})
}

// signedAlready makes sure that there is nothing to sign, and nothing to be signed.
func (h *testCustomer) signedAlready(t *testing.T, nouns, id, challenge string) {
	t.Helper()
	h.expectRefusals(t, []refusalCase{
		{nouns + ", challenge", "GET", "/" + nouns + "/" + id + "/challenge", "", nil, 400, "nothing_to_sign"},
		{nouns + ", sign", "POST", "/" + nouns + "/" + id + "/challenge/sign", h.signatureBody(t, challenge), nil, 409,
			"wrong_state"},
	})
}

func TestAnAccountMakesNoIllegalMove(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		p := env.ownProgramme(t)
		h := p.newCustomer(t).passVerification(t).openAccount(t, "USD")
		id := h.account.ID.String()
		noCard := func(state string) {
			t.Helper()
			p.expectRefusals(t, []refusalCase{{state + ", createAccountCard", "POST", "/accounts/" + id + "/cards",
				goodBodies(t, p)["createAccountCard"], nil, 400, "parent_inactive"}})
		}
		p.expectWrongState(t, "initiating", id, accountMoves)
		noCard("initiating")
		h.signGrant(t)
		p.expectWrongState(t, "active", id, accountMoves, "deactivateAccount", "closeAccount")
		h.signedAlready(t, "accounts", id, h.account.Challenge)
		must(p.DeactivateAccount(t.Context(), h.account.ID))(t)
		p.expectWrongState(t, "inactive", id, accountMoves, "activateAccount", "closeAccount")
		noCard("inactive")
		h.signedAlready(t, "accounts", id, h.account.Challenge)
		must(p.ActivateAccount(t.Context(), h.account.ID))(t)

		must(p.DeactivateCustomer(t.Context(), h.customer.ID))(t)
		p.expectRefusals(t, []refusalCase{{"under an inactive customer", "PATCH", "/accounts/" + id + "/activate", "", nil,
			409, "parent_inactive"}})
		noCard("cascaded")
		must(p.ActivateCustomer(t.Context(), h.customer.ID))(t)

		checkError(t, p.CloseAccount(t.Context(), h.account.ID))
		p.expectWrongState(t, "closed", id, accountMoves)
		noCard("closed")
		closing := must(p.GetAccountChallenge(t.Context(), h.account.ID))(t).Challenge
		checkError(t, p.SignAccountChallenge(t.Context(), h.account.ID, h.signChallenge(t, closing)))
		h.signedAlready(t, "accounts", id, closing)

		failed := h.openAccount(t, "EUR")
		checkError(t, p.SimulateRejectCustomer(t.Context(), h.customer.ID))
		failed.awaitAccount(t, "failed")
		p.expectWrongState(t, "failed", failed.account.ID.String(), accountMoves)
		h.signedAlready(t, "accounts", failed.account.ID.String(), failed.account.Challenge)
	})
}

func TestACardMakesNoIllegalMove(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		p := env.ownProgramme(t)
		h := p.newAccountHolder(t).orderCard(t, "virtual")
		id := h.card.ID.String()
		p.expectWrongState(t, "issuing", id, cardMoves, "simulateIssueCard", "simulateCardFail")
		h.issueCard(t)
		p.expectWrongState(t, "active", id, cardMoves, "deactivateCard", "deleteCard")
		must(p.DeactivateCard(t.Context(), h.card.ID))(t)
		p.expectWrongState(t, "inactive", id, cardMoves, "activateCard", "deleteCard")

		activate := refusalCase{"under an inactive account", "PATCH", "/cards/" + id + "/activate", "", nil, 409,
			"parent_inactive"}
		must(p.DeactivateAccount(t.Context(), h.account.ID))(t)
		p.expectRefusals(t, []refusalCase{activate})
		must(p.ActivateAccount(t.Context(), h.account.ID))(t)
		must(p.DeactivateCustomer(t.Context(), h.customer.ID))(t)
		activate.name = "under an inactive customer"
		p.expectRefusals(t, []refusalCase{activate})
		must(p.ActivateCustomer(t.Context(), h.customer.ID))(t)

		checkError(t, p.DeleteCard(t.Context(), h.card.ID))
		p.expectWrongState(t, "terminated", id, cardMoves)
		h.orderCard(t, "virtual")
		checkError(t, p.SimulateCardFail(t.Context(), h.card.ID))
		p.expectWrongState(t, "issue failed", h.card.ID.String(), cardMoves)
		h.orderCard(t, "virtual").issueCard(t)
		checkError(t, p.SimulateRejectCustomer(t.Context(), h.customer.ID))
		if got := h.cardStatus(t); got != "blocked" {
			t.Errorf("the card of a rejected customer is %s", got)
		}
		p.expectWrongState(t, "blocked", h.card.ID.String(), cardMoves)
	})
}

func TestAnAuthorisationMakesNoIllegalMove(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		p := env.ownProgramme(t)
		h := p.newCardholder(t)
		for status, act := range map[string]func(api.AuthorisationID) error{
			"captured": func(id api.AuthorisationID) error { return p.SimulateCardAuthorisationCapture(t.Context(), id) },
			"released": func(id api.AuthorisationID) error { return p.SimulateCardAuthorisationRelease(t.Context(), id) },
		} {
			a := h.authorisePurchase(t, "12.34")
			checkError(t, act(a.ID))
			// Capturing or releasing, or through with it.
			early := p.sendRaw(t, "PATCH", "/simulator/authorisations/"+a.ID.String()+"/release", "")
			early.expect(t, 400, "wrong_state")
			h.awaitAuthorisation(t, a.ID, status)
			p.expectWrongState(t, status, a.ID.String(), authorisationMoves)
		}
	})
}

func TestAnAccountWithOpenHoldsStaysOpen(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		p := env.ownProgramme(t)
		h := p.newCardholder(t)
		a := h.authorisePurchase(t, "20")
		p.stateAtRest(t)
		closing := []refusalCase{{"with a hold", "DELETE", "/accounts/" + h.account.ID.String(), "", nil, 409, "holds_open"}}
		p.expectRefusals(t, closing)
		must(p.DeactivateAccount(t.Context(), h.account.ID))(t)
		p.expectRefusals(t, closing)
		checkError(t, p.SimulateCardAuthorisationRelease(t.Context(), a.ID))
		h.awaitAuthorisation(t, a.ID, "released")
		checkError(t, p.CloseAccount(t.Context(), h.account.ID))
		if got := h.cardStatus(t); got != "terminated" {
			t.Errorf("the card of a closed account is %s", got)
		}
	})
}
