package bench

import (
	"slices"
	"sync"

	"github.com/offblocks/offblocks/internal/issuing"
)

// Scenario is one way that a card payment can go, which the bench can have played on a card.
type Scenario struct {
	Name, Sentence string
	Ends           string   // what of the card cannot be used afterwards, "card" or "account"; empty: nothing
	Acts           []string // what happens, in order
	// Play plays it on a card of the sandbox's programme, and tells after each act what came of it. It outlives the request that
	// asks for it, and ends with the sandbox.
	Play func(card string, told func(string)) error
}

// run is a scenario that was begun on a card. Whoever reads it has a copy.
type run struct {
	id   string
	card issuing.CardID
	Scenario
	lines []string // of the acts that are done
	err   error    // why it ended before it was over; nil: it did not
	ended bool
}

// keptRuns is how many scenarios are kept to be looked at.
const keptRuns = 50

// runs are the newest scenarios since the sandbox started. One is played at a time: they have the sandbox's clock and the
// programme's settings in common.
type runs struct {
	mu  sync.Mutex
	all []*run // oldest first
}

// begin notes that a scenario begins. It refuses one while another is under way.
func (l *runs) begin(id string, card issuing.CardID, s Scenario) (*run, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, other := range l.all {
		if !other.ended {
			return nil, issuing.Refuse(issuing.CodeWrongState, "the scenario %s is under way: wait for its end", other.Name)
		}
	}
	r := &run{id: id, card: card, Scenario: s}
	if l.all = append(l.all, r); len(l.all) > keptRuns {
		l.all = slices.Clone(l.all[1:])
	}
	return r, nil
}

// drop takes back that a scenario begins.
func (l *runs) drop(r *run) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.all = slices.DeleteFunc(l.all, func(other *run) bool { return other == r })
}

func (l *runs) appendLine(r *run, line string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	r.lines = append(r.lines, line)
}

func (l *runs) end(r *run, err error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	r.err, r.ended = err, true
}

// find gives a copy of a run. It is not known after keptRuns others, or once the sandbox was started anew.
func (l *runs) find(id string) (run, bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, r := range l.all {
		if r.id == id {
			found := *r
			found.lines = slices.Clone(r.lines)
			return found, true
		}
	}
	return run{}, false
}
