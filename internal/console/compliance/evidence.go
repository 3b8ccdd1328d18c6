package compliance

import (
	"cmp"
	"fmt"

	"github.com/offblocks/offblocks/internal/console/desk"
	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/issuing"
)

// mostNotes is how many notes about a customer are shown.
const mostNotes = 50

// showEvidence is what is known of who a customer is: the identity check, likenesses with those who are listed, and notes.
func showEvidence(v *visit) (pages.Page, error) {
	if err := v.PlatformOnly(); err != nil { // a programme is not told of hits
		return pages.Page{}, err
	}
	c, err := v.DB.Customer(v.Ctx, v.Programme.ID, issuing.CustomerID(v.Request.PathValue("id")))
	if err != nil {
		return pages.Page{}, err
	}
	report, reported, err := v.DB.IdentityReport(v.Ctx, v.Programme.ID, c.ID)
	if err != nil {
		return pages.Page{}, err
	}
	hits, err := v.DB.ScreeningHitsOf(v.Ctx, c.ID)
	if err != nil {
		return pages.Page{}, err
	}
	notes, err := v.DB.AuditRecordsOf(v.Ctx, v.Programme.ID, string(c.ID), mostNotes)
	if err != nil {
		return pages.Page{}, err
	}
	identity := pages.Part{Title: "Identity", Wide: true, Facts: []pages.Fact{
		desk.Fact("Customer", pages.ID(c.ID, v.Path("customers", string(c.ID)))), desk.Fact("Status", pages.Status(c.Status)),
		desk.Fact("Verified name", pages.Text(cmp.Or(c.Name, "not verified"))), desk.Fact("Wallet", pages.ID(c.ChainID, "")),
	}}
	if reported {
		identity.Facts = append(identity.Facts, desk.Fact("Checked by", pages.Text(report.Partner)), desk.Fact("Verdict", pages.Text(pages.Words(report.Verdict))),
			desk.Fact("Name on the documents", pages.Text(cmp.Or(report.Name, "–"))), desk.Fact("Detail", pages.Text(cmp.Or(report.Detail, "–"))),
			desk.Fact("Reported", pages.Moment(report.SentAt)))
	} else {
		identity.Note = "No report of the programme's own identity check is kept: it was checked by the installation's partner, or not yet."
	}
	standing := pages.Part{Title: "Sanctions", Wide: true, Table: &pages.Table{
		Name: "Likenesses", Columns: desk.Columns("Found", "Standing", "Screened", "Listed", "List", "#Likeness", "Matched by", "Explanation", "Decision's reason"),
		Empty: "Nobody who is listed is like this customer.",
	}}
	for _, h := range hits {
		standing.Table.Rows = append(standing.Table.Rows, []pages.Cell{
			pages.Moment(h.CreatedAt), desk.Linked(pages.Status(h.Status), map[bool]string{true: v.Path("hits")}[h.Status == issuing.HitOpen]),
			pages.Text(h.Screened), pages.Text(h.Listed), {Text: h.List, Small: h.EntryID}, score(h.Score), pages.Text(pages.Words(h.Kind)),
			pages.Text(h.Explanation), pages.Text(h.Reason),
		})
	}
	log := pages.Part{Title: "Notes and what was done", Wide: true, Table: &pages.Table{
		Name: "Notes", Columns: desk.Columns("When", "Who", "What", "Note or reason"), Empty: "No note is kept.",
	}}
	for _, n := range notes {
		log.Table.Rows = append(log.Table.Rows, []pages.Cell{
			pages.Moment(n.CreatedAt), pages.Text(cmp.Or(n.Operator, string(n.Actor))), pages.Text(pages.Words(n.Action)), pages.Text(n.Reason),
		})
	}
	if v.Operator.May(issuing.DutyScreening) {
		log.Forms = []pages.Form{v.FormOf(v.Path("customers", string(c.ID), "notes"), "Keep the note", "A note about risk, such as why this customer is watched. It is kept in the audit log.")}
	}
	return pages.Page{Title: cmp.Or(c.Name, c.ExternalID), Kind: "Evidence about", Section: "customers", Parts: []pages.Part{identity, standing, log}}, nil
}

// score is a likeness in thousandths as a share.
func score(thousandths int64) pages.Cell {
	return pages.Cell{Text: fmt.Sprintf("%d.%d %%", thousandths/10, thousandths%10), Class: "num"}
}

// showMonitoring is the lists that customers are compared with again and again, and what came of it.
func showMonitoring(v *visit) (pages.Page, error) {
	if err := v.PlatformOnly(); err != nil {
		return pages.Page{}, err
	}
	lists, err := v.DB.SanctionsLists(v.Ctx)
	if err != nil {
		return pages.Page{}, err
	}
	open, err := v.Review.List(v.Ctx)
	if err != nil {
		return pages.Page{}, err
	}
	waiting := map[string]int64{}
	for _, h := range open {
		if h.ProgrammeID == v.Programme.ID {
			waiting[h.List]++
		}
	}
	t := &pages.Table{
		Name: "Sanctions lists", Columns: desk.Columns("List", "Edition", "#Entries", "Published", "Looked for", "All customers compared", "#Hits that wait"),
		Empty: "No list is kept: customers are screened by the installation's partner when they sign up, and not again.",
	}
	for _, l := range lists {
		compared := pages.Moment(l.MatchedAt)
		if l.MatchedEdition != l.Edition {
			compared.Small = "with an earlier edition"
		}
		t.Rows = append(t.Rows, []pages.Cell{
			{Text: l.Name, Small: l.Source}, pages.Text(cmp.Or(l.Version, l.Edition)), pages.Number(l.Entries), pages.Moment(l.PublishedAt),
			pages.Moment(l.CheckedAt), compared, desk.Linked(pages.Number(waiting[l.Name]), v.Path("hits")),
		})
	}
	return pages.Page{Title: "Monitoring", Section: "monitoring", Parts: []pages.Part{{
		Table: t, Wide: true, Note: "Every customer is compared with each new edition of a list. Who is like somebody listed waits for a decision under Hits.",
	}}}, nil
}
