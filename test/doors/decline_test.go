package doors

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/internal/issuing"
)

// refusal is a question that is declined. Before and after are what the programme does about it; nil: nothing. They are
// told the key under which a change counts once.
type refusal struct {
	reason issuing.DeclineReason
	step
	before, after func(p *played, d door, key client.Option) error
}

// refusals are declined on one card after the other of one account.
var refusals = []refusal{
	{issuing.DeclineAllowance, step{declined, 1_500_000}, nil, nil},
	{issuing.DeclineCurrencyUnsupported, step{foreign, 500}, nil, nil},
	{issuing.DeclineMerchantBlocked, step{declined, 500}, block(func(c *api.ControlsInput, d door) {
		id, _, _ := d.merchant()
		c.Merchants = blocked(id)
	}), nil},
	{issuing.DeclineCategoryBlocked, step{declined, 500}, block(func(c *api.ControlsInput, d door) {
		_, category, _ := d.merchant()
		c.MerchantCategories = blocked(category)
	}), nil},
	{issuing.DeclineCountryBlocked, step{declined, 500}, block(func(c *api.ControlsInput, d door) {
		_, _, country := d.merchant()
		c.Countries = blocked(country)
	}), nil},
	{issuing.DeclineKindBlocked, step{cash, 500}, block(func(c *api.ControlsInput, _ door) {
		c.Kinds = blocked("cash_withdrawal")
	}), nil},
	{issuing.DeclineKindBlocked, step{cashBack, 500}, block(func(c *api.ControlsInput, _ door) {
		c.Kinds = blocked("purchase_with_cash")
	}), nil},
	{issuing.DeclineKindBlocked, step{quasi, 500}, block(func(c *api.ControlsInput, _ door) {
		c.Kinds = blocked("quasi_cash")
	}), nil},
	{issuing.DeclineKindBlocked, step{funding, 500}, block(func(c *api.ControlsInput, _ door) {
		c.Kinds = blocked("account_funding")
	}), nil},
	{issuing.DeclineEntryModeBlocked, step{tap, 500}, block(func(c *api.ControlsInput, _ door) {
		c.EntryModes = blocked("contactless")
	}), nil},
	{issuing.DeclineEntryModeBlocked, step{online, 500}, block(func(c *api.ControlsInput, _ door) {
		c.EntryModes = blocked("e_commerce")
	}), block(func(*api.ControlsInput, door) {})},
	{issuing.DeclineLimitExceeded, step{cash, 500}, limitUse("cash"), nil},
	{issuing.DeclineLimitExceeded, step{cashBack, 500}, nil, nil},
	{issuing.DeclineLimitExceeded, step{quasi, 500}, nil, limit()},
	{issuing.DeclineLimitExceeded, step{tap, 500}, limitUse("contactless"), limit()},
	{issuing.DeclineLimitExceeded, step{online, 500}, limitUse("e_commerce"), limit()},
	{issuing.DeclineCustomerInactive, step{declined, 500}, func(p *played, _ door, key client.Option) error {
		_, err := p.in.client.DeactivateCustomer(p.in.Context(), p.account.CustomerID, key)
		return err
	}, func(p *played, _ door, key client.Option) error {
		_, err := p.in.client.ActivateCustomer(p.in.Context(), p.account.CustomerID, key)
		return err
	}},
	{issuing.DeclineAccountInactive, step{declined, 500}, func(p *played, _ door, key client.Option) error {
		_, err := p.in.client.DeactivateAccount(p.in.Context(), p.account.ID, key)
		return err
	}, func(p *played, _ door, key client.Option) error {
		_, err := p.in.client.ActivateAccount(p.in.Context(), p.account.ID, key)
		return err
	}},
	{issuing.DeclineCardLost, step{declined, 500}, report(api.CardReportReasonLost), orderCard},
	{issuing.DeclineCardStolen, step{declined, 500}, report(api.CardReportReasonStolen), orderCard},
	{issuing.DeclineAccountClosed, step{declined, 500}, func(p *played, _ door, key client.Option) error {
		return p.in.client.CloseAccount(p.in.Context(), p.account.ID, key)
	}, nil},
}

func blocked(value string) api.ControlListsInput {
	return api.ControlListsInput{Block: &api.ControlListInput{Values: []api.ControlValueInput{value}}}
}

// block has the card's controls say nothing else.
func block(what func(c *api.ControlsInput, d door)) func(*played, door, client.Option) error {
	return func(p *played, d door, key client.Option) error {
		var c api.ControlsInput
		what(&c, d)
		_, err := p.in.client.UpdateCardControls(p.in.Context(), p.card.ID, c, key)
		return err
	}
}

