package store

import (
	"context"
	"iter"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store/rows"
)

// NewDelivery is a delivery of an event that has just been stored and that no task delivers yet.
type NewDelivery struct {
	ID          string
	Webhook     issuing.WebhookID
	CallbackURL string
	NotBefore   issuing.Instant // it is not to be delivered earlier; may have passed
}

// WebhooksOf reads all of a programme's webhooks.
func (r reads) WebhooksOf(ctx context.Context, p issuing.ProgrammeID) ([]issuing.Webhook, error) {
	list, err := r.q.WebhooksOfProgramme(ctx, p)
	return convertAll(list, webhookFromRow), wrapError("list webhooks", err)
}

// InsertEvent stores an event, and a delivery of it to each of the programme's webhooks that asks for its type. The
// caller enqueues the tasks that deliver.
func (tx *Tx) InsertEvent(
	ctx context.Context, e issuing.Event, webhooks []issuing.Webhook,
) (deliveries []NewDelivery, err error) {
	if err := tx.InsertQuietEvent(ctx, e); err != nil {
		return nil, err
	}
	for _, hook := range webhooks {
		if !hook.Wants(e.Type) {
			continue
		}
		d, err := tx.InsertDelivery(ctx, hook, e.ID, issuing.DeliveryOfEvent, e.CreatedAt)
		if err != nil {
			return nil, err
		}
		deliveries = append(deliveries, d)
	}
	return deliveries, nil
}

// InsertQuietEvent stores an event without any delivery.
func (tx *Tx) InsertQuietEvent(ctx context.Context, e issuing.Event) error {
	tx.told[e.ProgrammeID] = true
	return wrapError("add event", tx.q.InsertEvent(ctx, rows.InsertEventParams{
		ID: e.ID, ProgrammeID: e.ProgrammeID, Type: e.Type, Subject: e.Subject, Sequence: e.Sequence, Body: e.Body,
		CreatedAt: e.CreatedAt,
	}))
}

// InsertDelivery stores a delivery of an event to a webhook. The caller enqueues the task that delivers.
func (tx *Tx) InsertDelivery(
	ctx context.Context, hook issuing.Webhook, event issuing.EventID, cause issuing.DeliveryCause, now issuing.Instant,
) (NewDelivery, error) {
	d := NewDelivery{issuing.NewID[string](), hook.ID, hook.CallbackURL, hook.PutOffUntil}
	return d, wrapError("add delivery", tx.q.InsertDelivery(ctx, rows.InsertDeliveryParams{
		ID: d.ID, EventID: event, WebhookID: hook.ID, Cause: cause, TriedSince: now,
	}))
}

// Delivery is an event on its way to a webhook.
type Delivery struct {
	ID            string
	ProgrammeID   issuing.ProgrammeID
	WebhookID     issuing.WebhookID
	EventID       issuing.EventID
	Cause         issuing.DeliveryCause
	Status        issuing.DeliveryStatus
	Attempts      int64
	TriedSince    issuing.Instant // from when on it is tried for a day
	CallbackURL   string
	WebhookStatus issuing.WebhookStatus
	// Of the webhook: since when no attempt succeeded, by the system's clock; 0: the latest did.
	FailingSince issuing.Instant
	// Of the webhook: since when the endpoint has answered with errors, by the installation's clock; 0: it has not.
	ErrorsSince issuing.Instant
	// SecretNumber is that of the webhook's secret of Standard Webhooks, which signs as well if it is above 0. The one before
	// it signs too until SecretOverlapUntil.
	SecretNumber       int64
	SecretOverlapUntil issuing.Instant
	Body               string
}

// Delivery reads what is to be delivered; not found when the webhook is gone.
func (r reads) Delivery(ctx context.Context, id string) (Delivery, error) {
	row, err := r.q.Delivery(ctx, id)
	return notFoundOr("delivery", id, Delivery(row), err)
}

// RecordDelivery keeps how a delivery stands after an attempt, and the attempt.
func (tx *Tx) RecordDelivery(
	ctx context.Context, id string, status issuing.DeliveryStatus, a issuing.DeliveryAttempt, now issuing.Instant,
) error {
	if err := tx.q.RecordDelivery(ctx, rows.RecordDeliveryParams{
		Status: status, ResponseStatus: a.ResponseStatus, LastError: a.Problem, UpdatedAt: now, ID: id,
	}); err != nil {
		return wrapError("note delivery", err)
	}
	return wrapError("add attempt", tx.q.InsertDeliveryAttempt(ctx, rows.InsertDeliveryAttemptParams{
		DeliveryID: id, Number: a.Number, AttemptedAt: a.At, Microseconds: a.Took.Microseconds(),
		ResponseStatus: a.ResponseStatus, Problem: a.Problem, RequestHeaders: toJSON(a.RequestHeaders),
		ResponseHeaders: toJSON(a.ResponseHeaders), ResponseBody: a.ResponseBody,
	}))
}

