package identitywebhook

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os/exec"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/partner/config"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

var (
	rawKey = []byte("0123456789abcdef0123456789abcdef")
	secret = "whsec_" + base64.StdEncoding.EncodeToString(rawKey)
)

// sign signs as Standard Webhooks says. TestNodeSignsAsTheTestsDo compares it with Node's.
func sign(id, at, body string) string {
	mac := hmac.New(sha256.New, rawKey)
	mac.Write([]byte(id + "." + at + "." + body))
	return "v1," + base64.StdEncoding.EncodeToString(mac.Sum(nil))
}

func TestNodeSignsAsTheTestsDo(t *testing.T) {
	t.Parallel()
	out, err := exec.CommandContext(t.Context(), "node", "-e", // #nosec G204 -- a test's own words
		`const [k, m] = process.argv.slice(1);
console.log("v1," + require("crypto").createHmac("sha256", Buffer.from(k.slice(6), "base64")).update(m).digest("base64"))`,
		secret, "msg_1.1800000000."+`{"ü": 1}`).Output()
	if err != nil {
		t.Fatal(err)
	}
	if want := sign("msg_1", "1800000000", `{"ü": 1}`); strings.TrimSpace(string(out)) != want {
		t.Errorf("Node says %s, want %s", out, want)
	}
}

type screening struct{}

func (screening) ScreenCustomer(context.Context, partner.ScreeningRequest) (partner.Answer[partner.Cleared], error) {
	return partner.Done(partner.Cleared{}), nil
}

type request struct{ id, at, signature, body string }

// env is an installation whose identity check is the adapter; the operator's URL is a server here.
type env struct {
	*worktest.Env
	t       testing.TB
	adapter *adapter
	handler http.Handler
	mu      sync.Mutex
	asked   []request
	n       int
}

func each(t *testing.T, body func(e *env)) {
	t.Helper()
	worktest.Each(t, func(t *testing.T, h *worktest.Env) {
		e := newEnv(t, h)
		body(e)
		for _, r := range e.asked {
			if want := sign(r.id, r.at, r.body); r.signature != want {
				t.Errorf("%s is signed %s, want %s", r.body, r.signature, want)
			}
		}
	})
}

func newEnv(t testing.TB, h *worktest.Env) *env {
	t.Helper()
	e := &env{Env: h, t: t}
	server := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		text, _ := io.ReadAll(r.Body)
		e.mu.Lock()
		defer e.mu.Unlock()
		e.asked = append(e.asked, request{r.Header.Get("webhook-id"), r.Header.Get("webhook-timestamp"), r.Header.Get("webhook-signature"), string(text)})
	}))
	t.Cleanup(server.Close)
	made, err := build(config.Environment{Name: "own", DB: h.DB, Now: h.Clock.Now, Log: slog.New(slog.DiscardHandler)}, Settings{
		URL: server.URL + "/identity", Secret: config.SecretOf(secret), VerificationURL: "https://app.example/kyc?of={customerId}&key={token}",
	})
	h.Must(err)
	e.adapter, _ = made.Ports.IdentityCheck.(*adapter)
	h.UsePartners(partner.Ports{Screening: screening{}, IdentityCheck: e.adapter})
	served, err := made.Serve(config.Services{Onboarding: h.Onboarding})
	h.Must(err)
	e.handler = served.Handler
	return e
}

func (e *env) waiting() issuing.Customer {
	e.t.Helper()
	c := e.InitiatingCustomer()
	e.SignCustomer(c)
	e.Work()
	return c.Customer
}

func (e *env) expect(c issuing.Customer, want issuing.CustomerStatus) issuing.Customer {
	e.t.Helper()
	got, err := e.DB.Customer(e.Ctx, c.ProgrammeID, c.ID)
	e.Must(err)
	if got.Status != want {
		e.t.Errorf("the customer is %s, want %s", got.Status, want)
	}
	return got
}

// now is the time that a caller whose clock is right puts into a callback.
func (e *env) now(ahead time.Duration) string {
	return strconv.FormatInt(e.Clock.Now().Add(ahead).Unix(), 10)
}

