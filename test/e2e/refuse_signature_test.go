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

// fresh is a body that creates a customer who was not there before.
func fresh(t testing.TB, p *party) string {
	t.Helper()
	h := &person{party: p, owner: someOwner(t)}
	return fmt.Sprintf(`{"chainId":%q,"externalId":%q}`, h.wallet(), uuid.NewString())
}

func TestWhatIsNotSignedAsItShouldIsRefused(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, env *testEnv) {
		p := env.published(t)
		rows := slices.Concat(signatureForms(), signatureTimes(), signatureKeys(t, p, env.another(t)), signatureCoverage(), tampering(), digests())
		for i := range rows {
			rows[i].method, rows[i].path, rows[i].body, rows[i].status = http.MethodPost, "/customers", fresh(t, p), http.StatusBadRequest
		}
		p.refuses(t, rows)
	})
}

func signatureForms() []refusal {
	return []refusal{
		{name: "none", twists: []twist{unsigned}, code: httpsig.SignatureMissing},
		{name: "no Signature-Input", twists: []twist{late(set("Signature-Input", ""))}, code: httpsig.SignatureMissing},
		{name: "no Signature", twists: []twist{late(set("Signature", ""))}, code: httpsig.SignatureMissing},
		{name: "junk", twists: []twist{late(set("Signature", "sig=pizza;"))}, code: httpsig.SignatureMalformed},
		{name: "junk input", twists: []twist{late(set("Signature-Input", "sig=("))}, code: httpsig.SignatureMalformed},
		{name: "no Base64", twists: []twist{late(set("Signature", "sig=:~~~:"))}, code: httpsig.SignatureMalformed},
		{name: "label without input", twists: []twist{late(relabel)}, code: httpsig.SignatureMalformed},
		{name: "DER", twists: []twist{late(resign(der))}, code: httpsig.SignatureMalformed},
		{name: "short", twists: []twist{late(resign(func(s []byte) []byte { return s[:95] }))}, code: httpsig.SignatureMalformed},
		{name: "empty", twists: []twist{late(resign(func([]byte) []byte { return nil }))}, code: httpsig.SignatureMalformed},
		{name: "long", twists: []twist{late(resign(func(s []byte) []byte { return append(s, 0) }))}, code: httpsig.SignatureMalformed},
		{name: "zero", twists: []twist{late(resign(func(s []byte) []byte { return make([]byte, len(s)) }))}, code: httpsig.SignatureInvalid},
		{name: "one bit off", twists: []twist{late(resign(func(s []byte) []byte { s[50] ^= 1; return s }))}, code: httpsig.SignatureInvalid},
		{name: "too many components", twists: []twist{late(rewrite(`"@path"`, strings.Repeat(`"@path" `, 40)))}, code: httpsig.SignatureMalformed},
		{name: "too long", twists: []twist{late(rewrite("sig=", "sig="+strings.Repeat(" ", 9<<10)))}, code: httpsig.SignatureMalformed},
		{name: "five labels", twists: []twist{late(fiveLabels)}, code: httpsig.SignatureMalformed},
	}
}

func signatureTimes() []refusal {
	now := time.Now()
	return []refusal{
		{name: "old", twists: []twist{madeAt(now.Add(-6 * time.Minute))}, code: httpsig.SignatureExpired},
		{name: "expired", twists: []twist{goodUntil(now.Add(-2 * time.Minute))}, code: httpsig.SignatureExpired},
		{name: "future", twists: []twist{madeAt(now.Add(2 * time.Minute))}, code: httpsig.SignatureFromFuture},
		{name: "milliseconds", twists: []twist{madeAt(time.Unix(now.UnixMilli(), 0))}, code: httpsig.SignatureFromFuture},
		{name: "not created", twists: []twist{late(rewrite(";created=", ";tag="))}, code: httpsig.SignatureMalformed},
	}
}

