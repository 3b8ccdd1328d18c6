package webhook

import "time"

var Backoff = backoff

const Sweeping = sweeping

// Gate is the gate alone.
type Gate struct{ gate }

func (g *Gate) Enter(address string, now time.Time, must bool) (time.Duration, bool) {
	return g.enter(address, now, must)
}

func (g *Gate) Leave(address string, now time.Time, took time.Duration) { g.leave(address, now, took) }

func (g *Gate) Known() int { return len(g.endpoints) }
