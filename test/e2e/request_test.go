package e2e

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"os"
	"path"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/api/apitest"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/httpsig"
	"github.com/offblocks/offblocks/internal/app"
	"github.com/offblocks/offblocks/internal/app/apptest"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
)

// testProgramme is a programme of a sandbox that can send requests which are wrong on purpose.
type testProgramme struct {
	*client.Client
	sandbox   *testEnv
	db        *store.DB // of the running sandbox, for a look inside
	programme issuing.ProgrammeID
	keyID     string
	key       httpsig.PrivateKey
}

// publishedProgramme is the sandbox's own programme, signing as published clients do.
func (env *testEnv) publishedProgramme(t *testing.T) *testProgramme {
	t.Helper()
	text, err := os.ReadFile(env.Env["OFFBLOCKS_SIGNING_KEY_FILE"])
	checkError(t, err)
	key := must(httpsig.ParsePrivateKey(text))(t)
	return env.programmeOf(t, env.Client, env.Env["OFFBLOCKS_API_KEY"], env.Env["OFFBLOCKS_SIGNING_KEY_ID"], key)
}

// ownProgramme is the sandbox's own programme with a P-256 key, for tests that are not about signatures: P-384 takes
// ten times as long.
func (env *testEnv) ownProgramme(t *testing.T) *testProgramme {
	t.Helper()
	return env.withKey(t, env.Client, env.Env["OFFBLOCKS_API_KEY"])
}

func (env *testEnv) withKey(t *testing.T, c *client.Client, apiKey string) *testProgramme {
	t.Helper()
	id, key := uuid.New(), must(httpsig.GenerateKey(httpsig.P256))(t)
	checkError(t, c.UpdateSigningKey(t.Context(),
		api.SigningKeyInput{SigningKeyID: id, SigningKey: api.Base64(string(key.Public().PEM()))}))
	return env.programmeOf(t, c.WithSigningKey(id, key), apiKey, id.String(), key)
}

func (env *testEnv) programmeOf(t *testing.T, c *client.Client, apiKey, keyID string,
	key httpsig.PrivateKey) *testProgramme {
	t.Helper()
	db := env.OpenDatabase(t)
	credential := must(db.Credential(t.Context(), apiKey))(t)
	return &testProgramme{Client: c, sandbox: env, db: db, programme: credential.ProgrammeID, keyID: keyID, key: key}
}

// newProgramme is a second programme on the same installation, founded as an operator would, with a signing key of its
// own.
func (env *testEnv) newProgramme(t *testing.T) *testProgramme {
	t.Helper()
	made := must(apptest.CreateProgramme(t, env.DatabaseURL, app.ProgrammeConfig{Name: "Another", PartnerBPS: 100}))(t)
	c := must(client.New(client.Config{
		BaseURL: env.BaseURL(), APIKey: uuid.MustParse(made.APIKey), APISecret: made.APISecret, HTTP: apptest.HTTPClient(t),
	}))(t)
	return env.withKey(t, c, made.APIKey)
}

// rawRequest is a request as it goes out.
type rawRequest struct {
	method string
	target string // path and query
	host   string // empty: where it goes
	body   string
	header http.Header
	key    httpsig.PrivateKey
	sign   httpsig.SignOptions
	signed bool
	late   []requestChange
}

// requestChange changes a request before it is signed; those that [late] makes, after.
type requestChange func(*rawRequest)

func afterSigning(change requestChange) requestChange {
	return func(w *rawRequest) { w.late = append(w.late, change) }
}

// setHeader makes a header what a test wants; an empty value removes it.
func setHeader(name, value string) requestChange {
	return func(w *rawRequest) {
		if value == "" {
			w.header.Del(name)
			return
		}
		w.header.Set(name, value)
	}
}

func unsigned(w *rawRequest) { w.signed = false }

// coverComponents says what the signature covers.
func coverComponents(components ...string) requestChange {
	return func(w *rawRequest) { w.sign.Components = components }
}

