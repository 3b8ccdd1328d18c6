package httpcall_test

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/partner/httpcall"
)

// script is a partner that gives the next answer each time, and the last one for ever.
type script struct {
	answers []http.HandlerFunc
	n       int
	bodies  []string
}

func (s *script) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, _ := io.ReadAll(r.Body)
	s.bodies = append(s.bodies, string(body))
	s.answers[min(s.n, len(s.answers)-1)](w, r)
	s.n++
}

func status(code int, text string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.WriteHeader(code)
		_, _ = io.WriteString(w, text)
	}
}

func client(t *testing.T, s *script, change func(*httpcall.Config)) *httpcall.Client {
	t.Helper()
	server := httptest.NewServer(s)
	t.Cleanup(server.Close)
	c := httpcall.Config{Base: server.URL + "/", Pause: time.Millisecond, Timeout: 5 * time.Second}
	if change != nil {
		change(&c)
	}
	made, err := httpcall.New(c)
	if err != nil {
		t.Fatal(err)
	}
	return made
}

func TestACallThatMayBeRepeatedIsTriedAgainAndSignedEachTime(t *testing.T) {
	t.Parallel()
	signed := 0
	s := &script{answers: []http.HandlerFunc{status(503, ""), status(429, ""), status(200, `{"id": "a"}`)}}
	c := client(t, s, func(c *httpcall.Config) {
		c.Sign = func(r *http.Request, body []byte) error {
			signed++
			if string(body) != `{"x":1}` || r.URL.RequestURI() != "/things?a=b" {
				t.Errorf("signs %s of %s", body, r.URL.RequestURI())
			}
			return nil
		}
	})
	var out struct{ ID string }
	r := httpcall.Request{Method: "POST", Path: "/things", Query: url.Values{"a": {"b"}}, Body: map[string]int{"x": 1}, Repeatable: true}
	if err := c.Call(t.Context(), r, &out); err != nil || out.ID != "a" || s.n != 3 || signed != 3 {
		t.Errorf("%+v, %v after %d calls, %d signed", out, err, s.n, signed)
	}
	if got := c.Stats(); got.Calls != 3 || got.Failures != 2 || got.Retries != 2 || got.Refused != 0 || !got.OpenUntil.IsZero() {
		t.Errorf("%+v", got)
	}
	for _, body := range s.bodies {
		if body != `{"x":1}` {
			t.Errorf("sent %s", body)
		}
	}
}

func TestACallThatMayNotBeRepeatedIsTriedOnce(t *testing.T) {
	t.Parallel()
	s := &script{answers: []http.HandlerFunc{status(503, "secret words"), status(200, "{}")}}
	err := client(t, s, nil).Call(t.Context(), httpcall.Request{Method: "POST", Path: "/once"}, nil)
	wrong := new(httpcall.StatusError)
	if !errors.As(err, &wrong) || wrong.Status != 503 || string(wrong.Body) != "secret words" || s.n != 1 ||
		err.Error() != "POST /once: the partner answered 503" {
		t.Errorf("%v after %d calls", err, s.n)
	}
	s = &script{answers: []http.HandlerFunc{status(404, "")}}
	if err := client(t, s, nil).Call(t.Context(), httpcall.Request{Method: "GET", Path: "/none", Repeatable: true}, nil); !errors.As(err, &wrong) ||
		wrong.Status != 404 || s.n != 1 {
		t.Errorf("a refusal: %v after %d calls", err, s.n)
	}
}

