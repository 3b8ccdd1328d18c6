package operators

import (
	"sync"
	"time"
)

// Bounds of the attempts to sign in.
const (
	tryWindow   = 15 * time.Minute
	triesFrom   = 20 // by one address
	triesOf     = 5  // of one name by one address
	triesOfName = 50 // of one name by all addresses
	asksFrom    = 60 // challenges for a passkey by one address
	// So many names and addresses are kept at most. Beyond them one is forgotten for each that comes: who has so many addresses is
	// not held up by counting, and must not lock everybody out by it.
	triesRecalled = 10000
	nameRecalled  = 100 // bytes of a name that are kept: no operator's is as long
)

// tries counts the attempts to sign in that failed, or are being made, in windows of time. Each process counts for itself. An
// address is an IPv4 address or a /64 of IPv6, as the caller groups them.
type tries struct {
	now  func() time.Time
	lock sync.Mutex
	seen map[string]int
	ends time.Time
}

func newTries(now func() time.Time) *tries { return &tries{now: now, seen: map[string]int{}} }

func keysOf(name, from string) map[string]int {
	name = name[:min(len(name), nameRecalled)]
	return map[string]int{"from " + from: triesFrom, "of " + name: triesOfName, "of " + name + " from " + from: triesOf}
}

// admit counts an attempt under each of its keys, and tells whether it may be made: each has a bound.
func (t *tries) admit(keys map[string]int) bool {
	t.lock.Lock()
	defer t.lock.Unlock()
	if now := t.now(); !now.Before(t.ends) {
		t.seen, t.ends = map[string]int{}, now.Add(tryWindow)
	}
	for key, most := range keys {
		if t.seen[key] >= most {
			return false
		}
	}
	for key := range keys {
		if t.seen[key] == 0 {
			t.makeRoom()
		}
		t.seen[key]++
	}
	return true
}

func (t *tries) makeRoom() {
	for key := range t.seen {
		if len(t.seen) < triesRecalled {
			return
		}
		delete(t.seen, key)
	}
}

// forgive forgets an attempt that was right, and those of its name from its address before.
func (t *tries) forgive(name, from string) {
	t.lock.Lock()
	defer t.lock.Unlock()
	for key, most := range keysOf(name, from) {
		if t.seen[key]--; t.seen[key] <= 0 || most == triesOf {
			delete(t.seen, key)
		}
	}
}
