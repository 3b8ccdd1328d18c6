package events_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/events"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

func TestTheEventsOfANounAreNumberedWithoutGaps(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, e *env) {
		card := e.ActiveCard(e.OpenAccount(e.ActiveCustomer()))
		_, err := e.Onboarding.DeactivateCard(e.Ctx, e.Programme, card)
		e.Must(err)
		list := e.list(string(card))
		if len(list) != 3 {
			t.Fatalf("%d events", len(list))
		}
		for i, event := range list {
			if want := fmt.Sprintf(`"eventSequence":%d,`, i+1); event.Sequence != int64(i+1) ||
				!strings.Contains(event.Body, want) || !strings.Contains(event.Body, `"eventCreatedAt":"2`) {
				t.Errorf("event %d is %+v", i, event)
			}
		}
	})
}

func TestEventsOfOneNounThatAreMadeAtOnceGetNumbersOfTheirOwn(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, e *env) {
		verbs := make([]func() error, 8)
		for i := range verbs {
			verbs[i] = func() error {
				return e.Programmes.SetCredentials(e.Ctx, e.Programme, issuing.NewID[string](), fmt.Sprint("correct-horse-battery-", i))
			}
		}
		for _, err := range worktest.AtOnce(verbs...) {
			e.Must(err)
		}
		for i, event := range e.list(string(e.Programme)) {
			if event.Sequence != int64(i+1) {
				t.Errorf("event %d has the number %d", i, event.Sequence)
			}
		}
	})
}

func TestAListOfEventsIsFilteredAndAStrangerSeesNone(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, e *env) {
		account := e.OpenAccount(e.ActiveCustomer())
		card := e.ActiveCard(account)
		count := func(f store.EventFilter, p issuing.ProgrammeID) (n int) {
			for _, err := range e.DB.Events(e.Ctx, f, store.List{Programme: p}) {
				e.Must(err)
				n++
			}
			return n
		}
		all := count(store.EventFilter{}, e.Programme)
		if cards := count(store.EventFilter{Type: issuing.CardUpdated}, e.Programme); cards != 2 || all <= cards {
			t.Errorf("%d events of cards of %d", cards, all)
		}
		if n := count(store.EventFilter{Type: issuing.AccountUpdated, Subject: string(card)}, e.Programme); n != 0 {
			t.Errorf("%d events of accounts about a card", n)
		}
		if n := count(store.EventFilter{Subject: string(card)}, e.NewProgramme()); n != 0 {
			t.Errorf("a stranger sees %d events", n)
		}
		_, err := e.DB.Event(e.Ctx, e.NewProgramme(), e.list(string(card))[0].ID)
		e.Refused(err, issuing.CodeNotFound)
	})
}

func TestEventsAreKeptForTheirTimeAndTheNewestLonger(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, e *env) {
		card := e.ActiveCard(e.OpenAccount(e.ActiveCustomer()))
		e.Clock.Advance(events.DefaultKeep - time.Hour)
		e.Must(e.Events.Purge(e.Ctx))
		if n := len(e.list(string(card))); n != 2 {
			t.Fatalf("%d events are left before their time is over", n)
		}
		hook, err := e.Programmes.SaveWebhook(e.Ctx, e.Programme, "", "http://127.0.0.1:9/", []issuing.EventType{issuing.CardUpdated})
		e.Must(err)
		_, err = e.Onboarding.DeactivateCard(e.Ctx, e.Programme, card)
		e.Must(err)
		_, err = e.Onboarding.ActivateCard(e.Ctx, e.Programme, card)
		e.Must(err)
		e.Clock.Advance(2 * time.Hour)
		e.Must(e.Events.Purge(e.Ctx))
		if list := e.list(string(card)); len(list) != 2 || list[0].Sequence != 3 {
			t.Errorf("left of the first month: %+v", list)
		}
		e.Clock.Advance(events.DefaultKeep)
		e.Must(e.Events.Purge(e.Ctx)) // two events are still to be delivered
		if n := len(e.list(string(card))); n != 2 {
			t.Errorf("%d events are left while they are delivered", n)
		}
		e.Must(e.Programmes.DeleteWebhook(e.Ctx, e.Programme, hook.ID))
		e.Must(e.Events.Purge(e.Ctx))
		if list := e.list(string(card)); len(list) != 1 || list[0].Sequence != 4 {
			t.Errorf("left at the end: %+v", list)
		}
	})
}