func underKey(id string, key httpsig.PrivateKey) requestChange {
	return func(w *rawRequest) { w.sign.KeyID, w.key = id, key }
}

func withIdempotencyKey(key uuid.UUID) requestChange {
	return setHeader("Idempotency-Key", key.String())
}

// rawResponse is what came back.
type rawResponse struct {
	status int
	header http.Header
	body   string
	key    string // the request's Idempotency-Key
	sent   http.Header
}

func (a rawResponse) problemBody() (p api.Problem) {
	_ = json.Unmarshal([]byte(a.body), &p) // an answer that is no problem has no code
	return p
}

// expect fails the test unless the answer has a status and the code of a problem; empty for none.
func (a rawResponse) expect(t testing.TB, status int, code string) {
	t.Helper()
	if got := a.problemBody().Code; a.status != status || got != code {
		t.Errorf("answered %d %q, want %d %q\n%s", a.status, got, status, code, a.body)
	}
	if code == "parameter_invalid" && len(a.problemBody().Errors) != 1 {
		t.Errorf("the answer does not name the parameter in errors: %s", a.body)
	}
}

// sendRaw sends a request of a published client, but for the twists. The path is below /v1.
func (p *testProgramme) sendRaw(t testing.TB, method, path, body string, twists ...requestChange) rawResponse {
	t.Helper()
	token := must(p.Token(t.Context()))(t)
	w := &rawRequest{method: method, target: "/v1" + path, body: body, header: http.Header{}, key: p.key,
		signed: !strings.HasPrefix(path, "/auth/")}
	w.sign = httpsig.SignOptions{KeyID: p.keyID, Created: time.Now(), Components: httpsig.RequestComponents(body != "")}
	w.header.Set("Authorization", "Bearer "+token.Token)
	if w.signed && body != "" {
		w.header.Set("Content-Digest", httpsig.Digest([]byte(body)))
	}
	if w.signed && method != http.MethodGet {
		w.header.Set("Idempotency-Key", uuid.NewString())
	}
	for _, change := range twists {
		change(w)
	}
	origin := strings.TrimSuffix(p.BaseURL(), "/v1")
	if w.signed {
		w.addSignature(t, strings.TrimPrefix(origin, "http://"))
	}
	for _, change := range w.late {
		change(w)
	}
	return w.send(t, origin)
}

// addSignature signs the request, one signature more.
func (w *rawRequest) addSignature(t testing.TB, authority string) {
	t.Helper()
	m := httpsig.Message{Method: w.method, Scheme: "http", Authority: authority, Target: w.target, Header: w.header}
	input, signature, err := httpsig.Sign(m, w.key, w.sign)
	if err != nil {
		t.Fatal(err)
	}
	w.header.Add("Signature-Input", input)
	w.header.Add("Signature", signature)
}

func (w *rawRequest) send(t testing.TB, origin string) rawResponse {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), apptest.Patience)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, w.method, origin+w.target, strings.NewReader(w.body))
	if err != nil {
		t.Fatal(err)
	}
	request.Header = w.header
	if w.host != "" {
		request.Host = w.host
	}
	response, err := apitest.Transport{T: t}.RoundTrip(request)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = response.Body.Close() }()
	body, err := io.ReadAll(response.Body)
	checkError(t, errors.Join(err, response.Body.Close()))
	return rawResponse{response.StatusCode, response.Header, string(body), w.header.Get("Idempotency-Key"), w.header}
}

// refusalCase is a row of a table: a request, and how it is refused.
type refusalCase struct {
	name               string
	method, path, body string
	twists             []requestChange
	status             int
	code               string
}

// isKept tells whether the request is a message that cannot be booked and whose money the network moves all the same:
// it is kept for the operator. That is a change, so that its answer is kept too, under the idempotency key.
func (r refusalCase) isKept() bool {
	noun, message := path.Split(r.path)
	switch r.code {
	case "not_found":
		return strings.HasPrefix(noun, "/simulator/cards/") &&
			slices.Contains([]string{"advice", "forced-post", "refund"}, message)
	case "refund_too_large":
		return true
	}
	return false
}

