package rest

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/internal/httpserver"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/programmes"
	"github.com/offblocks/offblocks/internal/rest/admission"
	"github.com/offblocks/offblocks/internal/seal"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

// proxiedEnv is an installation behind a proxy, without a port.
type proxiedEnv struct {
	*testEnv
	handler     http.Handler
	log         *bytes.Buffer
	key, secret string
}

func newProxiedEnv(t *testing.T, db *store.DB) *proxiedEnv {
	t.Helper()
	l := &proxiedEnv{testEnv: newTestEnv(t, db), log: &bytes.Buffer{}, key: uuid.NewString(), secret: "correct-horse-battery-staple"}
	p, err := l.Programmes.FoundProgramme(t.Context(), programmes.NewProgramme{Name: "Test", APIKey: uuid.NewString(), APISecret: seal.Generate()})
	l.must(err)
	l.must(l.Programmes.SetCredentials(t.Context(), p.ID, l.key, l.secret))
	l.server.Log = slog.New(slog.NewJSONHandler(l.log, nil))
	proxies, err := httpserver.ParseProxies([]string{"10.0.0.0/8"})
	l.must(err)
	l.handler = httpserver.New(httpserver.Config{Handler: l.server, TrustedProxies: proxies, Log: l.server.Log}).Handler
	return l
}

// ask sends a request by the proxy.
func (l *proxiedEnv) ask(ctx context.Context, client, method, path, body string) (w *httptest.ResponseRecorder) {
	r := httptest.NewRequestWithContext(ctx, method, path, strings.NewReader(body))
	r.RemoteAddr = "10.0.0.1:80"
	r.Header.Set("X-Forwarded-For", client)
	w = httptest.NewRecorder()
	w.Code = 0 // nothing was said
	defer func() {
		if p := recover(); p != nil && p != http.ErrAbortHandler { //nolint:errorlint // it is compared as net/http does
			panic(p)
		}
	}()
	l.handler.ServeHTTP(w, r)
	return w
}

func (l *proxiedEnv) login(client, key, secret string) *httptest.ResponseRecorder {
	return l.ask(l.Context(), client, "POST", "/v1/auth/token", fmt.Sprintf(`{"apiKey":%q,"apiSecret":%q}`, key, secret))
}

func TestOneStrangerLocksNobodyOut(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		l := newProxiedEnv(t, db)
		want := func(w *httptest.ResponseRecorder, status int) {
			t.Helper()
			if w.Code != status {
				t.Errorf("answered %d, want %d: %s", w.Code, status, w.Body)
			}
		}
		want(l.login("203.0.113.9", l.key, l.secret), 200)
		for i := range 105 { // guesses, as they are counted
			l.server.attempts.Failed(httpserver.GroupOf(netip.MustParseAddr("203.0.113.1")), fmt.Sprint("key ", i))
			l.server.attempts.Failed(httpserver.GroupOf(netip.MustParseAddr("2001:db8::1")), fmt.Sprint("key ", i))
		}
		w := l.login("203.0.113.1", l.key, "a wrong secret, a wrong secret")
		want(w, 429)
		if wait := w.Header().Get("Retry-After"); wait != "36" { // six failures more than the hundred
			t.Errorf("Retry-After is %q", wait)
		}
		want(l.login("203.0.113.1", l.key, l.secret), 200) // a secret that was right passes, from the stranger's address too
		want(l.login("203.0.113.2", l.key, "a wrong secret, a wrong secret"), 401)
		want(l.login("2001:db8:0:0:5::1", l.key, "a wrong secret, a wrong secret"), 429)
		want(l.login("2001:db8:0:1::1", l.key, "a wrong secret, a wrong secret"), 401)
		want(l.login("198.51.100.1, 203.0.113.1", l.key, "a wrong secret, a wrong secret"), 429) // what the stranger says is behind them
	})
}

func TestBodiesBelowAuthAreSmall(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		l := newProxiedEnv(t, db)
		for size, status := range map[int]int{maxAuthBody: 400, maxAuthBody + 1: 413} {
			for _, op := range []string{"POST /v1/auth/token", "PUT /v1/auth/signing", "DELETE /v1/auth/credentials"} {
				method, path, _ := strings.Cut(op, " ")
				body := strings.Repeat("x", size)
				if w := l.ask(t.Context(), "203.0.113.1", method, path, body); w.Code != status && !(status == 400 && w.Code == 401) {
					t.Errorf("%s with %d bytes: %d %s", op, size, w.Code, w.Body)
				}
			}
		}
	})
}

