package httpsig_test

import (
	"bytes"
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/elliptic"
	"crypto/x509"
	"errors"
	"maps"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/offblocks/offblocks/httpsig"
)

var now = time.Unix(1_800_000_000, 0)

const keyID = "5f1d7f6e-5d0e-4a43-9d8e-2f3bb9f1a001"

// keys are the same in every run, since the workers of a fuzz target are processes of their own.
var keys = sync.OnceValue(func() map[httpsig.Algorithm]httpsig.PrivateKey {
	return map[httpsig.Algorithm]httpsig.PrivateKey{
		httpsig.Ed25519: fixedKey(ed25519.NewKeyFromSeed(bytes.Repeat([]byte{7}, 32)), nil),
		httpsig.P256:    fixedKey(ecdsa.ParseRawPrivateKey(elliptic.P256(), bytes.Repeat([]byte{7}, 32))),
		httpsig.P384:    fixedKey(ecdsa.ParseRawPrivateKey(elliptic.P384(), bytes.Repeat([]byte{7}, 48))),
	}
})

func fixedKey(key any, err error) httpsig.PrivateKey {
	if err != nil {
		panic(err)
	}
	der, err := x509.MarshalPKCS8PrivateKey(key)
	if err != nil {
		panic(err)
	}
	parsed, err := httpsig.ParsePrivateKey(block("PRIVATE KEY", der))
	if err != nil {
		panic(err)
	}
	return parsed
}

func wantCode(t testing.TB, err error, code string) {
	t.Helper()
	_ = refused(t, err, code)
}

// refused is the refusal, which must have the code and read well.
func refused(t testing.TB, err error, code string) *httpsig.Error {
	t.Helper()
	var refusal *httpsig.Error
	if !errors.As(err, &refusal) {
		t.Fatalf("error is %v, want %s", err, code)
	}
	if refusal.Code != code {
		t.Errorf("code is %s (%s), want %s", refusal.Code, refusal.Message, code)
	}
	if refusal.Message == "" || strings.Contains(refusal.Message, "%!") {
		t.Errorf("the message is %q", refusal.Message)
	}
	return refusal
}

func post() httpsig.Message {
	return httpsig.Message{
		Method: "POST", Scheme: "http", Authority: "127.0.0.1:8080", Target: "/v1/cards?x=1&y=a+b",
		Header: map[string][]string{
			"Content-Digest":  {httpsig.Digest([]byte("{}"))},
			"Idempotency-Key": {"0b7b2f9c-8a5e-4a0d-9a43-0d8a4e0c8b11"},
		},
	}
}

// signed adds the headers that Sign makes.
func signed(t testing.TB, m httpsig.Message, key httpsig.PrivateKey, o httpsig.SignOptions) httpsig.Message {
	t.Helper()
	if o.KeyID == "" {
		o.KeyID = keyID
	}
	if o.Created.IsZero() {
		o.Created = now
	}
	input, signature, err := httpsig.Sign(m, key, o)
	if err != nil {
		t.Fatal(err)
	}
	m.Header = maps.Clone(m.Header)
	if m.Header == nil {
		m.Header = map[string][]string{}
	}
	m.Header["Signature-Input"], m.Header["Signature"] = []string{input}, []string{signature}
	return m
}

// lineOf is the value of a component in the base that verified.
func lineOf(t *testing.T, m httpsig.Message, component string) string {
	t.Helper()
	components := []string{component}
	for _, required := range httpsig.RequestComponents(false) {
		if required != component {
			components = append(components, required)
		}
	}
	s := verified(t, signed(t, m, keys()[httpsig.Ed25519], httpsig.SignOptions{Components: components}))
	line, _, _ := strings.Cut(s.Base, "\n")
	_, value, _ := strings.Cut(line, ": ")
	return value
}

