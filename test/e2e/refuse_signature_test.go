package e2e

import (
	"encoding/asn1"
	"encoding/base64"
	"fmt"
	"math/big"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/httpsig"
)

// newCustomerBody is a body that creates a customer who was not there before.
func newCustomerBody(t testing.TB, p *testProgramme) string {
	t.Helper()
	h := &testCustomer{testProgramme: p, owner: newOwner(t)}
	return fmt.Sprintf(`{"chainId":%q,"externalId":%q}`, h.ownerCAIP10(), uuid.NewString())
}

func TestWhatIsNotSignedAsItShouldIsRefused(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		p := env.publishedProgramme(t)
		rows := slices.Concat(signatureForms(), signatureTimes(), signatureKeys(t, p, env.newProgramme(t)),
			signatureCoverage(), tamperedRequests(), wrongDigests())
		for i := range rows {
			rows[i].method, rows[i].path, rows[i].body, rows[i].status = http.MethodPost, "/customers", newCustomerBody(t, p),
				http.StatusBadRequest
		}
		p.expectRefusals(t, rows)
	})
}

func signatureForms() []refusalCase {
	return []refusalCase{
		{name: "none", twists: []requestChange{unsigned}, code: httpsig.SignatureMissing},
		{name: "no Signature-Input", twists: []requestChange{afterSigning(setHeader("Signature-Input", ""))},
			code: httpsig.SignatureMissing},
		{name: "no Signature", twists: []requestChange{afterSigning(setHeader("Signature", ""))},
			code: httpsig.SignatureMissing},
		{name: "junk", twists: []requestChange{afterSigning(setHeader("Signature", "sig=pizza;"))},
			code: httpsig.SignatureMalformed},
		{name: "junk input", twists: []requestChange{afterSigning(setHeader("Signature-Input", "sig=("))},
			code: httpsig.SignatureMalformed},
		{name: "no Base64", twists: []requestChange{afterSigning(setHeader("Signature", "sig=:~~~:"))},
			code: httpsig.SignatureMalformed},
		{name: "label without input", twists: []requestChange{afterSigning(relabelSignature)},
			code: httpsig.SignatureMalformed},
		{name: "DER", twists: []requestChange{afterSigning(changeSignature(encodeDER))}, code: httpsig.SignatureMalformed},
		{name: "short", twists: []requestChange{afterSigning(changeSignature(func(s []byte) []byte { return s[:95] }))},
			code: httpsig.SignatureMalformed},
		{name: "empty", twists: []requestChange{afterSigning(changeSignature(func([]byte) []byte { return nil }))},
			code: httpsig.SignatureMalformed},
		{name: "long", twists: []requestChange{afterSigning(changeSignature(func(s []byte) []byte { return append(s, 0) }))},
			code: httpsig.SignatureMalformed},
		{name: "zero", twists: []requestChange{afterSigning(changeSignature(func(s []byte) []byte {
			return make([]byte,
				len(s))
		}))}, code: httpsig.SignatureInvalid},
		{name: "one bit off",
			twists: []requestChange{afterSigning(changeSignature(func(s []byte) []byte { s[50] ^= 1; return s }))},
			code:   httpsig.SignatureInvalid},
		{name: "too many components",
			twists: []requestChange{afterSigning(rewriteSignatureInput(`"@path"`, strings.Repeat(`"@path" `, 40)))},
			code:   httpsig.SignatureMalformed},
		{name: "too long", twists: []requestChange{afterSigning(rewriteSignatureInput("sig=",
			"sig="+strings.Repeat(" ", 9<<10)))}, code: httpsig.SignatureMalformed},
		{name: "five labels", twists: []requestChange{afterSigning(fiveLabels)}, code: httpsig.SignatureMalformed},
	}
}

func signatureTimes() []refusalCase {
	now := time.Now()
	return []refusalCase{
		{name: "old", twists: []requestChange{madeAt(now.Add(-6 * time.Minute))}, code: httpsig.SignatureExpired},
		{name: "expired", twists: []requestChange{goodUntil(now.Add(-2 * time.Minute))}, code: httpsig.SignatureExpired},
		{name: "future", twists: []requestChange{madeAt(now.Add(2 * time.Minute))}, code: httpsig.SignatureFromFuture},
		{name: "milliseconds", twists: []requestChange{madeAt(time.Unix(now.UnixMilli(), 0))},
			code: httpsig.SignatureFromFuture},
		{name: "not created", twists: []requestChange{afterSigning(rewriteSignatureInput(";created=", ";tag="))},
			code: httpsig.SignatureMalformed},
	}
}

