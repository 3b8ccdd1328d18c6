package client_test

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/httpsig"
)

func TestATokenIsFetchedOnceForManyCalls(t *testing.T) {
	t.Parallel()
	s, c := open(t, httpsig.Ed25519)
	var calls sync.WaitGroup
	for range 8 {
		calls.Go(func() {
			if _, err := c.GetCustomer(t.Context(), id); err != nil {
				t.Error(err)
			}
		})
	}
	calls.Wait()
	if s.tokens != 1 {
		t.Errorf("%d tokens were fetched", s.tokens)
	}
}

func TestATokenIsRenewedShortlyBeforeItExpires(t *testing.T) {
	t.Parallel()
	key := generate(t, httpsig.P384)
	s := serve(t, key)
	clock := time.Now()
	s.now = func() time.Time { return clock }
	c := connect(t, s, key)
	for _, step := range []struct {
		passes time.Duration
		tokens int
	}{{0, 1}, {58 * time.Minute, 1}, {90 * time.Second, 2}} {
		clock = clock.Add(step.passes)
		if _, err := c.GetCustomer(t.Context(), id); err != nil {
			t.Fatal(err)
		}
		if s.tokens != step.tokens {
			t.Errorf("after %s more there were %d tokens, want %d", step.passes, s.tokens, step.tokens)
		}
	}
}

func TestARefusedTokenIsRenewedOnce(t *testing.T) {
	t.Parallel()
	s, c := open(t, httpsig.P384)
	if _, err := c.Token(t.Context()); err != nil {
		t.Fatal(err)
	}
	s.mu.Lock()
	s.token = 50 // what the client has is good no longer
	s.mu.Unlock()
	if _, err := c.GetCustomer(t.Context(), id); err != nil {
		t.Fatal(err)
	}
	if s.tokens != 2 {
		t.Errorf("%d tokens were fetched, want 2", s.tokens)
	}
	s.before = func(w http.ResponseWriter, _ seen, _ int) bool {
		refuse(w, 401, "token_invalid", map[string]string{"WWW-Authenticate": "Bearer"})
		return true
	}
	if _, err := c.GetCustomer(t.Context(), id); client.Code(err) != "token_invalid" {
		t.Errorf("the error is %v", err)
	}
	if s.tokens != 3 {
		t.Errorf("%d tokens were fetched, want 3", s.tokens)
	}
}

func TestWrongCredentialsAreAProblemAndNotTriedAgain(t *testing.T) {
	t.Parallel()
	key := generate(t, httpsig.P384)
	s := serve(t, key)
	c, err := client.New(client.Config{
		BaseURL: s.URL + "/v1/", APIKey: apiKey, APISecret: "wrong-wrong-wrong-wrong", SigningKeyID: keyID, SigningKey: key,
	})
	if err != nil {
		t.Fatal(err)
	}
	_, err = c.GetCard(t.Context(), id)
	if client.Code(err) != "credentials_invalid" || len(s.requests()) != 0 {
		t.Errorf("the error is %v after %d calls", err, len(s.requests()))
	}
}

// failures are answers that call for another try.
var failures = map[string]func(w http.ResponseWriter){
	"the first one is still running": func(w http.ResponseWriter) { refuse(w, 409, "idempotency_in_progress", nil) },
	"too many requests": func(w http.ResponseWriter) {
		refuse(w, 429, "rate_limited", map[string]string{"Retry-After": "0"})
	},
	"overload":      func(w http.ResponseWriter) { refuse(w, 503, "overloaded", map[string]string{"Retry-After": "0"}) },
	"a lost answer": func(http.ResponseWriter) { panic(http.ErrAbortHandler) },
}

func TestAChangeIsRepeatedUnderItsKeyWithNewSignatures(t *testing.T) {
	t.Parallel()
	for name, fail := range failures {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s, c := open(t, httpsig.P384)
			s.before = func(w http.ResponseWriter, _ seen, n int) bool {
				if n > 2 {
					return false
				}
				fail(w)
				return true
			}
			if _, err := c.CreateCustomer(
				t.Context(), api.CustomerInput{ChainID: ownerSigns.OwnerID, ExternalID: "a"},
			); err != nil {
				t.Fatal(err)
			}
			calls := s.requests()
			if len(calls) < 3 {
				t.Fatalf("the server saw %d tries", len(calls))
			}
			// The transport of net/http may send one try again on its own; the client's own are told by their signatures.
			signatures := map[string]bool{}
			for _, call := range calls {
				signatures[call.signature.Replay] = true
				if call.key != calls[0].key || string(call.body) != string(calls[0].body) {
					t.Errorf("a try has key %s and body %s, the first %s and %s", call.key, call.body, calls[0].key, calls[0].body)
				}
			}
			if len(signatures) < 2 {
				t.Errorf("%d tries had %d signatures", len(calls), len(signatures))
			}
		})
	}
}