func verified(t testing.TB, m httpsig.Message) httpsig.Signature {
	t.Helper()
	s, err := httpsig.Verify(m, known, httpsig.Policy{Now: now})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// known finds the test keys by keyID, or by their algorithm's name.
func known(id string) (httpsig.PublicKey, bool) {
	if id == keyID {
		return keys()[httpsig.Ed25519].Public(), true
	}
	key, found := keys()[httpsig.Algorithm(id)]
	return key.Public(), found
}

func TestWhatIsSignedVerifiesUnderEveryAlgorithm(t *testing.T) {
	t.Parallel()
	for algorithm, key := range keys() {
		t.Run(string(algorithm), func(t *testing.T) {
			t.Parallel()
			m := signed(t, post(), key, httpsig.SignOptions{KeyID: string(algorithm)})
			s, err := httpsig.Verify(m, known, httpsig.Policy{Now: now, HasBody: true})
			if err != nil {
				t.Fatal(err)
			}
			if s.Algorithm != algorithm || s.KeyID != string(algorithm) || !s.Created.Equal(now) ||
				!s.Expires.Equal(now.Add(5*time.Minute)) {
				t.Errorf("got %+v", s)
			}
			if want := map[httpsig.Algorithm]int{
				httpsig.P384: 96, httpsig.P256: 64, httpsig.Ed25519: 64,
			}[algorithm]; len(s.Replay) != want {
				t.Errorf("Replay has %d digits, want %d", len(s.Replay), want)
			}
			other := signed(t, post(), key, httpsig.SignOptions{KeyID: string(algorithm), Created: now.Add(time.Second)})
			if again := verified(t, other); again.Replay == s.Replay {
				t.Error("two signatures have the same Replay")
			}
		})
	}
}

func TestSignWritesThePublishedForm(t *testing.T) {
	t.Parallel()
	m := signed(t, post(), keys()[httpsig.P384], httpsig.SignOptions{KeyID: "k"})
	const want = `sig=("@method" "@authority" "@path" "content-digest");keyid="k";alg="ecdsa-p384-sha384";created=1800000000;expires=1800000300`
	if got := m.Header["Signature-Input"][0]; got != want {
		t.Errorf("got %s", got)
	}
	m.Header = nil
	o := httpsig.SignOptions{KeyID: `a"b\c`, Label: "x", Expires: now.Add(time.Second)}
	m = signed(t, m, keys()[httpsig.Ed25519], o)
	const bodyless = `x=("@method" "@authority" "@path");keyid="a\"b\\c";alg="ed25519";created=1800000000;expires=1800000001`
	if got := m.Header["Signature-Input"][0]; got != bodyless {
		t.Errorf("got %s", got)
	}
}

func TestSignRefusesWhatNoOneCouldVerify(t *testing.T) {
	t.Parallel()
	key := keys()[httpsig.P256]
	for name, o := range map[string]httpsig.SignOptions{
		"no key id":           {Created: now},
		"no time":             {KeyID: "k"},
		"a time before 1970":  {KeyID: "k", Created: time.Unix(-5, 0)},
		"a key id in UTF-8":   {KeyID: "schlüssel", Created: now},
		"a key id with lines": {KeyID: "a\nb", Created: now},
		"a bad label":         {KeyID: "k", Created: now, Label: "Sig"},
		"a label that cuts":   {KeyID: "k", Created: now, Label: "a=(),b"},
		"a missing header":    {KeyID: "k", Created: now, Components: []string{"x-absent"}},
		"a repetition":        {KeyID: "k", Created: now, Components: []string{"@path", "@path"}},
		"an unknown one":      {KeyID: "k", Created: now, Components: []string{"@nonsense"}},
		"a quoted one":        {KeyID: "k", Created: now, Components: []string{`"@path"`}},
		"one that breaks out": {KeyID: "k", Created: now, Components: []string{`@path" "@method`}},
	} {
		if _, _, err := httpsig.Sign(post(), key, o); err == nil {
			t.Errorf("%s was signed", name)
		}
	}
	if _, _, err := httpsig.Sign(post(), httpsig.PrivateKey{}, httpsig.SignOptions{KeyID: "k", Created: now}); err == nil {
		t.Error("no key signed")
	}
}
