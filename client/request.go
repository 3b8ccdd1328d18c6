package client

import (
	"context"
	"iter"
	"net/url"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"
)

// RequestOptions narrows a list of requests; what is zero narrows nothing. Its external id is not looked at.
type RequestOptions struct {
	ListOptions        // its Status is one such as "404", or a class such as "4xx"
	Method      string // in capitals
	Path        string // what the path begins with, such as "/v1/cards"
}

func (o RequestOptions) query() url.Values {
	query := o.ListOptions.query()
	if o.Method != "" {
		query.Set("method", o.Method)
	}
	if o.Path != "" {
		query.Set("path", o.Path)
	}
	return query
}

// GetRequests lists what the programme asked of the API in the last seven days, newest first, without the bodies.
func (c *Client) GetRequests(ctx context.Context, o RequestOptions) iter.Seq2[api.APIRequest, error] {
	return readList[api.APIRequest](ctx, c, "/requests", o.query())
}

// GetRequest reads one request with its bodies.
func (c *Client) GetRequest(ctx context.Context, id uuid.UUID) (api.APIRequest, error) {
	return readObject[api.APIRequest](ctx, c, "/requests/"+id.String())
}
