package demo

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/api"
)

// ScenarioMoney is what a scenario's cardholder has to begin with, in whole tokens. A card that there is already needs as
// much, and may have more.
const ScenarioMoney = 1000

// leastAllowance is how much of the allowance a scenario may need beside what the wallet has, in whole tokens.
const leastAllowance = 20_000

// beyond is an amount that is more than a scenario's cardholder has, and as much more than the account has that plays it.
func (s *scenarioRun) beyond(amount string) string {
	return decimal.RequireFromString(amount).Add(s.surplus).String()
}

// Need is the error of a scenario that cannot be played on a card: what the card lacks.
type Need struct {
	Text    string
	Expired bool // the card is to be renewed; otherwise a cardholder makes or grants what is missing
}

func (n *Need) Error() string { return n.Text }

// PlayScenarioOnCard plays what happens in a scenario with a card that there is already, and verifies each act. Test money
// that is missing is sent. The books are not held against it: they have what happened to the card before. What the scenario
// changed of the card, its account or its customer is taken back. Some scenarios end the card's life, and say so first. The
// error is a [Need] if the card cannot play.
func PlayScenarioOnCard(ctx context.Context, c Config, script Scenario, card api.CardID) (err error) {
	chain, err := c.dialChain(ctx)
	if err != nil {
		return err
	}
	s := &scenarioRun{
		payment: &payment{client: c.Client, story: newStory(c.Story), chain: chain}, script: script, adopted: true, report: c.Told,
	}
	defer func() { err = s.takeBack(ctx, err) }()
	sentence := script.sentence
	if script.ends != "" {
		sentence += " This ends the " + script.ends + " for good; offblocks up makes another."
	}
	s.story.openScenario(script.name, sentence)
	adopt := func(ctx context.Context, s *scenarioRun) (string, error) { return adoptCard(ctx, s, card) }
	acts := slices.Concat([]act{{"Card", adopt}, {"Money", prepareMoney}}, script.acts)
	s.story.total = len(acts)
	return s.playActs(ctx, acts)
}

// Acts are what happens in the scenario on a card that there is already, in order.
func (s Scenario) Acts() []string {
	names := []string{"Card", "Money"}
	for _, a := range s.acts {
		names = append(names, a.what)
	}
	return names
}

// Sentence says what happens.
func (s Scenario) Sentence() string { return s.sentence }

// Ends is what of a card that there is already cannot be used afterwards, "card" or "account"; empty: nothing.
func (s Scenario) Ends() string { return s.ends }

// adoptCard reads the card and what it belongs to, as createCardholder would have made them.
func adoptCard(ctx context.Context, s *scenarioRun, id api.CardID) (_ string, err error) {
	if s.Card, err = s.client.GetCard(ctx, id); err != nil {
		return "", err
	}
	if s.Card.Status != api.CardStatusActive {
		return "", &Need{Text: fmt.Sprintf("a scenario needs an active card, and card %s is %s", id, s.Card.Status)}
	}
	if s.Account, err = s.client.GetAccount(ctx, s.Card.AccountID); err != nil {
		return "", err
	}
	if s.Customer, err = s.client.GetCustomer(ctx, s.Account.CustomerID); err != nil {
		return "", err
	}
	wallet, found := strings.CutPrefix(s.Account.ChainID, chainID+":")
	if !found || !slices.Contains(s.Account.Currencies, cardCurrency) {
		return "", &Need{Text: fmt.Sprintf("a scenario needs an account in %s on %s, and the card's is in %s on %s",
			cardCurrency, chainID, strings.Join(s.Account.Currencies, ", "), s.Account.ChainID)}
	}
	s.wallet = wallet
	clock, err := s.client.GetSimulatorClock(ctx)
	if err != nil {
		return "", err
	}
	if beyond, err := s.expiry(); err != nil || !clock.Now.Before(beyond) {
		return "", errors.Join(err, &Need{Expired: true,
			Text: fmt.Sprintf("a scenario needs a card that is good, and card %s expired with %s", id, s.Card.ExpirationDate)})
	}
	return "card " + s.Card.MaskedPAN, nil
}

// expiry is the moment from which on the card is no good.
func (s *scenarioRun) expiry() (time.Time, error) {
	month, err := time.Parse("01/2006", s.Card.ExpirationDate)
	if err != nil {
		return month, errors.New("expected an expiry date of the form MM/YYYY, and it is " + s.Card.ExpirationDate)
	}
	return month.AddDate(0, 1, 0), nil
}