func signatureKeys(t *testing.T, p, foreign *testProgramme) []refusalCase {
	t.Helper()
	stranger := must(httpsig.GenerateKey(httpsig.P384))(t)
	label := func(keyID string) requestChange {
		return signAgain(p, func(w *rawRequest) { w.sign.Label, w.sign.KeyID = "b", keyID })
	}
	return []refusalCase{
		{name: "wrong key", twists: []requestChange{underKey(p.keyID, stranger)}, code: httpsig.SignatureInvalid},
		{name: "unknown key", twists: []requestChange{underKey(uuid.NewString(), stranger)},
			code: httpsig.SignatureKeyUnknown},
		{name: "key id that is no UUID", twists: []requestChange{underKey("first", p.key)},
			code: httpsig.SignatureKeyUnknown},
		{name: "another programme's key", twists: []requestChange{underKey(foreign.keyID, foreign.key)},
			code: httpsig.SignatureKeyUnknown},
		{name: "another key id than signed",
			twists: []requestChange{afterSigning(rewriteSignatureInput(p.keyID, uuid.NewString()))},
			code:   httpsig.SignatureKeyUnknown},
		{name: "another algorithm",
			twists: []requestChange{afterSigning(rewriteSignatureInput("ecdsa-p384-sha384", "ecdsa-p256-sha256"))},
			code:   httpsig.SignatureInvalid},
		{name: "several labels, all of unknown keys",
			twists: []requestChange{underKey(uuid.NewString(), stranger), label(uuid.NewString())},
			code:   httpsig.SignatureKeyUnknown},
		{name: "an unknown key beside a wrong one",
			twists: []requestChange{underKey(uuid.NewString(), stranger), label(p.keyID)}, code: httpsig.SignatureInvalid},
	}
}

func signatureCoverage() []refusalCase {
	return []refusalCase{
		{name: "content-digest uncovered", twists: []requestChange{coverComponents("@method", "@authority", "@path")},
			code: httpsig.SignatureIncomplete},
		{name: "method uncovered", twists: []requestChange{coverComponents("@authority", "@path", "content-digest")},
			code: httpsig.SignatureIncomplete},
		{name: "path uncovered", twists: []requestChange{coverComponents("@method", "@authority", "content-digest")},
			code: httpsig.SignatureIncomplete},
		{name: "authority uncovered", twists: []requestChange{coverComponents("@method", "@path", "content-digest")},
			code: httpsig.SignatureIncomplete},
		{name: "unknown component", twists: []requestChange{afterSigning(rewriteSignatureInput(`"@path"`, `"@pizza"`))},
			code: httpsig.SignatureInvalid},
		{name: "component of another message",
			twists: []requestChange{afterSigning(rewriteSignatureInput(`"@authority"`, `"@authority";req`))},
			code:   httpsig.SignatureInvalid},
	}
}

func tamperedRequests() []refusalCase {
	whole := func(more ...string) requestChange {
		return coverComponents(append([]string{"@method", "@authority", "@path", "content-digest"}, more...)...)
	}
	lower := func(w *rawRequest) {
		w.header.Set("Authorization", strings.Replace(w.header.Get("Authorization"), "Bearer", "bearer", 1))
	}
	return []refusalCase{
		{name: "another method", twists: []requestChange{afterSigning(rewriteMethod(http.MethodGet))},
			code: httpsig.SignatureInvalid},
		{name: "another path",
			twists: []requestChange{afterSigning(func(w *rawRequest) {
				w.target = "/v1/accounts/" + uuid.NewString() +
					"/cards"
			})}, code: httpsig.SignatureInvalid},
		{name: "another host", twists: []requestChange{afterSigning(func(w *rawRequest) { w.host = "offblocks.example" })},
			code: httpsig.SignatureInvalid},
		{name: "a query where it is covered",
			twists: []requestChange{whole("@query"), afterSigning(func(w *rawRequest) { w.target += "?a=1" })},
			code:   httpsig.SignatureInvalid},
		{name: "a covered header gone",
			twists: []requestChange{setHeader("X-Trace", "a"), whole("x-trace"), afterSigning(setHeader("X-Trace", ""))},
			code:   httpsig.SignatureInvalid},
		{name: "another idempotency key where it is covered",
			twists: []requestChange{whole("idempotency-key"), afterSigning(withIdempotencyKey(uuid.New()))},
			code:   httpsig.SignatureInvalid},
		{name: "another token where it is covered", twists: []requestChange{whole("authorization"), afterSigning(lower)},
			code: httpsig.SignatureInvalid},
		{name: "another body",
			twists: []requestChange{afterSigning(func(w *rawRequest) {
				w.body = strings.Replace(w.body, "eip155", "eip156",
					1)
			})}, code: httpsig.DigestMismatch},
		{name: "another body and digest", twists: []requestChange{afterSigning(func(w *rawRequest) {
			w.body = strings.Replace(w.body, "{", "{ ", 1)
			w.header.Set("Content-Digest", httpsig.Digest([]byte(w.body)))
		})}, code: httpsig.SignatureInvalid},
	}
}

