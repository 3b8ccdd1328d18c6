package webhook

import (
	"net/url"
	"strings"
	"sync"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
)

const (
	slowAfter     = time.Second            // an endpoint that takes longer is slow
	slowFor       = time.Minute            // how long that is held against it
	slowPerHost   = 4                      // deliveries at once to the slow endpoints of a programme on one host
	spacing       = 100 * time.Millisecond // between the deliveries that wait for it to be quick again
	maxSpacedWait = 15 * time.Minute       // that such a delivery waits
	maxEndpoints  = 1024                   // known before old ones are forgotten
)

// programmeHost is where a programme has endpoints: a host name with its port.
type programmeHost struct {
	programme issuing.ProgrammeID
	host      string
}

// hostOf reads the host of a callback. What cannot be read has none, and cannot be called either.
func hostOf(programme issuing.ProgrammeID, callback string) programmeHost {
	u, err := url.Parse(callback)
	if err != nil {
		return programmeHost{programme, ""}
	}
	return programmeHost{programme, strings.ToLower(u.Host)}
}

// endpoint is a callback of a programme. Two programmes that name the same callback have nothing to do with each other.
type endpoint struct {
	programme issuing.ProgrammeID
	callback  string
}

func endpointOf(d store.Delivery) endpoint { return endpoint{d.ProgrammeID, d.CallbackURL} }

// endpointLimiter keeps slow endpoints from taking up the workers that all endpoints share: as long as one is slow,
// only one delivery at a time is tried there, and a few at all slow ones of a programme's host; the others wait in the
// database. It is only about this process, and keeps to the system's clock.
type endpointLimiter struct {
	mu        sync.Mutex
	endpoints map[endpoint]*endpointState
	slow      map[programmeHost]int // deliveries that run at slow endpoints
}

type endpointState struct {
	running   int
	began     time.Time  // when the oldest of those that run may have begun
	slowUntil time.Time  // zero when it was quick last time
	lastWait  time.Time  // when the last of those that wait comes back
	silentIn  tasks.Move // the last move of a sandbox's clock in which it gave no answer
}

// acquire lets a delivery run until release is called. Without a release the delivery has to wait that long. One that
// must runs whatever the endpoint is like.
func (l *endpointLimiter) acquire(
	host programmeHost, callback string, now time.Time, must bool,
) (release func(now time.Time, took time.Duration), wait time.Duration) {
	l.mu.Lock()
	defer l.mu.Unlock()
	e := l.stateOf(endpoint{host.programme, callback}, now)
	if e.running > 0 && now.Sub(e.began) > slowAfter {
		e.slowUntil = now.Add(slowFor) // it need not have answered for that to be known
	}
	slow := now.Before(e.slowUntil)
	if slow && !must && (e.running > 0 || l.slow[host] >= slowPerHost) {
		return nil, e.nextWait(now)
	}
	if e.running == 0 {
		e.began = now
	}
	e.running++
	if slow {
		l.countSlow(host, 1)
	}
	return func(now time.Time, took time.Duration) {
		l.mu.Lock()
		defer l.mu.Unlock()
		e.release(now, took)
		if slow {
			l.countSlow(host, -1)
		}
	}, 0
}

func (l *endpointLimiter) countSlow(host programmeHost, by int) {
	if l.slow == nil {
		l.slow = map[programmeHost]int{}
	}
	if l.slow[host] += by; l.slow[host] == 0 {
		delete(l.slow, host)
	}
}

// nextWait has those that wait come back one after the other, or they would be asked again and again while there is no
// room.
func (e *endpointState) nextWait(now time.Time) time.Duration {
	if e.lastWait.Before(now) {
		e.lastWait = now
	}
	e.lastWait = e.lastWait.Add(spacing)
	wait := e.lastWait.Sub(now)
	if wait > maxSpacedWait {
		e.lastWait, wait = now.Add(maxSpacedWait), jitter(maxSpacedWait)
	}
	return wait
}

func (e *endpointState) release(now time.Time, took time.Duration) {
	e.running--
	e.began = now // of those that still run the oldest is not known; they may have this much time again
	e.slowUntil = time.Time{}
	if took > slowAfter {
		e.slowUntil = now.Add(slowFor)
	} else {
		e.lastWait = time.Time{}
	}
}

// noteSilence notes that an endpoint gave no answer during a move of the clock, and reports whether that is new.
func (l *endpointLimiter) noteSilence(at endpoint, now time.Time, move tasks.Move) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	e := l.stateOf(at, now)
	isNew := e.silentIn != move
	e.silentIn = move
	return isNew
}

// isSilent reports whether an endpoint gave no answer during that move of the clock.
func (l *endpointLimiter) isSilent(at endpoint, move tasks.Move) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	e := l.endpoints[at]
	return e != nil && e.silentIn == move
}

func (l *endpointLimiter) stateOf(at endpoint, now time.Time) *endpointState {
	if e := l.endpoints[at]; e != nil {
		return e
	}
	if l.endpoints == nil {
		l.endpoints = map[endpoint]*endpointState{}
	}
	if len(l.endpoints) >= maxEndpoints {
		for other, e := range l.endpoints {
			if e.running == 0 && !now.Before(e.slowUntil) {
				delete(l.endpoints, other)
			}
		}
	}
	e := &endpointState{}
	l.endpoints[at] = e
	return e
}
