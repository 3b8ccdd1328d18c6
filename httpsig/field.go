package httpsig

import (
	"encoding/base64"
	"errors"
	"fmt"
	"strings"

	"github.com/dunglas/httpsfv"
)

// resolver finds component values in one message. It remembers what several components would otherwise compute again,
// so that the work stays in proportion to the message.
type resolver struct {
	m            Message
	fields       map[string][]string // by lower-case name
	ambiguous    map[string]bool
	dictionaries map[string]*httpsfv.Dictionary
	params       map[string][]string // query parameters by encoded name
}

func newResolver(m Message) *resolver {
	r := &resolver{m: m, fields: make(map[string][]string, len(m.Header))}
	for name, lines := range m.Header {
		name = strings.ToLower(name)
		if _, found := r.fields[name]; found {
			if r.ambiguous == nil {
				r.ambiguous = map[string]bool{}
			}
			r.ambiguous[name] = true
		}
		r.fields[name] = lines
	}
	return r
}

// fieldLines returns the field's lines in the order received. A field without lines is absent.
func (r *resolver) fieldLines(name string) ([]string, error) {
	if r.ambiguous[name] {
		return nil, fmt.Errorf("the header %q came under names of different case", name)
	}
	lines := r.fields[name]
	if len(lines) == 0 && name == "host" && r.m.Authority != "" {
		return []string{r.m.Authority}, nil
	}
	if len(lines) == 0 {
		return nil, fmt.Errorf("the request has no header %q", name)
	}
	return lines, nil
}

// fieldValue is the value of a header (RFC 9421 §2.1): plain, one dictionary member (;key), written out strictly (;sf)
// or each line as bytes (;bs).
func (r *resolver) fieldValue(c component) (string, error) {
	if !isFieldName(c.name) {
		return "", fmt.Errorf("%s is not a header name in lower case", c.id)
	}
	for _, name := range c.params.Names() {
		if name != "key" && name != "sf" && name != "bs" {
			return "", fmt.Errorf("the component %s has the parameter %s, which is not known there", c.id, name)
		}
	}
	sf, err := c.hasFlag("sf")
	if err != nil {
		return "", err
	}
	bs, err := c.hasFlag("bs")
	if err != nil {
		return "", err
	}
	key, keyed := c.params.Get("key")
	if bs && (sf || keyed) {
		return "", fmt.Errorf("the component %s mixes bs with sf or key", c.id)
	}
	lines, err := r.fieldLines(c.name)
	if err != nil {
		return "", err
	}
	switch {
	case keyed:
		return r.dictionaryMember(c, lines, key)
	case sf:
		return canonicalField(c.name, joinField(lines))
	case bs:
		return wrapLines(lines), nil
	}
	return joinField(lines), nil
}

// dictionaryMember writes out one member of a dictionary (RFC 9421 §2.1.2).
func (r *resolver) dictionaryMember(c component, lines []string, key any) (string, error) {
	name, ok := key.(string)
	if !ok {
		return "", fmt.Errorf("the parameter key of the component %s has to be a string", c.id)
	}
	dictionary, parsed := r.dictionaries[c.name]
	if !parsed {
		text := joinField(lines)
		// A repeated key would make the value depend on the reader; the nil entry remembers that.
		if _, err := sliceDictionary(text); err == nil {
			dictionary, _ = httpsfv.UnmarshalDictionary([]string{text})
		}
		if r.dictionaries == nil {
			r.dictionaries = map[string]*httpsfv.Dictionary{}
		}
		r.dictionaries[c.name] = dictionary
	}
	if dictionary == nil {
		return "", fmt.Errorf("the header %q is not a dictionary of distinct keys", c.name)
	}
	value, found := dictionary.Get(name)
	if !found {
		return "", fmt.Errorf("the header %q has no member %q", c.name, name)
	}
	return httpsfv.Marshal(value)
}

// structured lists the fields whose structured type is known here. RFC 9421 §2.1.1 forbids sf on any other.
var structured = map[string]func(string) (httpsfv.StructuredFieldValue, error){
	"accept-signature":    parseDictionary,
	"cache-status":        parseList,
	"content-digest":      parseDictionary,
	"priority":            parseDictionary,
	"proxy-status":        parseList,
	"repr-digest":         parseDictionary,
	"signature":           parseDictionary,
	"signature-input":     parseDictionary,
	"want-content-digest": parseDictionary,
	"want-repr-digest":    parseDictionary,
}

func parseDictionary(text string) (httpsfv.StructuredFieldValue, error) {
	return httpsfv.UnmarshalDictionary([]string{text})
}

func parseList(text string) (httpsfv.StructuredFieldValue, error) {
	return httpsfv.UnmarshalList([]string{text})
}

// canonicalField writes a structured field out in its one canonical form (RFC 9421 §2.1.1).
func canonicalField(name, text string) (string, error) {
	parse, known := structured[name]
	if !known {
		return "", fmt.Errorf("the structured type of the header %q is not known, so sf cannot be used on it", name)
	}
	value, err := parse(text)
	if err != nil {
		return "", fmt.Errorf("the header %q is not well formed: %w", name, err)
	}
	return httpsfv.Marshal(value)
}

// wrapLines makes each line a byte sequence (RFC 9421 §2.1.3).
func wrapLines(lines []string) string {
	encoded := make([]string, len(lines))
	for i, line := range lines {
		encoded[i] = ":" + base64.StdEncoding.EncodeToString([]byte(fieldLine(line))) + ":"
	}
	return strings.Join(encoded, ", ")
}

// isFieldName tells whether name is a token (RFC 9110 §5.6.2) without upper-case letters.
func isFieldName(name string) bool {
	for i := range len(name) {
		c := name[i]
		if 'a' <= c && c <= 'z' || '0' <= c && c <= '9' || strings.IndexByte("!#$%&'*+-.^_`|~", c) >= 0 {
			continue
		}
		return false
	}
	return name != ""
}

// joinedHeader returns a field's combined value, or "" when it is absent.
func (r *resolver) joinedHeader(name string) (string, error) {
	if r.ambiguous[name] {
		return "", errors.New("the header came under names of different case")
	}
	return joinField(r.fields[name]), nil
}
