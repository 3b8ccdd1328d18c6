package codec

import (
	"bytes"
	"embed"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"
)

//go:embed tables/*.yaml
var tables embed.FS

// Spec is the table of a network's messages: how they are written, and where in them the platform finds what it asks
// for. [ParseSpec] reads one. It does not change and may be used by several goroutines.
type Spec struct {
	Name string `yaml:"name"`
	// Extends names the table that this one changes: 1987 or 1993. What this one does not have comes from there. Empty:
	// the table stands for itself.
	Extends string `yaml:"extends"`
	// Version is the first digit of every MTI: 0 of 1987, 1 of 1993, 2 of 2003.
	Version string `yaml:"version"`
	// Encoding of all texts, lengths and the MTI, where a field has none of its own: ascii or ebcdic.
	Encoding Encoding `yaml:"encoding"`
	MTI      Encoding `yaml:"mti"`    // ascii, ebcdic or bcd. Empty: Encoding
	Bitmap   Encoding `yaml:"bitmap"` // binary, or hex in characters of Encoding. Empty: binary
	// Fields are the fields by number, from 2 to 128 without 65.
	Fields map[int]*Field `yaml:"fields"`
	// Event are the paths that tell one message of a kind from all others, Payment those that name a payment in all its
	// messages, and Original those of the message type and then the Event of the message that a reversal undoes.
	Event    []string `yaml:"event"`
	Payment  []string `yaml:"payment"`
	Original []string `yaml:"original"`
	// Elements say where a message has what the platform asks for, by the names that package iso8583 documents.
	Elements map[string]Element `yaml:"elements"`
	// Codes translate what differs between versions and networks: a group, and in it a word for each code.
	Codes map[string]map[string]string `yaml:"codes"`
	// Echo are the numbers of the fields that an answer repeats from its question.
	Echo []int `yaml:"echo"`
}

// Field says how a field, or a part of one, is written.
type Field struct {
	Name string `yaml:"name"`
	// Type is the standard's: n, a, s, an, as, ns, ans, b (bytes), z (track data), x+n (C or D, and digits).
	Type string `yaml:"type"`
	// Length is exact, or with a prefix the most: in characters, of type b in bytes, of x+n with the sign.
	Length int `yaml:"length"`
	// Prefix is LL, LLL or LLLL, the number of digits of the length that comes first. Empty: the field is always Length
	// long.
	Prefix string `yaml:"prefix"`
	// Encoding is ascii, ebcdic, bcd (of n, z and x+n), binary or hex (of b). Empty: the table's; of b: binary.
	Encoding Encoding `yaml:"encoding"`
	// PrefixEncoding is ascii, ebcdic, bcd or binary. Empty: the table's.
	PrefixEncoding Encoding `yaml:"prefixEncoding"`
	// Counts says what the prefix counts: characters (of b: bytes), or the encoded bytes. Empty: characters.
	Counts string `yaml:"counts"`
	// Pad is the side on which a value is filled that is too short for its fixed length, or for its last BCD byte: left
	// with zeros, or right with spaces (in BCD with F). Empty: left for n, right for the rest; of b: it is not filled.
	Pad string `yaml:"pad"`
	// Secret fields are never shown: PIN blocks, tracks, what a chip says.
	Secret bool `yaml:"secret"`

	// At most one of the following says what the field is made of. Only type and length count of a part; a part without
	// a type has the field's.
	Parts     []*Field `yaml:"parts"`     // one after the other, known by number. A last one without length takes the rest
	Repeat    bool     `yaml:"repeat"`    // Parts repeat until the end; a path reads the first group
	Separator string   `yaml:"separator"` // character between Parts
	TLV       *TLV     `yaml:"tlv"`       // tag, length and value in characters, known by tag
	BER       bool     `yaml:"ber"`       // tags as EMV has them, in bytes; the field is not checked for it
}

// TLV is how many digits tags and lengths have in a field of tags, lengths and values.
type TLV struct {
	Tag    int               `yaml:"tag"`
	Length int               `yaml:"length"`
	Tags   map[string]*Field `yaml:"tags"` // those that have parts
}

// Element is where something is said, and in which words.
type Element struct {
	At string `yaml:"at"` // path: 39, 43.3, 48.61.2, 55.9F26
	// Values translate what stands there. Nil: it means itself. Not in the table: the message does not say.
	Values map[string]string `yaml:"values"`
}

// Encoding is how characters become bytes.
type Encoding string

// The encodings.
const (
	ASCII  Encoding = "ascii"
	EBCDIC Encoding = "ebcdic" // code page 037
	BCD    Encoding = "bcd"    // two digits a byte
	Binary Encoding = "binary" // bytes as they are; of a length: a number, the highest byte first
	Hex    Encoding = "hex"    // bytes as characters of hexadecimal
)

// Versions are the names of the embedded tables.
func Versions() []string { return []string{"1987", "1993"} }

// DefaultSpec returns the embedded table of a version: 1987 or 1993.
func DefaultSpec(version string) (*Spec, error) {
	return ParseSpec([]byte("{name: 'ISO 8583:" + version + "', extends: '" + version + "'}"))
}

