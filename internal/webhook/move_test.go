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
		AnyAddress: true, Now: clock.now, Log: slog.New(slog.DiscardHandler), Timeout: timeout, AfterMove: runner.AfterMove,
	})
	runner.Handle(tasks.DeliverEvent, d.Deliver)
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

func TestAnEndpointThatRefusesIsPutOffAsAWholeWhileTheClockIsMoved(t *testing.T) {
	eachDatabase(t, func(w *testEnv) {
		const events = 60
		listener, err := new(net.ListenConfig).Listen(w.Context(), "tcp", "127.0.0.1:0")
		if err != nil {
			w.Fatal(err)
		}
		address := listener.Addr().String()
		if err := listener.Close(); err != nil {
			w.Fatal(err)
		}
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
		var got sync.Map
		listener, err = new(net.ListenConfig).Listen(w.Context(), "tcp", address)
		if err != nil {
			w.Fatal(err)
		}
		back := &httptest.Server{Listener: listener, Config: &http.Server{Handler: http.HandlerFunc(
			func(_ http.ResponseWriter, r *http.Request) { got.Store(r.Header.Get("Content-Digest"), true) })}}
		back.Start()
		w.Cleanup(back.Close)
		w.pass(runner, clock, time.Hour)
		count := 0
		got.Range(func(any, any) bool { count++; return true })
		if open := w.tasks(); count != events || len(open) > 0 {
			w.Errorf("%d of %d events came, and %d wait", count, events, len(open))
		}
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
