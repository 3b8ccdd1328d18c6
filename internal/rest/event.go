package rest

import (
	"iter"
	"net/http"
	"slices"
	"strings"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

var eventRoutes = []route{
	{id: "getEvents", method: "GET", path: "/events", status: http.StatusOK, serve: getEvents},
	{
		id: "getEvent", method: "GET", path: "/events/{eventId}", status: http.StatusOK,
		serve: readStep(func(c *call, id issuing.EventID) (issuing.Event, error) {
			return c.DB.Event(c.ctx(), c.programme, id)
		}),
	},
}

// eventFilter reads which events are wanted.
func (c *call) eventFilter() (f store.EventFilter, err error) {
	q := c.query
	if v := q.Get("type"); q.Has("type") {
		if !slices.Contains(issuing.EventTypes(), issuing.EventType(v)) {
			return f, badParameter("type", "a type of events: "+strings.Join(statusNames(issuing.EventTypes()), ", "))
		}
		f.Type = issuing.EventType(v)
	}
	if v := q.Get("entityId"); q.Has("entityId") {
		id, ok := parseUUID(v)
		if !ok {
			return f, badParameter("entityId", "a UUID")
		}
		f.Subject = id
	}
	return f, nil
}

func getEvents(c *call) (bool, error) {
	l, err := c.listFilters(nil, false)
	if err != nil {
		return false, err
	}
	f, err := c.eventFilter()
	if err != nil {
		return false, err
	}
	id := func(e issuing.Event) string { return string(e.ID) }
	return streamList(c, l, id, func(l store.List) iter.Seq2[issuing.Event, error] { return c.DB.Events(c.ctx(), f, l) })
}
