package stripe

import (
	"context"
	"crypto/aes"
	"crypto/cipher"
	"crypto/hmac"
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha1" // #nosec G505 -- Stripe has keys wrapped by RSA-OAEP with SHA-1, in which collisions are of no use
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"math/big"
	"net/http"

	"github.com/stripe/stripe-go/v82"

	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/partner/httpcall"
)

var (
	_ partner.PINSetter    = pinSetter{}
	_ partner.PINSetter    = pinRevealer{}
	_ partner.CardRevealer = pinRevealer{}
)

// pinKeyURL is where Stripe publishes the key that PINs are encrypted under.
const pinKeyURL = "https://issuing-key.stripe.com/v1/keys"

// pinSetter is an adapter that may set PINs.
type pinSetter struct {
	*adapter
	keys *httpcall.Client // of the address that has Stripe's key
}

// pinRevealer is a pinSetter that may show numbers as well.
type pinRevealer struct{ pinSetter }

// RevealCard implements partner.CardRevealer.
func (d pinRevealer) RevealCard(ctx context.Context, c partner.CardAtIssuer) (partner.RevealedCard, error) {
	return revealer{d.adapter}.RevealCard(ctx, c)
}

// minPINKey is how long Stripe's key is at least, in bits.
const minPINKey = 2048

// pinKey is the key as Stripe publishes it; what is not used of it is left out.
type pinKey struct {
	ID  string `json:"key_id"`
	JWK struct {
		Type     string `json:"kty"`
		Modulus  string `json:"n"`
		Exponent string `json:"e"`
	} `json:"jwk"`
}

func (k pinKey) public() (*rsa.PublicKey, error) {
	n, err := base64.RawURLEncoding.DecodeString(k.JWK.Modulus)
	e, exponentErr := base64.RawURLEncoding.DecodeString(k.JWK.Exponent)
	exponent := new(big.Int).SetBytes(e)
	if err := errors.Join(err, exponentErr); err != nil || k.ID == "" || k.JWK.Type != "RSA" || len(e) > 4 || exponent.Int64() < 3 {
		return nil, errors.New("stripe: what is published as the key of PINs is none")
	}
	key := &rsa.PublicKey{N: new(big.Int).SetBytes(n), E: int(exponent.Int64())}
	if key.N.BitLen() < minPINKey {
		return nil, fmt.Errorf("stripe: the key of PINs has less than %d bits", minPINKey)
	}
	return key, nil
}

// fetchKey asks for the key. Stripe changes it without notice, so it is not kept.
func (d pinSetter) fetchKey(ctx context.Context) (id string, key *rsa.PublicKey, err error) {
	var published pinKey
	if err := d.keys.Call(ctx, httpcall.Request{Method: http.MethodGet, Repeatable: true}, &published); err != nil {
		return "", nil, fmt.Errorf("stripe: ask for the key of PINs: %w", err)
	}
	key, err = published.public()
	return published.ID, key, err
}

// SetPIN implements partner.PINSetter.
func (d pinSetter) SetPIN(
	ctx context.Context, c partner.CardAtIssuer, pin string,
) (answer partner.Answer[partner.PINSet], err error) {
	id, key, err := d.fetchKey(ctx)
	if err != nil {
		return answer, err
	}
	sealed, err := encryptPIN(id, key, pin)
	if err != nil {
		return answer, errors.New("stripe: the PIN could not be encrypted")
	}
	params := &stripe.IssuingCardUpdateParams{PIN: &stripe.IssuingCardUpdatePINParams{EncryptedNumber: &sealed}}
	params.StripeAccount = d.account()
	_, err = d.client.V1IssuingCards.Update(ctx, c.Token, params)
	var said *stripe.Error
	switch {
	case err == nil:
		return partner.Done(partner.PINSet{}), nil
	case errors.As(err, &said) && said.HTTPStatusCode == http.StatusBadRequest:
		return partner.Refused[partner.PINSet](fmt.Sprintf("Stripe answered 400, request %s", said.RequestID)), nil
	}
	return answer, describeError(err)
}

// checkKey tries whether PINs could be set. Nothing is changed.
func (d pinSetter) checkKey(ctx context.Context) (string, error) {
	said, err := d.check(ctx)
	if err != nil {
		return "", err
	}
	if _, _, err := d.fetchKey(ctx); err != nil {
		return "", err
	}
	return said + "; PINs can be encrypted", nil
}

// encryptPIN makes a JSON Web Encryption (RFC 7516) of a PIN in its compact form: the key of the content is wrapped by
// RSA-OAEP, and the content is encrypted by A128CBC-HS256.
func encryptPIN(id string, key *rsa.PublicKey, pin string) (string, error) {
	header, err := json.Marshal(struct {
		Algorithm  string `json:"alg"`
		Encryption string `json:"enc"`
		KeyID      string `json:"kid"`
	}{"RSA-OAEP", "A128CBC-HS256", id})
	if err != nil {
		return "", err
	}
	content, iv := make([]byte, 32), make([]byte, aes.BlockSize)
	_, _ = rand.Read(content) // never fails
	_, _ = rand.Read(iv)
	wrapped, err := rsa.EncryptOAEP(sha1.New(), rand.Reader, key, content, nil) // #nosec G401 -- see the import
	if err != nil {
		return "", err
	}
	encode := base64.RawURLEncoding.EncodeToString
	protected := encode(header)
	sealed, tag, err := sealA128CBCHS256(content, iv, []byte(pin), []byte(protected))
	if err != nil {
		return "", err
	}
	return protected + "." + encode(wrapped) + "." + encode(iv) + "." + encode(sealed) + "." + encode(tag), nil
}

// sealA128CBCHS256 is AES_128_CBC_HMAC_SHA_256 of RFC 7518, section 5.2.3. The key has 32 bytes: the first half is that of
// the MAC.
func sealA128CBCHS256(key, iv, plain, additional []byte) (sealed, tag []byte, err error) {
	block, err := aes.NewCipher(key[16:])
	if err != nil {
		return nil, nil, err
	}
	padding := aes.BlockSize - len(plain)%aes.BlockSize
	sealed = make([]byte, len(plain)+padding)
	copy(sealed, plain)
	for i := len(plain); i < len(sealed); i++ {
		sealed[i] = byte(padding)
	}
	cipher.NewCBCEncrypter(block, iv).CryptBlocks(sealed, sealed)
	mac := hmac.New(sha256.New, key[:16])
	mac.Write(additional)
	mac.Write(iv)
	mac.Write(sealed)
	mac.Write(binary.BigEndian.AppendUint64(nil, uint64(len(additional))*8))
	return sealed, mac.Sum(nil)[:16], nil
}
