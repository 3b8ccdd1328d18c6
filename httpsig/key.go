package httpsig

import (
	"bytes"
	"crypto"
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/elliptic"
	"crypto/rsa"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/asn1"
	"encoding/pem"
	"fmt"
	"strings"
)

// Algorithm is a name of the HTTP Signature Algorithms registry (RFC 9421 §6.2).
type Algorithm string

// The algorithms that keys may have.
const (
	// P384 is the published one: ECDSA over P-384 with SHA-384 (RFC 9421 §3.3.5), 96 bytes r‖s.
	P384 Algorithm = "ecdsa-p384-sha384"
	// P256 is ECDSA over P-256 with SHA-256 (RFC 9421 §3.3.4), 64 bytes r‖s.
	P256 Algorithm = "ecdsa-p256-sha256"
	// Ed25519 is EdDSA over edwards25519 (RFC 9421 §3.3.6), 64 bytes.
	Ed25519 Algorithm = "ed25519"
)

// keyError is an error that a client reads as it stands.
func keyError(format string, args ...any) error { return fmt.Errorf(format, args...) }

// PublicKey verifies signatures of one algorithm. The zero value verifies nothing.
type PublicKey struct {
	algorithm Algorithm
	key       crypto.PublicKey
}

// maxKey is far above any key accepted here (a P-384 key has 215 bytes as PEM).
const maxKey = 4 << 10

// ParsePublicKey reads a key from a PEM block "PUBLIC KEY" or from the DER inside it (SubjectPublicKeyInfo, RFC 5280
// §4.1.2.7). P-384, P-256 and Ed25519 are accepted; the error for anything else is a sentence that says why.
func ParsePublicKey(b []byte) (PublicKey, error) {
	if len(b) > maxKey {
		return PublicKey{}, keyError("The key is longer than %d bytes.", maxKey)
	}
	der := b
	if text := bytes.TrimSpace(b); bytes.HasPrefix(text, []byte("-----BEGIN")) {
		var err error
		if der, err = publicBlock(text); err != nil {
			return PublicKey{}, err
		}
	}
	var info struct {
		Algorithm pkix.AlgorithmIdentifier
		Key       asn1.BitString
	}
	rest, err := asn1.Unmarshal(der, &info)
	if err != nil {
		return PublicKey{}, notPublic(der)
	}
	if len(rest) > 0 {
		return PublicKey{}, keyError("There are bytes after the end of the key.")
	}
	key, err := x509.ParsePKIXPublicKey(der)
	if err != nil {
		return PublicKey{}, unsupportedKey(info.Algorithm, err)
	}
	return publicKey(key)
}

func publicBlock(text []byte) ([]byte, error) {
	block, rest := pem.Decode(text)
	switch {
	case block == nil:
		return nil, keyError("The PEM block is damaged.")
	case strings.Contains(block.Type, "PRIVATE KEY"):
		return nil, errPrivate
	case block.Type != "PUBLIC KEY":
		return nil, keyError("The PEM block is %q; a block %q is needed.", block.Type, "PUBLIC KEY")
	case len(bytes.TrimSpace(rest)) > 0:
		return nil, keyError("There is more text after the end of the PEM block.")
	}
	return block.Bytes, nil
}

var errPrivate = keyError("This is a private key. Keep it secret and send the public key that belongs to it.")

func notPublic(der []byte) error {
	if _, err := x509.ParsePKCS8PrivateKey(der); err == nil {
		return errPrivate
	}
	if _, err := x509.ParseECPrivateKey(der); err == nil {
		return errPrivate
	}
	return keyError("This is neither a PEM block \"PUBLIC KEY\" nor the DER form of one.")
}

var (
	oidECDSA     = asn1.ObjectIdentifier{1, 2, 840, 10045, 2, 1}
	oidSecp256k1 = asn1.ObjectIdentifier{1, 3, 132, 0, 10}
)

// unsupportedKey tells a key of another kind from a damaged one.
func unsupportedKey(id pkix.AlgorithmIdentifier, err error) error {
	var curve asn1.ObjectIdentifier
	if id.Algorithm.Equal(oidECDSA) {
		if _, e := asn1.Unmarshal(id.Parameters.FullBytes, &curve); e == nil && curve.Equal(oidSecp256k1) {
			return keyError("The key is on secp256k1, which RFC 9421 has no algorithm for. Use P-384, P-256 or Ed25519.")
		}
	}
	return keyError("The public key cannot be used (%v). Use P-384, P-256 or Ed25519.", err)
}

func publicKey(key crypto.PublicKey) (PublicKey, error) {
	switch k := key.(type) {
	case *ecdsa.PublicKey:
		switch k.Curve {
		case elliptic.P384():
			return PublicKey{P384, k}, nil
		case elliptic.P256():
			return PublicKey{P256, k}, nil
		}
		return PublicKey{}, keyError("The key is on the curve %s. Use P-384, P-256 or Ed25519.", k.Curve.Params().Name)
	case ed25519.PublicKey:
		if err := checkPoint(k); err != nil {
			return PublicKey{}, err
		}
		return PublicKey{Ed25519, k}, nil
	case *rsa.PublicKey:
		return PublicKey{}, keyError("This is an RSA key. Use P-384, P-256 or Ed25519.")
	}
	return PublicKey{}, keyError("This kind of key cannot sign requests. Use P-384, P-256 or Ed25519.")
}

// Algorithm is the one algorithm that the key works with; empty for the zero value.
func (k PublicKey) Algorithm() Algorithm { return k.algorithm }

// PEM returns the key as a block "PUBLIC KEY"; nil for the zero value.
func (k PublicKey) PEM() []byte {
	der, err := x509.MarshalPKIXPublicKey(k.key)
	if err != nil {
		return nil
	}
	return pem.EncodeToMemory(&pem.Block{Type: "PUBLIC KEY", Bytes: der})
}

// Equal tells whether both are the same key; the zero value equals nothing.
func (k PublicKey) Equal(other PublicKey) bool {
	key, ok := k.key.(interface{ Equal(crypto.PublicKey) bool })
	return ok && key.Equal(other.key)
}
