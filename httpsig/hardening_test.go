package httpsig_test

import (
	"crypto/elliptic"
	"encoding/asn1"
	"encoding/base64"
	"math/big"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/httpsig"
)

func TestAnUnknownKeyNeverPasses(t *testing.T) {
	t.Parallel()
	m := signed(t, post(), keys()[httpsig.Ed25519], httpsig.SignOptions{})
	for name, lookup := range map[string]func(string) (httpsig.PublicKey, bool){
		"no lookup":             nil,
		"not found":             func(string) (httpsig.PublicKey, bool) { return keys()[httpsig.Ed25519].Public(), false },
		"found, but no key":     func(string) (httpsig.PublicKey, bool) { return httpsig.PublicKey{}, true },
		"neither key nor found": func(string) (httpsig.PublicKey, bool) { return httpsig.PublicKey{}, false },
	} {
		_, err := httpsig.Verify(m, lookup, httpsig.Policy{Now: now})
		if err == nil {
			t.Fatalf("%s passed", name)
		}
		wantCode(t, err, httpsig.SignatureKeyUnknown)
	}
	if (httpsig.PublicKey{}).VerifyBase("", nil) || (httpsig.PublicKey{}).VerifyBase("x", make([]byte, 64)) {
		t.Error("the zero key verified something")
	}
}

func TestASignatureUnderAnotherKeyOfTheSameKindIsRefused(t *testing.T) {
	t.Parallel()
	for algorithm := range keys() {
		stranger, err := httpsig.GenerateKey(algorithm)
		if err != nil {
			t.Fatal(err)
		}
		m := signed(t, post(), stranger, httpsig.SignOptions{KeyID: string(algorithm)})
		_, err = httpsig.Verify(m, known, httpsig.Policy{Now: now})
		if refusal := refused(t, err, httpsig.SignatureInvalid); !strings.HasPrefix(refusal.Base, `"@method": POST`+"\n") {
			t.Errorf("the base is %q", refusal.Base)
		}
	}
}

func TestAnyChangeOfWhatIsCoveredIsRefused(t *testing.T) {
	t.Parallel()
	all := []string{
		"@method", "@authority", "@path", "content-digest", "@query", "@scheme", "@request-target", "@target-uri",
		"idempotency-key", `@query-param;name="x"`,
	}
	original := signed(t, post(), keys()[httpsig.P256], httpsig.SignOptions{KeyID: "ecdsa-p256-sha256", Components: all})
	verified(t, original)
	for name, change := range map[string]func(*httpsig.Message){
		"method":          func(m *httpsig.Message) { m.Method = "PUT" },
		"method's case":   func(m *httpsig.Message) { m.Method = "post" },
		"authority":       func(m *httpsig.Message) { m.Authority = "127.0.0.1:8081" },
		"scheme":          func(m *httpsig.Message) { m.Scheme = "https" },
		"path":            func(m *httpsig.Message) { m.Target = "/v1/card?x=1&y=a+b" },
		"path's dots":     func(m *httpsig.Message) { m.Target = "/v1/./cards?x=1&y=a+b" },
		"path's encoding": func(m *httpsig.Message) { m.Target = "/v1/card%73?x=1&y=a+b" },
		"query":           func(m *httpsig.Message) { m.Target = "/v1/cards?x=1&y=a%20b" },
		"no query":        func(m *httpsig.Message) { m.Target = "/v1/cards" },
		"query doubled":   func(m *httpsig.Message) { m.Target = "/v1/cards?x=1&y=a+b&x=2" },
		"digest": func(
			m *httpsig.Message,
		) {
			*m = with(*m, map[string]string{"Content-Digest": httpsig.Digest(nil)})
		},
		"digest doubled": func(
			m *httpsig.Message,
		) {
			m.Header["Content-Digest"] = append(m.Header["Content-Digest"], "x=1")
		},
		"header":         func(m *httpsig.Message) { *m = with(*m, map[string]string{"Idempotency-Key": "other"}) },
		"header gone":    func(m *httpsig.Message) { delete(m.Header, "Idempotency-Key") },
		"header emptied": func(m *httpsig.Message) { m.Header["Idempotency-Key"] = nil },
		"case doubled":   func(m *httpsig.Message) { m.Header["idempotency-key"] = m.Header["Idempotency-Key"] },
		"parameters": func(m *httpsig.Message) {
			m.Header["Signature-Input"] = []string{
				strings.Replace(m.Header["Signature-Input"][0], "expires=1800000300", "expires=1800000301", 1),
			}
		},
		"spacing": func(m *httpsig.Message) {
			m.Header["Signature-Input"] = []string{strings.Replace(m.Header["Signature-Input"][0], ";keyid", "; keyid", 1)}
		},
		"order": func(m *httpsig.Message) {
			m.Header["Signature-Input"] = []string{
				strings.Replace(m.Header["Signature-Input"][0], `"@method" "@authority"`, `"@authority" "@method"`, 1),
			}
		},
	} {
		changed := with(original, nil)
		change(&changed)
		if _, err := httpsig.Verify(changed, known, httpsig.Policy{Now: now}); err == nil {
			t.Errorf("a change of the %s passed", name)
		} else {
			wantCode(t, err, httpsig.SignatureInvalid)
		}
	}
}

