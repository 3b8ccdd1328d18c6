package main

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/internal/app/apptest"
	"github.com/offblocks/offblocks/internal/cli"
	"github.com/offblocks/offblocks/internal/cli/story"
	"github.com/offblocks/offblocks/internal/demo"
)

// The demo receives webhooks on this machine, which a sandbox that others can reach does not call.
func TestASandboxThatOthersCanReachPlaysNoDemo(t *testing.T) {
	t.Parallel()
	said, stop := runInBackground(t, "The sandbox is up at https://cards.example", "sandbox", "--addr", "127.0.0.1:0",
		"--data-dir", t.TempDir(), "--external-url", "https://cards.example")
	stop()
	_, reason, found := strings.Cut(said.String(), "No demo: this sandbox can be reached from other machines")
	if !found {
		t.Errorf("the sandbox says\n%s", said)
	}
	reason, _, _ = strings.Cut(reason, "\n\n") // paths of the test follow, which are as long as they are
	expectPage(t, "a sandbox without a demo", "No demo: this sandbox can be reached from other machines"+reason)
}

// The demo cannot play as a programme whose secret only somebody else knows.
func TestASandboxWhoseCredentialsWereReplacedPlaysNoDemo(t *testing.T) {
	t.Parallel()
	apptest.Each(t, func(t *testing.T, s *apptest.Sandbox) {
		playOnTheBench(t, s)
		fresh := api.CredentialsInput{APIKey: uuid.New(), APISecret: "a secret of the programme's own"}
		if err := s.UpdateCredentials(t.Context(), fresh); err != nil {
			t.Fatal(err)
		}
		s.Stop(t)
		said, stop := runInBackground(t, "The sandbox is up", "sandbox", "--addr", "127.0.0.1:0",
			"--data-dir", string(s.Dir), "--database-url-file", secretFile(t, s.DatabaseURL))
		stop()
		if !strings.Contains(said.String(), "No demo: the credentials") {
			t.Errorf("the sandbox says\n%s", said)
		}
	})
}

// playOnTheBench has the console's bench play a scenario, as a client of its own sandbox.
func playOnTheBench(t *testing.T, s *apptest.Sandbox) {
	t.Helper()
	var said bytes.Buffer
	up := story.UpCommand{Until: "card", Chain: "eip155:300", Currency: "EUR", Fund: "1000", Timeout: apptest.Patience}
	up.Env = s.Dir.EnvFile()
	at := &cli.Terminal{Getenv: func(string) string { return "" }, Stdin: &said, Stdout: &said, Stderr: &said, Directory: string(s.Dir)}
	if err := up.Run(t.Context(), at, chains()); err != nil {
		t.Fatal(err)
	}
	var card api.Card
	for found, err := range s.GetCards(t.Context(), client.ListOptions{Limit: 1, Status: "active"}) {
		if card = found; err != nil {
			t.Fatal(err)
		}
		break
	}
	all := benchScenarios(t.Context(), s.Dir.EnvFile())
	if len(all) != len(demo.ScenarioNames())-2 {
		t.Fatalf("there are %d scenarios", len(all))
	}
	var told []string
	if err := all[0].Play(card.ID.String(), func(what string) { told = append(told, what) }); err != nil {
		t.Fatal(err)
	}
	if len(told) != len(all[0].Acts) || all[0].Name != "tip" || !strings.Contains(told[len(told)-1], "60 EUR captured in all") {
		t.Errorf("%s told %q of the acts %q", all[0].Name, told, all[0].Acts)
	}
	if err := all[0].Play(uuid.NewString(), func(string) {}); err == nil || !strings.Contains(err.Error(), "the sandbox's own programme, which does not have this card") {
		t.Errorf("a card of nobody: %v", err)
	}
}
