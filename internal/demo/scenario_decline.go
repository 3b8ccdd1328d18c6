package demo

import (
	"context"
	"fmt"
	"strings"

	"github.com/google/uuid"
	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/issuing"
)

// declineScenarios have one for each reason but one: a programme that is not active can play nothing. The one that moves
// the clock by years is the last.
var declineScenarios = []Scenario{
	declineScenario(issuing.DeclineInsufficientFunds, newPurchase("1000", corner)),
	declineScenario(issuing.DeclineAllowance, newPurchase("1100000", corner),
		act{"Top-up", topUp(1_000_000)}, act{"Another top-up", topUp(200_000)}),
	declineScenario(issuing.DeclineAccountInDebt, newPurchase("1", corner),
		act{"Posted without asking", forcePost("1200")}).
		withAftermath("1200", act{"Top-up", topUpDebt}, act{"Paid in the end", awaitDebtPaid}),
	declineScenario(issuing.DeclineCurrencyUnsupported, foreignPurchase("1000", "ISK")),
	declineScenario(issuing.DeclineLimitExceeded, newPurchase("60", corner), act{"Limit set", setDailyLimit("100")},
		act{"Purchase within it", authoriseAndCapture("50", corner)}).withAftermath("50"),
	declineScenario(issuing.DeclineMerchantBlocked, newPurchase("10", corner),
		act{"Merchant blocked", setControls(api.ControlsInput{Merchants: blockList(corner.ID)})}),
	declineScenario(issuing.DeclineCategoryBlocked, newPurchase("10", newMerchant("Casino", 7995)),
		act{"Gambling blocked", setControls(api.ControlsInput{MerchantCategories: blockList("7995")})}),
	declineScenario(issuing.DeclineCountryBlocked, newPurchase("10", corner),
		act{"Great Britain blocked", setControls(api.ControlsInput{Countries: blockList("GB")})}),
	declineScenario(issuing.DeclineKindBlocked, usedFor("10", api.PaymentKindCashWithdrawal, ""),
		act{"Cash blocked", setControls(api.ControlsInput{Kinds: blockList("cash_withdrawal")})}),
	declineScenario(issuing.DeclineEntryModeBlocked, usedFor("10", "", api.EntryModeECommerce),
		act{"E-commerce blocked", setControls(api.ControlsInput{EntryModes: blockList("e_commerce")})}),
	declineScenario(issuing.DeclineSuspectedDuplicate, newPurchase("25", corner),
		act{"Check switched on", enforceDuplicateCheck},
		act{"Purchase", authoriseAndCapture("25", corner)}).withAftermath("25"),
	declineScenario(issuing.DeclineCardInactive, newPurchase("10", corner),
		act{"Card deactivated", deactivate(func(ctx context.Context, s *scenarioRun) error {
			s.restoreLater(func(ctx context.Context) error {
				_, err := s.client.ActivateCard(ctx, s.Card.ID)
				return err
			})
			_, err := s.client.DeactivateCard(ctx, s.Card.ID)
			return err
		})}),
	declineScenario(issuing.DeclineCardLost, newPurchase("10", corner),
		act{"Card reported lost", report(api.CardReportReasonLost)}).ending("card"),
	declineScenario(issuing.DeclineCardStolen, newPurchase("10", corner),
		act{"Card reported stolen", report(api.CardReportReasonStolen)}).ending("card"),
	declineScenario(issuing.DeclineAccountInactive, newPurchase("10", corner),
		act{"Account deactivated", deactivate(func(ctx context.Context, s *scenarioRun) error {
			s.restoreLater(func(ctx context.Context) error {
				_, err := s.client.ActivateAccount(ctx, s.Account.ID)
				return err
			})
			_, err := s.client.DeactivateAccount(ctx, s.Account.ID)
			return err
		})}),
	declineScenario(issuing.DeclineCustomerInactive, newPurchase("10", corner),
		act{"Customer deactivated", deactivate(func(ctx context.Context, s *scenarioRun) error {
			s.restoreLater(func(ctx context.Context) error {
				_, err := s.client.ActivateCustomer(ctx, s.Customer.ID)
				return err
			})
			_, err := s.client.DeactivateCustomer(ctx, s.Customer.ID)
			return err
		})}),
	declineScenario(issuing.DeclineAccountClosed, newPurchase("10", corner), act{"Account closed", closeAccount}).ending("account"),
	declineScenario(issuing.DeclineCardExpired, newPurchase("10", corner), act{"Years later", advanceBeyondExpiry}),
}

// declineScenario is the scenario in which a purchase is declined for a reason and leaves the books as they were.
func declineScenario(reason issuing.DeclineReason, in api.SimulatedPurchase, before ...act) Scenario {
	return Scenario{
		name: "decline-" + strings.ReplaceAll(string(reason), "_", "-"), sentence: "Declined: " + reason.Sentence() + ".",
		settles: "0",
		acts:    append(before, act{"Purchase declined", expectDecline(in, string(reason))}),
	}
}