func body(c issuing.Customer, verdict, more string) string {
	return fmt.Sprintf(`{"customerId": %q, "programmeId": %q, "verdict": %q%s}`, c.ID, c.ProgrammeID, verdict, more)
}

// call calls back, under a new id, and gives the status of the answer.
func (e *env) call(text string) int {
	e.n++
	id, at := fmt.Sprintf("msg_%d", e.n), e.now(0)
	return e.post(id, at, sign(id, at, text), text)
}

func (e *env) post(id, at, signature, text string) int {
	r := httptest.NewRequestWithContext(e.Ctx, "POST", "/results", strings.NewReader(text))
	r.Header.Set("webhook-id", id)
	r.Header.Set("webhook-timestamp", at)
	r.Header.Set("webhook-signature", signature)
	w := httptest.NewRecorder()
	e.handler.ServeHTTP(w, r)
	return w.Code
}

func TestAResultOfOnesOwnTakesACustomerThrough(t *testing.T) {
	t.Parallel()
	each(t, func(e *env) {
		c := e.waiting()
		e.expect(c, issuing.CustomerVerifying)
		if len(e.asked) != 1 || e.asked[0].id != string(c.ID) || !strings.Contains(e.asked[0].body, `"type":"identity.requested"`) || !strings.Contains(e.asked[0].body, c.PortalToken) {
			t.Errorf("%+v", e.asked)
		}
		if page := e.Onboarding.VerificationURL("", c); page != "https://app.example/kyc?of="+string(c.ID)+"&key="+c.PortalToken {
			t.Errorf("the page is %s", page)
		}
		e.Clock.Advance(2 * time.Hour)
		e.Work()
		if len(e.asked) != 2 || e.asked[1].id != e.asked[0].id {
			t.Errorf("it asks again as %+v", e.asked)
		}
		if code := e.call(body(c, "documents_needed", `, "detail": "a sharper photo"`)); code != 200 {
			t.Errorf("answered %d", code)
		}
		e.Work()
		e.expect(c, issuing.CustomerVerifying)
		answer, err := e.adapter.CheckIdentity(e.Ctx, partner.IdentityRequestFor(c))
		e.Must(err)
		if answer.Waits() != "the person to send other documents: a sharper photo" {
			t.Errorf("it waits for %q", answer.Waits())
		}
		e.Clock.Advance(time.Second)
		if code := e.call(body(c, "passed", `, "name": "Ada Lovelace"`)); code != 200 {
			t.Errorf("answered %d", code)
		}
		e.Work()
		if got := e.expect(c, issuing.CustomerActive); got.Name != "Ada Lovelace" {
			t.Errorf("they are called %q", got.Name)
		}
		if got := e.call(body(c, "withdrawn", `, "detail": "a stolen passport"`)); got != 200 {
			t.Errorf("answered %d", got)
		}
		e.expect(c, issuing.CustomerInactive)

		other := e.waiting()
		e.call(body(other, "failed", ""))
		e.Work()
		e.expect(other, issuing.CustomerRejected)
	})
}

func TestAResultThatComesBeforeItsCustomerWaitsForThem(t *testing.T) {
	t.Parallel()
	each(t, func(e *env) {
		c := e.InitiatingCustomer()
		if code := e.call(body(c.Customer, "passed", `, "name": "Ada Lovelace"`)); code != 200 {
			t.Errorf("answered %d", code)
		}
		e.SignCustomer(c)
		e.Work()
		e.expect(c.Customer, issuing.CustomerActive)
	})
}

