package httpsig

import (
	"bytes"
	"encoding/hex"
	"errors"
)

// ExplainDigest guesses why [VerifyDigest] refused the header with err, as [Explain] does for signatures; "" when there
// is nothing to add.
func ExplainDigest(header []string, body []byte, err error) string {
	var refusal *Error
	if !errors.As(err, &refusal) || refusal.Code != DigestMismatch && refusal.Code != DigestMalformed {
		return ""
	}
	members, err := sliceDictionary(joinField(header))
	if err != nil {
		return digestForm
	}
	for _, m := range members {
		if got, err := m.byteSequence(); err != nil {
			return digestForm
		} else if cause := digestCause(m.key, got, body); cause != "" {
			return cause
		}
	}
	return ""
}

const digestForm = "The header is written as sha-512=:Base64:, the algorithm in lower case and a colon on either " +
	"side of the Base64."

func digestCause(algorithm string, got, body []byte) string {
	right, known := digestOf(algorithm, body)
	if !known || bytes.Equal(got, right) {
		return ""
	}
	if string(got) == hex.EncodeToString(right) {
		return "The Base64 holds the digest as hexadecimal text; encode its bytes."
	}
	otherAlgorithm := map[string]string{"sha-256": "sha-512", "sha-512": "sha-256"}[algorithm]
	if other, ok := digestOf(otherAlgorithm, body); ok && bytes.Equal(got, other) {
		return "The digest is of the other algorithm than the one named."
	}
	for _, candidate := range []struct {
		cause string
		body  []byte
	}{
		{"The digest is of an empty body. Compute it over the body that is sent.", nil},
		{"The digest is of a body with one line end more than the one sent.", append(bytes.Clone(body), '\n')},
		{"The digest is of a body without the line end that was sent.", bytes.TrimRight(body, "\r\n")},
		{"The digest is of the body without the white space around it.", bytes.TrimSpace(body)},
	} {
		if sum, _ := digestOf(algorithm, candidate.body); bytes.Equal(sum, got) {
			return candidate.cause
		}
	}
	return "Compute the digest over the very bytes that are sent; writing the JSON again may change them."
}
