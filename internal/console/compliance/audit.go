package compliance

import (
	"cmp"
	"strconv"

	"github.com/offblocks/offblocks/internal/console/desk"
	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

// listAudit lists who changed what. What it is narrowed by stands in the cells: each leads to the records with the same.
func listAudit(v *visit) (pages.Page, error) {
	q, l := v.Request.URL.Query(), v.List()
	if span, ok := desk.Windows[q.Get("window")]; ok {
		l.After = v.DB.Now().Add(-span)
	}
	f := store.AuditFilter{
		Actor: issuing.Actor(q.Get("by")), Action: issuing.AuditAction(q.Get("action")), Operator: q.Get("operator"), Subject: q.Get("subject"),
	}
	records, err := desk.Take(v.DB.ListAuditRecords(v.Ctx, f, l))
	if err != nil {
		return pages.Page{}, err
	}
	t := &pages.Table{
		Name: "Audit log", Columns: desk.Columns("When", "By", "Operator", "What", "On", "Reason", "Seal"), Empty: "There is no such record.",
	}
	desk.Fill(v.Visit, t, records, func(r issuing.SealedAuditRecord) string { return string(r.ID) }, func(r issuing.SealedAuditRecord) []pages.Cell {
		operator := pages.Muted("–")
		if r.Operator != "" {
			operator = pages.Link(r.Operator, v.With("operator", r.Operator))
		}
		seal := pages.Muted("waits")
		if r.Seal.Sequence > 0 {
			seal = pages.Text(strconv.FormatInt(r.Seal.Sequence, 10))
		}
		return []pages.Cell{
			pages.Moment(r.CreatedAt), pages.Text(string(r.Actor)), operator, pages.Link(pages.Words(r.Action), v.With("action", string(r.Action))),
			pages.ID(r.Subject, v.With("subject", r.Subject)), pages.Text(cmp.Or(r.Reason, "–")), seal,
		}
	})
	windows := []pages.Filter{{Name: "Any time", Href: v.With("window", ""), On: q.Get("window") == ""}}
	for _, name := range []string{"hour", "day", "week"} {
		windows = append(windows, pages.Filter{Name: "last " + name, Href: v.With("window", name), On: q.Get("window") == name})
	}
	return pages.Page{Title: "Audit log", Section: "audit", Parts: []pages.Part{{
		Table: t, Filters: desk.Filters(desk.Filter(v.Visit, "by", issuing.ActorProgramme, issuing.ActorOperator, issuing.ActorCardholder), windows,
			v.Narrowed("operator", "action", "subject")),
	}}}, nil
}
