package admission

import (
	"net/netip"
	"sync"
	"time"
)

// Attempts limits failed attempts to log in by address, and by address and key, never by key alone: a stranger cannot
// lock anyone out. Only failures are remembered, in this process, and of so many addresses at most.
type Attempts struct {
	now func() time.Time

	mu     sync.Mutex
	failed map[attempt]time.Time // when as many may fail again as at first
	swept  time.Time
}

// attempt is who tried: from an address, with a key or, where that is empty, with any.
type attempt struct {
	address netip.Prefix
	key     string
}

// Attempts that may fail in a burst, and how soon one more may.
const (
	failuresByPair    = 10
	failuresByAddress = 100
	failureEvery      = 6 * time.Second
)

// maxRemembered is how many addresses, and pairs of address and key, are remembered. Beyond it one is forgotten for
// each that comes: who has so many addresses is not held up by a limit per address.
const maxRemembered = 65_536

// NewAttempts makes a limit by a clock. A nil *Attempts limits nothing.
func NewAttempts(now func() time.Time) *Attempts {
	return &Attempts{now: now, failed: map[attempt]time.Time{}, swept: now()}
}

// Wait is how long an address must wait until it may try a key; zero when it may now.
func (a *Attempts) Wait(address netip.Prefix, key string) time.Duration {
	if a == nil {
		return 0
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	now := a.now()
	return max(a.waitFor(attempt{address, ""}, failuresByAddress, now), a.waitFor(attempt{address, key}, failuresByPair, now))
}

func (a *Attempts) waitFor(who attempt, burst int, now time.Time) time.Duration {
	return max(0, a.failed[who].Add(-time.Duration(burst-1)*failureEvery).Sub(now))
}

// Failed notes that an attempt failed.
func (a *Attempts) Failed(address netip.Prefix, key string) {
	if a == nil {
		return
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	now := a.now()
	a.recordFailure(attempt{address, ""}, now)
	a.recordFailure(attempt{address, key}, now)
}

func (a *Attempts) recordFailure(who attempt, now time.Time) {
	if _, known := a.failed[who]; !known {
		a.makeRoom(now)
	}
	from := a.failed[who]
	if from.Before(now) {
		from = now
	}
	a.failed[who] = from.Add(failureEvery)
}

// makeRoom forgets whose failures are long ago, at most once a minute as that takes a while, or else any one.
func (a *Attempts) makeRoom(now time.Time) {
	if len(a.failed) < maxRemembered {
		return
	}
	if now.Sub(a.swept) >= time.Minute {
		a.swept = now
		for who, until := range a.failed {
			if !until.After(now) {
				delete(a.failed, who)
			}
		}
	}
	for who := range a.failed {
		if len(a.failed) < maxRemembered {
			return
		}
		delete(a.failed, who)
	}
}
