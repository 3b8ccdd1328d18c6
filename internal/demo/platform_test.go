package demo

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/httpsig"
)

// fakePlatform is the least platform that a demo can be played on: one payment, at once, from memory. fault changes a
// word of what it says or does, so that a test can tell whether the demo looks.
type fakePlatform struct {
	t      *testing.T
	server *httptest.Server
	key    httpsig.PrivateKey // of webhooks
	keyID  uuid.UUID
	fault  string

	mu    sync.Mutex
	keys  map[string]httpsig.PublicKey
	hook  string
	gone  bool // the webhook has been removed
	holds map[string]decimal.Decimal
	PaymentResult
}

const (
	fakeWallet     = "0x1111111111111111111111111111111111111111"
	fakeEscrow     = "0x2222222222222222222222222222222222222222"
	fakeSettlement = "0x3333333333333333333333333333333333333333"
	fakeToken      = "0x4444444444444444444444444444444444444444"
	fakeOwner      = "0x5555555555555555555555555555555555555555"
	fakeHash       = "0x6666666666666666666666666666666666666666666666666666666666666666"
)

func newFakePlatform(t *testing.T, fault string) *fakePlatform {
	t.Helper()
	key, err := httpsig.GenerateKey(httpsig.P384)
	if err != nil {
		t.Fatal(err)
	}
	s := &fakePlatform{t: t, key: key, keyID: uuid.New(), fault: fault, keys: map[string]httpsig.PublicKey{},
		holds: map[string]decimal.Decimal{
			fakeWallet: decimal.New(1000, 0), fakeEscrow: decimal.New(5, 0),
		}}
	s.server = httptest.NewServer(s)
	t.Cleanup(s.server.Close)
	return s
}

// The owner and the chain of the fake platform.
func (s *fakePlatform) Address() string { return fakeOwner }

func (s *fakePlatform) SignText(text string) ([]byte, error) { return []byte("signed: " + text), nil }

func (s *fakePlatform) TokenBalance(_ context.Context, token, holder string) (decimal.Decimal, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if token != fakeToken {
		return decimal.Zero, fmt.Errorf("there is no token %s", token)
	}
	return s.holds[holder], nil
}

func (s *fakePlatform) Mined(_ context.Context, hash string) (bool, error) {
	if s.fault == "no receipt" {
		return false, fmt.Errorf("transaction %s failed", hash)
	}
	return hash == fakeHash, nil
}

func (s *fakePlatform) moveTokens(from, to, amount string) {
	d := decimal.RequireFromString(amount)
	s.holds[from], s.holds[to] = s.holds[from].Sub(d), s.holds[to].Add(d)
}

func (s *fakePlatform) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		s.t.Error(err)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	path := strings.TrimPrefix(r.URL.Path, "/v1")
	if !strings.HasPrefix(path, "/auth/") {
		message := httpsig.Message{Method: r.Method, Scheme: "http", Authority: r.Host, Target: r.RequestURI,
			Header: r.Header}
		lookup := func(id string) (httpsig.PublicKey, bool) { k, ok := s.keys[id]; return k, ok }
		if _, err := httpsig.Verify(message, lookup, httpsig.Policy{Now: time.Now(), HasBody: len(body) > 0}); err != nil {
			s.t.Errorf("%s %s: %v", r.Method, path, err)
		}
	}
	for _, id := range []uuid.UUID{s.Customer.ID, s.Account.ID, s.Card.ID, s.Authorisation.ID, s.Transaction.ID} {
		if id != uuid.Nil {
			path = strings.ReplaceAll(path, id.String(), "_")
		}
	}
	w.Header().Set("Request-Id", uuid.NewString())
	status, answer := s.respond(r.Method+" "+path, body)
	if answer == nil {
		w.WriteHeader(status)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	if err := json.NewEncoder(w).Encode(answer); err != nil {
		s.t.Error(err)
	}
}

func readBody[T any](s *fakePlatform, body []byte) (in T) {
	if err := json.Unmarshal(body, &in); err != nil {
		s.t.Error(err)
	}
	return in
}

// sendEvent delivers an event, signed as the platform signs.
func (s *fakePlatform) sendEvent(kind api.WebhookType, object any) {
	fields := jsonMembers(object)
	fields["webhookType"], fields["eventId"] = kind, uuid.New()
	body, err := json.Marshal(fields)
	if err != nil {
		s.t.Error(err)
	}
	r, err := http.NewRequestWithContext(s.t.Context(), http.MethodPost, s.hook, bytes.NewReader(body))
	if err != nil {
		s.t.Error(err)
		return
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Content-Digest", httpsig.Digest(body))
	message := httpsig.Message{Method: "POST", Scheme: "http", Authority: r.Host, Target: r.URL.RequestURI(),
		Header: r.Header}
	covered := []string{"@method", "@authority", "@path", "content-type", "content-digest"}
	if s.fault == "a webhook that is not covered" {
		covered = covered[:4]
	}
	input, signature, err := httpsig.Sign(message, s.key,
		httpsig.SignOptions{KeyID: s.keyID.String(), Created: time.Now(), Components: covered})
	if err != nil {
		s.t.Error(err)
	}
	r.Header.Set("Signature-Input", input)
	r.Header.Set("Signature", signature)
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		s.t.Error(err)
		return
	}
	_ = answer.Body.Close()
	if want := s.fault != "a webhook that is not covered"; want != (answer.StatusCode == http.StatusNoContent) {
		s.t.Errorf("the webhook was answered %d", answer.StatusCode)
	}
}

func (s *fakePlatform) now() api.Instant { return api.At(time.Now()) }

func (s *fakePlatform) customerIs(status api.CustomerStatus) {
	s.Customer.Status, s.Customer.UpdatedAt = status, s.now()
	s.sendEvent(api.WebhookTypeCustomerUpdated, s.Customer)
}

func (s *fakePlatform) accountIs(status api.AccountStatus) {
	s.Account.Status, s.Account.UpdatedAt = status, s.now()
	s.sendEvent(api.WebhookTypeAccountUpdated, s.Account)
}

func (s *fakePlatform) cardIs(status api.CardStatus) {
	s.Card.Status, s.Card.UpdatedAt = status, s.now()
	s.sendEvent(api.WebhookTypeCardUpdated, s.Card)
}

func (s *fakePlatform) authorisationIs(status api.AuthorisationStatus) {
	s.Authorisation.Status, s.Authorisation.UpdatedAt = status, s.now()
	s.sendEvent(api.WebhookTypeAuthorisationUpdated, s.Authorisation)
}

func (s *fakePlatform) transactionIs(status api.TransactionStatus) {
	s.Transaction.Status, s.Transaction.UpdatedAt = status, s.now()
	s.sendEvent(api.WebhookTypeTransactionUpdated, s.Transaction)
}

// checkOwnerSignature checks what the owner hands in against the challenge that stands.
func (s *fakePlatform) checkOwnerSignature(body []byte, challenge string) {
	in := readBody[api.OwnerSignature](s, body)
	signature, err := base64.StdEncoding.DecodeString(in.Signature)
	if err != nil || in.Challenge != api.Base64(challenge) || string(signature) != "signed: "+challenge ||
		in.OwnerID != s.Customer.ChainID {
		s.t.Errorf("the owner handed in %+v", in)
	}
}
