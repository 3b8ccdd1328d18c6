package openapi

import (
	"encoding/json"
	"errors"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// The most that a body may nest arrays and objects.
const maxDepth = 32

// The longest number that is handed on to be compared; longer ones, and those with an exponent, could cost more
// to expand than the whole request.
const maxNumber = 64

// oversizeNumber stands for a number that was not handed on. No schema accepts it.
type oversizeNumber struct{}

// parser turns bytes that are known to be one JSON value into maps, slices and json.Number, and refuses what
// encoding/json lets pass: members that come twice, known names in another case, half of a surrogate pair.
type parser struct {
	in      []byte
	at      int
	path    []string
	problem *FieldError
}

func parseStrictly(body []byte, s *shape) (any, *FieldError) {
	if !utf8.Valid(body) {
		return nil, &FieldError{Detail: "is not UTF-8"}
	}
	if !json.Valid(body) {
		var any json.RawMessage
		detail := "is not one JSON value"
		var bad *json.SyntaxError
		if errors.As(json.Unmarshal(body, &any), &bad) {
			detail += " (it goes wrong at " + placeOf(body, bad.Offset) + ")"
		}
		return nil, &FieldError{Detail: detail}
	}
	p := &parser{in: body}
	value := p.readValue(s, 0)
	return value, p.problem
}

// placeOf names the place of the last of so many bytes for a person: lines and columns count from one, and a column is
// a character.
func placeOf(body []byte, offset int64) string {
	before := string(body[:max(0, min(offset, int64(len(body)))-1)])
	line := 1 + strings.Count(before, "\n")
	column := 1 + utf8.RuneCountInString(before[strings.LastIndex(before, "\n")+1:])
	return "line " + strconv.Itoa(line) + ", column " + strconv.Itoa(column)
}

func (p *parser) setProblem(detail string) {
	if p.problem == nil {
		p.problem = &FieldError{Pointer: jsonPointer(p.path), Detail: detail}
	}
}

// peek skips white space and returns the next byte.
func (p *parser) peek() byte {
	for p.in[p.at] == ' ' || p.in[p.at] == '\n' || p.in[p.at] == '\r' || p.in[p.at] == '\t' {
		p.at++
	}
	return p.in[p.at]
}

func (p *parser) readValue(s *shape, depth int) any {
	switch c := p.peek(); c {
	case '{', '[':
		if depth == maxDepth {
			p.setProblem("is nested deeper than " + strconv.Itoa(maxDepth) + " levels")
			return nil
		}
		if c == '{' {
			return p.readObject(s, depth)
		}
		return p.readArray(s, depth)
	case '"':
		return p.readText()
	case 't':
		p.at += len("true")
		return true
	case 'f':
		p.at += len("false")
		return false
	case 'n':
		p.at += len("null")
		return nil
	default:
		return p.readNumber()
	}
}

func (p *parser) readObject(s *shape, depth int) any {
	out := make(map[string]any)
	p.at++
	for p.problem == nil && p.peek() != '}' {
		name := p.readText()
		p.path = append(p.path, name)
		if _, twice := out[name]; twice {
			p.setProblem("is there twice")
		}
		if known, ok := s.otherCase(name); ok {
			p.setProblem("must be spelt " + known)
		}
		if p.problem != nil {
			break
		}
		p.peek()
		p.at++ // the colon
		out[name] = p.readValue(s.member(name), depth+1)
		p.path = p.path[:len(p.path)-1]
		p.skipComma()
	}
	p.at++
	return out
}

func (p *parser) readArray(s *shape, depth int) any {
	out := []any{}
	p.at++
	for i := 0; p.problem == nil && p.peek() != ']'; i++ {
		p.path = append(p.path, strconv.Itoa(i))
		if item := p.readValue(s.item(), depth+1); s.keepsItem(i) {
			out = append(out, item)
		}
		p.path = p.path[:len(p.path)-1]
		p.skipComma()
	}
	p.at++
	return out
}

func (p *parser) skipComma() {
	if p.problem == nil && p.peek() == ',' {
		p.at++
	}
}

func (p *parser) readNumber() any {
	start := p.at
	for p.at < len(p.in) && strings.IndexByte("+-.0123456789eE", p.in[p.at]) >= 0 {
		p.at++
	}
	text := string(p.in[start:p.at])
	if len(text) > maxNumber || strings.ContainsAny(text, "eE") {
		return oversizeNumber{}
	}
	return json.Number(text)
}

func (p *parser) readText() string {
	p.peek()
	p.at++
	start := p.at
	for p.in[p.at] != '"' && p.in[p.at] != '\\' {
		p.at++
	}
	if p.in[p.at] == '"' {
		p.at++
		return string(p.in[start : p.at-1])
	}
	out := append([]byte(nil), p.in[start:p.at]...)
	for p.in[p.at] != '"' {
		if p.in[p.at] != '\\' {
			out = append(out, p.in[p.at])
			p.at++
			continue
		}
		out = utf8.AppendRune(out, p.readEscape())
	}
	p.at++
	return string(out)
}

// readEscape reads one backslash escape, or the two that make up a surrogate pair.
func (p *parser) readEscape() rune {
	c := p.in[p.at+1]
	p.at += 2
	if c != 'u' {
		if i := strings.IndexByte("bfnrt", c); i >= 0 {
			return rune("\b\f\n\r\t"[i])
		}
		return rune(c)
	}
	r := p.readHex()
	if !utf16.IsSurrogate(r) {
		return r
	}
	if p.in[p.at] == '\\' && p.in[p.at+1] == 'u' {
		p.at += 2
		if pair := utf16.DecodeRune(r, p.readHex()); pair != utf8.RuneError {
			return pair
		}
	}
	p.setProblem("contains half of a surrogate pair")
	return utf8.RuneError
}

func (p *parser) readHex() rune {
	v, _ := strconv.ParseUint(string(p.in[p.at:p.at+4]), 16, 32)
	p.at += 4
	return rune(v)
}