func signatureKeys(t *testing.T, p, foreign *party) []refusal {
	t.Helper()
	stranger := must(httpsig.GenerateKey(httpsig.P384))(t)
	label := func(keyID string) twist {
		return again(p, func(w *wire) { w.sign.Label, w.sign.KeyID = "b", keyID })
	}
	return []refusal{
		{name: "wrong key", twists: []twist{underKey(p.keyID, stranger)}, code: httpsig.SignatureInvalid},
		{name: "unknown key", twists: []twist{underKey(uuid.NewString(), stranger)}, code: httpsig.SignatureKeyUnknown},
		{name: "key id that is no UUID", twists: []twist{underKey("first", p.key)}, code: httpsig.SignatureKeyUnknown},
		{name: "another programme's key", twists: []twist{underKey(foreign.keyID, foreign.key)}, code: httpsig.SignatureKeyUnknown},
		{name: "another key id than signed", twists: []twist{late(rewrite(p.keyID, uuid.NewString()))}, code: httpsig.SignatureKeyUnknown},
		{name: "another algorithm", twists: []twist{late(rewrite("ecdsa-p384-sha384", "ecdsa-p256-sha256"))}, code: httpsig.SignatureInvalid},
		{name: "several labels, all of unknown keys", twists: []twist{underKey(uuid.NewString(), stranger), label(uuid.NewString())}, code: httpsig.SignatureKeyUnknown},
		{name: "an unknown key beside a wrong one", twists: []twist{underKey(uuid.NewString(), stranger), label(p.keyID)}, code: httpsig.SignatureInvalid},
	}
}

func signatureCoverage() []refusal {
	return []refusal{
		{name: "content-digest uncovered", twists: []twist{cover("@method", "@authority", "@path")}, code: httpsig.SignatureIncomplete},
		{name: "method uncovered", twists: []twist{cover("@authority", "@path", "content-digest")}, code: httpsig.SignatureIncomplete},
		{name: "path uncovered", twists: []twist{cover("@method", "@authority", "content-digest")}, code: httpsig.SignatureIncomplete},
		{name: "authority uncovered", twists: []twist{cover("@method", "@path", "content-digest")}, code: httpsig.SignatureIncomplete},
		{name: "unknown component", twists: []twist{late(rewrite(`"@path"`, `"@pizza"`))}, code: httpsig.SignatureInvalid},
		{name: "component of another message", twists: []twist{late(rewrite(`"@authority"`, `"@authority";req`))}, code: httpsig.SignatureInvalid},
	}
}

func tampering() []refusal {
	whole := func(more ...string) twist {
		return cover(append([]string{"@method", "@authority", "@path", "content-digest"}, more...)...)
	}
	lower := func(w *wire) {
		w.header.Set("Authorization", strings.Replace(w.header.Get("Authorization"), "Bearer", "bearer", 1))
	}
	return []refusal{
		{name: "another method", twists: []twist{late(rewriteMethod(http.MethodGet))}, code: httpsig.SignatureInvalid},
		{name: "another path", twists: []twist{late(func(w *wire) { w.target = "/v1/accounts/" + uuid.NewString() + "/cards" })}, code: httpsig.SignatureInvalid},
		{name: "another host", twists: []twist{late(func(w *wire) { w.host = "offblocks.example" })}, code: httpsig.SignatureInvalid},
		{name: "a query where it is covered", twists: []twist{whole("@query"), late(func(w *wire) { w.target += "?a=1" })}, code: httpsig.SignatureInvalid},
		{name: "a covered header gone", twists: []twist{set("X-Trace", "a"), whole("x-trace"), late(set("X-Trace", ""))}, code: httpsig.SignatureInvalid},
		{name: "another idempotency key where it is covered", twists: []twist{whole("idempotency-key"), late(idempotent(uuid.New()))}, code: httpsig.SignatureInvalid},
		{name: "another token where it is covered", twists: []twist{whole("authorization"), late(lower)}, code: httpsig.SignatureInvalid},
		{name: "another body", twists: []twist{late(func(w *wire) { w.body = strings.Replace(w.body, "eip155", "eip156", 1) })}, code: httpsig.DigestMismatch},
		{name: "another body and digest", twists: []twist{late(func(w *wire) {
			w.body = strings.Replace(w.body, "{", "{ ", 1)
			w.header.Set("Content-Digest", httpsig.Digest([]byte(w.body)))
		})}, code: httpsig.SignatureInvalid},
	}
}

