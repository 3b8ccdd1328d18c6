package cardpage_test

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/cardpage"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

// testIssuer shows cards and sets PINs as a test has it.
type testIssuer struct {
	partner.CardIssuer
	shows  partner.RevealedCard
	broken error
	pins   []string
	calls  int
}

func (i *testIssuer) RevealCard(context.Context, partner.CardAtIssuer) (partner.RevealedCard, error) {
	i.calls++
	return i.shows, i.broken
}

func (i *testIssuer) SetPIN(_ context.Context, _ partner.CardAtIssuer, pin string) (a partner.Answer[partner.PINSet], err error) {
	if i.broken != nil {
		return a, i.broken
	}
	if pin == "2468" {
		return partner.Refused[partner.PINSet]("it was used before"), nil
	}
	i.pins = append(i.pins, pin)
	return partner.Done(partner.PINSet{}), nil
}

// env is an installation whose card pages are served.
type env struct {
	*worktest.Env
	t      *testing.T
	issuer *testIssuer
	card   issuing.CardID
	log    strings.Builder
}

func each(t *testing.T, body func(t *testing.T, e *env)) {
	t.Helper()
	worktest.Each(t, func(t *testing.T, h *worktest.Env) {
		e := &env{Env: h, t: t, issuer: &testIssuer{CardIssuer: worktest.Partners().CardIssuer}}
		ports := worktest.Partners()
		ports.CardIssuer = e.issuer
		h.UsePartners(ports)
		e.card = h.ActiveCard(h.OpenAccount(h.ActiveCustomer()))
		body(t, e)
		h.Work()
	})
}

func (e *env) link(kind issuing.CardLinkKind) string {
	e.Helper()
	l, err := e.Onboarding.LinkCard(e.Ctx, e.Programme, e.card, kind)
	e.Must(err)
	return cardpage.Path + l.Token
}

type answer struct {
	status int
	body   string
	http.Header
}

func (e *env) ask(method, path string, form url.Values) answer {
	e.Helper()
	r := httptest.NewRequestWithContext(e.Ctx, method, path, strings.NewReader(form.Encode()))
	r.RemoteAddr = "203.0.113.7:1234"
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	w := httptest.NewRecorder()
	cardpage.New(e.Onboarding, slog.New(slog.NewTextHandler(&e.log, nil))).ServeHTTP(w, r)
	text, err := io.ReadAll(w.Result().Body)
	e.Must(err)
	return answer{w.Code, string(text), w.Result().Header}
}

// expect demands a status, and texts that the page has.
func (e *env) expect(a answer, status int, has ...string) {
	e.Helper()
	if a.status != status || a.Get("Cache-Control") != "no-store" || a.Get("Referrer-Policy") != "no-referrer" {
		e.t.Errorf("it is answered %d %v", a.status, a.Header)
	}
	for _, text := range has {
		if !strings.Contains(a.body, text) {
			e.t.Errorf("%q is not on the page: %s", text, a.body)
		}
	}
}

// actions are what is on record of the card, with who did it.
func (e *env) actions() (list []string) {
	e.Helper()
	records, err := e.DB.AuditRecords(e.Ctx, e.Programme)
	e.Must(err)
	for _, r := range records {
		if r.Subject == string(e.card) {
			list = append(list, string(r.Actor)+" "+string(r.Action))
			if r.Actor == issuing.ActorCardholder && !strings.Contains(r.Reason, "203.0.113.7") {
				e.t.Errorf("it is not said who: %s", r.Reason)
			}
		}
	}
	return list
}

func (e *env) recorded(want string) {
	e.Helper()
	if got := strings.Join(e.actions(), ", "); got != want {
		e.t.Errorf("on record is %s, want %s", got, want)
	}
}

const (
	asked = "programme card.reveal_asked"
	shown = "cardholder card.revealed"
)

// pan is the number of a card, as it is printed.
func (e *env) pan() string {
	e.Helper()
	c, err := e.DB.Card(e.Ctx, e.Programme, e.card)
	e.Must(err)
	return "4000 0000 1234 567" + c.LastFour()[3:]
}

func TestANumberIsShownOnceWithinAMinuteAndOnRecord(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, e *env) {
		e.issuer.shows.CVV = "042"
		path := e.link(issuing.LinkReveal)
		for _, method := range []string{http.MethodGet, http.MethodHead, http.MethodGet} { // what looks before people do
			a := e.ask(method, path, nil)
			e.expect(a, 200)
			if strings.Contains(a.body, e.pan()) {
				t.Error("the number is shown by a GET")
			}
		}
		e.recorded(asked)
		e.expect(e.ask(http.MethodPost, path, nil), 200, e.pan(), "042", "02/30", "Ada Test")
		e.recorded(asked + ", " + shown)
		for _, method := range []string{http.MethodPost, http.MethodGet} {
			e.expect(e.ask(method, path, nil), 404, "does not work")
		}
		late := e.link(issuing.LinkReveal)
		e.Clock.Advance(issuing.RevealLifetime)
		e.expect(e.ask(http.MethodPost, late, nil), 404)
		just := e.link(issuing.LinkReveal)
		e.Clock.Advance(issuing.RevealLifetime - time.Second)
		e.expect(e.ask(http.MethodPost, just, nil), 200, e.pan())
		e.expect(e.ask(http.MethodPost, cardpage.Path, nil), 404)
		e.expect(e.ask(http.MethodPost, cardpage.Path+"nobody", nil), 404)
		if a := e.ask(http.MethodDelete, e.link(issuing.LinkReveal), nil); a.status != 405 || a.Get("Allow") != "GET, HEAD, POST" {
			t.Errorf("%+v", a)
		}
		if strings.Contains(e.log.String(), "4000") {
			t.Errorf("a number is in the log: %s", e.log.String())
		}
	})
}

