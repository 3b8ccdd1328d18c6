package client

import (
	"bufio"
	"context"
	"errors"
	"io"
	"iter"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"
)

// StreamOptions says which events are streamed. The zero value is all of them, from now on.
type StreamOptions struct {
	Types []api.WebhookType // empty: all
	After uuid.UUID         // begin behind this event; zero: now
	// CallbackURL has each event signed for an address, as a delivery to it would be: what its [Event.Header] has. The address
	// is a webhook's callback or one of this machine. Nothing is sent to it.
	CallbackURL string
	// WebhookID has each event signed as a delivery to a webhook would be, also with its secret of Standard Webhooks if it has
	// one, and for its address unless CallbackURL names another; zero: none.
	WebhookID uuid.UUID
	// FromBeginning begins with the first event that is kept. After goes before it.
	FromBeginning bool
}

const (
	// streamSilence is how long a stream may be silent, which says something every 15 seconds.
	streamSilence = 45 * time.Second
	// maxStreamWait is the longest wait before a stream is opened again.
	maxStreamWait = 10 * time.Second
	// lastingConnection is how long a connection lasted that was a good one: the next one is opened at once.
	lastingConnection = 5 * time.Second
	// streamBeginning stands before the first event that is kept.
	streamBeginning = "00000000-0000-0000-0000-000000000000"
)

// StreamEvents yields the programme's events as they come, each at least once and those of one object in their sequence.
// A stream that breaks off is opened again behind the last event that came, however long that takes. The stream ends when
// the caller ends it or the context, or with a refusal that another try would not change, as a [*Problem]. The error is the
// last that it yields.
func (c *Client) StreamEvents(ctx context.Context, o StreamOptions) iter.Seq2[Event, error] {
	return func(yield func(Event, error) bool) {
		s := &eventStream{client: c, yield: yield, types: o.Types, callback: o.CallbackURL, webhook: o.WebhookID}
		switch {
		case o.After != uuid.Nil:
			s.last = o.After.String()
		case o.FromBeginning:
			s.last = streamBeginning
		}
		if err := s.run(ctx); err != nil {
			yield(Event{}, err)
		}
	}
}

// eventStream is a stream over all its connections.
type eventStream struct {
	client *Client
	yield  func(Event, error) bool
	types  []api.WebhookType
	// callback is the address that events are signed for; empty: none.
	callback string
	webhook  uuid.UUID // that they are signed for; zero: none
	last     string    // id behind which it goes on; empty: none came
	ended    bool      // the caller has enough
	tries    int       // since an event came, or a connection lasted
	// renewed: the token was refused since a connection was made, and another one fetched.
	renewed bool
}

func (s *eventStream) run(ctx context.Context) error {
	for {
		opened := time.Now()
		err := s.connect(ctx)
		if time.Since(opened) >= lastingConnection {
			s.tries = 0
		}
		switch {
		case s.ended:
			return nil
		case ctx.Err() != nil:
			return ctx.Err()
		case err != nil && !s.worthAnotherTry(err):
			return err
		}
		wait := min(firstWait<<min(s.tries, 10), maxStreamWait)
		if problem, ok := errors.AsType[*Problem](err); ok {
			wait = max(wait, problem.RetryAfter)
		}
		s.tries++
		if err := waitFor(ctx, jitteredWait(wait)); err != nil {
			return err
		}
	}
}

// worthAnotherTry tells whether the stream may come again after an error. A token that is refused is renewed, once.
func (s *eventStream) worthAnotherTry(err error) bool {
	if _, lost := errors.AsType[*lostAnswer](err); lost {
		return true
	}
	problem, ok := errors.AsType[*Problem](err)
	if !ok {
		return false
	}
	if tokenRefused(err) {
		again := !s.renewed
		s.renewed = true
		return again
	}
	return problem.HTTPStatus == http.StatusTooManyRequests ||
		problem.HTTPStatus >= http.StatusInternalServerError
}

// connect opens the stream and reads it until it breaks off.
func (s *eventStream) connect(ctx context.Context) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	k := readCall("/events/stream", url.Values{})
	k.accept = "text/event-stream, application/problem+json"
	k.lastEvent = s.last
	if len(s.types) > 0 {
		names := make([]string, len(s.types))
		for i, t := range s.types {
			names[i] = string(t)
		}
		k.query.Set("types", strings.Join(names, ","))
	}
	if s.callback != "" {
		k.query.Set("callbackUrl", s.callback)
	}
	if s.webhook != uuid.Nil {
		k.query.Set("webhookId", s.webhook.String())
	}
	token, err := s.client.callOnce(ctx, k, func(answer *http.Response) error {
		defer cancel() // nothing is read to its end that has none
		s.renewed = false
		silence := time.AfterFunc(streamSilence, cancel)
		defer silence.Stop()
		return s.read(answer.Body, func() { silence.Reset(streamSilence) })
	})
	if tokenRefused(err) {
		s.client.login.drop(token)
	}
	return err
}

// read reads the messages of a connection (HTML Living Standard, section 9.2.6). onLine is called for each line.
func (s *eventStream) read(body io.Reader, onLine func()) error {
	lines := bufio.NewScanner(body)
	lines.Buffer(nil, 2*maxDelivery)
	var id, data string
	var header http.Header
	for lines.Scan() {
		onLine()
		field, value, _ := strings.Cut(lines.Text(), ":")
		value = strings.TrimPrefix(value, " ")
		switch {
		case field == "id":
			id = value
		case field == "data":
			data = value
		case field == "header":
			if header == nil {
				header = http.Header{}
			}
			name, text, _ := strings.Cut(value, ": ")
			header.Add(name, text)
		case lines.Text() == "":
			if data != "" {
				event, err := parseEvent([]byte(data))
				if err != nil {
					return err
				}
				event.Header = header
				s.tries = 0
				if !s.yield(event, nil) {
					s.ended = true
					return nil
				}
			}
			if id != "" {
				s.last = id
			}
			id, data, header = "", "", nil
		}
	}
	if err := lines.Err(); err != nil && !errors.Is(err, bufio.ErrTooLong) {
		return &lostAnswer{err}
	}
	return lines.Err()
}
