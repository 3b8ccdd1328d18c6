package events_test

import (
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"sync"
	"testing"
	"time"

	"github.com/offblocks/offblocks/httpsig"
	"github.com/offblocks/offblocks/internal/events"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
	"github.com/offblocks/offblocks/internal/webhook"
)

// endpoint is a programme's server, which answers with a status that can be changed.
type endpoint struct {
	*httptest.Server
	mu     sync.Mutex
	status int
	bodies []string
}

func newEndpoint(t *testing.T) *endpoint {
	t.Helper()
	p := &endpoint{status: http.StatusOK}
	p.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		p.mu.Lock()
		defer p.mu.Unlock()
		p.bodies = append(p.bodies, string(body))
		w.WriteHeader(p.status)
	}))
	t.Cleanup(p.Close)
	return p
}

func (p *endpoint) answer(status int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.status = status
}

func (p *endpoint) received() []string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return append([]string(nil), p.bodies...)
}

// deliverAll does what is due about webhooks, for so many rounds of a second each.
func (e *env) deliverAll(t *testing.T, rounds int) {
	t.Helper()
	private, err := httpsig.GenerateKey(httpsig.P256)
	e.Must(err)
	d := webhook.New(e.DB, webhook.Key{ID: issuing.NewID[string](), Private: private}, webhook.Options{
		Now: e.Clock.Now, AnyAddress: true, Log: slog.New(slog.DiscardHandler),
	})
	defer d.Close()
	handlers := e.Events.Handlers()
	handlers[tasks.DeliverEvent] = d.Deliver
	for range rounds {
		for _, pool := range []store.TaskPool{tasks.PoolUpkeep, tasks.PoolWebhook} {
			list, err := e.DB.LeaseTasks(e.Ctx, pool, issuing.NewID[string](), issuing.At(e.Clock.Now()), time.Minute, 500)
			e.Must(err)
			for _, task := range list {
				do := handlers[task.Kind]
				if do == nil {
					e.Must(e.DB.FinishTask(e.Ctx, task))
				} else if err := do(e.Ctx, task); err != nil {
					e.Must(e.DB.PostponeTask(e.Ctx, task, issuing.At(e.Clock.Now().Add(time.Second)), err.Error(), true))
				} else {
					e.Must(e.DB.FinishTask(e.Ctx, task))
				}
			}
		}
		e.Clock.Advance(time.Second)
	}
}

func (e *env) hook(url string, types ...issuing.EventType) issuing.WebhookID {
	e.Helper()
	hook, err := e.Programmes.SaveWebhook(e.Ctx, e.Programme, "", url, types)
	e.Must(err)
	return hook.ID
}

// deliveries lists the deliveries to a webhook, oldest first.
func (e *env) deliveries(id issuing.WebhookID) (list []issuing.Delivery) {
	e.Helper()
	for d, err := range e.DB.Deliveries(e.Ctx, id, tasks.DeliverEvent, store.List{Programme: e.Programme}) {
		e.Must(err)
		list = append([]issuing.Delivery{d}, list...)
	}
	return list
}

func TestWhatIsToldDuringAPauseIsDeliveredAfterwards(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, e *env) {
		p := newEndpoint(t)
		id := e.hook(p.URL, issuing.EveryType)
		hook, err := e.Events.Pause(e.Ctx, e.Programme, id)
		e.Must(err)
		if hook.Status != issuing.WebhookPaused || hook.PauseReason != issuing.PauseAsked {
			t.Fatalf("%+v", hook)
		}
		e.InitiatingCustomer()
		e.InitiatingCustomer()
		e.deliverAll(t, 3)
		if n := len(p.received()); n != 0 {
			t.Fatalf("%d deliveries during a pause", n)
		}
		for _, d := range e.deliveries(id) {
			if d.Status != issuing.DeliveryHeld || d.NextAttempt != 0 {
				t.Errorf("%+v", d)
			}
		}
		e.Clock.Advance(5 * 24 * time.Hour)
		hook, err = e.Events.Resume(e.Ctx, e.Programme, id)
		e.Must(err)
		if hook.Status != issuing.WebhookResuming {
			t.Errorf("%+v", hook)
		}
		e.deliverAll(t, 3)
		if hook, err = e.DB.Webhook(e.Ctx, e.Programme, id); err != nil || hook.Status != issuing.WebhookActive {
			t.Errorf("%v, %+v", err, hook)
		}
		if n := len(p.received()); n != 2 {
			t.Errorf("%d deliveries after the pause, want 2", n)
		}
	})
}

func TestAPingThatIsTakenResumesAWebhook(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, e *env) {
		p := newEndpoint(t)
		id := e.hook(p.URL, issuing.CustomerUpdated)
		p.answer(http.StatusGone)
		e.InitiatingCustomer()
		e.deliverAll(t, 2)
		failed, err := e.Events.Ping(e.Ctx, e.Programme, id)
		e.Must(err)
		e.deliverAll(t, 5)
		failed, err = e.DB.DeliveryTo(e.Ctx, id, failed.ID, tasks.DeliverEvent)
		if err != nil || failed.Status != issuing.DeliveryGivenUp || failed.Attempts != 1 || failed.ResponseStatus != 410 {
			t.Errorf("%v, a ping that is not taken: %+v", err, failed)
		}
		p.answer(http.StatusOK)
		_, err = e.Events.Ping(e.Ctx, e.Programme, id)
		e.Must(err)
		e.deliverAll(t, 4)
		for _, d := range e.deliveries(id) {
			if d.ID != failed.ID && d.Status != issuing.DeliveryDelivered {
				t.Errorf("%+v", d)
			}
		}
		if hook, err := e.DB.Webhook(e.Ctx, e.Programme, id); err != nil || hook.Status != issuing.WebhookActive {
			t.Errorf("%v, %+v", err, hook)
		}
		_, err = e.Events.Ping(e.Ctx, e.NewProgramme(), id)
		e.Refused(err, issuing.CodeNotFound)
	})
}

