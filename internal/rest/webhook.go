package rest

import (
	"context"
	"errors"
	"iter"
	"net/http"
	"slices"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/openapi"
	"github.com/offblocks/offblocks/internal/programmes"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/view"
)

var webhookRoutes = []route{
	{id: "getWebhooks", method: "GET", path: "/webhooks", status: http.StatusOK, serve: getWebhooks},
	{id: "saveWebhook", method: "PUT", path: "/webhooks", status: http.StatusOK, serve: saveWebhook},
	{id: "getWebhookVerificationKey", method: "GET", path: "/webhooks/verification-key", status: http.StatusOK, serve: getVerificationKey, show: showAsIs},
	{
		id: "getWebhookVerificationKeys", method: "GET", path: "/webhooks/verification-keys", status: http.StatusOK,
		serve: getVerificationKeys, show: showAsIs,
	},
	{
		id: "getWebhookVerificationKeySet", method: "GET", path: "/webhooks/verification-keys/jwks", status: http.StatusOK,
		serve: getVerificationKeySet, show: showAsIs,
	},
	{
		id: "getWebhook", method: "GET", path: "/webhooks/{webhookId}", status: http.StatusOK,
		serve: readStep(func(c *call, id issuing.WebhookID) (issuing.Webhook, error) {
			return c.DB.Webhook(c.ctx(), c.programme, id)
		}),
	},
	{
		id: "deleteWebhook", method: "DELETE", path: "/webhooks/{webhookId}", status: http.StatusNoContent,
		serve: verbStep(func(ctx context.Context, c *call, p issuing.ProgrammeID, id issuing.WebhookID) (struct{}, error) {
			return struct{}{}, c.Programmes.DeleteWebhook(ctx, p, id)
		}),
	},
}

func getWebhooks(c *call) (bool, error) {
	l, err := c.listFilters(nil, false)
	if err != nil {
		return false, err
	}
	return streamList(c, l, func(w issuing.Webhook) string { return string(w.ID) },
		func(l store.List) iter.Seq2[issuing.Webhook, error] { return c.DB.Webhooks(c.ctx(), l) })
}

func saveWebhook(c *call) (bool, error) {
	in, err := openapi.Decode[api.WebhookInput](c.route.id, c.body)
	if err != nil {
		return false, err
	}
	var hook issuing.WebhookID
	if in.ID != uuid.Nil {
		hook = issuing.WebhookID(in.ID.String())
	}
	types := make([]issuing.EventType, len(in.Types))
	for i, t := range in.Types {
		types[i] = issuing.EventType(t)
	}
	return true, c.runOnce(func(ctx context.Context) error {
		_, err := c.Programmes.SaveWebhook(ctx, c.programme, hook, in.CallbackURL, types,
			programmes.DescribedAs(in.Description))
		return err
	})
}

func getVerificationKey(c *call) (bool, error) {
	list, statuses, err := c.WebhookKeys.Published(c.ctx())
	if err != nil {
		return false, err
	}
	i := slices.Index(statuses, issuing.WebhookKeySigning)
	if i < 0 {
		return false, errors.New("no webhook key signs")
	}
	return c.writeResult(view.VerificationKey(list[i]))
}

func getVerificationKeys(c *call) (bool, error) {
	list, statuses, err := c.WebhookKeys.Published(c.ctx())
	if err != nil {
		return false, err
	}
	shown := make([]api.PublishedVerificationKey, len(list))
	for i, k := range list {
		shown[i] = view.PublishedKey(k, statuses[i])
	}
	return c.writeResult(shown)
}

func getVerificationKeySet(c *call) (bool, error) {
	list, _, err := c.WebhookKeys.Published(c.ctx())
	if err != nil {
		return false, err
	}
	shown := api.JSONWebKeySet{Keys: make([]api.JSONWebKey, len(list))}
	for i, k := range list {
		if shown.Keys[i], err = view.JSONWebKey(k); err != nil {
			return false, err
		}
	}
	return c.writeResult(shown)
}

// showAsIs is for results that are answers already.
func showAsIs(_ *call, result any) (any, error) { return result, nil }