// unmatchedMessages are the network's messages that wait for the operator.
func (p *testProgramme) unmatchedMessages(t testing.TB) []api.NetworkMessage {
	t.Helper()
	return must(client.Collect(p.GetNetworkMessages(t.Context(), client.ListOptions{Status: "unmatched"})))(t)
}

// expectRefusals sends every request of a table, and makes sure that it is refused as it should be, that nothing
// changed but that messages are kept, and that the idempotency key of one that changed nothing is free to be used
// again.
func (p *testProgramme) expectRefusals(t *testing.T, rows []refusalCase) {
	t.Helper()
	before, waiting := p.stateAtRest(t), len(p.unmatchedMessages(t))
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			a := p.sendRaw(t, row.method, row.path, row.body, row.twists...)
			a.expect(t, row.status, row.code)
			kept := row.isKept()
			if p.remembersKey(t, a.key) != kept {
				t.Errorf("the message is kept for the operator: %t; the idempotency key is used up: %t", kept, !kept)
			}
			if kept {
				waiting++
			}
		})
	}
	if n := len(p.unmatchedMessages(t)); n != waiting {
		t.Errorf("%d messages wait for the operator, want %d", n, waiting)
	}
	if after := p.stateAtRest(t); after != before {
		t.Errorf("something changed, from\n%s\nto\n%s", before, after)
	}
}

// remembersKey tells whether an answer is kept for an idempotency key.
func (p *testProgramme) remembersKey(t testing.TB, key string) bool {
	t.Helper()
	if len(key) != 36 {
		return false
	}
	return must(p.db.StoredResponse(t.Context(), p.programme, strings.ToLower(key), issuing.At(time.Now())))(t) != nil
}

// stateAtRest is everything that the programme has once its tasks are done, those of webhooks apart.
func (p *testProgramme) stateAtRest(t testing.TB) string {
	t.Helper()
	apptest.Await(t, "the programme's tasks are done", func() bool {
		soon := issuing.At(time.Now().Add(time.Minute)) // what waits for longer, as a hold for its expiry, is at rest
		return !slices.ContainsFunc(must(p.db.OpenTasks(t.Context()))(t), func(task store.Task) bool {
			return task.Programme == p.programme && task.Pool != tasks.PoolWebhook && task.RunAt < soon
		})
	})
	return p.listEverything(t)
}

// listEverything is everything that the programme can list, and what its accounts can spend.
func (p *testProgramme) listEverything(t testing.TB) string {
	t.Helper()
	var all strings.Builder
	for _, path := range []string{"/customers", "/accounts", "/cards", "/authorisations", "/webhooks"} {
		a := p.sendRaw(t, http.MethodGet, path, "")
		a.expect(t, http.StatusOK, "")
		all.WriteString(path + " " + a.body + "\n")
	}
	for account, err := range p.db.Accounts(t.Context(), store.List{Programme: p.programme}) {
		if err != nil {
			t.Fatal(err)
		}
		funds, err := p.db.Funds(t.Context(), account.ID, account.Token)
		if err != nil && !issuing.IsCode(err, issuing.CodeNotFound) {
			t.Fatal(err)
		}
		text := must(json.Marshal(funds))(t)
		all.WriteString(string(account.ID) + " " + string(text) + " " + p.sendRaw(t, http.MethodGet,
			"/accounts/"+string(account.ID)+"/transactions", "").body + "\n")
	}
	return all.String()
}

// must is for what cannot fail unless the test is lost: must(f())(t).
func must[T any](v T, err error) func(testing.TB) T {
	return func(t testing.TB) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

// tokenIn is the bearer token that an answer gives.
func tokenIn(t testing.TB, a rawResponse) string {
	t.Helper()
	var given api.Authentication
	if err := json.Unmarshal([]byte(a.body), &given); err != nil {
		t.Fatal(err)
	}
	return given.Token
}
