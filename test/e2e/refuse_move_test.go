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
	"simulateVerifyCustomer": "PATCH /simulator/customers/{id}/verify", "simulateRejectCustomer": "PATCH /simulator/customers/{id}/reject",
}

var accountMoves = map[string]string{
	"activateAccount": "PATCH /accounts/{id}/activate", "deactivateAccount": "PATCH /accounts/{id}/deactivate", "closeAccount": "DELETE /accounts/{id}",
}

var cardMoves = map[string]string{
	"activateCard": "PATCH /cards/{id}/activate", "deactivateCard": "PATCH /cards/{id}/deactivate", "deleteCard": "DELETE /cards/{id}",
	"simulateIssueCard": "PATCH /simulator/cards/{id}/issue", "simulateCardFail": "PATCH /simulator/cards/{id}/fail",
}

var authorisationMoves = map[string]string{
	"simulateCardAuthorisationCapture": "PATCH /simulator/authorisations/{id}/capture", "simulateCardAuthorisationRelease": "PATCH /simulator/authorisations/{id}/release",
}

// stuck makes sure that every operation of a table but those named is refused for the state that a noun is in: with 409 where
// the operation declares it, and 400 elsewhere.
func (p *party) stuck(t *testing.T, state, id string, moves map[string]string, but ...string) {
	t.Helper()
	var rows []refusal
	for operation, move := range moves {
		if slices.Contains(but, operation) {
			continue
		}
		method, path, _ := strings.Cut(move, " ")
		status := 400
		if openapi.Declares(operation, 409) {
			status = 409
		}
		rows = append(rows, refusal{state + ", " + operation, method, strings.Replace(path, "{id}", id, 1), "", nil, status, "wrong_state"})
	}
	p.refuses(t, rows)
}

func TestACustomerMakesNoIllegalMove(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, env *testEnv) {
		p := env.party(t)
		h := p.meet(t)
		id := h.customer.ID.String()
		noAccount := func(state string) {
			t.Helper()
			p.refuses(t, []refusal{{state + ", createCustomerAccount", "POST", "/customers/" + id + "/accounts", `{"type":"card_account","currencies":["EUR"]}`, nil, 400, "parent_inactive"}})
		}
		p.stuck(t, "initiating", id, customerMoves)
		noAccount("initiating")
		h.prove(t)
		p.stuck(t, "verifying", id, customerMoves, "simulateVerifyCustomer", "simulateRejectCustomer")
		noAccount("verifying")
		h.signedAlready(t, "customers", id, h.customer.Challenge)
		check(t, p.SimulateVerifyCustomer(t.Context(), h.customer.ID))
		p.stuck(t, "active", id, customerMoves, "deactivateCustomer", "simulateRejectCustomer")
		h.signedAlready(t, "customers", id, h.customer.Challenge)
		must(p.DeactivateCustomer(t.Context(), h.customer.ID))(t)
		p.stuck(t, "inactive", id, customerMoves, "activateCustomer")
		noAccount("inactive")
		must(p.ActivateCustomer(t.Context(), h.customer.ID))(t)
		check(t, p.SimulateRejectCustomer(t.Context(), h.customer.ID))
		p.stuck(t, "rejected", id, customerMoves)
		noAccount("rejected")
		h.signedAlready(t, "customers", id, h.customer.Challenge)

		failed := p.meet(t).prove(t)
		check(t, p.SimulateRejectCustomer(t.Context(), failed.customer.ID))
		p.stuck(t, "failed verification", failed.customer.ID.String(), customerMoves)
	})
}

// signedAlready makes sure that there is nothing to sign, and nothing to be signed.
func (h *person) signedAlready(t *testing.T, nouns, id, challenge string) {
	t.Helper()
	h.refuses(t, []refusal{
		{nouns + ", challenge", "GET", "/" + nouns + "/" + id + "/challenge", "", nil, 400, "nothing_to_sign"},
		{nouns + ", sign", "POST", "/" + nouns + "/" + id + "/challenge/sign", h.signature(t, challenge), nil, 409, "wrong_state"},
	})
}

