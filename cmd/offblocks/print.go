package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/offblocks/offblocks/internal/demo"
)

// printJSON prints a value: indented JSON for programs, and on a terminal its members as text that fits its width.
func (t *terminal) printJSON(value any) error {
	text, err := json.MarshalIndent(value, "", "  ")
	if err == nil && demo.IsTerminal(t.stdout) {
		text, err = describeJSON(text)
	}
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(t.stdout, string(text))
	return err
}

// printText prints a text, and folds lines that are wider than a terminal. What the lines of a paragraph begin with is kept.
func (t *terminal) printText(text string) error {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		begin := len(line) - len(strings.TrimLeft(line, " "))
		lines[i] = foldWords(line, pageWidth, strings.Repeat(" ", begin+2))
	}
	_, err := fmt.Fprintln(t.stdout, strings.Join(lines, "\n"))
	return err
}

// describeJSON writes an object, or a list of them, as lines of "member: value" that fit a terminal, with an empty line
// between objects. Members of members have their path as name. Texts of several lines stand below their member.
func describeJSON(text []byte) ([]byte, error) {
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	var lines []string
	if err := describeValue(d, "", &lines); err != nil {
		return nil, err
	}
	if len(lines) == 0 {
		lines = []string{"There is none."}
	}
	return []byte(strings.TrimRight(strings.Join(lines, "\n"), "\n")), nil
}

func describeValue(d *json.Decoder, name string, lines *[]string) error {
	token, err := d.Token()
	if err != nil {
		return err
	}
	switch token {
	case json.Delim('['), json.Delim('{'):
		for d.More() {
			member := name
			if token == json.Delim('{') {
				key, err := d.Token()
				if err != nil {
					return err
				}
				member = strings.TrimPrefix(fmt.Sprintf("%s.%s", name, key), ".")
			}
			if err := describeValue(d, member, lines); err != nil {
				return err
			}
			if token == json.Delim('[') && name == "" {
				*lines = append(*lines, "")
			}
		}
		_, err := d.Token()
		return err
	case nil:
		return nil
	}
	value := strings.TrimRight(fmt.Sprint(token), "\n")
	if strings.Contains(value, "\n") {
		*lines = append(*lines, name+":")
		for line := range strings.SplitSeq(value, "\n") {
			*lines = append(*lines, foldWords("  "+line, pageWidth, "  "))
		}
		return nil
	}
	*lines = append(*lines, foldWords(name+": "+value, pageWidth, "  "))
	return nil
}
