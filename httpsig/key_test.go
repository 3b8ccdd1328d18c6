package httpsig_test

import (
	"crypto/ecdh"
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
	"crypto/x509"
	"encoding/hex"
	"encoding/pem"
	"fmt"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/httpsig"
)

func spki(t *testing.T, key any) []byte {
	t.Helper()
	der, err := x509.MarshalPKIXPublicKey(key)
	if err != nil {
		t.Fatal(err)
	}
	return der
}

func block(kind string, der []byte) []byte {
	return pem.EncodeToMemory(&pem.Block{Type: kind, Bytes: der})
}

func TestKeysSurviveTheirPEM(t *testing.T) {
	t.Parallel()
	for algorithm, key := range keys() {
		kind := map[bool]string{true: "PRIVATE KEY", false: "EC PRIVATE KEY"}[algorithm == httpsig.Ed25519]
		if !strings.HasPrefix(string(key.PEM()), "-----BEGIN "+kind+"-----\n") {
			t.Errorf("%s is written as %.40s", algorithm, key.PEM())
		}
		again, err := httpsig.ParsePrivateKey(key.PEM())
		if err != nil {
			t.Fatal(err)
		}
		if !again.Public().Equal(key.Public()) || again.Public().Algorithm() != algorithm {
			t.Errorf("%s came back as another key", algorithm)
		}
		public, err := httpsig.ParsePublicKey(key.Public().PEM())
		if err != nil {
			t.Fatal(err)
		}
		decoded, _ := pem.Decode(key.Public().PEM())
		fromDER, err := httpsig.ParsePublicKey(decoded.Bytes)
		if err != nil {
			t.Fatal(err)
		}
		windows := strings.ReplaceAll(" "+string(key.Public().PEM())+"\n\n", "\n", "\r\n")
		fromWindows, err := httpsig.ParsePublicKey([]byte(windows))
		if err != nil {
			t.Fatal(err)
		}
		for _, k := range []httpsig.PublicKey{public, fromDER, fromWindows} {
			if !k.Equal(key.Public()) || k.Algorithm() != algorithm {
				t.Errorf("%s came back as another public key", algorithm)
			}
		}
	}
	if (httpsig.PublicKey{}).PEM() != nil || (httpsig.PrivateKey{}).PEM() != nil {
		t.Error("no key has a PEM")
	}
	if (httpsig.PublicKey{}).Equal(httpsig.PublicKey{}) {
		t.Error("no key equals no key")
	}
}