func limit(limits ...api.LimitInput) func(*played, door, client.Option) error {
	return func(p *played, _ door, key client.Option) error {
		in := api.LimitsInput{Limits: append([]api.LimitInput{}, limits...)}
		_, err := p.in.client.UpdateAccountLimits(p.in.Context(), p.account.ID, in, key)
		return err
	}
}

func limitUse(use api.CardUse) func(*played, door, client.Option) error {
	return limit(api.LimitInput{Window: api.LimitWindowDay, Amount: "4", Use: use})
}

func report(reason api.CardReportReason) func(*played, door, client.Option) error {
	return func(p *played, _ door, key client.Option) error {
		_, err := p.in.client.ReportCard(p.in.Context(), p.card.ID, api.CardReport{Reason: reason}, key)
		return err
	}
}

// orderCard orders another card, which is the life's from then on.
func orderCard(p *played, _ door, key client.Option) error {
	made, err := p.in.client.CreateAccountCard(p.in.Context(), p.account.ID, virtualCard, key)
	if err != nil {
		return err
	}
	card := p.account.awaitCard(made.ID)
	p.card = &card
	return nil
}

// expectRefusals puts the questions that are declined.
func (p *played) expectRefusals(d door) {
	does := func(what func(*played, door, client.Option) error) {
		if what == nil {
			return
		}
		key := client.WithIdempotencyKey(uuid.New())
		untilAnswered(p.in, "a change to be made", func() (struct{}, error) { return struct{}{}, what(p, d, key) })
	}
	for _, r := range p.refusals {
		if slices.Contains(d.cannot(), r.verb.asksFor()) {
			does(r.after)
			continue
		}
		about := d.begin(p.in, p.card) // while the card can still be shown
		does(r.before)
		if !p.expectDecline(d, about, r.step, r.reason) {
			return
		}
		does(r.after)
		p.in.taken <- struct{}{}
	}
}

// expectDecline puts a question until it is decided, and demands the reason of its decline. One that a busy machine or a
// kill kept from being decided is declined by the partner, and leaves no decision. Its payment may be undone by then, so
// that asking again is declined for that: another payment asks then.
func (p *played) expectDecline(d door, about payment, s step, reason issuing.DeclineReason) (right bool) {
	in := p.in
	declines := func() []api.Decision {
		return untilAnswered(in, "the decisions", func() ([]api.Decision, error) {
			only := client.DecisionOptions{Outcome: api.DecisionOutcomeDeclined}
			return client.Collect(in.client.GetCardDecisions(in.Context(), p.card.ID, only))
		})
	}
	right = true
	before := len(declines())
	in.await("a decline for "+string(reason), func() bool {
		if approved, _ := about.ask(s); approved {
			in.Errorf("%s: the partner %s, and it is approved", p.name, s.verb)
			right = false
			return true
		}
		list := declines()
		if len(list) == before {
			return false
		}
		said := list[0].Reason // of the newest
		if said == string(issuing.DeclineReversed) && reason != issuing.DeclineReversed {
			about, before = d.begin(in, p.card), len(list)
			return false
		}
		if said != string(reason) {
			in.Errorf("%s: the partner %s, and it is declined for %s, not %s", p.name, s.verb, said, reason)
			right = false
		}
		return true
	})
	return right
}

// playAlone plays a life while nothing else goes on, and ends what it has set for the programme.
func (p *played) playAlone(d door) {
	p.play(d, nil)
	p.setDuplicateCheck(api.DuplicateModeOff)
}

func (p *played) enforceDuplicateCheck() { p.setDuplicateCheck(api.DuplicateModeEnforce) }

func (p *played) setDuplicateCheck(mode api.DuplicateMode) {
	_, err := p.in.client.SetProgrammeDuplicates(p.in.Context(), api.DuplicateCheckInput{Mode: mode, Minutes: 5})
	p.in.check(err)
}

// What docs/scenarios.md has and no life of its own is.
var elsewhere = map[string]string{
	"duplicate":            "everything is sent twice in every life",
	"decline-card-expired": "a production server's clock does not move by years",
}

func TestEveryScenarioIsPlayedOverTheDoors(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile(filepath.Join("..", "..", "docs", "scenarios.md"))
	if err != nil {
		t.Fatal(err)
	}
	found := regexp.MustCompile("(?m)^\\| `([a-z-]+)` \\|").FindAllStringSubmatch(string(text), -1)
	if len(found) == 0 {
		t.Fatal("docs/scenarios.md has no table of scenarios")
	}
	for _, of := range found {
		name := of[1]
		isLife := slices.ContainsFunc(lives, func(l life) bool { return l.name == name })
		isRefusal := slices.ContainsFunc(refusals, func(r refusal) bool {
			return "decline-"+strings.ReplaceAll(string(r.reason), "_", "-") == name
		})
		if !isLife && !isRefusal && elsewhere[name] == "" {
			t.Errorf("no life is the scenario %s", name)
		}
	}
}
