package batch_test

import (
	"context"
	"errors"
	"slices"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/offblocks/offblocks/internal/work/batch"
)

type job = *batch.Job[int]

// bench has a gatherer whose batches stop before they begin and before they commit, until the test lets them go on.
type bench struct {
	*testing.T
	g           *batch.Gatherer[int]
	mayBegin    chan bool
	mayCommit   chan bool // false: the batch panics
	mu          sync.Mutex
	batches     [][]int // what was begun
	outcomes    map[int]error
	alone       []int
	afterCommit bool // panic after the commit
}

func newBench(t *testing.T, atOnce, most int) *bench {
	b := &bench{T: t, mayBegin: make(chan bool), mayCommit: make(chan bool), outcomes: map[int]error{}}
	b.g = batch.New(atOnce, most, b.run)
	return b
}

func (b *bench) run(ctx context.Context, jobs []job, commit func() bool) []error {
	<-b.mayBegin
	var begun []int
	for _, j := range jobs {
		if j.Begin() {
			begun = append(begun, j.Payload)
		}
	}
	b.mu.Lock()
	b.batches = append(b.batches, begun)
	b.mu.Unlock()
	select {
	case goOn := <-b.mayCommit:
		if !goOn {
			panic("a job's fault")
		}
	case <-ctx.Done():
	}
	outcomes := make([]error, len(jobs))
	committed := commit()
	if b.afterCommit {
		panic("after the commit")
	}
	for i, j := range jobs {
		outcomes[i] = b.outcomes[j.Payload]
		if !committed {
			outcomes[i] = batch.ErrAlone
		}
	}
	return outcomes
}

// do begins a job, and gives a channel for its outcome.
func (b *bench) do(ctx context.Context, key string, n int) <-chan error {
	done := make(chan error, 1)
	go func() {
		done <- b.g.Do(ctx, key, n, func() error {
			b.mu.Lock()
			defer b.mu.Unlock()
			b.alone = append(b.alone, n)
			return b.outcomes[-n]
		})
	}()
	synctest.Wait()
	return done
}

func (b *bench) passBatch(commits bool) {
	b.mayBegin <- true
	b.mayCommit <- commits
	synctest.Wait()
}

func (b *bench) expect(what string, got, want any) {
	b.Helper()
	if g, w := got, want; !equal(g, w) {
		b.Errorf("%s: %v, want %v", what, g, w)
	}
}

func equal(a, b any) bool {
	x, isList := a.([][]int)
	y, _ := b.([][]int)
	if isList {
		return slices.EqualFunc(x, y, slices.Equal[[]int])
	}
	return a == b
}

func TestWhileABatchIsUnderWayTheNextOneFills(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		b := newBench(t, 1, 3)
		failed := errors.New("failed")
		b.outcomes[3] = failed
		var done []<-chan error
		for n := range 6 {
			done = append(done, b.do(t.Context(), string(rune('a'+n)), n))
		}
		b.expect("waiting", b.g.Waiting(), 5)
		for range 3 {
			b.passBatch(true)
		}
		b.expect("batches", b.batches, [][]int{{0}, {1, 2, 3}, {4, 5}})
		for n, outcome := range done {
			b.expect("outcome", <-outcome, b.outcomes[n])
		}
	})
}

func TestJobsOfOneKeyAreNeverInTwoBatches(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		b := newBench(t, 2, 8)
		hot := b.do(t.Context(), "hot", 1)
		second, third := b.do(t.Context(), "hot", 2), b.do(t.Context(), "hot", 3)
		cold := b.do(t.Context(), "cold", 4)
		b.expect("waiting", b.g.Waiting(), 2)
		b.mayBegin <- true
		b.mayBegin <- true
		b.mayCommit <- true
		b.mayCommit <- true
		synctest.Wait()
		b.passBatch(true)
		b.expect("last batch", b.batches[2:], [][]int{{2, 3}})
		for _, done := range []<-chan error{hot, second, third, cold} {
			b.expect("outcome", <-done, nil)
		}
	})
}

