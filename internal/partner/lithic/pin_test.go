package lithic_test

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha1" // #nosec G505 -- as Lithic has it
	"crypto/x509"
	"encoding/base64"
	"encoding/json"
	"encoding/pem"
	"fmt"
	"log/slog"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/partner/config"
	"github.com/offblocks/offblocks/internal/partner/lithic"
	"github.com/offblocks/offblocks/internal/partner/lithic/lithictest"
)

// writePublic writes a public key as PEM.
func writePublic(t *testing.T, key any) string {
	t.Helper()
	text, err := x509.MarshalPKIXPublicKey(key)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "lithic.pem")
	if err := os.WriteFile(path, pem.EncodeToMemory(&pem.Block{Type: "PUBLIC KEY", Bytes: text}), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// connectWithKey makes a partner that has a key for PINs.
func connectWithKey(t *testing.T, url, path string, env config.Environment) (partner.CardIssuer, error) {
	t.Helper()
	file, err := config.Parse("partners.json", fmt.Appendf(nil, `{"issuer": "lithic", "partners": [{"name": "lithic", "type": "lithic",
		"programme": "0197c2a5-7f11-7cc4-8a02-e7b35d90f641", "listen": {"address": "127.0.0.1:0"}, "settings": {"url": %q,
		"apiKey": "env:KEY", "authStreamSecrets": ["env:STREAM"], "eventSecrets": ["env:STREAM"],
		"cards": {"network": "visa", "pinKey": %q}}}]}`, url, path))
	if err != nil {
		t.Fatal(err)
	}
	made, err := file.Connect([]config.Type{lithic.Type()}, func(name string) string {
		return map[string]string{"KEY": apiKey, "STREAM": streamSecret}[name]
	}, env)
	if err != nil {
		return nil, err
	}
	return made.Ports.CardIssuer, nil
}

func TestAPINIsEncryptedUnderLithicsKey(t *testing.T) {
	t.Parallel()
	key, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		t.Fatal(err)
	}
	api := lithictest.NewAPI(t, apiKey)
	issuer, err := connectWithKey(t, api.URL, writePublic(t, &key.PublicKey), testEnvironment())
	if err != nil {
		t.Fatal(err)
	}
	setter, able := issuer.(partner.PINSetter)
	if !able {
		t.Fatal("no PIN can be set")
	}
	made, err := issuer.IssueCard(t.Context(), partner.CardOrder{CardID: "card", Type: issuing.CardVirtual})
	card, ok := made.Result()
	if err != nil || !ok {
		t.Fatalf("%+v, %v", made, err)
	}
	call := "PATCH /v1/cards/" + card.Token
	nonces := map[int64]bool{}
	for range 3 {
		answer, err := setter.SetPIN(t.Context(), partner.CardAtIssuer{Token: card.Token}, "0317")
		if _, done := answer.Result(); err != nil || !done {
			t.Fatalf("%+v, %v", answer, err)
		}
		body := api.Bodies[call]
		sealed, err := base64.StdEncoding.DecodeString(fmt.Sprint(body["pin"]))
		if err != nil || len(body) != 1 {
			t.Fatalf("Lithic is told %v: %v", body, err)
		}
		text, err := rsa.DecryptOAEP(sha1.New(), nil, key, sealed, nil) // #nosec G401 -- as Lithic has it
		if err != nil {
			t.Fatal(err)
		}
		var block struct {
			Nonce int64
			PIN   string
		}
		if err := json.Unmarshal(text, &block); err != nil || block.PIN != "0317" || block.Nonce < 10_000_000 {
			t.Errorf("Lithic reads %s", text)
		}
		nonces[block.Nonce] = true
	}
	if len(nonces) != 3 || api.State(card.Token) != "OPEN" {
		t.Errorf("the nonces are %v, and the card is %s", nonces, api.State(card.Token))
	}
	before := api.Count(call)
	for status, refused := range map[int]bool{http.StatusBadRequest: true, http.StatusServiceUnavailable: false} {
		api.Do(func() { api.Fail[call] = status })
		answer, err := setter.SetPIN(t.Context(), partner.CardAtIssuer{Token: card.Token}, "0317")
		if _, said := answer.Refusal(); said != refused || (err == nil) != refused || err != nil && strings.Contains(err.Error(), "0317") {
			t.Errorf("%d: %+v, %v", status, answer, err)
		}
	}
	if n := api.Count(call) - before; n != 2 {
		t.Errorf("a block was sent again: %d calls", n)
	}
}

func TestWhatIsNoKeyForPINsIsRefused(t *testing.T) {
	t.Parallel()
	short, _ := rsa.GenerateKey(rand.Reader, 1024)
	curve, _ := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	for name, path := range map[string]string{
		"no file": "/none/there", "no PEM": "pin_test.go", "short": writePublic(t, &short.PublicKey), "a curve": writePublic(t, &curve.PublicKey),
	} {
		if _, err := connectWithKey(t, "https://sandbox.lithic.com", path, testEnvironment()); err == nil ||
			!strings.Contains(err.Error(), "cards.pinKey") {
			t.Errorf("%s: %v", name, err)
		}
	}
	issuer, err := connectWithKey(t, "https://api.lithic.com", "", testEnvironment())
	if _, able := issuer.(partner.PINSetter); able || err != nil {
		t.Errorf("without a key PINs are set, or %v", err)
	}
	env := testEnvironment()
	env.Sandbox = true
	if _, err := connectWithKey(t, "https://API.lithic.com", "", env); err == nil || !strings.Contains(err.Error(), "sandbox.lithic.com") {
		t.Errorf("a sandbox that spends real money: %v", err)
	}
}

func testEnvironment() config.Environment {
	return config.Environment{Now: time.Now, Log: slog.New(slog.DiscardHandler)}
}