func digests() []refusal {
	second := func(w *wire) {
		w.header.Set("Content-Digest", w.header.Get("Content-Digest")+", sha-256=:"+base64.StdEncoding.EncodeToString(make([]byte, 32))+":")
	}
	return []refusal{
		{name: "no digest", twists: []twist{late(set("Content-Digest", ""))}, code: httpsig.DigestMissing},
		{name: "junk digest", twists: []twist{set("Content-Digest", "pizza")}, code: httpsig.DigestUnsupported},
		{name: "malformed digest", twists: []twist{set("Content-Digest", "sha-512=pizza")}, code: httpsig.DigestMalformed},
		{name: "short digest", twists: []twist{set("Content-Digest", "sha-512=:AAAA:")}, code: httpsig.DigestMalformed},
		{name: "unknown digest", twists: []twist{set("Content-Digest", "md5=:1B2M2Y8AsgTpgAmY7PhCfg==:")}, code: httpsig.DigestUnsupported},
		{name: "one digest right and one wrong", twists: []twist{second}, code: httpsig.DigestMismatch},
	}
}

func TestReadsAreSignedToo(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, env *testEnv) {
		p := env.published(t)
		p.refuses(t, []refusal{
			{name: "unsigned", method: "GET", path: "/cards", twists: []twist{unsigned}, status: 400, code: httpsig.SignatureMissing},
			{name: "another method", method: "GET", path: "/webhooks", twists: []twist{late(rewriteMethod("PUT"))}, status: 400, code: httpsig.SignatureInvalid},
			{name: "another path", method: "GET", path: "/cards", twists: []twist{late(func(w *wire) { w.target = "/v1/accounts" })}, status: 400, code: httpsig.SignatureInvalid},
			{name: "a digest of nothing that is wrong", method: "GET", path: "/cards", twists: []twist{set("Content-Digest", httpsig.Digest([]byte("x")))}, status: 400, code: httpsig.DigestMismatch},
			{name: "a body without a digest", method: "GET", path: "/cards", body: "{}", twists: []twist{late(set("Content-Digest", ""))}, status: 400, code: httpsig.DigestMissing},
		})
		for name, twists := range map[string][]twist{
			"an empty digest":       {set("Content-Digest", " ")},
			"the digest of nothing": {set("Content-Digest", httpsig.Digest(nil))},
			"an ignored query":      {func(w *wire) { w.target += "?pizza=1" }},
			"the whole target":      {cover("@method", "@target-uri")},
			"the request target":    {cover("@request-target", "@authority", "@method")},
		} {
			if a := p.send(t, "GET", "/cards", "", twists...); a.status != http.StatusOK {
				t.Errorf("%s: %d %s", name, a.status, a.body)
			}
		}
	})
}

// The explanation is what a client's author has to go by, in a sandbox.
func TestARefusedSignatureIsExplained(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, env *testEnv) {
		p := env.published(t)
		a := p.send(t, http.MethodPost, "/customers", fresh(t, p), underKey(p.keyID, must(httpsig.GenerateKey(httpsig.P384))(t)))
		a.want(t, http.StatusBadRequest, httpsig.SignatureInvalid)
		base := a.problem().SignatureBase
		for _, part := range []string{`"@method": POST`, `"@path": /v1/customers`, `"content-digest": sha-512=:`, `"@signature-params": ("@method"`, `keyid="` + p.keyID + `"`} {
			if !strings.Contains(base, part) {
				t.Errorf("the signature base lacks %s:\n%s", part, base)
			}
		}
		for name, c := range map[string]struct {
			twist twist
			hint  string
		}{
			"DER":          {late(resign(der)), "DER"},
			"milliseconds": {madeAt(time.Unix(time.Now().UnixMilli(), 0)), "milliseconds"},
			"another key":  {underKey(p.keyID, must(httpsig.GenerateKey(httpsig.P384))(t)), "private key"},
			"unknown key":  {underKey(uuid.NewString(), p.key), "Register"},
			"digest":       {set("Content-Digest", httpsig.Digest(nil)), "empty"},
		} {
			if got := p.send(t, http.MethodPost, "/customers", fresh(t, p), c.twist).problem(); !strings.Contains(got.SignatureHint, c.hint) {
				t.Errorf("%s: the hint is %q, want %q in it", name, got.SignatureHint, c.hint)
			}
		}
	})
}

