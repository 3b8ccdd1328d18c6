package codec

import (
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"
)

// checkValue says what is wrong with a value of the field; empty if nothing is.
func (f *Field) checkValue(value string) string {
	n := f.size(value)
	if n > f.Length || f.Prefix == "" && n != f.Length {
		return fmt.Sprintf("it has a length of %d, and %d is right", n, f.Length)
	}
	return checkCharacters(f.Type, value)
}

func checkCharacters(kind, value string) string {
	if kind == "b" {
		if _, err := hex.DecodeString(value); err != nil || strings.ToUpper(value) != value {
			return "bytes are written in hexadecimal, in capitals"
		}
		return ""
	}
	rest := value
	if kind == "x+n" {
		if len(rest) < 2 || rest[0] != 'C' && rest[0] != 'D' {
			return "it must begin with C or D, and digits must follow"
		}
		rest, kind = rest[1:], "n"
	}
	for i := range len(rest) {
		if c := rest[i]; !isAllowed(kind, c) {
			return fmt.Sprintf("character %d of it is not allowed in type %s", len(value)-len(rest)+i+1, kind)
		}
	}
	return ""
}

// isAllowed tells whether a type has a character. Spaces fill every type that has letters or marks.
func isAllowed(kind string, c byte) bool {
	digit := c >= '0' && c <= '9'
	letter := c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z'
	switch kind {
	case "n":
		return digit
	case "z":
		return digit || c == '='
	case "a":
		return letter || c == ' '
	case "an":
		return letter || digit || c == ' '
	case "s":
		return c >= ' ' && c <= '~' && !letter && !digit
	case "as":
		return c >= ' ' && c <= '~' && !digit
	case "ns":
		return c >= ' ' && c <= '~' && !letter
	}
	return c >= ' ' && c <= '~'
}

// checkParts checks what the field is made of, and says which part is wrong and at which character.
func (f *Field) checkParts(path, value string) (part string, offset int, problem string) {
	switch {
	case f.TLV != nil:
		return f.checkTLV(path, value)
	case f.Parts == nil:
		return "", 0, ""
	}
	rest, begun := value, false
	for !begun || f.Repeat && rest != "" {
		begun = true
		for i, p := range f.Parts {
			at := len(value) - len(rest)
			here := path + "." + strconv.Itoa(i+1)
			if f.Repeat && rest == "" && i > 0 {
				return here, at, "it is missing"
			}
			var own string
			if own, rest, problem = f.cut(p, rest, i == len(f.Parts)-1); problem == "" {
				problem = checkCharacters(p.Type, own)
			}
			if own == "" && p.Type == "x+n" {
				problem = ""
			}
			if problem != "" {
				return here, at, problem
			}
			if part, inside, problem := p.checkParts(here, own); problem != "" {
				return part, at + inside, problem
			}
		}
	}
	if rest != "" {
		return "", len(value) - len(rest), fmt.Sprintf("%d characters follow its last part", len(rest))
	}
	return "", 0, ""
}

// cut takes a part off the begin of a value. A field that may be shorter ends between two parts: those that follow are
// empty.
func (f *Field) cut(p *Field, value string, last bool) (own, rest, problem string) {
	switch {
	case f.Separator != "" && !last:
		own, rest, _ = strings.Cut(value, f.Separator)
	case f.Separator != "", p.Length == 0:
		own = value
	case value == "":
	case len(value) < p.Length:
		return "", "", fmt.Sprintf("%d characters are needed, and %d are left", p.Length, len(value))
	default:
		own, rest = value[:p.Length], value[p.Length:]
	}
	if f.Separator != "" && p.Length > 0 && len(own) > p.Length {
		return "", "", fmt.Sprintf("it has a length of %d, and %d is the most", len(own), p.Length)
	}
	return own, rest, ""
}

// next takes a tag with its value off the begin.
func (t *TLV) next(value string) (tag, own, rest, problem string) {
	if len(value) < t.Tag+t.Length {
		return "", "", "", "a tag with its length does not fit into what is left"
	}
	tag = value[:t.Tag]
	n, err := strconv.ParseUint(value[t.Tag:t.Tag+t.Length], 10, 16)
	if err != nil {
		return tag, "", "", "its length is not a number"
	}
	rest = value[t.Tag+t.Length:]
	if int(n) > len(rest) {
		return tag, "", "", fmt.Sprintf("%d characters are needed, and %d are left", n, len(rest))
	}
	return tag, rest[:n], rest[n:], ""
}

func (f *Field) checkTLV(path, value string) (part string, offset int, problem string) {
	for rest := value; rest != ""; {
		at := len(value) - len(rest)
		tag, own, after, problem := f.TLV.next(rest)
		if problem != "" {
			return strings.TrimSuffix(path+"."+tag, "."), at, problem
		}
		here := path + "." + tag
		if p := f.TLV.Tags[tag]; p != nil {
			begin := at + f.TLV.Tag + f.TLV.Length
			if p.Length > 0 && len(own) > p.Length {
				return here, begin, fmt.Sprintf("it has a length of %d, and %d is the most", len(own), p.Length)
			}
			if problem := checkCharacters(p.Type, own); problem != "" {
				return here, begin, problem
			}
			if part, inside, problem := p.checkParts(here, own); problem != "" {
				return part, begin + inside, problem
			}
		}
		rest = after
	}
	return "", 0, ""
}

