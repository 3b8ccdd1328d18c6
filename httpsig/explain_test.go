package httpsig_test

import (
	"crypto/ecdsa"
	"crypto/rand"
	"crypto/sha256"
	"crypto/sha512"
	"crypto/x509"
	"encoding/hex"
	"encoding/pem"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/offblocks/offblocks/httpsig"
)

// mistakes are what client authors do: each makes the text that was signed out of the right base, or a whole message.
func TestExplainNamesTheMistake(t *testing.T) {
	t.Parallel()
	m := post()
	const input = listed + `;keyid="ecdsa-p256-sha256";alg="ecdsa-p256-sha256";created=1800000000;expires=1800000300`
	right := strings.Join(append(required(m), `"@signature-params": `+input), "\n")
	replace := func(from, to string) string { return strings.Replace(right, from, to, 1) }
	digest := m.Header["Content-Digest"][0]
	all := listed[:len(listed)-1] + ` "@query")` + input[len(listed):]
	for name, c := range map[string]struct {
		base, says string
	}{
		"path without the version":  {replace("/v1/cards", "/cards"), `You signed the path "/cards`},
		"path with a slash":         {replace("/v1/cards", "/v1/cards/"), "slash at the end"},
		"path with the query":       {replace("/v1/cards", "/v1/cards?x=1&y=a+b"), "together with the query"},
		"authority without port":    {replace("127.0.0.1:8080", "127.0.0.1"), `@authority "127.0.0.1"`},
		"authority by another name": {replace("127.0.0.1:8080", "localhost:8080"), `@authority "localhost:8080"`},
		"authority empty":           {replace("127.0.0.1:8080", ""), `@authority ""`},
		"authority as URL":          {replace("127.0.0.1:8080", "http://127.0.0.1:8080"), "whole URL"},
		"method in lower case":      {replace("POST", "post"), "lower case"},
		"digest of nothing":         {replace(digest, httpsig.Digest(nil)), "empty body"},
		"digest not set yet":        {replace(digest, ""), "before signing"},
		"digest without its name":   {replace(digest, digest[9:len(digest)-1]), "exactly as the header"},
		"digest in the old form":    {replace(digest, "SHA-512="+digest[9:len(digest)-1]), "exactly as the header"},
		"a line end at the end":     {right + "\n", "none at the end"},
		"lines of Windows":          {strings.ReplaceAll(right, "\n", "\r\n"), "none at the end"},
		"no last line":              {right[:strings.LastIndexByte(right, '\n')], "left out"},
		"names without quotes": {
			strings.NewReplacer(
				"\"@method\": ", "@method: ", "\"@authority\": ", "@authority: ", "\"@path\": ", "@path: ", "\"content-digest\": ",
				"content-digest: ", "\"@signature-params\": ", "@signature-params: ",
			).Replace(right),
			"double quotes",
		},
		"label in the parameters": {replace(`params": `, `params": sig=`), "without the label"},
		"parameters in other order": {
			replace(input, listed+`;created=1800000000;expires=1800000300;keyid="ecdsa-p256-sha256";alg="ecdsa-p256-sha256"`),
			"in the order created, expires, keyid, alg",
		},
		"parameters sorted": {
			replace(input, listed+`;alg="ecdsa-p256-sha256";created=1800000000;expires=1800000300;keyid="ecdsa-p256-sha256"`),
			"in the order alg, created, expires, keyid",
		},
		"created as text": {
			replace(
				input, listed+`;keyid="ecdsa-p256-sha256";alg="ecdsa-p256-sha256";created="1800000000";expires="1800000300"`,
			),
			"in quotes",
		},
		"created in milliseconds": {
			replace(
				input, listed+`;keyid="ecdsa-p256-sha256";alg="ecdsa-p256-sha256";created=1800000000000;expires=1800000300000`,
			),
			"milliseconds",
		},
		"alg left out":   {replace(`;alg="ecdsa-p256-sha256"`, ""), "left out alg"},
		"something else": {"something else", "byte for byte"},
		"hashed before": {
			func() string { sum := sha256.Sum256([]byte(right)); return string(sum[:]) }(), "SHA-256 of the base was signed",
		},
		"hashed before, hexadecimal": {
			func() string { sum := sha256.Sum256([]byte(right)); return hex.EncodeToString(sum[:]) }(),
			"SHA-256 of the base was signed",
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			sig := b64(keys()[httpsig.P256].SignBase(c.base))
			explained(
				t, with(m, map[string]string{"Signature-Input": "sig=" + input, "Signature": "sig=" + sig}),
				httpsig.SignatureInvalid, c.says,
			)
		})
	}
	query := strings.Join(append(required(m), `"@query": x=1&y=a+b`, `"@signature-params": `+all), "\n")
	explained(t, with(m, map[string]string{
		"Signature-Input": "sig=" + all, "Signature": "sig=" + b64(keys()[httpsig.P256].SignBase(query)),
	}),
		httpsig.SignatureInvalid, "without its question mark")
	spaced := strings.Replace(input, `" "`, `"  "`, 1)
	explained(t, with(m, map[string]string{
		"Signature-Input": "sig=" + spaced, "Signature": "sig=" + b64(keys()[httpsig.P256].SignBase(right)),
	}),
		httpsig.SignatureInvalid, "spacing")
}

