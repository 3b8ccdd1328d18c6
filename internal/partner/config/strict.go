package config

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/offblocks/offblocks/internal/secretfile"
)

// document is the text of a file, for saying where in it something is wrong.
type document struct {
	path string
	text []byte
}

// fault is what is wrong at a place of a document.
func (d *document) fault(at int64, format string, args ...any) error {
	before := d.text[:min(at, int64(len(d.text)))]
	line := 1 + bytes.Count(before, []byte("\n"))
	column := 1 + utf8.RuneCount(before[1+bytes.LastIndexByte(before, '\n'):])
	return fmt.Errorf("%s:%d:%d: %w", d.path, line, column, fmt.Errorf(format, args...))
}

// node is a value of a JSON document with its place.
type node struct {
	at      int64
	raw     json.RawMessage
	members []member // of an object
	items   []node   // of an array
	kind    json.Delim
}

type member struct {
	name  string
	at    int64
	value node
}

// maxDepth is how deep values may lie within each other.
const maxDepth = 16

// parse reads a document that holds one value and nothing else. A key that an object has twice is refused.
func (d *document) parse() (node, error) {
	dec := json.NewDecoder(bytes.NewReader(d.text))
	root, err := d.parseValue(dec, 0)
	if err != nil {
		return root, err
	}
	end := d.next(dec)
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return root, d.fault(end, "the file ends here, and goes on")
	}
	return root, nil
}

// next is where the next token begins.
func (d *document) next(dec *json.Decoder) int64 {
	at := dec.InputOffset()
	for at < int64(len(d.text)) && strings.IndexByte(" \t\r\n,:", d.text[at]) >= 0 {
		at++
	}
	return at
}

func (d *document) parseValue(dec *json.Decoder, depth int) (n node, err error) {
	n.at = d.next(dec)
	token, err := dec.Token()
	if err != nil {
		return n, d.syntax(dec, err)
	}
	if depth > maxDepth {
		return n, d.fault(n.at, "values lie within each other more than %d deep", maxDepth)
	}
	if delim, ok := token.(json.Delim); ok {
		n.kind = delim
		for dec.More() {
			if err := d.parsePart(dec, &n, depth); err != nil {
				return n, err
			}
		}
		if _, err := dec.Token(); err != nil {
			return n, d.syntax(dec, err)
		}
	}
	n.raw = d.text[n.at:dec.InputOffset()]
	return n, nil
}

// parsePart reads a member of an object or an item of an array.
func (d *document) parsePart(dec *json.Decoder, n *node, depth int) error {
	if n.kind == '[' {
		item, err := d.parseValue(dec, depth+1)
		n.items = append(n.items, item)
		return err
	}
	at := d.next(dec)
	token, err := dec.Token()
	if err != nil {
		return d.syntax(dec, err)
	}
	name, _ := token.(string) // the decoder lets nothing else be a key
	if slices.ContainsFunc(n.members, func(m member) bool { return m.name == name }) {
		return d.fault(at, "%q is here for the second time", name)
	}
	value, err := d.parseValue(dec, depth+1)
	n.members = append(n.members, member{name, at, value})
	return err
}

func (d *document) syntax(dec *json.Decoder, err error) error {
	if wrong := new(json.SyntaxError); errors.As(err, &wrong) {
		return d.fault(d.next(dec), "%w", err) // where the token begins, whatever place the decoder counts to
	}
	return d.fault(d.next(dec), "the file ends too early")
}

// decode fills a value in from a node. Members of structs are known by their json tags, exactly; one with the tag
// `config:"required"` must be there. Every fault names its place.
func (d *document) decode(n node, into reflect.Value) error {
	if string(n.raw) == "null" {
		return d.fault(n.at, "null is no value: leave the key out")
	}
	if into.Kind() == reflect.Pointer {
		into.Set(reflect.New(into.Type().Elem()))
		return d.decode(n, into.Elem())
	}
	if _, leaf := into.Addr().Interface().(json.Unmarshaler); !leaf {
		switch into.Kind() {
		case reflect.Struct:
			return d.decodeStruct(n, into)
		case reflect.Slice:
			return d.decodeSlice(n, into)
		case reflect.Map:
			return d.decodeMap(n, into)
		}
	}
	if err := json.Unmarshal(n.raw, into.Addr().Interface()); err != nil {
		if wrong := new(json.UnmarshalTypeError); errors.As(err, &wrong) {
			return d.fault(n.at, "this must be %s, and is a JSON %s", kindName(into.Type()), wrong.Value)
		}
		return d.fault(n.at, "%w", err)
	}
	return nil
}

