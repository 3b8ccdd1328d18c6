package demo

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
)

// Scenario is one way that a card payment can go, or be declined, told as a table of acts.
type Scenario struct {
	name     string
	sentence string
	settles  string // what has been paid to merchants in the end, in EUR and so in EURC; empty: whatever the transactions say
	ends     string // what of a card that there is already cannot be used afterwards; empty: nothing
	acts     []act
}

// Name is what the scenario is chosen by.
func (s Scenario) Name() string { return s.name }

// allActs are the acts between those that each scenario begins and ends with.
func (s Scenario) allActs() []act {
	return slices.Concat([]act{{"Cardholder", createCardholder}}, s.acts, []act{{"Books", checkAllBooks}})
}

// act is one thing that somebody does, with what is checked of it. It returns what there is to tell.
type act struct {
	what string
	do   func(ctx context.Context, s *scenarioRun) (string, error)
}

// scenarios are all there are, in the order in which they are listed and played: the last one moves the sandbox's clock
// by years.
var scenarios = slices.Concat(paymentScenarios, moneyScenarios, messageScenarios, declineScenarios)

// ScenarioNames are what FindScenarios takes: list, all, and the name of each scenario. What to do with "list" is the
// caller's.
func ScenarioNames() []string {
	names := []string{"list", "all"}
	for _, s := range scenarios {
		names = append(names, s.name)
	}
	return names
}

// FindScenarios finds the scenarios that a name stands for: one, or all of them for "all". The error names the most
// similar ones, and otherwise how to list them.
func FindScenarios(name string) ([]Scenario, error) {
	if name == "all" {
		return scenarios, nil
	}
	var similar []string
	for _, s := range scenarios {
		if s.name == name {
			return []Scenario{s}, nil
		}
		if strings.Contains(s.name, name) || strings.HasPrefix(name, s.name) || editDistance(s.name, name) <= 2 {
			similar = append(similar, fmt.Sprintf("%q", s.name))
		}
	}
	if len(similar) == 0 || name == "" {
		return nil, fmt.Errorf("there is no scenario %q; the name \"list\" lists all scenarios", name)
	}
	return nil, fmt.Errorf("there is no scenario %q, did you mean %s?", name, strings.Join(similar, " or "))
}

// editDistance is how many letters have to be added, removed or changed to make one word of another.
func editDistance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		above := row[0] // left of the one above
		row[0] = i + 1
		for j := range len(b) {
			changed := above
			if a[i] != b[j] {
				changed++
			}
			above = row[j+1]
			row[j+1] = min(row[j]+1, row[j+1]+1, changed)
		}
	}
	return row[len(b)]
}

// ScenarioResult is what a scenario has shown.
type ScenarioResult struct {
	Scenario string `json:"scenario"`
	Sentence string `json:"sentence"`
	Steps    []struct {
		What  string `json:"what"`
		Value string `json:"value"`
	} `json:"steps"`
	Books struct {
		Before balanceSheet `json:"before"`
		After  balanceSheet `json:"after"`
	} `json:"books"`
	Entries        []api.LedgerEntry   `json:"entries"` // that the scenario made, oldest first
	Authorisations []api.Authorisation `json:"authorisations"`
	Transactions   []api.Transaction   `json:"transactions"`
	Decisions      []api.Decision      `json:"decisions"`
}

// BooksChanged reports whether any account's balance is another one than before.
func (r ScenarioResult) BooksChanged() bool { return len(r.Books.After.minus(r.Books.Before)) > 0 }

// scenarioRun is a scenario under way: a cardholder of its own, with a card and test money, and what has happened to
// them.
type scenarioRun struct {
	*payment
	ScenarioResult
	script  Scenario
	hold    api.Authorisation             // the latest, as it was last seen
	debit   api.Transaction               // likewise
	surplus decimal.Decimal               // whole tokens that the account has beyond [ScenarioMoney], rounded up
	given   decimal.Decimal               // test money that came in, beside what every new wallet gets
	shop    string                        // id of a merchant that no other run has bought at; empty: purchases keep theirs
	report  func(string)                  // gets what there is to tell of an act; nil: nobody does
	adopted bool                          // the card was there before, and is to be as usable afterwards
	opened  []api.LedgerEntry             // entries from before
	undo    []func(context.Context) error // gives back what was changed of the programme's settings
}

