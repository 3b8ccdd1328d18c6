package httpsig

import (
	"bytes"
	"crypto"
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"encoding/pem"
	"errors"
	"fmt"
)

// PrivateKey signs with one algorithm. Its String and formatted forms never show the secret.
type PrivateKey struct {
	public PublicKey
	key    crypto.Signer
}

// GenerateKey makes a new key from the system's randomness. An unknown algorithm is an error.
func GenerateKey(a Algorithm) (PrivateKey, error) {
	var key crypto.Signer
	var err error
	switch a {
	case P384:
		key, err = ecdsa.GenerateKey(elliptic.P384(), rand.Reader)
	case P256:
		key, err = ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	case Ed25519:
		_, key, err = ed25519.GenerateKey(rand.Reader)
	default:
		return PrivateKey{}, fmt.Errorf("there is no algorithm %q", a)
	}
	if err != nil {
		return PrivateKey{}, fmt.Errorf("generating a key: %w", err)
	}
	return privateKey(key)
}

// ParsePrivateKey reads a PEM block "EC PRIVATE KEY" (SEC 1) or "PRIVATE KEY" (PKCS #8) with a P-384, P-256 or Ed25519
// key. A block "EC PARAMETERS" in front, as openssl writes it, is skipped; encrypted keys are refused.
func ParsePrivateKey(text []byte) (PrivateKey, error) {
	block, rest := pem.Decode(text)
	if block != nil && block.Type == "EC PARAMETERS" {
		block, rest = pem.Decode(rest)
	}
	if block == nil {
		return PrivateKey{}, errors.New("the private key is not a PEM block")
	}
	if len(bytes.TrimSpace(rest)) > 0 {
		return PrivateKey{}, errors.New("there is more text after the private key")
	}
	switch block.Type {
	case "EC PRIVATE KEY":
		key, err := x509.ParseECPrivateKey(block.Bytes)
		if err != nil {
			return PrivateKey{}, fmt.Errorf("the EC private key cannot be read: %w", err)
		}
		return privateKey(key)
	case "PRIVATE KEY":
		key, err := x509.ParsePKCS8PrivateKey(block.Bytes)
		if err != nil {
			return PrivateKey{}, fmt.Errorf("the private key cannot be read: %w", err)
		}
		signer, ok := key.(crypto.Signer)
		if !ok {
			return PrivateKey{}, errors.New("the private key is of a kind that cannot sign")
		}
		return privateKey(signer)
	}
	return PrivateKey{}, fmt.Errorf("the PEM block is %q and not a private key", block.Type)
}

func privateKey(key crypto.Signer) (PrivateKey, error) {
	public, err := publicKey(key.Public())
	if err != nil {
		return PrivateKey{}, err
	}
	return PrivateKey{public, key}, nil
}

// Public returns the key that verifies what this one signs.
func (k PrivateKey) Public() PublicKey { return k.public }

// PEM returns the key as a block "EC PRIVATE KEY" (SEC 1) for P-384 and P-256, "PRIVATE KEY" (PKCS #8) for Ed25519; nil
// for the zero value.
func (k PrivateKey) PEM() []byte {
	if key, ok := k.key.(*ecdsa.PrivateKey); ok {
		der, err := x509.MarshalECPrivateKey(key)
		if err != nil {
			return nil
		}
		return pem.EncodeToMemory(&pem.Block{Type: "EC PRIVATE KEY", Bytes: der})
	}
	der, err := x509.MarshalPKCS8PrivateKey(k.key)
	if err != nil {
		return nil
	}
	return pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: der})
}

// String names the algorithm and nothing else, so that a key that strays into a log stays secret.
func (k PrivateKey) String() string { return fmt.Sprintf("PrivateKey(%s)", k.public.algorithm) }

// GoString is String.
func (k PrivateKey) GoString() string { return k.String() }
