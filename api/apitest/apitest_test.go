package apitest

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/api"
)

const (
	id       = "0197c2a4-8d1e-7c3b-9f60-2b6d1f0a4c11"
	customer = `{"id":"` + id + `","externalId":"a","chainId":"eip155:1:0x1","status":"active",` +
		`"createdAt":"2026-01-02T03:04:05Z","updatedAt":"2026-01-02T03:04:05.1Z"}`
	webhook = `{"id":"` + id + `","callbackUrl":"https://x.example","types":["card.updated"],` +
		`"createdAt":"2026-01-02T03:04:05Z","updatedAt":"2026-01-02T03:04:05Z"}`
)

func headers(pairs ...string) http.Header {
	h := http.Header{"Request-Id": {"r1"}}
	for i := 0; i < len(pairs); i += 2 {
		h.Set(pairs[i], pairs[i+1])
	}
	return h
}

func inJSON(pairs ...string) http.Header {
	return headers(append(pairs, "Content-Type", "application/json")...)
}

func asProblem(pairs ...string) http.Header {
	return headers(append(pairs, "Content-Type", "application/problem+json")...)
}

func problem(status int, code string) string {
	return fmt.Sprintf(
		`{"type":"https://cards.example/docs/errors#%s","title":%q,"status":%d,"detail":"D.","code":"%s","requestId":"r1"}`, code,
		strings.ReplaceAll(code, "_", " "), status, code,
	)
}

func TestWhatIsDocumentedPasses(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		method, path string
		status       int
		header       http.Header
		body         string
	}{
		"a list": {
			"GET", "/v1/customers?limit=1", 200, inJSON("Link", `</v1/customers?cursor=x>; rel="next"`), "[" + customer + "]",
		},
		"an empty list": {"GET", "/v1/cards", 200, inJSON(), "[]"},
		"without /v1":   {"GET", "/customers/" + id, 200, inJSON(), customer},
		"a charset": {
			"GET", "/v1/customers/" + id, 200, headers("Content-Type", "application/json; charset=utf-8"), customer,
		},
		"a creation": {
			"POST", "/v1/customers", 201, inJSON("Idempotency-Replayed", "true"),
			strings.TrimSuffix(customer, "}") + `,"challenge":"YQ==","verificationUrl":"https://x.example/y"}`,
		},
		"nothing":          {"DELETE", "/v1/cards/" + id, 204, headers(), ""},
		"a literal path":   {"GET", "/v1/webhooks/verification-key", 200, inJSON(), `{"keyId":"` + id + `","key":"YQ=="}`},
		"a templated path": {"GET", "/v1/webhooks/" + id, 200, inJSON(), webhook},
		"a problem":        {"GET", "/v1/cards/" + id, 404, asProblem(), problem(404, "not_found")},
		"a decline": {
			"POST", "/v1/simulator/cards/" + id + "/authorisation", 400, asProblem(),
			strings.TrimSuffix(problem(400, "authorisation_declined"), "}") + `,"decline":{"reason":"insufficient_funds"}}`,
		},
		"a replayed refusal": {
			"POST", "/v1/simulator/cards/" + id + "/authorisation", 400,
			asProblem("Request-Id", "r2", "Idempotency-Replayed", "true"), problem(400, "authorisation_declined"),
		},
		"no token": {
			"GET", "/v1/cards", 401, asProblem("WWW-Authenticate", "Bearer"), problem(401, "token_missing"),
		},
		"still running": {
			"PATCH", "/v1/simulator/cards/" + id + "/issue", 409, asProblem(), problem(409, "idempotency_in_progress"),
		},
		"overload":        {"GET", "/v1/cards", 503, asProblem("Retry-After", "2"), problem(503, "overloaded")},
		"another method":  {"POST", "/v1/cards", 405, asProblem("Allow", "GET"), problem(405, "method_not_allowed")},
		"a head":          {"HEAD", "/v1/cards", 405, asProblem("Allow", "GET"), ""},
		"an unknown path": {"GET", "/v1/pizza", 404, asProblem(), problem(404, "not_found")},
		"unknown, untokened": {
			"GET", "/v1/pizza", 401, asProblem("WWW-Authenticate", "Bearer"), problem(401, "token_missing"),
		},
	} {
		for _, fault := range answerFaults(c.method, c.path, c.status, c.header, []byte(c.body)) {
			t.Errorf("%s: %s", name, fault)
		}
	}
}

