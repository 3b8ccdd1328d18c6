package jsonrpc

import (
	"context"
	"errors"
	"io"
	"net/http"
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
		ctx, cancel := context.WithTimeout(r.Context(), bodyWait)
		defer cancel()
		place, err := b.large.Acquire(ctx, ClientOf(r.RemoteAddr))
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