func TestEveryKindOfKeySigns(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, env *testEnv) {
		p := env.published(t)
		for _, a := range []httpsig.Algorithm{httpsig.P256, httpsig.P384, httpsig.Ed25519} {
			id, key := uuid.NewString(), must(httpsig.GenerateKey(a))(t)
			body := fmt.Sprintf(`{"signingKeyId":%q,"signingKey":%q}`, id, api.Base64(string(key.Public().PEM())))
			p.send(t, http.MethodPut, "/auth/signing", body).want(t, http.StatusNoContent, "")
			whole := cover("@method", "@authority", "@path", "content-digest", "idempotency-key")
			p.send(t, http.MethodPost, "/customers", fresh(t, p), underKey(id, key), whole).want(t, http.StatusCreated, "")
			p.send(t, http.MethodGet, "/customers", "", underKey(id, key)).want(t, http.StatusOK, "")
			uncovered := p.send(t, http.MethodPost, "/customers", fresh(t, p), underKey(id, key))
			if a == httpsig.Ed25519 {
				uncovered.want(t, http.StatusBadRequest, httpsig.SignatureIncomplete)
			} else {
				uncovered.want(t, http.StatusCreated, "")
			}
		}
		// One good signature is enough, whatever stands beside it.
		stranger := must(httpsig.GenerateKey(httpsig.P384))(t)
		p.send(t, http.MethodPost, "/customers", fresh(t, p), underKey(uuid.NewString(), stranger), again(p, func(w *wire) {
			w.sign.Label, w.sign.KeyID, w.key = "mine", p.keyID, p.key
		})).want(t, http.StatusCreated, "")
	})
}

func madeAt(at time.Time) twist {
	return func(w *wire) { w.sign.Created = at }
}

func goodUntil(at time.Time) twist {
	return func(w *wire) { w.sign.Expires = at }
}

// rewrite changes the text of Signature-Input after signing.
func rewrite(old, new string) twist {
	return func(w *wire) {
		w.header.Set("Signature-Input", strings.Replace(w.header.Get("Signature-Input"), old, new, 1))
	}
}

func rewriteMethod(method string) twist { return func(w *wire) { w.method = method } }

func relabel(w *wire) {
	w.header.Set("Signature", strings.Replace(w.header.Get("Signature"), "sig=", "other=", 1))
}

func fiveLabels(w *wire) {
	for _, name := range []string{"Signature-Input", "Signature"} {
		one := w.header.Get(name)
		for i := range 4 {
			w.header.Add(name, strings.Replace(one, "sig=", fmt.Sprintf("sig%d=", i), 1))
		}
	}
}

// again signs the request once more, after the first signature.
func again(p *party, change twist) twist {
	return late(func(w *wire) {
		change(w)
		m := httpsig.Message{Method: w.method, Scheme: "http", Authority: p.authority(), Target: w.target, Header: w.header}
		input, signature, err := httpsig.Sign(m, w.key, w.sign)
		if err != nil {
			panic(err) // the first one went well
		}
		w.header.Add("Signature-Input", input)
		w.header.Add("Signature", signature)
	})
}

func (p *party) authority() string {
	return strings.TrimSuffix(strings.TrimPrefix(p.BaseURL(), "http://"), "/v1")
}

// resign changes the bytes of the signature.
func resign(change func([]byte) []byte) twist {
	return func(w *wire) {
		text := strings.TrimSuffix(strings.TrimPrefix(w.header.Get("Signature"), "sig=:"), ":")
		raw, err := base64.StdEncoding.DecodeString(text)
		if err != nil {
			panic(err) // we made it
		}
		w.header.Set("Signature", "sig=:"+base64.StdEncoding.EncodeToString(change(raw))+":")
	}
}

func der(raw []byte) []byte {
	half := len(raw) / 2
	out, err := asn1.Marshal(struct{ R, S *big.Int }{new(big.Int).SetBytes(raw[:half]), new(big.Int).SetBytes(raw[half:])})
	if err != nil {
		panic(err) // two integers always marshal
	}
	return out
}
