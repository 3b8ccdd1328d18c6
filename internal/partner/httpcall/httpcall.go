// Package httpcall calls partners by HTTP: with time-outs, bounds, retries of what may be repeated, and a circuit breaker, and
// it counts what happens. Errors name neither secrets nor query parameters, nor what the partner answered.
//
// It knows no partner. It does not follow redirects: a partner's API has no reason for them, and what follows one carries
// the signature of another request.
package httpcall

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"time"

	"github.com/cenkalti/backoff/v5"
)

// Config is how a partner is called. Zero values stand for the defaults that they name.
type Config struct {
	Base      string            // URL that paths are put behind
	Sign      Signer            // of each attempt; nil: nothing is signed
	Secrets   []string          // that no error may hold
	Timeout   time.Duration     // of one attempt; 10 s
	Tries     int               // at a call that may be repeated; 3
	Pause     time.Duration     // before the second attempt; it doubles; 200 ms
	MaxAnswer int64             // bytes of an answer; 1 MiB
	OpenAfter int               // failures in a row that open the circuit; 5
	OpenFor   time.Duration     // how long it stays open before one call is let through; 30 s
	Transport http.RoundTripper // nil: http.DefaultTransport
	Now       func() time.Time  // nil: time.Now
}

// Signer signs one attempt at a request: it sets headers.
type Signer func(r *http.Request, body []byte) error

// Client calls one partner. It is safe for use by several goroutines.
type Client struct {
	cfg  Config
	http *http.Client
	mu   sync.Mutex
	s    Stats
	row  int // failures in a row
}

// Stats count the calls to a partner since the process started.
type Stats struct {
	Calls     int64     // attempts that were sent
	Failures  int64     // of them, those that brought no answer, or a 5xx or 429
	Retries   int64     // of them, those after the first of a call
	Refused   int64     // calls that the open circuit kept back
	OpenUntil time.Time // when the circuit lets a call through; zero: it is closed
	Took      Latency   // of the attempts that were sent
}

// Plus adds the calls to another address of the same partner. The circuit is open while that of either is.
func (s Stats) Plus(o Stats) Stats {
	s.Calls, s.Failures, s.Retries, s.Refused = s.Calls+o.Calls, s.Failures+o.Failures, s.Retries+o.Retries, s.Refused+o.Refused
	if o.OpenUntil.After(s.OpenUntil) {
		s.OpenUntil = o.OpenUntil
	}
	s.Took.Count, s.Took.Sum = s.Took.Count+o.Took.Count, s.Took.Sum+o.Took.Sum
	for i := range s.Took.Within {
		s.Took.Within[i] += o.Took.Within[i]
	}
	return s
}

// Latency counts how long attempts took, until the head of their answer came or they failed.
type Latency struct {
	Within [len(LatencyBounds)]int64 // attempts within each of LatencyBounds, those within a smaller one included
	Count  int64
	Sum    time.Duration
}

// LatencyBounds are the bounds that attempts are counted by.
var LatencyBounds = [...]time.Duration{
	25 * time.Millisecond, 50 * time.Millisecond, 100 * time.Millisecond, 250 * time.Millisecond, 500 * time.Millisecond,
	time.Second, 2500 * time.Millisecond, 5 * time.Second, 10 * time.Second, 30 * time.Second,
}

func (l *Latency) add(took time.Duration) {
	l.Count++
	l.Sum += took
	for i, bound := range LatencyBounds {
		if took <= bound {
			l.Within[i]++
		}
	}
}

// New makes a client.
func New(c Config) (*Client, error) {
	base, err := url.Parse(c.Base)
	if err != nil || (base.Scheme != "https" && base.Scheme != "http") || base.Host == "" || base.RawQuery != "" || base.User != nil {
		return nil, errors.New("the URL of a partner starts with https:// or http://, and has neither user nor query")
	}
	c.Base = strings.TrimSuffix(c.Base, "/")
	set(&c.Timeout, 10*time.Second)
	set(&c.Tries, 3)
	set(&c.Pause, 200*time.Millisecond)
	set(&c.MaxAnswer, 1<<20)
	set(&c.OpenAfter, 5)
	set(&c.OpenFor, 30*time.Second)
	if c.Now == nil {
		c.Now = time.Now
	}
	return &Client{cfg: c, http: &http.Client{
		Transport:     c.Transport,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}}, nil
}

func set[T comparable](value *T, unset T) {
	var zero T
	if *value == zero {
		*value = unset
	}
}

// Stats are the counts so far.
func (c *Client) Stats() Stats {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.s
}

// Request is a call.
type Request struct {
	Method string
	Path   string // begins with a slash; behind the base. Empty: the base itself
	Query  url.Values
	Body   any // encoded as JSON; nil: none
	// Repeatable says that the partner does the same once, however often it is asked: it is tried again.
	Repeatable bool
	Header     http.Header
}

// StatusError is an answer that is not 2xx.
type StatusError struct {
	Status int
	Body   []byte // as it came: for the adapter, and not for logs
	what   string
}

func (e *StatusError) Error() string {
	return fmt.Sprintf("%s: the partner answered %d", e.what, e.Status)
}

