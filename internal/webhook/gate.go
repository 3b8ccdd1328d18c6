package webhook

import (
	"sync"
	"time"
)

const (
	quick    = time.Second            // an endpoint that takes longer is slow
	slowFor  = time.Minute            // how long that is held against it
	spacing  = 100 * time.Millisecond // between the deliveries that wait for it to be quick again
	longest  = 15 * time.Minute       // that such a delivery waits
	sweeping = 1024                   // endpoints known before old ones are forgotten
)

// gate keeps slow endpoints from taking up the workers that all endpoints share: as long as one is slow, only one delivery
// at a time is tried there and the others wait outside, in the database. It is only about this process.
type gate struct {
	mu        sync.Mutex
	endpoints map[string]*endpoint
}

type endpoint struct {
	inside int
	slow   time.Time // until when; zero when it was quick last time
	queue  time.Time // when the last of those that wait outside comes back
}

// enter lets a delivery in, or tells how long it has to stay outside. One that must goes in whatever the endpoint is like.
func (g *gate) enter(address string, now time.Time, must bool) (wait time.Duration, ok bool) {
	g.mu.Lock()
	defer g.mu.Unlock()
	e := g.endpoints[address]
	if e == nil {
		e = g.add(address, now)
	}
	if e.inside == 0 || must || !now.Before(e.slow) {
		e.inside++
		return 0, true
	}
	if e.queue.Before(now) {
		e.queue = now
	}
	// One after the other, or those outside would be asked again and again while there is no room.
	e.queue = e.queue.Add(spacing)
	if wait = e.queue.Sub(now); wait > longest {
		e.queue, wait = now.Add(longest), jitter(longest)
	}
	return wait, false
}

// leave lets a delivery out that took so long.
func (g *gate) leave(address string, now time.Time, took time.Duration) {
	g.mu.Lock()
	defer g.mu.Unlock()
	e := g.endpoints[address]
	e.inside--
	e.slow = time.Time{}
	if took > quick {
		e.slow = now.Add(slowFor)
	} else {
		e.queue = time.Time{}
	}
}

func (g *gate) add(address string, now time.Time) *endpoint {
	if g.endpoints == nil {
		g.endpoints = map[string]*endpoint{}
	}
	if len(g.endpoints) >= sweeping {
		for other, e := range g.endpoints {
			if e.inside == 0 && !now.Before(e.slow) {
				delete(g.endpoints, other)
			}
		}
	}
	e := &endpoint{}
	g.endpoints[address] = e
	return e
}