func TestWhatIsNotDocumentedIsAFault(t *testing.T) {
	t.Parallel()
	swap := func(old, new string) string { return strings.Replace(customer, old, new, 1) }
	one := "/v1/customers/" + id
	for name, c := range map[string]struct {
		method, path string
		status       int
		header       http.Header
		body, want   string
	}{
		"another title": {
			"GET", one, 404, asProblem(), strings.Replace(problem(404, "not_found"), "not found", "gone", 1), "title",
		},
		"a parameter without a name": {
			"GET", one, 400, asProblem(), problem(400, "parameter_invalid"), "does not name the parameter",
		},
		"an undeclared status":    {"GET", "/v1/cards", 404, asProblem(), problem(404, "not_found"), "does not declare"},
		"409 where there is none": {"GET", "/v1/cards", 409, asProblem(), problem(409, "wrong_state"), "does not declare"},
		"an undeclared member":    {"GET", one, 200, inJSON(), swap("{", `{"secret":"x",`), "/secret is not declared"},
		"one deep down": {
			"GET", "/v1/customers", 200, inJSON(), "[" + swap("{", `{"secret":"x",`) + "]", "/0/secret is not declared",
		},
		"a missing member":        {"GET", one, 200, inJSON(), swap(`"externalId":"a",`, ""), "externalId"},
		"null":                    {"GET", one, 200, inJSON(), swap(`"a"`, "null"), "externalId"},
		"an unknown value":        {"GET", one, 200, inJSON(), swap("active", "asleep"), "status"},
		"capitals in an id":       {"GET", one, 200, inJSON(), swap(id, strings.ToUpper(id)), "uuid"},
		"trailing zeros":          {"GET", one, 200, inJSON(), swap("05.1Z", "05.10Z"), "date-time"},
		"another zone":            {"GET", one, 200, inJSON(), swap("05.1Z", "05.1+01:00"), "date-time"},
		"null for an empty list":  {"GET", "/v1/cards", 200, inJSON(), "null", "array"},
		"two values":              {"GET", one, 200, inJSON(), customer + customer, "not one JSON value"},
		"another content type":    {"GET", one, 200, headers("Content-Type", "text/plain"), customer, "Content-Type"},
		"a problem as plain JSON": {"GET", one, 404, inJSON(), problem(404, "not_found"), "Content-Type"},
		"a body with 204":         {"DELETE", "/v1/cards/" + id, 204, headers(), "{}", "no body"},
		"no Request-Id":           {"DELETE", "/v1/cards/" + id, 204, http.Header{}, "", "Request-Id is missing"},
		"no WWW-Authenticate": {
			"GET", one, 401, asProblem(), problem(401, "token_missing"), "WWW-Authenticate is missing",
		},
		"no Retry-After": {"GET", one, 429, asProblem(), problem(429, "rate_limited"), "Retry-After is missing"},
		"no Allow": {
			"POST", "/v1/cards", 405, asProblem(), problem(405, "method_not_allowed"), "Allow is missing",
		},
		"a replay of a read": {"GET", one, 200, inJSON("Idempotency-Replayed", "true"), customer, "not declared here"},
		"a replay that is not": {
			"PATCH", one + "/activate", 200, inJSON("Idempotency-Replayed", "false"), customer, "Idempotency-Replayed",
		},
		"405 for a known method": {
			"GET", "/v1/cards", 405, asProblem("Allow", "GET"), problem(405, "method_not_allowed"), "does not declare",
		},
		"200 for an unknown path": {"GET", "/v1/pizza", 200, inJSON(), "[]", "no such path"},
		"404 for another method":  {"POST", "/v1/cards", 404, asProblem(), problem(404, "not_found"), "no such method"},
		"an unknown code":         {"GET", one, 404, asProblem(), problem(404, "gone_fishing"), "not documented"},
		"a code with another 4xx": {"GET", one, 400, asProblem(), problem(400, "not_found"), "documented with [404]"},
		"a problem's other status": {
			"GET", one, 404, asProblem(), strings.Replace(problem(404, "not_found"), "404", "400", 1), "says 400",
		},
		"another request's id": {"GET", one, 404, asProblem("Request-Id", "r2"), problem(404, "not_found"), "differ"},
		"another type": {
			"GET", one, 404, asProblem(),
			strings.Replace(problem(404, "not_found"), "https://cards.example/docs/errors#not_found", "about:blank", 1), "does not fit",
		},
	} {
		got := strings.Join(answerFaults(c.method, c.path, c.status, c.header, []byte(c.body)), "; ")
		if !strings.Contains(got, c.want) {
			t.Errorf("%s: got %q, want %q", name, got, c.want)
		}
	}
}

