package tasks_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
)

func TestEachPromiseIsKeptOnceBySeveralRunnersOnOneDatabase(t *testing.T) {
	eachDatabase(t, func(w *testEnv) {
		const promises, runners = 150, 4
		var done tally
		for range runners {
			r := w.runner(w.replica(), 8)
			r.Handle("test", func(ctx context.Context, task store.Task) error {
				done.add(task.Subject)
				if !strings.HasSuffix(task.Subject, "0") {
					return nil
				}
				return w.db.Write(ctx, func(tx *store.Tx) error { // a consequence
					now := issuing.At(w.now())
					return tx.Enqueue(ctx, store.Task{Pool: "work", Queue: "after", Kind: "test", Subject: task.Subject + "-after",
						RunAt: now}, now)
				})
			})
			w.start(r)
		}
		for i := range promises {
			w.enqueue(store.Task{Subject: fmt.Sprint("s", i), Queue: fmt.Sprint("q", i%40)})
		}
		w.until("every promise kept", func() bool { return len(w.openTasks()) == 0 })
		total, twice := done.all()
		if want := promises + promises/10; total != want || len(twice) > 0 {
			w.Errorf("%d runs, want %d; more than once: %q\n%s", total, want, twice, w.lines)
		}
	})
}

func TestTasksOfAQueueAreDoneOneAtATimeAndInOrder(t *testing.T) {
	eachDatabase(t, func(w *testEnv) {
		var mu sync.Mutex
		order, inside := map[string][]string{}, map[string]int{}
		want := map[string][]string{}
		start := issuing.At(w.now())
		for i := range 60 {
			queue, subject := fmt.Sprint("q", i%5), fmt.Sprintf("s%02d", i)
			want[queue] = append(want[queue], subject)
			w.enqueue(store.Task{Subject: subject, Queue: queue, RunAt: start.Add(time.Duration(i) * time.Microsecond)})
		}
		for range 2 {
			r := w.runner(w.replica(), 8)
			r.Handle("test", func(_ context.Context, task store.Task) error {
				mu.Lock()
				if inside[task.Queue]++; inside[task.Queue] != 1 {
					w.Errorf("two of the queue %s at a time", task.Queue)
				}
				mu.Unlock()
				w.openTasks() // something that takes a moment
				mu.Lock()
				defer mu.Unlock()
				inside[task.Queue]--
				order[task.Queue] = append(order[task.Queue], task.Subject)
				return nil
			})
			w.start(r)
		}
		w.until("every promise kept", func() bool { return len(w.openTasks()) == 0 })
		mu.Lock()
		defer mu.Unlock()
		for queue := range want {
			if !slices.Equal(order[queue], want[queue]) {
				w.Errorf("queue %s was done as %v, want %v", queue, order[queue], want[queue])
			}
		}
	})
}

func TestALeaseLeftByACrashIsTakenOverWhenItEnds(t *testing.T) {
	eachDatabase(t, func(w *testEnv) {
		w.enqueue(store.Task{Subject: "left"})
		claimed, err := w.db.LeaseTasks(w.Context(), "work", "of one that crashed", issuing.At(w.wall()), time.Minute, 1)
		if err != nil || len(claimed) != 1 {
			w.Fatalf("claimed %v, %v", claimed, err)
		}
		var done tally
		r := w.runner(w.db, 2)
		r.Handle("test", func(_ context.Context, task store.Task) error {
			done.add(fmt.Sprint(task.Subject, " at attempt ", task.Attempts))
			return nil
		})
		w.start(r)
		w.enqueue(store.Task{Subject: "other"}) // the runner is at work, and leaves the leased one alone
		w.until("the other kept", func() bool { return len(w.openTasks()) == 1 })
		w.advance(24 * time.Hour) // which makes no lease older
		w.enqueue(store.Task{Subject: "third"})
		w.until("the third kept", func() bool { return len(w.openTasks()) == 1 })
		w.drift(time.Minute)
		w.until("the left one kept", func() bool { return len(w.openTasks()) == 0 })
		if total, _ := done.all(); total != 3 || done.add("left at attempt 2") != 2 {
			w.Errorf("done: %v", done.n)
		}
	})
}

// long is a runner in the middle of a task.
func (w *testEnv) long() (runs *atomic.Int64, leave func()) {
	runs = new(atomic.Int64)
	inside, left := make(chan struct{}, 9), make(chan struct{})
	r := w.runner(w.db, 4)
	r.Handle("test", func(context.Context, store.Task) error {
		runs.Add(1)
		inside <- struct{}{}
		<-left
		return nil
	})
	r.Handle("other", func(context.Context, store.Task) error { return nil })
	w.start(r)
	w.enqueue(store.Task{Subject: "long"})
	<-inside
	return runs, sync.OnceFunc(func() { close(left) })
}

func TestAMachineThatSleptDoesNotStartASecondRun(t *testing.T) {
	eachDatabase(t, func(w *testEnv) {
		runs, leave := w.long()
		defer leave()
		before := w.openTasks()[0]
		w.drift(24 * time.Hour)
		w.until("the lease renewed", func() bool { return w.openTasks()[0].Lease != before.Lease })
		leave()
		w.until("the promise kept", func() bool { return len(w.openTasks()) == 0 })
		if n := runs.Load(); n != 1 {
			w.Errorf("it ran %d times", n)
		}
	})
}

