package offblocks

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// codeRunElsewhere are documents whose code is held against what tests run, and the tests. What a generator writes is
// among them.
var codeRunElsewhere = map[string]string{
	"docs/payments.md":           "test/e2e runs the functions that the page prints",
	"docs/disputes.md":           "test/e2e runs the function that the page prints",
	"docs/events.md":             "a generator writes the bodies",
	"docs/errors.md":             "a generator writes the bodies",
	"docs/going-live.md":         "test/doors serves such an installation",
	"docs/settlement.md":         "cmd/offblocks imports a report by such a description, in settlement.txtar",
	"docs/partners/sanctions.md": "cmd/offblocks reads such a file, in partners.txtar",
	"docs/sandbox.md":            "test/e2e makes the call, and test/outside defines the chain",
	"README.md":                  "the line is the first of ExampleFromEnv of the client",
}

// codeLanguages are the marks of blocks that hold code. Blocks of bash are run: see cmd/offblocks.
var codeLanguages = []string{"go", "js", "javascript", "ts", "typescript", "python", "json", "solidity"}

// block is a fenced block of a document.
type block struct {
	line                 int
	language, text, from string // from is the file that a comment above names
}

func blocksOf(document string) (blocks []block) {
	const mark = "<!-- excerpt: "
	from, inside := "", false
	for i, line := range strings.Split(document, "\n") {
		fence, isFence := strings.CutPrefix(line, "```")
		switch {
		case isFence && !inside:
			blocks, inside = append(blocks, block{line: i + 1, language: fence, from: from}), true
		case isFence:
			from, inside = "", false
		case inside:
			blocks[len(blocks)-1].text += line + "\n"
		case strings.HasPrefix(line, mark):
			from = strings.TrimSuffix(strings.TrimPrefix(line, mark), " -->")
		case line != "":
			from = ""
		}
	}
	return blocks
}

// unindent takes the white space off every line that the first line begins with.
func unindent(text string) string {
	indent := text[:len(text)-len(strings.TrimLeft(text, "\t "))]
	lines := strings.Split(text, "\n")
	for i := range lines {
		lines[i] = strings.TrimPrefix(lines[i], indent)
	}
	return strings.Join(lines, "\n")
}

// contains tells whether the lines of an excerpt stand in a file as they are, but for where they begin.
func contains(file, excerpt string) bool {
	lines := strings.SplitAfter(file, "\n")
	wanted := strings.Count(excerpt, "\n")
	for i := range max(len(lines)-wanted+1, 0) {
		if wanted > 0 && unindent(strings.Join(lines[i:i+wanted], "")) == unindent(excerpt) {
			return true
		}
	}
	return false
}

func TestCodeInTheDocumentsIsAnExcerptOfAFileOrRunElsewhere(t *testing.T) {
	t.Parallel()
	excerpts, needless := 0, maps.Clone(codeRunElsewhere)
	for name, text := range documents(t) {
		for _, b := range blocksOf(text) {
			if b.from != "" {
				excerpts++
				file, err := os.ReadFile(filepath.FromSlash(b.from)) // #nosec G304 -- ours
				if err != nil || !contains(string(file), b.text) {
					t.Errorf("%s:%d is no part of %s: %v", name, b.line, b.from, err)
				}
				continue
			}
			if !slices.Contains(codeLanguages, b.language) {
				continue
			}
			delete(needless, name)
			if codeRunElsewhere[name] == "" {
				t.Errorf("%s:%d is code that no test runs: write what it is an excerpt of above it", name, b.line)
			}
		}
	}
	if len(needless) > 0 {
		t.Errorf("there is no code in %v", needless)
	}
	if excerpts < 8 {
		t.Errorf("the documents have %d excerpts", excerpts)
	}
}

func TestAnExcerptIsFoundWhereverItsLinesBegin(t *testing.T) {
	t.Parallel()
	const file = "a {\n\tb {\n\t\tc\n\t}\n}\n"
	for excerpt, found := range map[string]bool{"b {\n\tc\n}\n": true, "a {\n\tb {\n": true, "b {\nc\n}\n": false, "": false, "d\n": false} {
		if contains(file, excerpt) != found {
			t.Errorf("%q: %t", excerpt, !found)
		}
	}
}