// cardMoney is what the card's account can pay with.
type cardMoney struct{ spendable, debt, held, allowance decimal.Decimal }

// readMoney reads what the account has.
func (s *scenarioRun) readMoney(ctx context.Context) (m cardMoney, err error) {
	for b, err := range s.client.GetAccountBalances(ctx, s.Account.ID) {
		if err != nil {
			return m, err
		}
		if b.Token != s.addresses.Asset {
			continue
		}
		for _, amount := range []struct {
			text string
			into *decimal.Decimal
		}{
			{b.Spendable.Amount, &m.spendable}, {b.Debt.Amount, &m.debt}, {b.Held.Amount, &m.held}, {b.Allowance.Amount, &m.allowance},
		} {
			if *amount.into, err = decimal.NewFromString(amount.text); err != nil {
				return m, err
			}
		}
		return m, nil
	}
	return m, fmt.Errorf("expected the account to have a balance of %s, and it has none", tokenSymbol)
}

// prepareMoney sees to it that the account has as much as a scenario's cardholder and an allowance beyond that. Earlier
// scenarios may have left debts, which are paid, or more money than the allowance is good for, which is spent.
func prepareMoney(ctx context.Context, s *scenarioRun) (string, error) {
	var err error
	if s.addresses, err = FindAddresses(ctx, s.client, s.wallet); err != nil {
		return "", err
	}
	for given := false; ; {
		var m cardMoney
		err := pollUntil(ctx, "earlier payments of the account to reach the escrow", func(ctx context.Context) (bool, error) {
			m, err = s.readMoney(ctx)
			return m.held.IsZero(), err
		})
		if err != nil {
			return "", err
		}
		want := decimal.NewFromInt(ScenarioMoney)
		reserve := decimal.NewFromInt(leastAllowance)
		missing := want.Add(m.debt).Sub(m.spendable)
		switch {
		case m.allowance.LessThan(reserve.Add(m.debt)):
			return "", &Need{Text: fmt.Sprintf("a scenario needs an allowance of %s %s, and %s are left of what the wallet's owner "+
				"granted: the owner has to grant it again", reserve.Add(m.debt), tokenSymbol, m.allowance)}
		case m.allowance.LessThan(m.spendable.Mul(decimal.New(11, -1)).Add(reserve)):
			if err := s.spend(ctx, m.spendable.Sub(want).Div(decimal.New(105, -2)).Truncate(0)); err != nil {
				return "", err
			}
		case missing.IsPositive() && !given:
			given = true
			gift := api.SimulatedGift{Amount: api.DecimalText(missing.String())}
			if err := s.client.SimulateAccountFaucet(ctx, s.Account.ID, gift); err != nil {
				return "", err
			}
			if err := s.awaitMoney(ctx, want); err != nil {
				return "", err
			}
		default:
			return s.noteMoney(ctx)
		}
	}
}

// awaitMoney waits until the account can spend an amount.
func (s *scenarioRun) awaitMoney(ctx context.Context, want decimal.Decimal) error {
	return pollUntil(ctx, "the test money to come in", func(ctx context.Context) (bool, error) {
		m, err := s.readMoney(ctx)
		return m.spendable.GreaterThanOrEqual(want), err
	})
}

// noteMoney notes what the books say before anything happens.
func (s *scenarioRun) noteMoney(ctx context.Context) (_ string, err error) {
	if _, err := s.readBalancesBefore(ctx); err != nil {
		return "", err
	}
	s.surplus = decimal.Max(decimal.Zero, s.Balances.Before.Wallet.Sub(decimal.NewFromInt(ScenarioMoney))).Ceil()
	s.Books.Before, s.opened, err = s.readBooks(ctx)
	return s.Balances.Before.Wallet.String() + " " + tokenSymbol + " in the wallet", err
}

// spend buys something that is captured at once, and waits until it is settled.
func (s *scenarioRun) spend(ctx context.Context, amount decimal.Decimal) error {
	at := newMerchant("Art Dealer", 5971)
	if _, err := authorise(amount.String(), at)(ctx, s); err != nil {
		return err
	}
	_, err := captureHold(api.SimulatedCapture{}, amount.String())(ctx, s)
	return err
}