// entries are the lines of the log by their message.
func (l *proxiedEnv) entries(t *testing.T, message string) (list []map[string]any) {
	t.Helper()
	for line := range strings.Lines(l.log.String()) {
		var entry map[string]any
		l.must(json.Unmarshal([]byte(line), &entry))
		if entry["msg"] == message {
			list = append(list, entry)
		}
	}
	return list
}

func TestAClientThatHangsUpIsNoErrorOfOurs(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		l := newProxiedEnv(t, db)
		gone, hangUp := context.WithCancel(t.Context())
		hangUp()
		answered := l.ask(gone, "203.0.113.1", "POST", "/v1/auth/token", fmt.Sprintf(`{"apiKey":%q,"apiSecret":%q}`, l.key, l.secret))
		if strings.Contains(l.log.String(), "ERROR") {
			t.Errorf("logged is %s", l.log)
		}
		if lines := l.entries(t, "request"); len(lines) != 1 || lines[0]["status"] != 499.0 || lines[0]["code"] != "client_gone" {
			t.Errorf("%v", lines)
		}
		if answered.Code != 0 { // net/http would make 200 of silence
			t.Errorf("it was answered %d, and not broken off", answered.Code)
		}
		// The same while it waits for its turn to be hashed.
		l.log.Reset()
		waiting, cancel := context.WithCancel(t.Context())
		for range runtime.GOMAXPROCS(0) {
			release, err := l.server.secrets.Slot(t.Context())
			l.must(err)
			defer release()
		}
		time.AfterFunc(50*time.Millisecond, cancel)
		l.ask(waiting, "203.0.113.1", "POST", "/v1/auth/token", fmt.Sprintf(`{"apiKey":%q,"apiSecret":%q}`, l.key, l.secret))
		if lines := l.entries(t, "request"); strings.Contains(l.log.String(), "ERROR") || len(lines) != 1 || lines[0]["status"] != 499.0 {
			t.Errorf("logged is %s", l.log)
		}
	})
}

// A request may be worked on for longer than its body may take to arrive, and so may the next one on its connection.
func TestTheDeadlineOfABodyEndsWithTheBody(t *testing.T) {
	t.Parallel()
	server := &Server{bodyPatience: 20 * time.Millisecond}
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		c := &call{Server: server, w: w, r: r, route: &route{}}
		if _, err := readBody(c); err != nil {
			t.Error(err)
		}
		select {
		case <-r.Context().Done():
			t.Errorf("%s with %q: %v", r.Method, c.body, r.Context().Err())
		case <-time.After(10 * server.bodyPatience):
		}
	}))
	defer s.Close()
	for _, c := range []struct{ method, body string }{{"GET", ""}, {"POST", "{}"}, {"POST", ""}, {"GET", ""}} {
		r, err := http.NewRequestWithContext(t.Context(), c.method, s.URL, strings.NewReader(c.body))
		if err != nil {
			t.Fatal(err)
		}
		answer, err := s.Client().Do(r)
		if err != nil {
			t.Fatal(err)
		}
		_ = answer.Body.Close()
	}
}

func TestARequestIsLoggedWithItsProgrammeAndCodeAndWithoutItsSecrets(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		l := newProxiedEnv(t, db)
		w := l.login("203.0.113.1", l.key, l.secret)
		var token struct{ Token string }
		l.must(json.Unmarshal(w.Body.Bytes(), &token))
		l.login("203.0.113.1", l.key, "a wrong secret, a wrong secret")
		r := httptest.NewRequestWithContext(t.Context(), "GET", "/v1/cards/0197c2a4-8d1e-7c3b-9f60-2b6d1f0a4c11?limit=sesame", nil)
		r.Header.Set("Authorization", "Bearer "+token.Token)
		answered := httptest.NewRecorder()
		l.handler.ServeHTTP(answered, r)
		l.ask(t.Context(), "203.0.113.1", "GET", "/v1/sesame", "")
		credential, err := db.Credential(t.Context(), l.key)
		l.must(err)
		want := []map[string]any{
			{"method": "POST", "route": "/v1/auth/token", "status": 200.0, "code": "", "programme": string(credential.ProgrammeID)},
			{"method": "POST", "route": "/v1/auth/token", "status": 401.0, "code": "credentials_invalid", "programme": ""},
			{
				"method": "GET", "route": "/v1/cards/{cardId}", "status": 400.0, "code": "signature_missing", "programme": string(credential.ProgrammeID),
				"request": answered.Header().Get("Request-Id"),
			},
			{"method": "GET", "route": "", "status": 404.0, "code": "not_found", "programme": ""},
		}
		lines := l.entries(t, "request")
		if len(lines) != len(want) {
			t.Fatalf("%d lines: %s", len(lines), l.log)
		}
		for i := range want {
			for name, value := range want[i] {
				if lines[i][name] != value {
					t.Errorf("line %d: %s is %v, want %v", i, name, lines[i][name], value)
				}
			}
		}
		for _, secret := range []string{l.secret, "a wrong secret", token.Token, "sesame"} {
			if strings.Contains(l.log.String(), secret) {
				t.Errorf("%q is logged", secret)
			}
		}
	})
}

