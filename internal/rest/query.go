package rest

import (
	"net/url"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/openapi"
)

// checkQuery reads the query. One that cannot be read is refused, as a filter that is not understood would show
// everything; and so is in a sandbox a parameter that the operation does not have.
func checkQuery(c *call) (bool, error) {
	query, err := parseQuery(c.r.URL.RawQuery)
	if err != nil {
		return false, err
	}
	op, _ := openapi.OperationOf(c.route.id)
	for name, values := range query {
		known := slices.Contains(op.Query, name)
		if known && len(values) > 1 {
			return false, badParameter(name, "given once")
		}
		if !known && c.sandbox {
			return false, issuing.Refuse(issuing.CodeParameter,
				"this operation has no query parameter %s%s", name, otherParameters(op.Query)).On(name)
		}
	}
	c.query = query
	return false, nil
}

func otherParameters(known []string) string {
	if len(known) == 0 {
		return ", and no other"
	}
	return "; those it has are " + strings.Join(known, ", ")
}

// badParameter refuses a query parameter.
func badParameter(name, want string) error {
	return issuing.Refuse(issuing.CodeParameter, "the query parameter %s must be %s", name, want).On(name)
}

// parseQuery reads a query as HTML forms write it. Unlike url.ParseQuery, whose errors leave out what they are about,
// it refuses as a whole a query of which it cannot read a part, and what no database keeps: NUL and other control
// characters, and what is not UTF-8.
func parseQuery(raw string) (url.Values, error) {
	query := url.Values{}
	for pair := range strings.SplitSeq(raw, "&") {
		if pair == "" {
			continue
		}
		rawName, rawValue, _ := strings.Cut(pair, "=")
		name, nameErr := url.QueryUnescape(rawName)
		value, valueErr := url.QueryUnescape(rawValue)
		shown := name
		if nameErr != nil || !isText(name) {
			shown = strings.ToValidUTF8(rawName, "�")
		}
		switch {
		case strings.Contains(pair, ";"):
			before, _, _ := strings.Cut(shown, ";")
			return nil, badParameter(before,
				"free of semicolons: parameters are separated by &, and a semicolon of a value is written %3B")
		case nameErr != nil || valueErr != nil:
			return nil, badParameter(shown, "percent-encoded: a per cent sign is written %25")
		case !isText(name) || !isText(value):
			return nil, badParameter(shown, "UTF-8 without control characters")
		}
		query[name] = append(query[name], value)
	}
	return query, nil
}

func isText(text string) bool {
	return utf8.ValidString(text) && !strings.ContainsFunc(text, func(r rune) bool { return r < ' ' || r == 0x7f })
}

// parseMoment reads a moment of the query (RFC 3339). A plus sign that was not escaped arrives as a space, and is taken
// for what it was.
func parseMoment(text string) (time.Time, error) {
	const offset = len(" 00:00")
	if at := len(text) - offset; at > 0 && text[at] == ' ' && text[at+3] == ':' {
		text = text[:at] + "+" + text[at+1:]
	}
	return api.ParseTime(text)
}
