package tasks_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
)

func TestIdleWaitsForEveryConsequence(t *testing.T) {
	eachDatabase(t, func(w *testEnv) {
		var kept atomic.Int64
		r := w.runner(w.db, 4)
		r.Handle("test", func(ctx context.Context, task store.Task) error {
			if task.Attempts == 1 {
				return errors.New("not at the first attempt")
			}
			if len(task.Subject) < 5 {
				w.enqueue(store.Task{Subject: task.Subject + "+"})
			}
			kept.Add(1)
			return nil
		})
		w.start(r)
		for i := range 10 {
			w.enqueue(store.Task{Subject: fmt.Sprint(i)})
		}
		w.enqueue(store.Task{Subject: "tomorrow", RunAt: issuing.At(w.now().Add(24 * time.Hour))})
		w.enqueue(store.Task{Subject: "elsewhere", Pool: "of another runner"})
		if err := r.Idle(w.Context()); err != nil {
			w.Fatal(err)
		}
		if n := kept.Load(); n != 50 {
			w.Errorf("%d promises kept when idle, want 50", n)
		}
		if open := w.openTasks(); len(open) != 2 {
			w.Errorf("still open: %+v", open)
		}
	})
}

func TestIdleEndsWithItsContext(t *testing.T) {
	eachDatabase(t, func(w *testEnv) {
		r := w.runner(w.db, 1)
		w.enqueue(store.Task{Subject: "nobody does it"})
		ctx, cancel := context.WithTimeout(w.Context(), 30*time.Millisecond)
		defer cancel()
		if err := r.Idle(ctx); !errors.Is(err, context.DeadlineExceeded) {
			w.Errorf("Idle says %v", err)
		}
	})
}

func TestAPromiseOfThisProcessIsStartedWithoutWaitingForTheNextLook(t *testing.T) {
	eachDatabase(t, func(w *testEnv) {
		started := make(chan string, 1)
		r := w.runner(w.db, 1)
		r.Hurry(30*time.Second, time.Hour, time.Second) // it looks by itself in half an hour
		r.Handle("test", func(_ context.Context, task store.Task) error { started <- task.Subject; return nil })
		w.start(r)
		for i := range 20 {
			w.enqueue(store.Task{Subject: fmt.Sprint(i)})
			select {
			case <-started:
			case <-time.After(time.Minute):
				w.Fatal("it is not started")
			}
		}
	})
}

func TestOneWorkerKeepsAFullLaneBusy(t *testing.T) {
	eachDatabase(t, func(w *testEnv) {
		for i := range 50 {
			w.enqueue(store.Task{Subject: fmt.Sprint(i)})
		}
		var kept atomic.Int64
		r := w.runner(w.db, 1)
		r.Hurry(30*time.Second, time.Hour, time.Second)
		r.Handle("test", func(context.Context, store.Task) error { kept.Add(1); return nil })
		w.start(r)
		w.until("all kept, though nothing wakes the pool", func() bool { return kept.Load() == 50 })
	})
}

func TestUpkeepGoesOnAfterErrorsAndPanics(t *testing.T) {
	eachDatabase(t, func(w *testEnv) {
		var runs atomic.Int64
		r := w.runner(w.db, 1)
		r.Every("sweep", time.Millisecond, func(context.Context) error {
			switch runs.Add(1) {
			case 1:
				return errors.New("no broom")
			case 2:
				panic("a mouse")
			}
			return nil
		})
		stop := w.start(r)
		w.until("several runs", func() bool { return runs.Load() > 5 })
		stop()
		ended := runs.Load()
		for _, line := range []string{"no broom", "a mouse", "upkeep=sweep"} {
			if !strings.Contains(w.lines.String(), line) {
				w.Errorf("the log lacks %q:\n%s", line, w.lines)
			}
		}
		if runs.Load() != ended {
			w.Error("it goes on after the end")
		}
	})
}

func TestUpkeepThatOthersWaitForBeginsAtTheStart(t *testing.T) {
	eachDatabase(t, func(w *testEnv) {
		var runs atomic.Int64
		r := w.runner(w.db, 1)
		r.EveryFromStart("sweep", 10_000*time.Hour, func(context.Context) error { runs.Add(1); return nil })
		w.start(r)
		w.until("the first run", func() bool { return runs.Load() == 1 })
	})
}

func TestRetriesAreQuickAtFirstAndNeverRare(t *testing.T) {
	t.Parallel()
	for attempts := range int64(100) {
		whole := min(100*time.Millisecond<<min(max(attempts-1, 0), 20), 5*time.Minute)
		for range 50 {
			if d := tasks.Backoff(attempts); d < whole/2 || d > whole {
				t.Fatalf("after %d attempts %s, want between %s and %s", attempts, d, whole/2, whole)
			}
		}
	}
}

func TestAProblemIsKeptShortAndAsText(t *testing.T) {
	t.Parallel()
	for problem, want := range map[string]string{
		"plain": "plain", "nul\x00": "nul", "broken\xff": "broken", strings.Repeat("x", 499) + "é": strings.Repeat("x", 499),
	} {
		if got := tasks.Short(problem); got != want {
			t.Errorf("%q becomes %q", problem, got)
		}
	}
}

func TestAKindHasOneHandler(t *testing.T) {
	t.Parallel()
	r := tasks.NewRunner(nil, time.Now, time.Now, nil, nil)
	r.Handle("test", failing)
	defer func() {
		if recover() == nil {
			t.Error("the second handler is taken")
		}
	}()
	r.Handle("test", failing)
}

func TestATaskClaimedAgainWhileItIsSettledIsSettledAgain(t *testing.T) {
	t.Parallel()
	r := tasks.NewRunner(nil, time.Now, time.Now, nil, map[store.TaskPool]int{"work": 1})
	var leases []string
	forgotten := r.Settle(store.Task{ID: "1", Pool: "work", Lease: "first"}, func(take func(store.Task),
		task store.Task) error {
		if leases = append(leases, task.Lease); len(leases) == 1 {
			take(store.Task{ID: "1", Pool: "work", Lease: "second"})
		}
		return nil
	})
	if !forgotten || len(leases) != 2 || leases[1] != "second" {
		t.Errorf("settled under the leases %q, forgotten: %v", leases, forgotten)
	}
}
