package webhook_test

import (
	"context"
	"fmt"
	"net/http"
	"sync/atomic"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/webhook"
)

// hooksOf gives a programme of its own webhooks at callbacks.
func (w *testEnv) hooksOf(callbacks ...string) issuing.ProgrammeID {
	w.Helper()
	programme, now := issuing.NewID[issuing.ProgrammeID](), issuing.At(w.now())
	w.write(func(ctx context.Context, tx *store.Tx) error {
		if err := tx.InsertProgramme(ctx, issuing.Programme{ID: programme, Name: "Another"}); err != nil {
			return err
		}
		for _, callback := range callbacks {
			if err := tx.InsertWebhook(ctx, issuing.Webhook{
				ID: issuing.NewID[issuing.WebhookID](), ProgrammeID: programme, CallbackURL: callback,
				Types: []issuing.EventType{issuing.CardUpdated}, CreatedAt: now, UpdatedAt: now,
			}); err != nil {
				return err
			}
		}
		return nil
	})
	return programme
}

func (w *testEnv) eventsOf(programme issuing.ProgrammeID, count int) {
	w.Helper()
	for i := range count {
		w.write(func(ctx context.Context, tx *store.Tx) error {
			return webhook.Publish(ctx, tx, issuing.Event{
				ID: issuing.NewID[issuing.EventID](), ProgrammeID: programme, Type: issuing.CardUpdated, Subject: issuing.NewID[string](), Sequence: 1,
				Body: fmt.Sprint(i), CreatedAt: issuing.At(w.now()),
			})
		})
	}
}

// hangingReceiver never answers, and counts who waits for it.
func (w *testEnv) hangingReceiver() (r *receiver, waiting *atomic.Int64) {
	waiting = new(atomic.Int64)
	over := make(chan struct{})
	r = w.receiver(func(_ int, _ http.ResponseWriter, r *http.Request) {
		waiting.Add(1)
		defer waiting.Add(-1)
		select {
		case <-over:
		case <-r.Context().Done():
		}
	})
	w.Cleanup(func() { close(over) })
	return r, waiting
}

func TestAProgrammeWhoseEndpointsHangHoldsUpNobodyElse(t *testing.T) {
	eachDatabase(t, func(w *testEnv) {
		const events, workers = 40, 128
		hanging, waiting := w.hangingReceiver()
		var callbacks []string
		for i := range 300 {
			callbacks = append(callbacks, fmt.Sprint(hanging.URL, "/", i))
		}
		bad := w.hooksOf(callbacks...)
		var arrived, elsewhere atomic.Int64
		good := w.hooksOf(w.receiver(func(int, http.ResponseWriter, *http.Request) { arrived.Add(1) }).URL)
		w.startDeliveries(&movedClock{}, workers, time.Minute)
		w.eventsOf(bad, 2)
		w.until("the first deliveries to hang", func() bool { return waiting.Load() > 0 })
		w.eventsOf(good, events)
		w.until("the other programme's events", func() bool { return arrived.Load() == events })
		if n := waiting.Load(); n > 16 {
			w.Errorf("%d deliveries hang at one host", n)
		}
		// The same programme's endpoint on another host has its own.
		w.write(func(ctx context.Context, tx *store.Tx) error {
			return tx.InsertWebhook(ctx, issuing.Webhook{
				ID: issuing.NewID[issuing.WebhookID](), ProgrammeID: bad,
				CallbackURL: w.receiver(func(int, http.ResponseWriter, *http.Request) { elsewhere.Add(1) }).URL,
				Types:       []issuing.EventType{issuing.CardUpdated},
			})
		})
		w.eventsOf(bad, 1)
		w.until("the event on another host", func() bool { return elsewhere.Load() == 1 })
	})
}

func TestManyProgrammesWhoseEndpointsHangLetTheOthersHaveTheirTurn(t *testing.T) {
	eachDatabase(t, func(w *testEnv) {
		const events, workers = 40, 16
		// Eight programmes could hold every worker twice over.
		for range 8 {
			var callbacks []string
			for range 4 {
				hanging, _ := w.hangingReceiver()
				callbacks = append(callbacks, hanging.URL)
			}
			w.eventsOf(w.hooksOf(callbacks...), 3)
		}
		var arrived atomic.Int64
		good := w.hooksOf(w.receiver(func(int, http.ResponseWriter, *http.Request) { arrived.Add(1) }).URL)
		w.startDeliveries(&movedClock{}, workers, 300*time.Millisecond)
		w.eventsOf(good, events)
		w.until("the events", func() bool { return arrived.Load() == events })
	})
}
