package console

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/issuing"
)

// platformOnly refuses people of a programme, as if there were no such page.
func (v *visit) platformOnly() error {
	if v.operator.ProgrammeID != "" {
		return issuing.Refuse(issuing.CodeNotFound, "there is no such page")
	}
	return nil
}

// ofProgramme leaves out what is of other programmes.
func ofProgramme[T any](v *visit, list []T, of func(T) issuing.ProgrammeID) (out []T) {
	for _, item := range list {
		if of(item) == v.programme.ID {
			out = append(out, item)
		}
	}
	return out
}

func (v *visit) waitingMessages() ([]issuing.Message, error) {
	list, err := v.Messages.List(v.ctx)
	return ofProgramme(v, list, func(m issuing.Message) issuing.ProgrammeID { return m.ProgrammeID }), err
}

func (v *visit) openHits() ([]issuing.ScreeningHit, error) {
	list, err := v.Review.List(v.ctx)
	return ofProgramme(v, list, func(h issuing.ScreeningHit) issuing.ProgrammeID { return h.ProgrammeID }), err
}

// openFindings are those about the programme, and those about no programme.
func (v *visit) openFindings() ([]issuing.Finding, error) {
	list, err := v.DB.OpenFindings(v.ctx)
	return ofProgramme(v, list, func(f issuing.Finding) issuing.ProgrammeID { return cmp.Or(f.ProgrammeID, v.programme.ID) }), err
}

func listMessages(v *visit) (pages.Page, error) {
	if err := v.platformOnly(); err != nil {
		return pages.Page{}, err
	}
	messages, err := v.waitingMessages()
	if err != nil {
		return pages.Page{}, err
	}
	p := pages.Page{Title: "Network messages that wait", Section: "messages"}
	if len(messages) == 0 {
		p.Parts = []pages.Part{{Table: &pages.Table{Empty: "Nothing waits: every message of the card network is booked."}}}
	}
	for _, m := range messages {
		part := pages.Part{Title: pages.Words(m.Kind), Note: sentence(fmt.Errorf("%s", cmp.Or(m.Detail, "it could not be booked"))), Wide: true, Facts: []pages.Fact{
			fact("Amount", pages.Amount(m.Amount, m.Currency)), fact("Merchant", merchantCell(m.Merchant)), fact("Came", pages.Moment(m.CreatedAt)),
			fact("Reference", pages.Text(m.Reference)), fact("Card", pages.ID(m.CardID, v.path("cards", string(m.CardID)))), fact("Id", pages.ID(m.ID, "")),
		}}
		if v.operator.May(issuing.DutyMessages) {
			part.Forms = append(part.Forms, v.formOf(v.path("messages", m.ID, "retry"), "Retry",
				"Books it as it came, once what stood in its way is gone."))
			match := v.formOf(v.path("messages", m.ID, "match"), "Match", "Books it for a card of this programme.")
			match.Field = &pages.Field{Name: "card", Label: "Id of the card", Value: string(m.CardID)}
			part.Forms = append(part.Forms, match)
		}
		if v.operator.May(issuing.DutyWriteOffs) {
			off := v.formOf(v.path("messages", m.ID, "write-off"), "Write off",
				"Gives it up: what it moved is your gain or loss. Its programme can read the reason.")
			off.Danger = true
			part.Forms = append(part.Forms, off)
		}
		p.Parts = append(p.Parts, part)
	}
	return p, nil
}

func (v *visit) formOf(action, verb, explain string) pages.Form {
	return pages.Form{ID: v.form(action), Action: action, Verb: verb, Explain: explain}
}

