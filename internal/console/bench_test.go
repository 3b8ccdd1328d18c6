package console_test

import (
	"context"
	"io"
	"log/slog"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/url"
	"regexp"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/console"
	"github.com/offblocks/offblocks/internal/console/chains"
	"github.com/offblocks/offblocks/internal/console/desk"
	"github.com/offblocks/offblocks/internal/console/developers"
	"github.com/offblocks/offblocks/internal/console/money"
	"github.com/offblocks/offblocks/internal/console/partners"
	"github.com/offblocks/offblocks/internal/events"
	"github.com/offblocks/offblocks/internal/figures"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/onboarding"
	"github.com/offblocks/offblocks/internal/operators"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/payments/payouts"
	"github.com/offblocks/offblocks/internal/settlement"
	"github.com/offblocks/offblocks/internal/work"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

// apiOrigin is where clients call the API. Pages say so, and load nothing from there.
const apiOrigin = "https://api.example.com"

// bench is a console over an installation whose chains and partners a test plays.
type bench struct {
	*worktest.Env
	people   *operators.Service
	handler  *console.Server
	server   *httptest.Server
	ahead    atomic.Int64 // of the console's clock, in nanoseconds
	counted  *figures.Counter
	measured []figures.Measure // what the next Take finds
}

func newBench(t *testing.T, env *worktest.Env) *bench {
	t.Helper()
	return newBenchWhere(t, env, false)
}

// newBenchWhere is a console where two people are asked for, or where they are not.
func newBenchWhere(t testing.TB, env *worktest.Env, twoPeople bool, more ...desk.Room) *bench {
	t.Helper()
	db := work.New(env.DB, env.Clock.Now)
	b := &bench{Env: env}
	now := func() time.Time { return time.Now().Add(time.Duration(b.ahead.Load())) }
	b.people = operators.New(db, now)
	counted := figures.New(env.DB, env.Clock.Now, func(context.Context) []figures.Measure { return b.measured })
	env.DB.OnDecision(counted.ObserveDecision)
	b.counted = counted
	handler := console.New(console.Config{
		Desk: &desk.Desk{
			DB: db, Onboarding: env.Onboarding, Payments: env.Payments, Messages: payments.NewUnmatchedMessages(db),
			Review: onboarding.NewScreeningReview(db), Book: env.Book, Settlement: settlement.New(db), Chains: []caip.ChainID{worktest.ChainID}, Counted: counted,
		},
		Operators: b.people, TwoPeople: twoPeople, Now: now, Rooms: append([]desk.Room{
			(&developers.Developers{Events: events.New(db, 0), Origin: apiOrigin, Keeps: true}).Room(),
			(&chains.Chains{
				Published: env.Chains(), Sender: "0x00000000000000000000000000000000005e2de2",
				Ask: func(context.Context, []caip.ChainID) map[caip.ChainID]chains.NodeState {
					return map[caip.ChainID]chains.NodeState{worktest.ChainID: {Head: 50, Confirmations: 5, GasPrice: "3 gwei", MaxFee: "2 gwei", TooDear: true, Coin: "1.5"}}
				},
				Decode: func(string) (chains.Transaction, error) { return chains.Transaction{Method: "deposit"}, nil },
			}).Room(),
			partners.Partners{
				{Name: "acme", Type: "acme-network", Summary: "the card network of the tests", Network: true, Finds: []issuing.FindingKind{issuing.FindingUnmatched, issuing.FindingUnread}, Can: []string{"asks for purchases"}, Links: func() partners.Links {
					return partners.Links{Connected: 2, Messages: map[string]int64{"approved": 7}}
				}},
				{Name: "checker", Serves: []string{"identity check"}, Calls: func() partners.Calls {
					return partners.Calls{Sent: 9, Failed: 5, HeldBack: 3, Took: 120 * time.Millisecond, OpenUntil: time.Unix(0, 0)}
				}},
			}.Room(),
			(&money.Money{Chains: env.Chains(), Rates: worktest.AllRates, Refunds: payouts.NewShortPayouts(db)}).Room(),
		}, more...),
		TryIt: func() (console.TryItAccess, error) {
			return console.TryItAccess{SigningKey: "a key of the sandbox"}, nil
		},
		Log: slog.New(slog.NewTextHandler(t.Output(), nil)),
	})
	b.handler, b.server = handler, httptest.NewServer(handler)
	t.Cleanup(b.server.Close)
	t.Cleanup(handler.Close) // before the server, which waits for its streams
	return b
}

// browser is somebody who has signed in, and follows no redirect.
type browser struct {
	*http.Client
	t      *testing.T
	origin string
}

// stranger has not signed in.
func (b *bench) stranger(t *testing.T) *browser {
	t.Helper()
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	return &browser{&http.Client{Jar: jar, CheckRedirect: func(*http.Request, []*http.Request) error {
		return http.ErrUseLastResponse
	}}, t, b.server.URL}
}

// signIn makes an operator and signs them in by a link.
func (b *bench) signIn(t *testing.T, name string, role issuing.Role, programme issuing.ProgrammeID) *browser {
	t.Helper()
	if _, err := b.people.Create(t.Context(), operators.NewOperator{Name: name, Role: role, Programme: programme}, ""); err != nil {
		t.Fatal(err)
	}
	return b.signInAgain(t, name)
}

// signInAgain signs an operator in by another link.
func (b *bench) signInAgain(t *testing.T, name string) *browser {
	t.Helper()
	link, err := b.people.CreateLink(t.Context(), name, "")
	if err != nil {
		t.Fatal(err)
	}
	w := b.stranger(t)
	if status, _, to := w.post("/console/link/"+link, nil); status != http.StatusSeeOther || to != "/console/" {
		t.Fatalf("signing in: status %d, to %s", status, to)
	}
	return w
}

// page is the path of a page of the installation's programme.
func (b *bench) page(path string) string { return "/console/p/" + string(b.Programme) + "/" + path }

func (w *browser) do(r *http.Request) (status int, body, to string) {
	w.t.Helper()
	answer, err := w.Do(r)
	if err != nil {
		w.t.Fatal(err)
	}
	defer func() { _ = answer.Body.Close() }()
	text, err := io.ReadAll(answer.Body)
	if err != nil {
		w.t.Fatal(err)
	}
	if csp := answer.Header.Get("Content-Security-Policy"); !strings.HasPrefix(csp, "default-src 'none'; style-src 'self'; script-src 'self';") {
		w.t.Errorf("%s has the policy %q", r.URL.Path, csp)
	}
	return answer.StatusCode, string(text), answer.Header.Get("Location")
}

func (w *browser) get(path string) (status int, body, to string) {
	w.t.Helper()
	r, err := http.NewRequestWithContext(w.t.Context(), http.MethodGet, w.origin+path, http.NoBody)
	if err != nil {
		w.t.Fatal(err)
	}
	return w.do(r)
}

func (w *browser) post(path string, form url.Values, headers ...string) (status int, body, to string) {
	w.t.Helper()
	r, err := http.NewRequestWithContext(w.t.Context(), http.MethodPost, w.origin+path, strings.NewReader(form.Encode()))
	if err != nil {
		w.t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	for i := 0; i+1 < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	return w.do(r)
}

// shows gets a page, and expects texts in it.
func (w *browser) shows(path string, texts ...string) string {
	w.t.Helper()
	status, body, _ := w.get(path)
	if status != http.StatusOK {
		w.t.Fatalf("%s answers %d", path, status)
	}
	for _, text := range texts {
		if !strings.Contains(body, text) {
			w.t.Errorf("%s does not say %q:\n%s", path, text, body)
		}
	}
	return body
}

// click follows the link of a page that has a text in it.
func (w *browser) click(body, text string) string {
	w.t.Helper()
	for _, link := range regexp.MustCompile(`(?s)<a [^>]*href="([^"]+)"[^>]*>(.*?)</a>`).FindAllStringSubmatch(body, -1) {
		if strings.Contains(link[2], text) {
			return w.shows(strings.ReplaceAll(link[1], "&amp;", "&"))
		}
	}
	w.t.Fatalf("no link says %q:\n%s", text, body)
	return ""
}

var formID = regexp.MustCompile(`(?s)action="([^"]+)".*?name="form" value="([^"]+)"`)

// formOf is the form of a page that is sent to a path.
func (w *browser) formOf(body, path string) url.Values {
	w.t.Helper()
	for _, form := range regexp.MustCompile(`(?s)<form method="post".*?</form>`).FindAllString(body, -1) {
		if match := formID.FindStringSubmatch(form); match != nil && match[1] == path {
			return url.Values{"form": {match[2]}}
		}
	}
	w.t.Fatalf("the page has no form that is sent to %s", path)
	return nil
}

func newOperator(name, password string) operators.NewOperator {
	return operators.NewOperator{Name: name, Role: issuing.RoleViewer, Password: password}
}
