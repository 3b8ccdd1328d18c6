package client_test

import (
	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
)

// streamOne reads one event by a stream.
func streamOne(c caller) (any, error) {
	for event, err := range c.StreamEvents(c, client.StreamOptions{
		Types: []api.WebhookType{api.WebhookTypeCustomerUpdated},
	}) {
		return event, err // the example has one
	}
	return nil, c.Err()
}
