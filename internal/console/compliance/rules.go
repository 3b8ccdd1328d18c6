package compliance

import (
	"fmt"
	"strings"

	"github.com/offblocks/offblocks/internal/console/desk"
	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

// showRules is every limit and control that a card is under, with what it comes from and what is left.
func showRules(v *visit) (pages.Page, error) {
	c, err := v.DB.Card(v.Ctx, v.Programme.ID, issuing.CardID(v.Request.PathValue("id")))
	if err != nil {
		return pages.Page{}, err
	}
	a, err := v.DB.Account(v.Ctx, v.Programme.ID, c.AccountID)
	if err != nil {
		return pages.Page{}, err
	}
	settings, err := v.DB.Settings(v.Ctx, v.Programme.ID)
	if err != nil {
		return pages.Page{}, err
	}
	of := issuing.PurchaseContext{Card: c, Account: a}
	limits, err := v.limitTable(of, settings)
	if err != nil {
		return pages.Page{}, err
	}
	controls, err := v.DB.ControlsOn(v.Ctx, of)
	if err != nil {
		return pages.Page{}, err
	}
	title := c.MaskedPAN
	if title == "" {
		title = string(c.ID)
	}
	return pages.Page{Title: title, Kind: "Limits and controls of card", Section: "cards", Parts: []pages.Part{
		{Title: "Limits", Table: limits, Wide: true, Filters: [][]pages.Filter{{{Name: "The card", Href: v.Path("cards", string(c.ID))}}}, Note: "All of them " +
			"hold at once. One of the programme is counted for each account, and days are those of " + string(settings.Timezone) + "."},
		{Title: "Controls", Table: v.controlTable(controls, of), Wide: true, Note: "A payment has to pass those of programme, account and card. A block wins over what is allowed."},
	}}, nil
}

// source leads to what a rule is set on.
func (v *visit) source(kind issuing.ScopeKind, of issuing.PurchaseContext) pages.Cell {
	switch kind {
	case issuing.ScopeAccount:
		return pages.Cell{Text: "account", Href: v.Path("accounts", string(of.Account.ID))}
	case issuing.ScopeCard:
		return pages.Cell{Text: "card", Href: v.Path("cards", string(of.Card.ID))}
	}
	return pages.Text("programme")
}

func enforcement(shadow bool) pages.Cell {
	if shadow {
		return pages.Cell{Text: "in shadow", Class: "status warn", Small: "recorded, not declined"}
	}
	return pages.Cell{Text: "enforced", Class: "status good"}
}

func (v *visit) limitTable(of issuing.PurchaseContext, settings issuing.Settings) (*pages.Table, error) {
	t := &pages.Table{
		Name: "Limits", Columns: desk.Columns("Comes from", "Standing", "In", "Of", "#Most", "#Spent", "#Left", "#Most payments", "#Made", "Begins again"),
		Empty: "No limit is set on the programme, the account or the card.",
	}
	sets, err := v.DB.LimitsOn(v.Ctx, of)
	if err != nil {
		return nil, err
	}
	now := issuing.At(v.DB.Clock())
	for _, set := range sets {
		subject := string(of.Account.ID) // a programme's limits are counted for each account
		if set.Scope == issuing.ScopeCard {
			subject = string(of.Card.ID)
		}
		for _, l := range set.Limits {
			used, err := v.DB.LimitUsage(v.Ctx, subject, l, now, settings.Timezone)
			if err != nil {
				return nil, err
			}
			h := issuing.Headroom{Limit: l, Counted: true, Used: used, ResetsAt: l.ResetsAt(now, settings.Timezone)}
			t.Rows = append(t.Rows, append([]pages.Cell{v.source(set.Scope, of), enforcement(l.Shadow)}, limitCells(h)...))
		}
	}
	return t, nil
}

func limitCells(h issuing.Headroom) []pages.Cell {
	none := pages.Cell{Text: "any", Class: "num muted"}
	window, use := pages.Words(h.Window), "every payment"
	if h.Hours > 0 {
		window = fmt.Sprintf("%d hours", h.Hours)
	}
	if h.Use != "" {
		use = pages.Words(h.Use)
	}
	amount := func(m issuing.Minor) pages.Cell { return pages.Amount(m.Decimal(h.Currency), h.Currency) }
	most, spent, left, count, made := none, none, none, none, none
	if h.Amount > 0 {
		most, spent, left = amount(h.Amount), amount(h.Used.Amount), amount(h.Left().Amount)
	}
	if h.Count > 0 {
		count, made = pages.Number(h.Count), pages.Number(h.Used.Count)
	}
	return []pages.Cell{pages.Text(window), pages.Text(use), most, spent, left, count, made, pages.Moment(h.ResetsAt)}
}

func (v *visit) controlTable(sets []issuing.ControlSet, of issuing.PurchaseContext) *pages.Table {
	t := &pages.Table{
		Name: "Controls", Columns: desk.Columns("Comes from", "Standing", "Of", "Rule", "Values"),
		Empty: "No control is set on the programme, the account or the card: it may be used anywhere.",
	}
	for _, set := range sets {
		for _, about := range []struct {
			name  string
			lists issuing.Lists
		}{
			{"merchant categories", set.Categories}, {"countries", set.Countries}, {"merchants", set.Merchants}, {"kinds of payment", set.Kinds},
			{"entry modes", set.EntryModes},
		} {
			v.addControl(t, set, of, about.name, "allowed", about.lists.Allow)
			v.addControl(t, set, of, about.name, "blocked", about.lists.Block)
		}
	}
	return t
}

func (v *visit) addControl(t *pages.Table, set issuing.ControlSet, of issuing.PurchaseContext, about, rule string, list *issuing.List) {
	if list == nil {
		return
	}
	t.Rows = append(t.Rows, []pages.Cell{
		v.source(set.Scope.Kind, of), enforcement(list.Shadow), pages.Text(about), pages.Text(rule), pages.Text(strings.Join(list.Values, ", ")),
	})
}

// listShadow lists what rules in shadow would have declined.
func listShadow(v *visit) (pages.Page, error) {
	items, err := desk.Take(v.DB.Decisions(v.Ctx, store.DecisionFilter{Shadowed: true}, v.List()))
	if err != nil {
		return pages.Page{}, err
	}
	t := &pages.Table{
		Name: "Decisions that shadow rules would have declined", Columns: desk.Columns("When", "Answer", "What would have declined it", "#Asked", "Merchant", "Rules"),
		Empty: "Nothing: no rule is in shadow, or none would have declined a payment.",
	}
	desk.Fill(v.Visit, t, items, func(d issuing.Decision) string { return string(d.ID) }, func(d issuing.Decision) []pages.Cell {
		href := v.Path("decisions", string(d.ID))
		answer := pages.Status("approved")
		if d.Reason != issuing.Approved {
			answer = pages.Status("declined")
		}
		return []pages.Cell{
			desk.Linked(pages.Moment(d.CreatedAt), href), answer, pages.Link(strings.Join(d.Shadow, "; "), href),
			pages.Amount(d.PricedAmount, d.PricedCurrency), pages.Text(d.Merchant.Name), pages.Link("its rules", v.Path("cards", string(d.CardID), "rules")),
		}
	})
	return pages.Page{Title: "Shadow hits", Section: "shadow", Parts: []pages.Part{{Table: t}}}, nil
}
