// Package acquirer plays an acquirer: it sends the messages of a file of cases over a link, and compares the answers
// with what the file expects. It is a tool for whoever connects a network, and no part of a server.
package acquirer

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"gopkg.in/yaml.v3"

	"github.com/offblocks/offblocks/internal/partner/iso8583/codec"
	"github.com/offblocks/offblocks/internal/partner/iso8583/link"
)

// File is a file of cases.
type File struct {
	// Always are fields of every case that does not have them itself.
	Always map[string]string `yaml:"always"`
	Cases  []Case            `yaml:"cases"`
}

// Case is one message and the answer that is expected. Fields are named by their number, and the message type by mti.
type Case struct {
	Name string `yaml:"name"`
	// Send are the fields. One that is empty is left out. ${name.field} is what the answer to an earlier case had, or
	// else the case itself. What is not given is made: time (7, 12, 13), audit number (11) and reference (37).
	Send map[string]string `yaml:"send"`
	// Repeat names an earlier case that is sent again, marked as a repeat.
	Repeat string `yaml:"repeat"`
	// Original names an earlier case that this one is about: it gets the same reference, and the original data
	// elements.
	Original string `yaml:"original"`
	// Expect are fields of the answer: a value; any, for one that is there; none, for one that is not; or /a regular
	// expression/. Nil: any answer.
	Expect map[string]string `yaml:"expect"`
	// Silent says that no answer is expected.
	Silent bool `yaml:"silent"`
}

// ParseFile reads a file of cases in YAML.
func ParseFile(text []byte) (File, error) {
	var f File
	decoder := yaml.NewDecoder(bytes.NewReader(text))
	decoder.KnownFields(true)
	if err := decoder.Decode(&f); err != nil && !errors.Is(err, io.EOF) {
		return f, err
	}
	if len(f.Cases) == 0 {
		return f, errors.New("there are no cases")
	}
	known := map[string]bool{}
	for i, c := range f.Cases {
		switch {
		case c.Name == "":
			return f, fmt.Errorf("case %d has no name", i+1)
		case known[c.Name]:
			return f, fmt.Errorf("two cases have the name %q", c.Name)
		case c.Repeat != "" && !known[c.Repeat] || c.Original != "" && !known[c.Original]:
			return f, fmt.Errorf("case %q: no earlier case has the name %q", c.Name, c.Repeat+c.Original)
		case c.Repeat != "" && (c.Send != nil || c.Original != ""):
			return f, fmt.Errorf("case %q repeats another, and sends nothing of its own", c.Name)
		case c.Repeat == "" && c.Send["mti"] == "":
			return f, fmt.Errorf("case %q does not say which message type (mti) it sends", c.Name)
		case c.Silent && c.Expect != nil:
			return f, fmt.Errorf("case %q expects an answer, and that there is none", c.Name)
		}
		known[c.Name] = true
		for name, value := range c.Expect {
			if pattern, is := isPattern(value); is {
				if _, err := regexp.Compile(pattern); err != nil {
					return f, fmt.Errorf("case %q, field %s: %w", c.Name, name, err)
				}
			}
		}
	}
	return f, nil
}

func isPattern(value string) (string, bool) {
	if len(value) > 1 && strings.HasPrefix(value, "/") && strings.HasSuffix(value, "/") {
		return value[1 : len(value)-1], true
	}
	return "", false
}

// Result is what became of a case.
type Result struct {
	Name         string
	Sent, Answer codec.Message // an answer without type: none came
	Took         time.Duration
	Problems     []string // sentences; nil: the answer is as expected
}

// Player plays cases over a link.
type Player struct {
	Spec *codec.Spec
	Conn *link.Conn
	// Timeout is how long an answer may take.
	Timeout time.Duration
	// First is the audit number of the first message, and each next one has the next. Messages with the same number and
	// time are the same message to who gets them.
	First uint32

	count   uint32
	results map[string]Result
}

// Play plays a file, and tells of each case as it ends. Cases that fail do not end it.
func (p *Player) Play(ctx context.Context, f File, tell func(Result) error) (failed int, err error) {
	p.results = map[string]Result{}
	for _, c := range f.Cases {
		r := p.play(ctx, f, c)
		if err := ctx.Err(); err != nil {
			return failed, err
		}
		if r.Problems != nil {
			failed++
		}
		p.results[c.Name] = r
		if err := tell(r); err != nil {
			return failed, err
		}
	}
	return failed, nil
}

func (p *Player) play(ctx context.Context, f File, c Case) Result {
	r := Result{Name: c.Name}
	var err error
	if r.Sent, err = p.build(f, c); err != nil {
		r.Problems = []string{err.Error()}
		return r
	}
	ctx, cancel := context.WithTimeout(ctx, p.Timeout)
	defer cancel()
	began := time.Now()
	r.Answer, err = p.Conn.Ask(ctx, r.Sent)
	r.Took = time.Since(began)
	switch silent := errors.Is(err, context.DeadlineExceeded); {
	case c.Silent && err == nil:
		r.Problems = []string{"an answer came, and none was expected"}
	case c.Silent && silent:
	case silent:
		r.Problems = []string{fmt.Sprintf("no answer came within %s", p.Timeout)}
	case err != nil:
		r.Problems = []string{err.Error()}
	default:
		r.Problems = compare(r.Answer, c.Expect)
	}
	return r
}

