package demo

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"sync"
	"time"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
)

// inbox receives webhooks on this machine and keeps those that verify. One that does not is remembered as a fault.
type inbox struct {
	url    string
	key    api.VerificationKey
	server *http.Server

	mu      sync.Mutex
	events  []client.Event
	fault   error
	changed chan struct{} // closed, and replaced, at each change
}

// openInbox listens on a free port of the loopback address.
func openInbox(ctx context.Context, key api.VerificationKey) (*inbox, error) {
	listener, err := new(net.ListenConfig).Listen(ctx, "tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	in := &inbox{url: "http://" + listener.Addr().String() + "/offblocks", key: key, changed: make(chan struct{})}
	in.server = &http.Server{Handler: in, ReadTimeout: 10 * time.Second}
	go func() {
		if err := in.server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
			in.keepEvent(client.Event{}, err)
		}
	}()
	return in, nil
}

func (in *inbox) close() error { return in.server.Close() }

// ServeHTTP takes one delivery.
func (in *inbox) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 1<<20))
	if err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return // broken off on the way: it will come again
	}
	event, err := client.VerifyWebhook(r, body, in.key, time.Now())
	if err == nil {
		_, err = event.Update()
	}
	in.keepEvent(event, err)
	if err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

// keepEvent adds an event, unless it came before: deliveries are made at least once.
func (in *inbox) keepEvent(event client.Event, err error) {
	in.mu.Lock()
	defer in.mu.Unlock()
	if err != nil {
		if in.fault == nil {
			in.fault = fmt.Errorf("expected every webhook to verify: %w", err)
		}
	} else if !in.hasEvent(event.ID) {
		in.events = append(in.events, event)
	}
	close(in.changed)
	in.changed = make(chan struct{})
}

func (in *inbox) hasEvent(id uuid.UUID) bool {
	for _, e := range in.events {
		if e.ID == id {
			return true
		}
	}
	return false
}

// awaitEvents gives the events once none is missing.
func (in *inbox) awaitEvents(ctx context.Context, limit time.Duration,
	missing func([]client.Event) []string) ([]client.Event, error) {
	timer := time.NewTimer(limit)
	defer timer.Stop()
	for {
		in.mu.Lock()
		events, fault, changed := in.events[:len(in.events):len(in.events)], in.fault, in.changed
		in.mu.Unlock()
		if fault != nil {
			return nil, fault
		}
		left := missing(events)
		if len(left) == 0 {
			return events, nil
		}
		select {
		case <-changed:
		case <-timer.C:
			return nil, fmt.Errorf("expected webhooks within %s that did not come: %q", limit, left)
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
}
