package httpsig_test

import (
	"encoding/base64"
	"encoding/json"
	"os"
	"testing"
	"time"

	"github.com/offblocks/offblocks/httpsig"
)

func TestRequestsOfRFC9421AppendixB(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile("testdata/rfc9421.json")
	if err != nil {
		t.Fatal(err)
	}
	var vectors []struct {
		Name, KeyID, PublicKeyPEM, Method, Authority, Target string
		Verifies                                             bool
		Headers                                              map[string][]string
	}
	if err := json.Unmarshal(text, &vectors); err != nil {
		t.Fatal(err)
	}
	for _, v := range vectors {
		t.Run(v.Name, func(t *testing.T) {
			t.Parallel()
			key, err := httpsig.ParsePublicKey([]byte(v.PublicKeyPEM))
			if err != nil {
				t.Fatal(err)
			}
			m := httpsig.Message{Method: v.Method, Scheme: "https", Authority: v.Authority, Target: v.Target, Header: v.Headers}
			_, err = httpsig.Verify(m, one(v.KeyID, key), httpsig.Policy{Now: time.Unix(1618884473, 0)})
			if v.Verifies && err != nil {
				t.Error(err)
			}
			if !v.Verifies {
				wantCode(t, err, httpsig.SignatureInvalid)
			}
		})
	}
}

// The example signs a response, which this package does not take apart, so its base is given.
func TestBaseOfRFC9421AppendixB24VerifiesUnderP256(t *testing.T) {
	t.Parallel()
	const base = `"@status": 200
"content-type": application/json
"content-digest": sha-512=:mEWXIS7MaLRuGgxOBdODa3xqM1XdEvxoYhvlCFJ41QJgJc4GTsPp29l5oGX69wWdXymyU0rjJuahq4l5aGgfLQ==:
"content-length": 23
"@signature-params": ("@status" "content-type" "content-digest" "content-length");created=1618884473;keyid="test-key-ecc-p256"`
	key, err := httpsig.ParsePublicKey([]byte(`-----BEGIN PUBLIC KEY-----
MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEqIVYZVLCrPZHGHjP17CTW0/+D9Lf
w0EkjqF7xB4FivAxzic30tMM4GF+hR6Dxh71Z50VGGdldkkDXZCnTNnoXQ==
-----END PUBLIC KEY-----`))
	if err != nil {
		t.Fatal(err)
	}
	sig, err := base64.StdEncoding.DecodeString(
		"wNmSUAhwb5LxtOtOpNa6W5xj067m5hFrj0XQ4fvpaCLx0NKocgPquLgyahnzDnDAUy5eCdlYUEkLIj+32oiasw==",
	)
	if err != nil {
		t.Fatal(err)
	}
	if !key.VerifyBase(base, sig) {
		t.Error("refused")
	}
	if key.VerifyBase(base+" ", sig) {
		t.Error("accepted over another base")
	}
}

