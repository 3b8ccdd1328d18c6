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

// production is a server that has no simulator. It has no database either: what is asked of it here does not come that
// far.
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
		text, err := json.Marshal(c.problemOf(cause))
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
