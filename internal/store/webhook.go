package store

import (
	"context"
	"iter"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store/rows"
)

// Webhook reads a webhook of a programme.
func (r reads) Webhook(ctx context.Context, p issuing.ProgrammeID, id issuing.WebhookID) (issuing.Webhook, error) {
	row, err := r.q.Webhook(ctx, p, id)
	if err != nil {
		return notFoundOr("webhook", id, issuing.Webhook{}, err)
	}
	return webhookFromRow(row), nil
}

func webhookFromRow(row rows.Webhook) issuing.Webhook {
	w := issuing.Webhook{
		ID: row.ID, ProgrammeID: row.ProgrammeID, CallbackURL: row.CallbackURL,
		CreatedAt: row.CreatedAt, UpdatedAt: row.UpdatedAt,
		Description: row.Description, Status: row.Status, PausedAt: row.PausedAt, PauseReason: row.PauseReason,
		PutOffUntil: row.PutOffUntil, SecretNumber: row.SecretNumber, SecretOverlapUntil: row.SecretOverlapUntil,
	}
	fromJSON(row.Types, &w.Types)
	return w
}

// RenewWebhookSecret gives a webhook the number of a new secret, and tells until when the one before it signs as well; 0:
// there was none.
func (tx *Tx) RenewWebhookSecret(
	ctx context.Context, p issuing.ProgrammeID, id issuing.WebhookID, overlapUntil issuing.Instant,
) (number int64, until issuing.Instant, err error) {
	row, err := tx.q.RenewWebhookSecret(ctx, int64(overlapUntil), p, id)
	if err != nil {
		_, err = notFoundOr("webhook", id, id, err)
		return 0, 0, err
	}
	return row.SecretNumber, row.SecretOverlapUntil, nil
}

// DropWebhookSecret ends the secret of a webhook, if it has one. It tells whether the programme has the webhook.
func (tx *Tx) DropWebhookSecret(ctx context.Context, p issuing.ProgrammeID, id issuing.WebhookID) (had bool, err error) {
	n, err := tx.q.DropWebhookSecret(ctx, p, id)
	return n > 0, wrapError("drop webhook secret", err)
}

// Webhooks lists a programme's webhooks, newest first.
func (r reads) Webhooks(ctx context.Context, l List) iter.Seq2[issuing.Webhook, error] {
	return readPages(l, func(w issuing.Webhook) string { return string(w.ID) },
		func(q pageQuery) ([]issuing.Webhook, error) {
			list, err := r.q.ListWebhooks(ctx, rows.ListWebhooksParams{
				ProgrammeID: l.Programme, BeforeID: issuing.WebhookID(q.before), CreatedAfter: q.after, CreatedBefore: q.until,
				Page: q.most,
			})
			return convertAll(list, webhookFromRow), err
		})
}

// InsertWebhook adds a webhook, which is active.
func (tx *Tx) InsertWebhook(ctx context.Context, w issuing.Webhook) error {
	return wrapError("add webhook", tx.q.InsertWebhook(ctx, rows.InsertWebhookParams{
		ID: w.ID, ProgrammeID: w.ProgrammeID, CallbackURL: w.CallbackURL, Types: toJSON(w.Types),
		CreatedAt: w.CreatedAt, UpdatedAt: w.UpdatedAt, Description: w.Description,
	}))
}

// CountWebhooks is how many webhooks a programme has.
func (r reads) CountWebhooks(ctx context.Context, p issuing.ProgrammeID) (int64, error) {
	n, err := r.q.CountWebhooks(ctx, p)
	return n, wrapError("count webhooks", err)
}

// UpdateWebhook changes where and of what a webhook tells. Its UpdatedAt becomes the instant that is kept, which is later
// than the one before.
func (tx *Tx) UpdateWebhook(ctx context.Context, w *issuing.Webhook) error {
	at, err := tx.q.UpdateWebhook(ctx, rows.UpdateWebhookParams{
		CallbackURL: w.CallbackURL, Types: toJSON(w.Types), Description: w.Description, UpdatedAt: w.UpdatedAt,
		ProgrammeID: w.ProgrammeID, ID: w.ID,
	})
	return requireChanged("change webhook", &w.UpdatedAt, at, err)
}

// DeleteWebhook removes a webhook and tells whether the programme had it. What was still to be delivered to it is
// given up. Deliver is the kind of the tasks that deliver.
func (tx *Tx) DeleteWebhook(
	ctx context.Context, p issuing.ProgrammeID, id issuing.WebhookID, deliver TaskKind, now issuing.Instant,
) (had bool, err error) {
	n, err := tx.q.DeleteWebhook(ctx, p, id)
	if err != nil || n == 0 {
		return false, wrapError("delete webhook", err)
	}
	if err := tx.q.CancelDeliveryTasks(ctx, string(deliver), id); err != nil {
		return true, wrapError("drop tasks of deliveries", err)
	}
	return true, wrapError("drop deliveries", tx.q.GiveUpDeliveries(ctx, "the webhook was deleted", now, id))
}

