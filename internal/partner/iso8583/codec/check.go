package codec

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

var fieldTypes = []string{"n", "a", "s", "an", "as", "ns", "ans", "b", "z", "x+n"}

// complete fills in what the table leaves to its defaults, and checks the whole.
func (s *Spec) complete() error {
	if s.Encoding == "" {
		s.Encoding = ASCII
	}
	if s.MTI == "" {
		s.MTI = s.Encoding
	}
	if s.Bitmap == "" {
		s.Bitmap = Binary
	}
	switch {
	case s.Name == "":
		return errors.New("it has no name")
	case len(s.Version) != 1 || s.Version < "0" || s.Version > "2":
		return errors.New("version must be 0 (1987), 1 (1993) or 2 (2003)")
	case s.Encoding != ASCII && s.Encoding != EBCDIC:
		return errors.New("encoding must be ascii or ebcdic")
	case s.MTI != ASCII && s.MTI != EBCDIC && s.MTI != BCD:
		return errors.New("mti must be ascii, ebcdic or bcd")
	case s.Bitmap != Binary && s.Bitmap != Hex:
		return errors.New("bitmap must be binary or hex")
	case len(s.Fields) == 0:
		return errors.New("it has no fields")
	}
	for number, f := range s.Fields {
		if number < 2 || number > 128 || number == 65 {
			return fmt.Errorf("field %d: fields are numbered 2 to 64 and 66 to 128", number)
		}
		if f == nil {
			return fmt.Errorf("field %d says nothing", number)
		}
		if err := f.complete(s); err != nil {
			return fmt.Errorf("field %d: %w", number, err)
		}
	}
	for name, e := range s.Elements {
		if err := s.checkPath(e.At); err != nil {
			return fmt.Errorf("element %s: %w", name, err)
		}
	}
	for _, path := range slices.Concat(s.Event, s.Payment, s.Original) {
		if err := s.checkPath(path); err != nil {
			return err
		}
	}
	for _, number := range s.Echo {
		if s.Fields[number] == nil {
			return fmt.Errorf("echo: there is no field %d", number)
		}
	}
	return nil
}

func (f *Field) complete(s *Spec) error {
	if f.Encoding == "" {
		f.Encoding = s.Encoding
		if f.Type == "b" {
			f.Encoding = Binary
		}
	}
	if f.PrefixEncoding == "" {
		f.PrefixEncoding = s.Encoding
	}
	if f.Counts == "" {
		f.Counts = "characters"
	}
	if f.Pad == "" && f.Type != "b" {
		f.Pad = "right"
		if f.Type == "n" {
			f.Pad = "left"
		}
	}
	digits := f.Type == "n" || f.Type == "z" || f.Type == "x+n"
	switch {
	case !slices.Contains(fieldTypes, f.Type):
		return fmt.Errorf("type %q is none of %s", f.Type, strings.Join(fieldTypes, ", "))
	case f.Length < 1 || f.Length > 9999:
		return errors.New("length must be from 1 to 9999")
	case f.Prefix != "" && f.Prefix != "LL" && f.Prefix != "LLL" && f.Prefix != "LLLL":
		return fmt.Errorf("prefix %q is none of LL, LLL and LLLL", f.Prefix)
	case (f.Type == "b") != (f.Encoding == Binary || f.Encoding == Hex):
		return errors.New("the encoding of type b is binary or hex, and of no other type")
	case f.Encoding == BCD && !digits:
		return fmt.Errorf("bcd has digits only, and type %s has more", f.Type)
	case !slices.Contains([]Encoding{ASCII, EBCDIC, BCD, Binary, Hex}, f.Encoding):
		return fmt.Errorf("encoding %q is none of ascii, ebcdic, bcd, binary and hex", f.Encoding)
	case !slices.Contains([]Encoding{ASCII, EBCDIC, BCD, Binary}, f.PrefixEncoding):
		return fmt.Errorf("prefixEncoding %q is none of ascii, ebcdic, bcd and binary", f.PrefixEncoding)
	case f.Counts != "characters" && f.Counts != "bytes":
		return fmt.Errorf("counts %q is neither characters nor bytes", f.Counts)
	case f.Pad != "" && (f.Type == "b" || f.Pad != "left" && f.Pad != "right"):
		return errors.New("pad is left or right, and type b has none")
	case f.Prefix != "" && f.encodedSize(f.Length) > f.mostPrefix() && f.Counts == "bytes",
		f.Prefix != "" && f.Length > f.mostPrefix():
		return fmt.Errorf("a length of %d does not fit into %s", f.Length, f.Prefix)
	}
	return f.completeParts()
}

