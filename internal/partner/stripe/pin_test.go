package stripe_test

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha1" // #nosec G505 -- as Stripe has it
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/partner/config"
	"github.com/offblocks/offblocks/internal/partner/stripe"
	"github.com/offblocks/offblocks/internal/partner/stripe/stripetest"
)

// The case of RFC 7518, appendix B.1.
func TestContentIsEncryptedAsTheStandardsExampleIs(t *testing.T) {
	t.Parallel()
	key := make([]byte, 32)
	for i := range key {
		key[i] = byte(i)
	}
	iv, _ := hex.DecodeString("1af38c2dc2b96ffdd86694092341bc04")
	sealed, tag, err := stripe.SealA128CBCHS256(key, iv, []byte("A cipher system must not be required to be secret, and it must "+
		"be able to fall into the hands of the enemy without inconvenience"), []byte("The second principle of Auguste Kerckhoffs"))
	const want = "c80edfa32ddf39d5ef00c0b468834279a2e46a1b8049f792f76bfe54b903a9c9a94ac9b47ad2655c5f10f9aef71427e2fc6f9b3f399a2214" +
		"89f16362c703233609d45ac69864e3321cf82935ac4096c86e133314c54019e8ca7980dfa4b9cf1b384c486f3a54c51078158ee5d79de59fbd34" +
		"d848b3d69550a67646344427ade54b8851ffb598f7f80074b9473c82e2db"
	if err != nil || hex.EncodeToString(sealed) != want || hex.EncodeToString(tag) != "652c3fa36b0a7c5b3219fab3a30bc1c4" {
		t.Errorf("%x, %x, %v", sealed, tag, err)
	}
}

// keyServer publishes a key of its own at each call, as Stripe may.
type keyServer struct {
	url  string
	fail bool
	keys []*rsa.PrivateKey
}

func newKeyServer(t *testing.T) *keyServer {
	t.Helper()
	k := &keyServer{}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		if k.fail {
			_, _ = w.Write([]byte(`{"key_id": "x", "jwk": {"kty": "RSA", "n": "AQAB", "e": "AQAB"}}`))
			return
		}
		key, _ := rsa.GenerateKey(rand.Reader, 2048)
		k.keys = append(k.keys, key)
		_, _ = fmt.Fprintf(w, `{"key_id": "key-%d", "jwk": {"kty": "RSA", "n": %q, "e": "AQAB"}, "pkcs8": "not read"}`, len(k.keys),
			base64.RawURLEncoding.EncodeToString(key.N.Bytes()))
	}))
	t.Cleanup(server.Close)
	k.url = server.URL
	return k
}

// open decrypts what is encrypted under the key that was published last.
func (k *keyServer) open(t *testing.T, text string) (header map[string]string, plain string) {
	t.Helper()
	var parts [][]byte
	encoded := strings.Split(text, ".")
	for _, part := range encoded {
		b, err := base64.RawURLEncoding.DecodeString(part)
		if err != nil {
			t.Fatal(err)
		}
		parts = append(parts, b)
	}
	if len(parts) != 5 || json.Unmarshal(parts[0], &header) != nil {
		t.Fatalf("%s is no JSON Web Encryption", text)
	}
	key, err := rsa.DecryptOAEP(sha1.New(), nil, k.keys[len(k.keys)-1], parts[1], nil) // #nosec G401 -- as Stripe has it
	if err != nil {
		t.Fatal(err)
	}
	block, err := aes.NewCipher(key[16:])
	if err != nil {
		t.Fatal(err)
	}
	out := slices.Clone(parts[3])
	cipher.NewCBCDecrypter(block, parts[2]).CryptBlocks(out, out)
	plain = string(out[:len(out)-int(out[len(out)-1])])
	if _, tag, err := stripe.SealA128CBCHS256(key, parts[2], []byte(plain), []byte(encoded[0])); err != nil || string(tag) != string(parts[4]) {
		t.Errorf("the tag of %s is wrong", text)
	}
	return header, plain
}

