package e2e

import (
	"bytes"
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/demo"
)

// playScenario plays a scenario with the client whose every answer is held against the API's document, and gives what
// it prints.
func (env *testEnv) playScenario(t *testing.T, script demo.Scenario) (result demo.ScenarioResult, page string) {
	t.Helper()
	var story bytes.Buffer
	results, err := demo.PlayScenarios(t.Context(), env.demoConfig(&story), []demo.Scenario{script})
	if err != nil {
		t.Fatalf("%v\n%s", err, story.String())
	}
	return results[0], story.String()
}

func TestEveryScenarioPlaysAndItsPageFitsATerminal(t *testing.T) {
	t.Parallel()
	eachDatabase(t, func(t *testing.T, env *testEnv) {
		for _, script := range must(demo.FindScenarios("all"))(t) {
			result, page := env.playScenario(t, script)
			for line := range strings.Lines(page) {
				if n := utf8.RuneCountInString(strings.TrimRight(line, "\n")); n > 80 || strings.Contains(line, "\x1b") ||
					strings.HasSuffix(line, " \n") {
					t.Errorf("%s: a line of %d: %q", script.Name(), n, line)
				}
			}
			changed := result.BooksChanged()
			if changed != (len(result.Entries) > 0) || changed == strings.Contains(page, "The books are as they were.") {
				t.Errorf("%s has %d entries:\n%s", script.Name(), len(result.Entries), page)
			}
			if strings.HasPrefix(script.Name(), "decline-") && !slices.ContainsFunc(result.Decisions, func(d api.Decision) bool {
				return "decline-"+strings.ReplaceAll(d.Reason, "_", "-") == script.Name()
			}) {
				t.Errorf("%s decided %+v", script.Name(), result.Decisions)
			}
		}
		check, err := env.GetProgrammeDuplicates(t.Context())
		if err != nil || check.Mode != "off" {
			t.Errorf("the programme's check for duplicates is left %s, %v", check.Mode, err)
		}
	})
}

func TestAScenarioPrintsTheBooksBeforeAndAfter(t *testing.T) {
	t.Parallel()
	env := startSandbox(t)
	result, page := env.playScenario(t, must(demo.FindScenarios("tip"))(t)[0])
	for _, line := range []string{
		`  account {20,}before +after +change`,
		`  available    free in wallet     EURC  1000\.000000  939\.\d{6}  -60\.\d{6}`,
		`  settlement   paid to merchants  EURC     0\.000000   60\.000000  \+60\.000000`,
		`  network      owed to network    EUR          0\.00       60\.00      \+60\.00`,
		`  clearing +cardholders → network +60\.00 EUR   a purchase was captured or`,
		`  settle +escrow → settlement +60\.000000 EURC  a settlement was mined`,
	} {
		if !regexp.MustCompile(`(?m)^` + line + `$`).MatchString(page) {
			t.Errorf("no line like %q in\n%s", line, page)
		}
	}
	text, err := json.Marshal(result)
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range []string{`"scenario":"tip"`, `"before":{"eip155:300/erc20:`, `"available":"1000"`,
		`"settlement":"60"`, `"kind":"settle"`, `"outcome":"approved"`} {
		if !bytes.Contains(text, []byte(part)) {
			t.Errorf("no %s in %s", part, text)
		}
	}
}

func TestAScenarioWithJSONTellsItsStoryElsewhere(t *testing.T) {
	t.Parallel()
	env := startSandbox(t)
	var stdout, stderr bytes.Buffer
	c := env.demoConfig(&stderr)
	c.Results = &stdout
	must(demo.PlayScenarios(t.Context(), c, must(demo.FindScenarios("duplicate"))(t)))(t)
	var result demo.ScenarioResult
	if err := json.Unmarshal(stdout.Bytes(), &result); err != nil || bytes.Count(stdout.Bytes(), []byte("\n")) != 1 {
		t.Errorf("stdout is not one line of JSON: %v\n%s", err, stdout.String())
	}
	if result.Scenario != "duplicate" || len(result.Steps) != 4 || len(result.Transactions) != 1 ||
		!strings.Contains(stderr.String(), "✓ Capture, twice") {
		t.Errorf("the result is %+v; stderr:\n%s", result, stderr.String())
	}
}
