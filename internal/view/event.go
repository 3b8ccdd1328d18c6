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

// WebhookPing is the event by which a webhook is tried out.
func WebhookPing(n issuing.Webhook) Update {
	w := Webhook(n)
	body := func(e api.WebhookEventBase) any {
		return api.WebhookPing{
			EventID: e.EventID, WebhookType: e.WebhookType, EventSequence: e.EventSequence, EventCreatedAt: e.EventCreatedAt,
			ID: w.ID, CallbackURL: w.CallbackURL, Types: w.Types, Description: w.Description, Paused: w.Paused,
			CreatedAt: w.CreatedAt, UpdatedAt: w.UpdatedAt,
		}
	}
	return Update{n.ProgrammeID, issuing.WebhookPing, string(n.ID), body}
}

// Delivery shows a delivery without its attempts.
func Delivery(d issuing.Delivery) api.WebhookDelivery {
	return api.WebhookDelivery{
		ID: requiredID(d.ID), WebhookID: requiredID(d.WebhookID), EventID: requiredID(d.EventID),
		Type: api.WebhookType(d.EventType), Cause: api.WebhookDeliveryCause(d.Cause),
		Status: api.WebhookDeliveryStatus(d.Status), AttemptCount: d.Attempts,
		LastStatus: int32(d.ResponseStatus), // #nosec G115 -- an HTTP status
		Problem:    d.Problem, NextAttemptAt: optionalTime(d.NextAttempt),
		CreatedAt: dateTime(d.CreatedAt), UpdatedAt: dateTime(d.UpdatedAt),
	}
}

// DeliveryWithAttempts shows a delivery with all that was sent and answered.
func DeliveryWithAttempts(d issuing.Delivery, attempts []issuing.DeliveryAttempt) api.WebhookDelivery {
	shown := Delivery(d)
	for _, a := range attempts {
		shown.Attempts = append(shown.Attempts, api.WebhookAttempt{
			Number: a.Number, AttemptedAt: dateTime(a.At), Milliseconds: a.Took.Milliseconds(),
			Status:  int32(a.ResponseStatus), // #nosec G115 -- an HTTP status
			Problem: a.Problem, RequestHeaders: a.RequestHeaders, ResponseHeaders: a.ResponseHeaders,
			ResponseBody: a.ResponseBody,
		})
	}
	return shown
}

// Replay shows a replay that has begun.
func Replay(r issuing.Replay) api.WebhookReplay {
	return api.WebhookReplay{
		ID: requiredID(r.ID), WebhookID: requiredID(r.WebhookID), Since: dateTime(r.Since), Until: dateTime(r.Until),
		CreatedAt: dateTime(r.CreatedAt),
	}
}
