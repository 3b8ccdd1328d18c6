package records

import (
	"fmt"
	"strings"

	"github.com/offblocks/offblocks/internal/console/desk"
	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

// mostOfEach is how many decisions and how many ledger entries the timeline of a card or an account tells: the newest.
const mostOfEach = 20

// lifeOf is the timeline of a card or an account: what was asked about it, decided on it and, of an account, booked for it, with its
// events. of is the parameter that narrows a list to it.
func (v *visit) lifeOf(id string, whose store.Of, of string) (pages.Part, error) {
	story, err := v.addEvents(nil, id)
	if err != nil {
		return pages.Part{}, err
	}
	var untold []string
	var more []pages.Filter
	newest := store.List{Programme: v.Programme.ID, Limit: mostOfEach + 1}
	decisions, err := desk.Take(v.DB.Decisions(v.Ctx, store.DecisionFilter{Of: whose}, newest))
	if err != nil {
		return pages.Part{}, err
	}
	if len(decisions) > mostOfEach {
		decisions, untold = decisions[:mostOfEach], append(untold, "decisions")
		more = append(more, pages.Filter{Name: "All its decisions", Href: v.Path("decisions") + of})
	}
	for _, d := range decisions {
		story = append(story, v.decisionAmongOthers(d))
	}
	if whose.Account != "" {
		entries, err := desk.Take(v.DB.Entries(v.Ctx, whose.Account, store.EntryFilter{}, newest))
		if err != nil {
			return pages.Part{}, err
		}
		if len(entries) > mostOfEach {
			entries, untold = entries[:mostOfEach], append(untold, "ledger entries")
			more = append(more, v.entriesOf(whose.Account))
		}
		for _, e := range entries {
			h := v.entryStep(e)
			if e.Payment != "" {
				h.step.Facts = []pages.Fact{desk.Fact("Payment", pages.ID(e.Payment, v.Path("search")+"?q="+e.Payment))}
			}
			story = append(story, h)
		}
	}
	timeline, err := v.timeline(story, id)
	if len(untold) > 0 {
		timeline.Note = strings.TrimSpace(fmt.Sprintf("Of its %s the newest %d are told. ", strings.Join(untold, " and "), mostOfEach) + timeline.Note)
		timeline.Filters = desk.Filters(append(more, flat(timeline.Filters)...))
	}
	return timeline, err
}

func flat(rows [][]pages.Filter) (out []pages.Filter) {
	for _, row := range rows {
		out = append(out, row...)
	}
	return out
}

// decisionAmongOthers is a decision where the page does not say of which payment it is.
func (v *visit) decisionAmongOthers(d issuing.Decision) happening {
	h := v.decisionStep(d)
	about := []pages.Fact{desk.Fact("Merchant", pages.Merchant(d.Merchant))}
	if d.AuthorisationID != "" {
		about = append(about, desk.Fact("Payment", pages.ID(d.AuthorisationID, v.Path("authorisations", string(d.AuthorisationID)))))
	}
	h.step.Facts = append(about, h.step.Facts...)
	return h
}

// entriesOf leads to the ledger entries of an account.
func (v *visit) entriesOf(id issuing.AccountID) pages.Filter {
	return pages.Filter{Name: "Its ledger entries", Href: v.Path("entries") + "?of=" + string(id)}
}
