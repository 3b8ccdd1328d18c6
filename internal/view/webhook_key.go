package view

import (
	"crypto/ecdsa"
	"crypto/x509"
	"encoding/base64"
	"encoding/pem"
	"fmt"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/issuing"
)

// VerificationKey shows the key that signs, as it was first published.
func VerificationKey(k issuing.WebhookKey) api.VerificationKey {
	return api.VerificationKey{KeyID: requiredID(k.ID), Key: api.Base64(k.PublicKey)}
}

// PublishedKey shows one of the keys that receivers may meet.
func PublishedKey(k issuing.WebhookKey, status issuing.WebhookKeyStatus) api.PublishedVerificationKey {
	return api.PublishedVerificationKey{
		KeyID: requiredID(k.ID), Key: api.Base64(k.PublicKey), Algorithm: api.VerificationKeyAlgorithmEcdsaP384Sha384,
		Status: api.VerificationKeyStatus(status), CreatedAt: dateTime(k.CreatedAt), SignsFrom: dateTime(k.SignsFrom),
		RetiresAt: optionalTime(k.RetiresAt),
	}
}

// WebhookSecret shows a secret of Standard Webhooks.
func WebhookSecret(s issuing.WebhookSecret) api.WebhookSecret {
	return api.WebhookSecret{
		Secret: s.Secret, CreatedAt: dateTime(s.CreatedAt), PreviousUntil: optionalTime(s.PreviousUntil),
	}
}

// JSONWebKey shows a key in the form of RFC 7517, for ECDSA over P-384 (RFC 7518, section 6.2).
func JSONWebKey(k issuing.WebhookKey) (api.JSONWebKey, error) {
	block, _ := pem.Decode([]byte(k.PublicKey))
	if block == nil {
		return api.JSONWebKey{}, fmt.Errorf("view: webhook key %s: not a PEM block", k.ID)
	}
	parsed, err := x509.ParsePKIXPublicKey(block.Bytes)
	if err != nil {
		return api.JSONWebKey{}, fmt.Errorf("view: webhook key %s: %w", k.ID, err)
	}
	key, is := parsed.(*ecdsa.PublicKey)
	if !is {
		return api.JSONWebKey{}, fmt.Errorf("view: webhook key %s: a %T", k.ID, parsed)
	}
	point, err := key.Bytes() // 4, then both coordinates (SEC 1, section 2.3.3)
	if err != nil {
		return api.JSONWebKey{}, fmt.Errorf("view: webhook key %s: %w", k.ID, err)
	}
	half, encode := (len(point)-1)/2, base64.RawURLEncoding.EncodeToString
	return api.JSONWebKey{
		Kty: "EC", Crv: "P-384", Alg: "ES384", Use: "sig", Kid: k.ID, X: encode(point[1 : 1+half]), Y: encode(point[1+half:]),
	}, nil
}