func wrongDigests() []refusalCase {
	second := func(w *rawRequest) {
		w.header.Set("Content-Digest",
			w.header.Get("Content-Digest")+", sha-256=:"+base64.StdEncoding.EncodeToString(make([]byte, 32))+":")
	}
	return []refusalCase{
		{name: "no digest", twists: []requestChange{afterSigning(setHeader("Content-Digest", ""))},
			code: httpsig.DigestMissing},
		{name: "junk digest", twists: []requestChange{setHeader("Content-Digest", "pizza")}, code: httpsig.DigestUnsupported},
		{name: "malformed digest", twists: []requestChange{setHeader("Content-Digest", "sha-512=pizza")},
			code: httpsig.DigestMalformed},
		{name: "short digest", twists: []requestChange{setHeader("Content-Digest", "sha-512=:AAAA:")},
			code: httpsig.DigestMalformed},
		{name: "unknown digest", twists: []requestChange{setHeader("Content-Digest", "md5=:1B2M2Y8AsgTpgAmY7PhCfg==:")},
			code: httpsig.DigestUnsupported},
		{name: "one digest right and one wrong", twists: []requestChange{second}, code: httpsig.DigestMismatch},
	}
}

func TestReadsAreSignedToo(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		p := env.publishedProgramme(t)
		p.expectRefusals(t, []refusalCase{
			{name: "unsigned", method: "GET", path: "/cards", twists: []requestChange{unsigned}, status: 400,
				code: httpsig.SignatureMissing},
			{name: "another method", method: "GET", path: "/webhooks",
				twists: []requestChange{afterSigning(rewriteMethod("PUT"))}, status: 400, code: httpsig.SignatureInvalid},
			{name: "another path", method: "GET", path: "/cards",
				twists: []requestChange{afterSigning(func(w *rawRequest) { w.target = "/v1/accounts" })}, status: 400,
				code: httpsig.SignatureInvalid},
			{name: "a digest of nothing that is wrong", method: "GET", path: "/cards",
				twists: []requestChange{setHeader("Content-Digest", httpsig.Digest([]byte("x")))}, status: 400,
				code: httpsig.DigestMismatch},
			{name: "a body without a digest", method: "GET", path: "/cards", body: "{}",
				twists: []requestChange{afterSigning(setHeader("Content-Digest", ""))}, status: 400, code: httpsig.DigestMissing},
		})
		for name, twists := range map[string][]requestChange{
			"an empty digest":       {setHeader("Content-Digest", " ")},
			"the digest of nothing": {setHeader("Content-Digest", httpsig.Digest(nil))},
			"a query":               {func(w *rawRequest) { w.target += "?limit=1" }},
			"the whole target":      {coverComponents("@method", "@target-uri")},
			"the request target":    {coverComponents("@request-target", "@authority", "@method")},
		} {
			if a := p.sendRaw(t, "GET", "/cards", "", twists...); a.status != http.StatusOK {
				t.Errorf("%s: %d %s", name, a.status, a.body)
			}
		}
	})
}

// The explanation is what a client's author has to go by, in a sandbox.
func TestARefusedSignatureIsExplained(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		p := env.publishedProgramme(t)
		a := p.sendRaw(t, http.MethodPost, "/customers", newCustomerBody(t, p),
			underKey(p.keyID, must(httpsig.GenerateKey(httpsig.P384))(t)))
		a.expect(t, http.StatusBadRequest, httpsig.SignatureInvalid)
		base := a.problemBody().SignatureBase
		for _, part := range []string{`"@method": POST`, `"@path": /v1/customers`, `"content-digest": sha-512=:`,
			`"@signature-params": ("@method"`, `keyid="` + p.keyID + `"`} {
			if !strings.Contains(base, part) {
				t.Errorf("the signature base lacks %s:\n%s", part, base)
			}
		}
		for name, c := range map[string]struct {
			twist requestChange
			hint  string
		}{
			"DER":          {afterSigning(changeSignature(encodeDER)), "DER"},
			"milliseconds": {madeAt(time.Unix(time.Now().UnixMilli(), 0)), "milliseconds"},
			"another key":  {underKey(p.keyID, must(httpsig.GenerateKey(httpsig.P384))(t)), "private key"},
			"unknown key":  {underKey(uuid.NewString(), p.key), "Register"},
			"digest":       {setHeader("Content-Digest", httpsig.Digest(nil)), "empty"},
		} {
			if got := p.sendRaw(t, http.MethodPost, "/customers", newCustomerBody(t, p),
				c.twist).problemBody(); !strings.Contains(got.SignatureHint, c.hint) {
				t.Errorf("%s: the hint is %q, want %q in it", name, got.SignatureHint, c.hint)
			}
		}
	})
}