func TestACoveredQueryParameterThatOccursTwiceIsRefused(t *testing.T) {
	t.Parallel()
	key := keys()[httpsig.P256]
	for _, target := range []string{"/v1/cards?x=1&x=1", "/v1/cards?x=1&%78=1", "/v1/cards?x=1&x"} {
		m := post()
		m.Target = target
		m = naive(
			m, key, strings.TrimSuffix(listed, ")")+` "@query-param";name="x")`+params,
			append(required(m), `"@query-param";name="x": 1`)...,
		)
		_, err := httpsig.Verify(m, known, httpsig.Policy{Now: now})
		if refusal := refused(t, err, httpsig.SignatureInvalid); !strings.Contains(refusal.Message, "more than once") {
			t.Error(refusal.Message)
		}
	}
}

// A value with a line end could bring a line of its own into the base and stand in for a component.
func TestValuesThatCouldForgeALineAreRefused(t *testing.T) {
	t.Parallel()
	key := keys()[httpsig.P256]
	for _, value := range []string{"a\nb", "a\r\nb", "a\rb", "a\x00b", "a\x7fb", "schön", "a\n\"@path\": /other", "\xff"} {
		m := with(post(), map[string]string{"X-Note": value})
		m = naive(m, key, strings.TrimSuffix(listed, ")")+` "x-note")`+params, append(required(m), `"x-note": `+value)...)
		_, err := httpsig.Verify(m, known, httpsig.Policy{Now: now})
		if refusal := refused(t, err, httpsig.SignatureInvalid); !strings.Contains(refusal.Message, "printable ASCII") {
			t.Error(refusal.Message)
		}
	}
	m := post()
	m.Method = "POST\n\"x\": y"
	if _, _, err := httpsig.Sign(m, key, httpsig.SignOptions{KeyID: "k", Created: now}); err == nil {
		t.Error("a method with a line end was signed")
	}
}

func TestNonASCIIValuesCanBeCoveredAsBytes(t *testing.T) {
	t.Parallel()
	m := with(post(), map[string]string{"X-Note": "schön"})
	s := verified(t, signed(t, m, keys()[httpsig.P256], httpsig.SignOptions{
		KeyID: "ecdsa-p256-sha256", Components: append(httpsig.RequestComponents(true), "x-note;bs"),
	}))
	if !s.Covers("x-note") || !s.Covers("x-note;bs") || s.Covers("x-note;sf") || s.Covers("") || s.Covers(`x"`) {
		t.Error("Covers is wrong about bs")
	}
}

