package rest

import (
	"bytes"
	"errors"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/openapi"
)

// members runs the check of a body's members for an operation.
func members(t *testing.T, operation, body string, sandbox bool) (header, log string, err error) {
	t.Helper()
	var text bytes.Buffer
	s := production()
	s.sandbox, s.Log = sandbox, slog.New(slog.NewTextHandler(&text, nil))
	w := httptest.NewRecorder()
	c := &call{Server: s, w: w, r: httptest.NewRequest(http.MethodPost, "/v1/x", nil), body: []byte(body)}
	for i := range routes {
		if routes[i].id == operation {
			c.route = &routes[i]
		}
	}
	_, err = checkMembers(c)
	return w.Header().Get(ignoredHeader), text.String(), err
}

func TestASandboxNamesTheMembersThatAPublishedOperationIgnores(t *testing.T) {
	t.Parallel()
	for body, want := range map[string]string{
		`{"amount":"1","currency":"EUR","captrue":false}`:                                 `"/captrue"`,
		`{"amount":"1","currency":"EUR","merchant":{"nane":"x","name":"y"},"final":true}`: `"/final", "/merchant/nane"`,
		`{"a b":1,"ü\"\n":2}`:             `"/a%20b", "/%C3%BC%22%0A"`,
		`{"amount":"1","currency":"EUR"}`: "",
		`{"amount":"1","capture":false`:   "", // it is refused anyway
		"":                                "",
	} {
		header, log, err := members(t, "simulateCardAuthorisation", body, true)
		if err != nil || header != want || strings.Contains(log, "members ignored") != (want != "") {
			t.Errorf("%s: %q, %v; logged %q", body, header, err, log)
		}
		if want != "" && !strings.Contains(log, "operation=simulateCardAuthorisation") {
			t.Errorf("logged is %q", log)
		}
		if header, log, err := members(t, "simulateCardAuthorisation", body, false); err != nil || header != "" || log != "" {
			t.Errorf("outside a sandbox %s: %q, %v; logged %q", body, header, err, log)
		}
	}
	if header, _, err := members(t, "closeAccount", `{"reason":"moved"}`, true); err != nil || header != `"/reason"` {
		t.Errorf("of an operation without a body: %q, %v", header, err)
	}
	long, _, err := members(t, "createCustomer", `{"`+strings.Repeat("a", 1000)+`1":1,"`+strings.Repeat("a", 1000)+`2":1,"`+strings.Repeat("a", 4000)+`":1,"b":1}`, true)
	if err != nil || len(long) > maxIgnored+100 || !strings.HasSuffix(long, `, "and 2 more"`) {
		t.Errorf("%d bytes, %v: …%s", len(long), err, long[max(0, len(long)-40):])
	}
}

func TestAnAdditionRefusesMembersThatItDoesNotKnow(t *testing.T) {
	t.Parallel()
	for _, sandbox := range []bool{true, false} {
		_, _, err := members(t, "simulateAuthorisationExpiry", `{"at":"once"}`, sandbox)
		var refused *openapi.BodyError
		if !errors.As(err, &refused) || refused.Code != "body_invalid" || refused.Errors[0].Pointer != "/at" {
			t.Errorf("%v", err)
		}
		if _, _, err := members(t, "simulateAuthorisationExpiry", `{}`, sandbox); err != nil {
			t.Errorf("of nothing: %v", err)
		}
	}
	_, err := openapi.Decode[api.SimulatedCapture]("simulateAuthorisationCapture", []byte(`{"amount":"10","final":false}`))
	var refused *openapi.BodyError
	if !errors.As(err, &refused) || refused.Code != "body_invalid" || len(refused.Errors) != 1 || refused.Errors[0].Pointer != "/final" ||
		!strings.Contains(refused.Errors[0].Detail, "known are amount, insist, more, reference") {
		t.Errorf("%+v", refused)
	}
}