func TestACallbackIsTakenOnceAndOnlyInTime(t *testing.T) {
	t.Parallel()
	each(t, func(e *env) {
		c := e.waiting()
		text := body(c, "passed", `, "name": "Ada Lovelace"`)
		old, soon, at := e.now(-6*time.Minute), e.now(6*time.Minute), e.now(0)
		good := sign("a", at, text)
		for what, got := range map[string]int{
			"too old":            e.post("a", old, sign("a", old, text), text),
			"too early":          e.post("a", soon, sign("a", soon, text), text),
			"another id":         e.post("b", at, good, text),
			"another time":       e.post("a", e.now(time.Second), good, text),
			"another body":       e.post("a", at, good, strings.Replace(text, "Ada", "Eve", 1)),
			"no signature":       e.post("a", at, "", text),
			"another version":    e.post("a", at, strings.Replace(good, "v1,", "v2,", 1), text),
			"no id":              e.post("", at, sign("", at, text), text),
			"a time with a dash": e.post("a", "now", sign("a", "now", text), text),
		} {
			if got != 401 {
				t.Errorf("%s is answered %d", what, got)
			}
		}
		e.Work()
		e.expect(c, issuing.CustomerVerifying)
		if got := e.post("a", at, "v1,AAAA "+good, text); got != 200 { // a secret may be replaced by another
			t.Errorf("the good one is answered %d", got)
		}
		e.Work()
		e.expect(c, issuing.CustomerActive)

		withdrawal := body(c, "withdrawn", "")
		e.Clock.Advance(time.Second)
		at = e.now(0)
		first := sign("w", at, withdrawal)
		e.post("w", at, first, withdrawal)
		e.expect(c, issuing.CustomerInactive)
		_, err := e.Onboarding.ActivateCustomer(e.Ctx, c.ProgrammeID, c.ID)
		e.Must(err)
		if got := e.post("w", at, first, withdrawal); got != 200 {
			t.Errorf("a replay is answered %d", got)
		}
		e.expect(c, issuing.CustomerActive)
		older := e.now(-4 * time.Minute)
		if got := e.post("late", older, sign("late", older, withdrawal), withdrawal); got != 200 {
			t.Errorf("a late one is answered %d", got)
		}
		e.expect(c, issuing.CustomerActive) // a newer result is known
	})
}

func TestABadResultIsRefusedWithWhatIsWrong(t *testing.T) {
	t.Parallel()
	each(t, func(e *env) {
		c := e.waiting()
		stranger := c
		stranger.ProgrammeID = e.NewProgramme()
		unread := 0
		for text, want := range map[string]int{
			`[]`:                                     422,
			body(c, "perhaps", ""):                   422,
			body(c, "passed", ""):                    422,
			body(c, "passed", `, "name": "  "`):      422,
			body(c, "passed", `, "name": "A\u0000"`): 422,
			body(c, "passed", `, "name": "`+strings.Repeat("a", 201)+`"`):       422,
			body(c, "passed", `, "nmae": "Ada"`):                                422,
			`{"verdict": "failed"}`:                                             422,
			body(stranger, "failed", ""):                                        404,
			`{"customerId": "\u0000", "programmeId": "x", "verdict": "failed"}`: 422,
		} {
			if got := e.call(text); got != want {
				t.Errorf("%s is answered %d, want %d", text, got, want)
			}
			if want == 422 {
				unread++
			}
		}
		open, err := e.DB.OpenFindings(e.Ctx)
		e.Must(err)
		if len(open) != unread || open[0].Kind != issuing.FindingUnread || open[0].Figures["type"] != "result" {
			t.Errorf("the operator is told of %d: %+v", len(open), open)
		}
		e.Work()
		e.expect(c, issuing.CustomerVerifying)
	})
}

func TestSettingsThatCannotWorkAreRefused(t *testing.T) {
	t.Parallel()
	for says, change := range map[string]func(*Settings){
		"whsec_":      func(s *Settings) { s.Secret = config.SecretOf("hunter2") },
		"24 to 64":    func(s *Settings) { s.Secret = config.SecretOf("whsec_AAAA") },
		"neither":     func(s *Settings) { s.VerificationURL = "https://app.example" },
		"starts with": func(s *Settings) { s.URL = "app.example" },
	} {
		s := Settings{URL: "https://x.example", Secret: config.SecretOf(secret), VerificationURL: "https://app.example/{token}"}
		change(&s)
		_, err := build(config.Environment{Now: time.Now, Log: slog.New(slog.DiscardHandler)}, s)
		if err == nil || !strings.Contains(err.Error(), says) || strings.Contains(err.Error(), "hunter2") {
			t.Errorf("%v, want %s", err, says)
		}
	}
}
