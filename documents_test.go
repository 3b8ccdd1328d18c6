package offblocks

import (
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// documents are the texts for people, by their path.
func documents(t *testing.T) map[string]string {
	t.Helper()
	found := map[string]string{}
	for _, pattern := range []string{"*.md", "docs/*.md", "docs/adr/*.md", "docs/partners/*.md", "contracts/README.md"} {
		files, err := filepath.Glob(pattern)
		if err != nil || files == nil {
			t.Fatalf("%s: %d files, %v", pattern, len(files), err)
		}
		for _, file := range files {
			text, err := os.ReadFile(file) // #nosec G304 -- ours
			if err != nil {
				t.Fatal(err)
			}
			found[filepath.ToSlash(file)] = string(text)
		}
	}
	return found
}

// prose is a document without its blocks of code, fenced or indented: a line of such a block is empty.
func prose(text string) (lines []string) {
	fenced := false
	for line := range strings.Lines(text) {
		line = strings.TrimSuffix(line, "\n")
		fence := strings.HasPrefix(strings.TrimSpace(line), "```")
		if fence || fenced || strings.HasPrefix(line, "    ") {
			lines = append(lines, "")
		} else {
			lines = append(lines, line)
		}
		if fence {
			fenced = !fenced
		}
	}
	return lines
}

// widest is how many characters a line of a document has at most.
const widest = 140

func TestNoLineOfADocumentIsTooWide(t *testing.T) {
	t.Parallel()
	for file, text := range documents(t) {
		for i, line := range prose(text) {
			if n := utf8.RuneCountInString(line); n > widest {
				t.Errorf("%s:%d has %d characters", file, i+1, n)
			}
		}
	}
}

// anchors are the fragments by which a document's headings are linked to.
func anchors(text string) map[string]bool {
	found := map[string]bool{}
	for _, line := range prose(text) {
		heading := strings.TrimLeft(line, "#")
		if heading == line {
			continue
		}
		var anchor strings.Builder
		for _, r := range strings.ToLower(strings.TrimSpace(heading)) {
			switch {
			case r == ' ':
				anchor.WriteByte('-')
			case unicode.IsLetter(r), unicode.IsDigit(r), r == '-', r == '_':
				anchor.WriteRune(r)
			}
		}
		found[anchor.String()] = true
	}
	return found
}

var link = regexp.MustCompile(`\]\(([^)\s]+)\)`)

func TestEveryLinkInTheDocumentsLeadsSomewhere(t *testing.T) {
	t.Parallel()
	all := documents(t)
	links := 0
	for file, text := range all {
		for _, match := range link.FindAllStringSubmatch(strings.Join(prose(text), "\n"), -1) {
			target, fragment, _ := strings.Cut(match[1], "#")
			if strings.Contains(target, "://") {
				continue
			}
			links++
			if target == "" {
				target = file
			} else {
				target = path.Join(path.Dir(file), target)
			}
			if _, err := os.Stat(target); err != nil {
				t.Errorf("%s links to %s: %v", file, match[1], err)
			}
			if fragment != "" && !anchors(all[target])[fragment] {
				t.Errorf("%s links to %s, and there is no such heading", file, match[1])
			}
		}
	}
	if links < 40 {
		t.Errorf("only %d links were found", links)
	}
}
