package binrange

import (
	"crypto/cipher"
	"crypto/des" //nolint:gosec // card verification values are defined by it
	"crypto/subtle"
	"encoding/hex"
	"errors"
	"strings"

	"github.com/offblocks/offblocks/internal/issuing"
)

// codeKeys are the two keys of card verification (CVK A and B), with which the networks have security codes computed.
type codeKeys struct{ a, b cipher.Block }

// parseKeys reads the two keys: 32 hexadecimal digits, A before B.
func parseKeys(text string) (*codeKeys, error) {
	raw, err := hex.DecodeString(text)
	if err != nil || len(raw) != 2*des.BlockSize {
		return nil, errors.New("cvk is 32 hexadecimal digits: the two keys of card verification, A before B")
	}
	if subtle.ConstantTimeCompare(raw[:des.BlockSize], raw[des.BlockSize:]) == 1 {
		return nil, errors.New("cvk is twice the same key: A and B differ")
	}
	a, err := des.NewCipher(raw[:des.BlockSize]) // #nosec G405 -- as above
	if err != nil {
		return nil, err
	}
	b, err := des.NewCipher(raw[des.BlockSize:]) // #nosec G405 -- as above
	return &codeKeys{a, b}, err
}

// encryptTwice is Triple DES with two keys.
func (k *codeKeys) encryptTwice(block []byte) {
	k.a.Encrypt(block, block)
	k.b.Decrypt(block, block)
	k.a.Encrypt(block, block)
}

// checkValue is what two people compare who hold the keys and not each other's (KCV): six hexadecimal digits.
func (k *codeKeys) checkValue() string {
	block := make([]byte, des.BlockSize)
	k.encryptTwice(block)
	return strings.ToUpper(hex.EncodeToString(block[:3]))
}

// verificationValue is the card verification value of three digits: of the magnetic stripe (CVV, CVC) for its service code, and
// for the service code 000 what cardholders type (CVV2, CVC2). Pan has at most 19 digits, expiry has four and service three.
func (k *codeKeys) verificationValue(pan, expiry, service string) string {
	text := pan + expiry + service
	data, err := hex.DecodeString(text + strings.Repeat("0", 4*des.BlockSize-len(text)))
	if err != nil {
		panic(err) // the caller has digits only
	}
	block := data[:des.BlockSize]
	k.a.Encrypt(block, block)
	subtle.XORBytes(block, block, data[des.BlockSize:])
	k.encryptTwice(block)
	return decimalise(hex.EncodeToString(block))[:issuing.SecurityCodeDigits]
}

// decimalise makes decimal digits of hexadecimal ones: those that are decimal, in their order, and then the others less ten.
func decimalise(hexadecimal string) string {
	var decimals, others []byte
	for _, digit := range []byte(hexadecimal) {
		if digit <= '9' {
			decimals = append(decimals, digit)
		} else {
			others = append(others, digit-'a'+'0')
		}
	}
	return string(append(decimals, others...))
}
