// Package redact strikes secrets and card numbers out of texts that are kept for a programme to read. It is careful rather
// than exact: what may be a secret is struck out. It keeps nothing and decides nothing else.
package redact

import (
	"net/url"
	"regexp"
	"slices"
	"strings"
)

// Struck stands for what was struck out.
const Struck = "***"

// secretWords are parts of the names of headers and members that carry secrets.
var secretWords = []string{
	"secret", "token", "password", "passwd", "authorization", "cookie", "credential", "apikey", "api-key", "api_key",
	"private", "pin", "cvv", "cvc", "pan", "cardnumber", "session",
}

// notSecret are names that hold such a part and no secret.
var notSecret = map[string]bool{
	"maskedpan": true, "shipping": true, "shippingaddress": true, "tokenamount": true, "tokentype": true,
	"company": true, "companies": true, "webhook.ping": true, "mapping": true,
}

// IsSecret tells whether a header or member of a name may carry a secret.
func IsSecret(name string) bool {
	name = strings.ToLower(name)
	if notSecret[name] {
		return false
	}
	for _, word := range secretWords {
		if strings.Contains(name, word) {
			return true
		}
	}
	return false
}

// Headers copies headers, with the values of those that may carry secrets struck out, and all card numbers.
func Headers(h map[string][]string) map[string][]string {
	out := make(map[string][]string, len(h))
	for name, values := range h {
		kept := make([]string, len(values))
		for i, value := range values {
			if kept[i] = Struck; !IsSecret(name) {
				kept[i] = CardNumbers(clean(value))
			}
		}
		out[clean(name)] = kept
	}
	return out
}

// member is a member of a JSON object whose value is a text or a number; the text may be cut off.
var member = regexp.MustCompile(`"([^"\\]{1,64})"\s*:\s*("(?:[^"\\]|\\.)*"?|-?[0-9][0-9.eE+-]*)`)

// parameter is a parameter of a query, also of an address within a text.
var parameter = regexp.MustCompile(`([?&])([^=&?"\s\\]{1,64})=([^&"\s\\]*)`)

// bearer is a token as it is sent, or a JSON Web Token (RFC 7519) by itself.
var bearer = regexp.MustCompile(`(?i:\bbearer\s+)[^\s"\\,]+|\beyJ[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+`)

// Query strikes out of a query, or of addresses within a text, the values of parameters that may be secrets, and tokens and
// card numbers.
func Query(text string) string {
	text = bearer.ReplaceAllString(text, Struck)
	text = parameter.ReplaceAllStringFunc(clean(text), func(m string) string {
		parts := parameter.FindStringSubmatch(m)
		if name, err := url.QueryUnescape(parts[2]); err == nil && !IsSecret(name) {
			return m
		}
		return parts[1] + parts[2] + "=" + Struck
	})
	return CardNumbers(text)
}

// Body gives the beginning of a body, at most so many bytes of it, as text: members of JSON that may be secrets are struck
// out, those of the names in also (in lower case) too, parameters of addresses likewise, and all card numbers.
func Body(body []byte, most int, also ...string) string {
	// What follows is looked at too, so that a card number that lies across the end is recognised.
	text := clean(string(body[:min(len(body), most+64)]))
	text = member.ReplaceAllStringFunc(text, func(m string) string {
		parts := member.FindStringSubmatch(m)
		if !IsSecret(parts[1]) && !slices.Contains(also, strings.ToLower(parts[1])) {
			return m
		}
		return `"` + parts[1] + `":"` + Struck + `"`
	})
	text = Query(text)
	return strings.ToValidUTF8(text[:min(len(text), most)], "")
}

// clean gives text that every database keeps: neither NUL nor broken UTF-8.
func clean(text string) string {
	return strings.ReplaceAll(strings.ToValidUTF8(text, ""), "\x00", "")
}

// digits are thirteen or more digits, or as many in the groups of a card number.
var digits = regexp.MustCompile(`[0-9]{13,}|\b[0-9]{4}[ -][0-9]{4}[ -][0-9]{4}[ -][0-9]{1,7}\b|\b[0-9]{4}[ -][0-9]{6}[ -][0-9]{5}\b`)

// CardNumbers strikes out all but the last four digits of what may be a card number: thirteen to nineteen digits whose
// last is the check digit (ISO/IEC 7812-1, annex B), also within a run of more than nineteen digits.
func CardNumbers(text string) string {
	return digits.ReplaceAllStringFunc(text, func(run string) string {
		var at []int // of the digits
		for i := range len(run) {
			if run[i] >= '0' && run[i] <= '9' {
				at = append(at, i)
			}
		}
		out := []byte(run)
		shortest := 13
		if len(at) <= 19 {
			shortest = len(at) // the whole run, or it is something else
		}
		for length := min(19, len(at)); length >= shortest; length-- {
			for from := 0; from+length <= len(at); from++ {
				if hasCheckDigit(run, at[from:from+length]) {
					for _, i := range at[from : from+length-4] {
						out[i] = '*'
					}
				}
			}
		}
		return string(out)
	})
}

func hasCheckDigit(run string, at []int) bool {
	sum := 0
	for i, where := range at {
		d := int(run[where] - '0')
		if (len(at)-i)%2 == 0 {
			if d *= 2; d > 9 {
				d -= 9
			}
		}
		sum += d
	}
	return sum%10 == 0
}
