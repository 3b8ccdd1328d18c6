package httpsig_test

import (
	"encoding/base64"
	"fmt"
	"maps"
	"strings"
	"testing"
	"time"

	"github.com/offblocks/offblocks/httpsig"
)

const (
	listed = `("@method" "@authority" "@path" "content-digest")`
	params = `;keyid="ecdsa-p256-sha256";created=1800000000`
)

// naive signs as a client that builds its base by hand: params is the text after the label, lines come before it.
func naive(m httpsig.Message, key httpsig.PrivateKey, params string, lines ...string) httpsig.Message {
	base := strings.Join(append(lines, `"@signature-params": `+params), "\n")
	return with(m, map[string]string{
		"Signature-Input": "sig=" + params,
		"Signature":       "sig=" + b64(key.SignBase(base)),
	})
}

func b64(sig []byte) string { return ":" + base64.StdEncoding.EncodeToString(sig) + ":" }

func with(m httpsig.Message, fields map[string]string) httpsig.Message {
	m.Header = maps.Clone(m.Header)
	for name, value := range fields {
		m.Header[name] = []string{value}
	}
	return m
}

func required(m httpsig.Message) []string {
	return []string{
		`"@method": ` + m.Method, `"@authority": ` + m.Authority, `"@path": /v1/cards`,
		`"content-digest": ` + m.Header["Content-Digest"][0],
	}
}

