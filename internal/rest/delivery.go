package rest

import (
	"context"
	"iter"
	"net/http"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/events"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/openapi"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
	"github.com/offblocks/offblocks/internal/view"
)

var deliveryRoutes = []route{
	{
		id: "getWebhookDeliveries", method: "GET", path: "/webhooks/{webhookId}/deliveries", status: http.StatusOK,
		serve: getDeliveries,
	},
	{
		id: "getWebhookDelivery", method: "GET", path: "/webhooks/{webhookId}/deliveries/{deliveryId}",
		status: http.StatusOK, serve: getDelivery, show: showAsIs,
	},
	{
		id: "resendWebhookDelivery", method: "POST", path: "/webhooks/{webhookId}/deliveries/{deliveryId}/resend",
		status: http.StatusOK, serve: resendDelivery,
	},
	{id: "replayWebhook", method: "POST", path: "/webhooks/{webhookId}/replay", status: http.StatusOK, serve: replayEvents},
	{
		id: "pingWebhook", method: "POST", path: "/webhooks/{webhookId}/ping", status: http.StatusOK,
		serve: verbStep(func(ctx context.Context, c *call, p issuing.ProgrammeID, id issuing.WebhookID) (issuing.Delivery, error) {
			return c.Events.Ping(ctx, p, id)
		}),
	},
	{
		id: "renewWebhookSecret", method: "POST", path: "/webhooks/{webhookId}/secret", status: http.StatusOK, secret: true,
		serve: verbStep(func(ctx context.Context, c *call, p issuing.ProgrammeID, id issuing.WebhookID) (issuing.WebhookSecret, error) {
			return c.WebhookKeys.RenewSecret(ctx, p, id)
		}),
	},
	{
		id: "deleteWebhookSecret", method: "DELETE", path: "/webhooks/{webhookId}/secret", status: http.StatusNoContent,
		serve: verbStep(func(ctx context.Context, c *call, p issuing.ProgrammeID, id issuing.WebhookID) (struct{}, error) {
			return struct{}{}, c.WebhookKeys.DropSecret(ctx, p, id)
		}),
	},
	{
		id: "pauseWebhook", method: "POST", path: "/webhooks/{webhookId}/pause", status: http.StatusOK,
		serve: verbStep(func(ctx context.Context, c *call, p issuing.ProgrammeID, id issuing.WebhookID) (issuing.Webhook, error) {
			return c.Events.Pause(ctx, p, id)
		}),
	},
	{
		id: "resumeWebhook", method: "POST", path: "/webhooks/{webhookId}/resume", status: http.StatusOK,
		serve: verbStep(func(ctx context.Context, c *call, p issuing.ProgrammeID, id issuing.WebhookID) (issuing.Webhook, error) {
			return c.Events.Resume(ctx, p, id)
		}),
	},
}

// ownWebhook reads the webhook in the path, which must be the programme's.
func (c *call) ownWebhook() (issuing.WebhookID, error) {
	id, err := pathID[issuing.WebhookID](c, 0)
	if err != nil {
		return id, err
	}
	_, err = c.DB.Webhook(c.ctx(), c.programme, id)
	return id, err
}

func getDeliveries(c *call) (bool, error) {
	hook, err := c.ownWebhook()
	if err != nil {
		return false, err
	}
	l, err := c.listFilters(statusNames(issuing.DeliveryStatuses()), false)
	if err != nil {
		return false, err
	}
	id := func(d issuing.Delivery) string { return string(d.ID) }
	return streamList(c, l, id, func(l store.List) iter.Seq2[issuing.Delivery, error] {
		return c.DB.Deliveries(c.ctx(), hook, tasks.DeliverEvent, l)
	})
}

func getDelivery(c *call) (bool, error) {
	id, err := pathID[issuing.DeliveryID](c, 1)
	if err != nil {
		return false, err
	}
	hook, err := c.ownWebhook()
	if err != nil {
		return false, err
	}
	d, err := c.DB.DeliveryTo(c.ctx(), hook, id, tasks.DeliverEvent)
	if err != nil {
		return false, err
	}
	attempts, err := c.DB.DeliveryAttempts(c.ctx(), id)
	if err != nil {
		return false, err
	}
	return c.writeResult(view.DeliveryWithAttempts(d, attempts))
}

func resendDelivery(c *call) (bool, error) {
	hook, err := pathID[issuing.WebhookID](c, 0)
	if err != nil {
		return false, err
	}
	id, err := pathID[issuing.DeliveryID](c, 1)
	if err != nil {
		return false, err
	}
	return true, c.runOnce(func(ctx context.Context) error {
		_, err := c.Events.Resend(ctx, c.programme, hook, id)
		return err
	})
}

func replayEvents(c *call) (bool, error) {
	hook, err := pathID[issuing.WebhookID](c, 0)
	if err != nil {
		return false, err
	}
	in, err := openapi.Decode[api.WebhookReplayInput](c.route.id, c.body)
	if err != nil {
		return false, err
	}
	if in.Since.IsZero() == (in.SinceEventID == uuid.Nil) {
		return false, issuing.Refuse(issuing.CodeBodyInvalid, "give either since or sinceEventId").On("/since")
	}
	var span events.Span
	if !in.Since.IsZero() {
		span.Since = parseInstant(in.Since)
	} else {
		span.SinceEvent = issuing.EventID(in.SinceEventID.String())
	}
	if !in.Until.IsZero() {
		span.Until = parseInstant(in.Until)
	}
	return true, c.runOnce(func(ctx context.Context) error {
		_, err := c.Events.Replay(ctx, c.programme, hook, span)
		return err
	})
}
