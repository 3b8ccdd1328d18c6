package httpsig

import (
	"bytes"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/base64"
	"strings"
)

// maxHeader bounds what is parsed of the digest header, and of both signature headers together.
const maxHeader = 8 << 10

// Digest returns the value of a Content-Digest field (RFC 9530 §2) for the body: sha-512.
func Digest(body []byte) string {
	sum := sha512.Sum512(body)
	return "sha-512=:" + base64.StdEncoding.EncodeToString(sum[:]) + ":"
}

// VerifyDigest checks the Content-Digest fields of a request against the raw bytes of its body (RFC 9530 §2). At least
// one of sha-256 and sha-512 must be there and each that is there must match; other algorithms are ignored. Without a
// body the field may be absent or empty. The error is an [*Error] with a digest code.
func VerifyDigest(header []string, body []byte) error {
	text := joinField(header)
	if text == "" {
		if len(body) == 0 {
			return nil
		}
		return newError(DigestMissing, "A request with a body needs a Content-Digest header, for example %s.", "sha-512=:…:")
	}
	if len(text) > maxHeader {
		return newError(DigestMalformed, "The Content-Digest header is longer than %d bytes.", maxHeader)
	}
	members, err := sliceDictionary(text)
	if err != nil {
		return newError(DigestMalformed, "The Content-Digest header cannot be read: %v.", err)
	}
	known := 0
	for _, m := range members {
		sum, ok := digestOf(m.key, body)
		if !ok {
			if err := m.checkSyntax(); err != nil {
				return newError(DigestMalformed, "The Content-Digest header cannot be read at %s: %v.", m.key, err)
			}
			continue
		}
		known++
		if err := matchDigest(m, sum); err != nil {
			return err
		}
	}
	if known == 0 {
		return newError(DigestUnsupported, "The Content-Digest header has neither sha-512 nor sha-256.")
	}
	return nil
}

func matchDigest(m member, sum []byte) error {
	got, err := m.byteSequence()
	if err != nil {
		return newError(DigestMalformed, "The %s value of the Content-Digest header cannot be read: %v.", m.key, err)
	}
	if len(got) != len(sum) {
		return newError(
			DigestMalformed, "The %s value of the Content-Digest header has %d bytes instead of %d.", m.key, len(got), len(sum),
		)
	}
	if !bytes.Equal(got, sum) {
		return newError(DigestMismatch, "The %s value of the Content-Digest header is not that of the body received.", m.key)
	}
	return nil
}

func digestOf(algorithm string, body []byte) ([]byte, bool) {
	switch algorithm {
	case "sha-512":
		sum := sha512.Sum512(body)
		return sum[:], true
	case "sha-256":
		sum := sha256.Sum256(body)
		return sum[:], true
	}
	return nil, false
}

// joinField combines the lines of a field into one value (RFC 9421 §2.1): each trimmed and unfolded, joined by ", ".
func joinField(lines []string) string {
	if len(lines) == 1 {
		return fieldLine(lines[0])
	}
	trimmed := make([]string, len(lines))
	for i, line := range lines {
		trimmed[i] = fieldLine(line)
	}
	return strings.Join(trimmed, ", ")
}

func fieldLine(line string) string {
	if strings.ContainsRune(line, '\n') {
		line = unfoldLine(line)
	}
	return strings.Trim(line, " \t")
}

// unfoldLine replaces each obsolete line folding (RFC 9112 §5.2) by one space. A line end that is not followed by white
// space is no folding and stays, to be refused.
func unfoldLine(line string) string {
	var b strings.Builder
	for {
		i := strings.IndexByte(line, '\n')
		if i < 0 || i+1 == len(line) || line[i+1] != ' ' && line[i+1] != '\t' {
			b.WriteString(line)
			return b.String()
		}
		b.WriteString(strings.TrimRight(strings.TrimSuffix(line[:i], "\r"), " \t"))
		b.WriteByte(' ')
		line = strings.TrimLeft(line[i+1:], " \t")
	}
}
