package lithic

import (
	"encoding/base64"
	"errors"
	"net/http"
	"strings"
	"time"

	"github.com/offblocks/offblocks/internal/partner/config"
	"github.com/offblocks/offblocks/internal/partner/standardwebhooks"
)

// verifier checks that messages are Lithic's.
type verifier struct {
	keys [][]byte
	now  func() time.Time
}

// newVerifier takes secrets as Lithic gives them: base64, perhaps after "whsec_".
func newVerifier(secrets []config.Secret, now func() time.Time) (verifier, error) {
	v := verifier{now: now}
	for _, s := range secrets {
		key, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(s.Value(), standardwebhooks.SecretPrefix))
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
	_, err := standardwebhooks.Verify(v.keys, h, body, v.now())
	return err
}
