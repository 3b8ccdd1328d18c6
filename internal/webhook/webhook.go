// Package webhook delivers events: the stored body of an event, signed anew for each attempt, to the address that a
// programme gave, until somebody there takes it or a day has passed. A delivery is made at least once; no order is
// promised.
//
// It refuses to render anything: what an event says was written down in the transaction that it tells of. And it talks
// to strangers: it follows no redirect, uses no proxy, connects to no address that is not a public one, and reads
// little.
package webhook

import (
	"context"
	"log/slog"
	"net/http"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
)

// Options of a Deliverer; unset ones have the defaults of production.
type Options struct {
	// Now decides when a delivery is retried and given up; unset means time.Now. Signatures carry the real time in any
	// case, since receivers judge them by clocks of their own.
	Now func() time.Time
	// SystemTime is how the failures of an endpoint that gives no answer are counted, also where Now is moved ahead; unset
	// means time.Now.
	SystemTime func() time.Time
	// Log is told of attempts that failed and of deliveries that are given up; unset means slog.Default().
	Log *slog.Logger
	// Timeout bounds one attempt, from looking up the name to the end of the answer; unset means ten seconds.
	Timeout time.Duration
	// AnyAddress lets deliveries go to loopback and to every other address that is no public one. It is for a sandbox that
	// listens on loopback itself: elsewhere it hands programmes the operator's own network.
	AnyAddress bool
	// EndpointSecret gives the secret of a number of a webhook, by which deliveries are signed as Standard Webhooks has it
	// too where a webhook has one; unset means that none has.
	EndpointSecret func(id issuing.WebhookID, number int64) []byte
	// CurrentMove tells whether a sandbox's clock is being moved at once; unset means that no clock is ever moved. See
	// [tasks.Runner.CurrentMove].
	CurrentMove func() (m tasks.Move, moving bool)
	// Observe is told of each attempt at a delivery that has ended; unset: nobody is. It is called by many goroutines at once.
	Observe func(issuing.DeliveryAttempt)
}

// Deliverer makes deliveries. It is safe for concurrent use.
type Deliverer struct {
	db      *store.DB
	keys    KeySource
	client  *http.Client
	limiter endpointLimiter
	Options
}

// New makes a deliverer that signs with the keys of a source.
func New(db *store.DB, keys KeySource, o Options) *Deliverer {
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.SystemTime == nil {
		o.SystemTime = time.Now
	}
	if o.Log == nil {
		o.Log = slog.Default()
	}
	if o.Timeout == 0 {
		o.Timeout = 10 * time.Second
	}
	if o.CurrentMove == nil {
		o.CurrentMove = func() (m tasks.Move, moving bool) { return m, false }
	}
	return &Deliverer{db: db, keys: keys, client: newClient(o.AnyAddress), Options: o}
}

// Close closes the connections that are kept open for more deliveries.
func (d *Deliverer) Close() { d.client.CloseIdleConnections() }

// Deliver makes one attempt at the delivery that is the subject of a task of the kind tasks.DeliverEvent, and notes how
// it went. Nil means that there is nothing left to do: it was delivered or given up, or the webhook is gone. Otherwise
// the error is a *tasks.Snooze, which says when to try again. It is safe to repeat.
func (d *Deliverer) Deliver(ctx context.Context, t store.Task) error {
	delivery, err := d.db.Delivery(ctx, t.Subject)
	if issuing.IsCode(err, issuing.CodeNotFound) {
		return nil
	}
	if err != nil || delivery.Status != issuing.DeliveryPending {
		return err
	}
	isPing := delivery.Cause == issuing.DeliveryPing
	if delivery.WebhookStatus == issuing.WebhookPaused && !isPing {
		return d.holdDelivery(ctx, delivery)
	}
	start, end := d.Now(), delivery.TriedSince.Time().Add(giveUpAfter)
	if isPing {
		end = start // it is tried once
	}
	move, moving := d.CurrentMove()
	if moving && d.limiter.isSilent(endpointOf(delivery), move) {
		return &tasks.Snooze{Reason: "the endpoint gave no answer, and the clock is being moved", Move: move}
	}
	key, err := d.keys.SigningKey(ctx)
	if err != nil {
		return err // ours: that tells nothing of the endpoint
	}
	host := hostOf(delivery.ProgrammeID, delivery.CallbackURL)
	release, wait := d.limiter.acquire(host, delivery.CallbackURL, time.Now(), !start.Before(end))
	if release == nil {
		return &tasks.Snooze{Reason: "the endpoint is slow and another delivery to it is under way", After: wait, Move: move}
	}
	made := d.postDelivery(ctx, key, delivery)
	release(time.Now(), made.Took)
	if made.Problem != "" && ctx.Err() != nil {
		return ctx.Err() // we are the ones who hung up: that tells nothing of the endpoint
	}
	if d.Observe != nil {
		d.Observe(made)
	}
	return d.recordAttempt(context.WithoutCancel(ctx), delivery, end, made)
}

