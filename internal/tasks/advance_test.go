package tasks_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
)

// diary is what was done when, by the clock that is moved.
type diary struct {
	mu      sync.Mutex
	entries []string
	times   []time.Time
}

func (d *diary) add(what string, at time.Time) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.entries, d.times = append(d.entries, what), append(d.times, at)
}

// moveTo is how these tests move the clock.
func (w *testEnv) moveTo(_ context.Context, at issuing.Instant) error {
	w.advance(at.Time().Sub(w.now()) + time.Microsecond)
	return nil
}

// pass lets time pass at once, by the limits of production but for what it may take in all.
func (w *testEnv) pass(r *tasks.Runner, d, most time.Duration) tasks.Passage {
	w.Helper()
	ctx, cancel := context.WithTimeout(w.Context(), most)
	defer cancel()
	passage, err := r.Advance(ctx, issuing.At(w.now().Add(d)), w.moveTo)
	if err != nil {
		w.Fatal(err)
	}
	return passage
}

func TestTimeThatPassesAtOnceBringsEverythingInItsOrder(t *testing.T) {
	eachDatabase(t, func(w *testEnv) {
		const day = 24 * time.Hour
		start := w.now()
		var done diary
		r := w.runner(w.db, 8)
		r.Handle("test", func(ctx context.Context, task store.Task) error {
			done.add(task.Subject, w.now())
			follow := map[string]time.Duration{"2": day, "400": time.Hour, "far": 0}
			if after, ok := follow[task.Subject]; ok {
				now := w.now()
				w.enqueue(store.Task{Subject: task.Subject + "+", RunAt: issuing.At(now.Add(after))})
			}
			return nil
		})
		w.start(r)
		due := map[string]time.Duration{"1": day, "2": 2 * day, "4": 4 * day, "400": 400 * day, "far": 401 * day,
			"beyond": 500 * day}
		for subject, after := range due {
			w.enqueue(store.Task{Subject: subject, RunAt: issuing.At(start.Add(after))})
		}
		w.enqueue(store.Task{Subject: "of another runner", Pool: "elsewhere", RunAt: issuing.At(start.Add(day))})
		p := w.pass(r, 401*day, time.Minute)
		want := []string{"1", "2", "2+", "4", "400", "400+", "far", "far+"}
		if !slices.Equal(done.entries, want) || p != (tasks.Passage{Runs: int64(len(want)), Reached: true}) {
			w.Errorf("done: %v, want %v: %+v", done.entries, want, p)
		}
		for i, what := range done.entries {
			at, ok := due[what]
			if late := done.times[i].Sub(start.Add(at)); ok && (late < 0 || late > time.Hour) {
				w.Errorf("%s was done %s after it was due", what, late)
			}
		}
		if open := w.openTasks(); len(open) != 2 {
			w.Errorf("still open: %+v", open)
		}
		if p = w.pass(r, 99*day, time.Minute); p != (tasks.Passage{Runs: 1, Reached: true}) {
			w.Errorf("later: %+v", p)
		}
	})
}

func TestWhatFailsIsTriedAgainAtTheTimesThatItWasPutOffTo(t *testing.T) {
	eachDatabase(t, func(w *testEnv) {
		const wait = time.Hour
		start := w.now()
		var failed, waited diary
		r := w.runner(w.db, 4)
		r.Handle("test", func(_ context.Context, task store.Task) error {
			failed.add(task.Subject, w.now())
			return errors.New("never")
		})
		r.Handle("wait", func(_ context.Context, task store.Task) error {
			waited.add(task.Subject, w.now())
			return tasks.WaitFor("a test", wait)
		})
		w.start(r)
		soon := issuing.At(start.Add(time.Minute))
		w.enqueue(store.Task{Subject: "fails", RunAt: soon})
		w.enqueue(store.Task{Subject: "waits", Kind: "wait", RunAt: soon})
		p := w.pass(r, 24*wait+wait/2, 2*time.Minute)
		if !p.Reached || p.Runs != int64(len(failed.times)+len(waited.times)) {
			w.Fatalf("%+v", p)
		}
		if n := len(waited.times); n < 24 || n > 25 {
			w.Errorf("asked %d times in 24 hours", n)
		}
		// The longest pause is five minutes, shortened by up to a half.
		if n := len(failed.times); n < 24*12 || n > 24*24+20 {
			w.Errorf("tried %d times in 24 hours", n)
		}
		for _, d := range []*diary{&failed, &waited} {
			if !slices.IsSortedFunc(d.times, time.Time.Compare) || d.times[len(d.times)-1].After(start.Add(25*wait)) {
				w.Errorf("tried at %v", d.times)
			}
		}
		if task := w.openTasks()[0]; task.Lease != "" || task.RunAt < issuing.At(w.now()) {
			w.Errorf("left due: %+v", task)
		}
	})
}

func TestAHandlerThatHangsKeepsTheClockWhereItIs(t *testing.T) {
	eachDatabase(t, func(w *testEnv) {
		start := w.now()
		leave := make(chan struct{})
		r := w.runner(w.db, 4)
		r.Handle("test", func(context.Context, store.Task) error { <-leave; return nil })
		r.Handle("never", func(context.Context, store.Task) error { w.Error("the clock went past the one that hangs"); return nil })
		w.start(r)
		w.enqueue(store.Task{Subject: "hangs", RunAt: issuing.At(start.Add(time.Hour))})
		w.enqueue(store.Task{Subject: "after", Kind: "never", RunAt: issuing.At(start.Add(2 * time.Hour))})
		p := w.pass(r, 24*time.Hour, 3*time.Second)
		if p != (tasks.Passage{Busy: "a task of the kind test is still being done"}) {
			w.Errorf("%+v", p)
		}
		if passed := w.now().Sub(start); passed < time.Hour || passed > time.Hour+time.Minute {
			w.Errorf("%s have passed", passed)
		}
		close(leave)
		if p = w.pass(r, 30*time.Minute, time.Minute); !p.Reached || p.Runs > 1 || len(w.openTasks()) != 1 {
			w.Errorf("once it is done: %+v", p)
		}
	})
}

func TestATaskWithoutEndEndsWithItsContext(t *testing.T) {
	eachDatabase(t, func(w *testEnv) {
		r := w.runner(w.db, 1)
		r.Handle("test", func(context.Context, store.Task) error { return tasks.WaitFor("a test", time.Millisecond) })
		w.start(r)
		w.enqueue(store.Task{Subject: "restless"})
		p := w.pass(r, 24*time.Hour, 3*time.Second)
		if p.Reached || p.Runs == 0 || !strings.Contains(p.Busy, "kind test") {
			w.Errorf("%+v", p)
		}
	})
}

func TestARunnerThatStopsMovesNoClock(t *testing.T) {
	eachDatabase(t, func(w *testEnv) {
		r := w.runner(w.db, 1)
		stop := w.start(r)
		stop()
		if p := w.pass(r, time.Hour, time.Minute); p.Reached || p.Busy == "" {
			w.Errorf("%+v", p)
		}
		want := errors.New("no clock")
		r = w.runner(w.db, 1)
		w.start(r)
		fail := func(context.Context, issuing.Instant) error { return fmt.Errorf("move: %w", want) }
		_, err := r.Advance(w.Context(), issuing.At(w.now().Add(time.Hour)), fail)
		if !errors.Is(err, want) {
			w.Errorf("a clock that cannot be moved: %v", err)
		}
	})
}