func TestTriesAreBounded(t *testing.T) {
	t.Parallel()
	s, c := open(t, httpsig.Ed25519)
	s.before = func(w http.ResponseWriter, _ seen, _ int) bool { failures["overload"](w); return true }
	_, err := c.GetCard(t.Context(), id)
	if client.Code(err) != "overloaded" || len(s.requests()) != 6 {
		t.Errorf("after %d tries: %v", len(s.requests()), err)
	}
}

func TestNewCallsHaveNewKeysAndAGivenKeyIsUsed(t *testing.T) {
	t.Parallel()
	s, c := open(t, httpsig.P384)
	own := uuid.New()
	for _, opts := range [][]client.Option{nil, nil, {client.WithIdempotencyKey(own)}} {
		if _, err := c.ActivateCard(t.Context(), id, opts...); err != nil {
			t.Fatal(err)
		}
	}
	calls := s.requests()
	if calls[0].key == calls[1].key {
		t.Error("two changes had one key")
	}
	if calls[2].key != own.String() {
		t.Errorf("the key is %s, want %s", calls[2].key, own)
	}
}

func TestWhatAnotherTryCannotChangeIsTriedOnce(t *testing.T) {
	t.Parallel()
	cases := map[string]struct {
		status int
		code   string
		header map[string]string
		call   string
	}{
		"a decline":                    {400, "authorisation_declined", nil, "simulateCardAuthorisation"},
		"another conflict":             {409, "wrong_state", nil, "activateCard"},
		"a key used otherwise":         {422, "idempotency_key_reused", nil, "activateCard"},
		"our side":                     {500, "internal", nil, "activateCard"},
		"overload for good":            {503, "overloaded", map[string]string{"Retry-After": "3600"}, "activateCard"},
		"a signature that is not good": {400, "signature_invalid", nil, "getCard"},
	}
	for name, k := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s, c := open(t, httpsig.P384)
			s.before = func(w http.ResponseWriter, _ seen, _ int) bool { refuse(w, k.status, k.code, k.header); return true }
			_, err := operations[k.call](caller{t.Context(), c})
			problem, ok := errors.AsType[*client.Problem](err)
			if !ok || problem.HTTPStatus != k.status || problem.Code != k.code || client.Code(err) != k.code {
				t.Errorf("the error is %v", err)
			}
			if n := len(s.requests()); n != 1 {
				t.Errorf("it was tried %d times", n)
			}
			if k.code == "authorisation_declined" &&
				(client.DeclineReason(err) != "insufficient_funds" || !strings.Contains(err.Error(), "insufficient_funds")) {
				t.Errorf("the reason is lost: %v", err)
			}
		})
	}
}

func TestALostAnswerToAChangeWithoutAKeyIsNotRepeated(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"deleteSigningKey", "updateCredentials", "deleteCredentials"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s, c := open(t, httpsig.P384)
			s.before = func(http.ResponseWriter, seen, int) bool { panic(http.ErrAbortHandler) }
			if _, err := operations[name](caller{t.Context(), c}); err == nil {
				t.Error("the lost answer is no error")
			}
			if n := len(s.requests()); n != 1 {
				t.Errorf("it was tried %d times", n)
			}
		})
	}
}

// direct hands requests to a handler without a network, so that a test can own the time.
type direct struct{ handler http.Handler }

func (d direct) RoundTrip(r *http.Request) (*http.Response, error) {
	w := httptest.NewRecorder()
	d.handler.ServeHTTP(w, r)
	return w.Result(), nil
}

