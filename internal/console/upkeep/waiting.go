package upkeep

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/offblocks/offblocks/internal/console/desk"
	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/issuing"
)

// ofProgramme leaves out what is of other programmes.
func ofProgramme[T any](v *visit, list []T, of func(T) issuing.ProgrammeID) (out []T) {
	for _, item := range list {
		if of(item) == v.Programme.ID {
			out = append(out, item)
		}
	}
	return out
}

func (v *visit) waitingMessages() ([]issuing.Message, error) {
	list, err := v.Messages.List(v.Ctx)
	return ofProgramme(v, list, func(m issuing.Message) issuing.ProgrammeID { return m.ProgrammeID }), err
}

func (v *visit) openHits() ([]issuing.ScreeningHit, error) {
	list, err := v.Review.List(v.Ctx)
	return ofProgramme(v, list, func(h issuing.ScreeningHit) issuing.ProgrammeID { return h.ProgrammeID }), err
}

// openFindings are those about the programme, and those about no programme.
func (v *visit) openFindings() ([]issuing.Finding, error) {
	list, err := v.DB.OpenFindings(v.Ctx)
	return ofProgramme(v, list, func(f issuing.Finding) issuing.ProgrammeID { return cmp.Or(f.ProgrammeID, v.Programme.ID) }), err
}

func listMessages(v *visit) (pages.Page, error) {
	if err := v.PlatformOnly(); err != nil {
		return pages.Page{}, err
	}
	messages, err := v.waitingMessages()
	if err != nil {
		return pages.Page{}, err
	}
	p := pages.Page{Title: "Network messages that wait", Section: "messages"}
	if len(messages) == 0 {
		p.Parts = []pages.Part{{Filters: [][]pages.Filter{{{Name: "All network messages", Href: v.Path("messages", "all")}}}, Table: &pages.Table{Empty: "Nothing waits: every message of the card network is booked."}}}
	}
	for _, m := range messages {
		part := pages.Part{Title: pages.Words(m.Kind), Note: desk.Sentence(cmp.Or(m.Detail, "it could not be booked")), Wide: true, Facts: []pages.Fact{
			desk.Fact("Amount", pages.Amount(m.Amount, m.Currency)), desk.Fact("Merchant", pages.Merchant(m.Merchant)), desk.Fact("Came", pages.Moment(m.CreatedAt)),
			desk.Fact("Reference", pages.Text(m.Reference)), desk.Fact("Card", pages.ID(m.CardID, v.Path("cards", string(m.CardID)))), desk.Fact("Id", pages.ID(m.ID, v.Path("messages", m.ID))),
		}}
		if v.Operator.May(issuing.DutyMessages) {
			part.Forms = append(part.Forms, v.FormOf(v.Path("messages", m.ID, "retry"), "Retry",
				"Books it as it came, once what stood in its way is gone."))
			match := v.FormOf(v.Path("messages", m.ID, "match"), "Match", "Books it for a card of this programme.")
			match.Fields = []pages.Field{{Name: "card", Label: "Id of the card", Value: string(m.CardID)}}
			part.Forms = append(part.Forms, match)
		}
		if v.Operator.May(issuing.DutyWriteOffs) {
			off := v.FormOf(v.Path("messages", m.ID, "write-off"), "Write off",
				"Gives it up: what it moved is your gain or loss. Its programme can read the reason.")
			off.Danger = true
			part.Forms = append(part.Forms, off)
		}
		p.Parts = append(p.Parts, part)
	}
	return p, nil
}

func listHits(v *visit) (pages.Page, error) {
	if err := v.PlatformOnly(); err != nil {
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
			desk.Fact("Likeness", pages.Text(fmt.Sprintf("%d.%d %%", h.Score/10, h.Score%10))), desk.Fact("Matched by", pages.Text(pages.Words(h.Kind))),
			desk.Fact("List", pages.Cell{Text: h.List, Small: h.EntryID}), desk.Fact("Found", pages.Moment(h.CreatedAt)),
			desk.Fact("Customer", pages.ID(h.CustomerID, v.Path("customers", string(h.CustomerID)))), desk.Fact("Id", pages.ID(h.ID, "")),
		}}
		if v.Operator.May(issuing.DutyScreening) {
			confirm := v.FormOf(v.Path("hits", h.ID, "confirm"), "Confirm", "They are who is listed: they are rejected, or stay out of use.")
			confirm.Danger = true
			part.Forms = []pages.Form{v.FormOf(v.Path("hits", h.ID, "clear"), "Clear", "They are somebody else: they go on."), confirm}
		}
		p.Parts = append(p.Parts, part)
	}
	return p, nil
}

func listFindings(v *visit) (pages.Page, error) {
	if err := v.PlatformOnly(); err != nil {
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
		part := pages.Part{Title: pages.Words(f.Kind), Note: desk.Sentence(f.Detail), Wide: true, Facts: []pages.Fact{
			desk.Fact("First seen", pages.Moment(f.FirstSeen)), desk.Fact("Last seen", pages.Moment(f.LastSeen)),
		}}
		if f.AccountID != "" {
			part.Facts = append(part.Facts, desk.Fact("Account", pages.ID(f.AccountID, v.Path("accounts", string(f.AccountID)))))
		}
		if f.Subject != "" {
			href := v.Path("search") + "?q=" + desk.EscapeQuery(f.Subject)
			if f.Kind == issuing.FindingUnmatched {
				href = v.Path("messages")
			}
			if f.Kind == issuing.FindingSettlement { // of a report that contradicts an earlier one the subject also names that report
				line, _, _ := strings.Cut(f.Subject, " ")
				href = v.Path("money", "lines", line)
			}
			if f.Kind == issuing.FindingUnsettled {
				href = v.Path("transactions", f.Subject)
			}
			part.Facts = append(part.Facts, desk.Fact("About", pages.ID(f.Subject, href)))
		}
		if f.Chain != "" {
			part.Facts = append(part.Facts, desk.Fact("Chain", pages.Text(string(f.Chain))))
		}
		for _, name := range slices.Sorted(maps.Keys(f.Figures)) {
			if f.Figures[name] != "" {
				part.Facts = append(part.Facts, desk.Fact(pages.Words(name), pages.Text(f.Figures[name])))
			}
		}
		if v.Operator.May(issuing.DutyFindings) {
			part.Forms = []pages.Form{v.FormOf(v.Path("findings", f.ID, "resolve"), "Resolve",
				"Notes that it has been dealt with. What the reconciliation finds again it files again.")}
		}
		p.Parts = append(p.Parts, part)
	}
	return p, nil
}