func TestExplainKnowsProxiesAndPorts(t *testing.T) {
	t.Parallel()
	m := post()
	m.Scheme, m.Authority, m.Received = "https", "Cards.example", "10.0.0.7:8080"
	m.Header["X-Forwarded-Host"] = []string{"pay.example"}
	components := append(httpsig.RequestComponents(true), "@target-uri", "@request-target")
	right := signed(t, m, keys()[httpsig.P256], httpsig.SignOptions{KeyID: "ecdsa-p256-sha256", Components: components})
	base := verified(t, right).Base
	const uri = "https://cards.example/v1/cards?x=1&y=a+b"
	for name, c := range map[string]struct{ from, to, says string }{
		"the host behind the proxy": {"cards.example", "10.0.0.7:8080", "the host behind the proxy"},
		"the host before the proxy": {"cards.example", "pay.example", "--external-url"},
		"capitals":                  {`"@authority": cards.example`, `"@authority": Cards.example`, "lower case"},
		"all in capitals":           {`"@authority": cards.example`, `"@authority": CARDS.EXAMPLE`, "lower case"},
		"the default port in the URI": {
			uri, strings.Replace(uri, ".example", ".example:443", 1), "default port in @target-uri",
		},
		"a target of the drafts": {`target": /v1`, `target": post /v1`, "with the method in front"},
		"likewise in capitals":   {`target": /v1`, `target": POST /v1`, "with the method in front"},
		"nothing of that":        {`target": /v1`, `target": put /v1`, "No common mistake"},
	} {
		changed := strings.ReplaceAll(base, c.from, c.to)
		if changed == base {
			t.Fatalf("%s: nothing changed in\n%s", name, base)
		}
		sig := b64(keys()[httpsig.P256].SignBase(changed))
		explained(t, with(right, map[string]string{"Signature": "sig=" + sig}), httpsig.SignatureInvalid, c.says)
	}

	twice := signed(t, post(), keys()[httpsig.P256],
		httpsig.SignOptions{KeyID: "ecdsa-p256-sha256", Components: components[:5]})
	base = verified(t, twice).Base
	for from, says := range map[string]string{
		`"@authority": 127.0.0.1:8080`:         "@authority with its port twice",
		`"@target-uri": http://127.0.0.1:8080`: "@target-uri with the port twice",
	} {
		sig := b64(keys()[httpsig.P256].SignBase(strings.Replace(base, from, from+":8080", 1)))
		explained(t, with(twice, map[string]string{"Signature": "sig=" + sig}), httpsig.SignatureInvalid, says)
	}

	draft := with(right, map[string]string{"Signature-Input": `sig=("@method" "@authority" "@path" "content-digest" ` +
		`"(request-target)");keyid="ecdsa-p256-sha256";created=1800000000`})
	explained(t, draft, httpsig.SignatureInvalid, "a name of the drafts")
}

func explained(t *testing.T, m httpsig.Message, code, says string) {
	t.Helper()
	p := httpsig.Policy{Now: now, HasBody: true}
	_, err := httpsig.Verify(m, known, p)
	wantCode(t, err, code)
	if got := httpsig.Explain(m, known, p, fmt.Errorf("wrapped: %w", err)); !strings.Contains(got, says) || says == "" &&
		got != "" {
		t.Errorf("explained as %q, want %q", got, says)
	}
}

