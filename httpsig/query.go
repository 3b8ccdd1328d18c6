package httpsig

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

type queryPair struct{ name, value string }

// queryParam is the @query-param component (RFC 9421 §2.2.8): the one value under that name, decoded as an HTML form
// is and encoded again, so that senders who encode differently agree. A name that occurs twice cannot be covered.
func (r *resolver) queryParam(c component) (string, error) {
	names := c.params.Names()
	if len(names) != 1 || names[0] != "name" {
		return "", fmt.Errorf("the component %s needs the parameter name and no other", c.id)
	}
	param, _ := c.params.Get("name")
	name, ok := param.(string)
	if !ok {
		return "", fmt.Errorf("the parameter name of the component %s has to be a string", c.id)
	}
	if r.params == nil {
		r.indexQuery()
	}
	switch values := r.params[name]; {
	case len(values) == 0:
		return "", fmt.Errorf("the request has no query parameter %q", name)
	case len(values) > 1:
		return "", fmt.Errorf("the query parameter %q occurs more than once", name)
	case !utf8.ValidString(values[0]):
		return "", fmt.Errorf("the query parameter %q is not UTF-8", name)
	default:
		return encodeForm(values[0]), nil
	}
}

// indexQuery reads the query once, however many of its parameters are covered.
func (r *resolver) indexQuery() {
	query, _ := r.m.query()
	r.params = map[string][]string{}
	for _, pair := range parseForm(query) {
		name := encodeForm(pair.name)
		r.params[name] = append(r.params[name], pair.value)
	}
}

// parseForm is the parser of application/x-www-form-urlencoded in the URL standard: it never fails, and leaves a
// percent sign that begins no escape as it is.
func parseForm(query string) []queryPair {
	var pairs []queryPair
	for part := range strings.SplitSeq(query, "&") {
		if part == "" {
			continue
		}
		name, value, _ := strings.Cut(part, "=")
		pairs = append(pairs, queryPair{decodeForm(name), decodeForm(value)})
	}
	return pairs
}

func decodeForm(s string) string {
	if !strings.ContainsAny(s, "%+") {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '+':
			b.WriteByte(' ')
		case s[i] == '%' && i+2 < len(s) && hexDigit(s[i+1]) >= 0 && hexDigit(s[i+2]) >= 0:
			b.WriteByte(byte(hexDigit(s[i+1])<<4 | hexDigit(s[i+2])))
			i += 2
		default:
			b.WriteByte(s[i])
		}
	}
	return b.String()
}

func hexDigit(c byte) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'a' <= c && c <= 'f':
		return int(c-'a') + 10
	case 'A' <= c && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}

// encodeForm escapes what the form set of the URL standard escapes, a space as %20.
func encodeForm(s string) string {
	const digits = "0123456789ABCDEF"
	var b strings.Builder
	for i := range len(s) {
		c := s[i]
		if 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || strings.IndexByte("*-._", c) >= 0 {
			b.WriteByte(c)
		} else {
			b.WriteByte('%')
			b.WriteByte(digits[c>>4])
			b.WriteByte(digits[c&15])
		}
	}
	return b.String()
}
