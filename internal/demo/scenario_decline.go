package demo

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/issuing"
)

// declineScenarios have one for each reason. The one that moves the clock by years is the last.
var declineScenarios = []Scenario{
	decline(issuing.DeclineInsufficientFunds, till("1000", corner)),
	decline(issuing.DeclineAccountInDebt, till("1", corner), act{"Posted without asking", posts("1200")}).
		then("1200", act{"Top-up", receives(500)}, act{"Paid in the end", recovers}),
	decline(issuing.DeclineCurrencyUnsupported, abroad("1000", "ISK")),
	decline(issuing.DeclineLimitExceeded, till("60", corner), act{"Limit set", limits("100")}, act{"Purchase within it", pays("50", corner)}).then("50"),
	decline(issuing.DeclineMerchantBlocked, till("10", corner), act{"Merchant blocked", controls(api.ControlsInput{Merchants: blocked(corner.ID)})}),
	decline(issuing.DeclineCategoryBlocked, till("10", shop("Casino", 7995)), act{"Gambling blocked", controls(api.ControlsInput{MerchantCategories: blocked("7995")})}),
	decline(issuing.DeclineCountryBlocked, till("10", corner), act{"Great Britain blocked", controls(api.ControlsInput{Countries: blocked("GB")})}),
	decline(issuing.DeclineSuspectedDuplicate, till("25", corner), act{"Check switched on", checksDuplicates}, act{"Purchase", pays("25", corner)}).then("25"),
	decline(issuing.DeclineCardInactive, till("10", corner), act{"Card deactivated", deactivates(func(ctx context.Context, s *scenarioRun) error {
		_, err := s.client.DeactivateCard(ctx, s.Card.ID)
		return err
	})}),
	decline(issuing.DeclineAccountInactive, till("10", corner), act{"Account deactivated", deactivates(func(ctx context.Context, s *scenarioRun) error {
		_, err := s.client.DeactivateAccount(ctx, s.Account.ID)
		return err
	})}),
	decline(issuing.DeclineCustomerInactive, till("10", corner), act{"Customer deactivated", deactivates(func(ctx context.Context, s *scenarioRun) error {
		_, err := s.client.DeactivateCustomer(ctx, s.Customer.ID)
		return err
	})}),
	decline(issuing.DeclineAccountClosed, till("10", corner), act{"Account closed", closes}),
	decline(issuing.DeclineCardExpired, till("10", corner), act{"Years later", outlives}),
}

// decline is the scenario in which a purchase is declined for a reason and leaves the books as they were.
func decline(reason issuing.DeclineReason, in api.SimulatedPurchase, before ...act) Scenario {
	return Scenario{
		name: "decline-" + strings.ReplaceAll(string(reason), "_", "-"), sentence: "Declined: " + reason.Sentence() + ".", settles: "0",
		acts: append(before, act{"Purchase declined", turnedDown(in, string(reason))}),
	}
}

// then adds what happens afterwards, and what has been paid to merchants in the end.
func (s Scenario) then(settles string, after ...act) Scenario {
	s.settles, s.acts = settles, append(s.acts, after...)
	return s
}

// abroad is a purchase in another currency.
func abroad(amount, currency string) api.SimulatedPurchase {
	in := till(amount, corner)
	in.Currency = currency
	return in
}

// limits sets what the account may spend in a day.
func limits(amount string) func(context.Context, *scenarioRun) (string, error) {
	return func(ctx context.Context, s *scenarioRun) (string, error) {
		_, err := s.client.UpdateAccountLimits(ctx, s.Account.ID, api.LimitsInput{Limits: []api.LimitInput{{Window: api.LimitWindowDay, Amount: api.DecimalText(amount)}}})
		return "the account may spend " + amount + " " + cardCurrency + " a day", err
	}
}

// controls sets where the account's cards may be used.
func controls(in api.ControlsInput) func(context.Context, *scenarioRun) (string, error) {
	return func(ctx context.Context, s *scenarioRun) (string, error) {
		_, err := s.client.UpdateAccountControls(ctx, s.Account.ID, in)
		return "by a control of the account", err
	}
}

func blocked(value string) api.ControlListsInput {
	return api.ControlListsInput{Block: &api.ControlListInput{Values: []api.ControlValueInput{value}}}
}

// checksDuplicates has the programme decline what looks like the same purchase again, until the scenario is over.
func checksDuplicates(ctx context.Context, s *scenarioRun) (string, error) {
	was, err := s.client.GetProgrammeDuplicates(ctx)
	if err != nil {
		return "", err
	}
	s.undo = append(s.undo, func(ctx context.Context) error {
		_, err := s.client.SetProgrammeDuplicates(ctx, api.DuplicateCheckInput{Mode: was.Mode, Minutes: int32(was.Minutes)}) // #nosec G115 -- a day at most
		return err
	})
	set, err := s.client.SetProgrammeDuplicates(ctx, api.DuplicateCheckInput{Mode: api.DuplicateModeEnforce, Minutes: 5})
	return fmt.Sprintf("it looks back %d minutes", set.Minutes), err
}

func deactivates(do func(context.Context, *scenarioRun) error) func(context.Context, *scenarioRun) (string, error) {
	return func(ctx context.Context, s *scenarioRun) (string, error) { return "it is inactive", do(ctx, s) }
}

func closes(ctx context.Context, s *scenarioRun) (string, error) {
	return "its cards are terminated with it", s.client.CloseAccount(ctx, s.Account.ID)
}

// outlives moves the clock beyond the month that the card is good for.
func outlives(ctx context.Context, s *scenarioRun) (string, error) {
	month, err := time.Parse("01/2006", s.Card.ExpirationDate)
	if err != nil {
		return "", errors.New("expected an expiry date of the form MM/YYYY, and it is " + s.Card.ExpirationDate)
	}
	told, err := s.clockTo(ctx, month.AddDate(0, 1, 1))
	return told + ", and the card was good until " + s.Card.ExpirationDate, err
}