func TestWhatABatchLeavesIsDoneAloneByItsCaller(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		b := newBench(t, 1, 8)
		first := b.do(t.Context(), "a", 1)
		own := errors.New("its own")
		b.outcomes[-3] = own
		second, third, same := b.do(t.Context(), "b", 2), b.do(t.Context(), "c", 3), b.do(t.Context(), "b", 4)
		b.passBatch(true)
		b.passBatch(false) // a panic before the commit
		b.expect("outcomes", errors.Join(<-first, <-second, <-same), nil)
		b.expect("outcome", <-third, own)
		slices.Sort(b.alone)
		b.expect("alone", [][]int{b.alone}, [][]int{{2, 3, 4}})
		again := b.do(t.Context(), "c", 5) // nothing is busy any more
		b.passBatch(true)
		b.expect("outcome", <-again, nil)
	})
}

func TestAPanicAfterTheCommitDoesNothingTwice(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		b := newBench(t, 1, 8)
		b.afterCommit = true
		done := b.do(t.Context(), "a", 1)
		b.passBatch(true)
		if err := <-done; err == nil || errors.Is(err, batch.ErrAlone) || len(b.alone) > 0 {
			t.Errorf("%v, and alone %v", err, b.alone)
		}
	})
}

func TestACallerWhoGoesTakesAlongWhatHasNotBegun(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		b := newBench(t, 1, 8)
		ctx, leave := context.WithTimeout(t.Context(), time.Second)
		defer leave()
		running := b.do(t.Context(), "a", 1)
		waiting := b.do(ctx, "b", 2)
		<-time.After(time.Second)
		synctest.Wait()
		b.expect("of who waited", <-waiting, context.DeadlineExceeded)
		b.expect("waiting", b.g.Waiting(), 0)

		gone, goes := context.WithCancel(t.Context())
		b.mayBegin <- true
		synctest.Wait()
		stays, taken := b.do(t.Context(), "c", 3), b.do(gone, "d", 4)
		b.mayCommit <- true
		synctest.Wait() // the next batch has taken both, and has not begun
		goes()
		synctest.Wait()
		b.expect("of who was taken", <-taken, context.Canceled)
		b.passBatch(true)
		b.expect("batches", b.batches, [][]int{{1}, {3}})
		b.expect("of the others", errors.Join(<-running, <-stays), nil)
		again := b.do(t.Context(), "d", 5)
		b.passBatch(true)
		b.expect("outcome", <-again, nil)
	})
}

func TestACallerWhoGoesUndoesTheBatchUntilItCommits(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		b := newBench(t, 1, 8)
		block := b.do(t.Context(), "z", 9)
		ctx, leave := context.WithCancel(t.Context())
		stays, goes := b.do(t.Context(), "a", 1), b.do(ctx, "b", 2)
		b.passBatch(true)
		b.mayBegin <- true
		synctest.Wait()
		leave() // both have begun
		synctest.Wait()
		b.expect("of who goes", <-goes, context.Canceled)
		b.expect("of the others", errors.Join(<-block, <-stays), nil)
		b.expect("alone", [][]int{b.alone}, [][]int{{1}})
		again := b.do(t.Context(), "b", 3)
		b.passBatch(true)
		b.expect("outcome", <-again, nil)
	})
}

func TestACallerWhoGoesDuringTheCommitDoesNotWait(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		committing, end := make(chan bool, 2), make(chan bool)
		g := batch.New(1, 8, func(_ context.Context, jobs []job, commit func() bool) []error {
			jobs[0].Begin()
			if !commit() {
				t.Error("nobody has gone")
			}
			committing <- true
			<-end
			return []error{batch.ErrAlone}
		})
		ctx, leave := context.WithCancel(t.Context())
		done := make(chan error, 1)
		go func() {
			done <- g.Do(ctx, "a", 1, func() error { t.Error("it was done by itself"); return nil })
		}()
		<-committing
		leave()
		if err := <-done; !errors.Is(err, context.Canceled) {
			t.Error(err)
		}
		close(end)
		synctest.Wait()
		if err := g.Do(t.Context(), "a", 2, func() error { return nil }); err != nil {
			t.Errorf("of the next: %v", err)
		}
	})
}
