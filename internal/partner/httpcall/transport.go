package httpcall

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
)

// Transport is the client's breaker, bounds and counts for calls that a library makes by itself, or whose answer is read
// bit by bit. It tries nothing again and signs nothing. While the circuit is open it fails with [ErrCircuitOpen]. Reading
// more of an answer than MaxAnswer is an error.
func (c *Client) Transport() http.RoundTripper { return transport{c} }

type transport struct{ c *Client }

// RoundTrip implements [http.RoundTripper].
func (t transport) RoundTrip(r *http.Request) (*http.Response, error) {
	if !t.c.enter(false) {
		return nil, ErrCircuitOpen
	}
	next := t.c.cfg.Transport
	if next == nil {
		next = http.DefaultTransport
	}
	began := t.c.cfg.Now()
	answer, err := next.RoundTrip(r)
	status := 0
	if err == nil {
		status = answer.StatusCode
		answer.Body = &boundedBody{answer.Body, t.c.cfg.MaxAnswer, t.c.cfg.MaxAnswer}
	}
	t.c.leave(isFailure(status, err) && !errors.Is(r.Context().Err(), context.Canceled), t.c.cfg.Now().Sub(began))
	return answer, err
}

// boundedBody refuses to be read beyond a bound.
type boundedBody struct {
	io.ReadCloser
	most, left int64
}

// Read implements [io.Reader].
func (b *boundedBody) Read(p []byte) (int, error) {
	n, err := b.ReadCloser.Read(p)
	if b.left -= int64(n); b.left < 0 {
		return 0, fmt.Errorf("the answer is longer than %d bytes", b.most)
	}
	return n, err
}
