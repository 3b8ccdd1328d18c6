package simulator

import (
	"io"
	"net/http"
	"strings"
	"time"
)

// garbageText is what a partner says that makes no sense. No format that partners answer in has it.
const garbageText = "\xff\x00 nonsense of a partner that fails "

// Transport is the wire of calls by HTTP to a connected partner. What it does is what a network and a partner do that fail, so
// that bounds, retries, circuit breaker and counts of the caller act as with those:
//
//   - slow: the call goes out after the fault's delay;
//   - error: the partner answers 503, and the call does not reach it;
//   - silent: the call reaches the partner, and its answer is lost;
//   - garbage: the call reaches the partner, and its answer is nonsense with the status 200.
func (f *Faults) Transport(name string) http.RoundTripper {
	return faultyTransport{f, name, http.DefaultTransport}
}

type faultyTransport struct {
	faults *Faults
	name   string
	next   http.RoundTripper
}

// RoundTrip implements [http.RoundTripper].
func (t faultyTransport) RoundTrip(r *http.Request) (*http.Response, error) {
	fault := t.faults.of(t.name)
	switch fault.Mode {
	case FaultSlow:
		timer := time.NewTimer(fault.Delay)
		defer timer.Stop()
		select {
		case <-timer.C:
		case <-r.Context().Done():
			closeBody(r)
			return nil, r.Context().Err()
		}
	case FaultError:
		closeBody(r)
		return madeUp(r, http.StatusServiceUnavailable, "the partner is down, as its fault says\n"), nil
	case FaultSilent:
		if answer, err := t.next.RoundTrip(r); err == nil {
			_ = answer.Body.Close()
		}
		<-r.Context().Done()
		return nil, r.Context().Err()
	case FaultGarbage:
		answer, err := t.next.RoundTrip(r)
		if err != nil {
			return nil, err
		}
		_ = answer.Body.Close()
		return madeUp(r, http.StatusOK, garbageText), nil
	case FaultNone:
	}
	return t.next.RoundTrip(r)
}

// closeBody closes the body of a request that is not sent, as a RoundTripper has to.
func closeBody(r *http.Request) {
	if r.Body != nil {
		_ = r.Body.Close()
	}
}

// madeUp is an answer that no partner gave.
func madeUp(r *http.Request, status int, text string) *http.Response {
	return &http.Response{
		Status: http.StatusText(status), StatusCode: status, Proto: "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1,
		Header: http.Header{"Content-Type": {"text/plain"}}, Body: io.NopCloser(strings.NewReader(text)),
		ContentLength: int64(len(text)), Request: r,
	}
}
