package demo

import (
	"bytes"
	"context"
	"errors"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/app/apptest"
	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
)

// playInSandbox plays a scenario in a sandbox with the client whose every answer is held against the API's document.
func playInSandbox(t *testing.T, sandbox *apptest.Sandbox, script Scenario) (ScenarioResult, string, error) {
	t.Helper()
	owner, err := chain.NewOwner()
	if err != nil {
		t.Fatal(err)
	}
	reader, err := chain.NewReader(sandbox.Env["OFFBLOCKS_CHAIN_RPC"] + "/" + chainID)
	if err != nil {
		t.Fatal(err)
	}
	var story bytes.Buffer
	result, err := playScenario(t.Context(), sandbox.Client, newStory(&story), script, owner, reader)
	return result, story.String(), err
}

func TestAScenarioEndsWhereItIsNotAsExpected(t *testing.T) {
	t.Parallel()
	sandbox := apptest.Start(t, "")
	wrong := func(name string, change func(s *Scenario)) Scenario {
		list, err := FindScenarios(name)
		if err != nil {
			t.Fatal(err)
		}
		s := list[0]
		s.acts = slices.Clone(s.acts)
		change(&s)
		return s
	}
	for says, script := range map[string]Scenario{
		"tip: books: expected 60.01 to have been paid to merchants, and it is 60": wrong("tip",
			func(s *Scenario) { s.settles = "60.01" }),
		"expected the purchase to be declined for card_expired, and: ": wrong("decline-insufficient-funds",
			func(s *Scenario) {
				s.acts[0] = act{"Purchase declined", expectDecline(newPurchase("1000", corner), "card_expired")}
			}),
		"expected the purchase to be declined for card_expired, and it was approved": wrong("decline-insufficient-funds",
			func(s *Scenario) {
				s.acts[0] = act{"Purchase declined", expectDecline(newPurchase("1", corner), "card_expired")}
			}),
		"expected 61 to be captured in all, and it is 60": wrong("tip", func(s *Scenario) {
			s.acts[2] = act{"Bill with tip", captureHold(api.SimulatedCapture{Amount: "60"}, "61")}
		}),
		"expected a refusal with capture_too_large, and it was done": wrong("tip",
			func(s *Scenario) { s.acts[1] = act{"A tip too large", expectCaptureTooLarge("60")} }),
	} {
		_, page, err := playInSandbox(t, sandbox, script)
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
	// The operator suspends a programme, which then cannot play anything. The tests of payments have this reason.
	delete(want, "decline-programme-inactive")
	// Only a card network can name what is not there, take back what it has not sent, or bring a security code. The tests of
	// internal/network have these reasons.
	for _, ofNetworks := range []string{
		"amount-invalid", "card-unknown", "payment-unknown", "reversed-before", "security-code-mismatch",
	} {
		delete(want, "decline-"+ofNetworks)
	}
	// The owner sets limits on chain, and waits until they begin. No scenario does so yet.
	delete(want, "decline-wallet-limit-exceeded")
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
		if words := inWords[string(line.Kind)]; words == "" || len(words) > 17 {
			t.Errorf("%s reads %q", line.Kind, words)
		}
	}
}

func TestScenariosAreListed(t *testing.T) {
	t.Parallel()
	var page, lines bytes.Buffer
	if err := ListScenarios(&page, false); err != nil {
		t.Fatal(err)
	}
	if err := ListScenarios(&lines, true); err != nil {
		t.Fatal(err)
	}
	for _, s := range scenarios {
		inTable, inLines := strings.Contains(page.String(), "\n  "+s.name+" "),
			strings.Contains(lines.String(), `"`+s.name+`"`)
		if !inTable || !inLines {
			t.Errorf("%s is not named in\n%s\n%s", s.name, page.String(), lines.String())
		}
	}
	for line := range strings.Lines(page.String()) {
		if utf8.RuneCountInString(line) > pageWidth+1 {
			t.Errorf("too long: %q", line)
		}
	}
}

func TestAnUnknownScenarioNamesThoseLikeIt(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]string{
		"pizza": `there is no scenario "pizza"; the name "list" lists all scenarios`,
		"":      `there is no scenario ""; the name "list" lists all scenarios`,
		"hotl":  `there is no scenario "hotl", did you mean "hotel"?`,
		"tpi":   `there is no scenario "tpi", did you mean "tip"?`,
		"merchant": `there is no scenario "merchant", did you mean "decline-merchant-blocked" ` +
			`or "decline-merchant-category-blocked"?`,
		"decline-card-expires": `there is no scenario "decline-card-expires", did you mean "decline-card-expired"?`,
	} {
		if _, err := FindScenarios(name); err == nil || err.Error() != want {
			t.Errorf("%v\nwant %s", err, want)
		}
	}
}

func TestAnInterruptedScenarioSaysWhere(t *testing.T) {
	t.Parallel()
	sandbox := apptest.Start(t, "")
	ctx, cancel := context.WithCancel(t.Context())
	script := Scenario{name: "tip", acts: []act{{"A long wait", func(ctx context.Context, s *scenarioRun) (string, error) {
		s.undo = append(s.undo, func(ctx context.Context) error { return ctx.Err() }) // is not interrupted itself
		cancel()
		_, err := s.client.GetCard(ctx, s.Card.ID)
		return "", err
	}}}}
	owner, err := chain.NewOwner()
	if err != nil {
		t.Fatal(err)
	}
	reader, err := chain.NewReader(sandbox.Env["OFFBLOCKS_CHAIN_RPC"] + "/" + chainID)
	if err != nil {
		t.Fatal(err)
	}
	var story bytes.Buffer
	_, err = playScenario(ctx, sandbox.Client, newStory(&story), script, owner, reader)
	stopped := (*Interruption)(nil)
	if !errors.As(err, &stopped) || stopped.At != "tip: a long wait" || !strings.Contains(story.String(), "interrupted") {
		t.Errorf("it ended with %v\n%s", err, story.String())
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
	if want := "| scenario | what happens |\n|---|---|\n" + strings.Join(rows,
		"\n") + "\n\n"; !strings.Contains(string(text), want) {
		t.Errorf("docs/scenarios.md is to have this table:\n%s", want)
	}
}
