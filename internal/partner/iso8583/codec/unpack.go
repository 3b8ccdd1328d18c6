package codec

import (
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"

	"golang.org/x/text/encoding/charmap"
)

var ebcdic = charmap.CodePage037

// Unpack reads a message. With an error, which is an [Error], the message holds what came before the fault: enough,
// often, to tell the sender which message it was.
func (s *Spec) Unpack(in []byte) (Message, error) {
	r := &reader{in: in, spec: s}
	m := Message{Fields: map[int]string{}}
	mti, err := r.text(0, 4, s.MTI)
	if err != nil {
		return m, err
	}
	if problem := s.checkMTI(mti); problem != "" {
		return m, r.fail(0, 0, problem)
	}
	m.MTI = mti
	present, err := r.bitmap()
	if err != nil {
		return m, err
	}
	for _, number := range present {
		f := s.Fields[number]
		if f == nil {
			return m, r.fail(number, r.at, "it is not in the table")
		}
		value, err := r.field(number, f)
		if err != nil {
			return m, err
		}
		m.Fields[number] = value
	}
	if left := len(in) - r.at; left > 0 {
		last := 1
		if len(present) > 0 {
			last = present[len(present)-1]
		}
		return m, r.fail(last, r.at, fmt.Sprintf("%d bytes follow the last field", left))
	}
	return m, nil
}

// reader goes through a message.
type reader struct {
	in   []byte
	at   int
	spec *Spec
}

func (r *reader) fail(field, offset int, what string) error {
	return &Error{Field: field, Name: r.spec.nameOf(field), Offset: offset, What: what}
}

// take returns the next bytes.
func (r *reader) take(field, n int) ([]byte, error) {
	if left := len(r.in) - r.at; n > left {
		return nil, r.fail(field, r.at,
			fmt.Sprintf("the message ends here: %d bytes are needed, and %d are left", n, left))
	}
	r.at += n
	return r.in[r.at-n : r.at], nil
}

// text returns the next characters; of BCD an odd number has a zero before it.
func (r *reader) text(field, length int, encoding Encoding) (string, error) {
	size := length
	if encoding == BCD {
		size = (length + 1) / 2
	}
	begin := r.at
	raw, err := r.take(field, size)
	if err != nil {
		return "", err
	}
	text := decodeText(raw, encoding)
	if len(text) > length {
		if text[0] != '0' {
			return "", r.fail(field, begin, "its first half byte is not the zero that fills it")
		}
		text = text[1:]
	}
	return text, nil
}

func decodeText(raw []byte, encoding Encoding) string {
	switch encoding {
	case EBCDIC:
		text := make([]byte, len(raw))
		for i, b := range raw {
			// What is not ASCII becomes a character that no type allows.
			if c := ebcdic.DecodeByte(b); c < 0x80 {
				text[i] = byte(c)
			}
		}
		return string(text)
	case BCD:
		return strings.ToUpper(hex.EncodeToString(raw))
	}
	return string(raw)
}

// bitmap reads which fields follow, in order. Bit 1 says that a second half follows; bit 65 would say that of a third,
// which no table has.
func (r *reader) bitmap() (present []int, err error) {
	for half := range 2 {
		begin := r.at
		var bits []byte
		if r.spec.Bitmap == Hex {
			text, err := r.text(1, 16, r.spec.Encoding)
			if err != nil {
				return nil, err
			}
			if bits, err = hex.DecodeString(text); err != nil {
				return nil, r.fail(1, begin, "it is not hexadecimal")
			}
		} else if bits, err = r.take(1, 8); err != nil {
			return nil, err
		}
		for i := range 64 {
			if number := 64*half + i + 1; number != 1 && bits[i/8]&(0x80>>(i%8)) != 0 {
				present = append(present, number)
			}
		}
		if half == 0 && bits[0]&0x80 == 0 {
			break
		}
	}
	return present, nil
}

// field reads one field with its prefix.
func (r *reader) field(number int, f *Field) (string, error) {
	begin := r.at
	length := f.Length
	size := f.encodedSize(length)
	if f.Prefix != "" {
		n, err := r.prefix(number, f)
		if err != nil {
			return "", err
		}
		length, size = n, f.encodedSize(n)
		if f.Counts == "bytes" {
			size, length = n, f.mostIn(n)
		}
		if size > f.encodedSize(f.Length) {
			return "", r.fail(number, begin, fmt.Sprintf("it has a length of %d, and %d is the most", n, f.Length))
		}
	}
	content := r.at
	raw, err := r.take(number, size)
	if err != nil {
		return "", err
	}
	value, problem := f.decode(raw, length)
	if problem == "" {
		problem = f.checkValue(value)
	}
	if problem != "" {
		return "", r.fail(number, content, problem)
	}
	if part, offset, problem := f.checkParts(strconv.Itoa(number), value); problem != "" {
		e := &Error{Field: number, Name: f.Name, Part: part, Offset: content, What: problem}
		if f.Encoding != BCD {
			e.Offset += offset
		} else {
			e.Offset += offset / 2
		}
		return "", e
	}
	return value, nil
}

// mostIn is the length of the value that some bytes hold.
func (f *Field) mostIn(size int) int {
	switch {
	case f.Encoding == Hex:
		return size / 2
	case f.Encoding == BCD && f.Type == "x+n":
		return max(0, 2*size-1)
	case f.Encoding == BCD:
		return 2 * size
	}
	return size
}

func (r *reader) prefix(number int, f *Field) (n int, err error) {
	begin := r.at
	if f.PrefixEncoding == Binary {
		raw, err := r.take(number, (len(f.Prefix)+1)/2)
		for _, b := range raw {
			n = n<<8 | int(b)
		}
		return n, err
	}
	text, err := r.text(number, len(f.Prefix), f.PrefixEncoding)
	if err != nil {
		return 0, err
	}
	if strings.Trim(text, "0123456789") != "" {
		return 0, r.fail(number, begin, "its length is not a number")
	}
	return strconv.Atoi(text)
}

// decode reads a value from its bytes.
func (f *Field) decode(raw []byte, length int) (value, problem string) {
	switch f.Encoding {
	case Binary:
		return strings.ToUpper(hex.EncodeToString(raw)), ""
	case Hex:
		if _, err := hex.DecodeString(string(raw)); err != nil {
			return "", "it is not hexadecimal"
		}
		return strings.ToUpper(string(raw)), ""
	case BCD:
		sign := ""
		if f.Type == "x+n" && len(raw) > 0 {
			sign, raw = string(raw[:1]), raw[1:]
			length--
		}
		text := decodeText(raw, BCD)
		switch {
		case len(text) > length && f.Pad == "left":
			if text[0] != '0' {
				return "", "its first half byte is not the zero that fills it"
			}
			text = text[1:]
		case len(text) > length:
			if text[len(text)-1] != 'F' {
				return "", "its last half byte is not the F that fills it"
			}
			text = text[:len(text)-1]
		case f.Counts == "bytes" && f.Prefix != "" && f.Pad == "right":
			text = strings.TrimSuffix(text, "F")
		}
		if f.Type == "z" {
			text = strings.ReplaceAll(text, "D", "=")
		}
		return sign + text, ""
	}
	return decodeText(raw, f.Encoding), ""
}
