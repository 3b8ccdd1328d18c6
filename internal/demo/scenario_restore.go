package demo

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/api"
)

// restoreLater has something be as it was before, once the scenario is over. A cardholder of the scenario's own is left as
// they are.
func (s *scenarioRun) restoreLater(restore func(context.Context) error) {
	if s.adopted {
		s.undo = append(s.undo, restore)
	}
}

// renewCard has the issuer renew an expired card, and waits until it has.
func (s *scenarioRun) renewCard(ctx context.Context) error {
	if _, err := s.client.RenewCard(ctx, s.Card.ID, api.CardRenewalInput{}); err != nil {
		return err
	}
	return pollUntil(ctx, "the card to be renewed", func(ctx context.Context) (bool, error) {
		now, err := s.client.GetCard(ctx, s.Card.ID)
		return now.ExpirationDate != s.Card.ExpirationDate, err
	})
}

// spentToday is what the account has spent on the day of the sandbox's clock, as a limit counts it. It leaves the account
// with a limit.
func (s *scenarioRun) spentToday(ctx context.Context) (decimal.Decimal, error) {
	set, err := s.setLimits(ctx, api.LimitInput{Window: api.LimitWindowDay, Amount: "1000000000"})
	if err != nil {
		return decimal.Zero, err
	}
	if len(set.Limits) != 1 {
		return decimal.Zero, fmt.Errorf("expected one limit, and there are %d", len(set.Limits))
	}
	if set.Limits[0].Used == "" {
		return decimal.Zero, nil
	}
	return decimal.NewFromString(set.Limits[0].Used)
}

func (s *scenarioRun) setLimits(ctx context.Context, limits ...api.LimitInput) (api.Limits, error) {
	return s.client.UpdateAccountLimits(ctx, s.Account.ID, api.LimitsInput{Limits: append([]api.LimitInput{}, limits...)})
}

// restoreLimits sets the account's limits as they were.
func (s *scenarioRun) restoreLimits(ctx context.Context, was api.Limits) error {
	again := api.LimitsInput{Limits: []api.LimitInput{}}
	if err := asInput(was, &again); err != nil {
		return err
	}
	_, err := s.setLimits(ctx, again.Limits...)
	return err
}

// restoreControls sets the account's controls as they were.
func (s *scenarioRun) restoreControls(ctx context.Context, was api.Controls) error {
	var again api.ControlsInput
	if err := asInput(was, &again); err != nil {
		return err
	}
	_, err := s.client.UpdateAccountControls(ctx, s.Account.ID, again)
	return err
}

// asInput makes of what the API has answered what it takes: its members have the same names.
func asInput(answer, input any) error {
	text, err := json.Marshal(answer)
	if err != nil {
		return err
	}
	return json.Unmarshal(text, input)
}