func TestAClockMovedForwardMakesNoRunningTaskLookAbandoned(t *testing.T) {
	eachDatabase(t, func(w *testEnv) {
		runs, leave := w.long()
		defer leave()
		before := w.openTasks()[0]
		w.advance(24 * time.Hour)
		// Of its queue and due before it: only its lease keeps this one waiting.
		w.enqueue(store.Task{Subject: "behind", Queue: before.Queue, Kind: "other", RunAt: before.RunAt - 1})
		w.enqueue(store.Task{Subject: "elsewhere", Kind: "other"})
		w.until("another queue's promise kept", func() bool { return len(w.openTasks()) == 2 })
		for _, task := range w.openTasks() {
			if task.ID == before.ID && (task.Lease != before.Lease || task.Attempts != 1) {
				w.Errorf("it was claimed again: %+v", task)
			}
			if task.ID != before.ID && task.Lease != "" {
				w.Errorf("two of a queue at a time: %+v", task)
			}
		}
		leave()
		w.until("both kept", func() bool { return len(w.openTasks()) == 0 })
		if n := runs.Load(); n != 1 {
			w.Errorf("it ran %d times", n)
		}
	})
}

// later is an error that asks for patience.
func wrapped(err error) error                   { return fmt.Errorf("look: %w", err) }
func failing(context.Context, store.Task) error { return errors.New("boom \x00 \xff") }

func TestWaitingDoesNotCountAsAnAttempt(t *testing.T) {
	eachDatabase(t, func(w *testEnv) {
		var runs, counted atomic.Int64
		r := w.runner(w.db, 1)
		r.Handle("test", func(_ context.Context, task store.Task) error {
			counted.Store(task.Attempts)
			if runs.Add(1) <= 5 {
				return wrapped(tasks.WaitFor("a test", time.Millisecond))
			}
			return wrapped(tasks.WaitFor("a test", time.Hour))
		})
		w.start(r)
		w.enqueue(store.Task{Subject: "patient"})
		w.until("the long wait begun", func() bool { return w.openTasks()[0].RunAt > issuing.At(w.now().Add(time.Minute)) })
		task := w.openTasks()[0]
		if runs.Load() != 6 || counted.Load() != 1 || task.Attempts != 0 || task.LastError != "look: waiting for a test" {
			w.Errorf("%d runs, the last counted as %d: %+v", runs.Load(), counted.Load(), task)
		}
	})
}

func TestAnErrorPutsATaskOffAndSaysWhy(t *testing.T) {
	eachDatabase(t, func(w *testEnv) {
		r := w.runner(w.db, 1)
		r.Handle("test", failing)
		r.Handle("panic", func(context.Context, store.Task) error { panic("at the disco") })
		w.start(r)
		w.enqueue(store.Task{Subject: "fails"})
		w.enqueue(store.Task{Subject: "panics", Kind: "panic"})
		w.enqueue(store.Task{Subject: "unknown", Kind: "of a newer version"})
		w.until("three attempts at each", func() bool {
			return !slices.ContainsFunc(w.openTasks(), func(t store.Task) bool { return t.Attempts < 3 || t.Lease != "" })
		})
		want := map[string]string{
			"fails": "boom  ", "panics": "panic: at the disco", "unknown": "no handler for tasks of the kind of a newer version",
		}
		for _, task := range w.openTasks() {
			if task.LastError != want[task.Subject] {
				w.Errorf("%s says %q, want %q", task.Subject, task.LastError, want[task.Subject])
			}
		}
		for _, line := range []string{`msg="task panicked"`, "runner_test.go", `msg="task put off"`, "boom"} {
			if !strings.Contains(w.lines.String(), line) {
				w.Errorf("the log lacks %q:\n%s", line, w.lines)
			}
		}
	})
}

func TestStoppingGivesUnfinishedTasksBackAtOnce(t *testing.T) {
	eachDatabase(t, func(w *testEnv) {
		inside := make(chan struct{}, 9)
		r := w.runner(w.db, 4)
		r.Handle("test", func(ctx context.Context, _ store.Task) error {
			inside <- struct{}{}
			<-ctx.Done()
			return ctx.Err()
		})
		stop := w.start(r)
		w.enqueue(store.Task{Subject: "long"})
		<-inside
		promised := w.openTasks()[0]
		stop()
		if task := w.openTasks()[0]; task.Lease != "" || task.LeasedUntil != 0 || task.RunAt != promised.RunAt ||
			task.Attempts != 0 || task.LastError != "" {
			w.Errorf("left behind: %+v", task)
		}
		var next tally
		r = w.runner(w.db, 1)
		r.Handle("test", func(_ context.Context, task store.Task) error { next.add(task.Subject); return nil })
		w.start(r)
		w.until("the next runner kept it", func() bool { return len(w.openTasks()) == 0 })
	})
}

func TestAHandlerThatForgetsTheTimeIsCalledBack(t *testing.T) {
	eachDatabase(t, func(w *testEnv) {
		r := w.runner(w.db, 1)
		r.Hurry(20*time.Millisecond, 20*time.Millisecond, time.Second)
		r.Handle("test", func(ctx context.Context, _ store.Task) error {
			<-ctx.Done()
			return fmt.Errorf("ask: %w", ctx.Err())
		})
		w.start(r)
		w.enqueue(store.Task{Subject: "slow"})
		w.until("it put off", func() bool { return w.openTasks()[0].LastError == "ask: context deadline exceeded" })
	})
}

func TestADatabaseThatFailsDoesNotEndTheRunner(t *testing.T) {
	eachDatabase(t, func(w *testEnv) {
		db := w.open()
		r := w.runner(db, 1)
		r.Handle("test", func(context.Context, store.Task) error { return db.Close() })
		w.start(r)
		w.enqueue(store.Task{Subject: "pulls the plug"})
		w.until("trouble logged", func() bool {
			return strings.Count(w.lines.String(), "task could not be settled") > 1 && w.openTasks()[0].Lease != ""
		})
	})
}
