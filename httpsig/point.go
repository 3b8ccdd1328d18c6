package httpsig

import (
	"crypto/ecdh"
	"crypto/ed25519"
	"math/big"
	"slices"
)

// checkPoint refuses Ed25519 keys that are no point of the curve, and the few points of low order: under those, anyone
// can make a signature that verifies for any message, so that a signature would prove nothing (RFC 8032 §5.1.3).
func checkPoint(key ed25519.PublicKey) error {
	bad := keyError("The Ed25519 key is not a usable point of the curve.")
	little := slices.Clone(key)
	little[31] &= 0x7f // the top bit is the sign of x
	slices.Reverse(little)
	y := new(big.Int).SetBytes(little)
	one := big.NewInt(1)
	if y.Cmp(fieldPrime) >= 0 || y.Cmp(one) == 0 {
		return bad
	}

	// x² = (y² − 1) / (d·y² + 1) has to be a square. −1/d is none, so the divisor is never zero.
	y2 := new(big.Int).Mul(y, y)
	x2 := new(big.Int).Mul(edwardsD, y2)
	x2.Add(x2, one).ModInverse(x2.Mod(x2, fieldPrime), fieldPrime)
	x2.Mul(x2, y2.Sub(y2, one)).Mod(x2, fieldPrime)
	if big.Jacobi(x2, fieldPrime) < 0 {
		return bad
	}

	// On the Montgomery form u = (1 + y) / (1 − y) a Diffie-Hellman step multiplies by eight, which takes exactly the
	// points of low order to zero, and the standard library refuses that result.
	u := new(big.Int).Sub(one, y)
	u.ModInverse(u.Mod(u, fieldPrime), fieldPrime)
	u.Mul(u, new(big.Int).Add(one, y)).Mod(u, fieldPrime)
	coordinate := u.FillBytes(make([]byte, 32))
	slices.Reverse(coordinate)
	point, err := ecdh.X25519().NewPublicKey(coordinate)
	if err != nil {
		return bad
	}
	if _, err := anyScalar.ECDH(point); err != nil {
		return bad
	}
	return nil
}

var (
	fieldPrime = new(big.Int).Sub(new(big.Int).Lsh(big.NewInt(1), 255), big.NewInt(19))
	// d = −121665/121666 (RFC 8032 §5.1).
	edwardsD = func() *big.Int {
		d := new(big.Int).ModInverse(big.NewInt(121666), fieldPrime)
		return d.Mul(d, big.NewInt(-121665)).Mod(d, fieldPrime)
	}()
	// anyScalar is no secret: X25519 clamps every scalar to a multiple of eight.
	anyScalar = func() *ecdh.PrivateKey {
		scalar := make([]byte, 32)
		scalar[0] = 8
		key, err := ecdh.X25519().NewPrivateKey(scalar)
		if err != nil {
			panic(err)
		}
		return key
	}()
)
