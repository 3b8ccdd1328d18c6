package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/internal/ledger"
)

func TestTheTablesAreThoseThatTheProgramFollows(t *testing.T) {
	t.Parallel()
	page, err := os.ReadFile("../../docs/ledger.md")
	if err != nil {
		t.Fatal(err)
	}
	drawn, err := draw(string(page))
	if err != nil {
		t.Fatal(err)
	}
	if drawn != string(page) {
		t.Error("docs/ledger.md is stale: run go generate ./scripts/books")
	}
	for _, line := range ledger.Chart {
		if !strings.Contains(drawn, "| `"+string(line.Kind)+":<") {
			t.Errorf("the account %s is not in the chart", line.Kind)
		}
	}
	for _, rule := range ledger.Rules {
		if !strings.Contains(drawn, "| `"+string(rule.Kind)+"` |") || rule.When == "" {
			t.Errorf("the entry %s is not among the rules", rule.Kind)
		}
	}
}

func TestWhatIsWrittenByHandStays(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "ledger.md")
	page := "Before.\n<!-- chart -->\nstale table\n<!-- end of chart -->\nBetween.\n<!-- rules -->\n<!-- end of rules -->\nAfter.\n"
	if err := os.WriteFile(file, []byte(page), 0o600); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if err := run([]string{file}); err != nil {
			t.Fatal(err)
		}
	}
	drawn, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range []string{"Before.\n<!-- chart -->\n\n| account |", "|\n\n<!-- end of chart -->\nBetween.\n", "| `hold` | available → held |", "<!-- end of rules -->\nAfter.\n"} {
		if !strings.Contains(string(drawn), part) {
			t.Errorf("%q is missing:\n%s", part, drawn)
		}
	}
	if strings.Contains(string(drawn), "stale table") {
		t.Error("what was drawn before is still there")
	}
	if err := os.WriteFile(file, []byte("no place"), 0o600); err != nil {
		t.Fatal(err)
	}
	if run([]string{file}) == nil || run(nil) == nil {
		t.Error("a page without a place, or no page, is drawn on")
	}
}
