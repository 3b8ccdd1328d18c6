package iso8583_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/internal/partner/iso8583/codec"
)

var (
	elementsRead = regexp.MustCompile(`\.(?:elementText|isYes|readAnswer|Has)\("([a-z_]+)"\)`)
	elementRow   = regexp.MustCompile("(?m)^\\| (`[a-z_]+`(?:, `[a-z_]+`)*) \\|")
	word         = regexp.MustCompile("`([a-z_]+)`")
	yamlBlock    = regexp.MustCompile("(?s)```yaml\n(.*?)```")
)

func readDocument(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", "..", "..", "docs", "partners", "iso8583.md"))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestTheDocumentNamesTheElementsThatAreRead(t *testing.T) {
	t.Parallel()
	_, text, _ := strings.Cut(readDocument(t), "| element |")
	documented := map[string]bool{"management": true} // the link reads it
	rows, _, _ := strings.Cut(text, "\n\n")
	for _, row := range elementRow.FindAllStringSubmatch(rows, -1) {
		for _, name := range word.FindAllStringSubmatch(row[1], -1) {
			documented[name[1]] = true
		}
	}
	read := map[string]bool{"management": true}
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		source, err := os.ReadFile(file) // #nosec G304 -- ours
		if err != nil {
			t.Fatal(err)
		}
		for _, match := range elementsRead.FindAllStringSubmatch(string(source), -1) {
			read[match[1]] = true
			if !documented[match[1]] {
				t.Errorf("%s reads the element %s, which the document does not have", file, match[1])
			}
		}
	}
	for name := range documented {
		if !read[name] {
			t.Errorf("the document has the element %s, which nothing reads", name)
		}
	}
	for _, version := range codec.Versions() {
		for name := range newSpec(t, "{name: x, extends: '"+version+"'}").Elements {
			if !read[name] {
				t.Errorf("the table of %s has the element %s, which nothing reads", version, name)
			}
		}
	}
}

func TestTheDocumentsTableIsOne(t *testing.T) {
	t.Parallel()
	blocks := yamlBlock.FindAllStringSubmatch(readDocument(t), -1)
	if len(blocks) != 1 {
		t.Fatalf("the document has %d tables", len(blocks))
	}
	s := newSpec(t, blocks[0][1])
	m := codec.Message{MTI: "0100", Fields: map[int]string{25: "27", 48: "610210" + "2603103", 60: "INC",
		62: "E123456789012345"}}
	packed, err := s.Pack(m)
	if err != nil {
		t.Fatal(err)
	}
	if m, err = s.Unpack(packed); err != nil {
		t.Fatal(err)
	}
	for element, want := range map[string]string{
		"network_id": "123456789012345", "partial": "yes", "final": "", "wallet": "apple_pay", "initiation": "recurring",
		"increment": "yes",
	} {
		if got := s.At(m, element); got != want {
			t.Errorf("%s is %q, want %q", element, got, want)
		}
	}
}
