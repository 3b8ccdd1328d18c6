package nouns

import (
	"context"
	"encoding/json"
	"time"

	"github.com/google/uuid"

	"github.com/alecthomas/kong"

	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/internal/cli"
)

type resendCommand struct {
	ID      uuid.UUID `arg:"" name:"id"`
	Webhook uuid.UUID `placeholder:"ID"`
	common
}

// Run delivers an event once more to each webhook that had a delivery of it.
func (c *resendCommand) Run(ctx context.Context, t *cli.Terminal, k *kong.Context) error {
	s := selected(k)
	i, err := c.Open(t)
	if err != nil {
		return err
	}
	event, err := i.Client.GetEvent(ctx, c.ID)
	if err != nil {
		return i.Explain(err, s.again())
	}
	var made []json.RawMessage
	for webhook, err := range i.Client.GetWebhooks(ctx, client.ListOptions{}) {
		if err != nil {
			return i.Explain(err, "offblocks webhooks list")
		}
		if c.Webhook != uuid.Nil && c.Webhook != webhook.ID {
			continue
		}
		delivery, err := resendTo(ctx, i.Client, webhook.ID, event.ID, event.CreatedAt.Time)
		if err != nil {
			return i.Explain(err, "offblocks webhooks deliveries "+webhook.ID.String())
		}
		made = append(made, delivery...)
	}
	if len(made) == 0 {
		return &cli.Failure{Text: "no webhook had this event", Try: "offblocks webhooks list"}
	}
	return c.PrintList(t, made, deliveryColumns, "")
}

// resendTo delivers an event once more to a webhook, if it had a delivery of it.
func resendTo(ctx context.Context, c *client.Client, webhook, event uuid.UUID, at time.Time) ([]json.RawMessage, error) {
	since := client.ListOptions{Limit: 500, CreatedAfter: at.Add(-time.Minute)}
	for delivery, err := range c.GetWebhookDeliveries(ctx, webhook, since) {
		if err != nil {
			return nil, err
		}
		if delivery.EventID != event {
			continue
		}
		again, err := c.ResendWebhookDelivery(ctx, webhook, delivery.ID)
		if err != nil {
			return nil, err
		}
		text, err := json.Marshal(again)
		return []json.RawMessage{text}, err
	}
	return nil, nil
}