func TestTheCircuitOpensAndLetsOneCallThroughLater(t *testing.T) {
	t.Parallel()
	now := time.Unix(1_800_000_000, 0)
	s := &script{answers: []http.HandlerFunc{status(500, ""), status(500, ""), status(500, ""), status(200, "{}")}}
	c := client(t, s, func(c *httpcall.Config) {
		c.OpenAfter, c.OpenFor, c.Now = 2, time.Minute, func() time.Time { return now }
	})
	call := func() error { return c.Call(t.Context(), httpcall.Request{Method: "GET", Path: "/x"}, nil) }
	for range 2 {
		if err := call(); err == nil || errors.Is(err, httpcall.ErrCircuitOpen) {
			t.Errorf("%v", err)
		}
	}
	if err := call(); !errors.Is(err, httpcall.ErrCircuitOpen) || s.n != 2 {
		t.Errorf("%v after %d calls", err, s.n)
	}
	now = now.Add(time.Minute)
	if err := call(); errors.Is(err, httpcall.ErrCircuitOpen) || err == nil {
		t.Errorf("the one that tries: %v", err)
	}
	if err := call(); !errors.Is(err, httpcall.ErrCircuitOpen) {
		t.Errorf("it failed, and yet the next: %v", err)
	}
	now = now.Add(time.Minute)
	for range 2 {
		if err := call(); err != nil {
			t.Error(err)
		}
	}
	if got := c.Stats(); got.Refused != 2 || got.Failures != 3 || got.Calls != 5 || !got.OpenUntil.IsZero() {
		t.Errorf("%+v", got)
	}
}

func TestWhatAPartnerMayNotDoIsAnErrorWithoutSecrets(t *testing.T) {
	t.Parallel()
	gone := make(chan struct{})
	defer close(gone)
	for name, c := range map[string]struct {
		answer http.HandlerFunc
		says   string
	}{
		"garbage":    {status(200, "<html>hunter2"), "GET /x: the answer is no JSON"},
		"too much":   {status(200, strings.Repeat(" ", 200)), "longer than 100 bytes"},
		"a redirect": {func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/y?hunter2", http.StatusFound) }, "answered 302"},
		"a hang-up":  {func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) }, "EOF"},
		"no answer":  {func(_ http.ResponseWriter, r *http.Request) { <-gone; _ = r }, "deadline exceeded"},
	} {
		s := &script{answers: []http.HandlerFunc{c.answer}}
		made := client(t, s, func(cfg *httpcall.Config) {
			cfg.MaxAnswer, cfg.Secrets = 100, []string{"hunter2"}
			if name == "no answer" {
				cfg.Timeout = 50 * time.Millisecond
			}
		})
		var out map[string]any
		err := made.Call(t.Context(), httpcall.Request{Method: "GET", Path: "/x", Query: url.Values{"token": {"hunter2"}}}, &out)
		if err == nil || !strings.Contains(err.Error(), c.says) || strings.Contains(err.Error(), "hunter2") {
			t.Errorf("%s: %v, want %s", name, err, c.says)
		}
	}
	signer := client(t, &script{answers: []http.HandlerFunc{status(200, "{}")}}, func(c *httpcall.Config) {
		c.Secrets = []string{"hunter2"}
		c.Sign = func(*http.Request, []byte) error { return errors.New("cannot sign with hunter2") }
	})
	if err := signer.Call(t.Context(), httpcall.Request{Method: "GET", Path: "/x"}, nil); err == nil || err.Error() != "GET /x: cannot sign with [secret]" {
		t.Errorf("%v", err)
	}
	for _, base := range []string{"", "ftp://x", "https://me:hunter2@x", "https://x?token=hunter2"} {
		if _, err := httpcall.New(httpcall.Config{Base: base}); err == nil || strings.Contains(err.Error(), "hunter2") {
			t.Errorf("%s: %v", base, err)
		}
	}
}

func TestACallerWhoGivesUpIsNoFailureOfThePartner(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	s := &script{answers: []http.HandlerFunc{func(http.ResponseWriter, *http.Request) { cancel() }}}
	c := client(t, s, nil)
	_ = c.Call(ctx, httpcall.Request{Method: "GET", Path: "/x", Repeatable: true}, nil)
	if got := c.Stats(); got.Failures > 0 {
		t.Errorf("%+v", got)
	}
}
