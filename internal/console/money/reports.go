package money

import (
	"slices"

	"github.com/offblocks/offblocks/internal/console/desk"
	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

// listReports lists the settlement reports that were imported for the programme. What card networks settle is between them and the
// platform, as what waits is: a programme's people are not told.
func listReports(v *visit) (pages.Page, error) {
	if err := v.PlatformOnly(); err != nil {
		return pages.Page{}, err
	}
	l := v.List()
	l.Status = ""
	files, err := desk.Take(v.DB.SettlementReports(v.Ctx, l))
	if err != nil {
		return pages.Page{}, err
	}
	t := &pages.Table{
		Name: "Settlement reports", Columns: desk.Columns("Imported", "Card network", "File", "#New lines", "Id"),
		Empty: "No report was imported. The operator imports them on the server: offblocks settlement import.",
	}
	desk.Fill(v.Visit, t, files, func(f issuing.SettlementFile) string { return f.ID }, func(f issuing.SettlementFile) []pages.Cell {
		href := v.Path("money", "reports", f.ID)
		return []pages.Cell{
			desk.Linked(pages.Moment(f.CreatedAt), href), pages.Text(f.Partner), pages.Link(f.Name, href), pages.Number(f.Lines), pages.ID(f.ID, href),
		}
	})
	return pages.Page{Title: "Settlement reports", Section: "money/reports", Parts: []pages.Part{{Table: t, Filters: [][]pages.Filter{{
		{Name: "Lines that differ", Href: v.Path("money", "lines") + "?status=" + string(issuing.SettlementDiffers)},
		{Name: "All lines", Href: v.Path("money", "lines")},
	}}}}}, nil
}

// reportOf is a report that was imported for the programme, or has lines of it, with what its lines of the programme sum up to.
func (v *visit) reportOf(id string) (f issuing.SettlementFile, totals []store.SettlementTotal, err error) {
	if f, err = v.DB.SettlementFile(v.Ctx, id); err != nil {
		return f, nil, err
	}
	totals, err = v.DB.SettlementTotals(v.Ctx, id)
	totals = slices.DeleteFunc(totals, func(t store.SettlementTotal) bool { return t.ProgrammeID != v.Programme.ID })
	if err == nil && f.ProgrammeID != v.Programme.ID && len(totals) == 0 {
		err = issuing.NotFound("settlement file", id)
	}
	return f, totals, err
}

// showReport is what a report sums up to, and where its lines are.
func showReport(v *visit) (pages.Page, error) {
	if err := v.PlatformOnly(); err != nil {
		return pages.Page{}, err
	}
	f, totals, err := v.reportOf(v.Request.PathValue("id"))
	if err != nil {
		return pages.Page{}, err
	}
	sums := &pages.Table{
		Name: "Totals", Columns: desk.Columns("Currency", "#Payments", "#Interchange", "#Fees", "#Paid"),
		Empty: "No line of this programme was new in it.",
	}
	for _, t := range totals {
		sums.Rows = append(sums.Rows, []pages.Cell{
			pages.Text(t.Currency), pages.Minor(t.Gross, t.Currency), pages.Minor(t.Interchange, t.Currency), pages.Minor(t.Fees, t.Currency), pages.Minor(t.Paid, t.Currency),
		})
	}
	lines := v.Path("money", "lines") + "?file=" + f.ID
	links := []pages.Filter{{Name: "Its lines", Href: lines}}
	for _, status := range lineStatuses {
		links = append(links, pages.Filter{Name: pages.Words(status), Href: lines + "&status=" + string(status)})
	}
	return pages.Page{Title: f.Name, Kind: "Settlement report", Section: "money/reports", Parts: []pages.Part{
		{Title: "Report", Wide: true, Filters: [][]pages.Filter{links}, Facts: []pages.Fact{
			desk.Fact("Card network", pages.Text(f.Partner)), desk.Fact("Imported", pages.ExactMoment(f.CreatedAt)), desk.Fact("New lines", pages.Number(f.Lines)),
			desk.Fact("SHA-256", pages.ID(f.Digest, "")), desk.Fact("Id", pages.ID(f.ID, "")),
		}},
		{Title: "What its new lines of this programme sum up to", Wide: true, Table: sums,
			Note: "Payments above zero are owed to the network. Interchange is earned, fees are charged, and what is paid went to the network."},
	}}, nil
}
