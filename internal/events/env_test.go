package events_test

import (
	"testing"

	"github.com/offblocks/offblocks/internal/events"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/work"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

// env is an installation with one programme.
type env struct {
	*worktest.Env
	Events *events.Service
}

// each runs a body on either database.
func each(t *testing.T, body func(t *testing.T, e *env)) {
	t.Helper()
	worktest.Each(t, func(t *testing.T, e *worktest.Env) {
		body(t, &env{e, events.New(work.New(e.DB, e.Clock.Now), 0)})
	})
}

// list reads the events of a noun, oldest first.
func (e *env) list(subject string) (list []issuing.Event) {
	e.Helper()
	for event, err := range e.DB.Events(e.Ctx, store.EventFilter{Subject: subject}, store.List{Programme: e.Programme}) {
		e.Must(err)
		list = append([]issuing.Event{event}, list...)
	}
	return list
}
