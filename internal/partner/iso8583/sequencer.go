package iso8583

import (
	"sync"
)

// sequencer does what belongs to one key one after the other, in the order in which it was given, and what belongs to
// different keys at the same time. Advices that the other side kept while we were away come in order for each card; and
// a message that is repeated while the first is under way finds it done.
type sequencer struct {
	mu   sync.Mutex
	last map[string]chan struct{}
	all  sync.WaitGroup
}

func newSequencer() *sequencer { return &sequencer{last: map[string]chan struct{}{}} }

// runInOrder has something done after all that was given with the key before. It does not wait.
func (s *sequencer) runInOrder(key string, what func()) {
	done := make(chan struct{})
	s.mu.Lock()
	before := s.last[key]
	s.last[key] = done
	s.mu.Unlock()
	s.all.Go(func() {
		if before != nil {
			<-before
		}
		defer func() {
			close(done)
			s.mu.Lock()
			if s.last[key] == done {
				delete(s.last, key)
			}
			s.mu.Unlock()
		}()
		what()
	})
}

// waitForAll waits for all that was given.
func (s *sequencer) waitForAll() { s.all.Wait() }
