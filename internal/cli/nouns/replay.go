package nouns

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"time"

	"github.com/google/uuid"

	"github.com/alecthomas/kong"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/internal/cli"
	"github.com/offblocks/offblocks/internal/cli/call"
)

type replayCommand struct {
	ID     uuid.UUID `arg:"" name:"id"`
	Fields []string  `arg:"" optional:"" name:"field"`
	common
}

// replay is one that has begun, as the API tells.
type replay struct {
	Since     time.Time `json:"since"`
	Until     time.Time `json:"until"`
	CreatedAt time.Time `json:"createdAt"`
}

// Run has events delivered to a webhook again. A person who looks sees how far that is, until it is done or they end it;
// the installation goes on by itself.
func (c *replayCommand) Run(ctx context.Context, t *cli.Terminal, k *kong.Context) error {
	s := selected(k)
	path, err := s.withID(s.verb.path, c.ID.String())
	if err != nil {
		return err
	}
	body, err := call.Body(c.Fields)
	if err != nil {
		return err
	}
	i, err := c.Open(t)
	if err != nil {
		return err
	}
	answer, err := i.Client.Send(ctx, client.Request{Method: http.MethodPost, Path: path, Body: body})
	if err != nil {
		return i.Explain(err, s.again())
	}
	if t.Watched {
		var r replay
		if err := json.Unmarshal(answer.Body, &r); err != nil {
			return err
		}
		if err := c.watch(ctx, t, i.Client, r); err != nil {
			return i.Explain(err, "offblocks webhooks deliveries "+c.ID.String())
		}
	}
	return c.PrintObject(t, answer.Body)
}

// watchEvery is how often it is looked how far a replay is, which begins a hundred deliveries in a second.
const watchEvery = time.Second

// watch shows how far a replay is until its last event has a delivery: by the time of the event that it came to, in percent
// of its span.
func (c *replayCommand) watch(ctx context.Context, t *cli.Terminal, by *client.Client, r replay) error {
	last, err := c.findLast(ctx, by, r)
	if err != nil || last.ID == uuid.Nil {
		return err
	}
	bar := t.NewProgress(100)
	defer bar.End()
	bar.Step(0, "replaying, Ctrl-C leaves it alone")
	for {
		event, err := c.findReplayed(ctx, by, r)
		if err != nil {
			return err
		}
		if event.ID.String() >= last.ID.String() { // ids have the order in which events are replayed
			return nil
		}
		if event.ID != uuid.Nil {
			done := percent(event.CreatedAt.Sub(r.Since), last.CreatedAt.Sub(r.Since))
			bar.Step(done, fmt.Sprintf("events of %s", event.CreatedAt.UTC().Format(time.DateTime)))
		}
		if err := cli.Pause(ctx, watchEvery); err != nil {
			return err
		}
	}
}

// percent is how much a part is of a whole, in whole percent.
func percent(part, whole time.Duration) int {
	if whole <= 0 {
		return 0
	}
	return int(max(0, min(100, 100*float64(part)/float64(whole))))
}

// findLast finds the last event of a replay's span that the webhook asks for; none is no error.
func (c *replayCommand) findLast(ctx context.Context, by *client.Client, r replay) (last api.Event, err error) {
	hook, err := by.GetWebhook(ctx, c.ID)
	if err != nil {
		return last, err
	}
	types := hook.Types
	if slices.Contains(types, api.EveryWebhookType) {
		types = []api.WebhookType{""} // no filter
	}
	// Both ends of a span are in it, and those of a list are not.
	within := client.ListOptions{
		CreatedAfter: r.Since.Add(-time.Microsecond), CreatedBefore: r.Until.Add(time.Microsecond), Limit: 100,
	}
	for _, name := range types {
		for event, err := range by.GetEvents(ctx, client.EventOptions{ListOptions: within, Type: name}) {
			if err != nil {
				return last, err
			}
			if event.Type == api.WebhookTypeWebhookPing {
				continue // it is not replayed
			}
			if event.ID.String() > last.ID.String() {
				last = event
			}
			break
		}
	}
	return last, nil
}

// findReplayed finds the event of the replay's newest delivery; none is no error.
func (c *replayCommand) findReplayed(ctx context.Context, by *client.Client, r replay) (event api.Event, err error) {
	since := client.ListOptions{CreatedAfter: r.CreatedAt.Add(-time.Microsecond), Limit: 100}
	for delivery, err := range by.GetWebhookDeliveries(ctx, c.ID, since) {
		if err != nil {
			return event, err
		}
		if delivery.Cause == api.WebhookDeliveryCauseReplay {
			return by.GetEvent(ctx, delivery.EventID)
		}
	}
	return event, nil
}