func TestAnswersSayHowAProgrammeStandsWithItsQuota(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		o := newTestEnv(t, db)
		programme := o.programme()
		o.server.quotas = admission.NewQuotas(db, func() time.Time { return time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC) }, Quotas{Reads: 2})
		ask := func(path string) (*httptest.ResponseRecorder, error) {
			w := httptest.NewRecorder()
			c := &call{
				Server: o.server, w: w, r: httptest.NewRequestWithContext(t.Context(), http.MethodGet, "/v1"+path, nil),
				programme: programme, entry: &httpserver.Entry{},
			}
			o.must(c.findRoute())
			_, err := checkQuota(c)
			if err != nil {
				c.writeProblem(err)
			}
			return w, err
		}
		for _, want := range []struct {
			limit, retry string
			refused      bool
		}{{`"reads";r=1;t=30`, "", false}, {`"reads";r=0;t=60`, "", false}, {`"reads";r=0;t=60`, "30", true}} {
			w, err := ask("/cards")
			h := w.Header()
			if h.Get("RateLimit-Policy") != `"reads";q=2;w=60` || h.Get("RateLimit") != want.limit || h.Get("Retry-After") != want.retry ||
				issuing.IsCode(err, issuing.CodeRateLimited) != want.refused || want.refused && w.Code != http.StatusTooManyRequests {
				t.Errorf("%d %v %v; want %+v", w.Code, err, h, want)
			}
		}
	})
}

// The checks that bound a programme come after its token and before its signature, which costs more to verify.
func TestAProgrammeIsBoundBeforeItsSignatureIsLookedAt(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		l := newProxiedEnv(t, db)
		l.server.TokenKey = make([]byte, 32)
		var token struct{ Token string }
		l.must(json.Unmarshal(l.login("203.0.113.1", l.key, l.secret).Body.Bytes(), &token))
		ask := func(method, path string, status int, code string) {
			t.Helper()
			r := httptest.NewRequestWithContext(t.Context(), method, "/v1"+path, nil)
			r.Header.Set("Authorization", "Bearer "+token.Token)
			w := httptest.NewRecorder()
			l.handler.ServeHTTP(w, r)
			if p := problemIn(t, w); w.Code != status || p.Code != code {
				t.Errorf("%s %s: %d %s, want %d %s", method, path, w.Code, p.Code, status, code)
			}
			if retry := w.Header().Get("Retry-After"); (status == http.StatusTooManyRequests) != (retry != "") {
				t.Errorf("%s %s: %d with Retry-After %q", method, path, status, retry)
			}
		}
		paths := map[string]string{"/cards": "GET", "/customers": "POST", "/auth/credentials": "PUT"}
		free := l.server.places
		l.server.places = admission.NewPlaces(10, 0)
		for path, method := range paths {
			ask(method, path, http.StatusTooManyRequests, "rate_limited")
		}
		l.server.places = free
		l.server.quotas = admission.NewQuotas(db, l.Now, Quotas{Reads: 1, Writes: 2})
		ask("GET", "/cards", http.StatusBadRequest, "signature_missing")
		ask("POST", "/customers", http.StatusBadRequest, "signature_missing")
		ask("PUT", "/auth/credentials", http.StatusBadRequest, "body_missing")
		for path, method := range paths {
			ask(method, path, http.StatusTooManyRequests, "rate_limited")
		}
	})
}

func TestEveryRequestOfAProgrammeCountsAgainstOneOfItsQuotas(t *testing.T) {
	t.Parallel()
	for id, want := range map[string]admission.Kind{
		"getCards": admission.Reads, "createCustomer": admission.Writes, "updateCredentials": admission.Writes, "simulateAccountFaucet": admission.Writes,
		"simulateCardAuthorisation": admission.Decisions, "simulateCardAdvice": admission.Decisions, "simulateAuthorisationCapture": admission.Decisions,
		"simulateTransactionRefund": admission.Decisions, "simulateIssueCard": admission.Writes,
	} {
		for i := range routes {
			if routes[i].id == id && routes[i].requestKind() != want {
				t.Errorf("%s counts as %s, want %s", id, routes[i].requestKind(), want)
			}
		}
	}
}
