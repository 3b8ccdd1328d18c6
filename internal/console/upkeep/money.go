package upkeep

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/console/desk"
	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/store"
)

// bookLine is a book over a day.
type bookLine struct {
	kind             ledger.AccountKind
	owner            string
	opening, closing issuing.Units
}

// showMoney is the chart of accounts over one day of UTC: what each book opened with, what moved, and what it closed with.
func showMoney(v *visit) (pages.Page, error) {
	today := v.DB.Clock().UTC().Truncate(24 * time.Hour)
	day := today
	if text := v.Request.URL.Query().Get("day"); text != "" {
		var err error
		if day, err = time.Parse(time.DateOnly, text); err != nil {
			return pages.Page{}, issuing.Refuse(issuing.CodeParameter, "write the day as in 2026-01-31")
		}
	}
	opening, err := v.DB.Closings(v.Ctx, v.Programme.ID, issuing.At(day))
	if err != nil {
		return pages.Page{}, err
	}
	closing, err := v.DB.Closings(v.Ctx, v.Programme.ID, issuing.At(day.AddDate(0, 0, 1)))
	if err != nil {
		return pages.Page{}, err
	}
	parts := []pages.Part{{
		Title: "Day " + day.Format("2 January 2006"), Wide: true,
		Note:    "A day of UTC. What each book opened with, and what moved, is what it closed with: an entry that does not balance cannot be booked.",
		Filters: [][]pages.Filter{v.dayLinks(day, today)},
	}}
	books := joinBooks(opening, closing)
	assets := make([]caip.AssetID, 0, len(books))
	for asset := range books {
		assets = append(assets, asset)
	}
	slices.SortFunc(assets, func(a, b caip.AssetID) int {
		return cmp.Or(-cmp.Compare(ledger.Currency(a), ledger.Currency(b)), cmp.Compare(a, b))
	})
	for _, asset := range assets {
		parts = append(parts, bookPart(asset, books[asset]))
	}
	if len(assets) == 0 {
		parts[0].Table = &pages.Table{Empty: "Nothing has been booked up to this day."}
	}
	if v.Operator.ProgrammeID == "" {
		proof, err := v.proofPart()
		if err != nil {
			return pages.Page{}, err
		}
		parts = append(parts, proof)
	}
	return pages.Page{Title: "Books", Section: "money", Parts: parts}, nil
}

func (v *visit) dayLinks(day, today time.Time) []pages.Filter {
	link := func(name string, d time.Time) pages.Filter {
		return pages.Filter{Name: name, Href: v.With("day", d.Format(time.DateOnly)), On: d.Equal(day)}
	}
	out := []pages.Filter{link("← the day before", day.AddDate(0, 0, -1)), link("Today", today)}
	if day.Before(today) {
		out = append(out, link("the day after →", day.AddDate(0, 0, 1)))
	}
	return out
}

// joinBooks puts the openings and closings of each asset's books side by side.
func joinBooks(opening, closing []store.BookBalance) map[caip.AssetID][]bookLine {
	opened := map[caip.AssetID]map[ledger.Book]issuing.Units{}
	for _, b := range opening {
		if opened[b.Asset] == nil {
			opened[b.Asset] = map[ledger.Book]issuing.Units{}
		}
		opened[b.Asset][b.Book] = b.Units
	}
	out := map[caip.AssetID][]bookLine{}
	for _, b := range closing { // what has a closing before has one now
		out[b.Asset] = append(out[b.Asset], bookLine{b.Book.Kind, b.Book.Owner, opened[b.Asset][b.Book], b.Units})
	}
	return out
}

func bookPart(asset caip.AssetID, lines []bookLine) pages.Part {
	show := func(u issuing.Units) pages.Cell {
		if currency := ledger.Currency(asset); currency != "" {
			return pages.Amount(ledger.Amount(asset, u), "")
		}
		return pages.Units(u)
	}
	t := &pages.Table{Name: "Books in " + string(asset), Columns: desk.Columns("Book", "#Opening", "#Moved", "#Closing")}
	for _, line := range ledger.Chart {
		for _, b := range lines {
			if b.kind != line.Kind {
				continue
			}
			t.Rows = append(t.Rows, []pages.Cell{
				{Text: pages.Words(b.kind), Small: line.Holds}, show(b.opening), show(b.closing - b.opening), show(b.closing),
			})
		}
	}
	title := "In " + ledger.Currency(asset)
	if ledger.Currency(asset) == "" {
		title = "In tokens " + string(asset)
	}
	part := pages.Part{Title: title, Table: t, Wide: true}
	if ledger.Currency(asset) != "" {
		part.Note = "The book network is the day's account with the card network."
	}
	return part
}

// proofPart says whether ledger and chains agree, as the reconciliation last filed it.
func (v *visit) proofPart() (pages.Part, error) {
	findings, err := v.openFindings()
	if err != nil {
		return pages.Part{}, err
	}
	cursors, err := v.DB.Cursors(v.Ctx)
	if err != nil {
		return pages.Part{}, err
	}
	differs, broken := map[caip.ChainID]int{}, 0
	for _, f := range findings {
		if f.Kind == issuing.FindingBooks {
			broken++
		}
		if f.Kind.Reconciles() {
			differs[f.Chain]++
		}
	}
	t := &pages.Table{Name: "Ledger and chains", Columns: desk.Columns("Chain", "Ledger and chain", "#As of block"), Empty: "No chain has been read yet."}
	for _, c := range cursors {
		state := pages.Cell{Text: "no difference is open", Class: "status good"}
		if n := differs[c.Chain]; n > 0 {
			state = pages.Cell{Text: fmt.Sprintf("%d differences", n), Class: "status bad", Href: v.Path("findings")}
		}
		if c.Halted != "" {
			state = pages.Cell{Text: "halted", Class: "status bad", Small: c.Halted}
		}
		t.Rows = append(t.Rows, []pages.Cell{pages.Text(string(c.Chain)), state, pages.Number(c.Block)})
	}
	note := "The reconciliation compares wallets, escrow and allowances with the ledger every five minutes, and files what differs. " +
		"No broken invariant of the books is on file."
	if broken > 0 {
		note = fmt.Sprintf("Broken invariants of the books that are on file: %d.", broken)
	}
	return pages.Part{Title: "Proof", Note: note, Table: t, Wide: true}, nil
}
