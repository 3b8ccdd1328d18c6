package httpsig_test

import (
	"crypto/sha256"
	"crypto/sha512"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/httpsig"
)

func sha256Field(body string) string {
	sum := sha256.Sum256([]byte(body))
	return "sha-256=" + b64(sum[:])
}

// The digests of RFC 9530 appendix B.
func TestDigestsOfRFC9530AppendixB(t *testing.T) {
	t.Parallel()
	const body = "{\"hello\": \"world\"}\n"
	const field = "sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:"
	if err := httpsig.VerifyDigest([]string{field}, []byte(body)); err != nil {
		t.Error(err)
	}
	if sha256Field(body) != field {
		t.Errorf("our own is %s", sha256Field(body))
	}
}

func TestADigestVerifiesOnlyItsBody(t *testing.T) {
	t.Parallel()
	const body = `{"a":1}`
	sha512Field := httpsig.Digest([]byte(body))
	short := base64.StdEncoding.EncodeToString([]byte("short"))
	for name, c := range map[string]struct {
		header []string
		body   string
		code   string
	}{
		"sha-512":               {[]string{sha512Field}, body, ""},
		"sha-256":               {[]string{sha256Field(body)}, body, ""},
		"both":                  {[]string{sha256Field(body) + ", " + sha512Field}, body, ""},
		"both in two lines":     {[]string{sha256Field(body), " " + sha512Field + "\t"}, body, ""},
		"an unknown one beside": {[]string{"md5=:AAAA:, " + sha512Field + ", x=(1 2);a, y"}, body, ""},
		"parameters":            {[]string{sha512Field + ";a=1"}, body, ""},
		"none, no body":         {nil, "", ""},
		"empty, no body":        {[]string{""}, "", ""},
		"blank, no body":        {[]string{" \t"}, "", ""},
		"right, no body":        {[]string{httpsig.Digest(nil)}, "", ""},
		"none":                  {nil, body, httpsig.DigestMissing},
		"empty":                 {[]string{""}, body, httpsig.DigestMissing},
		"wrong, no body":        {[]string{sha512Field}, "", httpsig.DigestMismatch},
		"of another body":       {[]string{httpsig.Digest([]byte("{}"))}, body, httpsig.DigestMismatch},
		"one of two wrong":      {[]string{sha512Field + ", " + sha256Field("{}")}, body, httpsig.DigestMismatch},
		"the other wrong":       {[]string{httpsig.Digest(nil) + ", " + sha256Field(body)}, body, httpsig.DigestMismatch},
		"only unknown ones":     {[]string{"md5=:AAAA:, unixsum=1"}, body, httpsig.DigestUnsupported},
		"names in upper case":   {[]string{"SHA-512" + sha512Field[7:]}, body, httpsig.DigestMalformed},
		"a bare hash":           {[]string{sha512Field[9 : len(sha512Field)-1]}, body, httpsig.DigestMalformed},
		"without colons":        {[]string{"sha-512=" + sha512Field[9:len(sha512Field)-1]}, body, httpsig.DigestMalformed},
		"as a string": {
			[]string{`sha-512="` + sha512Field[9:len(sha512Field)-1] + `"`}, body, httpsig.DigestMalformed,
		},
		"too short":              {[]string{"sha-512=:" + short + ":"}, body, httpsig.DigestMalformed},
		"truncated":              {[]string{"sha-512=:" + short}, body, httpsig.DigestMalformed},
		"of the other length":    {[]string{"sha-512" + sha256Field(body)[7:]}, body, httpsig.DigestMalformed},
		"twice, last one right":  {[]string{httpsig.Digest(nil) + ", " + sha512Field}, body, httpsig.DigestMalformed},
		"twice, first one right": {[]string{sha512Field, httpsig.Digest(nil)}, body, httpsig.DigestMalformed},
		"a bare key":             {[]string{"sha-512"}, body, httpsig.DigestMalformed},
		"junk beside":            {[]string{sha512Field + ", x=:"}, body, httpsig.DigestMalformed},
		"trailing comma":         {[]string{sha512Field + ","}, body, httpsig.DigestMalformed},
		"a list":                 {[]string{"sha-512=(" + sha512Field[8:] + ")"}, body, httpsig.DigestMalformed},
		"64 members":             {[]string{manyMembers(63) + sha512Field}, body, ""},
		"65 members":             {[]string{manyMembers(64) + sha512Field}, body, httpsig.DigestMalformed},
		"a line end":             {[]string{"sha-512=:AA\nAA:"}, body, httpsig.DigestMalformed},
		"too long": {
			[]string{sha512Field + ", x=\"" + strings.Repeat("a", 9000) + "\""}, body, httpsig.DigestMalformed,
		},
	} {
		err := httpsig.VerifyDigest(c.header, []byte(c.body))
		switch {
		case c.code == "" && err != nil:
			t.Errorf("%s: %v", name, err)
		case c.code != "" && err == nil:
			t.Errorf("%s was accepted", name)
		case c.code != "":
			wantCode(t, err, c.code)
		}
	}
}

func TestExplainDigestNamesTheMistake(t *testing.T) {
	t.Parallel()
	const body = "{\"a\": 1}"
	sum := sha512.Sum512([]byte(body))
	right := httpsig.Digest([]byte(body))
	for fragment, header := range map[string]string{
		"hexadecimal":             "sha-512=" + b64([]byte(hex.EncodeToString(sum[:]))),
		"other algorithm":         "sha-256=" + b64(sum[:]),
		"empty body":              httpsig.Digest(nil),
		"one line end more":       httpsig.Digest([]byte(body + "\n")),
		"writing the JSON again":  httpsig.Digest([]byte(`{"a":1}`)),
		"colon on either side":    "sha-512=" + right[9:len(right)-1],
		"algorithm in lower case": "SHA-512" + right[7:],
	} {
		err := httpsig.VerifyDigest([]string{header}, []byte(body))
		if got := httpsig.ExplainDigest([]string{header}, []byte(body), err); !strings.Contains(got, fragment) {
			t.Errorf("%s is explained as %q, want %q", header, got, fragment)
		}
	}
	if got := httpsig.ExplainDigest(
		[]string{httpsig.Digest([]byte("{}"))}, []byte("{}\r\n"),
		httpsig.VerifyDigest([]string{httpsig.Digest([]byte("{}"))}, []byte("{}\r\n")),
	); !strings.Contains(got, "without the line end") {
		t.Error(got)
	}
	if got := httpsig.ExplainDigest(nil, []byte("{}"), httpsig.VerifyDigest(nil, []byte("{}"))); got != "" {
		t.Error(got)
	}
}

func manyMembers(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "x%d=1, ", i)
	}
	return b.String()
}
