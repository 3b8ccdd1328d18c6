package e2e

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os/exec"
	"strings"
	"sync"
	"testing"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/internal/app"
	"github.com/offblocks/offblocks/internal/app/apptest"
	"github.com/offblocks/offblocks/internal/issuing"
)

// streamed reads so many events of a programme by a stream.
func (p *testProgramme) streamed(t *testing.T, o client.StreamOptions, count int) (list []client.Event) {
	t.Helper()
	for event, err := range p.StreamEvents(t.Context(), o) {
		checkError(t, err)
		if list = append(list, event); len(list) == count {
			break
		}
	}
	return list
}

func TestAStreamLosesNothingOverReconnectsAndHasTheBytesOfWebhooks(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		p := env.newProgramme(t)
		const writers, each = 4, 5
		var wg sync.WaitGroup
		wg.Go(func() {
			var inner sync.WaitGroup
			for range writers {
				inner.Go(func() {
					for range each {
						p.newCustomer(t)
					}
				})
			}
			inner.Wait()
		})
		defer wg.Wait()
		// One connection after the other, each with a few events, while events are made.
		seen, o := map[uuid.UUID]string{}, client.StreamOptions{
			FromBeginning: true, Types: []api.WebhookType{api.WebhookTypeCustomerUpdated},
		}
		for len(seen) < writers*each {
			for _, event := range p.streamed(t, o, min(3, writers*each-len(seen))) {
				if seen[event.ID] != "" {
					t.Errorf("%s came twice", event.ID)
				}
				seen[event.ID] = string(event.Body)
				o.After = event.ID
			}
		}
		db := env.OpenDatabase(t)
		for event, err := range p.GetEvents(t.Context(), client.EventOptions{Type: api.WebhookTypeCustomerUpdated}) {
			checkError(t, err)
			kept := must(db.Event(t.Context(), p.programme, issuing.EventID(event.ID.String())))(t)
			if seen[event.ID] != kept.Body {
				t.Errorf("streamed was\n%s\nand is kept\n%s", seen[event.ID], kept.Body)
			}
			delete(seen, event.ID)
		}
		if len(seen) > 0 {
			t.Errorf("there are no such events: %v", seen)
		}
	})
}

func TestAStreamIsSignedForAnAddressAsADeliveryWouldBe(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		p := env.newProgramme(t)
		p.newCustomer(t)
		const address = "http://localhost:9000/hook?a=1"
		event := p.streamed(t, client.StreamOptions{FromBeginning: true, CallbackURL: address}, 1)[0]
		headers := map[string]string{}
		for name := range event.Header {
			headers[strings.ToLower(name)] = event.Header.Get(name)
		}
		input := must(json.Marshal(map[string]any{
			"key": must(p.GetWebhookVerificationKey(t.Context()))(t),
			"delivery": map[string]any{
				"method": "POST", "url": address, "headers": headers, "body": string(event.Body),
			},
		}))(t)
		verify := exec.CommandContext(t.Context(), "node", "../outside/delivery.mjs")
		verify.Stdin = bytes.NewReader(input)
		if out, err := verify.CombinedOutput(); err != nil {
			t.Errorf("%v\n%s", err, out)
		}
		if list := must(client.Collect(p.GetWebhooks(t.Context(), client.ListOptions{})))(t); len(list) > 0 {
			t.Errorf("%+v stayed behind", list)
		}
		// As the deliveries of a webhook, it is signed with the webhook's secret too, for its address or for another one.
		hook := must(p.SaveWebhook(t.Context(), api.WebhookInput{CallbackURL: "https://programme.example/hook?b=2",
			Types: []api.WebhookType{api.WebhookTypeDisputeUpdated}}))(t)
		secret := must(p.RenewWebhookSecret(t.Context(), hook.ID))(t).Secret
		var arrivals []map[string]any
		for _, o := range []client.StreamOptions{{WebhookID: hook.ID}, {WebhookID: hook.ID, CallbackURL: address}} {
			o.FromBeginning = true
			event := p.streamed(t, o, 1)[0]
			url := cmp.Or(o.CallbackURL, "https://programme.example/hook?b=2")
			headers := map[string]string{}
			for name := range event.Header {
				headers[strings.ToLower(name)] = event.Header.Get(name)
			}
			if headers["webhook-id"] != event.ID.String() {
				t.Errorf("%s was signed as %s", event.ID, headers["webhook-id"])
			}
			arrivals = append(arrivals, map[string]any{"url": url, "headers": headers, "body": string(event.Body), "secret": secret})
		}
		verify = exec.CommandContext(t.Context(), "node", "../outside/deliveries.mjs")
		verify.Stdin = bytes.NewReader(must(json.Marshal(map[string]any{
			"key": must(p.GetWebhookVerificationKey(t.Context()))(t), "arrivals": arrivals,
		}))(t))
		if out, err := verify.CombinedOutput(); err != nil || string(out) != "2 verified\n" {
			t.Errorf("%v\n%s", err, out)
		}
		foreign := client.StreamOptions{WebhookID: uuid.New(), FromBeginning: true}
		for _, err := range p.StreamEvents(t.Context(), foreign) {
			if client.Code(err) != "parameter_invalid" || !strings.Contains(fmt.Sprint(err), "webhookId") {
				t.Errorf("a webhook that is not the programme's: %v", err)
			}
		}
	})
}

