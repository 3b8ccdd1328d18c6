package pipeline

import (
	"context"
	"iter"
	"reflect"
	"slices"
	"strings"
)

// lane is one of several functions that run on a transaction in turn.
type lane struct {
	root  *lane // the outermost lane that it is a part of
	wrote int   // of a root: the number of the round trip that takes its newest statement that only writes
	next  func() (struct{}, bool)
	yield func(struct{}) bool
}

// pause ends the lane's turn, until what is queued was sent.
func (l *lane) pause() { l.yield(struct{}{}) }

// Together runs functions on the transaction, one at a time: each until it needs an answer, and then the next. When all of
// them wait or are through, what they have queued goes out in one round trip, in which each finds its own statements in
// order. So they must not depend on each other's. All of them are run to their ends; the first error is returned. A function
// may call Together itself.
func (t *Tx) Together(ctx context.Context, do ...func() error) error {
	if len(do) == 1 {
		return do[0]()
	}
	outer := t.lane
	errs := make([]error, len(do))
	waiting := make([]*lane, len(do))
	for i, f := range do {
		l := &lane{wrote: -1}
		if l.root = l; outer != nil {
			l.root = outer.root
		}
		l.next, _ = iter.Pull(func(yield func(struct{}) bool) {
			l.yield = yield
			errs[i] = f()
		})
		waiting[i] = l
	}
	for {
		still := waiting[:0]
		for _, l := range waiting {
			t.lane = l
			if _, more := l.next(); more {
				still = append(still, l)
			}
		}
		t.lane = outer
		if waiting = still; len(waiting) == 0 {
			return firstError(errs)
		}
		_ = t.await(ctx) // each lane is told of an error when it goes on
	}
}

func firstError(errs []error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// equalQuestion finds a question of another lane in the round trip to come that has the same answer: it only reads, and the
// asking lane has written nothing that the other's answer may lack.
func (t *Tx) equalQuestion(s *statement) *statement {
	if t.lane == nil || t.lane.root.wrote == t.rounds || !onlyReads(s.query) {
		return nil
	}
	for _, other := range t.queued {
		if other.asks && other.like == nil && other.query == s.query && equalArgs(other.args, s.args) {
			return other
		}
	}
	return nil
}

// onlyReads tells whether a generated statement changes and locks nothing.
func onlyReads(query string) bool {
	_, text, named := strings.Cut(query, "\n")
	return named && strings.HasPrefix(query, "-- name:") && strings.HasPrefix(text, "SELECT") && !strings.Contains(text, " FOR UPDATE")
}

func equalArgs(a, b []any) bool {
	return slices.EqualFunc(a, b, func(x, y any) bool { return reflect.ValueOf(x).Comparable() && x == y })
}
