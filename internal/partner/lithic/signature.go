package lithic

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/offblocks/offblocks/internal/partner/config"
)

// The headers of a signed message, as Standard Webhooks has them.
const (
	idHeader        = "Webhook-Id"
	timestampHeader = "Webhook-Timestamp"
	signatureHeader = "Webhook-Signature"
)

// tolerance is how far the time of a message may be from ours.
const tolerance = 5 * time.Minute

// verifier checks that messages are Lithic's: HMAC-SHA256 over id, time and body (Standard Webhooks, v1).
type verifier struct {
	keys [][]byte
	now  func() time.Time
}

// newVerifier takes secrets as Lithic gives them: base64, perhaps after "whsec_".
func newVerifier(secrets []config.Secret, now func() time.Time) (verifier, error) {
	v := verifier{now: now}
	for _, s := range secrets {
		key, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(s.Value(), "whsec_"))
		if err != nil || len(key) < 16 {
			return v, errors.New("a secret is base64 of 16 bytes or more, perhaps after whsec_")
		}
		v.keys = append(v.keys, key)
	}
	if len(v.keys) == 0 {
		return v, errors.New("give one secret, or two while it is rotated")
	}
	return v, nil
}

// verify tells why a message is not Lithic's; nil if it is.
func (v verifier) verify(h http.Header, body []byte) error {
	id, sent, signatures := h.Get(idHeader), h.Get(timestampHeader), h.Get(signatureHeader)
	if id == "" || sent == "" || signatures == "" {
		return errors.New("the headers of the signature are missing")
	}
	seconds, err := strconv.ParseInt(sent, 10, 64)
	if err != nil {
		return errors.New("the time of the signature is no number of seconds")
	}
	if age := v.now().Sub(time.Unix(seconds, 0)); age.Abs() > tolerance {
		return errors.New("the time of the signature is more than five minutes from ours")
	}
	good := false
	for _, key := range v.keys {
		mac := hmac.New(sha256.New, key)
		mac.Write([]byte(id + "." + sent + "."))
		mac.Write(body)
		want := "v1," + base64.StdEncoding.EncodeToString(mac.Sum(nil))
		for given := range strings.FieldsSeq(signatures) {
			good = hmac.Equal([]byte(given), []byte(want)) || good
		}
	}
	if !good {
		return errors.New("no signature is that of a known secret")
	}
	return nil
}
