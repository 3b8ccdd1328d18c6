package rest

import (
	"encoding/json"
	"errors"
	"net/http"
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/httpsig"
	"github.com/offblocks/offblocks/internal/httpserver"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/openapi"
	"github.com/offblocks/offblocks/internal/view"
)

var errPanic = errors.New("a handler panicked")

// statuses maps what can go wrong to HTTP: here and nowhere else. What is not listed is a 400.
var statuses = map[issuing.Code]int{
	issuing.CodeInvalidCredentials: http.StatusUnauthorized,
	issuing.CodeTokenMissing:       http.StatusUnauthorized,
	issuing.CodeTokenInvalid:       http.StatusUnauthorized,
	issuing.CodeTokenExpired:       http.StatusUnauthorized,
	issuing.CodeProgrammeInactive:  http.StatusUnauthorized,
	issuing.CodeNotFound:           http.StatusNotFound,
	issuing.CodeMethodNotAllowed:   http.StatusMethodNotAllowed,
	issuing.CodeAlreadyExists:      http.StatusConflict,
	issuing.CodeIdempotencyRunning: http.StatusConflict,
	issuing.CodeIdempotencyReused:  http.StatusUnprocessableEntity,
	issuing.CodeClockMoving:        http.StatusConflict,
	issuing.CodeReferenceReused:    http.StatusConflict,
	issuing.CodeBodyTooLarge:       http.StatusRequestEntityTooLarge,
	issuing.CodeHeadersTooLarge:    http.StatusRequestHeaderFieldsTooLarge,
	issuing.CodeRateLimited:        http.StatusTooManyRequests,
	issuing.CodeOverloaded:         http.StatusServiceUnavailable,
	issuing.CodePartnerMissing:     http.StatusNotImplemented,
	issuing.CodePartnerUnable:      http.StatusNotImplemented,
	issuing.CodeInternal:           http.StatusInternalServerError,
	// These are conflicts where the operation declares 409, and bad requests elsewhere: see status.
	issuing.CodeWrongState:     http.StatusConflict,
	issuing.CodeParentInactive: http.StatusConflict,
	issuing.CodeHoldsOpen:      http.StatusConflict,
}

func (c *call) statusOfCode(code issuing.Code) int {
	status, listed := statuses[code]
	if !listed {
		return http.StatusBadRequest
	}
	switch code {
	case issuing.CodeWrongState, issuing.CodeParentInactive, issuing.CodeHoldsOpen:
		if c.route != nil && !openapi.Declares(c.route.id, http.StatusConflict) {
			return http.StatusBadRequest
		}
	}
	return status
}

// problemTitle is the short name of a problem: its code in words.
func problemTitle(code issuing.Code) string {
	words := strings.ReplaceAll(string(code), "_", " ")
	return strings.ToUpper(words[:1]) + words[1:]
}

// asSentence makes of a message a sentence with its capital and full stop.
func asSentence(text string) string {
	for i, r := range text {
		text = string(unicode.ToUpper(r)) + text[i+len(string(r)):]
		break
	}
	if !strings.HasSuffix(text, ".") {
		text += "."
	}
	return text
}