// Lookup is what stands at a path of a message: 39, 43.3, 48.61.2, 55.9F26. It is empty if the message does not have
// it. Of parts that repeat it is that of the first group; see [Spec.Groups].
func (s *Spec) Lookup(m Message, path string) string {
	first, rest, deeper := strings.Cut(path, ".")
	number, err := strconv.Atoi(first)
	f := s.Fields[number]
	value, ok := m.Fields[number]
	if err != nil || f == nil || !ok {
		return ""
	}
	for deeper {
		var name string
		name, rest, deeper = strings.Cut(rest, ".")
		if f, value = f.inside(name, value); value == "" || f == nil && deeper {
			return ""
		}
	}
	return value
}

// inside finds a part of a value by its name, and what it is made of; nil if nothing more is known.
func (f *Field) inside(name, value string) (*Field, string) {
	switch {
	case f.BER:
		return nil, berValue(value, name)
	case f.TLV != nil:
		for value != "" {
			tag, own, rest, problem := f.TLV.next(value)
			if problem != "" {
				return nil, ""
			}
			if tag == name {
				return f.TLV.Tags[tag], own
			}
			value = rest
		}
		return nil, ""
	}
	n, err := strconv.Atoi(name)
	if err != nil || n < 1 || n > len(f.Parts) {
		return nil, ""
	}
	var own string
	for i, p := range f.Parts[:n] {
		var problem string
		if own, value, problem = f.cut(p, value, i == len(f.Parts)-1); problem != "" {
			return nil, ""
		}
	}
	return f.Parts[n-1], own
}

// Put sets a field, or one of the parts that it has one after the other, in a message. Parts before it that the message
// does not have are filled with spaces.
func (s *Spec) Put(m Message, path, value string) error {
	first, rest, deeper := strings.Cut(path, ".")
	number, err := strconv.Atoi(first)
	f := s.Fields[number]
	if err != nil || f == nil {
		return fmt.Errorf("%q is no field of the table", path)
	}
	if !deeper {
		m.Fields[number] = value
		return nil
	}
	at, err := strconv.Atoi(rest)
	if err != nil || at < 1 || at > len(f.Parts) || f.Repeat || f.Separator != "" {
		return fmt.Errorf("%q is no part that can be set", path)
	}
	was, whole := m.Fields[number], ""
	for i, p := range f.Parts {
		own, left, problem := f.cut(p, was, i == len(f.Parts)-1)
		if problem != "" {
			return fmt.Errorf("%q: %s", path, problem)
		}
		if i+1 == at {
			own = value
		} else if i+1 > at && own == "" {
			break
		}
		if len(own) > p.Length && p.Length > 0 {
			return fmt.Errorf("%q: it has a length of %d, and %d is the most", path, len(own), p.Length)
		}
		whole += own + strings.Repeat(" ", max(0, p.Length-len(own)))
		was = left
	}
	m.Fields[number] = whole
	return nil
}

// Groups are the parts of a field that repeat, group by group, each with its parts in order.
func (s *Spec) Groups(m Message, number int) (groups [][]string) {
	f, value := s.Fields[number], m.Fields[number]
	if f == nil || f.Parts == nil {
		return nil
	}
	for value != "" {
		var group []string
		for i, p := range f.Parts {
			own, rest, problem := f.cut(p, value, i == len(f.Parts)-1)
			if problem != "" {
				return groups
			}
			group, value = append(group, own), rest
		}
		groups = append(groups, group)
		if !f.Repeat {
			break
		}
	}
	return groups
}

// berValue finds a tag among those that are in a value at its top (ISO 7816-4, as EMV uses it), in hexadecimal.
func berValue(text, wanted string) string {
	raw, err := hex.DecodeString(text)
	if err != nil {
		return ""
	}
	for len(raw) > 0 {
		n := 1
		if raw[0]&0x1F == 0x1F {
			for n < len(raw) && raw[n]&0x80 != 0 {
				n++
			}
			n++
		}
		if n >= len(raw) {
			return ""
		}
		tag := strings.ToUpper(hex.EncodeToString(raw[:n]))
		length, at := int(raw[n]), n+1
		if more := length & 0x7F; length > 0x7F {
			if more < 1 || more > 2 || at+more > len(raw) {
				return ""
			}
			length = 0
			for range more {
				length, at = length<<8|int(raw[at]), at+1
			}
		}
		if at+length > len(raw) {
			return ""
		}
		if tag == strings.ToUpper(wanted) {
			return strings.ToUpper(hex.EncodeToString(raw[at : at+length]))
		}
		raw = raw[at+length:]
	}
	return ""
}
