package store_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

func enqueueTask(t *testing.T, db *store.DB, queue, subject string, at issuing.Instant) {
	t.Helper()
	storetest.Write(t, db, func(ctx context.Context, tx *store.Tx) error {
		return tx.Enqueue(ctx, store.Task{Pool: "pool", Queue: queue, Kind: "kind", Subject: subject, RunAt: at}, at)
	})
}

func leaseAll(
	t *testing.T, db *store.DB, lease string, now issuing.Instant, most int,
) (tasks []store.Task, subjects []string) {
	t.Helper()
	tasks, err := db.LeaseTasks(t.Context(), "pool", lease, now, time.Second, most)
	if err != nil {
		t.Fatal(err)
	}
	for _, task := range tasks {
		subjects = append(subjects, task.Subject)
	}
	slices.Sort(subjects)
	return tasks, subjects
}

func TestTasksAreClaimedWhenDueInOrderAndOnePerQueue(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		enqueueTask(t, db, "q1", "first", 10)
		enqueueTask(t, db, "q1", "second", 20)
		enqueueTask(t, db, "q2", "other", 30)
		enqueueTask(t, db, "q3", "later", 1000)
		if _, got := leaseAll(t, db, "a", 5, 9); len(got) > 0 {
			t.Errorf("before anything is due: %v", got)
		}
		if _, got := leaseAll(t, db, "a", 50, 1); !slices.Equal(got, []string{"first"}) {
			t.Errorf("of one place the soonest: %v", got)
		}
		tasks, got := leaseAll(t, db, "b", 50, 9)
		if !slices.Equal(got, []string{"other"}) || tasks[0].Attempts != 1 || tasks[0].Lease != "b" {
			t.Errorf("while the queue is taken: %v %+v", got, tasks)
		}
		if _, got := leaseAll(t, db, "c", 50, 9); len(got) > 0 {
			t.Errorf("what is leased: %v", got)
		}
		expired := issuing.Instant(50).Add(2 * time.Second)
		again, got := leaseAll(t, db, "d", expired, 9)
		if !slices.Equal(got, []string{"first", "later", "other"}) {
			t.Errorf("after the leases: %v", got)
		}
		if err := db.FinishTask(t.Context(), tasks[0]); err != nil { // under a lease that is lost
			t.Error(err)
		}
		err := db.Write(t.Context(), func(tx *store.Tx) error { return tx.Finish(t.Context(), tasks[0]) })
		if err == nil {
			t.Error("a task ended under a lost lease")
		}
		for _, task := range again {
			if err := db.FinishTask(t.Context(), task); err != nil {
				t.Error(err)
			}
		}
		if _, got := leaseAll(t, db, "e", expired, 9); !slices.Equal(got, []string{"second"}) {
			t.Errorf("after the first of its queue: %v", got)
		}
	})
}

func TestAPromiseIsKeptOnceUnlessItWasBeingKeptAlready(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		enqueueTask(t, db, "q", "s", 10)
		enqueueTask(t, db, "q", "s", 10)
		tasks, got := leaseAll(t, db, "a", 50, 9)
		if len(got) != 1 {
			t.Fatalf("claimed %v", got)
		}
		enqueueTask(t, db, "q", "s", 10) // while a is at it
		if err := db.FinishTask(t.Context(), tasks[0]); err != nil {
			t.Fatal(err)
		}
		tasks, got = leaseAll(t, db, "b", 50, 9)
		if len(got) != 1 {
			t.Fatalf("what was promised meanwhile is lost: %v", got)
		}
		if err := db.FinishTask(t.Context(), tasks[0]); err != nil {
			t.Fatal(err)
		}
		if open, err := db.OpenTasks(t.Context()); err != nil || len(open) > 0 {
			t.Errorf("still open: %v, %v", open, err)
		}
	})
}

func TestAPostponedTaskWaitsAndRemembersWhy(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		enqueueTask(t, db, "q", "s", 10)
		tasks, _ := leaseAll(t, db, "a", 50, 9)
		if err := db.PostponeTask(t.Context(), tasks[0], 90, "the storetest.Chain is down", false); err != nil {
			t.Fatal(err)
		}
		if _, got := leaseAll(t, db, "b", 89, 9); len(got) > 0 {
			t.Errorf("claimed too soon: %v", got)
		}
		tasks, _ = leaseAll(t, db, "c", 90, 9)
		if len(tasks) != 1 || tasks[0].Attempts != 2 || tasks[0].LastError != "the storetest.Chain is down" {
			t.Fatalf("%+v", tasks)
		}
		if err := db.PostponeTask(t.Context(), tasks[0], 91, "", true); err != nil {
			t.Fatal(err)
		}
		if tasks, _ = leaseAll(t, db, "d", 91, 9); tasks[0].Attempts != 2 {
			t.Errorf("waiting counts as an attempt: %+v", tasks)
		}
	})
}

