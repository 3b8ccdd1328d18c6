package records

import (
	"fmt"
	"time"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/console/desk"
	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/store"
)

// listEntries lists a programme's entries: all of them, those of an account, or those of a day, which may be narrowed further.
func listEntries(v *visit) (pages.Page, error) {
	q := v.Request.URL.Query()
	if q.Get("of") != "" {
		return listEntriesOf(v, issuing.AccountID(q.Get("of")))
	}
	f := store.SpanFilter{Kind: ledger.Kind(q.Get("kind")), Asset: caip.AssetID(q.Get("asset")), Account: ledger.AccountKind(q.Get("account"))}
	day, narrowed := q.Get("day"), f != store.SpanFilter{}
	most := int32(v.PageRows() + 1) // #nosec G115 -- a few hundred
	part := pages.Part{Filters: desk.Filters(v.Narrowed("account", "kind", "asset"))}
	if day == "" && !narrowed {
		entries, err := v.DB.EntryPage(v.Ctx, v.Programme.ID, q.Get("after"), most)
		part.Table = v.entryTable(entries)
		return pages.Page{Title: "Ledger entries", Section: "entries", Parts: []pages.Part{part}}, err
	}
	calendar, err := v.DB.Calendar(v.Ctx, v.Programme.ID)
	if err != nil {
		return pages.Page{}, err
	}
	now := issuing.At(v.DB.Clock())
	period, err := calendar.Today(now)
	if err == nil && day != "" {
		period, err = calendar.Day(day, now)
	}
	if err != nil {
		return pages.Page{}, err
	}
	f.Since, f.Until = period.From, period.Until
	entries, err := v.DB.EntriesOfSpan(v.Ctx, v.Programme.ID, f, q.Get("after"), most)
	if err != nil {
		return pages.Page{}, err
	}
	part.Table = v.entryTable(entries)
	part.Table.Empty = "Nothing was booked on " + period.Name + "."
	part.Filters = desk.Filters(v.daysAround(period.Name), v.Narrowed("account", "kind", "asset"))
	return pages.Page{Title: "Ledger entries of " + period.Name, Section: "entries", Parts: []pages.Part{part}}, nil
}

// listEntriesOf lists those of an account.
func listEntriesOf(v *visit, id issuing.AccountID) (pages.Page, error) {
	if _, err := v.DB.Account(v.Ctx, v.Programme.ID, id); err != nil {
		return pages.Page{}, err
	}
	entries, err := desk.Take(v.DB.Entries(v.Ctx, id, store.EntryFilter{}, v.List()))
	if err != nil {
		return pages.Page{}, err
	}
	return pages.Page{Title: "Ledger entries of an account", Section: "entries", Parts: []pages.Part{
		{Table: v.entryTable(entries), Filters: desk.Filters(v.Narrowed("of"))},
	}}, nil
}

// daysAround lead to the days before and after a day.
func (v *visit) daysAround(day string) []pages.Filter {
	at, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return nil
	}
	return []pages.Filter{
		{Name: "← the day before", Href: v.With("day", at.AddDate(0, 0, -1).Format(time.DateOnly))}, {Name: day, Href: v.With("day", day), On: true},
		{Name: "the day after →", Href: v.With("day", at.AddDate(0, 0, 1).Format(time.DateOnly))},
	}
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
	chain, err := v.chainPart(e)
	return pages.Page{Title: pages.Words(e.Kind), Kind: "Ledger entry", Section: "entries", Parts: []pages.Part{
		{Title: "Postings", Note: desk.Sentence(rule.When), Table: postingTable(e), Wide: true}, {Title: "Entry", Facts: facts, Wide: true}, chain,
	}}, err
}

// chainPart is the chain transactions of an entry's payment; the one of the entry's block is marked.
func (v *visit) chainPart(e ledger.Entry) (pages.Part, error) {
	t := &pages.Table{Name: "Chain transactions", Columns: desk.Columns("When", "Status", "What for", "#Block", "Hash", "Booked this"), Empty: "None: it was booked without the chain."}
	part := pages.Part{Title: "Chain transactions of its payment", Table: t, Wide: true}
	if e.Payment == "" {
		return part, nil
	}
	sent, err := v.DB.TxsOf(v.Ctx, e.Payment)
	for _, x := range sent {
		href := ""
		if v.Operator.ProgrammeID == "" { // the page is the platform's
			href = v.Path("chains", string(x.Chain), "transactions", x.ID)
		}
		this := pages.Text("")
		if e.Block != 0 && x.Block == e.Block {
			this = pages.Cell{Text: "yes", Class: "status good"}
		}
		t.Rows = append(t.Rows, []pages.Cell{
			desk.Linked(pages.Moment(x.CreatedAt), href), pages.Status(x.Status), pages.Text(pages.Words(x.Purpose.Kind)), pages.Number(max(0, x.Block)),
			pages.ID(x.Hash, href), this,
		})
	}
	return part, err
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
