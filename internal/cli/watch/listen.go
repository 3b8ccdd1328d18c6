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
	"github.com/offblocks/offblocks/internal/cli"
)

// ListenCommand is offblocks listen.
type ListenCommand struct {
	ForwardTo string    `placeholder:"URL"`
	Types     []string  `placeholder:"TYPE"`
	After     uuid.UUID `placeholder:"ID" xor:"begin"`
	// FromBeginning begins with the first event that is kept.
	FromBeginning bool `xor:"begin"`
	Events        int  `placeholder:"N"`
	cli.Where
	cli.Output
}

const tryListen = "offblocks listen --help"

// forwardTimeout is how long a receiver may take, as long as the platform waits for one.
const forwardTimeout = 10 * time.Second

// heard is an event, and what a receiver made of it.
type heard struct {
	EventID      uuid.UUID       `json:"eventId"`
	Type         api.WebhookType `json:"type"`
	At           string          `json:"at"`
	Body         json.RawMessage `json:"body"`
	Status       int             `json:"status,omitempty"` // that the receiver answered
	Milliseconds int64           `json:"milliseconds,omitempty"`
	Error        string          `json:"error,omitempty"` // why the receiver answered nothing
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
	if err := beginNow(ctx, i.Client, &options); err != nil {
		return i.Explain(err, "offblocks events list")
	}
	c.greet(t, i)
	forward := &http.Client{Timeout: forwardTimeout, CheckRedirect: func(*http.Request, []*http.Request) error {
		return http.ErrUseLastResponse // as the platform does
	}}
	count := 0
	for event, err := range i.Client.StreamEvents(ctx, options) {
		switch {
		case errors.Is(err, context.Canceled):
			return nil
		case err != nil:
			return i.Explain(err, "offblocks events list")
		}
		h := heard{EventID: event.ID, Type: event.Type, At: time.Now().UTC().Format(time.RFC3339), Body: event.Body}
		if c.ForwardTo != "" {
			h.forward(ctx, forward, c.ForwardTo)
		}
		if err := c.print(t, h); err != nil {
			return err
		}
		if count++; count == c.Events {
			return nil
		}
	}
	return nil
}

// options reads the command line.
func (c *ListenCommand) options() (o client.StreamOptions, err error) {
	o.After, o.FromBeginning = c.After, c.FromBeginning
	for _, name := range c.Types {
		if name == "*" {
			o.Types = nil
			break
		}
		if !api.WebhookType(name).Valid() {
			return o, cli.NewUsage(tryListen, "there is no type of event %q", name)
		}
		o.Types = append(o.Types, api.WebhookType(name))
	}
	if c.ForwardTo == "" {
		return o, nil
	}
	to, err := url.Parse(c.ForwardTo)
	if err != nil || to.Scheme != "http" && to.Scheme != "https" || to.Host == "" {
		return o, cli.NewUsage(tryListen, "--forward-to must be an address such as http://127.0.0.1:9000/hook, and is %q",
			c.ForwardTo)
	}
	return o, nil
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
	if c.ForwardTo != "" {
		_, _ = fmt.Fprintf(t.Stderr, "Forwarding to %s, unsigned: only the platform has the key of\n"+
			"signatures. To try those out, register a webhook:\n"+
			"offblocks webhooks add callbackUrl=%s 'types:=[\"*\"]'\n", c.ForwardTo, cli.QuoteWord(c.ForwardTo))
	}
}

// forward posts the body of the event as a webhook would have it, but for the signature.
func (h *heard) forward(ctx context.Context, by *http.Client, to string) {
	begun := time.Now()
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, to, bytes.NewReader(h.Body))
	if err != nil {
		h.Error = err.Error()
		return
	}
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("User-Agent", "offblocks-listen")
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

// print prints an event: a line of JSON, or a line for a person.
func (c *ListenCommand) print(t *cli.Terminal, h heard) error {
	if c.WantsJSON(t) {
		return json.NewEncoder(t.Stdout).Encode(h)
	}
	var object struct{ ID, Status string }
	_ = json.Unmarshal(h.Body, &object) // members of another type are not shown
	line := fmt.Sprintf("%s  %-21s  %s  %s", h.At[len("2006-01-02T"):len("2006-01-02T15:04:05")], h.Type, object.ID,
		object.Status)
	if c.ForwardTo != "" {
		told := fmt.Sprintf("%d in %d ms", h.Status, h.Milliseconds)
		if h.Error != "" {
			told = h.Error
		}
		line += "\n          → " + told
	}
	_, err := fmt.Fprintln(t.Stdout, strings.TrimRight(line, " "))
	return err
}
