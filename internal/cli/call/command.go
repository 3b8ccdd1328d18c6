// Package call makes any call of the API from a shell: signed, explained, or written down as a script of curl and
// openssl. It knows no operation by name.
package call

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/internal/cli"
)

// Command is offblocks api.
type Command struct {
	Method  string    `arg:""`
	Path    string    `arg:""`
	Fields  []string  `arg:"" optional:"" name:"field"`
	Key     uuid.UUID `placeholder:"UUID"`
	Body    string    `placeholder:"FILE"`
	Curl    bool      `xor:"how"`
	Explain bool      `xor:"how"`
	cli.Where
}

var methods = []string{http.MethodGet, http.MethodPost, http.MethodPut, http.MethodPatch, http.MethodDelete}

// Run makes the call and prints its answer.
func (c *Command) Run(ctx context.Context, t *cli.Terminal) error {
	in, err := c.request(t)
	if err != nil {
		return err
	}
	i, err := c.Open(t)
	if err != nil {
		return err
	}
	var options []client.Option
	if c.Curl || c.Explain || c.Key != uuid.Nil {
		if c.Key == uuid.Nil {
			c.Key = uuid.New()
		}
		options = append(options, client.WithIdempotencyKey(c.Key))
	}
	if c.Curl {
		script, err := writeScript(i, in, c.Key)
		if err != nil {
			return err
		}
		_, err = io.WriteString(t.Stdout, script)
		return err
	}
	if c.Explain {
		if err := explain(ctx, t.Stderr, i, in, options); err != nil {
			return i.Explain(err, "offblocks status")
		}
	}
	answer, err := i.Client.Send(ctx, in, options...)
	if err != nil {
		return i.Explain(err, c.tryAfter())
	}
	if len(answer.Body) == 0 {
		_, err := fmt.Fprintf(t.Stderr, "%d %s\n", answer.Status, http.StatusText(answer.Status))
		return err
	}
	return cli.PrintJSON(t.Stdout, answer.Body)
}

// tryAfter is this command again, told in full.
func (c *Command) tryAfter() string {
	if c.Explain || c.Body == "-" {
		return "offblocks api --help"
	}
	words := []string{"offblocks api", strings.ToUpper(c.Method), cli.QuoteWord(c.Path)}
	for _, field := range c.Fields {
		words = append(words, cli.QuoteWord(field))
	}
	if c.Body != "" {
		words = append(words, "--body", cli.QuoteWord(c.Body))
	}
	return strings.Join(append(words, "--explain"), " ")
}

// request reads the command line.
func (c *Command) request(t *cli.Terminal) (in client.Request, err error) {
	in.Method = strings.ToUpper(c.Method)
	if !slices.Contains(methods, in.Method) {
		return in, cli.NewUsage(try, "%s is no method: take one of %s", c.Method, strings.Join(methods, ", "))
	}
	in.Path = "/" + strings.TrimLeft(c.Path, "/")
	if strings.Contains(c.Path, "://") || strings.ContainsAny(in.Path, " #\\") {
		return in, cli.NewUsage(try, "%q is no path below the API's address, such as /cards", c.Path)
	}
	if below, found := strings.CutPrefix(in.Path, "/v1/"); found {
		in.Path = "/" + below
	}
	if bare, _, _ := strings.Cut(in.Path, "?"); bare == "/auth/token" {
		return in, cli.NewUsage("offblocks api GET /chains", "calls get their token by themselves")
	}
	if c.Body != "" && len(c.Fields) > 0 {
		return in, cli.NewUsage(try, "--body is the whole body: leave the fields out")
	}
	switch {
	case in.Method == http.MethodGet && c.Body != "":
		return in, cli.NewUsage(try, "a GET has no body")
	case in.Method == http.MethodGet:
		in.Path, err = Query(in.Path, c.Fields)
	case c.Body != "":
		in.Body, err = t.ReadInput(c.Body)
	default:
		in.Body, err = Body(c.Fields)
	}
	return in, err
}
