package lithic

import (
	"context"
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha1" // #nosec G505 -- Lithic's blocks are RSA-OAEP with SHA-1, in which collisions are of no use
	"crypto/x509"
	"encoding/base64"
	"encoding/json"
	"encoding/pem"
	"errors"
	"fmt"
	"math/big"
	"net/http"
	"os"

	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/partner/httpcall"
)

var _ partner.PINSetter = pinSetter{}

// pinSetter is an adapter that has Lithic's public key, and so can set PINs.
type pinSetter struct {
	*Adapter
	key *rsa.PublicKey
}

// minPINKey is how long the key is at least, in bits.
const minPINKey = 2048

// readPINKey reads Lithic's public key from a PEM file.
func readPINKey(path string) (*rsa.PublicKey, error) {
	text, err := os.ReadFile(path) // #nosec G304 -- the operator names it
	if err != nil {
		return nil, err
	}
	block, _ := pem.Decode(text)
	if block == nil {
		return nil, fmt.Errorf("%s has no key in PEM", path)
	}
	read, err := x509.ParsePKIXPublicKey(block.Bytes)
	if err != nil {
		if read, err = x509.ParsePKCS1PublicKey(block.Bytes); err != nil {
			return nil, fmt.Errorf("%s has no public key", path)
		}
	}
	key, ok := read.(*rsa.PublicKey)
	if !ok || key.N.BitLen() < minPINKey {
		return nil, fmt.Errorf("%s has no RSA key of %d bits or more", path, minPINKey)
	}
	return key, nil
}

// A nonce has at least eight digits, and no two blocks have the same.
var (
	leastNonce  = big.NewInt(10_000_000)
	noncesThere = big.NewInt(1_000_000_000_000)
)

// encryptPIN makes Lithic's encrypted PIN block: JSON under Lithic's public key, in base64.
func encryptPIN(key *rsa.PublicKey, pin string) (string, error) {
	nonce, err := rand.Int(rand.Reader, noncesThere)
	if err != nil {
		return "", err
	}
	block, err := json.Marshal(struct {
		Nonce *big.Int `json:"nonce"`
		PIN   string   `json:"pin"`
	}{nonce.Add(nonce, leastNonce), pin})
	if err != nil {
		return "", errors.New("a PIN block could not be written")
	}
	sealed, err := rsa.EncryptOAEP(sha1.New(), rand.Reader, key, block, nil) // #nosec G401 -- see the import
	if err != nil {
		return "", errors.New("a PIN block could not be encrypted")
	}
	return base64.StdEncoding.EncodeToString(sealed), nil
}

// SetPIN implements partner.PINSetter. It is tried once: a block is good for one request.
func (a pinSetter) SetPIN(
	ctx context.Context, at partner.CardAtIssuer, pin string,
) (answer partner.Answer[partner.PINSet], err error) {
	block, err := encryptPIN(a.key, pin)
	if err != nil {
		return answer, err
	}
	err = a.client.Call(ctx, httpcall.Request{
		Method: http.MethodPatch, Path: cardPath(at.Token), Body: struct {
			PIN string `json:"pin"`
		}{block},
	}, nil)
	if reason, refused := refusalOf(err); refused {
		return partner.Refused[partner.PINSet](reason), nil
	}
	if err != nil {
		return answer, err
	}
	return partner.Done(partner.PINSet{}), nil
}
