package rest

import (
	"context"
	"net/http"
	"time"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/openapi"
	"github.com/offblocks/offblocks/internal/partner/simulator"
	"github.com/offblocks/offblocks/internal/payments"
)

var simulatorRoutes = []route{
	simulated("simulateVerifyCustomer", "/simulator/customers/{customerId}/verify", (*simulator.Simulator).Verify),
	simulated("simulateRejectCustomer", "/simulator/customers/{customerId}/reject", (*simulator.Simulator).Reject),
	simulated("simulateIssueCard", "/simulator/cards/{cardId}/issue", (*simulator.Simulator).Issue),
	simulated("simulateCardFail", "/simulator/cards/{cardId}/fail", (*simulator.Simulator).FailIssue),
	simulated("simulateCardAuthorisationCapture", "/simulator/authorisations/{authorisationId}/capture", (*simulator.Simulator).Capture),
	simulated("simulateCardAuthorisationRelease", "/simulator/authorisations/{authorisationId}/release", (*simulator.Simulator).Release),
	{
		id: "simulateCardAuthorisation", method: "POST", path: "/simulator/cards/{cardId}/authorisation", status: http.StatusCreated, simulator: true,
		serve: simulatePurchase,
	},
	{
		id: "getSimulatorClock", method: "GET", path: "/simulator/clock", status: http.StatusOK, simulator: true,
		serve: func(c *call) (bool, error) { return c.show(c.Timekeeper.Clock()) },
	},
	{id: "advanceSimulatorClock", method: "POST", path: "/simulator/clock/advance", status: http.StatusOK, simulator: true, serve: advanceClock},
}

// simulated is a call that makes an outside party do something, and is answered once that is done.
func simulated[ID ~string](name, path string, do func(*simulator.Simulator, context.Context, issuing.ProgrammeID, ID) error) route {
	return route{
		id: name, method: "PATCH", path: path, status: http.StatusAccepted, simulator: true,
		serve: verb(func(ctx context.Context, c *call, p issuing.ProgrammeID, id ID) (struct{}, error) {
			return struct{}{}, do(c.Simulator, ctx, p, id)
		}),
	}
}

func simulatePurchase(c *call) (bool, error) {
	card, err := id[issuing.CardID](c, 0)
	if err != nil {
		return false, err
	}
	in, err := openapi.Decode[api.SimulatedPurchase](c.route.id, c.body)
	if err != nil {
		return false, err
	}
	m, err := merchant(in.Merchant)
	if err != nil {
		return false, err
	}
	return true, c.once(func(ctx context.Context) error {
		_, err := c.Simulator.Purchase(ctx, c.programme, card, payments.Purchase{
			Amount: string(in.Amount), Currency: in.Currency, Merchant: m, Capture: in.Captures(), Partial: in.Partial, Reference: in.Reference,
		})
		return err
	})
}

func advanceClock(c *call) (bool, error) {
	in, err := openapi.Decode[api.ClockAdvance](c.route.id, c.body)
	if err != nil {
		return false, err
	}
	if (in.Seconds == 0) == in.To.IsZero() {
		return false, issuing.Refuse(issuing.CodeBodyInvalid, "say by how many seconds or to which moment the clock is to be moved: send either seconds or to")
	}
	step := issuing.ClockStep{By: time.Duration(in.Seconds) * time.Second}
	if !in.To.IsZero() {
		step.To = max(issuing.At(in.To.Time), 1) // all before that is past as well
	}
	return true, c.once(func(ctx context.Context) error {
		_, err := c.Timekeeper.Advance(ctx, string(c.programme)+"/"+c.recorder.key, step)
		return err
	})
}

func merchant(in api.MerchantInput) (issuing.Merchant, error) {
	m := issuing.Merchant{ID: in.ID, Name: in.Name, MCC: simulator.AnyMCC, Country: in.Country, City: in.City}
	if in.MCC != nil {
		m.MCC = int(*in.MCC)
	}
	if m.Country != "" && !issuing.IsCountry(m.Country) {
		return m, issuing.Refuse(issuing.CodeCountryInvalid, "%s is not a country of ISO 3166-1", m.Country).On("/merchant/country")
	}
	return m, nil
}