// recordAttempt keeps the outcome of an attempt.
func (d *Deliverer) recordAttempt(
	ctx context.Context, delivery store.Delivery, end time.Time, made issuing.DeliveryAttempt,
) error {
	now, status, problem := d.Now(), int(made.ResponseStatus), made.Problem
	outcome := issuing.DeliveryPending
	switch {
	case problem == "":
		outcome = issuing.DeliveryDelivered
	case !now.Before(end):
		outcome = issuing.DeliveryGivenUp
	}
	var paused issuing.PauseReason
	err := d.db.Write(ctx, func(tx *store.Tx) error {
		// Whoever took over a lease that ran out may have settled it meanwhile, and the webhook may be gone.
		paused = ""
		current, err := tx.Delivery(ctx, delivery.ID)
		if issuing.IsCode(err, issuing.CodeNotFound) || err == nil && current.Status != issuing.DeliveryPending {
			return nil
		}
		if err != nil {
			return err
		}
		if err := tx.RecordDelivery(ctx, delivery.ID, outcome, made, issuing.At(now)); err != nil {
			return err
		}
		paused, err = judgeWebhook(ctx, tx, current, made, issuing.At(now), issuing.At(d.SystemTime()))
		return err
	})
	if err != nil {
		return err
	}
	log := d.Log.With("programme", delivery.ProgrammeID, "webhook", delivery.WebhookID, "delivery", delivery.ID,
		"attempts", delivery.Attempts+1, "status", status, "problem", problem)
	if paused != "" {
		log.WarnContext(ctx, "webhook paused", "reason", paused)
	}
	switch {
	case outcome == issuing.DeliveryGivenUp:
		log.WarnContext(ctx, "delivery given up")
	case outcome == issuing.DeliveryPending:
		// Attempts are counted at the delivery, so the task itself only snoozes.
		snooze, err := d.snoozeAfter(ctx, delivery, end.Sub(now), status)
		if err != nil {
			return err
		}
		snooze.Reason = problem
		log.WarnContext(ctx, "delivery failed", "again", snooze.After)
		return snooze
	}
	return nil
}

// snoozeAfter is how long to wait after a failed attempt that is not the last; the last one comes right at the end.
//
// While a sandbox's clock is moved at once, no real time passes. An endpoint that gives no answer will give none in the
// whole move, so all that is to be delivered to it is put off until the move is over, also what is published meanwhile.
// For one that answers with an error the times are rounded up, so that deliveries that fail together are tried together
// and the clock has fewer stops. The last attempt still comes within a minute of the end.
func (d *Deliverer) snoozeAfter(
	ctx context.Context, delivery store.Delivery, left time.Duration, status int,
) (*tasks.Snooze, error) {
	wait, now := backoff(delivery.Attempts+1), d.Now()
	move, moving := d.CurrentMove()
	switch {
	case !moving:
		return &tasks.Snooze{After: min(wait, left)}, nil
	case status != 0:
		return &tasks.Snooze{After: min(roundedWait(now, wait), roundUp(now, left, endGrid))}, nil
	}
	if d.limiter.noteSilence(endpointOf(delivery), time.Now(), move) {
		err := d.db.PutOffDeliveries(ctx, delivery.ProgrammeID, delivery.WebhookID, tasks.DeliverEvent, move.After)
		if err != nil {
			return nil, err
		}
	}
	over := move.After.Time().Sub(now)
	if wait = min(wait, left); wait > over {
		return &tasks.Snooze{After: wait}, nil
	}
	return &tasks.Snooze{After: over, Move: move}, nil
}