func TestSeveralHeaderLinesAndSeveralLabelsAreOneDictionary(t *testing.T) {
	t.Parallel()
	good := signed(t, post(), keys()[httpsig.P384], httpsig.SignOptions{KeyID: "ecdsa-p384-sha384", Label: "good"})
	input, signature := good.Header["Signature-Input"][0], good.Header["Signature"][0]
	const other = `proxy=("@status");keyid="proxy";created=1;unknown`
	for name, lines := range map[string][2][]string{
		"other first":          {{other, input}, {"proxy=:AAAA:", signature}},
		"other last":           {{input, other}, {signature, "proxy=:AAAA:"}},
		"one line":             {{other + " ,\t" + input}, {signature + ",  proxy=:AAAA:"}},
		"no other signature":   {{other, input}, {signature}},
		"lines out of order":   {{other, input}, {signature, "proxy=:AAAA:"}},
		"other without a list": {{"proxy=1", input}, {"proxy=token", signature}},
	} {
		m := with(good, nil)
		m.Header["Signature-Input"], m.Header["Signature"] = lines[0], lines[1]
		s, err := httpsig.Verify(m, known, httpsig.Policy{Now: now, HasBody: true})
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if s.Label != "good" {
			t.Errorf("%s: label %q", name, s.Label)
		}
	}
}

// Of two labels neither may lend the other its coverage, key or time.
func TestLabelsDoNotAddUp(t *testing.T) {
	t.Parallel()
	m, key := post(), keys()[httpsig.P256]
	a := signed(
		t, m, key, httpsig.SignOptions{KeyID: "ecdsa-p256-sha256", Label: "a", Components: []string{"@method", "@path"}},
	)
	b := signed(
		t, m, key,
		httpsig.SignOptions{KeyID: "ecdsa-p256-sha256", Label: "b", Components: []string{"@authority", "content-digest"}},
	)
	m.Header["Signature-Input"] = append(a.Header["Signature-Input"], b.Header["Signature-Input"]...)
	m.Header["Signature"] = append(a.Header["Signature"], b.Header["Signature"]...)
	_, err := httpsig.Verify(m, known, httpsig.Policy{Now: now, HasBody: true})
	wantCode(t, err, httpsig.SignatureIncomplete)

	full := signed(t, post(), key, httpsig.SignOptions{KeyID: "ecdsa-p256-sha256", Label: "b"})
	m.Header["Signature-Input"] = append(a.Header["Signature-Input"], full.Header["Signature-Input"]...)
	_, err = httpsig.Verify(m, known, httpsig.Policy{Now: now, HasBody: true})
	if refusal := refused(t, err, httpsig.SignatureInvalid); !strings.Contains(refusal.Message, `"b"`) {
		t.Errorf("the refusal is not about the one that came furthest: %s", refusal.Message)
	}
}

func TestHeaderNamesMatchInAnyCase(t *testing.T) {
	t.Parallel()
	m := signed(t, post(), keys()[httpsig.P256], httpsig.SignOptions{KeyID: "ecdsa-p256-sha256"})
	odd := map[string][]string{}
	for name, lines := range m.Header {
		odd[strings.ToUpper(name)] = lines
	}
	m.Header = odd
	verified(t, m)
	m.Header["signature"] = []string{"sig=:AAAA:"}
	_, err := httpsig.Verify(m, known, httpsig.Policy{Now: now})
	wantCode(t, err, httpsig.SignatureMalformed)
}

