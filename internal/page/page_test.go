package page

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestWhatIsPrintedOnATerminalFitsItAndLosesNothing(t *testing.T) {
	t.Parallel()
	key := "-----BEGIN PUBLIC KEY-----\n" + strings.Repeat(strings.Repeat("x", 64)+"\n", 3) + "-----END PUBLIC KEY-----\n"
	value := []any{
		map[string]any{"id": "0197c2a5-7f11-7cc4-8a02-e7b35d90f641", "publicKey": key, "none": nil, "count": 12345678901234567},
		map[string]any{"reason": strings.Repeat("lost laptop ", 12), "inner": map[string]any{"on": true, "list": []string{"a", "b"}}},
	}
	text, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	shown, err := Describe(text)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.SplitSeq(string(shown), "\n") {
		if utf8.RuneCountInString(line) > Width {
			t.Errorf("%q is wider than %d columns", line, Width)
		}
	}
	for _, want := range []string{
		"count: 12345678901234567\n", "id: 0197c2a5-7f11-7cc4-8a02-e7b35d90f641\n",
		"publicKey:\n  -----BEGIN PUBLIC KEY-----\n  xxxx", "  -----END PUBLIC KEY-----\n\ninner.list: a\ninner.list: b\ninner.on: true\n",
	} {
		if !strings.Contains(string(shown), want) {
			t.Errorf("%q is missing in\n%s", want, shown)
		}
	}
	if words := strings.Count(string(shown), "laptop"); words != 12 {
		t.Errorf("%d of 12 words are left", words)
	}
	for empty, want := range map[string]string{"[]": "There is none.", "{}": "There is none."} {
		if got, err := Describe([]byte(empty)); err != nil || string(got) != want {
			t.Errorf("%s is shown as %q, %v", empty, got, err)
		}
	}
}

func TestTextFitsATerminal(t *testing.T) {
	t.Parallel()
	lines := strings.Split(FoldText("id\n  "+strings.Repeat("twelve words ", 12)), "\n")
	for i, line := range lines {
		if utf8.RuneCountInString(line) > Width || i > 1 && !strings.HasPrefix(line, "    twelve") && !strings.HasPrefix(line, "    words") {
			t.Errorf("%q", line)
		}
	}
	if len(lines) < 3 || lines[0] != "id" {
		t.Errorf("%q", lines)
	}
}