func TestEventsAreHeldAgainstTheirOwnSchema(t *testing.T) {
	t.Parallel()
	event := strings.Replace(customer, "{", `{"eventId":"`+id+`","webhookType":"customer.updated",`, 1)
	CheckEvent(t, []byte(event))
	for _, bad := range []string{
		strings.Replace(event, "customer.updated", "card.updated", 1),
		strings.Replace(event, "customer.updated", "pizza.updated", 1),
		strings.Replace(event, "eventId", "eventID", 1),
		strings.Replace(event, "{", `{"secret":1,`, 1), "", "[]",
	} {
		if len(eventFaults([]byte(bad))) == 0 {
			t.Errorf("passed: %s", bad)
		}
	}
}

func TestATransportChecksAnswersAndPassesThemOn(t *testing.T) {
	t.Parallel()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Request-Id", "r1")
		w.Header().Set("Content-Type", "application/json")
		_, _ = io.WriteString(w, r.URL.Query().Get("answer"))
	}))
	t.Cleanup(server.Close)
	for answer, fails := range map[string]bool{"[]": false, "{}": true} {
		recorder := &recorder{TB: t}
		client := &http.Client{Transport: Transport{T: recorder}}
		response, err := client.Get(server.URL + "/v1/cards?answer=" + answer)
		if err != nil {
			t.Fatal(err)
		}
		body, _ := io.ReadAll(response.Body)
		_ = response.Body.Close()
		if string(body) != answer || recorder.failed != fails {
			t.Errorf("%s: body %q, failed %t", answer, body, recorder.failed)
		}
	}
}

type recorder struct {
	testing.TB
	failed bool
}

func (r *recorder) Errorf(string, ...any) { r.failed = true }

// The document's own examples are held to what it says.
func TestTheExamplesOfTheDocumentAreTrue(t *testing.T) {
	t.Parallel()
	n := 0
	for name, raw := range doc().at([]string{"components", "schemas"}) {
		examples, _ := asObject(raw)["examples"].([]any)
		for _, example := range examples {
			n++
			body, err := json.Marshal(example)
			if err != nil {
				t.Fatal(err)
			}
			for _, fault := range bodyFaults(doc().schemaAt([]string{"components", "schemas", name}), body) {
				t.Errorf("%s: %s", name, fault)
			}
		}
	}
	for name, raw := range doc().at([]string{"components", "responses"}) {
		n++
		content := asObject(asObject(asObject(raw)["content"])["application/problem+json"])
		body, err := json.Marshal(content["example"])
		if err != nil {
			t.Fatal(err)
		}
		var p api.Problem
		if err := json.Unmarshal(body, &p); err != nil {
			t.Fatal(err)
		}
		out := bodyFaults(doc().schemaAt([]string{"components", "schemas", "Problem"}), body)
		out = append(out, problemFaults(int(p.Status), http.Header{"Request-Id": {p.RequestID}}, body)...)
		for _, fault := range out {
			t.Errorf("response %s: %s", name, fault)
		}
	}
	if n < 40 {
		t.Errorf("only %d examples", n)
	}
}
