package demo

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/api"
)

// ScenarioMoney is what a scenario's cardholder has to begin with, in whole tokens. A card that there is already needs as
// much, and may have more.
const ScenarioMoney = 1000

// beyond is an amount that is more than a scenario's cardholder has, and as much more than the account has that plays it.
func (s *scenarioRun) beyond(amount string) string {
	return decimal.RequireFromString(amount).Add(s.surplus).String()
}

// PlayScenarioOnCard plays what happens in a scenario with a card that there is already, and verifies each act. The books
// are not held against it: they have what happened to the card before. Some scenarios end the card's life.
func PlayScenarioOnCard(ctx context.Context, c Config, script Scenario, card api.CardID) (err error) {
	chain, err := c.dialChain(ctx)
	if err != nil {
		return err
	}
	s := &scenarioRun{payment: &payment{client: c.Client, story: newStory(c.Story), chain: chain}, script: script}
	defer func() { err = s.takeBack(ctx, err) }()
	s.story.openScenario(script.name, script.sentence)
	adopt := func(ctx context.Context, s *scenarioRun) (string, error) { return adoptCard(ctx, s, card) }
	acts := slices.Concat([]act{{"Card", adopt}}, script.acts)
	s.story.total = len(acts)
	return s.playActs(ctx, acts)
}

// adoptCard reads the card and what it belongs to, as createCardholder would have made them.
func adoptCard(ctx context.Context, s *scenarioRun, id api.CardID) (_ string, err error) {
	if s.Card, err = s.client.GetCard(ctx, id); err != nil {
		return "", err
	}
	if s.Card.Status != api.CardStatusActive {
		return "", fmt.Errorf("expected card %s to be active, and it is %s", id, s.Card.Status)
	}
	if s.Account, err = s.client.GetAccount(ctx, s.Card.AccountID); err != nil {
		return "", err
	}
	if s.Customer, err = s.client.GetCustomer(ctx, s.Account.CustomerID); err != nil {
		return "", err
	}
	wallet, found := strings.CutPrefix(s.Account.ChainID, chainID+":")
	if !found || !slices.Contains(s.Account.Currencies, cardCurrency) {
		return "", fmt.Errorf("expected an account in %s on %s, and it is in %s on %s", cardCurrency, chainID,
			strings.Join(s.Account.Currencies, ", "), s.Account.ChainID)
	}
	s.wallet = wallet
	if _, err := s.readBalancesBefore(ctx); err != nil {
		return "", err
	}
	s.surplus = decimal.Max(decimal.Zero, s.Balances.Before.Wallet.Sub(decimal.NewFromInt(ScenarioMoney))).Ceil()
	s.Books.Before, s.opened, err = s.readBooks(ctx)
	return fmt.Sprintf("%s %s in the wallet, card %s", s.Balances.Before.Wallet, tokenSymbol, s.Card.MaskedPAN), err
}
