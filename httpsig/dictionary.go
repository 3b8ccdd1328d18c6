package httpsig

import (
	"errors"
	"fmt"
	"strings"

	"github.com/dunglas/httpsfv"
)

// member is one entry of a structured dictionary with the text of its value as it was received. The library's parser
// keeps no text, and writing a value out again may differ from what was signed.
type member struct {
	key string
	raw string
}

// maxMembers keeps the search for repeated keys short, whatever the header's length.
const maxMembers = 64

var errDictionary = errors.New("it is not a structured dictionary (RFC 9651 §3.2)")

// sliceDictionary cuts a dictionary (RFC 9651 §4.2.2) into its members. It finds where values begin and end; whether a
// value is well formed is for the parser that is given raw. A repeated key is an error here: the RFC lets the last
// one win, but parsers differ, and a signature must not depend on whose parser reads it.
func sliceDictionary(text string) ([]member, error) {
	text = strings.TrimLeft(text, " ")
	var members []member
	for text != "" {
		key := text[:keyLength(text)]
		if key == "" {
			return nil, errDictionary
		}
		for _, m := range members {
			if m.key == key {
				return nil, fmt.Errorf("%q appears twice", key)
			}
		}
		if len(members) == maxMembers {
			return nil, fmt.Errorf("it has more than %d members", maxMembers)
		}
		text = text[len(key):]
		end := valueEnd(text)
		members = append(members, member{key, strings.TrimRight(text[:end], " \t")})
		if end == len(text) {
			break
		}
		text = strings.TrimLeft(text[end+1:], " \t")
		if text == "" {
			return nil, fmt.Errorf("it ends in a comma")
		}
	}
	return members, nil
}

// keyLength is the length of the dictionary key (RFC 9651 §3.1.2) that text begins with, 0 if it begins with none.
func keyLength(text string) int {
	for i := range len(text) {
		c := text[i]
		switch {
		case 'a' <= c && c <= 'z', c == '*':
		case i > 0 && ('0' <= c && c <= '9' || c == '_' || c == '-' || c == '.'):
		default:
			return i
		}
	}
	return len(text)
}

// valueEnd is the position of the comma that ends the value, or the length of the text.
func valueEnd(text string) int {
	end := len(text)
	eachUnquoted(text, func(i int) bool {
		if text[i] != ',' {
			return true
		}
		end = i
		return false
	})
	return end
}

// parameterCount counts the parameters written in a value, repeated ones included, which the parser merges.
func parameterCount(text string) int {
	count := 0
	eachUnquoted(text, func(i int) bool {
		if text[i] == ';' {
			count++
		}
		return true
	})
	return count
}

// eachUnquoted visits the bytes outside strings until visit returns false. Backslashes escape in strings but are plain
// characters in display strings, which open with %" (RFC 9651 §3.3.8).
func eachUnquoted(text string, visit func(i int) bool) {
	quoted, display := false, false
	for i := 0; i < len(text); i++ {
		switch {
		case quoted && text[i] == '\\' && !display:
			i++
		case quoted:
			quoted = text[i] != '"'
		case text[i] == '"':
			quoted, display = true, i > 0 && text[i-1] == '%'
		case !visit(i):
			return
		}
	}
}

// innerList parses the value as an inner list (RFC 9651 §3.1.1) in which no parameter is repeated.
func (m member) innerList() (httpsfv.InnerList, error) {
	raw, found := m.rawValue()
	if !found || raw[0] != '(' {
		return httpsfv.InnerList{}, errors.New("it is not a list in parentheses")
	}
	list, err := httpsfv.UnmarshalList([]string{raw})
	if err != nil {
		return httpsfv.InnerList{}, fmt.Errorf("it is not well formed: %w", err)
	}
	inner, ok := list[0].(httpsfv.InnerList)
	if !ok || len(list) != 1 {
		return httpsfv.InnerList{}, errors.New("it is not a list in parentheses")
	}
	distinct := len(inner.Params.Names())
	for _, item := range inner.Items {
		distinct += len(item.Params.Names())
	}
	if distinct != parameterCount(raw) {
		return httpsfv.InnerList{}, errors.New("a parameter is repeated")
	}
	return inner, nil
}

// byteSequence parses the value as a byte sequence (RFC 9651 §3.3.5); parameters are ignored.
func (m member) byteSequence() ([]byte, error) {
	raw, found := m.rawValue()
	if !found || raw[0] != ':' {
		return nil, errors.New("it is not Base64 between colons")
	}
	item, err := httpsfv.UnmarshalItem([]string{raw})
	if err != nil {
		return nil, fmt.Errorf("it is not Base64 between colons: %w", err)
	}
	b, ok := item.Value.([]byte)
	if !ok {
		return nil, errors.New("it is not Base64 between colons")
	}
	return b, nil
}

// checkSyntax parses the value whatever its type.
func (m member) checkSyntax() error {
	_, err := httpsfv.UnmarshalDictionary([]string{m.key + m.raw})
	return err
}

// rawValue is the text after the equals sign, if there is any.
func (m member) rawValue() (string, bool) {
	raw, found := strings.CutPrefix(m.raw, "=")
	return raw, found && raw != ""
}
