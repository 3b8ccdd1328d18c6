package webhook_test

import (
	"context"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
	"github.com/offblocks/offblocks/internal/webhook"
)

// publishEvent is the kind of the tasks that publish an event when they are due.
const publishEvent store.TaskKind = "test.publish"

// movedClock is the system's clock, put ahead.
type movedClock struct{ ahead atomic.Int64 }

func (c *movedClock) now() time.Time { return time.Now().Add(time.Duration(c.ahead.Load())) }

// moveTo is how a sandbox moves its clock.
func (c *movedClock) moveTo(_ context.Context, at issuing.Instant) error {
	c.ahead.Add(int64(at.Time().Sub(c.now()) + time.Microsecond))
	return nil
}

// startDeliveries runs a deliverer as a sandbox does, until the test ends.
func (w *testEnv) startDeliveries(clock *movedClock, workers int, timeout time.Duration) *tasks.Runner {
	runner := tasks.NewRunner(w.db, clock.now, time.Now, slog.New(slog.DiscardHandler), map[store.TaskPool]int{
		tasks.PoolWebhook: workers,
	})
	d := webhook.New(w.db, w.key, webhook.Options{
		AnyAddress: true, Now: clock.now, Log: slog.New(slog.DiscardHandler), Timeout: timeout,
		CurrentMove: runner.CurrentMove,
	})
	runner.Handle(tasks.DeliverEvent, d.Deliver)
	runner.Handle(publishEvent, func(ctx context.Context, t store.Task) error {
		return w.db.Write(ctx, func(tx *store.Tx) error {
			return webhook.Publish(ctx, tx, issuing.Event{
				ID: issuing.NewID[issuing.EventID](), ProgrammeID: w.programme, Type: issuing.CardUpdated,
				Subject: issuing.NewID[string](), Sequence: 1, Body: t.Subject + clock.now().String(), CreatedAt: issuing.At(clock.now()),
			})
		})
	})
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- runner.Run(ctx) }()
	w.Cleanup(func() {
		cancel()
		if err := <-ended; err != nil {
			w.Error(err)
		}
		d.Close()
	})
	return runner
}

// pass lets time pass at once.
func (w *testEnv) pass(runner *tasks.Runner, clock *movedClock, d time.Duration) tasks.Passage {
	w.Helper()
	ctx, cancel := context.WithTimeout(w.Context(), 2*time.Minute)
	defer cancel()
	passage, err := runner.Advance(ctx, issuing.At(clock.now().Add(d)), clock.moveTo)
	if err != nil || !passage.Reached {
		w.Fatalf("%+v, %v", passage, err)
	}
	return passage
}

func (w *testEnv) until(what string, holds func() bool) {
	w.Helper()
	deadline := time.After(time.Minute)
	for again := time.NewTicker(5 * time.Millisecond); !holds(); {
		select {
		case <-again.C:
		case <-deadline:
			w.Fatalf("waited a minute for: %s", what)
		}
	}
}

// deadAddress is one where nothing listens.
func (w *testEnv) deadAddress() string {
	w.Helper()
	listener, err := new(net.ListenConfig).Listen(w.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		w.Fatal(err)
	}
	if err := listener.Close(); err != nil {
		w.Fatal(err)
	}
	return listener.Addr().String()
}

// comeBack has something listen at an address. It counts the different bodies that came there.
func (w *testEnv) comeBack(address string) (came func() int) {
	w.Helper()
	listener, err := new(net.ListenConfig).Listen(w.Context(), "tcp", address)
	if err != nil {
		w.Fatal(err)
	}
	var got sync.Map
	back := &httptest.Server{Listener: listener, Config: &http.Server{Handler: http.HandlerFunc(
		func(_ http.ResponseWriter, r *http.Request) { got.Store(r.Header.Get("Content-Digest"), true) })}}
	back.Start()
	w.Cleanup(back.Close)
	return func() (n int) {
		got.Range(func(any, any) bool { n++; return true })
		return n
	}
}

