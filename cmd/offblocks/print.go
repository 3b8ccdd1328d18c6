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
