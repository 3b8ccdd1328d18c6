package records

import (
	"fmt"

	"github.com/offblocks/offblocks/internal/console/desk"
	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/ledger"
)

func listEntries(v *visit) (pages.Page, error) {
	entries, err := v.DB.EntryPage(v.Ctx, v.Programme.ID, v.Request.URL.Query().Get("after"), int32(v.PageRows()+1)) // #nosec G115 -- a few hundred
	if err != nil {
		return pages.Page{}, err
	}
	return pages.Page{Title: "Ledger entries", Section: "entries", Parts: []pages.Part{{Table: v.entryTable(entries)}}}, nil
}

func showEntry(v *visit) (pages.Page, error) {
	e, err := v.DB.EntryOf(v.Ctx, v.Programme.ID, v.Request.PathValue("id"))
	if err != nil {
		return pages.Page{}, err
	}
	rule, _ := ledger.RuleOf(e.Kind)
	facts := []pages.Fact{
		desk.Fact("When", pages.ExactMoment(e.CreatedAt)), desk.Fact("Asset", pages.ID(e.Asset, "")), desk.Fact("Cause", pages.ID(e.Cause, "")),
		desk.Fact("Account", pages.ID(e.AccountID, v.Path("accounts", string(e.AccountID)))), desk.Fact("Id", pages.ID(e.ID, "")),
	}
	if e.Payment != "" {
		facts = append(facts, desk.Fact("Payment", pages.ID(e.Payment, v.Path("search")+"?q="+e.Payment)))
	}
	if e.Block != 0 {
		facts = append(facts, desk.Fact("Block", pages.Number(e.Block)))
	}
	return pages.Page{Title: pages.Words(e.Kind), Kind: "Ledger entry", Section: "entries", Parts: []pages.Part{
		{Title: "Postings", Note: desk.Sentence(rule.When), Table: postingTable(e), Wide: true}, {Title: "Entry", Facts: facts, Wide: true},
	}}, nil
}

// entryTable is ledger entries as rows.
func (v *visit) entryTable(entries []ledger.Entry) *pages.Table {
	t := &pages.Table{
		Name: "Ledger entries", Columns: desk.Columns("When", "Kind", "From", "To", "#Amount", "Payment", "#Block"),
		Empty: "Nothing has been booked yet.",
	}
	return desk.Fill(v.Visit, t, entries, func(e ledger.Entry) string { return e.ID }, func(e ledger.Entry) []pages.Cell {
		row := []pages.Cell{desk.Linked(pages.Moment(e.CreatedAt), v.Path("entries", e.ID)), desk.Linked(pages.Text(pages.Words(e.Kind)), v.Path("entries", e.ID))}
		first := e.Postings[0]
		source, destination, amount := pages.Text(pages.Words(first.Source.Kind)), pages.Text(pages.Words(first.Destination.Kind)), amountOf(e, first.Units)
		if more := len(e.Postings) - 1; more > 0 {
			amount.Small = fmt.Sprintf("and %d more", more)
		}
		block := pages.Cell{Text: "–", Class: "num muted"}
		if e.Block != 0 {
			block = pages.Number(e.Block)
		}
		payment := pages.Muted("–")
		if e.Payment != "" {
			payment = pages.ID(e.Payment, v.Path("search")+"?q="+e.Payment)
		}
		return append(row, source, destination, amount, payment, block)
	})
}
