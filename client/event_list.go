package client

import (
	"context"
	"iter"
	"net/url"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"
)

// EventOptions narrows a list of events; what is zero narrows nothing. Its status and external id are not looked at.
type EventOptions struct {
	ListOptions
	Type     api.WebhookType
	EntityID uuid.UUID // of the object that was changed
}

func (o EventOptions) query() url.Values {
	query := o.ListOptions.query()
	if o.Type != "" {
		query.Set("type", string(o.Type))
	}
	if o.EntityID != uuid.Nil {
		query.Set("entityId", o.EntityID.String())
	}
	return query
}

// GetEvents lists the programme's events, newest first.
func (c *Client) GetEvents(ctx context.Context, o EventOptions) iter.Seq2[api.Event, error] {
	return readList[api.Event](ctx, c, "/events", o.query())
}

// GetEvent reads one event.
func (c *Client) GetEvent(ctx context.Context, id api.EventID) (api.Event, error) {
	return readObject[api.Event](ctx, c, "/events/"+id.String())
}
