package watch

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/httpsig"
	"github.com/offblocks/offblocks/internal/cli"
)

// ListenCommand is offblocks listen.
type ListenCommand struct {
	ForwardTo string `placeholder:"URL"`
	// Unsigned forwards without the platform's signature, to an address that it does not sign for.
	Unsigned bool `xor:"signature"`
	// Webhook is whose deliveries what is forwarded is signed as: with its secret of Standard Webhooks as well.
	Webhook uuid.UUID `placeholder:"ID" xor:"signature"`
	Events  []string  `placeholder:"TYPE"`
	After   uuid.UUID `placeholder:"ID" xor:"begin"`
	// FromBeginning begins with the first event that is kept.
	FromBeginning bool `xor:"begin"`
	Limit         int  `placeholder:"N"`
	cli.Where
	cli.Output
}

const tryListen = "offblocks listen --help"

// forwardTimeout is how long a receiver may take, as long as the platform waits for one.
const forwardTimeout = 10 * time.Second

// heard is an event, and what a receiver made of it.
type heard struct {
	EventID uuid.UUID       `json:"eventId"`
	Type    api.WebhookType `json:"type"`
	At      string          `json:"at"`
	Body    json.RawMessage `json:"body"`
	// Signature says whether that of what is forwarded verifies: verified, or why not.
	Signature    string `json:"signature,omitempty"`
	Status       int    `json:"status,omitempty"` // that the receiver answered
	Milliseconds int64  `json:"milliseconds,omitempty"`
	Error        string `json:"error,omitempty"` // why the receiver answered nothing
}

// Run shows events as they come, until it is interrupted or has shown as many as asked for. It registers nothing at the
// installation.
func (c *ListenCommand) Run(ctx context.Context, t *cli.Terminal) error {
	options, err := c.options()
	if err != nil {
		return err
	}
	i, err := c.Open(t)
	if err != nil {
		return err
	}
	if err := c.checkWebhook(ctx, i); err != nil {
		return err
	}
	if err := beginNow(ctx, i.Client, &options); err != nil {
		return i.Explain(err, "offblocks events list")
	}
	c.greet(t, i)
	forward := &http.Client{Timeout: forwardTimeout, CheckRedirect: func(*http.Request, []*http.Request) error {
		return http.ErrUseLastResponse // as the platform does
	}}
	l := &listener{ListenCommand: c, t: t, forward: forward, verifier: i.Client.NewWebhookVerifier()}
	for {
		err := l.follow(ctx, i.Client, options)
		switch {
		case errors.Is(err, errSignedLongAgo):
			options.After = l.last
		case errors.Is(err, context.Canceled):
			return nil
		case err != nil:
			return i.Explain(err, "offblocks events list")
		default:
			return nil
		}
	}
}

// listener shows events over all streams that it takes.
type listener struct {
	*ListenCommand
	t        *cli.Terminal
	forward  *http.Client
	verifier *client.WebhookVerifier
	count    int
	last     uuid.UUID // that was shown
	renewed  uuid.UUID // for which the stream was opened again
}

// errSignedLongAgo has the stream opened again, so that events are signed anew: a receiver was so slow that the signatures
// of those that came with an earlier one are not good any more.
var errSignedLongAgo = errors.New("the signature of the event is too old")

// follow shows events until there were as many as asked for, or the stream is to be opened again behind the last.
func (l *listener) follow(ctx context.Context, c *client.Client, options client.StreamOptions) error {
	for event, err := range c.StreamEvents(ctx, options) {
		if err != nil {
			return err
		}
		h := heard{EventID: event.ID, Type: event.Type, At: time.Now().UTC().Format(time.RFC3339), Body: event.Body}
		if l.ForwardTo != "" {
			if err := l.pass(ctx, &h, event); err != nil {
				return err
			}
		}
		if err := l.print(l.t, h); err != nil {
			return err
		}
		l.last = event.ID
		if l.count++; l.count == l.Limit {
			return nil
		}
	}
	return nil
}

// pass forwards an event as a delivery, and says whether its signature verifies.
func (l *listener) pass(ctx context.Context, h *heard, event client.Event) error {
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, l.ForwardTo, bytes.NewReader(event.Body))
	if err != nil {
		return err
	}
	request.Header = event.Header.Clone()
	if request.Header == nil {
		request.Header = http.Header{"Content-Type": {"application/json"}}
	}
	request.Header.Set("User-Agent", "offblocks-listen")
	if !l.Unsigned {
		_, err := l.verifier.Verify(ctx, request, event.Body)
		refused, forged := errors.AsType[*httpsig.Error](err)
		switch {
		case err == nil:
			h.Signature = "verified"
		case forged && refused.Code == httpsig.SignatureExpired && l.renewed != event.ID:
			l.renewed = event.ID
			return errSignedLongAgo
		case forged:
			h.Signature = refused.Message
		default:
			h.Signature = "The keys cannot be read: " + err.Error()
		}
	}
	h.post(l.forward, request)
	return nil
}