// kindName is a kind of values in words.
func kindName(t reflect.Type) string {
	switch t.Kind() {
	case reflect.String:
		return "a text in quotes"
	case reflect.Bool:
		return "true or false"
	case reflect.Int, reflect.Int64, reflect.Uint, reflect.Uint64, reflect.Uint16, reflect.Int32, reflect.Uint32:
		return "a whole number"
	case reflect.Slice:
		return "an array"
	case reflect.Struct, reflect.Map:
		return "an object"
	}
	return t.String()
}

func (d *document) decodeStruct(n node, into reflect.Value) error {
	if n.kind != '{' {
		return d.fault(n.at, "this must be an object")
	}
	fields := map[string]reflect.StructField{}
	var names []string
	for _, field := range reflect.VisibleFields(into.Type()) {
		name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
		if name != "" && name != "-" {
			fields[name] = field
			names = append(names, name)
		}
	}
	for _, m := range n.members {
		field, known := fields[m.name]
		if !known {
			return d.fault(m.at, "%q is not known here; known are %s", m.name, strings.Join(names, ", "))
		}
		if err := d.decode(m.value, into.FieldByIndex(field.Index)); err != nil {
			return err
		}
		delete(fields, m.name)
	}
	for _, name := range names {
		if field, missing := fields[name]; missing && field.Tag.Get("config") == "required" {
			return d.fault(n.at, "%q is missing", name)
		}
	}
	return nil
}

func (d *document) decodeSlice(n node, into reflect.Value) error {
	if n.kind != '[' {
		return d.fault(n.at, "this must be an array")
	}
	into.Set(reflect.MakeSlice(into.Type(), len(n.items), len(n.items)))
	for i, item := range n.items {
		if err := d.decode(item, into.Index(i)); err != nil {
			return err
		}
	}
	return nil
}

func (d *document) decodeMap(n node, into reflect.Value) error {
	if n.kind != '{' {
		return d.fault(n.at, "this must be an object")
	}
	into.Set(reflect.MakeMap(into.Type()))
	for _, m := range n.members {
		value := reflect.New(into.Type().Elem()).Elem()
		if err := d.decode(m.value, value); err != nil {
			return err
		}
		into.SetMapIndex(reflect.ValueOf(m.name).Convert(into.Type().Key()), value)
	}
	return nil
}

// Secret is a secret that the file only refers to: "env:NAME", a variable, or "file:/path", a file that is open to nobody
// else (mode 0600). It is read with the file, without the white space around it, and prints as its reference.
type Secret struct{ reference, value string }

// SecretOf is a secret that is at hand, for tests and for what is configured elsewhere.
func SecretOf(value string) Secret { return Secret{"a secret", value} }

// Value is the secret itself.
func (s Secret) Value() string { return s.value }

// IsZero tells that the file has no such key.
func (s Secret) IsZero() bool { return s.reference == "" }

// String is the reference.
func (s Secret) String() string { return s.reference }

// GoString keeps the secret out of %#v.
func (s Secret) GoString() string { return "config.Secret(" + s.reference + ")" }

// UnmarshalJSON takes a reference and no secret.
func (s *Secret) UnmarshalJSON(text []byte) error {
	var reference string
	if err := json.Unmarshal(text, &reference); err != nil {
		return errors.New(`a secret is referred to: "env:NAME" or "file:/path"`)
	}
	kind, name, _ := strings.Cut(reference, ":")
	if (kind != "env" && kind != "file") || name == "" {
		// It may be the secret itself, so it is not repeated.
		return errors.New(`a secret does not belong in this file: refer to it by "env:NAME" or "file:/path"`)
	}
	s.reference = reference
	return nil
}

// read reads what the reference leads to.
func (s *Secret) read(getenv func(string) string) error {
	kind, name, _ := strings.Cut(s.reference, ":")
	if kind == "env" {
		if s.value = strings.TrimSpace(getenv(name)); s.value == "" {
			return fmt.Errorf("the variable %s is not set", name)
		}
		return nil
	}
	var err error
	s.value, err = secretfile.Read(name)
	return err
}

// readSecrets reads the secrets that lie in a value.
func readSecrets(v reflect.Value, getenv func(string) string) error {
	if s, ok := v.Addr().Interface().(*Secret); ok {
		if s.IsZero() {
			return nil
		}
		return s.read(getenv)
	}
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			return readSecrets(v.Elem(), getenv)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				if err := readSecrets(v.Field(i), getenv); err != nil {
					return err
				}
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			if err := readSecrets(v.Index(i), getenv); err != nil {
				return err
			}
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			value := reflect.New(v.Type().Elem()).Elem()
			value.Set(v.MapIndex(key))
			if err := readSecrets(value, getenv); err != nil {
				return err
			}
			v.SetMapIndex(key, value)
		}
	}
	return nil
}
