package lithic_test

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

// lithicAPI is a stand-in of Lithic's API, as its public types describe it: cards, with idempotency keys and states.
type lithicAPI struct {
	server *httptest.Server

	mu       sync.Mutex
	cards    []object
	keys     map[string]int    // idempotency keys → index of the card
	calls    []string          // method and path of each call
	bodies   map[string]object // the last body of each
	fail     map[string]int    // method and path → the status that it answers
	enrolled object
}

func newLithicAPI(t testing.TB) *lithicAPI {
	t.Helper()
	api := &lithicAPI{keys: map[string]int{}, bodies: map[string]object{}, fail: map[string]int{},
		enrolled: object{"enrolled": false, "url": nil}}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /v1/cards", api.list)
	mux.HandleFunc("POST /v1/cards", api.create)
	mux.HandleFunc("GET /v1/cards/{token}", api.one(func(object, object) int { return http.StatusOK }))
	mux.HandleFunc("PATCH /v1/cards/{token}", api.one(update))
	mux.HandleFunc("POST /v1/cards/{token}/renew", api.one(renew))
	mux.HandleFunc("GET /v1/responder_endpoints", func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Query().Get("type") != "AUTH_STREAM_ACCESS" {
			http.Error(w, "{}", http.StatusBadRequest)
			return
		}
		_ = json.NewEncoder(w).Encode(api.enrolled)
	})
	api.server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		api.mu.Lock()
		defer api.mu.Unlock()
		w.Header().Set("Content-Type", "application/json")
		call := r.Method + " " + r.URL.Path
		api.calls = append(api.calls, call)
		switch {
		case r.Header.Get("Authorization") != apiKey:
			http.Error(w, "{}", http.StatusUnauthorized)
		case api.fail[call] != 0:
			http.Error(w, "{}", api.fail[call])
		default:
			mux.ServeHTTP(w, r)
		}
	}))
	t.Cleanup(api.server.Close)
	return api
}

// do changes the stand-in while nobody calls it.
func (api *lithicAPI) do(f func()) {
	api.mu.Lock()
	defer api.mu.Unlock()
	f()
}

func (api *lithicAPI) list(w http.ResponseWriter, r *http.Request) {
	found := []object{}
	for _, c := range api.cards {
		if memo, _ := c["memo"].(string); strings.Contains(memo, r.URL.Query().Get("memo")) {
			found = append(found, c)
		}
	}
	_ = json.NewEncoder(w).Encode(object{"data": found, "has_more": false})
}

func (api *lithicAPI) read(r *http.Request) object {
	var body object
	text, _ := io.ReadAll(r.Body)
	_ = json.Unmarshal(text, &body) // nothing, of a call without a body
	api.bodies[r.Method+" "+r.URL.Path] = body
	return body
}

func (api *lithicAPI) create(w http.ResponseWriter, r *http.Request) {
	body, key := api.read(r), r.Header.Get("Idempotency-Key")
	i, known := api.keys[key]
	if !known {
		i = len(api.cards)
		made := object{
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
		api.keys[key] = i
		api.cards = append(api.cards, made)
	}
	_ = json.NewEncoder(w).Encode(api.cards[i])
}

func (api *lithicAPI) one(change func(c, body object) int) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		body := api.read(r)
		i := slices.IndexFunc(api.cards, func(c object) bool { return c["token"] == r.PathValue("token") })
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
func update(c, body object) int {
	if c["state"] == "CLOSED" || c["state"] == "PENDING_FULFILLMENT" && body["state"] != "CLOSED" {
		return http.StatusBadRequest
	}
	c["state"] = body["state"]
	if body["substatus"] != nil {
		c["substatus"] = body["substatus"]
	}
	return http.StatusOK
}

func renew(c, body object) int {
	c["exp_month"], c["exp_year"] = body["exp_month"], body["exp_year"]
	return http.StatusOK
}

// count is how often something was called.
func (api *lithicAPI) count(call string) (n int) {
	api.mu.Lock()
	defer api.mu.Unlock()
	for _, c := range api.calls {
		if c == call {
			n++
		}
	}
	return n
}

// state is how a card stands.
func (api *lithicAPI) state(token string) string {
	api.mu.Lock()
	defer api.mu.Unlock()
	for _, c := range api.cards {
		if c["token"] == token {
			return fmt.Sprint(c["state"])
		}
	}
	return ""
}

// set has a card stand otherwise, as an employee of Lithic's would.
func (api *lithicAPI) set(token, key, value string) {
	api.mu.Lock()
	defer api.mu.Unlock()
	for _, c := range api.cards {
		if c["token"] == token {
			c[key] = value
		}
	}
}
