package e2e

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"os"
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

// party is a programme of a sandbox that can send requests which are wrong on purpose.
type party struct {
	*client.Client
	env       *testEnv
	db        *store.DB // of the running sandbox, for a look inside
	programme issuing.ProgrammeID
	keyID     string
	key       httpsig.PrivateKey
}

// published is the sandbox's own programme, signing as published clients do.
func (env *testEnv) published(t *testing.T) *party {
	t.Helper()
	text, err := os.ReadFile(env.Env["OFFBLOCKS_SIGNING_KEY_FILE"])
	check(t, err)
	key := must(httpsig.ParsePrivateKey(text))(t)
	return env.partyOf(t, env.Client, env.Env["OFFBLOCKS_API_KEY"], env.Env["OFFBLOCKS_SIGNING_KEY_ID"], key)
}

// party is the sandbox's own programme with a P-256 key, for tests that are not about signatures: P-384 takes ten times as long.
func (env *testEnv) party(t *testing.T) *party {
	t.Helper()
	return env.withKey(t, env.Client, env.Env["OFFBLOCKS_API_KEY"])
}

func (env *testEnv) withKey(t *testing.T, c *client.Client, apiKey string) *party {
	t.Helper()
	id, key := uuid.New(), must(httpsig.GenerateKey(httpsig.P256))(t)
	check(t, c.UpdateSigningKey(t.Context(), api.SigningKeyInput{SigningKeyID: id, SigningKey: api.Base64(string(key.Public().PEM()))}))
	return env.partyOf(t, c.WithSigningKey(id, key), apiKey, id.String(), key)
}

func (env *testEnv) partyOf(t *testing.T, c *client.Client, apiKey, keyID string, key httpsig.PrivateKey) *party {
	t.Helper()
	db := env.OpenDatabase(t)
	credential := must(db.Credential(t.Context(), apiKey))(t)
	return &party{Client: c, env: env, db: db, programme: credential.ProgrammeID, keyID: keyID, key: key}
}

// another is a second programme on the same installation, founded as an operator would, with a signing key of its own.
func (env *testEnv) another(t *testing.T) *party {
	t.Helper()
	a := must(app.OpenAdministration(t.Context(), env.DatabaseURL))(t)
	made := must(a.CreateProgramme(t.Context(), app.ProgrammeConfig{Name: "Another", PartnerBPS: 100}))(t)
	check(t, a.Close())
	c := must(client.New(client.Config{
		BaseURL: env.BaseURL(), APIKey: uuid.MustParse(made.APIKey), APISecret: made.APISecret, HTTP: apptest.HTTPClient(t),
	}))(t)
	return env.withKey(t, c, made.APIKey)
}

// wire is a request as it goes out.
type wire struct {
	method string
	target string // path and query
	host   string // empty: where it goes
	body   string
	header http.Header
	key    httpsig.PrivateKey
	sign   httpsig.SignOptions
	signed bool
	late   []twist
}

// twist changes a request before it is signed; those that [late] makes, after.
type twist func(*wire)

func late(change twist) twist { return func(w *wire) { w.late = append(w.late, change) } }

// set makes a header what a test wants; an empty value removes it.
func set(name, value string) twist {
	return func(w *wire) {
		if value == "" {
			w.header.Del(name)
			return
		}
		w.header.Set(name, value)
	}
}

func unsigned(w *wire) { w.signed = false }

// cover says what the signature covers.
func cover(components ...string) twist { return func(w *wire) { w.sign.Components = components } }

func underKey(id string, key httpsig.PrivateKey) twist {
	return func(w *wire) { w.sign.KeyID, w.key = id, key }
}

func idempotent(key uuid.UUID) twist { return set("Idempotency-Key", key.String()) }

// answer is what came back.
type answer struct {
	status int
	header http.Header
	body   string
	key    string // the request's Idempotency-Key
}

func (a answer) problem() (p api.Problem) {
	_ = json.Unmarshal([]byte(a.body), &p) // an answer that is no problem has no code
	return p
}

// want fails the test unless the answer has a status and the code of a problem; empty for none.
func (a answer) want(t testing.TB, status int, code string) {
	t.Helper()
	if got := a.problem().Code; a.status != status || got != code {
		t.Errorf("answered %d %q, want %d %q\n%s", a.status, got, status, code, a.body)
	}
}