func TestAnEndpointThatRefusesIsPutOffAsAWholeWhileTheClockIsMoved(t *testing.T) {
	eachDatabase(t, func(w *testEnv) {
		const events = 60
		address := w.deadAddress()
		w.hook("http://" + address + "/hook")
		clock := &movedClock{}
		runner := w.startDeliveries(clock, 64, time.Second)
		for i := range events {
			w.event(fmt.Sprint(i))
		}
		// Of the deliveries that have begun each is tried once, and the others are put off with them.
		if p := w.pass(runner, clock, 10*time.Hour); p.Runs > 3*events {
			w.Errorf("%d runs in ten hours", p.Runs)
		}
		// How many begin together before the first is refused depends on the machine; all of them never do.
		if p := w.pass(runner, clock, 10*time.Hour); p.Runs >= events {
			w.Errorf("%d runs in ten hours more", p.Runs)
		}
		if open := w.tasks(); len(open) != events {
			w.Fatalf("%d of %d deliveries are left", len(open), events)
		}

		// Nothing is lost: the endpoint is back, and everything comes.
		came := w.comeBack(address)
		w.pass(runner, clock, time.Hour)
		if open := w.tasks(); came() != events || len(open) > 0 {
			w.Errorf("%d of %d events came, and %d wait", came(), events, len(open))
		}
	})
}

// startPublishing has an event published every hour of the clock.
func (w *testEnv) startPublishing(events int) {
	w.Helper()
	start := w.now()
	w.write(func(ctx context.Context, tx *store.Tx) error {
		for i := range events {
			at := issuing.At(start.Add(time.Duration(i+1) * time.Hour))
			if err := tx.Enqueue(ctx, store.Task{
				Pool: tasks.PoolWebhook, Queue: "publish", Kind: publishEvent, Subject: fmt.Sprint(i), RunAt: at,
			}, at); err != nil {
				return err
			}
		}
		return nil
	})
}

// What is published during the move is not even looked at for an endpoint that is put off.
func TestEightDeadWebhooksCostAMoveOfTheClockOneAttemptEach(t *testing.T) {
	const events, dead = 20, 8
	eachDatabase(t, func(w *testEnv) {
		live := w.receiver(status(http.StatusNoContent))
		w.hook(live.URL)
		clock := &movedClock{}
		runner := w.startDeliveries(clock, 64, time.Second)
		w.startPublishing(events)
		without := w.pass(runner, clock, (events+1)*time.Hour).Runs
		if without != 2*events {
			w.Errorf("%d runs to publish and deliver %d events", without, events)
		}
		address := w.deadAddress()
		for i := range dead {
			w.hook(fmt.Sprintf("http://%s/%d", address, i))
		}
		w.advance(clock.now().Sub(w.now()))
		w.startPublishing(events)
		with := w.pass(runner, clock, (events+1)*time.Hour).Runs
		if with != without+dead {
			w.Errorf("%d runs with %d dead webhooks, %d without", with, dead, without)
		}
		if n := len(w.tasks()); n != dead*events {
			w.Errorf("%d of %d deliveries wait", n, dead*events)
		}
		came := w.comeBack(address)
		w.until("all deliveries", func() bool { return len(w.tasks()) == 0 })
		if came() != events || len(live.calls()) != 2*events {
			w.Errorf("%d and %d of %d events came", came(), len(live.calls())-events, events)
		}
	})
}

// What is put off until a move is over does not wait for an instant that the move does not reach.
func TestWhatWasPutOffIsDeliveredOnceAMoveEndsEarly(t *testing.T) {
	eachDatabase(t, func(w *testEnv) {
		const events = 5
		address := w.deadAddress()
		w.hook("http://" + address)
		clock := &movedClock{}
		runner := w.startDeliveries(clock, 64, time.Second)
		w.startPublishing(events)
		for range 2 { // the second one is to the same instant, and asks the endpoint again
			ctx, cancel := context.WithCancel(w.Context())
			far := issuing.At(w.now().Add(1000 * time.Hour))
			moved := 0
			p, err := runner.Advance(ctx, far, func(ctx context.Context, at issuing.Instant) error {
				if moved++; at == far || moved > 20 {
					cancel()
					return ctx.Err()
				}
				return clock.moveTo(ctx, at)
			})
			cancel()
			if err != nil || p.Reached {
				w.Fatalf("%+v, %v", p, err)
			}
		}
		came := w.comeBack(address)
		w.until("all events to come", func() bool { return came() == events && len(w.tasks()) == 0 })
	})
}