// ParseSpec reads a table in YAML, of which JSON is a part, and checks it as a whole.
func ParseSpec(text []byte) (*Spec, error) {
	s, err := decodeSpec(text)
	if err != nil {
		return nil, err
	}
	if s.Extends != "" {
		if !slices.Contains(Versions(), s.Extends) {
			return nil, fmt.Errorf("there is no table %q to extend, only %s", s.Extends,
				strings.Join(Versions(), " and "))
		}
		text, err := tables.ReadFile("tables/" + s.Extends + ".yaml")
		if err != nil {
			return nil, err
		}
		base, err := decodeSpec(text)
		if err != nil {
			return nil, err
		}
		s.inherit(base)
	}
	if err := s.complete(); err != nil {
		return nil, fmt.Errorf("table of messages %q: %w", s.Name, err)
	}
	return s, nil
}

// decodeSpec reads a table as it is written.
func decodeSpec(text []byte) (*Spec, error) {
	s := &Spec{}
	decoder := yaml.NewDecoder(bytes.NewReader(text))
	decoder.KnownFields(true)
	if err := decoder.Decode(s); err != nil {
		return nil, fmt.Errorf("table of messages: %w", err)
	}
	if err := decoder.Decode(&struct{}{}); !errors.Is(err, io.EOF) {
		return nil, errors.New("table of messages: something follows the table")
	}
	return s, nil
}

// inherit takes from a base what the table does not have. A field that is in both is the table's alone.
func (s *Spec) inherit(base *Spec) {
	for _, pair := range []struct{ own, base *Encoding }{
		{&s.Encoding, &base.Encoding}, {&s.MTI, &base.MTI}, {&s.Bitmap, &base.Bitmap},
	} {
		if *pair.own == "" {
			*pair.own = *pair.base
		}
	}
	if s.Version == "" {
		s.Version = base.Version
	}
	if s.Echo == nil {
		s.Echo = base.Echo
	}
	for _, pair := range []struct{ own, base *[]string }{
		{&s.Event, &base.Event}, {&s.Payment, &base.Payment}, {&s.Original, &base.Original},
	} {
		if *pair.own == nil {
			*pair.own = *pair.base
		}
	}
	s.Fields = merge(base.Fields, s.Fields)
	s.Elements = merge(base.Elements, s.Elements)
	codes := maps.Clone(base.Codes)
	for group, words := range s.Codes {
		codes[group] = merge(base.Codes[group], words)
	}
	s.Codes = codes
}

func merge[K comparable, V any](base, own map[K]V) map[K]V {
	merged := map[K]V{}
	maps.Copy(merged, base)
	maps.Copy(merged, own)
	return merged
}

// At is the value of an element in a message, translated; empty if the message, or the table, does not have it.
func (s *Spec) At(m Message, element string) string {
	e, ok := s.Elements[element]
	if !ok {
		return ""
	}
	value := strings.TrimSpace(s.Lookup(m, e.At))
	if e.Values == nil {
		return value
	}
	return e.Values[value]
}

// Has tells whether the table says where an element is.
func (s *Spec) Has(element string) bool { return s.Elements[element].At != "" }

// Code is the word that a group of the table has for a code; ok is false if it has none.
func (s *Spec) Code(group, code string) (word string, ok bool) {
	word, ok = s.Codes[group][code]
	return word, ok
}

// CodeOr is the word that a group has for a code, or the code itself.
func (s *Spec) CodeOr(group, code string) string {
	if word, ok := s.Code(group, code); ok {
		return word
	}
	return code
}

// CodeOf is the code for which a group has a word: of several the first in order; empty if it has none.
func (s *Spec) CodeOf(group, word string) (code string) {
	for its, means := range s.Codes[group] {
		if means == word && (code == "" || its < code) {
			code = its
		}
	}
	return code
}

// nameOf is how the table calls a field; empty if it does not have it.
func (s *Spec) nameOf(number int) string {
	if f := s.Fields[number]; f != nil {
		return f.Name
	}
	return map[int]string{0: "message type", 1: "bitmap"}[number]
}

// Describe shows a message for people, without what is secret: of the card's number six digits and the last four, and
// of secret fields only that they are there. It is nothing to be parsed.
func (s *Spec) Describe(m Message) string {
	var b strings.Builder
	b.WriteString(m.MTI)
	for _, n := range m.Numbers() {
		value := m.Fields[n]
		switch f := s.Fields[n]; {
		case f == nil || f.Secret:
			value = "***"
		case n == 2:
			value = MaskPAN(value)
		}
		b.WriteString(" " + strconv.Itoa(n) + "=" + strconv.Quote(value))
	}
	return b.String()
}

// MaskPAN shows of a card's number the first six digits and the last four, and of a short one nothing.
func MaskPAN(pan string) string {
	if len(pan) < 13 {
		return strings.Repeat("*", len(pan))
	}
	return pan[:6] + strings.Repeat("*", len(pan)-10) + pan[len(pan)-4:]
}
