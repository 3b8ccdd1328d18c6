package main

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/offblocks/offblocks/internal/demo"
	"github.com/offblocks/offblocks/internal/page"
)

// printJSON prints a value: indented JSON for programs, and on a terminal its members as text that fits its width.
func (t *terminal) printJSON(value any) error {
	text, err := json.MarshalIndent(value, "", "  ")
	if err == nil && demo.IsTerminal(t.stdout) {
		text, err = page.Describe(text)
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
		lines[i] = page.FoldWords(line, page.Width, strings.Repeat(" ", begin+2))
	}
	_, err := fmt.Fprintln(t.stdout, strings.Join(lines, "\n"))
	return err
}