// ErrCircuitOpen says that the partner failed so often that it is left alone for a while.
var ErrCircuitOpen = errors.New("the partner failed too often in a row, and is left alone for a while")

// Call makes a call, and decodes the answer's JSON into out, unless that is nil. An answer that is not 2xx is a [*StatusError].
func (c *Client) Call(ctx context.Context, r Request, out any) error {
	var body []byte
	if r.Body != nil {
		var err error
		if body, err = json.Marshal(r.Body); err != nil {
			return err
		}
	}
	tries := 1
	if r.Repeatable {
		tries = c.cfg.Tries
	}
	pauses := backoff.NewExponentialBackOff()
	pauses.InitialInterval = c.cfg.Pause
	attempt := 0
	text, err := backoff.Retry(ctx, func() ([]byte, error) {
		attempt++
		return c.try(ctx, r, body, attempt > 1)
	}, backoff.WithBackOff(pauses), backoff.WithMaxTries(uint(tries))) // #nosec G115 -- a handful
	if permanent := new(backoff.PermanentError); errors.As(err, &permanent) {
		err = permanent.Err
	}
	if err != nil || out == nil {
		return err
	}
	if err := json.Unmarshal(ReplaceNUL(text), out); err != nil {
		return fmt.Errorf("%s %s: the answer is no JSON of the kind that was expected", r.Method, r.Path)
	}
	return nil
}

// try makes one attempt. An error that no repetition mends is permanent.
func (c *Client) try(ctx context.Context, r Request, body []byte, again bool) ([]byte, error) {
	if !c.enter(again) {
		return nil, backoff.Permanent(ErrCircuitOpen)
	}
	what := r.Method + " " + cmp.Or(r.Path, "to the URL")
	began := c.cfg.Now()
	text, status, err := c.send(ctx, r, body)
	failed := isFailure(status, err)
	c.leave(failed && !errors.Is(ctx.Err(), context.Canceled), c.cfg.Now().Sub(began))
	switch {
	case err != nil:
		return nil, errors.New(c.redact(what + ": " + plainCause(err)))
	case status >= 200 && status < 300:
		return text, nil
	case failed:
		return nil, &StatusError{status, text, what}
	}
	return nil, backoff.Permanent(&StatusError{status, text, what})
}

func (c *Client) send(ctx context.Context, r Request, body []byte) (text []byte, status int, err error) {
	ctx, cancel := context.WithTimeout(ctx, c.cfg.Timeout)
	defer cancel()
	target := c.cfg.Base + r.Path
	if len(r.Query) > 0 {
		target += "?" + r.Query.Encode()
	}
	request, err := http.NewRequestWithContext(ctx, r.Method, target, bytes.NewReader(body))
	if err != nil {
		return nil, 0, err
	}
	for name, values := range r.Header {
		request.Header[name] = values
	}
	request.Header.Set("Accept", "application/json")
	request.Header.Set("User-Agent", "OffBlocks")
	if body != nil {
		request.Header.Set("Content-Type", "application/json")
	}
	if c.cfg.Sign != nil {
		if err := c.cfg.Sign(request, body); err != nil {
			return nil, 0, err
		}
	}
	answer, err := c.http.Do(request)
	if err != nil {
		return nil, 0, err
	}
	defer func() { _ = answer.Body.Close() }()
	text, err = io.ReadAll(io.LimitReader(answer.Body, c.cfg.MaxAnswer+1))
	if err == nil && int64(len(text)) > c.cfg.MaxAnswer {
		err = fmt.Errorf("the answer is longer than %d bytes", c.cfg.MaxAnswer)
	}
	return text, answer.StatusCode, err
}

func isFailure(status int, err error) bool {
	return err != nil || status >= 500 || status == http.StatusTooManyRequests
}

// enter tells whether an attempt may be made, and counts it.
func (c *Client) enter(again bool) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	if !c.s.OpenUntil.IsZero() {
		if c.cfg.Now().Before(c.s.OpenUntil) {
			c.s.Refused++
			return false
		}
		c.s.OpenUntil = c.cfg.Now().Add(c.cfg.OpenFor) // this one is let through, and others wait for how it goes
	}
	c.s.Calls++
	if again {
		c.s.Retries++
	}
	return true
}

func (c *Client) leave(failed bool, took time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.s.Took.add(took)
	if !failed {
		c.row, c.s.OpenUntil = 0, time.Time{}
		return
	}
	c.s.Failures++
	if c.row++; c.row >= c.cfg.OpenAfter {
		c.s.OpenUntil = c.cfg.Now().Add(c.cfg.OpenFor)
	}
}

// plainCause is what went wrong, without the URL that net/http puts before it.
func plainCause(err error) string {
	if wrapped := new(url.Error); errors.As(err, &wrapped) {
		return wrapped.Err.Error()
	}
	return err.Error()
}

func (c *Client) redact(text string) string {
	for _, secret := range c.cfg.Secrets {
		if secret != "" {
			text = strings.ReplaceAll(text, secret, "[secret]")
		}
	}
	return text
}