func TestPrivateKeysAreReadAsPKCS8AndAfterOpenSSLsParameters(t *testing.T) {
	t.Parallel()
	key, err := ecdsa.GenerateKey(elliptic.P384(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	pkcs8, err := x509.MarshalPKCS8PrivateKey(key)
	if err != nil {
		t.Fatal(err)
	}
	sec1, err := x509.MarshalECPrivateKey(key)
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range [][]byte{
		block("PRIVATE KEY", pkcs8),
		append(block("EC PARAMETERS", []byte{6, 5, 0x2b, 0x81, 4, 0, 0x22}), block("EC PRIVATE KEY", sec1)...),
	} {
		parsed, err := httpsig.ParsePrivateKey(text)
		if err != nil {
			t.Fatal(err)
		}
		if string(parsed.Public().PEM()) != string(block("PUBLIC KEY", spki(t, &key.PublicKey))) {
			t.Error("another key was read")
		}
	}
	p521, err := ecdsa.GenerateKey(elliptic.P521(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	otherCurve, err := x509.MarshalECPrivateKey(p521)
	if err != nil {
		t.Fatal(err)
	}
	x25519, err := ecdh.X25519().GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	agreement, err := x509.MarshalPKCS8PrivateKey(x25519)
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string][]byte{
		"P-521": block("EC PRIVATE KEY", otherCurve), "X25519": block("PRIVATE KEY", agreement),
		"nothing": nil, "junk": []byte("junk"), "damaged": block("EC PRIVATE KEY", sec1[:50]),
		"damaged PKCS8": block("PRIVATE KEY", pkcs8[:50]),
		"public":        block("PUBLIC KEY", spki(t, &key.PublicKey)),
		"two":           append(block("PRIVATE KEY", pkcs8), block("PRIVATE KEY", pkcs8)...),
		"encrypted":     block("ENCRYPTED PRIVATE KEY", pkcs8), "parameters alone": block("EC PARAMETERS", nil),
	} {
		if _, err := httpsig.ParsePrivateKey(text); err == nil {
			t.Errorf("%s was read as a private key", name)
		}
	}
}

func TestPrivateKeysDoNotShowTheirSecret(t *testing.T) {
	t.Parallel()
	key := keys()[httpsig.Ed25519]
	for _, shown := range []string{fmt.Sprint(key), fmt.Sprintf("%+v", key), fmt.Sprintf("%#v", key)} {
		if shown != "PrivateKey(ed25519)" {
			t.Errorf("shown as %q", shown)
		}
	}
}

func TestUnusableKeysAreRefusedWithTheReason(t *testing.T) {
	t.Parallel()
	p384, err := ecdsa.GenerateKey(elliptic.P384(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	p521, err := ecdsa.GenerateKey(elliptic.P521(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	rsaKey, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		t.Fatal(err)
	}
	x25519, err := ecdh.X25519().GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	sec1, err := x509.MarshalECPrivateKey(p384)
	if err != nil {
		t.Fatal(err)
	}
	pkcs8, err := x509.MarshalPKCS8PrivateKey(p384)
	if err != nil {
		t.Fatal(err)
	}
	good := spki(t, &p384.PublicKey)
	offCurve := append([]byte{}, good...)
	offCurve[len(offCurve)-1] ^= 1
	// The generator of secp256k1.
	secp256k1, err := hex.DecodeString("3056301006072a8648ce3d020106052b8104000a034200" +
		"0479be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8")
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		key  []byte
		says string
	}{
		"nothing":          {nil, "neither"},
		"junk":             {[]byte("junk"), "neither"},
		"Base64 of it":     {[]byte("LS0tLS1CRUdJTiBQVUJMSUMgS0VZLS0tLS0"), "neither"},
		"secp256k1":        {secp256k1, "secp256k1"},
		"secp256k1 as PEM": {block("PUBLIC KEY", secp256k1), "secp256k1"},
		"RSA":              {spki(t, &rsaKey.PublicKey), "RSA"},
		"PKCS1": {
			block("RSA PUBLIC KEY", x509.MarshalPKCS1PublicKey(&rsaKey.PublicKey)), `"RSA PUBLIC KEY"`,
		},
		"P-521":              {spki(t, &p521.PublicKey), "P-521"},
		"X25519":             {spki(t, x25519.PublicKey()), "cannot sign"},
		"off the curve":      {offCurve, "cannot be used"},
		"private SEC1":       {block("EC PRIVATE KEY", sec1), "private key"},
		"private PKCS8":      {block("PRIVATE KEY", pkcs8), "private key"},
		"private SEC1 DER":   {sec1, "private key"},
		"private PKCS8 DER":  {pkcs8, "private key"},
		"private as public":  {block("PUBLIC KEY", pkcs8), "private key"},
		"certificate":        {block("CERTIFICATE", good), "CERTIFICATE"},
		"trailing DER":       {append(append([]byte{}, good...), 0), "after the end"},
		"trailing in PEM":    {block("PUBLIC KEY", append(append([]byte{}, good...), 0)), "after the end"},
		"two PEM blocks":     {append(block("PUBLIC KEY", good), block("PUBLIC KEY", good)...), "more text"},
		"text after PEM":     {append(block("PUBLIC KEY", good), "hello"...), "more text"},
		"cut PEM":            {block("PUBLIC KEY", good)[:100], "damaged"},
		"cut DER":            {good[:80], "neither"},
		"too long":           {make([]byte, 5000), "longer"},
		"Ed25519 identity":   {edwards(t, "01"+strings.Repeat("00", 31)), "point"},
		"Ed25519 order two":  {edwards(t, "ec"+strings.Repeat("ff", 30)+"7f"), "point"},
		"Ed25519 order four": {edwards(t, strings.Repeat("00", 32)), "point"},
		"Ed25519 order eight": {
			edwards(t, "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"), "point",
		},
		"Ed25519 order eight, other": {
			edwards(t, "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa"), "point",
		},
		"Ed25519 not reduced": {edwards(t, "ee"+strings.Repeat("ff", 30)+"7f"), "point"},
		"Ed25519 no point":    {edwards(t, "02"+strings.Repeat("00", 31)), "point"},
	} {
		_, err := httpsig.ParsePublicKey(c.key)
		if err == nil {
			t.Errorf("%s was accepted", name)
			continue
		}
		if !strings.Contains(err.Error(), c.says) || !strings.HasSuffix(err.Error(), ".") {
			t.Errorf("%s: %q does not say %q as a sentence", name, err, c.says)
		}
	}
}

// A number of 2²⁵⁵−19 and above stands for the same point as its remainder; two spellings of one key are refused.
func TestEd25519KeysThatAreNotReducedAreRefused(t *testing.T) {
	t.Parallel()
	reduced := 0
	for k := range 19 {
		if _, err := httpsig.ParsePublicKey(edwards(t, fmt.Sprintf("%02x", k)+strings.Repeat("00", 31))); err == nil {
			reduced++
		}
		if _, err := httpsig.ParsePublicKey(
			edwards(t, fmt.Sprintf("%02x", 0xed+k)+strings.Repeat("ff", 30)+"7f"),
		); err == nil {
			t.Errorf("p+%d was accepted", k)
		}
	}
	if reduced == 0 {
		t.Error("no remainder is a point, so this test shows nothing")
	}
}

func edwards(t *testing.T, point string) []byte {
	t.Helper()
	key, err := hex.DecodeString(point)
	if err != nil {
		t.Fatal(err)
	}
	return spki(t, ed25519.PublicKey(key))
}

// The check of points is our own arithmetic: honest keys have to pass it, and about half of all others must not.
func TestEd25519KeysThatWereGeneratedAreAccepted(t *testing.T) {
	t.Parallel()
	refused := 0
	for i := range 200 {
		public, _, err := ed25519.GenerateKey(rand.Reader)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := httpsig.ParsePublicKey(spki(t, public)); err != nil {
			t.Fatalf("%x: %v", public, err)
		}
		public[i%31] ^= 1
		if _, err := httpsig.ParsePublicKey(spki(t, public)); err != nil {
			refused++
		}
	}
	if refused < 50 || refused > 150 {
		t.Errorf("%d of 200 altered keys were refused", refused)
	}
}

func TestGenerateKeyKnowsItsAlgorithms(t *testing.T) {
	t.Parallel()
	for _, a := range []httpsig.Algorithm{"", "rsa-pss-sha512", "hmac-sha256", "ED25519"} {
		if _, err := httpsig.GenerateKey(a); err == nil {
			t.Errorf("made a key for %q", a)
		}
	}
}
