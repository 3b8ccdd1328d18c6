package story

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/google/uuid"
	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/internal/cli"
	"github.com/offblocks/offblocks/internal/demo"
)

// TriggerCommand is offblocks trigger.
type TriggerCommand struct {
	What string    `arg:"" name:"event"`
	Card uuid.UUID `placeholder:"ID"`
	cli.Where
	cli.Output
}

// Triggers are what can be triggered: each type of event, and each scenario.
func Triggers() []string {
	return slices.Concat(eventNames(), demo.ScenarioNames()[2:])
}

// Run makes an event happen to a card of the programme, or all that a scenario has.
func (c *TriggerCommand) Run(ctx context.Context, t *cli.Terminal, chains *Chains) error {
	event, isEvent := events[c.What]
	var script []demo.Scenario
	if !isEvent {
		var err error
		if script, err = findScenario(c.What); err != nil {
			return err
		}
	}
	i, err := c.Open(t)
	if err != nil {
		return err
	}
	e := &entities{c: i.Client}
	if err := e.find(ctx, c.Card); err != nil {
		return i.Explain(err, "offblocks up")
	}
	if !isEvent {
		if err := e.fund(ctx); err != nil {
			return i.Explain(err, "offblocks accounts balances "+e.account.ID.String())
		}
		return play(ctx, t, i, chains, script[0], e.card.ID)
	}
	bar := t.NewProgress(1)
	defer bar.End()
	bar.Step(0, "making "+c.What+" happen")
	done, err := event(ctx, e)
	bar.End()
	if err != nil {
		return i.Explain(err, "offblocks cards show "+e.card.ID.String())
	}
	text, err := json.Marshal(done)
	if err != nil {
		return err
	}
	return c.PrintObject(t, text)
}

// findScenario finds one scenario. The error names what is similar, among events too.
func findScenario(name string) ([]demo.Scenario, error) {
	if name == "all" {
		return nil, cli.NewUsage("offblocks demo --scenario all", "a card can play one scenario at a time")
	}
	script, err := demo.FindScenarios(name)
	if err == nil {
		return script, nil
	}
	for _, event := range eventNames() {
		if name != "" && (strings.Contains(event, name) || strings.Contains(name, strings.SplitN(event, ".", 2)[0])) {
			return nil, cli.NewUsage("offblocks trigger "+event, "there is no event or scenario %q, did you mean %q?", name, event)
		}
	}
	text := strings.Replace(err.Error(), "no scenario", "no event or scenario", 1)
	return nil, &cli.Failure{Text: text, Try: "offblocks demo --scenario list", Usage: true}
}

// play plays a scenario on the card.
func play(
	ctx context.Context, t *cli.Terminal, i *cli.Installation, chains *Chains, script demo.Scenario, card api.CardID,
) error {
	rpc := i.Env("OFFBLOCKS_CHAIN_RPC")
	if rpc == "" {
		return &cli.Failure{Text: i.Source + " names no chains (OFFBLOCKS_CHAIN_RPC), which a scenario looks at",
			Try: "offblocks trigger authorisation.updated"}
	}
	err := demo.PlayScenarioOnCard(ctx, demo.Config{Client: i.Client, ChainRPC: rpc, Story: t.Stdout,
		DialChain: chains.DialDemo}, script, card)
	if stopped := (*demo.Interruption)(nil); errors.As(err, &stopped) {
		return &cli.Failure{Text: "interrupted at " + stopped.At, Try: "offblocks cards show " + card.String(), Cause: err}
	}
	return i.Explain(err, "offblocks cards show "+card.String())
}

// entities are the programme's own that events happen to.
type entities struct {
	c       *client.Client
	card    api.Card
	account api.Account
}

// find finds the card that was named, or the newest one that is active.
func (e *entities) find(ctx context.Context, id uuid.UUID) (err error) {
	if id != uuid.Nil {
		e.card, err = e.c.GetCard(ctx, id)
	} else {
		for e.card, err = range e.c.GetCards(ctx, client.ListOptions{Limit: 1, Status: string(api.CardStatusActive)}) {
			break
		}
		if err == nil && e.card.ID == uuid.Nil {
			err = &cli.Failure{Text: "there is no active card", Try: "offblocks up"}
		}
	}
	if err != nil {
		return err
	}
	e.account, err = e.c.GetAccount(ctx, e.card.AccountID)
	return err
}

// fund sends the test money that the account has less than a scenario's cardholder, and waits until it can be spent. What
// the account owes is paid first.
func (e *entities) fund(ctx context.Context) error {
	want := decimal.NewFromInt(demo.ScenarioMoney)
	for asked := false; ; {
		balances, err := client.Collect(e.c.GetAccountBalances(ctx, e.account.ID))
		if err != nil {
			return err
		}
		missing := want
		for _, balance := range balances {
			spendable, err := decimal.NewFromString(balance.Spendable.Amount)
			if err != nil {
				return err
			}
			debt, err := decimal.NewFromString(balance.Debt.Amount)
			if err != nil {
				return err
			}
			missing = decimal.Min(missing, want.Sub(spendable).Add(debt))
		}
		if !missing.IsPositive() {
			return nil
		}
		if !asked {
			gift := api.SimulatedGift{Amount: api.DecimalText(missing.String())}
			if err := e.c.SimulateAccountFaucet(ctx, e.account.ID, gift); err != nil {
				return inSandbox(err, "send test money")
			}
			asked = true
		}
		if err := cli.Pause(ctx, 200*time.Millisecond); err != nil {
			return err
		}
	}
}

// purchase buys for an amount of the account's currency.
func (e *entities) purchase(ctx context.Context, amount string, capture bool) (api.Authorisation, error) {
	return e.c.SimulateCardAuthorisation(ctx, e.card.ID, api.SimulatedPurchase{
		Amount: api.DecimalText(amount), Currency: e.account.Currencies[0], Capture: &capture,
	})
}

// bought is a purchase that was captured and processed.
func (e *entities) bought(ctx context.Context) (api.Transaction, error) {
	made, err := e.purchase(ctx, "20", true)
	if err != nil {
		return api.Transaction{}, err
	}
	if _, err := e.c.WaitForAuthorisation(ctx, made.ID, api.AuthorisationStatusCaptured); err != nil {
		return api.Transaction{}, err
	}
	for x, err := range e.c.GetCardTransactions(ctx, e.card.ID, client.ListOptions{Limit: 50}) {
		if err != nil {
			return x, err
		}
		if x.AuthorisationID == made.ID {
			return e.c.WaitForTransaction(ctx, x.ID, api.TransactionStatusProcessed)
		}
	}
	return api.Transaction{}, fmt.Errorf("the authorisation %s has no transaction", made.ID)
}