func TestEveryKindOfKeySigns(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		p := env.publishedProgramme(t)
		for _, a := range []httpsig.Algorithm{httpsig.P256, httpsig.P384, httpsig.Ed25519} {
			id, key := uuid.NewString(), must(httpsig.GenerateKey(a))(t)
			body := fmt.Sprintf(`{"signingKeyId":%q,"signingKey":%q}`, id, api.Base64(string(key.Public().PEM())))
			p.sendRaw(t, http.MethodPut, "/auth/signing", body).expect(t, http.StatusNoContent, "")
			whole := coverComponents("@method", "@authority", "@path", "content-digest", "idempotency-key")
			p.sendRaw(t, http.MethodPost, "/customers", newCustomerBody(t, p), underKey(id, key), whole).expect(t,
				http.StatusCreated, "")
			p.sendRaw(t, http.MethodGet, "/customers", "", underKey(id, key)).expect(t, http.StatusOK, "")
			uncovered := p.sendRaw(t, http.MethodPost, "/customers", newCustomerBody(t, p), underKey(id, key))
			if a == httpsig.Ed25519 {
				uncovered.expect(t, http.StatusBadRequest, httpsig.SignatureIncomplete)
			} else {
				uncovered.expect(t, http.StatusCreated, "")
			}
		}
		// One good signature is enough, whatever stands beside it.
		stranger := must(httpsig.GenerateKey(httpsig.P384))(t)
		p.sendRaw(t, http.MethodPost, "/customers", newCustomerBody(t, p), underKey(uuid.NewString(), stranger),
			signAgain(p, func(w *rawRequest) {
				w.sign.Label, w.sign.KeyID, w.key = "mine", p.keyID, p.key
			})).expect(t, http.StatusCreated, "")
	})
}

func madeAt(at time.Time) requestChange {
	return func(w *rawRequest) { w.sign.Created = at }
}

func goodUntil(at time.Time) requestChange {
	return func(w *rawRequest) { w.sign.Expires = at }
}

// rewriteSignatureInput changes the text of Signature-Input after signing.
func rewriteSignatureInput(old, new string) requestChange {
	return func(w *rawRequest) {
		w.header.Set("Signature-Input", strings.Replace(w.header.Get("Signature-Input"), old, new, 1))
	}
}

func rewriteMethod(method string) requestChange { return func(w *rawRequest) { w.method = method } }

func relabelSignature(w *rawRequest) {
	w.header.Set("Signature", strings.Replace(w.header.Get("Signature"), "sig=", "other=", 1))
}

func fiveLabels(w *rawRequest) {
	for _, name := range []string{"Signature-Input", "Signature"} {
		one := w.header.Get(name)
		for i := range 4 {
			w.header.Add(name, strings.Replace(one, "sig=", fmt.Sprintf("sig%d=", i), 1))
		}
	}
}

// signAgain signs the request once more, after the first signature.
func signAgain(p *testProgramme, change requestChange) requestChange {
	return afterSigning(func(w *rawRequest) {
		change(w)
		m := httpsig.Message{Method: w.method, Scheme: "http", Authority: p.hostAndPort(), Target: w.target, Header: w.header}
		input, signature, err := httpsig.Sign(m, w.key, w.sign)
		if err != nil {
			panic(err) // the first one went well
		}
		w.header.Add("Signature-Input", input)
		w.header.Add("Signature", signature)
	})
}

func (p *testProgramme) hostAndPort() string {
	return strings.TrimSuffix(strings.TrimPrefix(p.BaseURL(), "http://"), "/v1")
}

// changeSignature changes the bytes of the signature.
func changeSignature(change func([]byte) []byte) requestChange {
	return func(w *rawRequest) {
		text := strings.TrimSuffix(strings.TrimPrefix(w.header.Get("Signature"), "sig=:"), ":")
		raw, err := base64.StdEncoding.DecodeString(text)
		if err != nil {
			panic(err) // we made it
		}
		w.header.Set("Signature", "sig=:"+base64.StdEncoding.EncodeToString(change(raw))+":")
	}
}

func encodeDER(raw []byte) []byte {
	half := len(raw) / 2
	out, err := asn1.Marshal(struct{ R, S *big.Int }{new(big.Int).SetBytes(raw[:half]), new(big.Int).SetBytes(raw[half:])})
	if err != nil {
		panic(err) // two integers always marshal
	}
	return out
}
