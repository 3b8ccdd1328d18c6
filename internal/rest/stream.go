package rest

import (
	"bytes"
	"context"
	"errors"
	"maps"
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/offblocks/offblocks/internal/events/stream"
	"github.com/offblocks/offblocks/internal/issuing"
)

var streamRoutes = []route{
	{
		id: "streamEvents", method: "GET", path: "/events/stream", status: http.StatusOK, serve: streamEvents,
		unlogged: true,
	},
}

const (
	// heartbeat is how often a stream says that it is there, so that nobody between takes it for dead.
	heartbeat = 15 * time.Second
	// streamPatience is how long each piece of a stream may take to be read.
	streamPatience = 20 * time.Second
)

// streamEvents sends the programme's events as they come (server-sent events, HTML Living Standard, section 9.2). It
// gives back its place among the requests first: streams have bounds of their own.
func streamEvents(c *call) (bool, error) {
	types, err := c.typesFilter()
	if err != nil {
		return false, err
	}
	after, err := c.streamStart()
	if err != nil {
		return false, err
	}
	audience, err := c.streamAudience()
	if err != nil {
		return false, err
	}
	s, err := c.Streams.Open(c.programme, c.token.Generation)
	if err != nil {
		return false, err
	}
	defer s.Close()
	c.releasePlaces()
	c.releases = nil
	ctx, cancel := context.WithTimeout(c.ctx(), c.token.ExpiresAt.Sub(c.Now()))
	defer cancel()
	w := c.openStream()
	if err := w.send([]byte(": the events of " + string(c.programme) + "\n\n")); err != nil {
		return c.endOfStream(err)
	}
	if after, err = s.Start(ctx, after); err != nil {
		return c.endOfStream(err)
	}
	// An id without data makes nobody an event, and everybody remember where the stream goes on.
	if err := w.send([]byte("id: " + string(after) + "\n\n")); err != nil {
		return c.endOfStream(err)
	}
	for {
		list, err := s.Next(ctx, heartbeat)
		if err == nil {
			err = c.sendEvents(ctx, w, list, types, audience)
		}
		if err != nil {
			return c.endOfStream(err)
		}
	}
}

// endOfStream ends a stream. The client sees the end of the answer, and opens the stream again or is told why not.
func (c *call) endOfStream(err error) (bool, error) {
	switch {
	case errors.Is(err, context.DeadlineExceeded) || isRefusal(err): // of the token, or the server stops
	case c.clientGone(err):
	default:
		c.Log.WarnContext(c.ctx(), "stream ended", "request", c.requestID, "cause", err)
	}
	return true, nil
}

// typesFilter reads which types of events are wanted; none: all.
func (c *call) typesFilter() (types []issuing.EventType, err error) {
	if !c.query.Has("types") {
		return nil, nil
	}
	for name := range strings.SplitSeq(c.query.Get("types"), ",") {
		t := issuing.EventType(strings.TrimSpace(name))
		if !slices.Contains(issuing.EventTypes(), t) {
			return nil, badParameter("types",
				"types of events, separated by commas: "+strings.Join(statusNames(issuing.EventTypes()), ", "))
		}
		types = append(types, t)
	}
	return types, nil
}

// streamAudience reads for whom events are signed: an address, a webhook, or both. Unset, they are not signed.
func (c *call) streamAudience() (to issuing.Audience, err error) {
	if c.query.Has("webhookId") {
		canonical, ok := parseUUID(c.query.Get("webhookId"))
		hook := issuing.Webhook{}
		if ok {
			hook, err = c.DB.Webhook(c.ctx(), c.programme, issuing.WebhookID(canonical))
		}
		if !ok || issuing.IsCode(err, issuing.CodeNotFound) {
			return to, badParameter("webhookId", "the id of a webhook of yours; list them by GET /webhooks")
		}
		to.CallbackURL, to.Webhook = hook.CallbackURL, hook.ID
	}
	if err != nil || !c.query.Has("callbackUrl") {
		return to, err
	}
	to.CallbackURL = c.query.Get("callbackUrl")
	err = c.Programmes.CheckAudience(to.CallbackURL)
	if refusal, ok := errors.AsType[*issuing.Error](err); ok {
		err = refusal.On("callbackUrl")
	}
	return to, err
}

// streamStart reads behind which event the stream begins; empty: behind all that there are.
func (c *call) streamStart() (issuing.EventID, error) {
	name, text := "Last-Event-ID", strings.TrimSpace(c.r.Header.Get("Last-Event-ID"))
	if text == "" {
		if !c.query.Has("after") {
			return "", nil
		}
		name, text = "after", c.query.Get("after")
	}
	canonical, ok := parseUUID(text)
	id := issuing.EventID(canonical)
	if ok && id == stream.Beginning {
		return id, nil
	}
	if ok {
		_, err := c.DB.Event(c.ctx(), c.programme, id)
		if !issuing.IsCode(err, issuing.CodeNotFound) {
			return id, err
		}
	}
	return "", issuing.Refuse(issuing.CodeParameter, "%s must be the id of an event of yours that is still kept; "+
		"read what you have missed by GET /events, and open the stream without it", name).On(name)
}

// streamWriter writes the pieces of a stream, each with a deadline of its own.
type streamWriter struct {
	w       http.ResponseWriter
	control *http.ResponseController
	last    issuing.EventID // the last that was passed over
}

// openStream begins the answer.
func (c *call) openStream() *streamWriter {
	c.w.Header().Set("Content-Type", "text/event-stream")
	c.w.Header().Set("X-Accel-Buffering", "no") // nginx would gather what is to arrive now
	w := &streamWriter{w: c.w, control: http.NewResponseController(c.w)}
	_ = w.control.SetReadDeadline(time.Time{}) // that of the body would end the stream; not every writer has deadlines
	c.w.WriteHeader(http.StatusOK)
	return w
}

func (w *streamWriter) send(text []byte) error {
	_ = w.control.SetWriteDeadline(time.Now().Add(streamPatience))
	if _, err := w.w.Write(text); err != nil {
		return err
	}
	return w.control.Flush()
}

// sendEvents sends those events that are wanted, or else a comment. The comment comes with the id of what was passed
// over, so that a stream that is opened again does not pass over it again.
func (c *call) sendEvents(
	ctx context.Context, w *streamWriter, list []issuing.Event, types []issuing.EventType, audience issuing.Audience,
) error {
	var text bytes.Buffer
	for _, e := range list {
		if types != nil && !slices.Contains(types, e.Type) {
			w.last = e.ID
			continue
		}
		w.last = ""
		text.WriteString("id: " + string(e.ID) + "\nevent: " + string(e.Type) + "\n")
		if audience.CallbackURL != "" {
			headers, err := c.SignFor(ctx, audience, e)
			if err != nil {
				return err
			}
			for _, name := range slices.Sorted(maps.Keys(headers)) {
				text.WriteString("header: " + name + ": " + headers.Get(name) + "\n") // a field that other readers ignore
			}
		}
		text.WriteString("data: " + e.Body + "\n\n")
	}
	switch {
	case text.Len() > 0:
		return w.send(text.Bytes())
	case len(list) > 0:
		return nil
	case w.last != "":
		text.WriteString("id: " + string(w.last) + "\n")
		w.last = ""
	}
	text.WriteString(": still here\n\n")
	return w.send(text.Bytes())
}
