package events

import (
	"context"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
	"github.com/offblocks/offblocks/internal/view"
	"github.com/offblocks/offblocks/internal/webhook"
	"github.com/offblocks/offblocks/internal/work"
)

// Handlers are what does the tasks of webhooks that are resumed and of replays.
func (s *Service) Handlers() tasks.Handlers {
	return tasks.Handlers{
		tasks.ResumeWebhook: tasks.ForSubject(s.giveBackHeld),
		tasks.ReplayEvents:  tasks.ForSubject(s.replaySome),
	}
}

// Of what was held or is replayed, so many deliveries are begun at once, and as many again after a pause.
const (
	batch = 100
	pause = time.Second
)

// Pause pauses a webhook of the programme. What is told meanwhile is held for as long as events are kept.
func (s *Service) Pause(ctx context.Context, p issuing.ProgrammeID, id issuing.WebhookID) (issuing.Webhook, error) {
	return work.Do(ctx, s.db, p, func(u *work.Unit) (w issuing.Webhook, err error) {
		if _, err := u.Webhook(ctx, p, id); err != nil {
			return w, err
		}
		if _, err := u.PauseWebhook(ctx, id, issuing.PauseAsked, u.Now()); err != nil {
			return w, err
		}
		return u.Webhook(ctx, p, id)
	})
}

// Resume resumes a webhook of the programme that is paused: what was held is tried again, for a day from now on.
func (s *Service) Resume(ctx context.Context, p issuing.ProgrammeID, id issuing.WebhookID) (issuing.Webhook, error) {
	return work.Do(ctx, s.db, p, func(u *work.Unit) (w issuing.Webhook, err error) {
		if _, err := u.Webhook(ctx, p, id); err != nil {
			return w, err
		}
		if err := webhook.Resume(ctx, u.Tx, p, id, u.Now()); err != nil {
			return w, err
		}
		return u.Webhook(ctx, p, id)
	})
}

// giveBackHeld gives back to delivery a part of what was held for a webhook.
func (s *Service) giveBackHeld(ctx context.Context, p issuing.ProgrammeID, id issuing.WebhookID) error {
	more, err := work.Do(ctx, s.db, p, func(u *work.Unit) (more bool, err error) {
		hook, err := u.LockWebhook(ctx, id)
		if issuing.IsCode(err, issuing.CodeNotFound) || err == nil && hook.Status != issuing.WebhookResuming {
			return false, nil
		}
		if err != nil {
			return false, err
		}
		list, err := u.TryHeldDeliveries(ctx, hook, batch, u.Now())
		if err != nil {
			return false, err
		}
		if len(list) < batch {
			if err := u.WebhookResumed(ctx, id); err != nil {
				return false, err
			}
		}
		return len(list) == batch, webhook.Enqueue(ctx, u.Tx, p, list, u.Now())
	})
	if err == nil && more {
		return tasks.WaitFor("the next part of what was held", pause)
	}
	return err
}

// Ping sends an event of the type webhook.ping to a webhook, also to one that is paused. It is tried once. If a paused
// webhook takes it, the webhook is resumed.
func (s *Service) Ping(ctx context.Context, p issuing.ProgrammeID, id issuing.WebhookID) (issuing.Delivery, error) {
	return work.Do(ctx, s.db, p, func(u *work.Unit) (d issuing.Delivery, err error) {
		hook, err := u.Webhook(ctx, p, id)
		if err != nil {
			return d, err
		}
		event, err := u.EmitQuietEvent(ctx, view.WebhookPing(hook))
		if err != nil {
			return d, err
		}
		return s.deliver(ctx, u, hook, event, issuing.DeliveryPing)
	})
}

// Resend delivers the event of a delivery once more. A delivery that is still to be made is tried at once instead.
func (s *Service) Resend(
	ctx context.Context, p issuing.ProgrammeID, id issuing.WebhookID, delivery issuing.DeliveryID,
) (issuing.Delivery, error) {
	return work.Do(ctx, s.db, p, func(u *work.Unit) (d issuing.Delivery, err error) {
		hook, err := u.Webhook(ctx, p, id)
		if err != nil {
			return d, err
		}
		if d, err = u.DeliveryTo(ctx, id, delivery, tasks.DeliverEvent); err != nil {
			return d, err
		}
		if err := requireActive(hook); err != nil {
			return d, err
		}
		if d.Status == issuing.DeliveryPending {
			if err := u.BringForwardTask(ctx, tasks.DeliverEvent, string(d.ID), u.Now()); err != nil {
				return d, err
			}
			return u.DeliveryTo(ctx, id, d.ID, tasks.DeliverEvent)
		}
		return s.deliver(ctx, u, hook, d.EventID, issuing.DeliveryResent)
	})
}

func requireActive(hook issuing.Webhook) error {
	if hook.Status == issuing.WebhookPaused {
		return issuing.Refuse(issuing.CodeWrongState,
			"the webhook is paused; resume it first, or ping it, which resumes it if its endpoint takes the ping")
	}
	return nil
}

