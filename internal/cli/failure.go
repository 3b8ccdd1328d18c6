package cli

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"regexp"
	"strings"
	"syscall"
	"time"

	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/internal/envfile"
)

// Failure is an error that ends in the command to try next.
type Failure struct {
	Text  string
	Try   string // a command line; empty for the help of the command
	Usage bool   // the command line was not understood
	Cause error
}

// Error is the sentence, and the command on a line of its own.
func (f *Failure) Error() string {
	if f.Try == "" {
		return f.Text
	}
	return f.Text + "\nTry: " + f.Try
}

// Unwrap is the cause.
func (f *Failure) Unwrap() error { return f.Cause }

// NewUsage is the failure of a command line that was not understood. The format is that of fmt.Errorf. try may be empty:
// then the program says where the help is.
func NewUsage(try, format string, args ...any) error {
	err := fmt.Errorf(format, args...)
	return &Failure{Text: err.Error(), Try: try, Usage: true, Cause: err}
}

// IsUsage reports whether the command line was not understood.
func IsUsage(err error) bool {
	failure, ok := errors.AsType[*Failure](err)
	return ok && failure.Usage
}

// Explain makes a failure of what a call ended in: a refusal with its code, hint and the command to try next. try is
// the command for refusals that have none of their own.
func (i *Installation) Explain(err error, try string) error {
	if err == nil {
		return nil
	}
	if errors.Is(err, context.Canceled) {
		return &Failure{Text: "interrupted", Try: try, Cause: err}
	}
	if failure, ok := errors.AsType[*Failure](err); ok {
		return failure
	}
	if problem, ok := errors.AsType[*client.Problem](err); ok {
		return &Failure{Text: describeProblem(problem), Try: tryAfter(problem, try), Cause: err}
	}
	if errors.Is(err, syscall.ECONNREFUSED) {
		text := fmt.Sprintf("nothing answers at %s (%s)", i.Client.BaseURL(), i.Source)
		return &Failure{Text: text, Try: "offblocks sandbox", Cause: err}
	}
	if stuck, ok := errors.AsType[*client.StatusError](err); ok {
		return &Failure{Text: stuck.Error(), Try: try, Cause: err}
	}
	return &Failure{Text: err.Error(), Try: "offblocks status", Cause: err}
}

// describeProblem is a refusal in lines, the last of which shows the request.
func describeProblem(p *client.Problem) string {
	text := "refused with " + strings.Join(p.Lines(), "\n")
	if p.RequestID != "" {
		text += "\nRequest: offblocks logs " + p.RequestID
	}
	return text
}

// tryAfter is the command that shows more about a refusal.
func tryAfter(p *client.Problem, try string) string {
	switch {
	case p.Decline.Reason != "":
		return "offblocks decisions list --limit 1"
	case p.HTTPStatus == http.StatusUnauthorized, p.HTTPStatus == http.StatusForbidden:
		return "offblocks profile list"
	case p.HTTPStatus >= http.StatusInternalServerError, try == "":
		return "offblocks status"
	}
	return try
}

var plainWord = regexp.MustCompile(`^[A-Za-z0-9_@%+=:,./-]+$`)

// QuoteWord makes one word of a text in a shell, without quotes where it needs none.
func QuoteWord(text string) string {
	if plainWord.MatchString(text) {
		return text
	}
	return envfile.Quote(text)
}

// Pause waits, or ends with the context.
func Pause(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