func TestWorkersThatClaimAtOnceNeverGetTheSameTask(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		const tasks = 60
		for i := range tasks {
			enqueueTask(t, db, fmt.Sprint("q", i%20), fmt.Sprint("s", i), issuing.Instant(i))
		}
		var mu sync.Mutex
		var wait sync.WaitGroup
		var order []string
		for worker := range 6 {
			wait.Go(func() {
				for {
					list, err := db.LeaseTasks(t.Context(), "pool", fmt.Sprint(worker), 1000, time.Hour, 3)
					if err != nil {
						t.Error(err)
						return
					}
					mu.Lock()
					for _, task := range list {
						order = append(order, task.Subject)
					}
					done := len(order) >= tasks
					mu.Unlock()
					for _, task := range list {
						if err := db.FinishTask(t.Context(), task); err != nil {
							t.Error(err)
						}
					}
					if done || t.Failed() {
						return
					}
				}
			})
		}
		wait.Wait()
		at := map[string]int{}
		for i, subject := range order {
			if _, twice := at[subject]; twice {
				t.Errorf("%s was claimed twice", subject)
			}
			at[subject] = i
		}
		for i := range tasks - 20 {
			if at[fmt.Sprint("s", i)] > at[fmt.Sprint("s", i+20)] {
				t.Errorf("s%d came after s%d of its queue", i, i+20)
			}
		}
	})
}

func TestWhoWorksInALaneIsToldOfPromisesOnceTheyAreKept(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		var told []store.TaskPool
		db.OnEnqueue(func(pool store.TaskPool) { told = append(told, pool) })
		undo := errors.New("undo")
		err := db.Write(t.Context(), func(tx *store.Tx) error {
			return errors.Join(tx.Enqueue(t.Context(), store.Task{Pool: "pool", Kind: "k", Subject: "s"}, 1), undo)
		})
		if !errors.Is(err, undo) || len(told) > 0 {
			t.Errorf("told %v of what was undone, %v", told, err)
		}
		enqueueTask(t, db, "q", "s", 1)
		if !slices.Equal(told, []store.TaskPool{"pool"}) {
			t.Errorf("told %v", told)
		}
	})
}

// promiseFor enqueues tasks of a programme, each in a queue of its own.
func promiseFor(t *testing.T, db *store.DB, programme issuing.ProgrammeID, count int, at issuing.Instant) {
	t.Helper()
	storetest.Write(t, db, func(ctx context.Context, tx *store.Tx) error {
		for i := range count {
			subject := fmt.Sprint(programme, at, "-", i)
			task := store.Task{Pool: "pool", Queue: subject, Kind: "kind", Programme: programme, Subject: subject, RunAt: at}
			if err := tx.Enqueue(ctx, task, at); err != nil {
				return err
			}
		}
		return nil
	})
}

// leaseByProgramme leases tasks and counts them.
func leaseByProgramme(t *testing.T, db *store.DB, most, perProgramme int) map[issuing.ProgrammeID]int {
	t.Helper()
	list, err := db.LeaseDueTasks(t.Context(), store.Leasing{
		Pool: "pool", Lease: issuing.NewID[string](), Due: 1000, Now: 1000, Hold: time.Hour, Most: most,
		PerProgramme: perProgramme,
	})
	if err != nil {
		t.Fatal(err)
	}
	counts := map[issuing.ProgrammeID]int{}
	for _, task := range list {
		counts[task.Programme]++
	}
	return counts
}

func TestProgrammesAreLeasedTasksInTurn(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		promiseFor(t, db, "a", 50, 1)
		promiseFor(t, db, "b", 50, 2)
		promiseFor(t, db, "c", 2, 900)
		promiseFor(t, db, "later", 5, 2000)
		if got := leaseByProgramme(t, db, 12, 0); got["a"] != 5 || got["b"] != 5 || got["c"] != 2 {
			t.Errorf("of twelve places: %v", got)
		}
		promiseFor(t, db, "d", 50, 950)
		// Who has the fewest comes first, whatever waits longer.
		if got := leaseByProgramme(t, db, 5, 0); got["d"] != 5 {
			t.Errorf("of five more: %v", got)
		}
		if got := leaseByProgramme(t, db, 3, 0); got["a"] != 1 || got["b"] != 1 || got["d"] != 1 {
			t.Errorf("of three more: %v", got)
		}
	})
}

func TestAProgrammeHasNoMoreThanItsShareLeased(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		promiseFor(t, db, "a", 50, 1)
		promiseFor(t, db, "b", 3, 2)
		if got := leaseByProgramme(t, db, 20, 8); got["a"] != 8 || got["b"] != 3 {
			t.Errorf("of twenty places: %v", got)
		}
		if got := leaseByProgramme(t, db, 20, 8); len(got) > 0 {
			t.Errorf("of twenty more: %v", got)
		}
		if got := leaseByProgramme(t, db, 20, 10); got["a"] != 2 || len(got) != 1 {
			t.Errorf("of a larger share: %v", got)
		}
	})
}
