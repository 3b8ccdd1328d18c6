package work

import (
	"context"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/view"
	"github.com/offblocks/offblocks/internal/webhook"
)

// EmitEvent keeps the event of a change, showing the noun exactly as it is now, and enqueues its delivery to the webhooks that ask for it.
func (u *Unit) EmitEvent(ctx context.Context, update view.Update) error {
	event, err := u.newEvent(ctx, update)
	if err != nil {
		return err
	}
	return webhook.Publish(ctx, u.Tx, event)
}

// EmitFirstEvent is EmitEvent of a noun that has just come into being, with the programme's webhooks.
func (u *Unit) EmitFirstEvent(ctx context.Context, update view.Update, webhooks []issuing.Webhook) error {
	event, err := update.Event(issuing.NewID[issuing.EventID](), 1, u.Now())
	if err != nil {
		return err
	}
	return webhook.PublishTo(ctx, u.Tx, event, webhooks)
}

// newEvent numbers and renders an event. Of two transactions that take the same number for a noun the later one is run
// again, since the database keeps the number once.
func (u *Unit) newEvent(ctx context.Context, update view.Update) (issuing.Event, error) {
	last, err := u.LastEventSequence(ctx, update.Subject())
	if err != nil {
		return issuing.Event{}, err
	}
	return update.Event(issuing.NewID[issuing.EventID](), last+1, u.Now())
}

// EmitQuietEvent keeps an event that no webhook is told of unless the caller has it delivered, and gives its id.
func (u *Unit) EmitQuietEvent(ctx context.Context, update view.Update) (issuing.EventID, error) {
	event, err := u.newEvent(ctx, update)
	if err != nil {
		return "", err
	}
	return event.ID, u.InsertQuietEvent(ctx, event)
}