func TestAPINIsEncryptedUnderStripesKeyOfTheMoment(t *testing.T) {
	t.Parallel()
	api, address := stripetest.StartAPI(t)
	keys := newKeyServer(t)
	var log logBuffer
	file, err := config.Parse("partners.json", fmt.Appendf(nil, `{"issuer": "cards", "partners": [{"name": "cards", "type": "stripe",
		"programme": "0197c2a5-7f11-7cc4-8a02-e7b35d90f641", "listen": {"address": "127.0.0.1:0"}, "settings": {"apiKey": "env:KEY",
		"webhookSecrets": ["env:KEY"], "currency": "USD", "url": %q, "setPins": true, "revealNumbers": true, "pinKeyUrl": %q}}]}`,
		address, keys.url))
	if err != nil {
		t.Fatal(err)
	}
	connected, err := file.Connect([]config.Type{stripe.Type()}, func(string) string { return "sk_test_1" },
		config.Environment{Now: time.Now, Log: slog.New(slog.NewTextHandler(&log, nil))})
	if err != nil {
		t.Fatal(err)
	}
	issuer := connected.Ports.CardIssuer
	setter, sets := issuer.(partner.PINSetter)
	_, shows := issuer.(partner.CardRevealer)
	if _, files := issuer.(partner.DisputeFiler); !sets || !shows || !files {
		t.Fatalf("the issuer sets PINs: %v, shows numbers: %v, files disputes: %v", sets, shows, files)
	}
	var sent []string
	refuse := 0
	api.Cards = append(api.Cards, stripetest.With(t, stripetest.Shape(t, "/v1/issuing/cards/ic_1"), object{"id": "ic_1"}))
	api.Fail = func(r *http.Request, form url.Values) (int, object) {
		if r.Method == http.MethodGet {
			return 0, nil
		}
		if len(form) != 1 {
			t.Errorf("Stripe is told %v", form)
		}
		sent = append(sent, form.Get("pin[encrypted_number]"))
		return refuse, object{"type": "invalid_request_error", "param": "pin", "message": "not 0317"}
	}
	set := func() (partner.Answer[partner.PINSet], error) {
		return setter.SetPIN(t.Context(), partner.CardAtIssuer{Token: "ic_1"}, "0317")
	}
	for n := range 2 {
		answer, err := set()
		if _, done := answer.Result(); err != nil || !done || len(keys.keys) != n+1 {
			t.Fatalf("%+v, %v, after %d keys", answer, err, len(keys.keys))
		}
		header, plain := keys.open(t, sent[n])
		if plain != "0317" || header["alg"] != "RSA-OAEP" || header["enc"] != "A128CBC-HS256" || header["kid"] != fmt.Sprintf("key-%d", n+1) {
			t.Errorf("Stripe reads %q by %v", plain, header)
		}
		if said := nodeOpens(t, keys.keys[n], sent[n]); said.Plain != plain || said.Header["kid"] != header["kid"] {
			t.Errorf("Node reads %+v", said)
		}
	}
	refuse = http.StatusBadRequest
	answer, err := set()
	if reason, refused := answer.Refusal(); err != nil || !refused || strings.Contains(reason, "0317") {
		t.Errorf("refused: %+v, %v", answer, err)
	}
	refuse = http.StatusUnauthorized
	_, unauthorised := set()
	keys.fail = true
	before := connected.Partners[0].Calls()
	_, keyless := set()
	if now := connected.Partners[0].Calls(); now.Calls <= before.Calls || now.Took.Count <= before.Took.Count {
		t.Errorf("asking for the key is not counted: %+v, and before %+v", now, before)
	}
	if unauthorised == nil || keyless == nil || strings.Contains(errors.Join(unauthorised, keyless).Error(), "0317") {
		t.Errorf("%v, %v", unauthorised, keyless)
	}
	if strings.Contains(log.String(), "0317") || strings.Contains(strings.Join(sent, " "), "0317") {
		t.Error("the PIN is in clear in the log or on the wire")
	}
	if _, err := connected.Partners[0].Check(t.Context()); err == nil || !strings.Contains(err.Error(), "2048") {
		t.Error("a key that is none passes the check")
	}
}

func TestASandboxTakesNoLiveKey(t *testing.T) {
	t.Parallel()
	s := testSettings("https://api.stripe.com")
	s.APIKey = config.SecretOf("rk_live_1")
	env := config.Environment{Name: "cards", Now: time.Now, Log: slog.New(slog.DiscardHandler)}
	if _, err := stripe.NewAdapter(env, s); err != nil {
		t.Error(err)
	}
	env.Sandbox = true
	if _, err := stripe.NewAdapter(env, s); err == nil || !strings.Contains(err.Error(), "test mode") {
		t.Errorf("a live key: %v", err)
	}
}

// logBuffer is a log that can be read while it is written.
type logBuffer struct {
	mu   sync.Mutex
	text strings.Builder
}

func (b *logBuffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.text.Write(p)
}

func (b *logBuffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.text.String()
}
