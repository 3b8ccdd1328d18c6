package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/offblocks/offblocks/internal/docs/reference"
)

func TestTheDocumentsHaveEveryCodeAndEvent(t *testing.T) {
	t.Parallel()
	for name, part := range map[string]string{"errors": reference.Problems(), "events": reference.Events()} {
		page, err := os.ReadFile(filepath.Join("..", "..", "docs", name+".md"))
		if err != nil {
			t.Fatal(err)
		}
		drawn, err := draw(string(page), name, part)
		if err != nil {
			t.Fatal(err)
		}
		if drawn != string(page) {
			t.Errorf("docs/%s.md is not what the API's document says: go generate ./scripts/documents", name)
		}
	}
}

func TestAPageWithoutAPlaceIsRefused(t *testing.T) {
	t.Parallel()
	if _, err := draw("# Errors\n", "errors", "x"); err == nil {
		t.Error("it was drawn")
	}
}
