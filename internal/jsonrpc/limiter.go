package jsonrpc

import (
	"context"
	"errors"
	"net"
	"net/netip"
	"slices"
	"sync"
)

// ErrBusy is returned when too much is asked at once; asking again a little later helps.
var ErrBusy = errors.New("too many requests at once")

// Limits bound what a Limiter lets run and wait. Each is at least 1, but Waiting may be zero.
type Limits struct {
	Running          int // at once
	RunningPerClient int // at once, of one client
	Waiting          int // for a place
	WaitingPerClient int // for a place, of one client
}

// Limiter bounds how much runs at once. Clients that wait for a place get one in turn, so that one with many requests
// holds up nobody else.
type Limiter struct {
	limits Limits

	mu      sync.Mutex
	clients map[netip.Prefix]*clientLoad
	running int
	waiting []*waiter // in order of arrival
	grants  uint64    // counts places given, which orders clients by their last one
}

type clientLoad struct {
	running, waiting int
	lastGrant        uint64
}

type waiter struct {
	client  netip.Prefix
	granted chan struct{}
}

// NewLimiter makes a Limiter with nothing running.
func NewLimiter(limits Limits) *Limiter {
	return &Limiter{limits: limits, clients: map[netip.Prefix]*clientLoad{}}
}

// Acquire waits for a place until ctx ends, and keeps it until release is called, once. It returns ErrBusy if too many
// wait already, and the context's error if ctx ends first.
func (l *Limiter) Acquire(ctx context.Context, client netip.Prefix) (release func(), err error) {
	w := &waiter{client: client, granted: make(chan struct{})}
	if !l.enqueue(w) {
		return nil, ErrBusy
	}
	select {
	case <-w.granted:
	case <-ctx.Done():
		if l.giveUp(w) {
			return nil, ctx.Err()
		}
	}
	return func() { l.release(client) }, nil
}

// enqueue reports whether the waiter has a place or waits for one.
func (l *Limiter) enqueue(w *waiter) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	load := l.clients[w.client]
	if load == nil {
		load = &clientLoad{}
		l.clients[w.client] = load
	}
	load.waiting++
	l.waiting = append(l.waiting, w)
	l.grantPlaces()
	if slices.Contains(l.waiting, w) && (len(l.waiting) > l.limits.Waiting || load.waiting > l.limits.WaitingPerClient) {
		l.removeWaiter(w)
		return false
	}
	return true
}

// giveUp reports whether the waiter still had no place.
func (l *Limiter) giveUp(w *waiter) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	if !slices.Contains(l.waiting, w) {
		return false
	}
	l.removeWaiter(w)
	return true
}

func (l *Limiter) release(client netip.Prefix) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.running--
	l.clients[client].running--
	l.forgetIdle(client)
	l.grantPlaces()
}

// grantPlaces gives what places there are to the clients whose last place is the longest ago.
func (l *Limiter) grantPlaces() {
	for l.running < l.limits.Running {
		var next *waiter
		for _, w := range l.waiting {
			load := l.clients[w.client]
			if load.running < l.limits.RunningPerClient && (next == nil || load.lastGrant < l.clients[next.client].lastGrant) {
				next = w
			}
		}
		if next == nil {
			return
		}
		l.grants++
		l.running++
		load := l.clients[next.client]
		load.running++
		load.lastGrant = l.grants
		l.removeWaiter(next)
		close(next.granted)
	}
}

func (l *Limiter) removeWaiter(w *waiter) {
	l.waiting = slices.DeleteFunc(l.waiting, func(other *waiter) bool { return other == w })
	l.clients[w.client].waiting--
	l.forgetIdle(w.client)
}

func (l *Limiter) forgetIdle(client netip.Prefix) {
	if load := l.clients[client]; load.running == 0 && load.waiting == 0 {
		delete(l.clients, client)
	}
}

// ClientOf says whose request it is, by the address that it comes from: an IPv4 address, or a /64 of IPv6, as one
// machine commonly has all of it. Requests without an address are one client.
func ClientOf(remoteAddr string) netip.Prefix {
	host, _, err := net.SplitHostPort(remoteAddr)
	if err != nil {
		host = remoteAddr
	}
	address, err := netip.ParseAddr(host)
	if err != nil {
		return netip.Prefix{}
	}
	address = address.Unmap().WithZone("")
	bits := address.BitLen()
	if address.Is6() {
		bits = 64
	}
	prefix, err := address.Prefix(bits)
	if err != nil {
		return netip.Prefix{}
	}
	return prefix
}
