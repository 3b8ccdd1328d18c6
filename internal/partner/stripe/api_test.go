package stripe_test

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

// apiSimulator simulates what stripe-mock does not: it keeps cards and cardholders, and knows idempotency keys.
// Requests that it does not keep go to stripe-mock first, so that each is checked against Stripe's description.
type apiSimulator struct {
	t       *testing.T
	mock    string
	mu      sync.Mutex
	cards   []object
	holders []object
	answers map[string]string // by idempotency key: the form and the id of what was made
	posts   []string
	fail    func(r *http.Request, form url.Values) (status int, body object)
}

func startAPI(t *testing.T) (*apiSimulator, string) {
	t.Helper()
	a := &apiSimulator{t: t, mock: mockURL(t), answers: map[string]string{}}
	s := httptest.NewServer(a)
	t.Cleanup(s.Close)
	return a, s.URL
}

func (a *apiSimulator) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if err := r.ParseForm(); err != nil {
		a.t.Error(err)
	}
	shape, status := a.askMock(r)
	if status != http.StatusOK {
		a.t.Errorf("%s %s %v: Stripe's description answers %d %v", r.Method, r.URL, r.PostForm, status, shape)
	}
	if a.fail != nil {
		if status, body := a.fail(r, r.PostForm); status != 0 {
			reply(w, status, object{"error": body})
			return
		}
	}
	parts := strings.Split(strings.Trim(r.URL.Path, "/"), "/") // v1 issuing cards ic_1
	list := &a.cards
	if parts[2] == "cardholders" {
		list = &a.holders
	}
	at := -1
	if len(parts) == 4 {
		if at = slices.IndexFunc(*list, func(o object) bool { return o["id"] == parts[3] }); at < 0 {
			reply(w, http.StatusNotFound, object{"error": object{"type": "invalid_request_error", "code": "resource_missing"}})
			return
		}
	}
	if r.Method == http.MethodPost {
		a.posts = append(a.posts, r.URL.Path)
		if key := r.Header.Get("Idempotency-Key"); at < 0 {
			if made, known := a.answers[key]; known {
				form, id, _ := strings.Cut(made, "\n")
				if form != r.PostForm.Encode() {
					reply(w, http.StatusBadRequest, object{"error": object{"type": "idempotency_error"}})
					return
				}
				at = slices.IndexFunc(*list, func(o object) bool { return o["id"] == id })
			} else {
				shape["id"] = fmt.Sprintf("%s_%d", parts[2], len(*list)+1)
				*list = append(*list, shape)
				at = len(*list) - 1
				a.answers[key] = r.PostForm.Encode() + "\n" + shape["id"].(string)
			}
		}
		a.apply((*list)[at], r.PostForm)
	}
	switch {
	case at >= 0:
		reply(w, http.StatusOK, a.show((*list)[at]))
	default:
		data := []object{}
		for _, o := range slices.Backward(*list) {
			if want := r.Form.Get("cardholder"); want == "" || o["holder"] == want {
				data = append(data, a.show(o))
			}
		}
		reply(w, http.StatusOK, object{"object": "list", "data": data, "has_more": false, "url": r.URL.Path})
	}
}

// askMock asks stripe-mock the same.
func (a *apiSimulator) askMock(r *http.Request) (shape object, status int) {
	target, _ := url.Parse(a.mock + r.URL.RequestURI())
	copied := r.Clone(r.Context())
	copied.URL, copied.RequestURI, copied.Host = target, "", ""
	copied.Body = http.NoBody
	if r.Method == http.MethodPost {
		copied.Body = io.NopCloser(strings.NewReader(r.PostForm.Encode()))
		copied.ContentLength = int64(len(r.PostForm.Encode()))
	}
	answer, err := http.DefaultClient.Do(copied)
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
func (a *apiSimulator) apply(o object, form url.Values) {
	metadata := object{}
	for name, values := range form {
		switch {
		case strings.HasPrefix(name, "metadata["):
			metadata[strings.TrimSuffix(strings.TrimPrefix(name, "metadata["), "]")] = values[0]
		case name == "cardholder":
			o["holder"] = values[0]
		case name == "status" || name == "cancellation_reason" || name == "type" || name == "name":
			o[name] = values[0]
		case name == "billing[address][line1]":
			o["billing"] = object{"address": object{
				"line1": values[0], "city": form.Get("billing[address][city]"), "country": form.Get("billing[address][country]"),
				"postal_code": form.Get("billing[address][postal_code]"), "line2": nil, "state": nil,
			}}
		}
	}
	if len(metadata) > 0 {
		o["metadata"] = metadata
	}
}

func (a *apiSimulator) show(o object) object {
	for _, h := range a.holders {
		if h["id"] == o["holder"] {
			o["cardholder"] = h
		}
	}
	return o
}

// put changes an object at Stripe.
func (a *apiSimulator) put(o object, name string, value any) {
	a.mu.Lock()
	defer a.mu.Unlock()
	o[name] = value
}

func reply(w http.ResponseWriter, status int, body object) {
	w.Header().Set("Request-Id", "req_1")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(body) // the client sees what is missing
}
