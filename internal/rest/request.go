package rest

import (
	"encoding/json"
	"iter"
	"net/http"
	"slices"
	"strconv"
	"time"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/requestlog"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/view"
)

var requestRoutes = []route{
	{
		id: "getRequests", method: "GET", path: "/requests", status: http.StatusOK, serve: getRequests, unlogged: true,
	},
	{
		id: "getRequest", method: "GET", path: "/requests/{requestId}", status: http.StatusOK, show: showAsIs, unlogged: true,
		serve: readStep(func(c *call, id issuing.RequestID) (api.APIRequest, error) {
			r, err := c.DB.Request(c.ctx(), c.programme, id)
			if err != nil {
				return api.APIRequest{}, err
			}
			return view.RequestWithBodies(r), nil
		}),
	},
}

// requestMethods are those that operations have.
var requestMethods = []string{
	http.MethodGet, http.MethodPost, http.MethodPut, http.MethodPatch, http.MethodDelete,
}

// requestFilter reads which requests are wanted.
func (c *call) requestFilter() (f store.RequestFilter, err error) {
	q := c.query
	if v := q.Get("status"); q.Has("status") {
		var ok bool
		if f.StatusFrom, f.StatusTo, ok = parseStatuses(v); !ok {
			return f, badParameter("status", "a status such as 404, or a class such as 4xx")
		}
	}
	if v := q.Get("method"); q.Has("method") {
		if !slices.Contains(requestMethods, v) {
			return f, badParameter("method", "GET, POST, PUT, PATCH or DELETE")
		}
		f.Method = v
	}
	if v := q.Get("path"); q.Has("path") {
		if v == "" || v[0] != '/' || len(v) > 1024 {
			return f, badParameter("path", "the beginning of a path, such as /v1/cards")
		}
		f.Path = v
	}
	return f, nil
}

// parseStatuses reads a status (404), or a class of them (4xx).
func parseStatuses(text string) (from, to int64, ok bool) {
	if len(text) != 3 || text[0] < '1' || text[0] > '5' {
		return 0, 0, false
	}
	if text[1:] == "xx" {
		from = int64(text[0]-'0') * 100
		return from, from + 99, true
	}
	n, err := strconv.ParseInt(text, 10, 64)
	return n, n, err == nil
}

func getRequests(c *call) (bool, error) {
	l, err := c.listFilters(nil, false)
	if err != nil {
		return false, err
	}
	f, err := c.requestFilter()
	if err != nil {
		return false, err
	}
	id := func(r issuing.Request) string { return string(r.ID) }
	return streamList(c, l, id, func(l store.List) iter.Seq2[issuing.Request, error] { return c.DB.Requests(c.ctx(), f, l) })
}

// answerCopy remembers the status and the beginning of an answer.
type answerCopy struct {
	http.ResponseWriter
	status int
	body   []byte
}

func (w *answerCopy) WriteHeader(status int) {
	if w.status < http.StatusOK { // 1xx are not the answer yet
		w.status = status
	}
	w.ResponseWriter.WriteHeader(status)
}

func (w *answerCopy) Write(text []byte) (int, error) {
	if room := requestlog.CutAt - len(w.body); room > 0 {
		w.body = append(w.body, text[:min(room, len(text))]...)
	}
	return w.ResponseWriter.Write(text)
}

// Unwrap lets http.ResponseController find the deadlines.
func (w *answerCopy) Unwrap() http.ResponseWriter { return w.ResponseWriter }

// logRequest has the request kept once it is answered, if the server keeps requests: begin is when it arrived.
func (c *call) logRequest() (end func()) {
	if !c.Requests.Keeps() {
		return func() {}
	}
	answer, began, at, clock := &answerCopy{ResponseWriter: c.w}, time.Now(), c.Now(), c.Clock()
	c.w = answer
	return func() {
		if c.entry.Programme == "" || c.route != nil && c.route.unlogged {
			return
		}
		r := issuing.Request{
			ProgrammeID: issuing.ProgrammeID(c.entry.Programme), ID: issuing.RequestID(c.requestID), Method: c.r.Method,
			Path: c.r.URL.EscapedPath(), Query: c.r.URL.RawQuery, Status: int64(answer.status), Code: issuing.Code(c.entry.Code),
			Took: time.Since(began), IdempotencyKey: c.r.Header.Get("Idempotency-Key"),
			RequestBody:  string(c.body[:min(len(c.body), requestlog.CutAt)]),
			ResponseBody: string(answer.body), CreatedAt: issuing.At(at), ClockAt: issuing.At(clock),
		}
		if c.entry.Status != 0 {
			r.Status = int64(c.entry.Status)
		} else if r.Status == 0 {
			r.Status = http.StatusOK // which net/http answers for a handler that says nothing
		}
		if p := c.problem; p != nil && r.Status >= http.StatusBadRequest {
			shown := *p
			shown.SignatureBase, shown.SignatureHint = "", "" // they are kept beside it
			text, _ := json.Marshal(shown)                    // it was answered, so that it can be written
			r.Problem = string(text)
		}
		if e := c.unsigned; e != nil {
			r.SignatureBase, r.SignatureHint = e.Base, e.Hint
		}
		c.Requests.Add(r)
	}
}
