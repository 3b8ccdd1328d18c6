package jsonrpc

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/netip"
	"time"
)

// smallBody is how many bytes a message may have that is read without a place.
const smallBody = 64 << 10

const (
	bodyWait     = 10 * time.Second // for a place
	bodyPatience = 10 * time.Second // from then on to the end of the message
)

// Bodies bounds how much memory messages take while they arrive and are answered: large ones need a place.
type Bodies struct{ large *Limiter }

// NewBodies has room for sixteen large messages at once, half of them of one client.
func NewBodies() *Bodies {
	return &Bodies{NewLimiter(Limits{Running: 16, RunningPerClient: 8, Waiting: 512, WaitingPerClient: 256})}
}

// Read reads a message of at most MaxBody bytes. The caller calls release once it has done with the message. Where ok
// is false the request has been answered with an error.
func (b *Bodies) Read(w http.ResponseWriter, r *http.Request) (message []byte, release func(), ok bool) {
	release = func() {}
	if r.ContentLength < 0 || r.ContentLength > smallBody { // less than zero: it does not say how long it is
		place, err := b.acquirePlace(r.Context(), ClientOf(r.RemoteAddr))
		if err != nil {
			w.Header().Set("Retry-After", "1")
			WriteError(w, http.StatusTooManyRequests, CodeLimitExceeded, ErrBusy.Error())
			return nil, nil, false
		}
		release = place
	}
	// Not every writer has deadlines, and net/http ends this one with the body.
	_ = http.NewResponseController(w).SetReadDeadline(time.Now().Add(bodyPatience))
	message, err := io.ReadAll(http.MaxBytesReader(w, r.Body, MaxBody))
	if err == nil {
		return message, release, true
	}
	release()
	if tooLarge := new(http.MaxBytesError); errors.As(err, &tooLarge) {
		WriteError(w, http.StatusRequestEntityTooLarge, CodeInvalidRequest, "message too large")
	} else {
		WriteError(w, http.StatusBadRequest, CodeInvalidRequest, "message incomplete")
	}
	return nil, nil, false
}

// acquirePlace waits for a place of a large message.
func (b *Bodies) acquirePlace(ctx context.Context, client netip.Prefix) (release func(), err error) {
	ctx, cancel := context.WithTimeout(ctx, bodyWait)
	defer cancel()
	return b.large.Acquire(ctx, client)
}

// ReadMessage reads a message of a WebSocket, of at most MaxBody bytes. What is large needs a place from then on, and
// patience is then told until when the rest has to be there. The caller calls release once it has done with the
// message. The error ErrBusy, or that of the time for waiting, leaves the message unread.
func (b *Bodies) ReadMessage(
	ctx context.Context, client netip.Prefix, from io.Reader, patience func(until time.Time) error,
) (message []byte, release func(), err error) {
	message, err = io.ReadAll(io.LimitReader(from, smallBody+1))
	if err != nil || len(message) <= smallBody {
		return message, func() {}, err
	}
	if release, err = b.acquirePlace(ctx, client); err != nil {
		return nil, nil, err
	}
	if err = patience(time.Now().Add(bodyPatience)); err == nil {
		var rest []byte
		rest, err = io.ReadAll(io.LimitReader(from, MaxBody-smallBody))
		message = append(message, rest...)
	}
	if err == nil && len(message) > MaxBody {
		err = errors.New("message too large")
	}
	if err != nil {
		release()
		return nil, nil, err
	}
	return message, release, nil
}
