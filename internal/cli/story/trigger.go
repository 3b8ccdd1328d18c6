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

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/internal/cli"
	"github.com/offblocks/offblocks/internal/demo"
)

// TriggerCommand is offblocks trigger.
type TriggerCommand struct {
	What    string        `arg:"" name:"event"`
	Card    uuid.UUID     `placeholder:"ID"`
	Timeout time.Duration `default:"5m" placeholder:"5m"`
	cli.Where
	cli.Output
}

// Triggers are what can be triggered: each type of event, and each scenario. The word list lists them.
func Triggers() []string {
	return slices.Concat([]string{"list"}, eventNames(), demo.ScenarioNames()[2:])
}

// Run makes an event happen to a card of the programme, or all that a scenario has.
func (c *TriggerCommand) Run(ctx context.Context, t *cli.Terminal, chains *Chains) error {
	if c.What == "list" {
		return c.printList(t)
	}
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
	if c.Timeout <= 0 {
		return cli.NewUsage("offblocks trigger --help", "--timeout is longer than nothing, and not %s", c.Timeout)
	}
	ctx, cancel := context.WithTimeout(ctx, c.Timeout)
	defer cancel()
	e := &entities{c: i.Client}
	if err := e.find(ctx, c.Card); err != nil {
		return i.Explain(c.inTime(err), "offblocks up")
	}
	if !isEvent {
		return i.Explain(c.inTime(play(ctx, t, i, chains, script[0], e.card.ID)), "offblocks cards show "+e.card.ID.String())
	}
	bar := t.NewProgress(1)
	defer bar.End()
	bar.Step(0, "making "+c.What+" happen")
	done, err := event(ctx, e)
	bar.End()
	if err != nil {
		return i.Explain(c.inTime(err), "offblocks cards show "+e.card.ID.String())
	}
	text, err := json.Marshal(done)
	if err != nil {
		return err
	}
	return c.PrintObject(t, text)
}

// inTime says of what ran into the limit how to wait longer.
func (c *TriggerCommand) inTime(err error) error {
	if !errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	at := ""
	if stopped, ok := errors.AsType[*demo.Interruption](err); ok {
		at = " (it was at " + stopped.At + ")"
	}
	return &cli.Failure{
		Text: fmt.Sprintf("it was not done within %s%s: the sandbox may be busy, or its chains stand still", c.Timeout, at),
		Try:  "offblocks trigger " + cli.QuoteWord(c.What) + " --timeout " + (2 * c.Timeout).String(), Cause: err,
	}
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
	text, _, _ = strings.Cut(text, "; the name") // the command to try lists them
	return nil, &cli.Failure{Text: text, Try: "offblocks trigger list", Usage: true}
}

// play plays a scenario on the card. What the card lacks for it the error says, with the command that sees to it.
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
	if need, ok := errors.AsType[*demo.Need](err); ok {
		try := "offblocks up"
		if need.Expired {
			try = "offblocks cards renew " + card.String()
		}
		return &cli.Failure{Text: need.Text, Try: try, Cause: err}
	}
	if stopped, ok := errors.AsType[*demo.Interruption](err); ok && !errors.Is(err, context.DeadlineExceeded) {
		return &cli.Failure{Text: "interrupted at " + stopped.At, Try: "offblocks cards show " + card.String(), Cause: err}
	}
	return inSandbox(err, "play a scenario")
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
