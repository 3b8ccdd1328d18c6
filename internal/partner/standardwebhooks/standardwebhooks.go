// Package standardwebhooks signs and checks messages as Standard Webhooks has it, version 1: HMAC-SHA256 over id, time and
// body. It remembers no ids, and decides nothing about what a message says.
package standardwebhooks

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// The headers of a signed message.
const (
	IDHeader        = "Webhook-Id"
	TimestampHeader = "Webhook-Timestamp"
	SignatureHeader = "Webhook-Signature"
)

// SecretPrefix stands before the Base64 of a secret.
const SecretPrefix = "whsec_"

// Tolerance is how far the time of a message may be from ours.
const Tolerance = 5 * time.Minute

// Sign sets the time and the signature of a message whose id the headers have.
func Sign(key []byte, h http.Header, body []byte, now time.Time) {
	sent := strconv.FormatInt(now.Unix(), 10)
	h.Set(TimestampHeader, sent)
	h.Set(SignatureHeader, signature(key, h.Get(IDHeader), sent, body))
}

// Verify tells when a message was sent, or why it is not by somebody who has one of the keys.
func Verify(keys [][]byte, h http.Header, body []byte, now time.Time) (sent time.Time, err error) {
	id, at := h.Get(IDHeader), h.Get(TimestampHeader)
	seconds, err := strconv.ParseInt(at, 10, 64)
	if id == "" || err != nil {
		return sent, errors.New("webhook-id or webhook-timestamp is missing or malformed")
	}
	sent, good := time.Unix(seconds, 0), false
	for _, key := range keys {
		want := []byte(signature(key, id, at, body))
		for given := range strings.FieldsSeq(h.Get(SignatureHeader)) {
			good = hmac.Equal([]byte(given), want) || good
		}
	}
	if !good {
		return sent, errors.New("webhook-signature is wrong")
	}
	if now.Sub(sent).Abs() > Tolerance {
		return sent, errors.New("webhook-timestamp is more than five minutes from this server's time")
	}
	return sent, nil
}

func signature(key []byte, id, sent string, body []byte) string {
	mac := hmac.New(sha256.New, key)
	_, _ = mac.Write([]byte(id + "." + sent + ".")) // never fails
	_, _ = mac.Write(body)
	return "v1," + base64.StdEncoding.EncodeToString(mac.Sum(nil))
}