// deliver stores a delivery with its task.
func (s *Service) deliver(
	ctx context.Context, u *work.Unit, hook issuing.Webhook, event issuing.EventID, cause issuing.DeliveryCause,
) (d issuing.Delivery, err error) {
	made, err := u.InsertDelivery(ctx, hook, event, cause, u.Now())
	if err != nil {
		return d, err
	}
	if err := webhook.Enqueue(ctx, u.Tx, hook.ProgrammeID, []store.NewDelivery{made}, u.Now()); err != nil {
		return d, err
	}
	return u.DeliveryTo(ctx, hook.ID, issuing.DeliveryID(made.ID), tasks.DeliverEvent)
}

// Span says which events are to be replayed: from an event on, or from an instant on; until an instant, or now.
type Span struct {
	SinceEvent   issuing.EventID // empty: by Since
	Since, Until issuing.Instant // Until 0: now
}

// Replay delivers the events of a span that a webhook asks for to it again, oldest first, a hundred in a second. The
// span begins no earlier than events are kept. A webhook has one replay at a time.
func (s *Service) Replay(
	ctx context.Context, p issuing.ProgrammeID, id issuing.WebhookID, span Span,
) (issuing.Replay, error) {
	return work.Do(ctx, s.db, p, func(u *work.Unit) (r issuing.Replay, err error) {
		hook, err := u.Webhook(ctx, p, id)
		if err != nil {
			return r, err
		}
		since, err := s.checkSpan(ctx, u, &span)
		if err != nil {
			return r, err
		}
		if err := requireActive(hook); err != nil {
			return r, err
		}
		if _, err := u.ReplayOfWebhook(ctx, id); !issuing.IsCode(err, issuing.CodeNotFound) {
			if err == nil {
				err = issuing.Refuse(issuing.CodeWrongState, "events are being replayed to the webhook; wait until that is done")
			}
			return r, err
		}
		r = issuing.Replay{
			ID: issuing.NewID[string](), ProgrammeID: p, WebhookID: id, Since: since, Until: span.Until, CreatedAt: u.Now(),
		}
		if err := u.InsertReplay(ctx, r); err != nil {
			return r, err
		}
		return r, u.Enqueue(ctx, tasks.ReplayEvents, r.ID)
	})
}

// checkSpan refuses a span that cannot be replayed, and tells when it begins.
func (s *Service) checkSpan(ctx context.Context, u *work.Unit, span *Span) (since issuing.Instant, err error) {
	now, field := u.Now(), "/since"
	if span.Until == 0 {
		span.Until = now
	}
	since = span.Since
	if span.SinceEvent != "" {
		field = "/sinceEventId"
		event, err := u.Event(ctx, u.ProgrammeID, span.SinceEvent)
		if issuing.IsCode(err, issuing.CodeNotFound) {
			return 0, issuing.Refuse(issuing.CodeBodyInvalid,
				"you have no event of this id, or it is not kept any more").On(field)
		}
		if err != nil {
			return 0, err
		}
		since = event.CreatedAt
	}
	switch kept := s.KeptSince(); {
	case since < kept:
		return 0, issuing.Refuse(issuing.CodeBodyInvalid,
			"events are kept since %s; begin no earlier", kept.Time().Format(time.RFC3339)).On(field)
	case span.Until > now:
		return 0, issuing.Refuse(issuing.CodeBodyInvalid, "the span must end by now").On("/until")
	case since > span.Until:
		return 0, issuing.Refuse(issuing.CodeBodyInvalid, "the span must begin before its end").On(field)
	}
	return since, nil
}

// replaySome begins the next deliveries of a replay.
func (s *Service) replaySome(ctx context.Context, p issuing.ProgrammeID, id string) error {
	more, err := work.Do(ctx, s.db, p, func(u *work.Unit) (more bool, err error) {
		r, err := u.Replay(ctx, id)
		if issuing.IsCode(err, issuing.CodeNotFound) {
			return false, nil
		}
		if err != nil {
			return false, err
		}
		hook, err := u.Webhook(ctx, p, r.WebhookID)
		if issuing.IsCode(err, issuing.CodeNotFound) {
			return false, u.DeleteReplay(ctx, id)
		}
		if err != nil {
			return false, err
		}
		list, err := u.EventsToReplay(ctx, r, batch)
		if err != nil {
			return false, err
		}
		for _, event := range list {
			if event.Type == issuing.WebhookPing || !hook.Wants(event.Type) {
				continue
			}
			if _, err := s.deliver(ctx, u, hook, event.ID, issuing.DeliveryReplayed); err != nil {
				return false, err
			}
		}
		if len(list) < batch {
			return false, u.DeleteReplay(ctx, id)
		}
		return true, u.SetReplayed(ctx, id, list[len(list)-1].ID)
	})
	if err == nil && more {
		return tasks.WaitFor("the next part of the replay", pause)
	}
	return err
}
