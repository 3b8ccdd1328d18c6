// Package stripetest is a stand-in of Stripe for tests: Stripe's own stripe-mock, which knows Stripe's description of its
// API, with a memory of cards and cardholders before it, and what Stripe sends: events, signed as Stripe signs them.
package stripetest

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"sync"
	"testing"
)

// API simulates what stripe-mock does not: it keeps cards and cardholders, and knows idempotency keys.
// Requests that it does not keep go to stripe-mock first, so that each is checked against Stripe's description.
type API struct {
	t       testing.TB
	mock    string
	mu      sync.Mutex
	Cards   []Object
	Holders []Object
	// Disputes are those that were filed, oldest first.
	Disputes []Object
	Answers  map[string]string // by idempotency key: the form and the id of what was made
	// Fail answers a request in the place of Stripe; nil, or a status of zero: Stripe answers it.
	Fail func(r *http.Request, form url.Values) (status int, body Object)
}

// StartAPI runs one until the test ends, and gives its URL.
func StartAPI(t testing.TB) (*API, string) {
	t.Helper()
	a := &API{t: t, mock: MockURL(t), Answers: map[string]string{}}
	s := httptest.NewServer(a)
	t.Cleanup(s.Close)
	return a, s.URL
}

func (a *API) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if err := r.ParseForm(); err != nil {
		a.t.Error(err)
	}
	shape, status := a.askMock(r)
	if status != http.StatusOK {
		a.t.Errorf("%s %s %v: Stripe's description answers %d %v", r.Method, r.URL, r.PostForm, status, shape)
	}
	if a.Fail != nil {
		if status, body := a.Fail(r, r.PostForm); status != 0 {
			reply(w, status, Object{"error": body})
			return
		}
	}
	parts := strings.Split(strings.Trim(r.URL.Path, "/"), "/") // v1 issuing cards ic_1
	if parts[2] == "disputes" {
		a.serveDispute(w, r, strings.Join(parts[3:min(len(parts), 4)], ""), shape)
		return
	}
	list := &a.Cards
	if parts[2] == "cardholders" {
		list = &a.Holders
	}
	at := -1
	if len(parts) == 4 {
		if at = slices.IndexFunc(*list, func(o Object) bool { return o["id"] == parts[3] }); at < 0 {
			reply(w, http.StatusNotFound, Object{"error": Object{"type": "invalid_request_error", "code": "resource_missing"}})
			return
		}
	}
	if r.Method == http.MethodPost {
		if key := r.Header.Get("Idempotency-Key"); at < 0 {
			if made, known := a.Answers[key]; known {
				form, id, _ := strings.Cut(made, "\n")
				if form != r.PostForm.Encode() {
					reply(w, http.StatusBadRequest, Object{"error": Object{"type": "idempotency_error"}})
					return
				}
				at = slices.IndexFunc(*list, func(o Object) bool { return o["id"] == id })
			} else {
				shape["id"] = fmt.Sprintf("%s_%d", parts[2], len(*list)+1)
				*list = append(*list, shape)
				at = len(*list) - 1
				a.Answers[key] = r.PostForm.Encode() + "\n" + shape["id"].(string)
			}
		}
		a.apply((*list)[at], r.PostForm)
	}
	switch {
	case at >= 0:
		reply(w, http.StatusOK, a.show((*list)[at]))
	default:
		data := []Object{}
		for _, o := range slices.Backward(*list) {
			if want := r.Form.Get("cardholder"); want == "" || o["holder"] == want {
				data = append(data, a.show(o))
			}
		}
		reply(w, http.StatusOK, Object{"object": "list", "data": data, "has_more": false, "url": r.URL.Path})
	}
}

// askMock asks stripe-mock the same.
func (a *API) askMock(r *http.Request) (shape Object, status int) {
	target, _ := url.Parse(a.mock + r.URL.RequestURI())
	copied := r.Clone(r.Context())
	copied.URL, copied.RequestURI, copied.Host = target, "", ""
	copied.Body = http.NoBody
	if r.Method == http.MethodPost {
		copied.Body = io.NopCloser(strings.NewReader(r.PostForm.Encode()))
		copied.ContentLength = int64(len(r.PostForm.Encode()))
	}
	answer, err := http.DefaultClient.Do(copied) // #nosec G704 -- stripe-mock of the test
	if err != nil {
		a.t.Error(err)
		return nil, 0
	}
	defer func() { _ = answer.Body.Close() }()
	if err := json.NewDecoder(answer.Body).Decode(&shape); err != nil {
		a.t.Error(err)
	}
	return shape, answer.StatusCode
}

// apply keeps what a form says.
func (a *API) apply(o Object, form url.Values) {
	metadata := Object{}
	for name, values := range form {
		switch {
		case strings.HasPrefix(name, "metadata["):
			metadata[strings.TrimSuffix(strings.TrimPrefix(name, "metadata["), "]")] = values[0]
		case name == "cardholder":
			o["holder"] = values[0]
		case name == "status" || name == "cancellation_reason" || name == "type" || name == "name":
			o[name] = values[0]
		case name == "billing[address][line1]":
			o["billing"] = Object{"address": Object{
				"line1": values[0], "city": form.Get("billing[address][city]"), "country": form.Get("billing[address][country]"),
				"postal_code": form.Get("billing[address][postal_code]"), "line2": nil, "state": nil,
			}}
		}
	}
	if len(metadata) > 0 {
		o["metadata"] = metadata
	}
}

func (a *API) show(o Object) Object {
	for _, h := range a.Holders {
		if h["id"] == o["holder"] {
			o["cardholder"] = h
		}
	}
	return o
}

// Put changes an object at Stripe.
func (a *API) Put(o Object, name string, value any) {
	a.mu.Lock()
	defer a.mu.Unlock()
	o[name] = value
}

func reply(w http.ResponseWriter, status int, body Object) {
	w.Header().Set("Request-Id", "req_1")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(body) // the client sees what is missing
}

// TokenOf is what Stripe calls the card that has an id of the platform's in its metadata; empty when there is none.
func (a *API) TokenOf(id string) string {
	a.mu.Lock()
	defer a.mu.Unlock()
	for _, o := range a.Cards {
		if kept, _ := o["metadata"].(Object); kept["offblocks_card"] == id {
			return fmt.Sprint(o["id"])
		}
	}
	return ""
}

// Count is how many cards or cardholders were made.
func (a *API) Count(what string) int {
	a.mu.Lock()
	defer a.mu.Unlock()
	return map[string]int{"cards": len(a.Cards), "cardholders": len(a.Holders)}[what]
}