// The examples of the component values in RFC 9421 §2.1 and §2.2, each written as the line of a base.
func TestComponentValuesOfRFC9421(t *testing.T) {
	t.Parallel()
	m := httpsig.Message{
		Method: "POST", Scheme: "HTTPS", Authority: "www.Example.COM:443", Target: "/path?param=value",
		Header: map[string][]string{
			"X-OWS-Header":         {"   Leading and trailing whitespace.   "},
			"X-Obs-Fold-Header":    {"Obsolete\r\n    line folding."},
			"Cache-Control":        {"max-age=60", "   must-revalidate"},
			"Example-Dict":         {"a=1,    b=2;x=1;y=2,   c=(a   b   c)", "d"},
			"Example-Header":       {"value, with, lots", "of, commas"},
			"X-Empty-Header":       {""},
			"Content-Digest":       {"sha-256=:AAAA:,   sha-512=:AAAA:"},
			"Folded-Without-Break": {"a\n\tb"},
			"Cache-Status":         {"A;hit", "B;  fwd=miss"},
		},
	}
	for component, want := range map[string]string{
		"@method": "POST", "@scheme": "https", "@authority": "www.example.com", "@path": "/path", "@query": "?param=value",
		"@target-uri": "https://www.example.com/path?param=value", "@request-target": "/path?param=value",
		`@query-param;name="param"`: "value",
		"x-ows-header":              "Leading and trailing whitespace.", "x-obs-fold-header": "Obsolete line folding.",
		"cache-control": "max-age=60, must-revalidate", "example-dict": "a=1,    b=2;x=1;y=2,   c=(a   b   c), d",
		"x-empty-header": "", "host": "www.Example.COM:443", "folded-without-break": "a b",
		`example-dict;key="a"`: "1", `example-dict;key="d"`: "?1", `example-dict;key="b"`: "2;x=1;y=2",
		`example-dict;key="c"`: "(a b c)",
		"example-header;bs":    ":dmFsdWUsIHdpdGgsIGxvdHM=:, :b2YsIGNvbW1hcw==:",
		"cache-status;sf":      "A;hit, B;fwd=miss",
		"content-digest;sf":    "sha-256=:AAAA:, sha-512=:AAAA:",
	} {
		if line := lineOf(t, m, component); line != want {
			t.Errorf("%s is %q, want %q", component, line, want)
		}
	}
}

func TestQueryComponentsFollowTheURLStandard(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ target, component, want string }{
		{
			"/parameters?var=this%20is%20a%20big%0Amultiline%20value&bar=with+plus+whitespace", `@query-param;name="var"`,
			"this%20is%20a%20big%0Amultiline%20value",
		},
		{"/parameters?bar=with+plus+whitespace", `@query-param;name="bar"`, "with%20plus%20whitespace"},
		{"/parameters?fa%C3%A7ade%22%3A%20=something", `@query-param;name="fa%C3%A7ade%22%3A%20"`, "something"},
		{"/path?qp=", `@query-param;name="qp"`, ""},
		{"/path?&&qp", `@query-param;name="qp"`, ""},
		{"/path?a=100%&b=2", `@query-param;name="a"`, "100%25"},
		{"/path?a=%zz~", `@query-param;name="a"`, "%25zz%7E"},
		{"/path?a=b=c", `@query-param;name="a"`, "b%3Dc"},
		{"/path", "@query", "?"}, {"/path?", "@query", "?"}, {"/path?a&b=%7e+", "@query", "?a&b=%7e+"},
		{"/path?", "@target-uri", "https://example.com/path?"}, {"", "@target-uri", "https://example.com/"},
		{"", "@path", "/"}, {"?q", "@path", "/"}, {"/a//b/../%2e", "@path", "/a//b/../%2e"},
		{"https://example.com", "@path", "/"}, {"https://example.com?q=1", "@query", "?q=1"},
		{"https://example.com/x?q", "@request-target", "https://example.com/x?q"}, {"https://example.com/x?q", "@path", "/x"},
	} {
		m := httpsig.Message{Method: "GET", Scheme: "https", Authority: "example.com", Target: c.target}
		if got := lineOf(t, m, c.component); got != c.want {
			t.Errorf("%s of %q is %q, want %q", c.component, c.target, got, c.want)
		}
	}
}

func TestAuthorityIsLowerCaseWithoutTheDefaultPortOfItsScheme(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ scheme, authority, want string }{
		{"https", "API.example:443", "api.example"}, {"https", "api.example:80", "api.example:80"},
		{"http", "api.example:80", "api.example"}, {"http", "api.example:443", "api.example:443"},
		{"http", "127.0.0.1:8080", "127.0.0.1:8080"}, {"http", "[::1]:80", "[::1]"}, {"http", "[::1]", "[::1]"},
		{"http", "[::80]", "[::80]"}, {"http", "[FE80::1]:8080", "[fe80::1]:8080"}, {"https", "api.example:", "api.example"},
	} {
		m := httpsig.Message{Method: "GET", Scheme: c.scheme, Authority: c.authority, Target: "/"}
		if got := lineOf(t, m, "@authority"); got != c.want {
			t.Errorf("%s %s gives %q, want %q", c.scheme, c.authority, got, c.want)
		}
	}
}
