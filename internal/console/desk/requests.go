package desk

import (
	"fmt"

	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/issuing"
)

// mostRequests is how many requests a story tells about each thing: of the newest as many, and of the newest that were to change it.
const mostRequests = 20

// Requests are the requests of the programme that a story tells, each once.
type Requests struct {
	List []issuing.Request
	// Older leads to the requests about the first thing of which some are not told; empty: all are told.
	Older string

	told map[issuing.RequestID]bool
}

// AddRequests adds what the programme asked of the API about something, as far as it is kept. The same request may be about two things.
func (v *Visit) AddRequests(a *Requests, subject string) error {
	list, more, err := v.DB.NewestRequestsOf(v.Ctx, v.Programme.ID, subject, mostRequests)
	if err != nil {
		return err
	}
	if more && a.Older == "" {
		a.Older = v.Path("requests") + "?about=" + subject
	}
	for _, r := range list {
		if !a.told[r.ID] {
			if a.told == nil {
				a.told = map[issuing.RequestID]bool{}
			}
			a.told[r.ID], a.List = true, append(a.List, r)
		}
	}
	return nil
}

// Note says that there are requests that the story does not tell; empty where it tells them all.
func (a Requests) Note() string {
	if a.Older == "" {
		return ""
	}
	return fmt.Sprintf("Of the requests about it the newest %d are told, and the newest %d that were to change something.", mostRequests, mostRequests)
}

// Filters lead to the requests that the story does not tell.
func (a Requests) Filters() [][]pages.Filter {
	if a.Older == "" {
		return nil
	}
	return [][]pages.Filter{{{Name: "All requests about it", Href: a.Older}}}
}

// RequestStep is a request as a step of a story.
func (v *Visit) RequestStep(r issuing.Request) pages.Step {
	step := pages.Step{
		Kind: "request", At: pages.ExactMoment(r.ClockAt), Title: r.Method + " " + r.Path,
		Status: Linked(StatusCell(r.Status), v.Path("requests", string(r.ID))),
	}
	if len(r.Path) > longPath {
		step.Title = r.Method + " " + r.Path[:longPath] + "…"
	}
	step.Status.Small = TookOf(r).Text
	if r.Code != "" {
		step.Facts = []pages.Fact{Fact("Refused for", pages.Link(pages.Words(r.Code), "/docs/errors#"+string(r.Code)))}
	}
	return step
}

// longPath is how much of a path a step shows, in bytes. A client may make it longer than any operation's; its request's page has all.
const longPath = 200

// StatusCell is the status of an answer.
func StatusCell(status int64) pages.Cell {
	c := pages.Cell{Text: fmt.Sprint(status), Class: "num"}
	if status >= 400 {
		c.Class = "num refused"
	}
	return c
}

// TookOf is how long a request took to answer.
func TookOf(r issuing.Request) pages.Cell {
	return pages.Cell{Text: fmt.Sprintf("%.1f ms", float64(r.Took.Microseconds())/1000), Class: "num"}
}
