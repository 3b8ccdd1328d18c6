package client

import (
	"context"
	"iter"
	"net/http"

	"github.com/offblocks/offblocks/api"
)

// GetWebhooks lists the programme's webhooks.
func (c *Client) GetWebhooks(ctx context.Context, o ListOptions) iter.Seq2[api.Webhook, error] {
	return readList[api.Webhook](ctx, c, "/webhooks", o.query())
}

// SaveWebhook creates a webhook, or changes the one whose id is given.
func (c *Client) SaveWebhook(ctx context.Context, in api.WebhookInput, opts ...Option) (api.Webhook, error) {
	return makeChange[api.Webhook](ctx, c, http.MethodPut, "/webhooks", in, opts)
}

// GetWebhook reads one webhook.
func (c *Client) GetWebhook(ctx context.Context, id api.WebhookID) (api.Webhook, error) {
	return readObject[api.Webhook](ctx, c, "/webhooks/"+id.String())
}

// DeleteWebhook removes a webhook: nothing is delivered to it any more.
func (c *Client) DeleteWebhook(ctx context.Context, id api.WebhookID, opts ...Option) error {
	return c.makeEmptyChange(ctx, http.MethodDelete, "/webhooks/"+id.String(), nil, opts)
}

// GetWebhookVerificationKey reads the key that [VerifyWebhook] needs. It changes seldom: keep it.
func (c *Client) GetWebhookVerificationKey(ctx context.Context) (api.VerificationKey, error) {
	return readObject[api.VerificationKey](ctx, c, "/webhooks/verification-key")
}
