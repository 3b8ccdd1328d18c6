package httpsig

import (
	"crypto"
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"math/big"
)

func (a Algorithm) hash() crypto.Hash {
	switch a {
	case P384:
		return crypto.SHA384
	case P256:
		return crypto.SHA256
	}
	return 0
}

// size is the exact length of a signature in bytes.
func (a Algorithm) size() int {
	switch a {
	case P384:
		return 96
	case P256, Ed25519:
		return 64
	}
	return 0
}

// verify reports whether sig is the raw signature of base (RFC 9421 §3.3): r‖s of the curve's length for ECDSA, with
// both in 1…n−1, and never DER.
func (k PublicKey) verify(base, sig []byte) bool {
	if len(sig) == 0 || len(sig) != k.algorithm.size() {
		return false
	}
	switch key := k.key.(type) {
	case *ecdsa.PublicKey:
		hash := k.algorithm.hash().New()
		hash.Write(base)
		return verifyRaw(key, hash.Sum(nil), sig)
	case ed25519.PublicKey:
		return ed25519.Verify(key, base, sig)
	}
	return false
}

func verifyRaw(key *ecdsa.PublicKey, digest, sig []byte) bool {
	r := new(big.Int).SetBytes(sig[:len(sig)/2])
	s := new(big.Int).SetBytes(sig[len(sig)/2:])
	n := key.Params().N
	if r.Sign() == 0 || s.Sign() == 0 || r.Cmp(n) >= 0 || s.Cmp(n) >= 0 {
		return false
	}
	return ecdsa.Verify(key, digest, r, s)
}

// sign makes the raw signature of base.
func (k PrivateKey) sign(base []byte) ([]byte, error) {
	switch key := k.key.(type) {
	case *ecdsa.PrivateKey:
		hash := k.public.algorithm.hash().New()
		hash.Write(base)
		r, s, err := ecdsa.Sign(rand.Reader, key, hash.Sum(nil))
		if err != nil {
			return nil, fmt.Errorf("signing: %w", err)
		}
		sig := make([]byte, k.public.algorithm.size())
		r.FillBytes(sig[:len(sig)/2])
		s.FillBytes(sig[len(sig)/2:])
		return sig, nil
	case ed25519.PrivateKey:
		return ed25519.Sign(key, base), nil
	}
	return nil, errors.New("there is no key to sign with")
}

// replayID is the half of a signature that no one without the key can change while it keeps verifying: r of ECDSA,
// where n−s verifies as well as s does, and R of Ed25519.
func replayID(sig []byte) string { return hex.EncodeToString(sig[:len(sig)/2]) }