// signature form cases: each is otherwise right, and its base is what a client would have signed.
func TestVerifyRefusesByItsCode(t *testing.T) {
	t.Parallel()
	m, key := post(), keys()[httpsig.P256]
	lines := required(m)
	good := naive(m, key, listed+params, lines...)
	sig := good.Header["Signature"][0]
	form := func(params string, extra ...string) httpsig.Message {
		return naive(m, key, params, append(lines, extra...)...)
	}
	list := func(more string) string { return strings.TrimSuffix(listed, ")") + " " + more + ")" + params }

	cases := map[string]struct {
		m        httpsig.Message
		code     string
		fragment string
	}{
		"no headers": {m, httpsig.SignatureMissing, "not signed"},
		"empty headers": {
			with(m, map[string]string{"Signature": "", "Signature-Input": " "}), httpsig.SignatureMissing, "",
		},
		"no input": {
			with(m, map[string]string{"Signature": sig}), httpsig.SignatureMissing, "Signature-Input",
		},
		"no signature": {
			with(m, map[string]string{"Signature-Input": "sig=" + listed + params}), httpsig.SignatureMissing, "Signature is",
		},
		"junk input": {
			with(good, map[string]string{"Signature-Input": "\x00"}), httpsig.SignatureMalformed, "",
		},
		"another label": {
			with(good, map[string]string{"Signature": "other" + sig[3:]}), httpsig.SignatureMalformed, `no signature "sig"`,
		},
		"trailing comma": {
			with(good, map[string]string{"Signature": sig + ","}), httpsig.SignatureMalformed, "comma",
		},
		"label twice in input": {
			with(good, map[string]string{"Signature-Input": good.Header["Signature-Input"][0] + ",sig=()"}),
			httpsig.SignatureMalformed, "twice",
		},
		"label twice in signature": {
			with(good, map[string]string{"Signature": sig + "," + sig}), httpsig.SignatureMalformed, "twice",
		},
		"label in upper case": {
			with(good, map[string]string{"Signature-Input": "Sig=" + listed + params}), httpsig.SignatureMalformed, "",
		},
		"a bare label": {
			with(good, map[string]string{"Signature-Input": "sig" + params}), httpsig.SignatureMalformed, "parentheses",
		},
		"a string for a list": {
			with(good, map[string]string{"Signature-Input": `sig="@method"` + params}), httpsig.SignatureMalformed,
			"parentheses",
		},
		"space before the list": {
			with(good, map[string]string{"Signature-Input": "sig= " + listed + params}), httpsig.SignatureMalformed, "",
		},
		"signature as string": {
			with(good, map[string]string{"Signature": `sig="` + sig[5:len(sig)-1] + `"`}), httpsig.SignatureMalformed, "Base64",
		},
		"signature not Base64": {with(good, map[string]string{"Signature": "sig=:!!!:"}), httpsig.SignatureMalformed, ""},
		"too long": {
			with(
				good,
				map[string]string{"Signature-Input": "sig=" + listed + params + `;nonce="` + strings.Repeat("n", 8<<10) + `"`},
			),
			httpsig.SignatureMalformed, "8192",
		},
		"too many labels": {
			with(good, map[string]string{"Signature-Input": "a=(),b=(),c=(),d=(),e=()"}), httpsig.SignatureMalformed, "4",
		},
		"too many components": {form(list(manyHeaders(29))), httpsig.SignatureMalformed, "32"},

		"a component twice": {form(list(`"@path"`), `"@path": /v1/cards`), httpsig.SignatureMalformed, "twice"},
		"the same with parameters": {
			form(list(`"idempotency-key";bs "idempotency-key";bs`)), httpsig.SignatureMalformed, "twice",
		},
		"a component as token": {form(list(`date`)), httpsig.SignatureMalformed, "double quotes"},
		"unknown parameter":    {form(listed + params + `;debug`), httpsig.SignatureMalformed, "debug is not known"},
		"a parameter twice": {
			form(listed + params + `;created=1800000000`), httpsig.SignatureMalformed, "repeated",
		},
		"a component parameter twice": {
			form(list(`"content-digest";key="sha-512";key="sha-512"`)), httpsig.SignatureMalformed, "repeated",
		},
		"keyid missing": {form(listed + `;created=1800000000`), httpsig.SignatureMalformed, "keyid is missing"},
		"keyid empty":   {form(listed + `;keyid="";created=1800000000`), httpsig.SignatureMalformed, "keyid"},
		"keyid as token": {
			form(listed + `;keyid=ecdsa-p256-sha256;created=1800000000`), httpsig.SignatureMalformed, "keyid",
		},
		"created missing": {
			form(listed + `;keyid="ecdsa-p256-sha256"`), httpsig.SignatureMalformed, "created is missing",
		},
		"created as string": {
			form(listed + `;keyid="ecdsa-p256-sha256";created="1800000000"`), httpsig.SignatureMalformed, "without quotes",
		},
		"created as decimal": {
			form(listed + `;keyid="ecdsa-p256-sha256";created=1800000000.0`), httpsig.SignatureMalformed, "integer",
		},
		"created as date": {
			form(listed + `;keyid="ecdsa-p256-sha256";created=@1800000000`), httpsig.SignatureMalformed, "integer",
		},
		"created negative": {
			form(listed + `;keyid="ecdsa-p256-sha256";created=-1`), httpsig.SignatureMalformed, "integer",
		},
		"expires as string": {
			form(listed + params + `;expires="1800000300"`), httpsig.SignatureMalformed, "expires",
		},
		"nonce as integer": {form(listed + params + `;nonce=1`), httpsig.SignatureMalformed, "nonce"},

		"junk in a typed field": {
			with(form(list(`"cache-status";sf`)), map[string]string{"Cache-Status": "="}), httpsig.SignatureInvalid,
			"not well formed",
		},
		"a flag that is off": {form(list(`"content-digest";bs=?0`)), httpsig.SignatureInvalid, "takes no value"},
		"not UTF-8": {func() httpsig.Message {
			m := post()
			m.Target = "/v1/cards?x=%ff"
			return naive(m, key, list(`"@query-param";name="x"`), append(required(m), `"@query-param";name="x": %FF`)...)
		}(), httpsig.SignatureInvalid, "not UTF-8"},
		"Ed25519 of another length": {with(naive(
			m, keys()[httpsig.Ed25519], listed+`;keyid="ed25519";created=1800000000`, lines...,
		), map[string]string{"Signature": "sig=:AAAA:"}),
			httpsig.SignatureMalformed, "exactly 64."},

		"unknown key": {
			form(listed + `;keyid="nobody";created=1800000000`), httpsig.SignatureKeyUnknown, "nobody",
		},
		"a key id that is a prefix": {
			form(listed + `;keyid="ecdsa-p256";created=1800000000`), httpsig.SignatureKeyUnknown, "",
		},
		"alg of another key":  {form(listed + params + `;alg="ecdsa-p384-sha384"`), httpsig.SignatureInvalid, "alg"},
		"alg in another case": {form(listed + params + `;alg="ECDSA-P256-SHA256"`), httpsig.SignatureInvalid, "alg"},
		"alg hmac":            {form(listed + params + `;alg="hmac-sha256"`), httpsig.SignatureInvalid, "alg"},
		"expired by age": {
			form(listed + `;keyid="ecdsa-p256-sha256";created=1799999699`), httpsig.SignatureExpired, "5m",
		},
		"expired by expires": {form(listed + params + `;expires=1799999939`), httpsig.SignatureExpired, "expired at"},
		"created in the future": {
			form(listed + `;keyid="ecdsa-p256-sha256";created=1800000061`), httpsig.SignatureFromFuture, "1m",
		},
		"created in ms": {
			form(listed + `;keyid="ecdsa-p256-sha256";created=1800000000000`), httpsig.SignatureFromFuture, "",
		},

		"nothing covered": {
			naive(m, key, "()"+params), httpsig.SignatureIncomplete, "@method, @path, @authority, content-digest",
		},
		"no method": {
			naive(m, key, `("@authority" "@path" "content-digest")`+params, lines[1:]...), httpsig.SignatureIncomplete,
			"cover @method.",
		},
		"no authority": {
			naive(m, key, `("@method" "@path" "content-digest")`+params, lines[0], lines[2], lines[3]),
			httpsig.SignatureIncomplete, "cover @authority.",
		},
		"no path": {
			naive(m, key, `("@method" "@authority" "content-digest")`+params, lines[0], lines[1], lines[3]),
			httpsig.SignatureIncomplete, "cover @path.",
		},
		"request target alone": {
			naive(
				m, key, `("@method" "@request-target" "content-digest")`+params, lines[0], `"@request-target": `+m.Target, lines[3],
			),
			httpsig.SignatureIncomplete, "cover @authority.",
		},
		"no digest": {
			naive(m, key, `("@method" "@authority" "@path")`+params, lines[:3]...), httpsig.SignatureIncomplete,
			"cover content-digest.",
		},
		"one member of the digest": {
			naive(
				m, key, `("@method" "@authority" "@path" "content-digest";key="sha-512")`+params, lines[0], lines[1], lines[2],
				`"content-digest";key="sha-512": `+m.Header["Content-Digest"][0][8:],
			),
			httpsig.SignatureIncomplete, "cover content-digest.",
		},
		"@query for the path": {
			naive(
				m, key, `("@method" "@authority" "@query" "content-digest")`+params, lines[0], lines[1], `"@query": ?x=1&y=a+b`,
				lines[3],
			),
			httpsig.SignatureIncomplete, "cover @path.",
		},

		"absent header":   {form(list(`"x-absent"`), `"x-absent": `), httpsig.SignatureInvalid, "no header"},
		"unknown derived": {form(list(`"@nonsense"`), `"@nonsense": `), httpsig.SignatureInvalid, "not known"},
		"@status":         {form(list(`"@status"`), `"@status": 200`), httpsig.SignatureInvalid, "not known"},
		"@signature-params": {
			form(list(`"@signature-params"`), `"@signature-params": x`), httpsig.SignatureInvalid, "not known",
		},
		"header in upper case": {
			form(list(`"Idempotency-Key"`), `"Idempotency-Key": 0b7b2f9c-8a5e-4a0d-9a43-0d8a4e0c8b11`), httpsig.SignatureInvalid,
			"lower case",
		},
		"empty component":      {form(list(`""`), `"": `), httpsig.SignatureInvalid, "lower case"},
		"component with colon": {form(list(`"x: y"`), `"x: y": `), httpsig.SignatureInvalid, "lower case"},
		"req on a request": {
			form(list(`"idempotency-key";req`), `"idempotency-key";req: 0b7b2f9c-8a5e-4a0d-9a43-0d8a4e0c8b11`),
			httpsig.SignatureInvalid, "req",
		},
		"@method of a request": {form(list(`"@method";req`), `"@method";req: POST`), httpsig.SignatureInvalid, "req"},
		"trailer": {
			form(list(`"idempotency-key";tr`), `"idempotency-key";tr: 0b7b2f9c-8a5e-4a0d-9a43-0d8a4e0c8b11`),
			httpsig.SignatureInvalid, "tr",
		},
		"sf on unknown type":   {form(list(`"idempotency-key";sf`)), httpsig.SignatureInvalid, "structured type"},
		"sf switched off":      {form(list(`"content-digest";sf=?0`)), httpsig.SignatureInvalid, "takes no value"},
		"bs with key":          {form(list(`"content-digest";bs;key="sha-512"`)), httpsig.SignatureInvalid, "mixes"},
		"key of no dictionary": {form(list(`"idempotency-key";key="a"`)), httpsig.SignatureInvalid, "dictionary"},
		"key not there":        {form(list(`"content-digest";key="sha-256"`)), httpsig.SignatureInvalid, "no member"},
		"key as token":         {form(list(`"content-digest";key=sha-512`)), httpsig.SignatureInvalid, "string"},
		"query-param nameless": {form(list(`"@query-param"`)), httpsig.SignatureInvalid, "parameter name"},
		"query-param absent":   {form(list(`"@query-param";name="z"`)), httpsig.SignatureInvalid, "no query parameter"},
		"query-param undecoded": {
			form(list(`"@query-param";name="y"`), `"@query-param";name="y": a+b`), httpsig.SignatureInvalid, "not verify",
		},
		"name as token": {form(list(`"@query-param";name=y`)), httpsig.SignatureInvalid, "string"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := httpsig.Verify(c.m, known, httpsig.Policy{Now: now, HasBody: true})
			if refusal := refused(t, err, c.code); !strings.Contains(refusal.Message, c.fragment) {
				t.Errorf("%q does not say %q", refusal.Message, c.fragment)
			}
		})
	}
	if _, err := httpsig.Verify(good, known, httpsig.Policy{Now: now, HasBody: true}); err != nil {
		t.Errorf("what the cases differ from does not verify: %v", err)
	}
}

