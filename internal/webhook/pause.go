package webhook

import (
	"context"
	"net/http"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
)

// pauseAfter is for how long no attempt may succeed before a webhook is paused.
const pauseAfter = 72 * time.Hour

// judgeWebhook notes how an attempt speaks for its webhook. It pauses one whose endpoint is gone or has failed for long,
// and tells why; and it resumes one that a ping has reached.
//
// For how long an endpoint has failed is counted by the system's clock. Where that of a sandbox is moved ahead, the time
// counts in which the endpoint answered with errors; nobody could answer in a time that did not pass.
func judgeWebhook(
	ctx context.Context, tx *store.Tx, d store.Delivery, made issuing.DeliveryAttempt, now, systemNow issuing.Instant,
) (paused issuing.PauseReason, err error) {
	if made.Problem == "" {
		if d.FailingSince != 0 {
			if err := tx.NoteWebhookWorks(ctx, d.WebhookID); err != nil {
				return "", err
			}
		}
		if d.Cause == issuing.DeliveryPing && d.WebhookStatus == issuing.WebhookPaused {
			return "", Resume(ctx, tx, d.ProgrammeID, d.WebhookID, now)
		}
		return "", nil
	}
	answered := issuing.Instant(0)
	if made.ResponseStatus != 0 {
		answered = now
	}
	if d.FailingSince == 0 || d.ErrorsSince == 0 && answered != 0 {
		if err := tx.NoteWebhookFailing(ctx, d.WebhookID, systemNow, answered); err != nil {
			return "", err
		}
	}
	switch {
	case made.ResponseStatus == http.StatusGone:
		paused = issuing.PauseGone
	case isLong(d.FailingSince, systemNow), answered != 0 && isLong(d.ErrorsSince, now):
		paused = issuing.PauseFailing
	default:
		return "", nil
	}
	changed, err := tx.PauseWebhook(ctx, d.WebhookID, paused, now)
	if !changed {
		paused = ""
	}
	return paused, err
}

// isLong tells whether failures that began at an instant, if they did, have gone on for long enough to pause a webhook.
func isLong(since, now issuing.Instant) bool {
	return since != 0 && now.Time().Sub(since.Time()) >= pauseAfter
}

// holdDelivery holds a delivery, unless its webhook was resumed meanwhile.
func (d *Deliverer) holdDelivery(ctx context.Context, delivery store.Delivery) error {
	resumed := false
	err := d.db.Write(ctx, func(tx *store.Tx) error {
		// With the webhook locked, who resumes it either sees what is held here or has been seen.
		hook, err := tx.LockWebhook(ctx, delivery.WebhookID)
		if issuing.IsCode(err, issuing.CodeNotFound) {
			return nil
		}
		if resumed = err == nil && hook.Status != issuing.WebhookPaused; err != nil || resumed {
			return err
		}
		return tx.HoldDelivery(ctx, delivery.ID, issuing.At(d.Now()))
	})
	if err == nil && resumed {
		return &tasks.Snooze{Reason: "the webhook was resumed"}
	}
	return err
}

// Resume begins to resume a webhook that is paused: a task gives back to delivery what was held.
func Resume(
	ctx context.Context, tx *store.Tx, programme issuing.ProgrammeID, id issuing.WebhookID, now issuing.Instant,
) error {
	resuming, err := tx.ResumeWebhook(ctx, id)
	if err != nil || !resuming {
		return err
	}
	return tasks.Enqueue(ctx, tx, tasks.NewTask{
		Kind: tasks.ResumeWebhook, Subject: tasks.Subject{Programme: programme, ID: string(id)},
	}, now)
}
