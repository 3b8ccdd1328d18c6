package main

import (
	"strings"
	"testing"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/app/apptest"
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