// HoldDelivery holds a delivery that is pending until its webhook is resumed.
func (tx *Tx) HoldDelivery(ctx context.Context, id string, now issuing.Instant) error {
	return wrapError("hold delivery", tx.q.HoldDelivery(ctx, now, id))
}

// TryHeldDeliveries makes at most so many deliveries that are held for a webhook pending again, for a day from now on.
// The caller enqueues the tasks that deliver.
func (tx *Tx) TryHeldDeliveries(
	ctx context.Context, hook issuing.Webhook, most int32, now issuing.Instant,
) (deliveries []NewDelivery, err error) {
	held, err := tx.q.HeldDeliveries(ctx, hook.ID, most)
	if err != nil {
		return nil, wrapError("list held deliveries", err)
	}
	for _, h := range held {
		if err := tx.q.TryHeldDelivery(ctx, now, h.ID); err != nil {
			return nil, wrapError("try held delivery", err)
		}
		deliveries = append(deliveries, NewDelivery{h.ID, hook.ID, hook.CallbackURL, hook.PutOffUntil})
	}
	return deliveries, nil
}

// GiveUpHeldDeliveries gives up what has been held since before an instant.
func (tx *Tx) GiveUpHeldDeliveries(ctx context.Context, before, now issuing.Instant) error {
	return wrapError("give up held deliveries",
		tx.q.GiveUpHeldDeliveries(ctx, "the webhook was paused for longer than events are kept", now, before))
}

// BringForwardTask makes a task due at an instant unless it is being done, or is due earlier.
func (tx *Tx) BringForwardTask(ctx context.Context, kind TaskKind, subject string, at issuing.Instant) error {
	return wrapError("bring forward task", tx.q.BringForwardTask(ctx, at, string(kind), subject))
}

// Deliveries lists the deliveries to a webhook, newest first. Deliver is the kind of the tasks that deliver.
func (r reads) Deliveries(
	ctx context.Context, hook issuing.WebhookID, deliver TaskKind, l List,
) iter.Seq2[issuing.Delivery, error] {
	id := func(d issuing.Delivery) string { return string(d.ID) }
	return readPages(l, id, func(q pageQuery) ([]issuing.Delivery, error) {
		list, err := r.q.ListDeliveries(ctx, rows.ListDeliveriesParams{
			Kind: string(deliver), WebhookID: hook, BeforeID: q.before, Status: issuing.DeliveryStatus(l.Status),
			CreatedAfter: q.after, CreatedBefore: q.until, Page: q.most,
		})
		return convertAll(list, deliveryFromRow), err
	})
}

// DeliveryTo reads a delivery to a webhook. Deliver is the kind of the tasks that deliver.
func (r reads) DeliveryTo(
	ctx context.Context, hook issuing.WebhookID, id issuing.DeliveryID, deliver TaskKind,
) (issuing.Delivery, error) {
	row, err := r.q.DeliveryRecord(ctx, string(deliver), hook, string(id))
	if err != nil {
		return notFoundOr("delivery", id, issuing.Delivery{}, err)
	}
	return deliveryFromRow(rows.ListDeliveriesRow(row)), nil
}

func deliveryFromRow(row rows.ListDeliveriesRow) issuing.Delivery {
	return issuing.Delivery{
		ID: issuing.DeliveryID(row.ID), EventID: row.EventID, WebhookID: row.WebhookID, Cause: row.Cause,
		Status: row.Status, Attempts: row.Attempts, ResponseStatus: row.ResponseStatus, Problem: row.LastError,
		CreatedAt: row.CreatedAt, UpdatedAt: row.UpdatedAt, EventType: row.Type, NextAttempt: issuing.Instant(row.RunAt),
	}
}

// DeliveryAttempts reads the attempts of a delivery, oldest first.
func (r reads) DeliveryAttempts(ctx context.Context, id issuing.DeliveryID) ([]issuing.DeliveryAttempt, error) {
	list, err := r.q.DeliveryAttempts(ctx, string(id))
	return convertAll(list, func(row rows.DeliveryAttempt) issuing.DeliveryAttempt {
		a := issuing.DeliveryAttempt{
			Number: row.Number, At: row.AttemptedAt, Took: microseconds(row.Microseconds), ResponseStatus: row.ResponseStatus,
			Problem: row.Problem, ResponseBody: row.ResponseBody,
		}
		fromJSON(row.RequestHeaders, &a.RequestHeaders)
		fromJSON(row.ResponseHeaders, &a.ResponseHeaders)
		return a
	}), wrapError("list attempts", err)
}

func microseconds(n int64) time.Duration { return time.Duration(n) * time.Microsecond }