// mostPrefix is the largest number that the prefix can say.
func (f *Field) mostPrefix() int {
	if f.PrefixEncoding == Binary {
		return 1<<(8*((len(f.Prefix)+1)/2)) - 1
	}
	most := 1
	for range len(f.Prefix) {
		most *= 10
	}
	return most - 1
}

// completeParts checks what the field is made of.
func (f *Field) completeParts() error {
	kinds := 0
	for _, is := range []bool{f.Parts != nil, f.TLV != nil, f.BER} {
		if is {
			kinds++
		}
	}
	switch {
	case kinds > 1:
		return errors.New("it is made of parts, tlv or ber, not of several")
	case f.BER && f.Type != "b":
		return errors.New("ber needs type b")
	case (f.Parts != nil || f.TLV != nil) && f.Type == "b":
		return errors.New("type b has no parts but ber")
	case f.Parts == nil && (f.Repeat || f.Separator != ""):
		return errors.New("repeat and separator need parts")
	case f.Repeat && f.Separator != "" || len(f.Separator) > 1:
		return errors.New("a separator is one character, and separated parts do not repeat")
	}
	sum := 0
	for i, p := range f.Parts {
		if p == nil {
			return fmt.Errorf("part %d says nothing", i+1)
		}
		if err := p.completePart(f); err != nil {
			return fmt.Errorf("part %d: %w", i+1, err)
		}
		open := p.Length == 0 && (i < len(f.Parts)-1 || f.Repeat)
		if f.Separator == "" && open {
			return fmt.Errorf("part %d has no length, and is not the last", i+1)
		}
		sum += p.Length
	}
	if last := len(f.Parts) - 1; last >= 0 && f.Separator == "" && f.Prefix == "" && f.Length > 0 && !f.Repeat &&
		f.Parts[last].Length > 0 && sum != f.Length {
		return fmt.Errorf("its parts are %d long together, and it is %d", sum, f.Length)
	}
	if f.TLV == nil {
		return nil
	}
	if f.TLV.Tag < 1 || f.TLV.Tag > 4 || f.TLV.Length < 1 || f.TLV.Length > 4 {
		return errors.New("tags and lengths have 1 to 4 characters")
	}
	for tag, p := range f.TLV.Tags {
		if p == nil || len(tag) != f.TLV.Tag {
			return fmt.Errorf("tag %q does not have %d characters, or says nothing", tag, f.TLV.Tag)
		}
		if err := p.completePart(f); err != nil {
			return fmt.Errorf("tag %s: %w", tag, err)
		}
	}
	return nil
}

// completePart checks a part. What it has of an encoding would have no meaning: the field as a whole is encoded.
func (f *Field) completePart(whole *Field) error {
	if f.Type == "" {
		f.Type = whole.Type
	}
	switch {
	case f.Prefix != "" || f.Encoding != "" || f.PrefixEncoding != "" || f.Counts != "" || f.Pad != "" || f.BER:
		return errors.New("of a part only name, type, length and parts count")
	case !slices.Contains(fieldTypes, f.Type) || f.Type == "b":
		return fmt.Errorf("a part cannot be of type %q", f.Type)
	case f.Length < 0 || f.Length > 9999:
		return errors.New("length must be from 0 to 9999")
	}
	return f.completeParts()
}

// checkPath checks that a path leads into a field of the table.
func (s *Spec) checkPath(path string) error {
	first, rest, _ := strings.Cut(path, ".")
	number, err := strconv.Atoi(first)
	f := s.Fields[number]
	if err != nil || f == nil {
		return fmt.Errorf("%q does not begin with a field of the table", path)
	}
	for rest != "" {
		var name string
		name, rest, _ = strings.Cut(rest, ".")
		switch {
		case f.BER && rest == "":
			return nil
		case f.TLV != nil:
			if len(name) != f.TLV.Tag {
				return fmt.Errorf("%q: %q is no tag", path, name)
			}
			if f = f.TLV.Tags[name]; f == nil && rest != "" {
				return fmt.Errorf("%q: tag %s has no parts", path, name)
			}
		default:
			n, err := strconv.Atoi(name)
			if err != nil || n < 1 || n > len(f.Parts) {
				return fmt.Errorf("%q: there is no part %s", path, name)
			}
			f = f.Parts[n-1]
		}
	}
	return nil
}
