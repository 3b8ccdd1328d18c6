package operators

import (
	"sync"
	"time"
)

// Bounds of the attempts to sign in.
const (
	tryWindow     = 15 * time.Minute
	triesFrom     = 20    // by one address
	triesOf       = 5     // of one name by one address
	triesOfName   = 50    // of one name by all addresses
	triesRecalled = 10000 // so many names and addresses are kept at most; the attempts beyond wait for the window to end
)

// tries counts the attempts to sign in of a process, in windows of time.
type tries struct {
	now  func() time.Time
	lock sync.Mutex
	seen map[string]int
	ends time.Time
}

func newTries(now func() time.Time) *tries { return &tries{now: now, seen: map[string]int{}} }

func keysOf(name, from string) map[string]int {
	return map[string]int{"from " + from: triesFrom, "of " + name: triesOfName, "of " + name + " from " + from: triesOf}
}

// admit counts an attempt, and tells whether it may be made.
func (t *tries) admit(name, from string) bool {
	t.lock.Lock()
	defer t.lock.Unlock()
	if now := t.now(); !now.Before(t.ends) {
		t.seen, t.ends = map[string]int{}, now.Add(tryWindow)
	}
	keys := keysOf(name, from)
	for key, most := range keys {
		if t.seen[key] >= most {
			return false
		}
	}
	if len(t.seen) > triesRecalled {
		return false
	}
	for key := range keys {
		t.seen[key]++
	}
	return true
}

// forgive forgets an attempt that was right, and those of its name from its address before.
func (t *tries) forgive(name, from string) {
	t.lock.Lock()
	defer t.lock.Unlock()
	delete(t.seen, "of "+name+" from "+from)
	for _, key := range []string{"from " + from, "of " + name} {
		if t.seen[key]--; t.seen[key] <= 0 {
			delete(t.seen, key)
		}
	}
}
