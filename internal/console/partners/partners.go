// Package partners has the page about the partners that are connected: what each serves as and can do, how calls to it go, and what
// is found wrong that it leads to. It knows no partner, and calls none.
package partners

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/offblocks/offblocks/internal/console/desk"
	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/issuing"
)

// Partners is what the room works with: the partners of the installation, in the order in which they are connected.
type Partners []Partner

// Partner is one of them.
type Partner struct {
	Name, Type, Summary string
	Serves              []string // what it serves as; empty: nothing
	Can                 []string // what it can do, each a short clause
	Listens             string   // where it calls; empty: nowhere
	Network             bool     // it is a card network
	Finds               []issuing.FindingKind
	Calls               func() Calls // nil: they are not counted
	Links               func() Links // nil: it has none
}

// Calls count the calls of this process to a partner since its start.
type Calls struct {
	Sent, Failed, Again, HeldBack int64
	Took                          time.Duration // on average
	OpenUntil                     time.Time     // when its circuit lets a call through; zero: it is closed
}

// Links are those of a card network to this process, with what came over them since its start, by what became of it.
type Links struct {
	Connected int64
	Messages  map[string]int64
}

// Room has the page.
func (p Partners) Room() desk.Room {
	return desk.Room{Views: map[string]desk.Show{"partners": p.show}}
}

func (p Partners) show(v *desk.Visit) (pages.Page, error) {
	if err := v.PlatformOnly(); err != nil { // they serve all programmes
		return pages.Page{}, err
	}
	open, err := v.DB.OpenFindings(v.Ctx)
	if err != nil {
		return pages.Page{}, err
	}
	open = slices.DeleteFunc(open, func(f issuing.Finding) bool { return f.ProgrammeID != "" && f.ProgrammeID != v.Programme.ID })
	page := pages.Page{Title: "Partners", Section: "partners"}
	for _, one := range p {
		page.Parts = append(page.Parts, one.part(v, open))
	}
	if len(p) == 0 {
		page.Parts = []pages.Part{{Wide: true, Table: &pages.Table{
			Empty: "No partner is connected: serve --partners names a file of them. A sandbox plays what it is not connected to.",
		}}}
	}
	return page, nil
}

func (p Partner) part(v *desk.Visit, open []issuing.Finding) pages.Part {
	part := pages.Part{
		ID: desk.PartnerAnchor(p.Name), Title: p.Name, Wide: true, Note: desk.Sentence(p.Summary),
		Facts: []pages.Fact{
			desk.Fact("State", p.state()), desk.Fact("Type", pages.Text(p.Type)),
			desk.Fact("Serves as", pages.Text(cmp.Or(strings.Join(p.Serves, ", "), "nothing here"))),
		},
	}
	if p.Listens != "" {
		part.Facts = append(part.Facts, desk.Fact("Calls us at", pages.Text(p.Listens)))
	}
	if p.Calls != nil {
		c := p.Calls()
		part.Facts = append(part.Facts,
			desk.Fact("Calls", pages.Number(c.Sent)), desk.Fact("Failed", pages.Number(c.Failed)), desk.Fact("Tried again", pages.Number(c.Again)),
			desk.Fact("Held back by the circuit", pages.Number(c.HeldBack)),
			desk.Fact("Took on average", pages.Text(c.Took.Round(100*time.Microsecond).String())))
	}
	if p.Links != nil {
		l := p.Links()
		for _, outcome := range slices.Sorted(maps.Keys(l.Messages)) {
			part.Facts = append(part.Facts, desk.Fact("Messages "+pages.Words(outcome), pages.Number(l.Messages[outcome])))
		}
	}
	var leads []pages.Filter
	if p.Network {
		leads = append(leads, pages.Filter{Name: "What card networks said", Href: v.Path("messages", "all")})
	}
	for _, kind := range p.Finds {
		n := 0
		for _, f := range open {
			if by := f.Figures["partner"]; f.Kind == kind && (by == "" || by == p.Name) {
				n++
			}
		}
		if n > 0 {
			leads = append(leads, pages.Filter{Name: fmt.Sprintf("%d open: %s", n, pages.Words(kind)), Href: v.Path("findings"), On: true})
		}
	}
	part.Filters = desk.Filters(leads)
	if len(p.Can) > 0 {
		part.Table = &pages.Table{Name: "What " + p.Name + " can do", Columns: desk.Columns("It can")}
		for _, can := range p.Can {
			part.Table.Rows = append(part.Table.Rows, []pages.Cell{pages.Text(can)})
		}
	}
	return part
}

// state is whether the partner is reached, as this process knows it.
func (p Partner) state() pages.Cell {
	cell := func(text, tone, small string) pages.Cell {
		return pages.Cell{Text: text, Class: "status " + tone, Small: small}
	}
	if p.Calls != nil {
		if until := p.Calls().OpenUntil; !until.IsZero() {
			return cell("out of reach", "bad", "its circuit is open until "+until.UTC().Format(time.TimeOnly)+" UTC")
		}
	}
	if p.Links != nil {
		n := p.Links().Connected
		if n == 0 {
			return cell("no link", "bad", "")
		}
		return cell("linked", "good", fmt.Sprintf("%d links", n))
	}
	switch {
	case p.Calls == nil:
		return cell("not called", "muted", "by this process")
	case p.Calls().Sent == 0:
		return cell("not called yet", "muted", "since this process started")
	}
	return cell("answers", "good", "as this process finds it")
}