// A process that is killed leaves the deliveries put off, and the next one takes them up.
func TestWhatWasPutOffIsDeliveredAfterAMoveThatItsProcessDidNotSurvive(t *testing.T) {
	eachDatabase(t, func(w *testEnv) {
		live := w.receiver(status(http.StatusNoContent))
		hook := w.hook(live.URL)
		w.event("before")
		target := issuing.At(w.now().Add(1000 * time.Hour))
		clock := &movedClock{}
		putOff := target.Add(tasks.MoveGap)
		if err := w.db.PutOffDeliveries(w.Context(), w.programme, hook, tasks.DeliverEvent, putOff); err != nil {
			w.Fatal(err)
		}
		w.event("meanwhile")
		for _, task := range w.tasks() {
			if task.RunAt != putOff {
				w.Errorf("a delivery is due at %s", task.RunAt.Time())
			}
		}
		runner := w.startDeliveries(clock, 64, time.Second)
		if err := runner.EndInterruptedMove(w.Context(), target); err != nil {
			w.Fatal(err)
		}
		w.event("after")
		w.until("all events to come", func() bool { return len(live.calls()) == 3 && len(w.tasks()) == 0 })
	})
}

func TestWhatIsRefusedForADayIsTriedOnceMoreAndGivenUp(t *testing.T) {
	eachDatabase(t, func(w *testEnv) {
		closed := httptest.NewServer(nil)
		closed.Close()
		w.hook(closed.URL)
		clock := &movedClock{}
		runner := w.startDeliveries(clock, 64, time.Second)
		task := w.event(body)[0]
		w.pass(runner, clock, 48*time.Hour)
		if n := w.noted(task); n.status != "pending" || n.attempts == 0 {
			w.Errorf("while the clock is moved it is noted as %+v", n)
		}
		w.until("the delivery to be given up", func() bool { return w.noted(task).status == "given_up" })
		if n := w.noted(task); n.attempts < 2 || n.problem != "The connection was refused." {
			w.Errorf("noted as %+v", n)
		}
	})
}

func TestDeliveriesThatFailTogetherAreTriedTogetherWhileTheClockIsMoved(t *testing.T) {
	eachDatabase(t, func(w *testEnv) {
		const events = 12
		clock := &movedClock{}
		var mu sync.Mutex
		tries, stops := map[string]int{}, map[int64]bool{}
		fail := func(_ int, rw http.ResponseWriter, r *http.Request) {
			mu.Lock()
			defer mu.Unlock()
			tries[r.URL.Path+r.Header.Get("Content-Digest")]++
			stops[clock.now().Unix()] = true
			rw.WriteHeader(http.StatusServiceUnavailable)
		}
		for i := range 3 {
			w.hook(w.receiver(fail).URL + fmt.Sprint("/", i))
		}
		runner := w.startDeliveries(clock, 64, time.Second)
		for i := range events {
			w.event(fmt.Sprint(i))
		}
		w.pass(runner, clock, 23*time.Hour)
		for delivery, n := range tries {
			if n < 30 || n > 50 {
				w.Errorf("%s was tried %d times in 23 hours", delivery, n)
			}
		}
		if len(tries) != 3*events || len(stops) > 150 {
			w.Errorf("%d deliveries were tried at %d times", len(tries), len(stops))
		}
	})
}

// The last wait is cut short at the end of the day, or the delivery would be given up later than promised.
func TestARefusedDeliveryIsGivenUpAfterADayOfAMovedClock(t *testing.T) {
	eachDatabase(t, func(w *testEnv) {
		w.hook(w.receiver(status(http.StatusServiceUnavailable)).URL)
		clock := &movedClock{}
		runner := w.startDeliveries(clock, 16, time.Second)
		var promised []store.Task // their waits are random
		for i := range 12 {
			promised = append(promised, w.event(fmt.Sprint(i))...)
		}
		w.pass(runner, clock, 24*time.Hour-time.Minute)
		if n := len(w.tasks()); n != len(promised) {
			w.Errorf("a minute before the day is over %d of %d deliveries wait", n, len(promised))
		}
		w.pass(runner, clock, 2*time.Minute)
		if n := len(w.tasks()); n > 0 {
			w.Errorf("%d deliveries wait after a day", n)
		}
		for _, task := range promised {
			if n := w.noted(task); n.status != "given_up" || n.answered != http.StatusServiceUnavailable {
				w.Errorf("noted as %+v", n)
			}
		}
	})
}

func TestRoundedWaitsAreLongerByLessThanAHalf(t *testing.T) {
	t.Parallel()
	now := time.Unix(1_700_000_000, 123456789)
	for wait := time.Second; wait <= time.Hour; wait += 777 * time.Millisecond {
		rounded := webhook.RoundedWait(now, wait)
		if rounded < wait || rounded > wait+wait/2 {
			t.Errorf("%s becomes %s", wait, rounded)
		}
	}
	if rounded := webhook.RoundedWait(now, 50*time.Millisecond); rounded < time.Second || rounded > 1500*time.Millisecond {
		t.Errorf("a short wait becomes %s", rounded)
	}
}
