// Command documents writes the parts of docs/errors.md and docs/events.md that the API's document says: every code of a problem
// and every event. What stands around them is written by hand and stays.
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/offblocks/offblocks/internal/docs/reference"
)

//go:generate go run . ../../docs

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "documents:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 1 {
		return fmt.Errorf("name the directory of the documents")
	}
	for name, part := range map[string]func() string{"errors": reference.Problems, "events": reference.Events} {
		file := filepath.Join(args[0], name+".md")
		page, err := os.ReadFile(file) // #nosec G304 -- where the caller has the documents
		if err != nil {
			return err
		}
		drawn, err := draw(string(page), name, part())
		if err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
		if err := os.WriteFile(file, []byte(drawn), 0o644); err != nil { // #nosec G306 G703 -- a document for everybody
			return err
		}
	}
	return nil
}

// draw renews the part of a page between its comments.
func draw(page, name, part string) (string, error) {
	begin, end := "<!-- "+name+" -->\n", "<!-- end of "+name+" -->\n"
	before, rest, found := strings.Cut(page, begin)
	_, after, ended := strings.Cut(rest, end)
	if !found || !ended {
		return "", fmt.Errorf("the page has no place for the %s, between %q and %q", name, strings.TrimSpace(begin), strings.TrimSpace(end))
	}
	return before + begin + "\n" + part + "\n" + end + after, nil
}
