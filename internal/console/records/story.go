package records

import (
	"cmp"
	"slices"

	"github.com/offblocks/offblocks/internal/console/desk"
	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

// happening is a step of a story with what orders it.
type happening struct {
	at   issuing.Instant
	rank int // of steps at the same moment: causes before effects
	step pages.Step
}

// The ranks of steps at the same moment.
const (
	rankRequest = iota
	rankDecision
	rankCapture
	rankLedger
	rankChain
	rankEvent
)

func tellStory(list []happening) []pages.Step {
	slices.SortStableFunc(list, func(a, b happening) int { return cmp.Or(cmp.Compare(a.at, b.at), cmp.Compare(a.rank, b.rank)) })
	steps := make([]pages.Step, len(list))
	for i, h := range list {
		steps[i] = h.step
	}
	return steps
}

// timeline is a story, with what the programme asked of the API about some things.
func (v *visit) timeline(story []happening, about ...string) (pages.Part, error) {
	var asked desk.Requests
	for _, id := range about {
		if err := v.AddRequests(&asked, id); err != nil {
			return pages.Part{}, err
		}
	}
	for _, r := range asked.List {
		story = append(story, happening{r.ClockAt, rankRequest, v.RequestStep(r)})
	}
	return pages.Part{Title: "Timeline", Wide: true, Note: asked.Note(), Filters: asked.Filters(), Steps: tellStory(story)}, nil
}

// addPaymentSteps adds what the ledger, the chain and webhooks know of an authorisation or transaction.
func (v *visit) addPaymentSteps(story []happening, subject string) ([]happening, error) {
	entries, err := v.DB.EntriesOfPayment(v.Ctx, v.Programme.ID, subject)
	if err != nil {
		return nil, err
	}
	for _, e := range entries {
		story = append(story, v.entryStep(e))
	}
	sent, err := v.DB.TxsOf(v.Ctx, subject)
	if err != nil {
		return nil, err
	}
	for _, t := range sent {
		story = append(story, v.chainStep(t))
	}
	return v.addEvents(story, subject)
}

// mostEvents is how many events of a noun its story tells.
const mostEvents = 100

func (v *visit) addEvents(story []happening, subject string) ([]happening, error) {
	newest := store.List{Programme: v.Programme.ID, Limit: mostEvents}
	for e, err := range v.DB.Events(v.Ctx, store.EventFilter{Subject: subject}, newest) {
		if err != nil {
			return nil, err
		}
		deliveries, err := v.DB.DeliveriesOf(v.Ctx, e.ID)
		if err != nil {
			return nil, err
		}
		story = append(story, eventStep(e, deliveries))
	}
	return story, nil
}
