package e2e

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/internal/app/apptest"
)

// changingEndpoint is a programme's server that answers with a status that can be changed.
type changingEndpoint struct {
	*httptest.Server
	mu     sync.Mutex
	status int
	bodies []string
}

const excuse = `{"excuse":"down for maintenance","token":"sesame"}`

func newChangingEndpoint(t *testing.T, status int) *changingEndpoint {
	t.Helper()
	e := &changingEndpoint{status: status}
	e.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		e.mu.Lock()
		defer e.mu.Unlock()
		e.bodies = append(e.bodies, string(body))
		w.Header().Set("Content-Type", "application/json")
		w.Header().Set("X-Region", "north")
		w.WriteHeader(e.status)
		_, _ = io.WriteString(w, excuse)
	}))
	t.Cleanup(e.Close)
	return e
}

func (e *changingEndpoint) answer(status int) {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.status = status
}

func (e *changingEndpoint) received() []string {
	e.mu.Lock()
	defer e.mu.Unlock()
	return slices.Clone(e.bodies)
}

// delivery waits until a delivery is as it should be, and reads it with its attempts.
func (p *testProgramme) awaitDelivery(
	t *testing.T, what string, hook api.WebhookID, id api.WebhookDeliveryID, good func(api.WebhookDelivery) bool,
) (d api.WebhookDelivery) {
	t.Helper()
	apptest.Await(t, what, func() bool {
		d = must(p.GetWebhookDelivery(t.Context(), hook, id))(t)
		return good(d)
	})
	return d
}

func TestADeliveryTellsItsAttemptsAndIsMadeAgain(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		p, e := env.newProgramme(t), newChangingEndpoint(t, http.StatusServiceUnavailable)
		hook := must(p.SaveWebhook(t.Context(), api.WebhookInput{
			CallbackURL: e.URL, Types: []api.WebhookSubscription{"*"}, Description: "tells its attempts",
		}))(t)
		p.newCustomer(t)
		of := func(status string) []api.WebhookDelivery {
			return must(client.Collect(p.GetWebhookDeliveries(t.Context(), hook.ID, client.ListOptions{Status: status})))(t)
		}
		id := of("pending")[0].ID
		// After some failures the next attempt is far enough away to be seen.
		failing := p.awaitDelivery(t, "a delivery that waits for its next attempt", hook.ID, id, func(d api.WebhookDelivery) bool {
			return d.Status == "pending" && d.AttemptCount > 2 && d.NextAttemptAt.After(d.UpdatedAt.Time)
		})
		if failing.LastStatus != 503 || failing.Problem == "" || failing.Cause != "event" {
			t.Errorf("a delivery that fails is %+v", failing)
		}
		first := failing.Attempts[0]
		if first.Number != 1 || first.Status != 503 || first.AttemptedAt.IsZero() || first.Milliseconds < 0 || first.Problem == "" ||
			len(first.RequestHeaders["Signature-Input"]) != 1 || len(first.RequestHeaders["Content-Digest"]) != 1 ||
			!slices.Equal(first.ResponseHeaders["X-Region"], []string{"north"}) ||
			!strings.Contains(first.ResponseBody, "down for maintenance") || strings.Contains(first.ResponseBody, "sesame") {
			t.Errorf("its first attempt is %+v", first)
		}
		e.answer(http.StatusNoContent)
		done := p.awaitDelivery(t, "the delivery", hook.ID, id, func(d api.WebhookDelivery) bool { return d.Status == "delivered" })
		if !done.NextAttemptAt.IsZero() || done.LastStatus != 204 || int(done.AttemptCount) != len(done.Attempts) {
			t.Errorf("a delivery that is made is %+v", done)
		}
		if len(of("pending")) != 0 || len(of("delivered")) != 1 {
			t.Errorf("pending are %v, delivered %v", of("pending"), of("delivered"))
		}
		again := must(p.ResendWebhookDelivery(t.Context(), hook.ID, id))(t)
		again = p.awaitDelivery(t, "the event once more", hook.ID, again.ID, func(d api.WebhookDelivery) bool { return d.Status == "delivered" })
		bodies := e.received()
		if again.Cause != "resend" || again.ID == id || len(slices.Compact(bodies)) != 1 {
			t.Errorf("sent again is %+v", again)
		}

		// An endpoint that is gone is paused at once, nothing is lost, and a ping resumes it.
		e.answer(http.StatusGone)
		p.newCustomer(t)
		apptest.Await(t, "the pause", func() bool { return must(p.GetWebhook(t.Context(), hook.ID))(t).Paused.Reason == "gone" })
		p.newCustomer(t)
		apptest.Await(t, "what is held", func() bool { return len(of("held")) == 2 })
		e.answer(http.StatusOK)
		ping := must(p.PingWebhook(t.Context(), hook.ID))(t)
		p.awaitDelivery(t, "the ping", hook.ID, ping.ID, func(d api.WebhookDelivery) bool { return d.Status == "delivered" })
		apptest.Await(t, "what was held", func() bool { return len(of("held")) == 0 && len(of("pending")) == 0 })
		if reason := must(p.GetWebhook(t.Context(), hook.ID))(t).Paused.Reason; reason != "" {
			t.Errorf("the webhook is still paused: %s", reason)
		}
	})
}

