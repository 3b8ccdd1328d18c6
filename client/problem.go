package client

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/offblocks/offblocks/api"
)

// Problem is a refusal by the server (RFC 9457). Its Code is stable and listed with the schema Problem of the API's
// document; [Code] finds it in any error of this package. An answer that is no problem document, as a proxy in between
// may give, becomes a Problem with its HTTP status and without a code.
type Problem struct {
	api.Problem
	// HTTPStatus is the status of the answer itself.
	HTTPStatus int
	// RetryAfter is how long the server asks to wait before another try; zero when it does not say.
	RetryAfter time.Duration

	retryable bool // the answer had a Retry-After, perhaps of zero
}

// Error is the refusal in one line: what [Problem.Lines] says, and the request's id.
func (p *Problem) Error() string {
	text := "offblocks answered " + strings.Join(p.Lines(), "; ")
	if p.RequestID != "" {
		text += " (request " + p.RequestID + ")"
	}
	return text
}

// Lines is the refusal in lines for a person: first status, code, reason of a decline and detail, then each offending member
// that the detail does not speak of, then the hint about a signature.
func (p *Problem) Lines() []string {
	first := strconv.Itoa(p.HTTPStatus)
	if p.Code != "" {
		first += " " + p.Code
	}
	if p.Decline.Reason != "" {
		first += " (" + p.Decline.Reason + ")"
	}
	if p.Detail != "" {
		first += ": " + p.Detail
	}
	lines := []string{first}
	for _, field := range p.Errors {
		if strings.Contains(strings.ToLower(p.Detail), strings.ToLower(field.Detail)) {
			continue
		}
		lines = append(lines, cmp.Or(field.Pointer, "the body")+": "+field.Detail)
	}
	if p.SignatureHint != "" {
		lines = append(lines, "Hint: "+p.SignatureHint)
	}
	return lines
}

// Code returns the code of the [*Problem] in err's chain, or "" if there is none.
func Code(err error) string {
	if problem, ok := errors.AsType[*Problem](err); ok {
		return problem.Code
	}
	return ""
}

// DeclineReason returns why a purchase was declined, or "" if err is no decline.
func DeclineReason(err error) string {
	if problem, ok := errors.AsType[*Problem](err); ok {
		return problem.Decline.Reason
	}
	return ""
}

func problemOf(answer *http.Response, body []byte) *Problem {
	p := &Problem{HTTPStatus: answer.StatusCode}
	p.RetryAfter, p.retryable = retryAfter(answer.Header.Get("Retry-After"))
	kind := answer.Header.Get("Content-Type")
	if !strings.HasPrefix(kind, "application/problem+json") || json.Unmarshal(body, &p.Problem) != nil {
		p.Problem = api.Problem{
			Title:  http.StatusText(answer.StatusCode),
			Detail: fmt.Sprintf("The answer is no problem document but %q.", kind),
		}
	}
	if p.RequestID == "" {
		p.RequestID = answer.Header.Get("Request-Id")
	}
	return p
}

// retryAfter reads whole seconds (RFC 9110 §10.2.3), the only form that the API sends.
func retryAfter(text string) (time.Duration, bool) {
	seconds, err := strconv.ParseUint(text, 10, 31)
	return time.Duration(seconds) * time.Second, err == nil
}