func TestOfManyWhoUseALinkAtOnceOneSeesTheNumber(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, e *env) {
		l, err := e.Onboarding.LinkCard(e.Ctx, e.Programme, e.card, issuing.LinkReveal)
		e.Must(err)
		show := func() error { _, err := e.Onboarding.ShowCard(e.Ctx, l.Token, "203.0.113.7"); return err }
		if won := e.Winners(worktest.AtOnce(show, show, show, show), issuing.CodeNotFound); won != 1 {
			t.Errorf("%d saw it", won)
		}
		e.recorded(asked + ", " + shown)
	})
}

func TestOnlyTheProgrammesFrontEndsFrameThePage(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, e *env) {
		policy := func() string {
			return e.ask(http.MethodGet, e.link(issuing.LinkReveal), nil).Get("Content-Security-Policy")
		}
		if p := policy(); !strings.HasSuffix(p, "frame-ancestors 'none'") || !strings.HasPrefix(p, "default-src 'none';") {
			t.Error(p)
		}
		_, err := e.Onboarding.SetSignInOrigins(e.Ctx, e.Programme, []string{"https://app.example", "http://localhost:3000"})
		e.Must(err)
		if p := policy(); !strings.HasSuffix(p, "frame-ancestors https://app.example http://localhost:3000") {
			t.Error(p)
		}
	})
}

func TestTheIssuersOwnPageIsWhereTheBrowserGoes(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, e *env) {
		path := e.link(issuing.LinkReveal)
		e.issuer.broken = errors.New("503 from the issuer")
		e.expect(e.ask(http.MethodPost, path, nil), 502)
		e.issuer.broken, e.issuer.shows.Page = nil, "javascript:alert(1)"
		e.expect(e.ask(http.MethodPost, path, nil), 502)
		e.recorded(asked) // nothing was shown, and the link can still be used
		e.issuer.shows.Page = "https://issuer.example/show?a=1&b=2"
		a := e.ask(http.MethodPost, path, nil)
		e.expect(a, 200, "https://issuer.example/show?a=1&amp;b=2")
		if strings.Contains(a.body, e.pan()) {
			t.Error("the number is shown beside the issuer's page")
		}
		e.recorded(asked + ", " + shown)
	})
}

func TestACardThatIsStoppedMeanwhileIsNotShown(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, e *env) {
		path := e.link(issuing.LinkReveal)
		_, err := e.Onboarding.ReportCard(e.Ctx, e.Programme, e.card, issuing.ReasonStolen)
		e.Must(err)
		a := e.ask(http.MethodPost, path, nil)
		e.expect(a, 409, "blocked")
		if strings.Contains(a.body, e.pan()) {
			t.Error("the number is shown")
		}
		for _, kind := range []issuing.CardLinkKind{issuing.LinkReveal, issuing.LinkPIN} {
			_, err = e.Onboarding.LinkCard(e.Ctx, e.Programme, e.card, kind)
			e.Refused(err, issuing.CodeWrongState)
		}
	})
}

func TestAPINIsSetAtTheIssuerOnce(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, e *env) {
		path := e.link(issuing.LinkPIN)
		e.expect(e.ask(http.MethodGet, path, nil), 200, "New PIN again")
		try := func(pin, again string) answer {
			return e.ask(http.MethodPost, path, url.Values{"pin": {pin}, "again": {again}})
		}
		for _, bad := range []string{"", "123", "1234567", "12a4", "1111", "1234", "9876", "345678"} {
			e.expect(try(bad, bad), 400)
		}
		e.expect(try("8317", "8318"), 400, "differ")
		const pinAsked, submitted = "programme card.pin_asked", ", cardholder card.pin_submitted"
		e.recorded(pinAsked)
		e.expect(try("2468", "2468"), 400, "it was used before")
		e.issuer.broken = errors.New("503 from the issuer")
		e.expect(try("8317", "8317"), 502)
		e.issuer.broken = nil
		e.expect(try("8317", "8317"), 200, "is set")
		e.recorded(pinAsked + submitted + submitted + submitted + ", cardholder card.pin_set")
		e.expect(try("8319", "8319"), 404)
		if strings.Join(e.issuer.pins, " ") != "8317" {
			t.Errorf("the issuer has %v", e.issuer.pins)
		}
		late := e.link(issuing.LinkPIN)
		e.Clock.Advance(issuing.PINLifetime)
		e.expect(e.ask(http.MethodPost, late, url.Values{"pin": {"8317"}, "again": {"8317"}}), 404)
		if strings.Contains(e.log.String(), "8317") {
			t.Errorf("a PIN is in the log: %s", e.log.String())
		}
	})
}
