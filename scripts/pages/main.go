// Command pages writes what documents say that the program and the API's document know better: operations, chains, rates of a
// sandbox, hints about signatures, the functions of the contracts. What stands around it is written by hand and stays. It
// refuses to know any of it by itself, but for the headings that it stands under.
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

//go:generate go run . ../..

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "pages:", err)
		os.Exit(1)
	}
}

// parts are the generated parts of documents, by document and by the name in the comments around them.
var parts = map[string]map[string]func(root string) (string, error){
	"reference.md":           {"operations": writeOperations},
	"simulator.md":           {"operations": writeSimulator},
	"chains.md":              {"chains": writeChains},
	"test-values.md":         {"rates": writeRates},
	"signatures.md":          {"hints": writeHints},
	"contract-interfaces.md": {"interfaces": writeInterfaces},
}

func run(args []string) error {
	if len(args) != 1 {
		return fmt.Errorf("name the root of the repository")
	}
	for name := range parts {
		file := filepath.Join(args[0], "docs", name)
		page, err := os.ReadFile(file) // #nosec G304 -- ours
		if err != nil {
			return err
		}
		drawn, err := draw(args[0], name, string(page))
		if err != nil {
			return err
		}
		if err := os.WriteFile(file, []byte(drawn), 0o644); err != nil { // #nosec G306 -- a document for everybody
			return err
		}
	}
	return nil
}

// draw renews the generated parts of a document, between their comments.
func draw(root, document, page string) (string, error) {
	for name, write := range parts[document] {
		begin, end := "<!-- "+name+" -->\n", "<!-- end of "+name+" -->\n"
		before, rest, found := strings.Cut(page, begin)
		_, after, ended := strings.Cut(rest, end)
		if !found || !ended {
			return "", fmt.Errorf("%s has no place for its %s, between %q and %q", document, name,
				strings.TrimSpace(begin), strings.TrimSpace(end))
		}
		text, err := write(root)
		if err != nil {
			return "", fmt.Errorf("%s: %w", document, err)
		}
		page = before + begin + "\n" + strings.TrimSpace(text) + "\n\n" + end + after
	}
	return page, nil
}

// width is where lines of prose end.
const width = 120

// wrap breaks a text into lines, of which all but the first begin with an indent.
func wrap(text, indent string) string {
	var b strings.Builder
	column := 0
	for word := range strings.FieldsSeq(text) {
		length := len([]rune(word))
		switch {
		case column == 0:
		case column+1+length > width:
			b.WriteString("\n" + indent)
			column = len(indent)
		default:
			b.WriteByte(' ')
			column++
		}
		b.WriteString(word)
		column += length
	}
	return b.String()
}
