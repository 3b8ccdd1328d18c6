package main

import (
	"encoding/json"
	"fmt"

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

// printText prints a text, and folds lines that are wider than a terminal.
func (t *terminal) printText(text string) error {
	_, err := fmt.Fprintln(t.stdout, page.FoldText(text))
	return err
}