func TestECDSASignaturesAreRawAndInRange(t *testing.T) {
	t.Parallel()
	for algorithm, curve := range map[httpsig.Algorithm]elliptic.Curve{
		httpsig.P384: elliptic.P384(), httpsig.P256: elliptic.P256(),
	} {
		m := signed(t, post(), keys()[algorithm], httpsig.SignOptions{KeyID: string(algorithm)})
		good := verified(t, m)
		header := m.Header["Signature"][0]
		raw, err := base64.StdEncoding.DecodeString(header[5 : len(header)-1])
		if err != nil {
			t.Fatal(err)
		}
		half := len(raw) / 2
		r, s, n := raw[:half], raw[half:], curve.Params().N
		number := func(n *big.Int) []byte { return n.FillBytes(make([]byte, half)) }
		zero := make([]byte, half)
		join := func(a, b []byte) []byte { return append(append([]byte{}, a...), b...) }
		der, err := ecdsaDER(r, s)
		if err != nil {
			t.Fatal(err)
		}
		for name, c := range map[string]struct {
			sig  []byte
			code string
		}{
			"DER":          {der, httpsig.SignatureMalformed},
			"one short":    {raw[:len(raw)-1], httpsig.SignatureMalformed},
			"one long":     {append(raw[:len(raw):len(raw)], 0), httpsig.SignatureMalformed},
			"zero padded":  {append([]byte{0}, raw...), httpsig.SignatureMalformed},
			"both padded":  {join(append([]byte{0}, r...), append([]byte{0}, s...)), httpsig.SignatureMalformed},
			"empty":        {nil, httpsig.SignatureMalformed},
			"r zero":       {join(zero, s), httpsig.SignatureInvalid},
			"s zero":       {join(r, zero), httpsig.SignatureInvalid},
			"both zero":    {join(zero, zero), httpsig.SignatureInvalid},
			"r is n":       {join(number(n), s), httpsig.SignatureInvalid},
			"s is n":       {join(r, number(n)), httpsig.SignatureInvalid},
			"both swapped": {join(s, r), httpsig.SignatureInvalid},
		} {
			if keys()[algorithm].Public().VerifyBase(good.Base, c.sig) {
				t.Errorf("%s %s passed the check of the curve", algorithm, name)
			}
			_, err := httpsig.Verify(
				with(m, map[string]string{"Signature": "sig=" + b64(c.sig)}), known, httpsig.Policy{Now: now},
			)
			if err == nil {
				t.Fatalf("%s %s passed", algorithm, name)
			}
			wantCode(t, err, c.code)
		}
		// (r, n−s) verifies as well; Replay has to be the same for both.
		mirrored := number(new(big.Int).Sub(n, new(big.Int).SetBytes(s)))
		again := verified(t, with(m, map[string]string{"Signature": "sig=" + b64(join(r, mirrored))}))
		if again.Replay != good.Replay || len(good.Replay) != 2*half {
			t.Errorf("%s: Replay %q became %q", algorithm, good.Replay, again.Replay)
		}
	}
}

func ecdsaDER(r, s []byte) ([]byte, error) {
	return asn1.Marshal(struct{ R, S *big.Int }{new(big.Int).SetBytes(r), new(big.Int).SetBytes(s)})
}

func TestEd25519HasToCoverTheIdempotencyKeyWhenAsked(t *testing.T) {
	t.Parallel()
	p := httpsig.Policy{Now: now, HasBody: true, RequireIdempotencyKeyForEd25519: true}
	for algorithm, key := range keys() {
		without := signed(t, post(), key, httpsig.SignOptions{KeyID: string(algorithm)})
		_, err := httpsig.Verify(without, known, p)
		if algorithm == httpsig.Ed25519 {
			if refusal := refused(t, err, httpsig.SignatureIncomplete); !strings.Contains(refusal.Message, "idempotency-key") {
				t.Error(refusal.Message)
			}
		} else if err != nil {
			t.Error(err)
		}
		covering := append(httpsig.RequestComponents(true), "idempotency-key")
		if _, err := httpsig.Verify(
			signed(t, post(), key, httpsig.SignOptions{KeyID: string(algorithm), Components: covering}), known, p,
		); err != nil {
			t.Error(err)
		}
	}
}

func TestSignaturesHoldWithANearlyEmptyR(t *testing.T) {
	t.Parallel()
	// r with leading zero bytes keeps its full length in the header and in Replay.
	key := keys()[httpsig.P256]
	for range 10_000 {
		m := signed(t, post(), key, httpsig.SignOptions{KeyID: "ecdsa-p256-sha256"})
		header := m.Header["Signature"][0]
		raw, err := base64.StdEncoding.DecodeString(header[5 : len(header)-1])
		if err != nil || len(raw) != 64 {
			t.Fatalf("%d bytes, %v", len(raw), err)
		}
		if raw[0] == 0 {
			if s := verified(t, m); !strings.HasPrefix(s.Replay, "00") || len(s.Replay) != 64 {
				t.Errorf("Replay is %q", s.Replay)
			}
			return
		}
	}
	t.Error("no such signature in ten thousand")
}
