package rest

import (
	"cmp"
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
	simulatorRoute("simulateVerifyCustomer", "/simulator/customers/{customerId}/verify",
		func(ctx context.Context, c *call, p issuing.ProgrammeID, id issuing.CustomerID) error {
			return c.Simulator.Verify(ctx, p, id)
		}),
	simulatorRoute("simulateRejectCustomer", "/simulator/customers/{customerId}/reject",
		func(ctx context.Context, c *call, p issuing.ProgrammeID, id issuing.CustomerID) error {
			_, err := c.Onboarding.RejectCustomer(ctx, p, id)
			return err
		}),
	simulatorRoute("simulateIssueCard", "/simulator/cards/{cardId}/issue",
		func(ctx context.Context, c *call, p issuing.ProgrammeID, id issuing.CardID) error {
			return c.Simulator.Issue(ctx, p, id)
		}),
	simulatorRoute("simulateCardFail", "/simulator/cards/{cardId}/fail",
		func(ctx context.Context, c *call, p issuing.ProgrammeID, id issuing.CardID) error {
			return c.Simulator.Fail(ctx, p, id)
		}),
	simulatorRoute("simulateCardAuthorisationCapture", "/simulator/authorisations/{authorisationId}/capture",
		func(ctx context.Context, c *call, p issuing.ProgrammeID, id issuing.AuthorisationID) error {
			_, err := c.Payments.Capture(ctx, p, id, payments.Capture{})
			return err
		}),
	simulatorRoute("simulateCardAuthorisationRelease", "/simulator/authorisations/{authorisationId}/release",
		func(ctx context.Context, c *call, p issuing.ProgrammeID, id issuing.AuthorisationID) error {
			_, err := c.Payments.Release(ctx, p, id)
			return err
		}),
	{
		id: "simulateCardAuthorisation", method: "POST", path: "/simulator/cards/{cardId}/authorisation", status: http.StatusCreated, simulator: true, decision: true,
		serve: simulatePurchase,
	},
	{
		id: "getSimulatorClock", method: "GET", path: "/simulator/clock", status: http.StatusOK, simulator: true,
		serve: func(c *call) (bool, error) { return c.writeResult(c.Timekeeper.Clock()) },
	},
	{
		id: "getSimulatorFault", method: "GET", path: "/simulator/faults/{partner}", status: http.StatusOK, simulator: true,
		serve: getFault, show: showAsIs,
	},
	{
		id: "setSimulatorFault", method: "PUT", path: "/simulator/faults/{partner}", status: http.StatusNoContent, simulator: true,
		serve: setFault,
	},
	{
		id: "deleteSimulatorFault", method: "DELETE", path: "/simulator/faults/{partner}", status: http.StatusNoContent, simulator: true,
		serve: deleteFault,
	},
	{id: "advanceSimulatorClock", method: "POST", path: "/simulator/clock/advance", status: http.StatusOK, simulator: true, serve: advanceClock},
}

// simulatorRoute is an operation that has a partner do something, and is answered once that is done.
func simulatorRoute[ID ~string](
	name, path string, do func(ctx context.Context, c *call, p issuing.ProgrammeID, id ID) error,
) route {
	return route{
		id: name, method: "PATCH", path: path, status: http.StatusAccepted, simulator: true,
		serve: verbStep(func(ctx context.Context, c *call, p issuing.ProgrammeID, id ID) (struct{}, error) {
			return struct{}{}, do(ctx, c, p, id)
		}),
	}
}

func simulatePurchase(c *call) (bool, error) {
	card, err := pathID[issuing.CardID](c, 0)
	if err != nil {
		return false, err
	}
	in, err := openapi.Decode[api.SimulatedPurchase](c.route.id, c.body)
	if err != nil {
		return false, err
	}
	m, err := simulatedMerchant(in.Merchant)
	if err != nil {
		return false, err
	}
	return true, c.runOnce(func(ctx context.Context) error {
		_, err := c.Payments.Authorise(ctx, c.programme, card, payments.Purchase{
			Amount: string(in.Amount), Currency: in.Currency, Merchant: m, Capture: in.Captures(), Partial: in.Partial, Reference: in.Reference,
			Network: simulatedUse(in.Kind, in.EntryMode),
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
		return false, issuing.Refuse(issuing.CodeBodyInvalid,
			"say by how many seconds or to which moment the clock is to be moved: send either seconds or to")
	}
	step := issuing.ClockStep{By: time.Duration(in.Seconds) * time.Second}
	if !in.To.IsZero() {
		step.To = max(issuing.At(in.To.Time), 1) // all before that is past as well
	}
	return true, c.runOnce(func(ctx context.Context) error {
		_, err := c.Timekeeper.Advance(ctx, string(c.programme)+"/"+c.recorder.key, step)
		return err
	})
}

// simulatedUse is what a simulated purchase says of how the card is used.
func simulatedUse(kind api.PaymentKind, mode api.EntryMode) issuing.NetworkInfo {
	return issuing.NetworkInfo{Kind: string(kind), Details: issuing.NetworkDetails{EntryMode: issuing.EntryMode(mode)}}
}

// simulatedMerchant is the merchant of a simulated purchase. What the request does not say is the test merchant's.
func simulatedMerchant(in api.MerchantInput) (issuing.Merchant, error) {
	if in.Country != "" && !issuing.IsCountry(in.Country) {
		return issuing.Merchant{}, issuing.Refuse(
			issuing.CodeCountryInvalid, "%s is not a country of ISO 3166-1", in.Country,
		).On("/merchant/country")
	}
	var mcc *int
	if in.MCC != nil {
		code := int(*in.MCC)
		mcc = &code
	}
	return simulator.AtTestMerchant(issuing.Merchant{ID: in.ID, Name: in.Name, Country: in.Country, City: in.City}, mcc), nil
}

func getFault(c *call) (bool, error) {
	fault, err := c.Simulator.Fault(c.params[0])
	if err != nil {
		return false, err
	}
	return c.writeResult(api.SimulatorFault{Mode: api.SimulatorFaultMode(fault.Mode), Seconds: int(fault.Delay / time.Second)})
}

// slowByDefault is how long a slow partner takes where the request does not say.
const slowByDefault = 5

func setFault(c *call) (bool, error) {
	in, err := openapi.Decode[api.SimulatorFaultInput](c.route.id, c.body)
	if err != nil {
		return false, err
	}
	fault := simulator.Fault{Mode: simulator.FaultMode(in.Mode)}
	if fault.Mode == simulator.FaultSlow {
		fault.Delay = time.Duration(cmp.Or(in.Seconds, slowByDefault)) * time.Second
	}
	return true, c.runOnce(func(ctx context.Context) error {
		return c.Simulator.SetFault(ctx, c.programme, c.params[0], fault)
	})
}

func deleteFault(c *call) (bool, error) {
	return true, c.runOnce(func(ctx context.Context) error {
		return c.Simulator.SetFault(ctx, c.programme, c.params[0], simulator.Fault{Mode: simulator.FaultNone})
	})
}