func TestAnEventIsSentAgain(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, e *env) {
		p := newEndpoint(t)
		id := e.hook(p.URL, issuing.CustomerUpdated)
		e.InitiatingCustomer()
		e.deliverAll(t, 1)
		first := e.deliveries(id)[0]
		again, err := e.Events.Resend(e.Ctx, e.Programme, id, first.ID)
		e.Must(err)
		if again.ID == first.ID || again.EventID != first.EventID || again.Cause != issuing.DeliveryResent {
			t.Errorf("%+v", again)
		}
		pending, err := e.Events.Resend(e.Ctx, e.Programme, id, again.ID)
		e.Must(err)
		if pending.ID != again.ID {
			t.Errorf("one that was pending is made twice: %+v", pending)
		}
		e.deliverAll(t, 1)
		if got := p.received(); len(got) != 2 || got[0] != got[1] {
			t.Errorf("received %q", got)
		}
		_, err = e.Events.Resend(e.Ctx, e.NewProgramme(), id, first.ID)
		e.Refused(err, issuing.CodeNotFound)
		_, err = e.Events.Resend(e.Ctx, e.Programme, e.hook(p.URL, issuing.CardUpdated), first.ID)
		e.Refused(err, issuing.CodeNotFound)
		_, err = e.Events.Pause(e.Ctx, e.Programme, id)
		e.Must(err)
		_, err = e.Events.Resend(e.Ctx, e.Programme, id, first.ID)
		e.Refused(err, issuing.CodeWrongState)
	})
}

func TestASpanIsReplayedAtABoundedSpeed(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, e *env) {
		for range 120 {
			e.InitiatingCustomer()
		}
		p := newEndpoint(t)
		id := e.hook(p.URL, issuing.CustomerUpdated)
		since := issuing.At(e.Clock.Now().Add(-time.Hour))
		_, err := e.Events.Replay(e.Ctx, e.Programme, id, events.Span{Since: since})
		e.Must(err)
		_, err = e.Events.Replay(e.Ctx, e.Programme, id, events.Span{Since: since})
		e.Refused(err, issuing.CodeWrongState) // one at a time
		e.deliverAll(t, 1)
		if n := len(e.deliveries(id)); n != 100 {
			t.Errorf("%d deliveries within a second", n)
		}
		e.deliverAll(t, 60)
		seen := map[string]bool{}
		for _, body := range p.received() {
			seen[body] = true
		}
		if len(seen) != 120 {
			t.Errorf("%d events were replayed of 120", len(seen))
		}
		var last issuing.Event
		for event, err := range e.DB.Events(e.Ctx, store.EventFilter{}, store.List{Programme: e.Programme, Limit: 1}) {
			e.Must(err)
			last = event
		}
		_, err = e.Events.Replay(e.Ctx, e.Programme, id, events.Span{SinceEvent: last.ID})
		e.Must(err)
		e.deliverAll(t, 2)
		if n := len(e.deliveries(id)); n != 121 {
			t.Errorf("%d deliveries after a replay of the last event", n)
		}
	})
}

func TestASpanThatCannotBeReplayedIsRefused(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, e *env) {
		id, now := e.hook("http://127.0.0.1:9/", issuing.CustomerUpdated), e.Clock.Now()
		for field, span := range map[string]events.Span{
			"/since":        {Since: issuing.At(now.Add(-365 * 24 * time.Hour))},
			"/until":        {Since: issuing.At(now.Add(-time.Hour)), Until: issuing.At(now.Add(time.Hour))},
			"/sinceEventId": {SinceEvent: issuing.NewID[issuing.EventID]()},
		} {
			_, err := e.Events.Replay(e.Ctx, e.Programme, id, span)
			e.Refused(err, issuing.CodeBodyInvalid)
			if refusal, _ := err.(*issuing.Error); refusal == nil || refusal.Field != field { //nolint:errorlint // it is not wrapped
				t.Errorf("%+v names %+v, want %s", span, err, field)
			}
		}
		_, err := e.Events.Replay(e.Ctx, e.NewProgramme(), id, events.Span{Since: issuing.At(now)})
		e.Refused(err, issuing.CodeNotFound)
	})
}

func TestADeletedWebhookLeavesNothingBehind(t *testing.T) {
	t.Parallel()
	each(t, func(_ *testing.T, e *env) {
		replayed, resuming := e.hook("http://127.0.0.1:9/", issuing.EveryType), e.hook("http://127.0.0.1:9/b", issuing.EveryType)
		e.InitiatingCustomer()
		_, err := e.Events.Replay(e.Ctx, e.Programme, replayed, events.Span{Since: issuing.At(e.Clock.Now().Add(-time.Hour))})
		e.Must(err)
		_, err = e.Events.Pause(e.Ctx, e.Programme, resuming)
		e.Must(err)
		_, err = e.Events.Resume(e.Ctx, e.Programme, resuming)
		e.Must(err)
		e.Must(e.Programmes.DeleteWebhook(e.Ctx, e.Programme, replayed))
		e.Must(e.Programmes.DeleteWebhook(e.Ctx, e.Programme, resuming)) // the audit at the end looks for what is left
	})
}
