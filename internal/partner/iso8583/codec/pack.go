package codec

import (
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"
)

// Pack writes a message as the table says. An error is an [Error] and names the field.
func (s *Spec) Pack(m Message) ([]byte, error) {
	if problem := s.checkMTI(m.MTI); problem != "" {
		return nil, &Error{Field: 0, Name: s.nameOf(0), Offset: -1, What: problem}
	}
	out, err := encodeText(nil, m.MTI, s.MTI, "left")
	if err != nil {
		return nil, &Error{Field: 0, Name: s.nameOf(0), Offset: -1, What: err.Error()}
	}
	bitmap := make([]byte, 8)
	for number := range m.Fields {
		if number > 64 {
			bitmap = make([]byte, 16)
			bitmap[0] = 0x80
			break
		}
	}
	var body []byte
	for _, number := range m.Numbers() {
		f := s.Fields[number]
		if f == nil {
			return nil, &Error{Field: number, Offset: -1, What: "it is not in the table"}
		}
		bitmap[(number-1)/8] |= 0x80 >> ((number - 1) % 8)
		if body, err = f.pack(body, number, m.Fields[number]); err != nil {
			return nil, err
		}
	}
	if s.Bitmap == Hex {
		out, err = encodeText(out, strings.ToUpper(hex.EncodeToString(bitmap)), s.Encoding, "")
	} else {
		out = append(out, bitmap...)
	}
	return append(out, body...), err
}

// checkMTI says what is wrong with an MTI; empty if nothing is.
func (s *Spec) checkMTI(mti string) string {
	if len(mti) != 4 || strings.Trim(mti, "0123456789") != "" {
		return "a message type has four digits"
	}
	if mti[:1] != s.Version {
		return "messages of this table begin with " + s.Version + ", not with " + mti[:1]
	}
	return ""
}

// pack appends the field with its prefix.
func (f *Field) pack(out []byte, number int, value string) ([]byte, error) {
	fail := func(part, what string) error {
		return &Error{Field: number, Name: f.Name, Part: part, Offset: -1, What: what}
	}
	value, problem := f.fill(value)
	if problem == "" {
		problem = f.checkValue(value)
	}
	if problem != "" {
		return nil, fail("", problem)
	}
	if part, _, problem := f.checkParts(strconv.Itoa(number), value); problem != "" {
		return nil, fail(part, problem)
	}
	content, err := f.encode(value)
	if err != nil {
		return nil, fail("", err.Error())
	}
	if f.Prefix != "" {
		n := f.size(value)
		if f.Counts == "bytes" {
			n = len(content)
		}
		if out, err = f.encodePrefix(out, n); err != nil {
			return nil, fail("", err.Error())
		}
	}
	return append(out, content...), nil
}

// size is the length of a value as the table counts: of b in bytes.
func (f *Field) size(value string) int {
	if f.Type == "b" {
		return len(value) / 2
	}
	return len(value)
}

// fill brings a value to its fixed length.
func (f *Field) fill(value string) (filled, problem string) {
	short := f.Length - f.size(value)
	switch {
	case short < 0:
		return "", fmt.Sprintf("it has a length of %d, and %d is the most", f.size(value), f.Length)
	case f.Prefix != "" || short == 0:
		return value, ""
	case f.Type == "b", f.Type == "x+n", value == "":
		return "", fmt.Sprintf("it has a length of %d, and must have %d", f.size(value), f.Length)
	case f.Pad == "left" && f.Type == "n":
		return strings.Repeat("0", short) + value, ""
	case f.Pad == "left":
		return strings.Repeat(" ", short) + value, ""
	case f.Type == "n", f.Type == "z":
		return "", fmt.Sprintf("it has a length of %d, and must have %d", len(value), f.Length)
	}
	return value + strings.Repeat(" ", short), ""
}

// encode writes a value without its prefix.
func (f *Field) encode(value string) ([]byte, error) {
	switch f.Encoding {
	case Binary:
		return hex.DecodeString(value)
	case Hex:
		return []byte(value), nil
	case BCD:
		if f.Type == "x+n" {
			digits, err := encodeText(nil, value[1:], BCD, f.Pad)
			return append([]byte{value[0]}, digits...), err
		}
	}
	return encodeText(nil, value, f.Encoding, f.Pad)
}

// encodedSize is how many bytes a value of some length takes without its prefix.
func (f *Field) encodedSize(length int) int {
	switch {
	case f.Encoding == Hex:
		return 2 * length
	case f.Encoding == BCD && f.Type == "x+n" && length > 0:
		return 1 + length/2
	case f.Encoding == BCD:
		return (length + 1) / 2
	}
	return length
}

func (f *Field) encodePrefix(out []byte, n int) ([]byte, error) {
	if f.PrefixEncoding == Binary {
		for size := (len(f.Prefix) + 1) / 2; size > 0; size-- {
			out = append(out, byte(n>>(8*(size-1))))
		}
		return out, nil
	}
	return encodeText(out, fmt.Sprintf("%0*d", len(f.Prefix), n), f.PrefixEncoding, "left")
}

// encodeText appends characters; of BCD an odd number is filled on a side.
func encodeText(out []byte, text string, encoding Encoding, pad string) ([]byte, error) {
	switch encoding {
	case EBCDIC:
		for i := range len(text) {
			c, ok := ebcdic.EncodeRune(rune(text[i]))
			if !ok {
				return nil, fmt.Errorf("EBCDIC has no character %q", text[i])
			}
			out = append(out, c)
		}
		return out, nil
	case BCD:
		if len(text)%2 == 1 && pad == "left" {
			text = "0" + text
		} else if len(text)%2 == 1 {
			text += "F"
		}
		packed, err := hex.DecodeString(strings.ReplaceAll(text, "=", "D"))
		return append(out, packed...), err
	}
	return append(out, text...), nil
}
