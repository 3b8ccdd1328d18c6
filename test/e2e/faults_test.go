package e2e

import (
	"testing"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/app/apptest"
)

func TestASimulatedPartnerFailsAndWorkWaitsForIt(t *testing.T) {
	t.Parallel()
	eachDatabase(t, func(t *testing.T, env *testEnv) {
		p := env.ownProgramme(t)
		const path = "/simulator/faults/screening"
		for _, body := range []string{`{}`, `{"mode":"broken"}`, `{"mode":"slow","seconds":0}`, `{"mode":"slow","seconds":26}`} {
			p.sendRaw(t, "PUT", path, body).expect(t, 400, "body_invalid")
		}
		p.sendRaw(t, "PUT", "/simulator/faults/weather", `{"mode":"error"}`).expect(t, 404, "not_found")
		for _, mode := range []api.SimulatorFaultMode{"error", "garbage"} {
			checkError(t, p.SetSimulatorFault(t.Context(), "screening", api.SimulatorFaultInput{Mode: mode}))
			if f := must(p.GetSimulatorFault(t.Context(), "screening"))(t); f.Mode != mode {
				t.Errorf("it fails as %+v", f)
			}
			c := p.newCustomer(t)
			checkError(t, p.SignCustomerChallenge(t.Context(), c.customer.ID, c.signChallenge(t, c.customer.Challenge)))
			c.awaitCustomer(t, "screening")
			checkError(t, p.DeleteSimulatorFault(t.Context(), "screening"))
			c.awaitCustomer(t, "verifying") // the task is tried again
		}
		checkError(t, p.SetSimulatorFault(t.Context(), "card-issuer", api.SimulatorFaultInput{Mode: "slow", Seconds: 2}))
		if f := must(p.GetSimulatorFault(t.Context(), "card-issuer"))(t); f.Mode != "slow" || f.Seconds != 2 {
			t.Errorf("it fails as %+v", f)
		}
		checkError(t, p.SetSimulatorFault(t.Context(), "card-issuer", api.SimulatorFaultInput{Mode: "slow"}))
		if f := must(p.GetSimulatorFault(t.Context(), "card-issuer"))(t); f.Seconds != 5 {
			t.Errorf("without a time it takes %+v", f)
		}
		checkError(t, p.DeleteSimulatorFault(t.Context(), "card-issuer"))
		withoutRatesAndCaptures(t, p.newCardholder(t))
	})
}

// withoutRatesAndCaptures has the source of rates and the card network fail.
func withoutRatesAndCaptures(t *testing.T, h *testCustomer) {
	t.Helper()
	ctx := t.Context()
	checkError(t, h.SetSimulatorFault(ctx, "rates", api.SimulatorFaultInput{Mode: "error"}))
	h.expectDecline(t, "1", "GBP", "currency_unsupported")
	checkError(t, h.DeleteSimulatorFault(ctx, "rates"))
	h.authorisePurchase(t, "1")
	checkError(t, h.SetSimulatorFault(ctx, "card-network", api.SimulatorFaultInput{Mode: "garbage"}))
	a := must(h.SimulateCardAuthorisation(ctx, h.card.ID, api.SimulatedPurchase{Amount: "1", Currency: "EUR"}))(t)
	apptest.Await(t, "the money of a purchase that is not captured is in the escrow", func() bool {
		for balance, err := range h.GetAccountBalances(ctx, h.account.ID) {
			checkError(t, err)
			if balance.Held.Amount != "0" {
				return false
			}
		}
		return true
	})
	if got := must(h.GetAuthorisationDetails(ctx, a.ID))(t); got.Status != "pending" {
		t.Errorf("without a capture it is %s", got.Status)
	}
	checkError(t, h.DeleteSimulatorFault(ctx, "card-network"))
	h.awaitAuthorisation(t, a.ID, "captured")
}
