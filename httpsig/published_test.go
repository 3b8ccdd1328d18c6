package httpsig_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/offblocks/offblocks/httpsig"
)

// vector is a signed request as testdata holds it.
type vector struct {
	Note         string
	PublicKeyPEM string
	VerifyAt     int64
	Scheme       string // https when left out
	Request      struct {
		Method, Target string
		Headers        map[string]string
		Body           string
	}
}

func readVector(t testing.TB, name string) vector {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	var v vector
	if err := json.Unmarshal(text, &v); err != nil {
		t.Fatal(err)
	}
	return v
}

func (v vector) message() httpsig.Message {
	m := httpsig.Message{
		Method: v.Request.Method, Scheme: v.Scheme, Authority: v.Request.Headers["Host"], Target: v.Request.Target,
		Header: map[string][]string{},
	}
	if m.Scheme == "" {
		m.Scheme = "https"
	}
	for name, value := range v.Request.Headers {
		m.Header[name] = []string{value}
	}
	return m
}

func (v vector) policy() httpsig.Policy {
	return httpsig.Policy{Now: time.Unix(v.VerifyAt, 0), HasBody: v.Request.Body != ""}
}

func (v vector) key(t testing.TB) httpsig.PublicKey {
	t.Helper()
	key, err := httpsig.ParsePublicKey([]byte(v.PublicKeyPEM))
	if err != nil {
		t.Fatal(err)
	}
	return key
}

func one(id string, key httpsig.PublicKey) func(string) (httpsig.PublicKey, bool) {
	return func(got string) (httpsig.PublicKey, bool) { return key, got == id }
}

func TestThePublishedExampleVerifies(t *testing.T) {
	t.Parallel()
	v := readVector(t, "published.json")
	m := v.message()
	if err := httpsig.VerifyDigest(m.Header["Content-Digest"], []byte(v.Request.Body)); err != nil {
		t.Fatal(err)
	}
	const keyID = "86b59965-6cf1-4633-9148-92848330fd1b"
	s, err := httpsig.Verify(m, one(keyID, v.key(t)), v.policy())
	if err != nil {
		t.Fatal(err)
	}
	if s.KeyID != keyID || s.Algorithm != httpsig.P384 || s.Label != "sig" || len(s.Replay) != 96 {
		t.Errorf("got %+v", s)
	}
	want := `"@method": POST
"@authority": api.sandbox.offblocks.xyz
"@path": /v1/customers
"content-digest": ` + v.Request.Headers["Content-Digest"] + `
"@signature-params": ("@method" "@authority" "@path" "content-digest");keyid="` + keyID + `";alg="ecdsa-p384-sha384";created=1705513200;expires=1705513500`
	if s.Base != want {
		t.Errorf("base\n%s\nwant\n%s", s.Base, want)
	}
	for component, covered := range map[string]bool{
		"@method": true, "content-digest": true, "@query": false, "idempotency-key": false,
		`content-digest;key="sha-512"`: false,
	} {
		if s.Covers(component) != covered {
			t.Errorf("Covers(%s) is %t", component, !covered)
		}
	}
}