func TestAStreamBeginsNowAndEndsWithTheToken(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		p := env.newProgramme(t)
		before := p.newCustomer(t).customer.ID
		ctx, cancel := context.WithCancel(t.Context())
		defer cancel()
		events, ended := make(chan client.Event), make(chan error, 1)
		go func() {
			for event, err := range p.StreamEvents(ctx, client.StreamOptions{}) {
				if err != nil {
					ended <- err
					return
				}
				events <- event
			}
		}()
		var made []string
		var first client.Event
		apptest.Await(t, "an event by the stream", func() bool {
			// The stream begins some time: what was made before it began it does not tell.
			made = append(made, p.newCustomer(t).customer.ID.String())
			select {
			case first = <-events:
				return true
			default:
				return false
			}
		})
		if strings.Contains(string(first.Body), before.String()) {
			t.Error("the stream began before now")
		}
		if !strings.Contains(fmt.Sprint(made), objectID(t, first)) {
			t.Errorf("it told of %s, and not of %v", first.Body, made)
		}
		go func() {
			for range events { // what is still on its way
			}
		}()
		admin := must(app.OpenAdministration(t.Context(), env.DatabaseURL))(t)
		checkError(t, errors.Join(admin.SuspendProgramme(t.Context(), p.programme, ""), admin.Close()))
		if err := <-ended; client.Code(err) != "programme_inactive" {
			t.Errorf("a suspended programme's stream ends with %v", err)
		}
		close(events)
	})
}

func objectID(t *testing.T, event client.Event) string {
	t.Helper()
	update, err := event.Update()
	checkError(t, err)
	c, is := update.(api.CustomerUpdate)
	if !is {
		t.Fatalf("it is a %T", update)
	}
	return c.ID.String()
}

func TestAStreamIsRefusedWhereItCannotBegin(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		owner, p := env.ownProgramme(t), env.newProgramme(t)
		owner.newCustomer(t)
		theirs := must(client.Collect(owner.GetEvents(t.Context(), client.EventOptions{})))(t)[0].ID.String()
		p.expectRefusals(t, []refusalCase{
			{"somebody else's event", "GET", "/events/stream?after=" + theirs, "", nil, 400, "parameter_invalid"},
			{"somebody else's event in the header", "GET", "/events/stream", "",
				[]requestChange{setHeader("Last-Event-ID", theirs)}, 400, "parameter_invalid"},
			{"no id", "GET", "/events/stream?after=pizza", "", nil, 400, "parameter_invalid"},
			{"an audience that is no callback", "GET", "/events/stream?callbackUrl=ftp%3A%2F%2Flocalhost%2F", "", nil, 400, "callback_url_refused"},
			{"an audience with a password", "GET", "/events/stream?callbackUrl=http%3A%2F%2Fa%3Ab%40localhost%2F", "", nil, 400,
				"callback_url_refused"},
			{"an unknown type", "GET", "/events/stream?types=card.updated,pizza", "", nil, 400, "parameter_invalid"},
			{"no signature", "GET", "/events/stream", "", []requestChange{unsigned}, 400, "signature_missing"},
		})
	})
}
