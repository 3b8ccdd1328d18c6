package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestTheDrawnStatesAreThoseOfTheTables(t *testing.T) {
	t.Parallel()
	var want strings.Builder
	write(&want)
	got, err := os.ReadFile("../../docs/states.md")
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != want.String() {
		t.Error("docs/states.md is stale: run go generate ./scripts/states")
	}
}

func TestThePageIsWrittenWhereItIsAskedFor(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "states.md")
	if err := run([]string{file}); err != nil {
		t.Fatal(err)
	}
	page, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range []string{"[*] --> initiating", "initiating --> screening: prove", "rejected --> [*]", "| `closed` | none: final |"} {
		if !strings.Contains(string(page), line) {
			t.Errorf("the page has no %q", line)
		}
	}
	if run(nil) == nil {
		t.Error("a page is written nowhere")
	}
}
