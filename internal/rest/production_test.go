package rest

import (
	"encoding/json"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/offblocks/offblocks/httpsig"
	"github.com/offblocks/offblocks/internal/openapi"
)

// production is a server that has no simulator. It has no database either: what is asked of it here does not come that far.
func production() *Server { return New(Config{Now: time.Now, Log: slog.New(slog.DiscardHandler)}) }

func TestOutsideASandboxTheSimulatorDoesNotExist(t *testing.T) {
	t.Parallel()
	simulated := 0
	for _, op := range openapi.Operations() {
		if !strings.HasPrefix(op.Path, "/simulator/") {
			continue
		}
		simulated++
		for _, method := range []string{op.Method, http.MethodGet} {
			w := httptest.NewRecorder()
			production().ServeHTTP(w, httptest.NewRequest(method, "/v1"+op.Path, nil))
			if w.Code != http.StatusNotFound || w.Header().Get("Allow") != "" {
				t.Errorf("%s %s: %d %s", method, op.Path, w.Code, w.Body)
			}
		}
	}
	if simulated == 0 {
		t.Error("nothing is simulated")
	}
}

func TestOutsideASandboxSignaturesAreNotExplained(t *testing.T) {
	t.Parallel()
	cause := &httpsig.Error{Code: httpsig.SignatureInvalid, Message: "The signature does not verify.", Base: "the base", Hint: "the hint"}
	for _, explain := range []bool{false, true} {
		s := production()
		s.explain = explain
		c := &call{Server: s, r: httptest.NewRequest(http.MethodGet, "/v1/cards", nil)}
		text, err := json.Marshal(c.problem(cause))
		if err != nil {
			t.Fatal(err)
		}
		for _, part := range []string{"the base", "the hint", "signatureBase", "signatureHint"} {
			if strings.Contains(string(text), part) != explain {
				t.Errorf("explaining: %t; %q is in %s", explain, part, text)
			}
		}
	}
}

func TestFailedLoginsAreLimitedByWhoTriesAndNeverByKeyAlone(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)
	f := newFailures(func() time.Time { return now }, false)
	for range failuresByPair {
		if !f.allow("192.0.2.1", "key") {
			t.Fatal("refused too early")
		}
		f.note("192.0.2.1", "key")
	}
	if f.allow("192.0.2.1", "key") {
		t.Error("a stranger may go on trying")
	}
	if !f.allow("192.0.2.1", "other") {
		t.Error("an address is locked out of every key after a few mistakes")
	}
	if !f.allow("192.0.2.2", "key") {
		t.Error("a stranger has locked the programme out")
	}
	for i := range failuresByAddress {
		f.note("192.0.2.1", string(rune('a'+i)))
	}
	if f.allow("192.0.2.1", "yet another") {
		t.Error("an address may try key after key")
	}
	now = now.Add(failureEvery)
	if !f.allow("192.0.2.1", "key") {
		t.Error("waiting does not help")
	}
}

func TestASandboxRemembersNoFailedLogins(t *testing.T) {
	t.Parallel()
	f := newFailures(time.Now, true)
	for range 2 * failuresByAddress {
		f.note("192.0.2.1", "key")
	}
	if !f.allow("192.0.2.1", "key") || len(f.seen) > 0 {
		t.Errorf("%d limiters, though there are no limits", len(f.seen))
	}
}
