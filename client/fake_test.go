package client_test

import (
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/api/apitest"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/httpsig"
	"github.com/offblocks/offblocks/internal/openapi"
)

var (
	apiKey = uuid.MustParse("0197c2a5-7f11-7cc4-8a02-e7b35d90f641")
	keyID  = uuid.MustParse("0197c2a5-7f11-7cc4-8a02-e7b35d90f642")
	id     = uuid.MustParse("0197c2a4-8d1e-7c3b-9f60-2b6d1f0a4c11")
)

const apiSecret = "correct-horse-battery-staple"

// seen is one request as it arrived.
type seen struct {
	operation string
	request   *http.Request
	signature httpsig.Signature
	key       string
	body      []byte
}

// server checks every request by the rules of the API and answers with the examples of its document.
type server struct {
	*httptest.Server
	t      *testing.T
	public httpsig.PublicKey
	now    func() time.Time
	// before may answer instead; n counts the requests that got so far, from one.
	before func(w http.ResponseWriter, s seen, n int) bool

	mu     sync.Mutex
	token  int // the number of the token that is good
	tokens int
	calls  []seen
}

func serve(t *testing.T, key httpsig.PrivateKey) *server {
	t.Helper()
	s := &server{t: t, public: key.Public(), now: time.Now}
	s.Server = httptest.NewServer(s)
	t.Cleanup(s.Close)
	return s
}

func generate(t *testing.T, a httpsig.Algorithm) httpsig.PrivateKey {
	t.Helper()
	key, err := httpsig.GenerateKey(a)
	if err != nil {
		t.Fatal(err)
	}
	return key
}

// open starts a server and a client that knows its key.
func open(t *testing.T, a httpsig.Algorithm) (*server, *client.Client) {
	t.Helper()
	key := generate(t, a)
	s := serve(t, key)
	return s, connect(t, s, key)
}

func connect(t *testing.T, s *server, key httpsig.PrivateKey) *client.Client {
	t.Helper()
	c, err := client.New(client.Config{
		BaseURL: s.URL + "/v1", APIKey: apiKey, APISecret: apiSecret, SigningKeyID: keyID, SigningKey: key,
		HTTP: &http.Client{Transport: apitest.Transport{T: t}}, Now: s.now,
	})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func (s *server) requests() []seen {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]seen(nil), s.calls...)
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Request-Id", id.String())
	body, err := io.ReadAll(r.Body)
	if err != nil {
		s.t.Error(err)
	}
	op, ok := operation(r.Method, strings.TrimPrefix(r.URL.Path, "/v1"))
	if !ok {
		s.t.Errorf("%s %s is no operation", r.Method, r.URL.Path)
		refuse(w, 404, "not_found", nil)
		return
	}
	call := seen{operation: op.ID, request: r, key: r.Header.Get("Idempotency-Key"), body: body}
	if op.ID == "getToken" {
		s.issue(w, call)
		return
	}
	s.mu.Lock()
	good := fmt.Sprintf("Bearer token-%d", s.token)
	s.mu.Unlock()
	if r.Header.Get("Authorization") != good {
		refuse(w, 401, "token_expired", map[string]string{"WWW-Authenticate": "Bearer"})
		return
	}
	if op.Signed {
		call.signature = s.verify(op, r, body)
	} else {
		s.verifyBearerCall(op, r, body)
	}
	s.mu.Lock()
	s.calls = append(s.calls, call)
	n := len(s.calls)
	s.mu.Unlock()
	if err := openapi.Validate(op.ID, body); op.HasBody && err != nil {
		s.t.Errorf("%s: %v", op.ID, err)
	}
	if s.before == nil || !s.before(w, call, n) {
		s.answer(w, op)
	}
}

// verifyBearerCall sees that a call under /auth is signed if it changes something, in case its programme wants that,
// and has nothing else of a signed call.
func (s *server) verifyBearerCall(op openapi.Operation, r *http.Request, body []byte) {
	if len(r.Header["Idempotency-Key"]) > 0 {
		s.t.Errorf("%s has an idempotency key", op.ID)
	}
	if !op.Mutating {
		if len(r.Header["Signature"])+len(r.Header["Content-Digest"]) > 0 {
			s.t.Errorf("%s is signed", op.ID)
		}
		return
	}
	s.verifySignature(op, r, body, false)
}

func (s *server) verify(op openapi.Operation, r *http.Request, body []byte) httpsig.Signature {
	if _, err := uuid.Parse(r.Header.Get("Idempotency-Key")); op.Mutating != (err == nil) {
		s.t.Errorf("%s: the idempotency key is %q", op.ID, r.Header.Get("Idempotency-Key"))
	}
	return s.verifySignature(op, r, body, op.Mutating)
}

