package demo

import (
	"context"
	"fmt"

	"github.com/offblocks/offblocks/api"
)

var (
	restaurant = newMerchant("Trattoria", 5812)
	pump       = newMerchant("Fuel Stop", 5542)
	hotel      = newMerchant("Grand Hotel", 7011)
	corner     = newMerchant("Corner Shop", 5999)
)

// paymentScenarios are those of holds and their captures.
var paymentScenarios = []Scenario{
	{
		name: "tip", sentence: "A restaurant captures 20 % more than its hold, as its category allows.", settles: "60",
		acts: []act{
			{"Table for two", authorise("50", restaurant)},
			{"A tip too large", expectCaptureTooLarge("60.01")},
			{"Bill with tip", captureHold(api.SimulatedCapture{Amount: "60"}, "60")},
		},
	},
	{
		name: "fuel", sentence: "A fuel pump holds a nominal amount and captures the price of the fuel.", settles: "62.4",
		acts: []act{
			{"Card at the pump", authorise("1", pump)},
			{"Tank filled", captureHold(api.SimulatedCapture{Amount: "62.40"}, "62.4")},
		},
	},
	{
		name: "hotel", settles: "370", acts: []act{
			{"Check-in", authorise("300", hotel)},
			{"Another night", incrementHold("100", "400")},
			{"Eight days later", advanceDays(8)},
			{"Beyond a week", expectHoldStatus(api.AuthorisationStatusPending)},
			{"Room", captureHold(api.SimulatedCapture{Amount: "150", More: true}, "150")},
			{"Breakfast", captureHold(api.SimulatedCapture{Amount: "120", More: true}, "270")},
			{"Day 29", advanceDays(21)},
			{"Check-out", captureHold(api.SimulatedCapture{Amount: "100"}, "370")},
		},
		sentence: "A hotel raises its hold, keeps it for weeks and captures it in parts. The rest is released.",
	},
	{
		name: "multi-capture", sentence: "A shop sends an order in three parcels and captures each of them.", settles: "100",
		acts: []act{
			{"Order", authorise("100", corner)},
			{"First parcel", captureHold(api.SimulatedCapture{Amount: "30", More: true}, "30")},
			{"Second parcel", captureHold(api.SimulatedCapture{Amount: "45", More: true}, "75")},
			{"Last parcel", captureHold(api.SimulatedCapture{Amount: "25"}, "100")},
		},
	},
	{
		name:     "partial-approval",
		sentence: "A merchant accepts a partial approval: as much as the wallet can pay, fees included.", acts: []act{
			{"Asked for 5000 EUR", authorisePartially("5000")},
			{"Captured", captureAll},
		},
	},
	{
		name: "expiry", sentence: "Nobody captures a hold. It expires after seven days.", settles: "0", acts: []act{
			{"Order", authorise("80", corner)},
			{"Eight days later", advanceDays(8)},
			{"Expired", expectHoldStatus(api.AuthorisationStatusReleased)},
		},
	},
	{
		name: "late-capture", sentence: "The network forces a capture of a hold that has expired.", settles: "45",
		acts: []act{
			{"Order", authorise("45", corner)},
			{"Expired", expireHold},
			{"Asked again", expectCaptureTooLate("45")},
			{"Insisted upon", captureHold(api.SimulatedCapture{Amount: "45", Insist: true}, "45")},
		},
	},
}

// expectCaptureTooLarge tries to capture more than the merchant's category may.
func expectCaptureTooLarge(amount string) func(context.Context, *scenarioRun) (string, error) {
	return func(ctx context.Context, s *scenarioRun) (string, error) {
		_, err := s.client.SimulateAuthorisationCapture(ctx, s.hold.ID, api.SimulatedCapture{Amount: api.DecimalText(amount)})
		return amount + " EUR are refused: capture_too_large", expectRefusal(err, "capture_too_large")
	}
}

func expectCaptureTooLate(amount string) func(context.Context, *scenarioRun) (string, error) {
	return func(ctx context.Context, s *scenarioRun) (string, error) {
		_, err := s.client.SimulateAuthorisationCapture(ctx, s.hold.ID, api.SimulatedCapture{Amount: api.DecimalText(amount)})
		return "the capture is refused: wrong_state", expectRefusal(err, "wrong_state")
	}
}

// expireHold lets the hold expire now.
func expireHold(ctx context.Context, s *scenarioRun) (_ string, err error) {
	if s.hold, err = s.client.SimulateAuthorisationExpiry(ctx, s.hold.ID); err != nil {
		return "", err
	}
	return expectHoldStatus(api.AuthorisationStatusReleased)(ctx, s)
}

// authorisePartially asks for more than there is, of a merchant that takes less.
func authorisePartially(amount string) func(context.Context, *scenarioRun) (string, error) {
	return func(ctx context.Context, s *scenarioRun) (_ string, err error) {
		in := newPurchase(s.beyond(amount), corner)
		in.Partial = true
		if s.hold, err = s.client.SimulateCardAuthorisation(ctx, s.Card.ID, in); err != nil {
			return "", err
		}
		part, err := parseAmount("merchantAmount", s.hold.MerchantAmount)
		if err != nil {
			return "", err
		}
		total, err := parseAmount("tokenAmount", s.hold.TokenAmount)
		if err != nil {
			return "", err
		}
		wallet := s.Balances.Before.Wallet
		// One cent more, and it would have been above what there is.
		if left := wallet.Sub(total); left.IsNegative() || left.GreaterThan(cent.Mul(two)) {
			return "", fmt.Errorf("expected as much as %s covers, and %s for %s leaves %s", wallet, total, part, left)
		}
		return s.describeHold(), s.expectHold(part.String())
	}
}

// captureAll captures the whole hold.
func captureAll(ctx context.Context, s *scenarioRun) (string, error) {
	return captureHold(api.SimulatedCapture{}, s.hold.MerchantAmount)(ctx, s)
}
