// Package developers has the pages for those who call the API: what they sign in and sign with, which requests came and what they
// were answered, why a signature is refused, what is kept under an idempotency key, and their webhooks. It shows no secret.
package developers

import (
	"context"

	"github.com/offblocks/offblocks/internal/console/desk"
	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/events"
	"github.com/offblocks/offblocks/internal/issuing"
)

// Developers is what the room works with.
type Developers struct {
	Events *events.Service
	Origin string // that clients call, such as https://api.example.com
	Keeps  bool   // requests are kept
}

// visit is a visit to this room.
type visit struct {
	*desk.Visit
	*Developers
}

func (d *Developers) at(show func(*visit) (pages.Page, error)) desk.Show {
	return func(v *desk.Visit) (pages.Page, error) { return show(&visit{v, d}) }
}

// Room has the pages and what can be done on them.
func (d *Developers) Room() desk.Room {
	act := func(back func(*visit) (pages.Page, error), name issuing.AuditAction, done string,
		do func(context.Context, *visit, issuing.WebhookID) error,
	) desk.Action {
		return desk.Action{
			Duty: issuing.DutyWebhooks, Name: name, Back: d.at(back), To: "webhooks/{id}", Done: done,
			Do: func(ctx context.Context, v *desk.Visit, id, _ string) error {
				return do(ctx, &visit{v, d}, issuing.WebhookID(id))
			},
		}
	}
	return desk.Room{
		Views: map[string]desk.Show{
			"keys": d.at(showKeys), "requests": d.at(listRequests), "requests/{id}": d.at(showRequest), "signature": d.at(showDebugger),
			"idempotency": d.at(showIdempotency), "webhooks": d.at(listWebhooks), "webhooks/{id}": d.at(showWebhook),
			"webhooks/{id}/deliveries/{delivery}": d.at(showDelivery),
		},
		Asked: map[string]desk.Show{"signature": d.at(showDebugger)},
		Actions: map[string]desk.Action{
			"webhooks/{id}/ping":   act(showWebhook, issuing.WebhookPinged, "The ping is on its way.", pingWebhook),
			"webhooks/{id}/replay": act(showWebhook, issuing.WebhookReplayed, "The events are being delivered again.", replayWebhook),
			"webhooks/{id}/pause":  act(showWebhook, issuing.WebhookHalted, "The webhook is paused.", pauseWebhook),
			"webhooks/{id}/resume": act(showWebhook, issuing.WebhookContinued, "The webhook is active again.", resumeWebhook),
			"webhooks/{id}/deliveries/{delivery}/resend": act(showDelivery, issuing.DeliveryResentByHand, "The event is being delivered again.",
				resendDelivery),
		},
	}
}
