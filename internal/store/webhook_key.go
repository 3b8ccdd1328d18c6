package store

import (
	"context"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store/rows"
)

// WebhookKeys are the installation's keys that deliveries are or were signed with, by number.
func (r reads) WebhookKeys(ctx context.Context) ([]issuing.WebhookKey, error) {
	list, err := r.q.WebhookKeys(ctx)
	return convertAll(list, func(row rows.WebhookKey) issuing.WebhookKey { return issuing.WebhookKey(row) }),
		wrapError("list webhook keys", err)
}

// InsertWebhookKey adds a key. Of two transactions that add one of the same number the later one is run again.
func (tx *Tx) InsertWebhookKey(ctx context.Context, k issuing.WebhookKey) error {
	return wrapError("add webhook key", tx.q.InsertWebhookKey(ctx, rows.InsertWebhookKeyParams(k)))
}

// RetireWebhookKeys has all keys before a number retired at an instant, unless they are earlier.
func (tx *Tx) RetireWebhookKeys(ctx context.Context, before int64, at issuing.Instant) error {
	return wrapError("retire webhook keys", tx.q.RetireWebhookKeys(ctx, at, before))
}