func TestAnAccountMakesNoIllegalMove(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, env *testEnv) {
		p := env.party(t)
		h := p.meet(t).verify(t).ask(t, "USD")
		id := h.account.ID.String()
		noCard := func(state string) {
			t.Helper()
			p.refuses(t, []refusal{{state + ", createAccountCard", "POST", "/accounts/" + id + "/cards", goodBodies(t, p)["createAccountCard"], nil, 400, "parent_inactive"}})
		}
		p.stuck(t, "initiating", id, accountMoves)
		noCard("initiating")
		h.grant(t)
		p.stuck(t, "active", id, accountMoves, "deactivateAccount", "closeAccount")
		h.signedAlready(t, "accounts", id, h.account.Challenge)
		must(p.DeactivateAccount(t.Context(), h.account.ID))(t)
		p.stuck(t, "inactive", id, accountMoves, "activateAccount", "closeAccount")
		noCard("inactive")
		h.signedAlready(t, "accounts", id, h.account.Challenge)
		must(p.ActivateAccount(t.Context(), h.account.ID))(t)

		must(p.DeactivateCustomer(t.Context(), h.customer.ID))(t)
		p.refuses(t, []refusal{{"under an inactive customer", "PATCH", "/accounts/" + id + "/activate", "", nil, 409, "parent_inactive"}})
		noCard("cascaded")
		must(p.ActivateCustomer(t.Context(), h.customer.ID))(t)

		check(t, p.CloseAccount(t.Context(), h.account.ID))
		p.stuck(t, "closed", id, accountMoves)
		noCard("closed")
		closing := must(p.GetAccountChallenge(t.Context(), h.account.ID))(t).Challenge
		check(t, p.SignAccountChallenge(t.Context(), h.account.ID, h.signs(t, closing)))
		h.signedAlready(t, "accounts", id, closing)

		failed := h.ask(t, "EUR")
		check(t, p.SimulateRejectCustomer(t.Context(), h.customer.ID))
		failed.awaitAccount(t, "failed")
		p.stuck(t, "failed", failed.account.ID.String(), accountMoves)
		h.signedAlready(t, "accounts", failed.account.ID.String(), failed.account.Challenge)
	})
}

func TestACardMakesNoIllegalMove(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, env *testEnv) {
		p := env.party(t)
		h := p.withAccount(t).order(t, "virtual")
		id := h.card.ID.String()
		p.stuck(t, "issuing", id, cardMoves, "simulateIssueCard", "simulateCardFail")
		h.issue(t)
		p.stuck(t, "active", id, cardMoves, "deactivateCard", "deleteCard")
		must(p.DeactivateCard(t.Context(), h.card.ID))(t)
		p.stuck(t, "inactive", id, cardMoves, "activateCard", "deleteCard")

		activate := refusal{"under an inactive account", "PATCH", "/cards/" + id + "/activate", "", nil, 409, "parent_inactive"}
		must(p.DeactivateAccount(t.Context(), h.account.ID))(t)
		p.refuses(t, []refusal{activate})
		must(p.ActivateAccount(t.Context(), h.account.ID))(t)
		must(p.DeactivateCustomer(t.Context(), h.customer.ID))(t)
		activate.name = "under an inactive customer"
		p.refuses(t, []refusal{activate})
		must(p.ActivateCustomer(t.Context(), h.customer.ID))(t)

		check(t, p.DeleteCard(t.Context(), h.card.ID))
		p.stuck(t, "terminated", id, cardMoves)
		h.order(t, "virtual")
		check(t, p.SimulateCardFail(t.Context(), h.card.ID))
		p.stuck(t, "issue failed", h.card.ID.String(), cardMoves)
		h.order(t, "virtual").issue(t)
		check(t, p.SimulateRejectCustomer(t.Context(), h.customer.ID))
		if got := h.cardIs(t); got != "blocked" {
			t.Errorf("the card of a rejected customer is %s", got)
		}
		p.stuck(t, "blocked", h.card.ID.String(), cardMoves)
	})
}

func TestAnAuthorisationMakesNoIllegalMove(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, env *testEnv) {
		p := env.party(t)
		h := p.cardholder(t)
		for status, act := range map[string]func(api.AuthorisationID) error{
			"captured": func(id api.AuthorisationID) error { return p.SimulateCardAuthorisationCapture(t.Context(), id) },
			"released": func(id api.AuthorisationID) error { return p.SimulateCardAuthorisationRelease(t.Context(), id) },
		} {
			a := h.buys(t, "12.34")
			check(t, act(a.ID))
			early := p.send(t, "PATCH", "/simulator/authorisations/"+a.ID.String()+"/release", "") // capturing or releasing, or through with it
			early.want(t, 400, "wrong_state")
			h.awaitAuthorisation(t, a.ID, status)
			p.stuck(t, status, a.ID.String(), authorisationMoves)
		}
	})
}

func TestAnAccountWithOpenHoldsStaysOpen(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, env *testEnv) {
		p := env.party(t)
		h := p.cardholder(t)
		a := h.buys(t, "20")
		p.settled(t)
		closing := []refusal{{"with a hold", "DELETE", "/accounts/" + h.account.ID.String(), "", nil, 409, "holds_open"}}
		p.refuses(t, closing)
		must(p.DeactivateAccount(t.Context(), h.account.ID))(t)
		p.refuses(t, closing)
		check(t, p.SimulateCardAuthorisationRelease(t.Context(), a.ID))
		h.awaitAuthorisation(t, a.ID, "released")
		check(t, p.CloseAccount(t.Context(), h.account.ID))
		if got := h.cardIs(t); got != "terminated" {
			t.Errorf("the card of a closed account is %s", got)
		}
	})
}