// problemOf turns any error into what the client is told (RFC 9457). What is not a refusal is ours: logged in full, shown
// bland.
func (c *call) problemOf(err error) api.Problem {
	var refusal *issuing.Error
	var signature *httpsig.Error
	var body *openapi.BodyError
	p := api.Problem{RequestID: c.requestID}
	switch {
	case errors.As(err, &refusal):
		p.Code, p.Detail = string(refusal.Code), asSentence(refusal.Message)
		if refusal.Field != "" {
			p.Errors = []api.ProblemField{{Pointer: refusal.Field, Detail: asSentence(refusal.Message)}}
		}
		for _, more := range refusal.More {
			p.Errors = append(p.Errors, api.ProblemField{Pointer: more.Field, Detail: asSentence(more.Message)})
		}
		if id, err := uuid.Parse(refusal.Existing); err == nil {
			p.ExistingID = id
		}
		if refusal.First != nil {
			p.FirstRequest = api.FirstRequest(*refusal.First)
		}
		if refusal.Reading != nil {
			p.OwnerSignature = view.SignatureReading(*refusal.Reading)
		}
		if refusal.Next != nil {
			p.NewChallenge = api.AccountChallenge{
				Challenge: api.Base64(refusal.Next.Text), TypedData: refusal.Next.TypedData,
			}
		}
		if refusal.Decline != "" {
			p.Decline = api.Decline{Reason: string(refusal.Decline)}
			if refusal.Limit != nil {
				p.Decline.Limit = view.LimitHit(*refusal.Limit)
			}
		}
	case errors.As(err, &signature):
		p.Code, p.Detail = signature.Code, asSentence(signature.Message)
		c.unsigned = signature
		if c.explain {
			p.SignatureBase, p.SignatureHint = signature.Base, signature.Hint
		}
	case errors.As(err, &body):
		p.Code, p.Detail = body.Code, asSentence(body.Error())
		for _, f := range body.Errors {
			p.Errors = append(p.Errors, api.ProblemField{Pointer: f.Pointer, Detail: asSentence(f.Detail)})
		}
	default:
		c.Log.ErrorContext(c.ctx(), "internal error", "request", c.requestID, "method", c.r.Method,
			"path", c.r.URL.Path, "cause", err)
		p.Code = string(issuing.CodeInternal)
		p.Detail = "Something went wrong on our side; if it lasts, tell us the requestId."
	}
	p.Status = int32(c.statusOfCode(issuing.Code(p.Code))) // #nosec G115 -- an HTTP status
	p.Type = c.apiOrigin() + "/docs/errors#" + p.Code
	p.Title = problemTitle(issuing.Code(p.Code))
	c.problem = &p
	return p
}

// wholeSeconds rounds up.
func wholeSeconds(d time.Duration) int64 { return int64((d + time.Second - 1) / time.Second) }

const problemType = "application/problem+json"

// isRefusal tells whether an error is one that the client is told, and not a fault of ours.
func isRefusal(err error) bool {
	var refusal *issuing.Error
	var signature *httpsig.Error
	var body *openapi.BodyError
	return errors.As(err, &refusal) || errors.As(err, &signature) || errors.As(err, &body)
}

// clientGone tells whether an error comes of the client's having hung up, which is no fault of ours; there is nobody to
// answer then, and the server breaks off where a handler says nothing.
func (c *call) clientGone(err error) bool {
	if c.ctx().Err() == nil || isRefusal(err) {
		return false
	}
	c.entry.Status, c.entry.Code = httpserver.StatusClientGone, "client_gone"
	c.Log.DebugContext(c.ctx(), "client gone", "request", c.requestID, "cause", err)
	return true
}

// breakOff ends an answer that has begun and cannot be finished, so that the client does not take a part for the whole.
func (c *call) breakOff(err error) {
	if !c.clientGone(err) {
		c.Log.ErrorContext(c.ctx(), "answer broken off", "request", c.requestID, "cause", err)
	}
	panic(http.ErrAbortHandler)
}

// endStream ends an answer that was written piece by piece.
func (c *call) endStream(err error) (bool, error) {
	if err != nil {
		c.breakOff(err)
	}
	return true, nil
}

// writeProblem answers with a problem.
func (c *call) writeProblem(err error) {
	if c.clientGone(err) {
		return
	}
	p := c.problemOf(err)
	c.entry.Code = p.Code
	text, marshalErr := json.Marshal(p)
	if marshalErr != nil {
		panic(marshalErr) // strings and numbers always marshal
	}
	c.writeResponse(int(p.Status), problemType, text)
}

// writeResponse sends an answer that is complete.
func (c *call) writeResponse(status int, kind string, body []byte) {
	h := c.w.Header()
	switch status {
	case http.StatusUnauthorized:
		h.Set("WWW-Authenticate", "Bearer")
	case http.StatusTooManyRequests, http.StatusServiceUnavailable:
		h.Set("Retry-After", strconv.FormatInt(max(1, wholeSeconds(c.retry)), 10))
	}
	if len(body) == 0 {
		c.w.WriteHeader(status)
		return
	}
	h.Set("Content-Type", kind)
	h.Set("Content-Length", strconv.Itoa(len(body)))
	c.w.WriteHeader(status)
	_, _ = c.w.Write(body) // the client may have gone
}
