package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
)

// scenic plays a scenario in a sandbox with the client whose every answer is held against the API's document.
func (r *rig) scenic(t *testing.T, script scenario) (scenarioResult, string, error) {
	t.Helper()
	who, err := newOwner()
	if err != nil {
		t.Fatal(err)
	}
	chain, err := dialChain(t.Context(), r.env["OFFBLOCKS_CHAIN_RPC"]+"/"+demoChain)
	if err != nil {
		t.Fatal(err)
	}
	var tell bytes.Buffer
	result, err := playScenario(t.Context(), r.Client, newStory(&tell), script, who, chain)
	return result, tell.String(), err
}

func TestEveryScenarioPlaysAndItsPageFitsATerminal(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, r *rig) {
		for _, script := range scenarios {
			result, page, err := r.scenic(t, script)
			if err != nil {
				t.Fatalf("%v\n%s", err, page)
			}
			for line := range strings.Lines(page) {
				if n := utf8.RuneCountInString(strings.TrimRight(line, "\n")); n > pageWidth || strings.Contains(line, "\x1b") || strings.HasSuffix(line, " \n") {
					t.Errorf("%s: a line of %d: %q", script.name, n, line)
				}
			}
			changed := len(result.Books.After.minus(result.Books.Before)) > 0
			if changed != (len(result.Entries) > 0) || changed == strings.Contains(page, "The books are as they were.") {
				t.Errorf("%s has %d entries:\n%s", script.name, len(result.Entries), page)
			}
			if strings.HasPrefix(script.name, "decline-") && !slices.ContainsFunc(result.Decisions, func(d api.Decision) bool {
				return "decline-"+strings.ReplaceAll(d.Reason, "_", "-") == script.name
			}) {
				t.Errorf("%s decided %+v", script.name, result.Decisions)
			}
		}
		check, err := r.GetProgrammeDuplicates(t.Context())
		if err != nil || check.Mode != "off" {
			t.Errorf("the programme's check for duplicates is left %s, %v", check.Mode, err)
		}
	})
}

func TestAScenarioPrintsTheBooksBeforeAndAfter(t *testing.T) {
	t.Parallel()
	r := start(t, "")
	scripts, err := chosen("tip")
	if err != nil {
		t.Fatal(err)
	}
	result, page, err := r.scenic(t, scripts[0])
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range []string{
		`  account {20,}before +after +change`,
		`  available    free in wallet     EURC  1000\.000000  939\.\d{6}  -60\.\d{6}`,
		`  settlement   paid to merchants  EURC     0\.000000   60\.000000  \+60\.000000`,
		`  network      owed to network    EUR          0\.00       60\.00      \+60\.00`,
		`  clear +cardholders → network +60\.00 EUR   a purchase was captured or`,
		`  settle +escrow → settlement +60\.000000 EURC  a settlement is mined`,
	} {
		if !regexp.MustCompile(`(?m)^` + line + `$`).MatchString(page) {
			t.Errorf("no line like %q in\n%s", line, page)
		}
	}
	text, err := json.Marshal(result)
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range []string{`"scenario":"tip"`, `"before":{"eip155:300/erc20:`, `"available":"1000"`, `"settlement":"60"`, `"kind":"settle"`, `"outcome":"approved"`} {
		if !bytes.Contains(text, []byte(part)) {
			t.Errorf("no %s in %s", part, text)
		}
	}
}

func TestAScenarioEndsWhereItIsNotAsExpected(t *testing.T) {
	t.Parallel()
	r := start(t, "")
	wrong := func(name string, change func(s *scenario)) scenario {
		list, err := chosen(name)
		if err != nil {
			t.Fatal(err)
		}
		s := list[0]
		s.acts = slices.Clone(s.acts)
		change(&s)
		return s
	}
	for says, script := range map[string]scenario{
		"tip: books: expected 60.01 to have been paid to merchants, and it is 60": wrong("tip", func(s *scenario) { s.settles = "60.01" }),
		"expected the purchase to be declined for card_expired, and: ": wrong("decline-insufficient-funds", func(s *scenario) {
			s.acts[0] = act{"Purchase declined", turnedDown(till("1000", corner), "card_expired")}
		}),
		"expected the purchase to be declined for card_expired, and it was approved": wrong("decline-insufficient-funds", func(s *scenario) {
			s.acts[0] = act{"Purchase declined", turnedDown(till("1", corner), "card_expired")}
		}),
		"expected 61 to be captured in all, and it is 60": wrong("tip", func(s *scenario) {
			s.acts[2] = act{"Bill with tip", captures(api.SimulatedCapture{Amount: "60"}, "61")}
		}),
		"expected a refusal with capture_too_large, and it was done": wrong("tip", func(s *scenario) { s.acts[1] = act{"A tip too large", capturesTooMuch("60")} }),
	} {
		_, page, err := r.scenic(t, script)
		if err == nil || !strings.Contains(err.Error(), says) || !strings.Contains(page, "✗") {
			t.Errorf("it says %v, want %s\n%s", err, says, page)
		}
	}
}