func TestExplainTellsWrongHashesAndEncodings(t *testing.T) {
	t.Parallel()
	block, _ := pem.Decode(keys()[httpsig.P256].PEM())
	key, err := x509.ParseECPrivateKey(block.Bytes)
	if err != nil {
		t.Fatal(err)
	}
	m := signed(t, post(), keys()[httpsig.P256], httpsig.SignOptions{KeyID: "ecdsa-p256-sha256"})
	base := verified(t, m).Base
	resigned := func(sig []byte) httpsig.Message { return with(m, map[string]string{"Signature": "sig=" + b64(sig)}) }

	sum := sha512.Sum384([]byte(base))
	r, s, err := ecdsa.Sign(rand.Reader, key, sum[:])
	if err != nil {
		t.Fatal(err)
	}
	raw := make([]byte, 64)
	r.FillBytes(raw[:32])
	s.FillBytes(raw[32:])
	explained(t, resigned(raw), httpsig.SignatureInvalid, "hashed with SHA-384; ecdsa-p256-sha256 needs SHA-256")

	right := sha256.Sum256([]byte(base))
	der, err := ecdsa.SignASN1(rand.Reader, key, right[:])
	if err != nil {
		t.Fatal(err)
	}
	explained(t, resigned(der), httpsig.SignatureMalformed, "right but in DER")
	wrongDER, err := ecdsa.SignASN1(rand.Reader, key, sum[:])
	if err != nil {
		t.Fatal(err)
	}
	explained(t, resigned(wrongDER), httpsig.SignatureMalformed, "is in DER")

	good := m.Header["Signature"][0]
	explained(t, resigned([]byte(good[5:len(good)-1])), httpsig.SignatureMalformed, "Base64 twice")
	explained(t, resigned([]byte(hex.EncodeToString(raw))), httpsig.SignatureMalformed, "hexadecimal text")
	explained(t, with(m, map[string]string{"Signature": "sig=:-_" + good[7:]}), httpsig.SignatureMalformed, "URL-safe")
	explained(
		t, with(m, map[string]string{"Signature": good[5 : len(good)-1]}), httpsig.SignatureMalformed, "colon on either side",
	)
	old := with(m, map[string]string{"Signature": `keyId="k",algorithm="hs2019",signature="AAAA"`})
	delete(old.Header, "Signature-Input")
	explained(t, old, httpsig.SignatureMissing, "Cavage")
	explained(
		t, naive(post(), keys()[httpsig.P256], listed+`;keyid="ecdsa-p256-sha256";created="1800000000"`),
		httpsig.SignatureMalformed, "no quotes",
	)
	explained(
		t, naive(post(), keys()[httpsig.P256], listed+params+`;alg="ed25519"`), httpsig.SignatureInvalid, "alg is wrong",
	)
	explained(t, post(), httpsig.SignatureMissing, "")
}

func TestExplainIsAboutKeysAndClocksToo(t *testing.T) {
	t.Parallel()
	key := keys()[httpsig.Ed25519]
	explained(
		t, signed(t, post(), key, httpsig.SignOptions{KeyID: "nobody"}), httpsig.SignatureKeyUnknown, "exactly this id",
	)
	explained(
		t, signed(t, post(), key, httpsig.SignOptions{Created: time.Unix(now.UnixMilli(), 0)}), httpsig.SignatureFromFuture,
		"milliseconds",
	)
	explained(
		t, signed(t, post(), key, httpsig.SignOptions{Created: now.Add(time.Hour)}), httpsig.SignatureFromFuture,
		"1h0m0s apart",
	)
	explained(
		t, signed(t, post(), key, httpsig.SignOptions{Created: now.Add(-time.Hour)}), httpsig.SignatureExpired,
		"1h0m0s apart",
	)
	explained(t, signed(t, post(), key, httpsig.SignOptions{Created: time.Unix(1, 0)}), httpsig.SignatureExpired, "")
	m := post()
	m.Header["X-Gone"] = []string{"1"}
	m = signed(t, m, key, httpsig.SignOptions{Components: append(httpsig.RequestComponents(true), "x-gone")})
	delete(m.Header, "X-Gone")
	explained(t, m, httpsig.SignatureInvalid, "")
	if got := httpsig.Explain(m, known, httpsig.Policy{}, errors.New("another error")); got != "" {
		t.Errorf("another error is explained as %q", got)
	}
}