func TestRetryAfterIsWaitedFor(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		tries := 0
		handler := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
			if tries++; tries == 1 {
				refuse(w, 429, "rate_limited", map[string]string{"Retry-After": "7"})
				return
			}
			writeJSON(
				w, 200, api.Authentication{Token: "t", TokenType: "Bearer", ExpiresAt: int(time.Now().Add(time.Hour).Unix())},
			)
		})
		c, err := client.New(client.Config{
			BaseURL: "http://offblocks.test/v1", APIKey: apiKey, APISecret: apiSecret,
			HTTP: &http.Client{Transport: direct{handler}},
		})
		if err != nil {
			t.Fatal(err)
		}
		start := time.Now()
		if _, err := c.Token(t.Context()); err != nil {
			t.Fatal(err)
		}
		if waited := time.Since(start); waited < 7*time.Second || waited > 8*time.Second {
			t.Errorf("it waited %s", waited)
		}
	})
}

func TestACancelledCallEndsAtOnceAndSaysBoth(t *testing.T) {
	t.Parallel()
	for name, after := range map[string]time.Duration{"before the wait": 0, "in the wait": 10 * time.Millisecond} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			key := generate(t, httpsig.P384)
			s := serve(t, key)
			s.before = func(w http.ResponseWriter, _ seen, _ int) bool {
				refuse(w, 429, "rate_limited", map[string]string{"Retry-After": "29"})
				return true
			}
			ctx, cancel := context.WithCancel(t.Context())
			c, err := client.New(client.Config{
				BaseURL: s.URL + "/v1", APIKey: apiKey, APISecret: apiSecret, SigningKeyID: keyID, SigningKey: key,
				HTTP: &http.Client{Transport: closeObserver(func(r *http.Request) {
					switch {
					case r.Method != http.MethodGet: // the token's
					case after == 0:
						cancel()
					default:
						time.AfterFunc(after, cancel)
					}
				})},
			})
			if err != nil {
				t.Fatal(err)
			}
			_, err = c.GetCard(ctx, id)
			if !errors.Is(err, context.Canceled) || client.Code(err) != "rate_limited" {
				t.Errorf("the error is %v", err)
			}
		})
	}
}

// closeObserver sends requests, and is told when the answer to one has been read.
type closeObserver func(r *http.Request)

func (o closeObserver) RoundTrip(r *http.Request) (*http.Response, error) {
	answer, err := http.DefaultTransport.RoundTrip(r)
	if err == nil {
		answer.Body = observedBody{answer.Body, func() { o(r) }}
	}
	return answer, err
}

type observedBody struct {
	io.ReadCloser
	closed func()
}

func (b observedBody) Close() error {
	defer b.closed()
	return b.ReadCloser.Close()
}

func TestARedirectIsNotFollowed(t *testing.T) {
	t.Parallel()
	s, _ := open(t, httpsig.P384)
	bare := httptest.NewServer(http.RedirectHandler(s.URL+"/v1/cards", http.StatusTemporaryRedirect))
	t.Cleanup(bare.Close)
	elsewhere, err := client.New(client.Config{BaseURL: bare.URL + "/v1", APIKey: apiKey, APISecret: apiSecret})
	if err != nil {
		t.Fatal(err)
	}
	_, err = elsewhere.Token(t.Context())
	problem, ok := errors.AsType[*client.Problem](err)
	if !ok || problem.HTTPStatus != http.StatusTemporaryRedirect || problem.Code != "" {
		t.Errorf("the error is %v", err)
	}
}

func TestAnotherKeySignsUnderItsOwnName(t *testing.T) {
	t.Parallel()
	s, c := open(t, httpsig.P384)
	key, name := generate(t, httpsig.Ed25519), uuid.New()
	s.public = key.Public()
	if _, err := c.WithSigningKey(keyID, key).GetCard(t.Context(), id); err != nil {
		t.Fatal(err)
	}
	if got := s.requests()[0].signature; got.Algorithm != httpsig.Ed25519 || got.KeyID != keyID.String() {
		t.Errorf("it was signed by %s under %s", got.Algorithm, got.KeyID)
	}
	unsigned, err := client.New(client.Config{BaseURL: s.URL + "/v1", APIKey: apiKey, APISecret: apiSecret})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := unsigned.GetCard(t.Context(), name); err == nil || len(s.requests()) != 1 {
		t.Errorf("a call went out unsigned: %v", err)
	}
}
