package bench

import (
	"context"
	"strings"
	"time"

	"github.com/offblocks/offblocks/internal/console/desk"
	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/onboarding"
	"github.com/offblocks/offblocks/internal/work"
)

// playScenario begins a scenario on the card of the form, and leads to where it is told.
func playScenario(ctx context.Context, v *visit, _ string) error {
	name := v.Request.PostFormValue("scenario")
	card, err := v.DB.Card(v.Ctx, v.Programme.ID, issuing.CardID(v.Request.PostFormValue("card")))
	if err != nil {
		return err
	}
	for _, s := range v.Scenarios {
		if s.Name != name {
			continue
		}
		r, err := v.runs.begin(v.Request.PostFormValue("form"), card.ID, s)
		if err != nil {
			return err
		}
		// The audit record is kept before anything happens.
		_, err = work.Do(ctx, v.DB, v.Programme.ID, func(*work.Unit) (struct{}, error) { return struct{}{}, nil })
		if err != nil {
			v.runs.drop(r)
			return err
		}
		lasting := context.WithoutCancel(v.Ctx) // a scenario outlives the request that asks for it
		go func() { v.runs.end(r, v.play(lasting, r, card)) }()
		v.Redirect = v.Path("bench") + "?card=" + desk.EscapeQuery(string(card.ID)) + "&scenario=" + desk.EscapeQuery(r.id)
		return nil
	}
	return issuing.Refuse(issuing.CodeBodyInvalid, "choose a scenario")
}

// play plays a scenario. An account whose owner is the sandbox's wallet has its allowance granted again first, where little of
// it is left.
func (v *visit) play(ctx context.Context, r *run, card issuing.Card) error {
	if err := v.renewAllowance(ctx, card.AccountID); err != nil {
		return err
	}
	return r.Play(string(card.ID), func(told string) { v.runs.appendLine(r, told) })
}

func (v *visit) renewAllowance(ctx context.Context, id issuing.AccountID) error {
	a, err := v.DB.Account(ctx, v.Programme.ID, id)
	if err != nil || !strings.EqualFold(a.Owner, v.Wallet) || a.Status != issuing.AccountActive {
		return err
	}
	ask, err := v.Onboarding.AccountChallenge(ctx, v.Programme.ID, id)
	if issuing.IsCode(err, issuing.CodeNothingToSign) {
		return nil
	}
	if err != nil {
		return err
	}
	signature, err := v.Sign(ask.Challenge.Text)
	if err != nil {
		return err
	}
	was, err := v.allowance(ctx, a)
	if err != nil {
		return err
	}
	err = v.Onboarding.AccountSigned(ctx, v.Programme.ID, id, onboarding.Signed{
		OwnerID: ownerID(a), Challenge: ask.Challenge.Text, Signature: signature,
	})
	if err != nil {
		return err
	}
	patience, cancel := context.WithTimeout(ctx, preparePatience)
	defer cancel()
	for {
		if now, err := v.allowance(ctx, a); err != nil || now > was {
			return err
		}
		select {
		case <-time.After(lookAgain):
		case <-patience.Done():
			return issuing.Refuse(issuing.CodeWrongState, "the chain has not renewed the allowance yet: play it again")
		}
	}
}

// allowance is how much of its token the escrow may draw from an account's wallet.
func (v *visit) allowance(ctx context.Context, a issuing.Account) (issuing.Units, error) {
	funds, err := v.DB.FundsOf(ctx, a.ID)
	for _, f := range funds {
		if f.Asset == a.Token {
			return f.Allowance, err
		}
	}
	return 0, err
}

// scenarioPart has the buttons that play a scenario on a card, where one can be played.
func (v *visit) scenarioPart(card issuing.Card) []pages.Part {
	if len(v.Scenarios) == 0 || !v.may() || card.Status != issuing.CardActive {
		return nil
	}
	const decline = "decline-"
	var forms []pages.Form
	addForm := func(explain, prefix string, belongs func(s Scenario) bool) {
		f := v.form("", "bench", "scenario")
		f.Explain, f.Choice, f.Fields = explain, "scenario", []pages.Field{hidden("card", string(card.ID))}
		for _, s := range v.Scenarios {
			if belongs(s) {
				name := strings.ReplaceAll(strings.TrimPrefix(s.Name, prefix), "-", " ")
				f.Choices, f.Danger = append(f.Choices, pages.Option{Value: s.Name, Name: name, Help: s.Sentence}), s.Ends != ""
			}
		}
		if len(f.Choices) > 0 {
			forms = append(forms, f)
		}
	}
	addForm("", "", func(s Scenario) bool { return s.Ends == "" && !strings.HasPrefix(s.Name, decline) })
	addForm("A purchase is declined for:", decline, func(s Scenario) bool { return s.Ends == "" && strings.HasPrefix(s.Name, decline) })
	addForm("These end the card or its account for good:", "", func(s Scenario) bool { return s.Ends != "" })
	return []pages.Part{{
		Title: "Scenarios", Wide: true,
		Note: "Each plays a whole story on this card through the API, and checks every answer. Test money that is missing is sent. Some move " +
			"the sandbox's clock by weeks; what they change of the card and its limits they take back.",
		Filters: [][]pages.Filter{{{Name: "What happens in each", Href: "/docs/scenarios"}}},
		Forms:   forms,
	}}
}

// runPart is a scenario that was begun.
func (v *visit) runPart(id string) pages.Part {
	r, known := v.runs.find(id)
	if !known {
		return pages.Part{Title: "Scenario", Wide: true, Table: &pages.Table{Empty: "It was played before the sandbox started, or long ago: what it did is on the card's page."}}
	}
	table := &pages.Table{Name: "Acts", Columns: desk.Columns("Act", "", "What came of it")}
	for n, what := range r.Acts {
		state, told := pages.Muted("to come"), pages.Cell{}
		switch {
		case n < len(r.lines):
			state, told = pages.Status("done"), pages.Text(r.lines[n])
		case n == len(r.lines) && r.err != nil:
			state, told = pages.Status("failed"), pages.Text(desk.Sentence(r.err.Error()))
		case n == len(r.lines) && !r.ended:
			state = pages.Status("pending")
		}
		table.Rows = append(table.Rows, []pages.Cell{pages.Text(what), state, told})
	}
	part := pages.Part{Title: "Scenario: " + strings.ReplaceAll(r.Name, "-", " "), Note: r.Sentence, Wide: true, Table: table}
	if r.err != nil && len(r.lines) == len(r.Acts) { // what it changed could not be taken back
		part.Facts = []pages.Fact{desk.Fact("It ended in", pages.Text(desk.Sentence(r.err.Error())))}
	}
	return part
}