func (s *server) verifySignature(op openapi.Operation, r *http.Request, body []byte, withKey bool) httpsig.Signature {
	if err := httpsig.VerifyDigest(r.Header.Values("Content-Digest"), body); err != nil {
		s.t.Errorf("%s: %v", op.ID, err)
	}
	message := httpsig.Message{Method: r.Method, Scheme: "http", Authority: r.Host, Target: r.RequestURI, Header: r.Header}
	lookup := func(name string) (httpsig.PublicKey, bool) { return s.public, name == keyID.String() }
	signature, err := httpsig.Verify(message, lookup, httpsig.Policy{
		Now: s.now(), HasBody: len(body) > 0, RequireIdempotencyKeyForEd25519: withKey,
	})
	if err != nil {
		s.t.Errorf("%s: %v", op.ID, err)
	}
	return signature
}

func (s *server) issue(w http.ResponseWriter, call seen) {
	var in api.TokenRequest
	if err := json.Unmarshal(call.body, &in); err != nil || in.APIKey != apiKey || in.APISecret != apiSecret {
		refuse(w, 401, "credentials_invalid", map[string]string{"WWW-Authenticate": "Bearer"})
		return
	}
	s.mu.Lock()
	s.token++
	s.tokens++
	token := fmt.Sprintf("token-%d", s.token)
	s.mu.Unlock()
	writeJSON(w, 200, api.Authentication{Token: token, TokenType: "Bearer", ExpiresAt: int(s.now().Add(time.Hour).Unix())})
}

// answer sends the example of the operation's own success.
func (s *server) answer(w http.ResponseWriter, op openapi.Operation) {
	status := op.Statuses[0]
	name, many := answerSchema(op, status)
	switch {
	case op.ID == "streamEvents":
		w.Header().Set("Content-Type", "text/event-stream")
		text, _ := dig(document(), "components", "examples", "EventStream")["value"].(string)
		_, _ = io.WriteString(w, text)
	case name == "" || name == "EmptyResponse":
		w.WriteHeader(status)
	case many:
		writeJSON(w, status, []any{example(name)})
	default:
		writeJSON(w, status, example(name))
	}
}

func writeJSON(w http.ResponseWriter, status int, v any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	if err := json.NewEncoder(w).Encode(v); err != nil {
		panic(http.ErrAbortHandler)
	}
}

func refuse(w http.ResponseWriter, status int, code string, header map[string]string) {
	for name, value := range header {
		w.Header().Set(name, value)
	}
	w.Header().Set("Content-Type", "application/problem+json")
	w.WriteHeader(status)
	problem := api.Problem{
		Type: "https://cards.example/docs/errors#" + code, Title: strings.ReplaceAll(code, "_", " "), Status: int32(status), Code: code,
		Detail: "Said by the test.", RequestID: id.String(),
	}
	if code == "authorisation_declined" {
		problem.Decline.Reason = "insufficient_funds"
	}
	if err := json.NewEncoder(w).Encode(problem); err != nil {
		panic(http.ErrAbortHandler)
	}
}

func operation(method, path string) (openapi.Operation, bool) {
	var found openapi.Operation
	for _, op := range openapi.Operations() {
		if op.Method != method || found.ID != "" && strings.Contains(op.Path, "{") {
			continue
		}
		want, got := strings.Split(op.Path, "/"), strings.Split(path, "/")
		same := len(want) == len(got)
		for i := 0; same && i < len(want); i++ {
			same = want[i] == got[i] || strings.HasPrefix(want[i], "{")
		}
		if same {
			found = op
		}
	}
	return found, found.ID != ""
}

type node = map[string]any

var document = sync.OnceValue(func() node {
	var root node
	if err := json.Unmarshal(openapi.JSON(), &root); err != nil {
		panic(err)
	}
	return root
})

func dig(n node, names ...string) node {
	for _, name := range names {
		n, _ = n[name].(node)
	}
	return n
}

// answerSchema names the schema of an answer, and tells whether there is a list of it.
func answerSchema(op openapi.Operation, status int) (string, bool) {
	response := dig(document(), "paths", op.Path, strings.ToLower(op.Method), "responses", fmt.Sprint(status))
	schema := dig(response, "content", "application/json", "schema")
	items := dig(schema, "items")
	if items != nil {
		schema = items
	}
	ref, _ := schema["$ref"].(string)
	return strings.TrimPrefix(ref, "#/components/schemas/"), items != nil
}

func example(name string) node {
	base := name
	switch name {
	case "CreatedCustomer", "CreatedAccount":
		base = strings.TrimPrefix(name, "Created")
	case "AccountChallenge":
		return node{"challenge": "SGVsbG8="}
	}
	examples, _ := dig(document(), "components", "schemas", base)["examples"].([]any)
	found, _ := examples[0].(node)
	found = maps.Clone(found)
	if base != name {
		found["challenge"] = "SGVsbG8="
	}
	return found
}
