package webhook

import (
	"context"
	"net/http"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

var (
	Backoff     = backoff
	RoundedWait = roundedWait
)

// SignedRequest makes the request of an attempt at a delivery.
func (d *Deliverer) SignedRequest(ctx context.Context, key Key, delivery store.Delivery) (*http.Request, string) {
	return d.signedRequest(ctx, key, delivery)
}

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
