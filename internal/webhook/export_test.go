package webhook

import (
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
)

var (
	Backoff     = backoff
	RoundedWait = roundedWait
)

const MaxEndpoints = maxEndpoints

// Limiter is the endpointLimiter alone. What it lets run takes until Release is called.
type Limiter struct {
	endpointLimiter
	running map[string][]func(time.Time, time.Duration)
}

// Acquire is for an endpoint on a host of a programme.
func (l *Limiter) Acquire(programme, callback string, now time.Time, must bool) (time.Duration, bool) {
	release, wait := l.acquire(hostOf(issuing.ProgrammeID(programme), callback), callback, now, must)
	if release == nil {
		return wait, false
	}
	if l.running == nil {
		l.running = map[string][]func(time.Time, time.Duration){}
	}
	l.running[callback] = append(l.running[callback], release)
	return 0, true
}

// Release ends the delivery to an endpoint that began first.
func (l *Limiter) Release(callback string, now time.Time, took time.Duration) {
	release := l.running[callback][0]
	l.running[callback] = l.running[callback][1:]
	release(now, took)
}

// Known is how many endpoints are remembered.
func (l *Limiter) Known() int { return len(l.endpoints) }