// options reads the command line.
func (c *ListenCommand) options() (o client.StreamOptions, err error) {
	o.After, o.FromBeginning = c.After, c.FromBeginning
	for _, name := range c.Events {
		if name == "*" {
			o.Types = nil
			break
		}
		if !api.WebhookType(name).Valid() {
			return o, cli.NewUsage(tryListen, "there is no type of event %q", name)
		}
		o.Types = append(o.Types, api.WebhookType(name))
	}
	switch {
	case c.ForwardTo != "":
	case c.Webhook != uuid.Nil || c.Unsigned:
		return o, cli.NewUsage(tryListen, "--webhook and --unsigned say how events are forwarded: give --forward-to as well")
	default:
		return o, nil
	}
	to, err := url.Parse(c.ForwardTo)
	if err != nil || to.Scheme != "http" && to.Scheme != "https" || to.Host == "" {
		return o, cli.NewUsage(tryListen, "--forward-to must be an address such as http://127.0.0.1:9000/hook, and is %q",
			c.ForwardTo)
	}
	if !c.Unsigned {
		o.CallbackURL, o.WebhookID = c.ForwardTo, c.Webhook
	}
	return o, nil
}

// checkWebhook refuses a webhook without the secret that it was named for.
func (c *ListenCommand) checkWebhook(ctx context.Context, i *cli.Installation) error {
	if c.Webhook == uuid.Nil {
		return nil
	}
	hook, err := i.Client.GetWebhook(ctx, c.Webhook)
	if err == nil && !hook.HasSecret {
		err = &cli.Failure{Text: "the webhook has no secret, so it is signed for as any address is",
			Try: "offblocks api POST /webhooks/" + c.Webhook.String() + "/secret"}
	}
	return i.Explain(err, "offblocks webhooks list")
}

// beginNow has the stream begin behind the newest event there is, unless another one is named: what happens from here on
// is shown, however long the stream takes to open.
func beginNow(ctx context.Context, c *client.Client, o *client.StreamOptions) error {
	if o.After != uuid.Nil || o.FromBeginning {
		return nil
	}
	o.FromBeginning = true
	for event, err := range c.GetEvents(ctx, client.EventOptions{ListOptions: client.ListOptions{Limit: 1}}) {
		o.After = event.ID
		return err
	}
	return nil
}

// greet tells a person what is going on, and what is not.
func (c *ListenCommand) greet(t *cli.Terminal, i *cli.Installation) {
	_, _ = fmt.Fprintf(t.Stderr, "Listening to %s. Ctrl-C ends it; nothing stays behind.\n", i.Client.BaseURL())
	switch {
	case c.ForwardTo == "":
	case c.Unsigned:
		_, _ = fmt.Fprintf(t.Stderr, "Forwarding to %s, unsigned.\n", c.ForwardTo)
	case c.Webhook != uuid.Nil:
		_, _ = fmt.Fprintf(t.Stderr, "Forwarding to %s,\nsigned by the platform as its deliveries to the webhook are.\n", c.ForwardTo)
	default:
		_, _ = fmt.Fprintf(t.Stderr, "Forwarding to %s,\nsigned by the platform as its deliveries are.\n", c.ForwardTo)
	}
}

// post posts a delivery, and keeps what came of it.
func (h *heard) post(by *http.Client, request *http.Request) {
	begun := time.Now()
	answer, err := by.Do(request)
	h.Milliseconds = time.Since(begun).Milliseconds()
	if err != nil {
		h.Error = err.Error()
		return
	}
	defer answer.Body.Close() //nolint:errcheck // it was only read
	_, _ = io.CopyN(io.Discard, answer.Body, 64<<10)
	h.Status = answer.StatusCode
}

// timeOfDay is when an event was made, in UTC: with its date if that is not the date on which it came.
func timeOfDay(made, came string) string {
	at, err := time.Parse(time.RFC3339Nano, made)
	if err != nil {
		return came[len("2006-01-02T"):len("2006-01-02T15:04:05")]
	}
	if date := at.UTC().Format(time.DateOnly); !strings.HasPrefix(came, date) {
		return date + " " + at.UTC().Format(time.TimeOnly)
	}
	return at.UTC().Format(time.TimeOnly)
}

// print prints an event: a line of JSON, or a line for a person.
func (c *ListenCommand) print(t *cli.Terminal, h heard) error {
	if c.WantsJSON(t) {
		return json.NewEncoder(t.Stdout).Encode(h)
	}
	var object struct{ ID, Status, EventCreatedAt string }
	_ = json.Unmarshal(h.Body, &object) // members of another type are not shown
	line := fmt.Sprintf("%s  %-21s  %s  %s", timeOfDay(object.EventCreatedAt, h.At), h.Type, object.ID, object.Status)
	if c.ForwardTo != "" {
		told := fmt.Sprintf("%d in %d ms", h.Status, h.Milliseconds)
		if h.Error != "" {
			told = h.Error
		}
		line += "\n          → " + told
		switch h.Signature {
		case "":
		case "verified":
			line += ", signature verified"
		default:
			line += "\n          signature: " + h.Signature
		}
	}
	return t.PrintFolded(strings.TrimRight(line, " "))
}
