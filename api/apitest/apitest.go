// Package apitest holds answers against api/openapi.yaml. It is stricter than a client would be: an undeclared
// status, member or header, a wrong content type, a format that is not written the house's way, and a problem
// with an undocumented code are all faults, because what is not documented is not done on purpose.
//
// It refuses to know what an answer should say; only whether it may be said at all. For tests only.
package apitest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/openapi"
)

// Check fails the test, and lets it go on, for everything in the answer that openapi.yaml does not allow. The
// path is the request's, with or without /v1 in front; a query is ignored.
func Check(t testing.TB, method, path string, status int, header http.Header, body []byte) {
	t.Helper()
	for _, fault := range answerFaults(method, path, status, header, body) {
		t.Errorf("%s %s answered %d: %s\n%s", method, path, status, fault, body)
	}
}

// CheckEvent fails the test for everything in a delivered webhook event that openapi.yaml does not allow.
func CheckEvent(t testing.TB, body []byte) {
	t.Helper()
	for _, fault := range eventFaults(body) {
		t.Errorf("event: %s\n%s", fault, body)
	}
}

// Transport checks every answer under /v1 that passes through it.
type Transport struct {
	T    testing.TB
	Base http.RoundTripper // http.DefaultTransport when nil
}

// RoundTrip sends the request on and reads the whole answer before it returns, unless that is a stream of events.
func (tr Transport) RoundTrip(request *http.Request) (*http.Response, error) {
	tr.T.Helper()
	base := tr.Base
	if base == nil {
		base = http.DefaultTransport
	}
	response, err := base.RoundTrip(request)
	if err != nil || !strings.HasPrefix(request.URL.Path, "/v1/") {
		return response, err
	}
	if response.Header.Get("Content-Type") == "text/event-stream" { // it has no end
		Check(tr.T, request.Method, request.URL.EscapedPath(), response.StatusCode, response.Header, nil)
		return response, nil
	}
	body, err := io.ReadAll(response.Body)
	if closeErr := response.Body.Close(); err == nil {
		err = closeErr
	}
	if err != nil {
		return nil, err
	}
	response.Body = io.NopCloser(bytes.NewReader(body))
	Check(tr.T, request.Method, request.URL.EscapedPath(), response.StatusCode, response.Header, body)
	return response, nil
}

func answerFaults(method, path string, status int, header http.Header, body []byte) []string {
	answer, fault := findAnswer(method, path, status)
	if fault != "" {
		return []string{fault}
	}
	out := answer.headerFaults(header)
	if answer.stream && header.Get("Content-Type") == "text/event-stream" {
		return out
	}
	if answer.schema == nil {
		if len(body) > 0 || header.Get("Content-Type") != "" {
			out = append(out, "there should be no body and no Content-Type")
		}
		return out
	}
	if answer.csv && header.Get("Content-Type") == "text/csv; charset=utf-8; header=present" {
		return out
	}
	if got := header.Get("Content-Type"); got != answer.mediaType && got != answer.mediaType+"; charset=utf-8" {
		return append(out, fmt.Sprintf("Content-Type is %q, want %q", got, answer.mediaType))
	}
	if method == http.MethodHead {
		return out // all but the body (RFC 9110 §9.3.2)
	}
	out = append(out, bodyFaults(answer.schema, body)...)
	if len(out) == 0 && answer.mediaType == "application/problem+json" {
		out = problemFaults(status, header, body)
	}
	return out
}

// problemFaults looks at what no schema can say: that the parts of a problem agree.
func problemFaults(status int, header http.Header, body []byte) (out []string) {
	var p api.Problem
	if err := json.Unmarshal(body, &p); err != nil {
		return []string{err.Error()}
	}
	if int(p.Status) != status {
		out = append(out, fmt.Sprintf("the problem says %d", p.Status))
	}
	// A replay repeats the first answer byte for byte, with the id of the request that it answered.
	if p.RequestID != header.Get("Request-Id") && header.Get("Idempotency-Replayed") == "" {
		out = append(out, "requestId and Request-Id differ")
	}
	if !strings.HasPrefix(p.Type, "http") || !strings.HasSuffix(p.Type, "/docs/errors#"+p.Code) {
		out = append(out, fmt.Sprintf("type %q does not fit the code %q", p.Type, p.Code))
	}
	if words := strings.ReplaceAll(p.Code, "_", " "); !strings.EqualFold(p.Title, words) {
		out = append(out, fmt.Sprintf("title %q does not fit the code %q", p.Title, p.Code))
	}
	if p.Code == "parameter_invalid" && len(p.Errors) != 1 {
		out = append(out, "errors does not name the parameter")
	}
	for _, known := range openapi.Problems() {
		if known.Code != p.Code {
			continue
		}
		for _, allowed := range known.Statuses {
			if allowed == status {
				return out
			}
		}
		return append(out, fmt.Sprintf("code %q is documented with %v", p.Code, known.Statuses))
	}
	return append(out, fmt.Sprintf("code %q is not documented", p.Code))
}