// PutOffDeliveries puts off all that is still to be delivered to a webhook until an instant, and what is published for
// it before that instant, but for what is being delivered at this moment. Deliver is the kind of the tasks that
// deliver.
func (db *DB) PutOffDeliveries(
	ctx context.Context, p issuing.ProgrammeID, id issuing.WebhookID, deliver TaskKind, until issuing.Instant,
) error {
	return db.Write(ctx, func(tx *Tx) error {
		if err := tx.q.PutOffWebhook(ctx, until, p, id); err != nil {
			return wrapError("put off webhook", err)
		}
		return wrapError("put off deliveries", tx.q.PutOffDeliveryTasks(ctx, until, string(deliver), p, id))
	})
}

// ResumePutOff makes due what PutOffDeliveries, or a handler of one of the kinds, put off until an instant that has not
// come.
func (db *DB) ResumePutOff(ctx context.Context, kinds []TaskKind, until, now issuing.Instant) error {
	return db.Write(ctx, func(tx *Tx) error {
		for _, kind := range kinds {
			if err := tx.q.ResumePutOffTasks(ctx, now, string(kind), until); err != nil {
				return wrapError("resume tasks", err)
			}
		}
		return wrapError("resume webhooks", tx.q.ResumeWebhooks(ctx, until))
	})
}

// LockWebhook reads a webhook, and keeps other transactions from pausing or resuming it until this one ends.
func (tx *Tx) LockWebhook(ctx context.Context, id issuing.WebhookID) (issuing.Webhook, error) {
	row, err := tx.q.LockWebhook(ctx, id)
	if err != nil {
		return notFoundOr("webhook", id, issuing.Webhook{}, err)
	}
	return webhookFromRow(row), nil
}

// PauseWebhook pauses a webhook, and tells whether that is a change.
func (tx *Tx) PauseWebhook(
	ctx context.Context, id issuing.WebhookID, reason issuing.PauseReason, now issuing.Instant,
) (bool, error) {
	n, err := tx.q.PauseWebhook(ctx, now, reason, id)
	return n > 0, wrapError("pause webhook", err)
}

// ResumeWebhook begins to resume a webhook that is paused, and tells whether it was. The caller enqueues the task that
// gives back what was held.
func (tx *Tx) ResumeWebhook(ctx context.Context, id issuing.WebhookID) (bool, error) {
	n, err := tx.q.ResumeWebhook(ctx, id)
	return n > 0, wrapError("resume webhook", err)
}

// WebhookResumed notes that nothing is held for a webhook any more.
func (tx *Tx) WebhookResumed(ctx context.Context, id issuing.WebhookID) error {
	return wrapError("resume webhook", tx.q.WebhookResumed(ctx, id))
}

// NoteWebhookFailing notes that an attempt to deliver to a webhook failed, and at what instant of the system's clock. Of
// failures in a row it keeps when the first was. answered is the instant of the installation's clock if the endpoint
// answered, else 0: of answers in a row it keeps the first as well.
func (tx *Tx) NoteWebhookFailing(ctx context.Context, id issuing.WebhookID, failed, answered issuing.Instant) error {
	return wrapError("note failure", tx.q.NoteWebhookFailing(ctx, failed, answered, id))
}

// NoteWebhookWorks notes that an attempt to deliver to a webhook succeeded.
func (tx *Tx) NoteWebhookWorks(ctx context.Context, id issuing.WebhookID) error {
	return wrapError("note success", tx.q.NoteWebhookWorks(ctx, id))
}

// InsertReplay keeps a replay. A webhook has one at a time.
func (tx *Tx) InsertReplay(ctx context.Context, r issuing.Replay) error {
	return wrapError("add replay", tx.q.InsertReplay(ctx, rows.InsertReplayParams{
		ID: r.ID, ProgrammeID: r.ProgrammeID, WebhookID: r.WebhookID, Since: r.Since, Until: r.Until, CreatedAt: r.CreatedAt,
	}))
}

// Replay reads a replay.
func (r reads) Replay(ctx context.Context, id string) (issuing.Replay, error) {
	row, err := r.q.Replay(ctx, id)
	return notFoundOr("replay", id, issuing.Replay(row), err)
}

// ReplayOfWebhook reads the replay that a webhook has.
func (r reads) ReplayOfWebhook(ctx context.Context, id issuing.WebhookID) (issuing.Replay, error) {
	row, err := r.q.ReplayOfWebhook(ctx, id)
	return notFoundOr("replay", id, issuing.Replay(row), err)
}

// SetReplayed notes up to which event a replay is done.
func (tx *Tx) SetReplayed(ctx context.Context, id string, last issuing.EventID) error {
	return wrapError("note replay", tx.q.SetReplayed(ctx, last, id))
}

// DeleteReplay ends a replay.
func (tx *Tx) DeleteReplay(ctx context.Context, id string) error {
	return wrapError("end replay", tx.q.DeleteReplay(ctx, id))
}

// EventsToReplay reads at most so many of a replay's events that are still to be delivered, oldest first.
func (r reads) EventsToReplay(ctx context.Context, replay issuing.Replay, most int32) ([]issuing.Event, error) {
	list, err := r.q.EventsToReplay(ctx, rows.EventsToReplayParams{
		ProgrammeID: replay.ProgrammeID, AfterID: replay.LastEvent, Since: replay.Since, Until: replay.Until, Most: most,
	})
	return convertAll(list, eventFromRow), wrapError("list events", err)
}
