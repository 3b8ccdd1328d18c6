package store

import (
	"context"
	"iter"
	"slices"

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
	}
	fromJSON(row.Types, &w.Types)
	return w
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

// InsertWebhook adds a webhook.
func (tx *Tx) InsertWebhook(ctx context.Context, w issuing.Webhook) error {
	return wrapError("add webhook", tx.q.InsertWebhook(ctx, rows.InsertWebhookParams{
		ID: w.ID, ProgrammeID: w.ProgrammeID, CallbackURL: w.CallbackURL, Types: toJSON(w.Types),
		CreatedAt: w.CreatedAt, UpdatedAt: w.UpdatedAt,
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
		CallbackURL: w.CallbackURL, Types: toJSON(w.Types), UpdatedAt: w.UpdatedAt, ProgrammeID: w.ProgrammeID, ID: w.ID,
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

// ResumeDeliveries makes due what PutOffDeliveries, or a handler, put off until an instant that has not come.
func (db *DB) ResumeDeliveries(ctx context.Context, deliver TaskKind, until, now issuing.Instant) error {
	return db.Write(ctx, func(tx *Tx) error {
		if err := tx.q.ResumeDeliveryTasks(ctx, now, string(deliver), until); err != nil {
			return wrapError("resume deliveries", err)
		}
		return wrapError("resume webhooks", tx.q.ResumeWebhooks(ctx, until))
	})
}

// NewDelivery is a delivery of an event that has just been stored and that no task delivers yet.
type NewDelivery struct {
	ID          string
	Webhook     issuing.WebhookID
	CallbackURL string
	NotBefore   issuing.Instant // it is not to be delivered earlier; may have passed
}

// InsertEvent stores an event, and a delivery of it to every webhook of the programme that asks for its type. The
// caller enqueues the tasks that deliver.
func (tx *Tx) InsertEvent(ctx context.Context, e issuing.Event) (deliveries []NewDelivery, err error) {
	if err := tx.q.InsertEvent(ctx, rows.InsertEventParams(e)); err != nil {
		return nil, wrapError("add event", err)
	}
	hooks, err := tx.q.WebhooksOfProgramme(ctx, e.ProgrammeID)
	if err != nil {
		return nil, wrapError("list webhooks", err)
	}
	for _, row := range hooks {
		hook := webhookFromRow(row)
		if !slices.Contains(hook.Types, e.Type) {
			continue
		}
		d := NewDelivery{issuing.NewID[string](), hook.ID, hook.CallbackURL, row.PutOffUntil}
		if err := tx.q.InsertDelivery(ctx, d.ID, e.ID, hook.ID, e.CreatedAt); err != nil {
			return nil, wrapError("add delivery", err)
		}
		deliveries = append(deliveries, d)
	}
	return deliveries, nil
}

// Delivery is an event on its way to a webhook.
type Delivery struct {
	ID          string
	ProgrammeID issuing.ProgrammeID
	WebhookID   issuing.WebhookID
	Status      string // pending, delivered or given_up
	Attempts    int64
	CreatedAt   issuing.Instant
	CallbackURL string
	Body        string
}

// Statuses of a delivery.
const (
	DeliveryPending   = "pending"
	DeliveryDelivered = "delivered"
	DeliveryGivenUp   = "given_up"
)

// Delivery reads what is to be delivered; not found when the webhook is gone.
func (r reads) Delivery(ctx context.Context, id string) (Delivery, error) {
	row, err := r.q.Delivery(ctx, id)
	return notFoundOr("delivery", id, Delivery(row), err)
}

// RecordDelivery keeps how an attempt went: the status of the answer (0 when there was none) and what was wrong.
func (tx *Tx) RecordDelivery(
	ctx context.Context, id, status string, answered int, problem string, now issuing.Instant,
) error {
	return wrapError("note delivery", tx.q.RecordDelivery(ctx, rows.RecordDeliveryParams{
		Status: status, ResponseStatus: int64(answered), LastError: problem, UpdatedAt: now, ID: id,
	}))
}
