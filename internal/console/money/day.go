package money

import (
	"cmp"
	"errors"
	"slices"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/console/desk"
	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
)

// showDay is a day as it is settled: what each account of the books opened with, what moved it, and what it closed with.
func showDay(v *visit) (pages.Page, error) {
	calendar, today, err := v.today()
	if err != nil {
		return pages.Page{}, err
	}
	day, err := calendar.Day(cmp.Or(v.Request.URL.Query().Get("day"), today.Name), issuing.At(v.DB.Clock()))
	if err != nil {
		return pages.Page{}, err
	}
	p := pages.Page{Title: "Settlement of " + day.Name, Section: "money", Parts: []pages.Part{{
		Wide: true, Filters: [][]pages.Filter{v.dayLinks(day.Name, today.Name)},
		Note: "From midnight to midnight in " + day.Zone + ", " + standing(day) + ". Customers are all that cardholders have, less what they owe.",
	}}}
	settled, err := v.DB.Settlement(v.Ctx, v.Programme.ID, day)
	if errors.Is(err, ledger.ErrDoesNotTie) {
		p.Problem = desk.Sentence(err.Error())
		return p, nil
	}
	if err != nil {
		return p, err
	}
	for _, books := range byAsset(settled.Books) {
		p.Parts = append(p.Parts, v.settledPart(books, day))
	}
	if len(settled.Books) == 0 {
		p.Parts[0].Table = &pages.Table{Empty: "Nothing has been booked up to this day."}
	}
	return p, nil
}

// standing says whether a period is over.
func standing(p ledger.Period) string {
	if p.Provisional {
		return "provisional: more may be booked in it"
	}
	return "final"
}

// byAsset puts the books of each asset together: currencies first, as finance closes those.
func byAsset(books []ledger.SettledBook) (out [][]ledger.SettledBook) {
	slices.SortStableFunc(books, func(a, b ledger.SettledBook) int { return compareAssets(a.Asset, b.Asset) })
	for _, b := range books {
		if n := len(out); n > 0 && out[n-1][0].Asset == b.Asset {
			out[n-1] = append(out[n-1], b)
			continue
		}
		out = append(out, []ledger.SettledBook{b})
	}
	return out
}

func compareAssets(a, b caip.AssetID) int {
	return cmp.Or(-cmp.Compare(ledger.Currency(a), ledger.Currency(b)), cmp.Compare(a, b))
}

// settledPart is the books of an asset, with what shows that they tie.
func (v *visit) settledPart(books []ledger.SettledBook, day ledger.Period) pages.Part {
	asset := books[0].Asset
	t := &pages.Table{Name: "Books " + v.assetTitle(asset), Columns: desk.Columns("Account", "Movement", "Part", "#Entries", "#Amount")}
	var opening, moved, closing issuing.Units
	none := pages.Cell{Class: "num"}
	for _, b := range books {
		account := pages.Text(pages.Words(b.Account))
		entries := ""
		if b.Account != ledger.Customers {
			entries = v.entriesOf(ledger.AccountKind(b.Account), asset, day.Name)
		}
		add := func(movement, part string, count pages.Cell, u issuing.Units) {
			t.Rows = append(t.Rows, []pages.Cell{account, pages.Text(movement), pages.Text(part), count, desk.Linked(amountOf(asset, u), entries)})
		}
		add("opening", "", none, b.Opening)
		for _, m := range b.Movements {
			add(pages.Words(m.Movement), pages.Words(m.Component), pages.Number(m.Count), m.Units)
			moved += m.Units
		}
		add("closing", "", none, b.Closing)
		opening, closing = opening+b.Opening, closing+b.Closing
	}
	ties := pages.Cell{Text: "ties ✓", Class: "status good"}
	if opening != 0 || moved != 0 || closing != 0 {
		ties = pages.Cell{Text: "does not tie", Class: "status bad"}
	}
	for _, sum := range []struct {
		name  string
		units issuing.Units
	}{{"openings", opening}, {"movements", moved}, {"closings", closing}} {
		t.Rows = append(t.Rows, []pages.Cell{pages.Text("all accounts"), pages.Text(sum.name), ties, none, amountOf(asset, sum.units)})
	}
	part := pages.Part{Title: v.assetTitle(asset), Table: t, Wide: true}
	if ledger.Currency(asset) != "" {
		part.Note = "Network is the day's account with the card network."
	}
	return part
}