func TestEveryReasonForADeclineHasItsScenario(t *testing.T) {
	t.Parallel()
	want := map[string]bool{}
	for _, reason := range issuing.DeclineReasons() {
		want["decline-"+strings.ReplaceAll(string(reason), "_", "-")] = true
	}
	for _, s := range scenarios {
		if !want[s.name] && strings.HasPrefix(s.name, "decline-") {
			t.Errorf("%s is for no reason", s.name)
		}
		delete(want, s.name)
	}
	for name := range want {
		t.Errorf("there is no scenario %s", name)
	}
}

func TestEveryLedgerAccountHasWordsForANewcomer(t *testing.T) {
	t.Parallel()
	for _, line := range ledger.Chart {
		if words := inWords[line.Name]; words == "" || len(words) > 17 {
			t.Errorf("%s reads %q", line.Name, words)
		}
	}
}

func TestScenariosAreListedAndAnUnknownOneNamesThem(t *testing.T) {
	t.Parallel()
	var page, lines bytes.Buffer
	none := func(string) string { return "" }
	if err := (&demoCmd{Scenario: "list"}).play(t.Context(), &page, nil, none, demoWorld{}); err != nil {
		t.Fatal(err)
	}
	if err := (&demoCmd{Scenario: "list", JSON: true}).play(t.Context(), &lines, nil, none, demoWorld{}); err != nil {
		t.Fatal(err)
	}
	err := (&demoCmd{Scenario: "pizza"}).play(t.Context(), nil, nil, none, demoWorld{})
	for _, s := range scenarios {
		if !strings.Contains(page.String(), "\n  "+s.name+" ") || !strings.Contains(lines.String(), `"`+s.name+`"`) || err == nil || !strings.Contains(err.Error(), s.name) {
			t.Errorf("%s is not named in\n%s\n%s\n%v", s.name, page.String(), lines.String(), err)
		}
	}
	for line := range strings.Lines(page.String()) {
		if utf8.RuneCountInString(line) > pageWidth+1 {
			t.Errorf("too long: %q", line)
		}
	}
}

func TestAScenarioWithJSONTellsItsStoryElsewhere(t *testing.T) {
	t.Parallel()
	r := start(t, "")
	env := demoWorld{owner: newOwner, dial: dialChain, start: func(context.Context) (string, func() error, error) {
		return r.dir + "/sandbox.env", func() error { return nil }, nil
	}}
	var stdout, stderr bytes.Buffer
	if err := (&demoCmd{Scenario: "duplicate", JSON: true}).play(t.Context(), &stdout, &stderr, func(string) string { return "" }, env); err != nil {
		t.Fatal(err)
	}
	var result scenarioResult
	if err := json.Unmarshal(stdout.Bytes(), &result); err != nil || bytes.Count(stdout.Bytes(), []byte("\n")) != 1 {
		t.Errorf("stdout is not one line of JSON: %v\n%s", err, stdout.String())
	}
	if result.Scenario != "duplicate" || len(result.Steps) != 4 || len(result.Transactions) != 1 || !strings.Contains(stderr.String(), "✓ Capture, twice") {
		t.Errorf("the result is %+v; stderr:\n%s", result, stderr.String())
	}
}

func TestTheDocumentListsTheScenarios(t *testing.T) {
	t.Parallel()
	var rows []string
	for _, s := range scenarios {
		rows = append(rows, "| `"+s.name+"` | "+s.sentence+" |")
	}
	text, err := os.ReadFile("../../docs/scenarios.md")
	if err != nil {
		t.Fatal(err)
	}
	if want := "| scenario | what happens |\n|---|---|\n" + strings.Join(rows, "\n") + "\n\n"; !strings.Contains(string(text), want) {
		t.Errorf("docs/scenarios.md is to have this table:\n%s", want)
	}
}
