package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
)

func TestTheDrawnStatesAreThoseOfTheTables(t *testing.T) {
	t.Parallel()
	var want strings.Builder
	if err := write(&want); err != nil {
		t.Fatal(err)
	}
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
	for _, line := range []string{"[*] --> initiating", "initiating --> screening: prove", "rejected --> [*]", "| `closed` | the account is over. The wallet and its money stay the owner's | none: final |"} {
		if !strings.Contains(string(page), line) {
			t.Errorf("the page has no %q", line)
		}
	}
	if run(nil) == nil {
		t.Error("a page is written nowhere")
	}
}

func TestAWordAboutNothingAndNoWordAboutSomethingAreRefused(t *testing.T) {
	t.Parallel()
	more, less := disputeWords, disputeWords
	more.statuses = merged(disputeWords.statuses, map[string]string{"forgotten": "nobody knows it"})
	less.verbs = map[string]string{"submit": "the programme"}
	for _, words := range []nounWords{more, less} {
		if diagram(new(strings.Builder), words, issuing.DisputeOpened, issuing.DisputeMoves) == nil {
			t.Errorf("%v are taken", words)
		}
	}
}
