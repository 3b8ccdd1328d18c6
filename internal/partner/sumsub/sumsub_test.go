package sumsub

import (
	"context"
	"crypto/hmac"
	"crypto/sha1" // #nosec G505 -- that it is refused is a test
	"crypto/sha256"
	"crypto/sha512"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"hash"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/partner/config"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

const (
	appToken = "sbx:an-app-token"
	secret   = "the secret of requests"
	callback = "the secret of callbacks"
)

// sign computes an HMAC in hexadecimal. TestNodeSignsAsTheTestsDo compares it with Node's.
func sign(algorithm func() hash.Hash, key, message string) string {
	mac := hmac.New(algorithm, []byte(key))
	mac.Write([]byte(message))
	return hex.EncodeToString(mac.Sum(nil))
}

func TestNodeSignsAsTheTestsDo(t *testing.T) {
	t.Parallel()
	out, err := exec.CommandContext(t.Context(), "node", "-e", // #nosec G204 -- a test's own words
		`const [k, m] = process.argv.slice(1);
for (const a of ["sha256", "sha512"]) console.log(require("crypto").createHmac(a, k).update(m).digest("hex"))`,
		callback, `{"type": "applicantReviewed", "ü": 1}`).Output()
	if err != nil {
		t.Fatal(err)
	}
	want := sign(sha256.New, callback, `{"type": "applicantReviewed", "ü": 1}`) + "\n" +
		sign(sha512.New, callback, `{"type": "applicantReviewed", "ü": 1}`) + "\n"
	if string(out) != want {
		t.Errorf("Node says %s, want %s", out, want)
	}
}

type screening struct{}

func (screening) ScreenCustomer(context.Context, partner.ScreeningRequest) (partner.Answer[partner.Cleared], error) {
	return partner.Done(partner.Cleared{}), nil
}

// env is an installation whose identity check is the adapter, before the stand-in.
type env struct {
	*worktest.Env
	t       testing.TB
	sumsub  *standIn
	made    *config.Partner
	handler http.Handler
	adapter *adapter
}

func each(t *testing.T, body func(e *env)) {
	t.Helper()
	worktest.Each(t, func(t *testing.T, h *worktest.Env) {
		e := newEnv(t, h)
		body(e)
		for _, r := range e.sumsub.signed {
			if r.signature != sign(sha256.New, secret, r.text) {
				t.Errorf("%s is signed %s", r.text, r.signature)
			}
		}
	})
}

func newEnv(t testing.TB, h *worktest.Env) *env {
	t.Helper()
	e := &env{Env: h, t: t, sumsub: &standIn{t: t, applicants: map[string]map[string]any{}}}
	server := httptest.NewServer(e.sumsub)
	t.Cleanup(server.Close)
	made, err := build(config.Environment{DB: h.DB, Now: h.Clock.Now, Log: slog.New(slog.DiscardHandler)}, settings(server.URL))
	h.Must(err)
	e.made, e.adapter = made, made.Ports.IdentityCheck.(*adapter)
	h.UsePartners(partner.Ports{Screening: screening{}, IdentityCheck: made.Ports.IdentityCheck})
	served, err := made.Serve(config.Services{Onboarding: h.Onboarding})
	h.Must(err)
	e.handler = served.Handler
	return e
}

func settings(url string) Settings {
	return Settings{
		URL: url, AppToken: config.SecretOf(appToken), SecretKey: config.SecretOf(secret), CallbackSecret: config.SecretOf(callback),
		Level: "id-and-liveness", PublicURL: "https://kyc.example/",
	}
}

// call has Sumsub call back about a customer, and gives the status of the answer.
func (e *env) call(c issuing.Customer, kind string) int {
	body := fmt.Sprintf(`{"type": %q, "applicantId": "x", "externalUserId": %q, "reviewResult": {"reviewAnswer": "GREEN"}}`, kind, externalID(c.ProgrammeID, c.ID))
	return e.post(body, "HMAC_SHA256_HEX", sign(sha256.New, callback, body))
}

func (e *env) post(body, algorithm, digest string) int {
	r := httptest.NewRequestWithContext(e.Ctx, "POST", "/callbacks", strings.NewReader(body))
	r.Header.Set("X-Payload-Digest", digest)
	r.Header.Set("X-Payload-Digest-Alg", algorithm)
	w := httptest.NewRecorder()
	e.handler.ServeHTTP(w, r)
	return w.Code
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

func TestASumsubApplicantBecomesAnActiveCustomerByACallback(t *testing.T) {
	t.Parallel()
	each(t, func(e *env) {
		c := e.waiting()
		e.expect(c, issuing.CustomerVerifying)
		if e.sumsub.created != 1 {
			t.Errorf("%d applicants were made", e.sumsub.created)
		}
		if url := e.Onboarding.VerificationURL("https://api.example", c); url != "https://kyc.example/verify/"+c.PortalToken {
			t.Errorf("the page is %s", url)
		}
		w := httptest.NewRecorder()
		e.handler.ServeHTTP(w, httptest.NewRequestWithContext(e.Ctx, "GET", "/verify/"+c.PortalToken, nil))
		if to := w.Header().Get("Location"); w.Code != 303 || to != "https://in.sumsub.example/websdk/p/"+externalID(c.ProgrammeID, c.ID)+"?level=id-and-liveness" {
			t.Errorf("it leads to %s, %d", to, w.Code)
		}
		for _, token := range []string{"00", "%00", "%ff"} {
			w = httptest.NewRecorder()
			e.handler.ServeHTTP(w, httptest.NewRequestWithContext(e.Ctx, "GET", "/verify/"+token, nil))
			if w.Code != 404 {
				t.Errorf("the page /verify/%s, a stranger's, is answered %d", token, w.Code)
			}
		}

		e.sumsub.review(c, "RED", "RETRY", "BAD_PHOTO")
		if code := e.call(c, "applicantReviewed"); code != 204 {
			t.Errorf("the callback is answered %d", code)
		}
		e.Work()
		e.expect(c, issuing.CustomerVerifying)
		answer, err := e.adapter.CheckIdentity(e.Ctx, partner.IdentityRequestFor(c))
		e.Must(err)
		if answer.Waits() != "the person to send other documents: BAD_PHOTO" {
			t.Errorf("it waits for %q", answer.Waits())
		}

		e.sumsub.review(c, "GREEN", "")
		for range 2 { // a repeated callback changes nothing
			if code := e.call(c, "applicantReviewed"); code != 204 {
				t.Errorf("the callback is answered %d", code)
			}
			e.Work()
			if got := e.expect(c, issuing.CustomerActive); got.Name != "Ada King Lovelace" {
				t.Errorf("they are called %q", got.Name)
			}
		}
	})
}

func TestWhoSumsubRejectsForGoodIsRejected(t *testing.T) {
	t.Parallel()
	each(t, func(e *env) {
		c := e.waiting()
		e.sumsub.review(c, "RED", "FINAL", "FORGERY")
		e.Clock.Advance(2 * time.Hour) // the callback was lost: the task asks
		e.Work()
		e.expect(c, issuing.CustomerRejected)
	})
}

func TestWhoPassedIsCheckedAgainAndPutOnHoldWhenSumsubTakesItBack(t *testing.T) {
	t.Parallel()
	each(t, func(e *env) {
		c := e.waiting()
		e.sumsub.review(c, "GREEN", "")
		e.call(c, "applicantReviewed")
		e.Work()
		c = e.expect(c, issuing.CustomerActive)

		e.Must(e.adapter.RecheckIdentity(e.Ctx, partner.IdentityRequestFor(c)))
		e.Must(e.adapter.RecheckIdentity(e.Ctx, partner.IdentityRequestFor(c)))
		if e.sumsub.resets != 1 {
			t.Errorf("%d resets", e.sumsub.resets)
		}
		e.call(c, "applicantReset")
		e.expect(c, issuing.CustomerActive)

		e.sumsub.review(c, "RED", "FINAL", "CRIMINAL")
		e.sumsub.down = true
		if code := e.call(c, "applicantReviewed"); code != 503 {
			t.Errorf("while it cannot be asked the callback is answered %d", code)
		}
		e.expect(c, issuing.CustomerActive)
		e.sumsub.down = false
		e.Clock.Advance(time.Minute)
		if code := e.call(c, "applicantReviewed"); code != 204 {
			t.Errorf("the callback is answered %d", code)
		}
		e.expect(c, issuing.CustomerInactive)
		open, err := e.DB.OpenFindings(e.Ctx)
		e.Must(err)
		if len(open) != 1 || open[0].Kind != issuing.FindingIdentity || !strings.HasSuffix(open[0].Detail, "CRIMINAL") {
			t.Errorf("%+v", open)
		}
	})
}

func TestACallbackThatIsNotSumsubsIsRefused(t *testing.T) {
	t.Parallel()
	each(t, func(e *env) {
		c := e.waiting()
		e.sumsub.review(c, "GREEN", "")
		body := fmt.Sprintf(`{"type": "applicantReviewed", "externalUserId": %q}`, externalID(c.ProgrammeID, c.ID))
		good := sign(sha256.New, callback, body)
		for what, got := range map[string]int{
			"no signature":        e.post(body, "", ""),
			"another secret":      e.post(body, "HMAC_SHA256_HEX", sign(sha256.New, secret, body)),
			"another body":        e.post(body+" ", "HMAC_SHA256_HEX", good),
			"another algorithm":   e.post(body, "HMAC_SHA512_HEX", good),
			"a weak algorithm":    e.post(body, "HMAC_SHA1_HEX", sign(sha1.New, callback, body)),
			"half of a signature": e.post(body, "HMAC_SHA256_HEX", good[:32]),
		} {
			if got != 401 {
				t.Errorf("%s is answered %d", what, got)
			}
		}
		e.Work()
		e.expect(c, issuing.CustomerVerifying)
		for what, c := range map[string]struct {
			body string
			want int
		}{
			"somebody else":    {`{"type": "applicantReviewed", "externalUserId": "shop-17"}`, 204},
			"an unknown":       {`{"externalUserId": "` + externalID(issuing.NewID[issuing.ProgrammeID](), issuing.NewID[issuing.CustomerID]()) + `"}`, 204},
			"no JSON":          {`<xml>`, 400},
			"another's number": {`{"externalUserId": "` + externalID(e.NewProgramme(), c.ID) + `"}`, 204},
		} {
			if got := e.post(c.body, "HMAC_SHA512_HEX", sign(sha512.New, callback, c.body)); got != c.want {
				t.Errorf("%s is answered %d", what, got)
			}
		}
		open, err := e.DB.OpenFindings(e.Ctx)
		e.Must(err)
		if len(open) != 1 || open[0].Kind != issuing.FindingUnread || !strings.Contains(open[0].Detail, "invalid character '<'") {
			t.Errorf("what is Sumsub's and no JSON is told as %+v", open)
		}
		e.Work()
		e.expect(c, issuing.CustomerVerifying)
		if got := e.post(body, "HMAC_SHA256_HEX", good); got != 204 {
			t.Errorf("the good one is answered %d", got)
		}
		e.Work()
		e.expect(c, issuing.CustomerActive)
	})
}

func TestWhatSumsubCannotMeanIsAnErrorAndNotAResult(t *testing.T) {
	t.Parallel()
	made, err := build(config.Environment{Now: time.Now, Log: slog.New(slog.DiscardHandler)}, settings("https://sumsub.example"))
	if err != nil {
		t.Fatal(err)
	}
	a, _ := made.Ports.IdentityCheck.(*adapter)
	for text, want := range map[string]string{
		`{"review": {"reviewStatus": "completed", "levelName": "id-and-liveness"}}`:                                         "the answer \"\"",
		`{"review": {"reviewStatus": "completed", "reviewResult": {"reviewAnswer": "GREEN"}}}`:                              "has no name",
		`{"review": {"reviewStatus": "completed", "reviewResult": {"reviewAnswer": "RED", "reviewRejectType": "MAYBE"}}}`:   "MAYBE",
		`{"info": {"firstName": "A"}, "review": {"reviewStatus": "completed", "reviewResult": {"reviewAnswer": "YELLOW"}}}`: "YELLOW",
	} {
		var p applicant
		if err := json.Unmarshal([]byte(text), &p); err != nil {
			t.Fatal(err)
		}
		if _, err := a.read(p); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", text, err)
		}
	}
	var other applicant
	other.Review.Status, other.Review.Level, other.Review.Result.Answer, other.Info.First = "completed", "phone-only", "GREEN", "A"
	answer, err := a.read(other)
	if _, done := answer.Result(); err != nil || done || !strings.Contains(answer.Waits(), "phone-only") {
		t.Errorf("a weaker level: %+v, %v", answer, err)
	}
}

func TestSumsubIsTriedWithoutChangingAnything(t *testing.T) {
	t.Parallel()
	s := &standIn{t: t, applicants: map[string]map[string]any{}}
	server := httptest.NewServer(s)
	defer server.Close()
	try := func(change func(*Settings)) (string, error) {
		c := settings(server.URL)
		change(&c)
		made, err := build(config.Environment{Now: time.Now, Log: slog.New(slog.DiscardHandler)}, c)
		if err != nil {
			t.Fatal(err)
		}
		return made.Check(t.Context())
	}
	if said, err := try(func(*Settings) {}); err != nil || !strings.Contains(said, "the level id-and-liveness is there") {
		t.Errorf("%q, %v", said, err)
	}
	if _, err := try(func(s *Settings) { s.Level = "none" }); err == nil || !strings.Contains(err.Error(), "there is no level none; there are: basic, id-and-liveness") {
		t.Errorf("%v", err)
	}
	if _, err := try(func(s *Settings) { s.AppToken = config.SecretOf("x") }); err == nil || !strings.Contains(err.Error(), "look at appToken") {
		t.Errorf("%v", err)
	}
	if s.created+s.resets > 0 {
		t.Error("it changed something")
	}
}