func manyHeaders(n int) string {
	names := make([]string, n)
	for i := range names {
		names[i] = fmt.Sprintf(`"x-%d"`, i)
	}
	return strings.Join(names, " ")
}

func TestVerifyAcceptsEveryFormOfTheRequiredCoverage(t *testing.T) {
	t.Parallel()
	m, key := post(), keys()[httpsig.P256]
	lines := required(m)
	digest := strings.TrimPrefix(lines[3], `"content-digest": `)
	for params, lines := range map[string][]string{
		listed + params: lines,
		listed + `;created=1800000000;keyid="ecdsa-p256-sha256"`:                                              lines,
		listed + `; expires=1800000300;nonce="a;b,\"c";tag="t"; keyid="ecdsa-p256-sha256";created=1800000000`: lines,
		`( "@method"  "@authority" "@path" "content-digest" )` + params:                                       lines,
		`("content-digest" "@path" "@method" "@authority")` + params: {
			lines[3], lines[2], lines[0], lines[1],
		},
		`("@method" "@target-uri" "content-digest")` + params: {
			lines[0], `"@target-uri": http://127.0.0.1:8080/v1/cards?x=1&y=a+b`, lines[3],
		},
		`("@method" "@request-target" "@authority" "content-digest")` + params: {
			lines[0], `"@request-target": /v1/cards?x=1&y=a+b`, lines[1], lines[3],
		},
		`("@method" "@authority" "@path" "content-digest";sf)` + params: {
			lines[0], lines[1], lines[2], `"content-digest";sf: ` + digest,
		},
		`("@method" "@authority" "@path" "content-digest";bs)` + params: {
			lines[0], lines[1], lines[2], `"content-digest";bs: ` + b64([]byte(digest)),
		},
		`("@method" "@authority" "@path" "content-digest" "@query-param";name="y" "@scheme" "idempotency-key")` + params: append(lines[:4:4],
			`"@query-param";name="y": a%20b`, `"@scheme": http`, `"idempotency-key": `+m.Header["Idempotency-Key"][0]),
	} {
		if _, err := httpsig.Verify(
			naive(m, key, params, lines...), known, httpsig.Policy{Now: now, HasBody: true},
		); err != nil {
			t.Errorf("%s: %v", params, err)
		}
	}
}

