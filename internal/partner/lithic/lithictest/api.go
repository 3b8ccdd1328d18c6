// Package lithictest is a stand-in of Lithic for tests: its API of cards, as Lithic's public types describe it, and
// messages as Lithic writes and signs them.
package lithictest

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"testing"
)

// Object is a JSON object.
type Object = map[string]any

// API is a stand-in of Lithic's API, as its public types describe it: cards, with idempotency keys and states.
type API struct {
	URL string

	mu       sync.Mutex
	cards    []Object
	calls    []string          // method and path of each call
	Keys     map[string]int    // idempotency keys → index of the card
	Bodies   map[string]Object // the last body of each call, by method and path
	Fail     map[string]int    // method and path → the status that it answers
	Enrolled Object            // where the auth stream goes
	disputes []Object
	answers  map[string][]string // tokens of 3-D Secure authentications → what was said to their challenges
}

// NewAPI runs one until the test ends. Calls are to have the key.
func NewAPI(t testing.TB, key string) *API {
	t.Helper()
	api := &API{answers: map[string][]string{}, Keys: map[string]int{}, Bodies: map[string]Object{}, Fail: map[string]int{},
		Enrolled: Object{"enrolled": false, "url": nil}}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /v1/cards", api.list)
	mux.HandleFunc("POST /v1/cards", api.create)
	mux.HandleFunc("GET /v1/cards/{token}", api.one(func(Object, Object) int { return http.StatusOK }))
	mux.HandleFunc("PATCH /v1/cards/{token}", api.one(update))
	mux.HandleFunc("POST /v1/cards/{token}/renew", api.one(renew))
	mux.HandleFunc("GET /v1/disputes", api.listDisputes)
	mux.HandleFunc("POST /v1/disputes", api.fileDispute)
	mux.HandleFunc("DELETE /v1/disputes/{token}", api.withdrawDispute)
	mux.HandleFunc("POST /v1/three_ds_decisioning/challenge_response", func(_ http.ResponseWriter, r *http.Request) {
		body := api.read(r)
		token := fmt.Sprint(body["token"])
		api.answers[token] = append(api.answers[token], fmt.Sprint(body["challenge_response"]))
	})
	mux.HandleFunc("GET /v1/responder_endpoints", func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Query().Get("type") != "AUTH_STREAM_ACCESS" {
			http.Error(w, "{}", http.StatusBadRequest)
			return
		}
		_ = json.NewEncoder(w).Encode(api.Enrolled)
	})
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		api.mu.Lock()
		defer api.mu.Unlock()
		w.Header().Set("Content-Type", "application/json")
		call := r.Method + " " + r.URL.Path
		api.calls = append(api.calls, call)
		switch {
		case r.Header.Get("Authorization") != key:
			http.Error(w, "{}", http.StatusUnauthorized)
		case api.Fail[call] != 0:
			http.Error(w, "{}", api.Fail[call])
		default:
			mux.ServeHTTP(w, r)
		}
	}))
	t.Cleanup(server.Close)
	api.URL = server.URL
	return api
}

// Do changes the stand-in while nobody calls it.
func (api *API) Do(f func()) {
	api.mu.Lock()
	defer api.mu.Unlock()
	f()
}

func (api *API) list(w http.ResponseWriter, r *http.Request) {
	found := []Object{}
	for _, c := range api.cards {
		if memo, _ := c["memo"].(string); strings.Contains(memo, r.URL.Query().Get("memo")) {
			found = append(found, c)
		}
	}
	_ = json.NewEncoder(w).Encode(Object{"data": found, "has_more": false})
}

func (api *API) read(r *http.Request) Object {
	var body Object
	text, _ := io.ReadAll(r.Body)
	_ = json.Unmarshal(text, &body) // nothing, of a call without a body
	api.Bodies[r.Method+" "+r.URL.Path] = body
	return body
}

func (api *API) create(w http.ResponseWriter, r *http.Request) {
	body, key := api.read(r), r.Header.Get("Idempotency-Key")
	i, known := api.Keys[key]
	if !known {
		i = len(api.cards)
		made := Object{
			"token": fmt.Sprintf("card-%d-of-%s", i, body["memo"]), "last_four": fmt.Sprintf("%04d", 1000+i), "exp_month": "02",
			"exp_year": "2030",
			"state":    body["state"], "type": body["type"], "memo": body["memo"], "pan": "4111111289144142", "cvv": "776",
		}
		if body["type"] == "PHYSICAL" {
			if body["shipping_address"] == nil {
				http.Error(w, "{}", http.StatusBadRequest)
				return
			}
			made["state"] = "PENDING_FULFILLMENT"
		}
		api.Keys[key] = i
		api.cards = append(api.cards, made)
	}
	_ = json.NewEncoder(w).Encode(api.cards[i])
}

func (api *API) one(change func(c, body Object) int) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		body := api.read(r)
		i := slices.IndexFunc(api.cards, func(c Object) bool { return c["token"] == r.PathValue("token") })
		status := http.StatusNotFound
		if i >= 0 {
			status = change(api.cards[i], body)
		}
		if status != http.StatusOK {
			http.Error(w, "{}", status)
			return
		}
		_ = json.NewEncoder(w).Encode(api.cards[i])
	}
}

// update is what Lithic makes of a change of a card: a closed one stays so, and one that is not made cannot be paused.
func update(c, body Object) int {
	if c["state"] == "CLOSED" || c["state"] == "PENDING_FULFILLMENT" && body["state"] != "CLOSED" {
		return http.StatusBadRequest
	}
	if body["state"] != nil {
		c["state"] = body["state"]
	}
	if body["substatus"] != nil {
		c["substatus"] = body["substatus"]
	}
	return http.StatusOK
}

func renew(c, body Object) int {
	c["exp_month"], c["exp_year"] = body["exp_month"], body["exp_year"]
	return http.StatusOK
}

// Count is how often something was called.
func (api *API) Count(call string) (n int) {
	api.mu.Lock()
	defer api.mu.Unlock()
	for _, c := range api.calls {
		if c == call {
			n++
		}
	}
	return n
}

// ChallengeResponses are what was said to the challenge of a 3-D Secure authentication, oldest first.
func (api *API) ChallengeResponses(token string) []string {
	api.mu.Lock()
	defer api.mu.Unlock()
	return slices.Clone(api.answers[token])
}

// State is how a card stands.
func (api *API) State(token string) string {
	api.mu.Lock()
	defer api.mu.Unlock()
	for _, c := range api.cards {
		if c["token"] == token {
			return fmt.Sprint(c["state"])
		}
	}
	return ""
}

// Set has a card stand otherwise, as an employee of Lithic's would.
func (api *API) Set(token, key, value string) {
	api.mu.Lock()
	defer api.mu.Unlock()
	for _, c := range api.cards {
		if c["token"] == token {
			c[key] = value
		}
	}
}

// Cards is how many cards were made.
func (api *API) Cards() (n int) {
	api.Do(func() { n = len(api.cards) })
	return n
}

// TokenOf is what Lithic calls the card that has an id of the platform's as its memo; empty when there is none.
func (api *API) TokenOf(id string) string {
	api.mu.Lock()
	defer api.mu.Unlock()
	for _, c := range api.cards {
		if c["memo"] == id {
			return fmt.Sprint(c["token"])
		}
	}
	return ""
}