func TestEventsAreFoundByFiltersAndCursors(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		p, stranger := env.newProgramme(t), env.newProgramme(t)
		first := p.newCustomer(t).customer.ID
		h := p.newCardholder(t)
		stranger.newCustomer(t)
		stranger.newCustomer(t)
		all := p.listedIDs(t, p.sendRaw(t, "GET", "/events?limit=1000", ""))
		if paged := p.followPages(t, "/events?limit=3", -1); !slices.Equal(paged, all) || len(all) < 8 {
			t.Errorf("by pages the events are %v, and at once %v", paged, all)
		}
		list := must(client.Collect(p.GetEvents(t.Context(), client.EventOptions{EntityID: h.card.ID})))(t)
		for i, event := range list { // newest first
			var body struct {
				EventID        uuid.UUID
				EventSequence  int64
				EventCreatedAt time.Time
				WebhookType    api.WebhookType
				ID             uuid.UUID
			}
			checkError(t, json.Unmarshal(event.Data, &body))
			if want := int64(len(list) - i); event.Sequence != want || body.EventSequence != want || body.EventID != event.ID ||
				!body.EventCreatedAt.Equal(event.CreatedAt.Time) || body.ID != h.card.ID || event.Type != "card.updated" {
				t.Errorf("event %d about the card is %+v: %s", i, event, event.Data)
			}
			if one := must(p.GetEvent(t.Context(), event.ID))(t); string(one.Data) != string(event.Data) {
				t.Errorf("by itself the event is %s", one.Data)
			}
		}
		if len(list) < 2 {
			t.Errorf("%d events are about the card", len(list))
		}
		newest, oldest := list[0].CreatedAt.Format(time.RFC3339Nano), list[len(list)-1].CreatedAt.Format(time.RFC3339Nano)
		for query, want := range map[string]int{
			"type=card.updated&entityId=" + h.card.ID.String():                             len(list),
			"type=account.updated&entityId=" + h.card.ID.String():                          0,
			"type=customer.updated&entityId=" + first.String():                             1,
			"entityId=" + h.card.ID.String() + "&createdAfter=" + url.QueryEscape(newest):  0,
			"entityId=" + h.card.ID.String() + "&createdBefore=" + url.QueryEscape(newest): len(list) - 1,
			"entityId=" + h.card.ID.String() + "&createdAfter=" + url.QueryEscape(oldest):  len(list) - 1,
		} {
			if got := p.followPages(t, "/events?limit=1&"+query, -1); len(got) != want {
				t.Errorf("%s finds %d events, want %d", query, len(got), want)
			}
		}
		cursor := p.cursorOf(t, "/events?limit=2")
		theirs := stranger.cursorOf(t, "/events?limit=1")
		p.expectRefusals(t, []refusalCase{
			{"another programme's cursor", "GET", "/events?cursor=" + theirs, "", nil, 400, "parameter_invalid"},
			{"another list's cursor", "GET", "/cards?cursor=" + cursor, "", nil, 400, "parameter_invalid"},
			{"a type that there is not", "GET", "/events?type=pizza.updated", "", nil, 400, "parameter_invalid"},
			{"an object that is none", "GET", "/events?entityId=pizza", "", nil, 400, "parameter_invalid"},
			{"another programme's event", "GET", "/events/" + stranger.listedIDs(t, stranger.sendRaw(t, "GET", "/events", ""))[0], "", nil,
				404, "not_found"},
		})
	})
}

func TestAReplayThatCannotBeIsRefusedByItsField(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		p := env.newProgramme(t)
		p.newCustomer(t)
		hook := must(p.SaveWebhook(t.Context(), webhookAt("https://programme.example/replayed")))(t)
		event := must(client.Collect(p.GetEvents(t.Context(), client.EventOptions{})))(t)[0].ID
		at := func(d time.Duration) string { return time.Now().UTC().Add(d).Format(time.RFC3339) }
		var rows []refusalCase
		path := "/webhooks/" + hook.ID.String() + "/replay"
		for name, c := range map[string]struct{ body, pointer string }{
			"a year":               {fmt.Sprintf(`{"since":%q}`, at(-365*24*time.Hour)), "/since"},
			"the future":           {fmt.Sprintf(`{"since":%q,"until":%q}`, at(-time.Hour), at(time.Hour)), "/until"},
			"no beginning":         {`{}`, "/since"},
			"two beginnings":       {fmt.Sprintf(`{"since":%q,"sinceEventId":%q}`, at(-time.Hour), event), "/since"},
			"an unknown event":     {fmt.Sprintf(`{"sinceEventId":%q}`, uuid.New()), "/sinceEventId"},
			"an instant that's no": {`{"since":"yesterday"}`, "/since"},
		} {
			rows = append(rows, refusalCase{name, "POST", path, c.body, nil, 400, "body_invalid"})
			if got := p.sendRaw(t, "POST", path, c.body).problemBody(); len(got.Errors) != 1 || got.Errors[0].Pointer != c.pointer {
				t.Errorf("%s names %+v, want %s", name, got.Errors, c.pointer)
			}
		}
		p.expectRefusals(t, rows)
	})
}