// send sends a request of a published client, but for the twists. The path is below /v1.
func (p *party) send(t testing.TB, method, path, body string, twists ...twist) answer {
	t.Helper()
	token := must(p.Token(t.Context()))(t)
	w := &wire{method: method, target: "/v1" + path, body: body, header: http.Header{}, key: p.key, signed: !strings.HasPrefix(path, "/auth/")}
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
		w.attach(t, strings.TrimPrefix(origin, "http://"))
	}
	for _, change := range w.late {
		change(w)
	}
	return w.send(t, origin)
}

// attach signs the request, one signature more.
func (w *wire) attach(t testing.TB, authority string) {
	t.Helper()
	m := httpsig.Message{Method: w.method, Scheme: "http", Authority: authority, Target: w.target, Header: w.header}
	input, signature, err := httpsig.Sign(m, w.key, w.sign)
	if err != nil {
		t.Fatal(err)
	}
	w.header.Add("Signature-Input", input)
	w.header.Add("Signature", signature)
}

func (w *wire) send(t testing.TB, origin string) answer {
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
	check(t, errors.Join(err, response.Body.Close()))
	return answer{response.StatusCode, response.Header, string(body), w.header.Get("Idempotency-Key")}
}

// refusal is a row of a table: a request, and how it is refused.
type refusal struct {
	name               string
	method, path, body string
	twists             []twist
	status             int
	code               string
}

// refuses sends every request of a table, and makes sure that it is refused as it should be, that nothing changed, and that
// its idempotency key is free to be used again.
func (p *party) refuses(t *testing.T, rows []refusal) {
	t.Helper()
	before := p.settled(t)
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			a := p.send(t, row.method, row.path, row.body, row.twists...)
			a.want(t, row.status, row.code)
			// What cannot be declined is kept even if it is about nothing, and so is its answer.
			kept := row.code == "not_found" && (strings.HasSuffix(row.path, "/advice") || strings.HasSuffix(row.path, "/forced-post"))
			if p.remembers(t, a.key) && !kept {
				t.Error("the idempotency key of the refused request is used up")
			}
		})
	}
	if after := p.settled(t); after != before {
		t.Errorf("something changed, from\n%s\nto\n%s", before, after)
	}
}

// remembers tells whether an answer is kept for an idempotency key.
func (p *party) remembers(t testing.TB, key string) bool {
	t.Helper()
	if len(key) != 36 {
		return false
	}
	return must(p.db.StoredResponse(t.Context(), p.programme, strings.ToLower(key), issuing.At(time.Now())))(t) != nil
}

// settled is a snapshot at rest: what was promised to partners and chains is done.
func (p *party) settled(t testing.TB) string {
	t.Helper()
	await(t, "all promises are kept", func() bool {
		soon := issuing.At(time.Now().Add(time.Minute)) // what waits for longer, as a hold for its expiry, is at rest
		return !slices.ContainsFunc(must(p.db.OpenTasks(t.Context()))(t), func(task store.Task) bool { return task.Pool != tasks.PoolWebhook && task.RunAt < soon })
	})
	return p.snapshot(t)
}

// snapshot is everything that the programme can list, and what its accounts can spend.
func (p *party) snapshot(t testing.TB) string {
	t.Helper()
	var all strings.Builder
	for _, path := range []string{"/customers", "/accounts", "/cards", "/authorisations", "/webhooks"} {
		a := p.send(t, http.MethodGet, path, "")
		a.want(t, http.StatusOK, "")
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
		all.WriteString(string(account.ID) + " " + string(text) + " " + p.send(t, http.MethodGet, "/accounts/"+string(account.ID)+"/transactions", "").body + "\n")
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

// await waits until a condition holds.
func await(t testing.TB, what string, holds func() bool) {
	t.Helper()
	deadline := time.After(apptest.Patience)
	tick := time.NewTicker(10 * time.Millisecond)
	defer tick.Stop()
	for !holds() {
		select {
		case <-tick.C:
		case <-deadline:
			t.Fatalf("waited in vain: %s", what)
		}
	}
}

// tokenIn is the bearer token that an answer gives.
func tokenIn(t testing.TB, a answer) string {
	t.Helper()
	var given api.Authentication
	if err := json.Unmarshal([]byte(a.body), &given); err != nil {
		t.Fatal(err)
	}
	return given.Token
}
