// Package page sets text for a terminal of 80 columns: words folded, JSON as lines, and tables. It decides nothing about
// what is shown, and writes nowhere.
package page

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// Width is how many columns a terminal has at least.
const Width = 80

// FoldText folds the lines of a text that are wider than a page. What folding takes to the next line begins two columns
// further in than its line.
func FoldText(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		begin := len(line) - len(strings.TrimLeft(line, " "))
		lines[i] = FoldWords(line, Width, strings.Repeat(" ", begin+2))
	}
	return strings.Join(lines, "\n")
}

// FoldWords breaks lines between words where they are longer than the width; what follows a break is indented. A longer
// word stays whole.
func FoldWords(text string, width int, indent string) string {
	var lines []string
	for line := range strings.SplitSeq(text, "\n") {
		part, empty := "", true
		for word := range strings.SplitSeq(line, " ") {
			if !empty && utf8.RuneCountInString(part)+1+utf8.RuneCountInString(word) > width {
				lines = append(lines, strings.TrimRight(part, " "))
				part, empty = indent, true
			}
			if !empty {
				part += " "
			}
			part, empty = part+word, false
		}
		lines = append(lines, part)
	}
	return strings.Join(lines, "\n")
}

// Describe writes an object, or a list of them, as lines of "member: value" that fit a terminal, with an empty line
// between objects. Members of members have their path as name. Texts of several lines stand below their member.
func Describe(text []byte) ([]byte, error) {
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
			*lines = append(*lines, FoldWords("  "+line, Width, "  "))
		}
		return nil
	}
	*lines = append(*lines, FoldWords(name+": "+value, Width, "  "))
	return nil
}

// Table sets rows below their heads, two columns apart. A last column that does not fit is cut, which its last letter
// then shows; all others are as wide as what is in them.
func Table(heads []string, rows [][]string) string {
	widths := make([]int, len(heads))
	all := slices.Concat([][]string{heads}, rows)
	for _, row := range all {
		for i, cell := range row {
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	last := len(heads) - 1
	left := Width
	for _, width := range widths[:last] {
		left -= width + gap
	}
	var b strings.Builder
	for _, row := range all {
		var line strings.Builder
		for i, cell := range row {
			if letters := []rune(cell); i == last && len(letters) > left && left > 0 {
				cell = string(letters[:left-1]) + "…"
			}
			line.WriteString(cell)
			if i < last {
				line.WriteString(strings.Repeat(" ", widths[i]-utf8.RuneCountInString(cell)+gap))
			}
		}
		b.WriteString(strings.TrimRight(line.String(), " ") + "\n")
	}
	return b.String()
}

// gap is between two columns.
const gap = 2