// build makes the message of a case.
func (p *Player) build(f File, c Case) (codec.Message, error) {
	if c.Repeat != "" {
		m := p.results[c.Repeat].Sent.Clone()
		m.MTI = m.RepeatMTI()
		return m, nil
	}
	m := codec.Message{MTI: c.Send["mti"], Fields: p.made()}
	if c.Original != "" {
		if err := p.putOriginal(m, p.results[c.Original].Sent); err != nil {
			return m, err
		}
	}
	for _, fields := range []map[string]string{f.Always, c.Send} {
		for _, name := range slices.Sorted(maps.Keys(fields)) {
			if name == "mti" {
				continue
			}
			number, err := strconv.Atoi(name)
			if err != nil {
				return m, fmt.Errorf("%q is no number of a field", name)
			}
			value, err := p.resolve(fields[name])
			if err != nil {
				return m, err
			}
			if m.Fields[number] = value; value == "" {
				delete(m.Fields, number)
			}
		}
	}
	_, err := p.Spec.Pack(m)
	return m, err
}

// made are the fields that a case need not give.
func (p *Player) made() map[int]string {
	now := time.Now().UTC()
	stan := fmt.Sprintf("%06d", (p.First+p.count)%999999+1)
	p.count++
	made := map[int]string{7: now.Format("0102150405"), 11: stan, 37: now.Format("060102") + stan}
	if field := p.Spec.Fields[12]; field != nil && field.Length == 12 {
		made[12] = now.Format("060102150405")
	} else {
		made[12], made[13] = now.Format("150405"), now.Format("0102")
	}
	for number := range made {
		if p.Spec.Fields[number] == nil {
			delete(made, number)
		}
	}
	return made
}

// putOriginal makes the message one about an earlier one. The elements are one after the other in one field, and the
// acquirer fills what it has of eleven digits.
func (p *Player) putOriginal(m, original codec.Message) error {
	if reference := original.Fields[37]; reference != "" {
		m.Fields[37] = reference
	}
	if len(p.Spec.Original) == 0 {
		return errors.New("the table of messages has no original data elements")
	}
	path, _, _ := strings.Cut(p.Spec.Original[0], ".")
	number, err := strconv.Atoi(path)
	if err != nil {
		return err
	}
	elements := original.MTI
	for _, from := range p.Spec.Event[:2] {
		elements += p.Spec.Lookup(original, from)
	}
	acquirer := original.Field(32)
	if p.Spec.Fields[number].Prefix == "" {
		elements += fmt.Sprintf("%011s%011d", acquirer, 0)
	} else {
		elements += fmt.Sprintf("%02d%s", len(acquirer), acquirer)
	}
	m.Fields[number] = elements
	return nil
}

var reference = regexp.MustCompile(`\$\{([^}]*)\.(\w+)\}`)

// resolve puts in what earlier cases had.
func (p *Player) resolve(value string) (string, error) {
	var wrong error
	resolved := reference.ReplaceAllStringFunc(value, func(whole string) string {
		parts := reference.FindStringSubmatch(whole)
		r, known := p.results[parts[1]]
		number, err := strconv.Atoi(parts[2])
		if !known || err != nil {
			wrong = fmt.Errorf("%s: no earlier case has it", whole)
			return ""
		}
		if got := r.Answer.Fields[number]; got != "" {
			return got
		}
		return r.Sent.Fields[number]
	})
	return resolved, wrong
}

// compare says in which fields an answer is not as expected.
func compare(answer codec.Message, expect map[string]string) (problems []string) {
	for _, name := range slices.SortedFunc(maps.Keys(expect), byNumber) {
		got, want := answer.MTI, expect[name]
		if name != "mti" {
			number, err := strconv.Atoi(name)
			if err != nil {
				problems = append(problems, fmt.Sprintf("%q is no number of a field", name))
				continue
			}
			got = answer.Field(number)
		}
		pattern, isPattern := isPattern(want)
		fits := got == strings.TrimSpace(want)
		switch {
		case want == "any":
			fits = got != ""
		case want == "none":
			fits = got == ""
		case isPattern:
			fits = regexp.MustCompile(pattern).MatchString(got)
		}
		if fits {
			continue
		}
		if got == "" {
			got = "none"
		}
		problems = append(problems, fmt.Sprintf("field %s is %s, and %s is expected", name, got, want))
	}
	return problems
}

// byNumber orders the message type first, and then fields by number.
func byNumber(a, b string) int {
	m, _ := strconv.Atoi(a)
	n, _ := strconv.Atoi(b)
	return m - n
}
