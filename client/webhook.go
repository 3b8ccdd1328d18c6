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

// GetWebhookVerificationKeys reads all keys that deliveries may be signed with, oldest first.
func (c *Client) GetWebhookVerificationKeys(ctx context.Context) ([]api.PublishedVerificationKey, error) {
	var out []api.PublishedVerificationKey
	return out, c.callInto(ctx, readCall("/webhooks/verification-keys", nil), &out)
}

// GetWebhookVerificationKeySet reads the same keys as a JWK Set (RFC 7517).
func (c *Client) GetWebhookVerificationKeySet(ctx context.Context) (api.JSONWebKeySet, error) {
	return readObject[api.JSONWebKeySet](ctx, c, "/webhooks/verification-keys/jwks")
}

// GetWebhookDeliveries lists the deliveries to a webhook, newest first, without their attempts.
func (c *Client) GetWebhookDeliveries(
	ctx context.Context, id api.WebhookID, o ListOptions,
) iter.Seq2[api.WebhookDelivery, error] {
	return readList[api.WebhookDelivery](ctx, c, "/webhooks/"+id.String()+"/deliveries", o.query())
}

// GetWebhookDelivery reads one delivery to a webhook with its attempts.
func (c *Client) GetWebhookDelivery(
	ctx context.Context, id api.WebhookID, delivery api.WebhookDeliveryID,
) (api.WebhookDelivery, error) {
	return readObject[api.WebhookDelivery](ctx, c, "/webhooks/"+id.String()+"/deliveries/"+delivery.String())
}

// ResendWebhookDelivery delivers the event of a delivery once more, and returns the delivery that is made.
func (c *Client) ResendWebhookDelivery(
	ctx context.Context, id api.WebhookID, delivery api.WebhookDeliveryID, opts ...Option,
) (api.WebhookDelivery, error) {
	path := "/webhooks/" + id.String() + "/deliveries/" + delivery.String() + "/resend"
	return makeChange[api.WebhookDelivery](ctx, c, http.MethodPost, path, nil, opts)
}

// ReplayWebhook delivers the events of a span to a webhook again.
func (c *Client) ReplayWebhook(
	ctx context.Context, id api.WebhookID, in api.WebhookReplayInput, opts ...Option,
) (api.WebhookReplay, error) {
	return makeChange[api.WebhookReplay](ctx, c, http.MethodPost, "/webhooks/"+id.String()+"/replay", in, opts)
}

// PingWebhook tries a webhook out, and returns the delivery that is made. It resumes a paused webhook that takes it.
func (c *Client) PingWebhook(ctx context.Context, id api.WebhookID, opts ...Option) (api.WebhookDelivery, error) {
	return makeChange[api.WebhookDelivery](ctx, c, http.MethodPost, "/webhooks/"+id.String()+"/ping", nil, opts)
}

// RenewWebhookSecret makes a secret of Standard Webhooks for a webhook. It is shown this once.
func (c *Client) RenewWebhookSecret(ctx context.Context, id api.WebhookID, opts ...Option) (api.WebhookSecret, error) {
	return makeChange[api.WebhookSecret](ctx, c, http.MethodPost, "/webhooks/"+id.String()+"/secret", nil, opts)
}

// DeleteWebhookSecret ends the secret of a webhook.
func (c *Client) DeleteWebhookSecret(ctx context.Context, id api.WebhookID, opts ...Option) error {
	return c.makeEmptyChange(ctx, http.MethodDelete, "/webhooks/"+id.String()+"/secret", nil, opts)
}

// PauseWebhook holds what a webhook is to be told until it is resumed.
func (c *Client) PauseWebhook(ctx context.Context, id api.WebhookID, opts ...Option) (api.Webhook, error) {
	return makeChange[api.Webhook](ctx, c, http.MethodPost, "/webhooks/"+id.String()+"/pause", nil, opts)
}

// ResumeWebhook delivers to a paused webhook again.
func (c *Client) ResumeWebhook(ctx context.Context, id api.WebhookID, opts ...Option) (api.Webhook, error) {
	return makeChange[api.Webhook](ctx, c, http.MethodPost, "/webhooks/"+id.String()+"/resume", nil, opts)
}