// playScenario plays a scenario through the public API with a customer, an account and a card of its own. It ends at
// the first thing that is not as it should be.
func playScenario(
	ctx context.Context, c *client.Client, story *storyWriter, script Scenario, owner Owner, chain ChainReader,
) (r ScenarioResult, err error) {
	s := &scenarioRun{payment: &payment{client: c, story: story, owner: owner, chain: chain}, script: script}
	s.Scenario, s.Sentence = script.name, script.sentence
	story.openScenario(script.name, script.sentence)
	defer func() { err = s.takeBack(ctx, err) }()
	if err := s.playActs(ctx, script.allActs()); err != nil {
		return s.ScenarioResult, err
	}
	s.showBooks()
	return s.ScenarioResult, nil
}

// takeBack gives back what was changed of the programme's settings. The error is what the scenario ended in.
func (s *scenarioRun) takeBack(ctx context.Context, err error) error {
	var failed error
	for _, restore := range slices.Backward(s.undo) {
		failed = errors.Join(failed, restore(context.WithoutCancel(ctx)))
	}
	if stopped := (*Interruption)(nil); failed != nil && errors.As(err, &stopped) {
		err = nil // what was not taken back matters more
	}
	return errors.Join(err, failed)
}

// playActs plays acts until one is not as it should be.
func (s *scenarioRun) playActs(ctx context.Context, acts []act) error {
	for _, a := range acts {
		s.story.beginStep(a.what)
		value, err := a.do(ctx, s)
		if err != nil {
			if ctx.Err() != nil {
				s.story.stopAct(a.what)
				return &Interruption{At: s.script.name + ": " + strings.ToLower(a.what), cause: ctx.Err()}
			}
			s.story.failAct(a.what, err)
			return fmt.Errorf("%s: %s: %w", s.script.name, strings.ToLower(a.what), err)
		}
		s.story.passAct(a.what, value)
		if s.report != nil {
			s.report(value)
		}
		s.Steps = append(s.Steps, struct {
			What  string `json:"what"`
			Value string `json:"value"`
		}{a.what, value})
	}
	return nil
}

// createCardholder makes the cardholder, as the demo does step by step.
func createCardholder(ctx context.Context, s *scenarioRun) (string, error) {
	for _, step := range []func(context.Context) (string, error){
		s.createCustomer, s.signCustomer, s.awaitScreening, s.verifyCustomer, s.createAccount, s.signGrant, s.awaitWallet,
		s.createCard, s.issueCard, s.readBalancesBefore,
	} {
		if _, err := step(ctx); err != nil {
			return "", err
		}
	}
	var err error
	if s.Books.Before, s.opened, err = s.readBooks(ctx); err != nil {
		return "", err
	}
	if err := s.checkBalances(ctx, s.Books.Before); err != nil {
		return "", err
	}
	return fmt.Sprintf("%s %s in the wallet, card %s", s.Balances.Before.Wallet, tokenSymbol, s.Card.MaskedPAN), nil
}

// checkAllBooks waits until nothing is under way, and holds the books against the API's objects and against the chain.
func checkAllBooks(ctx context.Context, s *scenarioRun) (string, error) {
	if err := s.awaitSettled(ctx); err != nil {
		return "", err
	}
	after, entries, err := s.readBooks(ctx)
	if err != nil {
		return "", err
	}
	s.Books.After, s.Entries = after, entries[len(s.opened):]
	if s.Authorisations, err = client.Collect(s.client.GetAuthorisations(ctx, client.Of{Card: s.Card.ID},
		client.ListOptions{})); err != nil {
		return "", err
	}
	if s.Decisions, err = client.Collect(s.client.GetCardDecisions(ctx, s.Card.ID, client.DecisionOptions{})); err != nil {
		return "", err
	}
	if err := s.checkBalances(ctx, after); err != nil {
		return "", err
	}
	if err := s.checkBooks(); err != nil {
		return "", err
	}
	return "right to the last unit, and the chain agrees", s.checkChain(ctx)
}
