package webhook

import (
	"context"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
)

// Publish stores an event and enqueues its delivery to every webhook of the programme that asks for its type.
func Publish(ctx context.Context, tx *store.Tx, e issuing.Event) error {
	webhooks, err := tx.WebhooksOf(ctx, e.ProgrammeID)
	if err != nil {
		return err
	}
	return PublishTo(ctx, tx, e, webhooks)
}

// PublishTo is Publish with the programme's webhooks, which were read in the transaction.
func PublishTo(ctx context.Context, tx *store.Tx, e issuing.Event, webhooks []issuing.Webhook) error {
	deliveries, err := tx.InsertEvent(ctx, e, webhooks)
	if err != nil {
		return err
	}
	return Enqueue(ctx, tx, e.ProgrammeID, deliveries, e.CreatedAt)
}

// Enqueue enqueues the tasks that make deliveries of a programme.
func Enqueue(
	ctx context.Context, tx *store.Tx, programme issuing.ProgrammeID, deliveries []store.NewDelivery, now issuing.Instant,
) error {
	for _, d := range deliveries {
		// A programme's endpoints on one host share sixteen queues, chosen by the last digit of an id: so many deliveries are
		// made there at once, and what hangs there holds up no other host.
		host := hostOf(programme, d.CallbackURL)
		queue := "webhook:" + string(host.programme) + ":" + host.host + ":" + d.ID[len(d.ID)-1:]
		if err := tasks.Enqueue(ctx, tx, tasks.NewTask{
			Kind: tasks.DeliverEvent, Subject: tasks.Subject{Programme: programme, ID: d.ID}, Queue: queue,
		}, max(now, d.NotBefore)); err != nil {
			return err
		}
	}
	return nil
}
