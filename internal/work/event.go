package work

import (
	"context"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/view"
	"github.com/offblocks/offblocks/internal/webhook"
)

// EmitEvent keeps the event of a change, showing the noun exactly as it is now, and enqueues its delivery to the webhooks that ask for it.
func (u *Unit) EmitEvent(ctx context.Context, update view.Update) error {
	event, err := update.Event(issuing.NewID[issuing.EventID](), u.Now())
	if err != nil {
		return err
	}
	return webhook.Publish(ctx, u.Tx, event)
}
