package app

import (
	"crypto/x509"
	"encoding/base64"
	"encoding/pem"
	"errors"

	"github.com/offblocks/offblocks/internal/console"
)

// tryItAccess is what the sandbox's files for clients have, with the key in the form that browsers read.
func (d DataDir) tryItAccess() (console.TryItAccess, error) {
	c, key, err := d.credentials()
	if err != nil {
		return console.TryItAccess{}, err
	}
	block, _ := pem.Decode(key.PEM())
	if block == nil {
		return console.TryItAccess{}, errors.New("the signing key is no PEM")
	}
	private, err := x509.ParseECPrivateKey(block.Bytes)
	if err != nil {
		return console.TryItAccess{}, err
	}
	der, err := x509.MarshalPKCS8PrivateKey(private)
	return console.TryItAccess{
		APIKey: c.APIKey, APISecret: string(c.APISecret), SigningKeyID: c.SigningKeyID, SigningKey: base64.StdEncoding.EncodeToString(der),
	}, err
}
