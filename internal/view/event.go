package view

import (
	"encoding/json"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/issuing"
)

// Event shows an event with the body that webhooks were sent.
func Event(e issuing.Event) api.Event {
	return api.Event{
		ID: requiredID(e.ID), Type: api.WebhookType(e.Type), EntityID: requiredID(e.Subject), Sequence: e.Sequence,
		CreatedAt: dateTime(e.CreatedAt), Data: json.RawMessage(e.Body),
	}
}
