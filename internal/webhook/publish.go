package webhook

import (
	"context"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
)

// Publish stores an event and enqueues its delivery to every webhook of the programme that asks for its type.
func Publish(ctx context.Context, tx *store.Tx, e issuing.Event) error {
	deliveries, err := tx.InsertEvent(ctx, e)
	if err != nil {
		return err
	}
	for _, d := range deliveries {
		// Each endpoint has a few queues: one that answers slowly is called in parallel and never holds up another one.
		queue := "webhook:" + string(d.Webhook) + ":" + d.ID[len(d.ID)-1:]
		if err := tasks.Enqueue(ctx, tx, tasks.NewTask{
			Kind: tasks.DeliverEvent, Subject: tasks.Subject{Programme: e.ProgrammeID, ID: d.ID}, Queue: queue,
		}, e.CreatedAt); err != nil {
			return err
		}
	}
	return nil
}