func TestTimeLimitsAreInclusive(t *testing.T) {
	t.Parallel()
	m, key := post(), keys()[httpsig.Ed25519]
	o := httpsig.SignOptions{Created: now, Expires: now.Add(100 * time.Second)}
	m = signed(t, m, key, o)
	for _, c := range []struct {
		at   time.Time
		p    httpsig.Policy
		code string
	}{
		{now.Add(-60 * time.Second), httpsig.Policy{}, ""},
		{now.Add(-60*time.Second - 1), httpsig.Policy{}, httpsig.SignatureFromFuture},
		{now.Add(160 * time.Second), httpsig.Policy{}, ""},
		{now.Add(160*time.Second + 1), httpsig.Policy{}, httpsig.SignatureExpired},
		{now.Add(300 * time.Second), httpsig.Policy{ExpiryTolerance: time.Hour}, ""},
		{now.Add(300*time.Second + 1), httpsig.Policy{ExpiryTolerance: time.Hour}, httpsig.SignatureExpired},
		{now.Add(10*time.Second + 1), httpsig.Policy{MaxAge: 10 * time.Second}, httpsig.SignatureExpired},
		{now.Add(-time.Hour), httpsig.Policy{MaxAhead: time.Hour}, ""},
		{time.Time{}, httpsig.Policy{}, httpsig.SignatureFromFuture},
	} {
		c.p.Now = c.at
		_, err := httpsig.Verify(m, known, c.p)
		if c.code == "" && err != nil {
			t.Errorf("%s after: %v", c.at.Sub(now), err)
		}
		if c.code != "" {
			wantCode(t, err, c.code)
		}
	}
}
