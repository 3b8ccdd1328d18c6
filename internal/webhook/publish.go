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
		// A programme's endpoints on one host share sixteen queues, chosen by the last digit of an id: so many deliveries are
		// made there at once, and what hangs there holds up no other host.
		host := hostOf(e.ProgrammeID, d.CallbackURL)
		queue := "webhook:" + string(host.programme) + ":" + host.host + ":" + d.ID[len(d.ID)-1:]
		if err := tasks.Enqueue(ctx, tx, tasks.NewTask{
			Kind: tasks.DeliverEvent, Subject: tasks.Subject{Programme: e.ProgrammeID, ID: d.ID}, Queue: queue,
		}, max(e.CreatedAt, d.NotBefore)); err != nil {
			return err
		}
	}
	return nil
}