// withAftermath adds what happens afterwards, and what has been paid to merchants in the end.
func (s Scenario) withAftermath(settles string, after ...act) Scenario {
	s.settles, s.acts = settles, append(s.acts, after...)
	return s
}

// ending says what of a card that there is already cannot be used afterwards.
func (s Scenario) ending(what string) Scenario {
	s.ends = what
	return s
}

// report has the cardholder report the card.
func report(reason api.CardReportReason) func(context.Context, *scenarioRun) (string, error) {
	return func(ctx context.Context, s *scenarioRun) (string, error) {
		card, err := s.client.ReportCard(ctx, s.Card.ID, api.CardReport{Reason: reason})
		return "the card is " + string(card.Status), err
	}
}

// foreignPurchase is a purchase in another currency.
func foreignPurchase(amount, currency string) api.SimulatedPurchase {
	in := newPurchase(amount, corner)
	in.Currency = currency
	return in
}

// usedFor is a purchase that says how the card is used.
func usedFor(amount string, kind api.PaymentKind, mode api.EntryMode) api.SimulatedPurchase {
	in := newPurchase(amount, corner)
	in.Kind, in.EntryMode = kind, mode
	return in
}

// setDailyLimit sets what the account may spend in a day.
func setDailyLimit(amount string) func(context.Context, *scenarioRun) (string, error) {
	return func(ctx context.Context, s *scenarioRun) (string, error) {
		was, err := s.client.GetAccountLimits(ctx, s.Account.ID)
		if err != nil {
			return "", err
		}
		s.restoreLater(func(ctx context.Context) error { return s.restoreLimits(ctx, was) })
		spent, err := s.spentToday(ctx)
		if err != nil {
			return "", err
		}
		limit, err := decimal.NewFromString(amount)
		if err != nil {
			return "", err
		}
		_, err = s.setLimits(ctx, api.LimitInput{Window: api.LimitWindowDay, Amount: api.DecimalText(limit.Add(spent).String())})
		told := "the account may spend " + amount + " " + cardCurrency + " a day"
		if !spent.IsZero() {
			told += ", beside the " + spent.String() + " of today"
		}
		return told, err
	}
}

// setControls sets where the account's cards may be used.
func setControls(in api.ControlsInput) func(context.Context, *scenarioRun) (string, error) {
	return func(ctx context.Context, s *scenarioRun) (string, error) {
		was, err := s.client.GetAccountControls(ctx, s.Account.ID)
		if err != nil {
			return "", err
		}
		s.restoreLater(func(ctx context.Context) error { return s.restoreControls(ctx, was) })
		_, err = s.client.UpdateAccountControls(ctx, s.Account.ID, in)
		return "by a control of the account", err
	}
}

func blockList(value string) api.ControlListsInput {
	return api.ControlListsInput{Block: &api.ControlListInput{Values: []api.ControlValueInput{value}}}
}

// enforceDuplicateCheck has the programme decline what looks like the same purchase again, until the scenario is over.
func enforceDuplicateCheck(ctx context.Context, s *scenarioRun) (string, error) {
	s.shop = "SCENARIO-" + uuid.NewString()[:6] // at most 15 characters, as networks have them
	was, err := s.client.GetProgrammeDuplicates(ctx)
	if err != nil {
		return "", err
	}
	s.undo = append(s.undo, func(ctx context.Context) error {
		_, err := s.client.SetProgrammeDuplicates(ctx,
			api.DuplicateCheckInput{Mode: was.Mode, Minutes: int32(was.Minutes)}) // #nosec G115 -- a day at most
		return err
	})
	set, err := s.client.SetProgrammeDuplicates(ctx, api.DuplicateCheckInput{Mode: api.DuplicateModeEnforce, Minutes: 5})
	return fmt.Sprintf("it looks back %d minutes", set.Minutes), err
}

func deactivate(do func(context.Context, *scenarioRun) error) func(context.Context, *scenarioRun) (string, error) {
	return func(ctx context.Context, s *scenarioRun) (string, error) { return "it is inactive", do(ctx, s) }
}

func closeAccount(ctx context.Context, s *scenarioRun) (string, error) {
	return "its cards are terminated with it", s.client.CloseAccount(ctx, s.Account.ID)
}

// advanceBeyondExpiry moves the clock beyond the month that the card is good for.
func advanceBeyondExpiry(ctx context.Context, s *scenarioRun) (string, error) {
	beyond, err := s.expiry()
	if err != nil {
		return "", err
	}
	s.restoreLater(s.renewCard)
	told, err := s.advanceClockTo(ctx, beyond.AddDate(0, 0, 1))
	return told + ", and the card was good until " + s.Card.ExpirationDate, err
}