func listHits(v *visit) (pages.Page, error) {
	if err := v.platformOnly(); err != nil {
		return pages.Page{}, err
	}
	hits, err := v.openHits()
	if err != nil {
		return pages.Page{}, err
	}
	p := pages.Page{Title: "Sanctions hits to decide about", Section: "hits"}
	if len(hits) == 0 {
		p.Parts = []pages.Part{{Table: &pages.Table{Empty: "No hit waits: nobody is like who is listed, or all is decided."}}}
	}
	for _, h := range hits {
		part := pages.Part{Title: fmt.Sprintf("%q is like %q", h.Screened, h.Listed), Note: h.Explanation, Wide: true, Facts: []pages.Fact{
			fact("Likeness", pages.Text(fmt.Sprintf("%d.%d %%", h.Score/10, h.Score%10))), fact("Matched by", pages.Text(pages.Words(h.Kind))),
			fact("List", pages.Cell{Text: h.List, Small: h.EntryID}), fact("Found", pages.Moment(h.CreatedAt)),
			fact("Customer", pages.ID(h.CustomerID, v.path("customers", string(h.CustomerID)))), fact("Id", pages.ID(h.ID, "")),
		}}
		if v.operator.May(issuing.DutyScreening) {
			confirm := v.formOf(v.path("hits", h.ID, "confirm"), "Confirm", "They are who is listed: they are rejected, or stay out of use.")
			confirm.Danger = true
			part.Forms = []pages.Form{v.formOf(v.path("hits", h.ID, "clear"), "Clear", "They are somebody else: they go on."), confirm}
		}
		p.Parts = append(p.Parts, part)
	}
	return p, nil
}

func listFindings(v *visit) (pages.Page, error) {
	if err := v.platformOnly(); err != nil {
		return pages.Page{}, err
	}
	findings, err := v.openFindings()
	if err != nil {
		return pages.Page{}, err
	}
	p := pages.Page{Title: "Open findings", Section: "findings"}
	if len(findings) == 0 {
		p.Parts = []pages.Part{{Table: &pages.Table{Empty: "Nothing is wrong: ledger, chains and partners agree."}}}
	}
	for _, f := range findings {
		part := pages.Part{Title: pages.Words(f.Kind), Note: sentence(fmt.Errorf("%s", f.Detail)), Wide: true, Facts: []pages.Fact{
			fact("First seen", pages.Moment(f.FirstSeen)), fact("Last seen", pages.Moment(f.LastSeen)),
		}}
		if f.AccountID != "" {
			part.Facts = append(part.Facts, fact("Account", pages.ID(f.AccountID, v.path("accounts", string(f.AccountID)))))
		}
		if f.Subject != "" {
			href := v.path("search") + "?q=" + escapeQuery(f.Subject)
			if f.Kind == issuing.FindingUnmatched {
				href = v.path("messages")
			}
			part.Facts = append(part.Facts, fact("About", pages.ID(f.Subject, href)))
		}
		if f.Chain != "" {
			part.Facts = append(part.Facts, fact("Chain", pages.Text(string(f.Chain))))
		}
		for _, name := range slices.Sorted(maps.Keys(f.Figures)) {
			if f.Figures[name] != "" {
				part.Facts = append(part.Facts, fact(pages.Words(name), pages.Text(f.Figures[name])))
			}
		}
		if v.operator.May(issuing.DutyFindings) {
			part.Forms = []pages.Form{v.formOf(v.path("findings", f.ID, "resolve"), "Resolve",
				"Notes that it has been dealt with. What the reconciliation finds again it files again.")}
		}
		p.Parts = append(p.Parts, part)
	}
	return p, nil
}

func listAudit(v *visit) (pages.Page, error) {
	records, err := take(v.DB.ListAuditRecords(v.ctx, v.page()))
	if err != nil {
		return pages.Page{}, err
	}
	t := &pages.Table{
		Name: "Audit log", Columns: columns("When", "Who", "What", "On", "Reason"), Empty: "Nobody has changed anything yet.",
	}
	fill(v, t, records, func(r issuing.AuditRecord) string { return string(r.ID) }, func(r issuing.AuditRecord) []pages.Cell {
		return []pages.Cell{
			pages.Moment(r.CreatedAt), pages.Text(cmp.Or(r.Operator, string(r.Actor))), pages.Text(pages.Words(r.Action)), pages.ID(r.Subject, ""),
			pages.Text(r.Reason),
		}
	})
	return pages.Page{Title: "Audit log", Section: "audit", Parts: []pages.Part{{Table: t}}}, nil
}
