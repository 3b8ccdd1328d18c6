package console_test

import (
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/console"
	"github.com/offblocks/offblocks/internal/console/desk"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/operators"
	"github.com/offblocks/offblocks/internal/work"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

// A page of the documents signs with the sandbox's key, which nobody else may get hold of.
func TestOnlyAnAdministratorOfASandboxGetsItsKey(t *testing.T) {
	t.Parallel()
	worktest.Each(t, func(t *testing.T, env *worktest.Env) {
		b := newBench(t, env)
		admin := b.signIn(t, "ada", issuing.RoleAdmin, "")
		for name, c := range map[string]struct {
			browser *browser
			headers []string
			want    int
		}{
			"an administrator":                  {admin, nil, http.StatusOK},
			"a page of this origin":             {admin, []string{"Sec-Fetch-Site", "same-origin", "Origin", b.server.URL}, http.StatusOK},
			"a page of another site":            {admin, []string{"Sec-Fetch-Site", "cross-site"}, http.StatusForbidden},
			"a page of another port":            {admin, []string{"Sec-Fetch-Site", "same-site"}, http.StatusForbidden},
			"another origin":                    {admin, []string{"Origin", "https://evil.example"}, http.StatusForbidden},
			"an operator":                       {b.signIn(t, "otto", issuing.RoleOperator, ""), nil, http.StatusForbidden},
			"an administrator of one programme": {b.signIn(t, "pia", issuing.RoleAdmin, b.Programme), nil, http.StatusForbidden},
			"a stranger":                        {b.stranger(t), nil, http.StatusUnauthorized},
		} {
			status, body, _ := c.browser.post("/console/try-it", nil, c.headers...)
			if status != c.want || strings.Contains(body, "a key of the sandbox") != (c.want == http.StatusOK) {
				t.Errorf("%s: status %d, want %d: %s", name, status, c.want, body)
			}
		}
		if status, body, _ := admin.get("/console/try-it"); status == http.StatusOK || strings.Contains(body, "a key of the sandbox") {
			t.Errorf("a GET answers %d", status)
		}
		elsewhere := console.New(console.Config{
			Desk: &desk.Desk{DB: work.New(env.DB, env.Clock.Now)}, Operators: operators.New(work.New(env.DB, env.Clock.Now), time.Now), Now: time.Now,
			Log: slog.New(slog.DiscardHandler),
		})
		defer elsewhere.Close()
		w := httptest.NewRecorder()
		elsewhere.ServeHTTP(w, httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/console/try-it", nil))
		if w.Code != http.StatusNotFound {
			t.Errorf("where there is nothing to give: status %d", w.Code)
		}
	})
}
