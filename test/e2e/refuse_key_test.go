package e2e

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
	"crypto/x509"
	"encoding/base64"
	"encoding/pem"
	"fmt"
	"strings"
	"testing"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/httpsig"
)

// secp256k1 is the public key of the private key 1 on the curve of Ethereum: its base point.
const secp256k1 = "MFYwEAYHKoZIzj0CAQYFK4EEAAoDQgAEeb5mfvncu6xVoGKVzocLBwKb/NstzijZWfKBWxb4F5hIOtp3JqPEZV2k+/wOEQio/Re0SKaFVBmcR9CP+xDUuA=="

func pemBlock(kind string, der []byte) string {
	return api.Base64(string(pem.EncodeToMemory(&pem.Block{Type: kind, Bytes: der})))
}

func TestAKeyThatCannotVerifyRequestsIsRefused(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		p := env.ownProgramme(t)
		rsaKey := must(rsa.GenerateKey(rand.Reader, 2048))(t)
		p521 := must(ecdsa.GenerateKey(elliptic.P521(), rand.Reader))(t)
		good := string(p.key.Public().PEM())
		var rows []refusalCase
		for name, c := range map[string]struct{ key, code string }{
			"secp256k1":               {secp256k1, "signing_key_unsupported"},
			"RSA":                     {pemBlock("PUBLIC KEY", must(x509.MarshalPKIXPublicKey(&rsaKey.PublicKey))(t)), "signing_key_unsupported"},
			"P-521":                   {pemBlock("PUBLIC KEY", must(x509.MarshalPKIXPublicKey(&p521.PublicKey))(t)), "signing_key_unsupported"},
			"a private key, SEC 1":    {api.Base64(string(p.key.PEM())), "signing_key_unsupported"},
			"a private key, PKCS #8":  {pemBlock("PRIVATE KEY", must(x509.MarshalPKCS8PrivateKey(rsaKey))(t)), "signing_key_unsupported"},
			"a private key as public": {pemBlock("PUBLIC KEY", must(x509.MarshalPKCS8PrivateKey(rsaKey))(t)), "signing_key_unsupported"},
			"a certificate":           {pemBlock("CERTIFICATE", []byte("pizza")), "signing_key_unsupported"},
			"half of a key":           {api.Base64(good[:len(good)/2]), "signing_key_unsupported"},
			"two keys":                {api.Base64(good + good), "signing_key_unsupported"},
			"junk":                    {api.Base64("pizza"), "signing_key_unsupported"},
			"no Base64":               {"pizza!", "signing_key_unsupported"},
			"the PEM itself":          {good, "signing_key_unsupported"},
			"empty":                   {"", "body_invalid"},
			"long":                    {base64.StdEncoding.EncodeToString(make([]byte, 2<<10)), "signing_key_unsupported"},
		} {
			body := fmt.Sprintf(`{"signingKeyId":%q,"signingKey":%q}`, p.keyID, c.key)
			rows = append(rows, refusalCase{name, "PUT", "/auth/signing", body, nil, 400, c.code})
		}
		key := api.Base64(good)
		rows = append(rows,
			refusalCase{"an id that is none", "PUT", "/auth/signing",
				fmt.Sprintf(`{"signingKeyId":"pizza","signingKey":%q}`, key), nil, 400, "body_invalid"},
			refusalCase{"no id", "PUT", "/auth/signing", fmt.Sprintf(`{"signingKey":%q}`, key), nil, 400, "body_invalid"},
			refusalCase{"removing an unknown one", "DELETE", "/auth/signing",
				fmt.Sprintf(`{"signingKeyId":%q}`, uuid.NewString()), nil, 400, "signing_key_unknown"},
			refusalCase{"removing another's", "DELETE", "/auth/signing",
				fmt.Sprintf(`{"signingKeyId":%q}`, env.newProgramme(t).keyID), nil, 400, "signing_key_unknown"})
		p.expectRefusals(t, rows) // its snapshots are signed with the key that each row tried to replace
		why := p.sendRaw(t, "PUT", "/auth/signing",
			fmt.Sprintf(`{"signingKeyId":%q,"signingKey":%q}`, uuid.NewString(), secp256k1))
		if !strings.Contains(why.problemBody().Detail, "secp256k1") {
			t.Errorf("a key is refused because %q", why.problemBody().Detail)
		}
	})
}

func TestSigningKeysAreAddedReplacedAndRemoved(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		p := env.ownProgramme(t)
		id := uuid.New()
		first, second := must(httpsig.GenerateKey(httpsig.P384))(t), must(httpsig.GenerateKey(httpsig.P256))(t)
		save := func(key httpsig.PrivateKey) {
			t.Helper()
			der, _ := pem.Decode(key.Public().PEM())
			body := fmt.Sprintf(`{"signingKeyId":%q,"signingKey":%q}`, strings.ToUpper(id.String()),
				base64.StdEncoding.EncodeToString(der.Bytes))
			p.sendRaw(t, "PUT", "/auth/signing", body).expect(t, 204, "")
		}
		with := func(key httpsig.PrivateKey) rawResponse {
			return p.sendRaw(t, "GET", "/cards", "", underKey(id.String(), key))
		}
		with(first).expect(t, 400, httpsig.SignatureKeyUnknown)
		save(first)
		with(first).expect(t, 200, "")
		save(second)
		with(first).expect(t, 400, httpsig.SignatureInvalid)
		with(second).expect(t, 200, "")
		p.sendRaw(t, "GET", "/cards", "").expect(t, 200, "") // the programme's other key is good all along
		p.sendRaw(t, "DELETE", "/auth/signing", fmt.Sprintf(`{"signingKeyId":%q}`, id)).expect(t, 204, "")
		with(second).expect(t, 400, httpsig.SignatureKeyUnknown)
		p.sendRaw(t, "GET", "/cards", "").expect(t, 200, "")
	})
}
