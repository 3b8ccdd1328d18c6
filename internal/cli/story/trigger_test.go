package story_test

import (
	"bytes"
	"context"
	"errors"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/internal/app/apptest"
	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/cli"
	"github.com/offblocks/offblocks/internal/cli/story"
	"github.com/offblocks/offblocks/internal/demo"
)

// shell runs commands against a sandbox.
type shell struct {
	t       *testing.T
	sandbox *apptest.Sandbox
	chains  *story.Chains
	out     bytes.Buffer
}

func newShell(t *testing.T, sandbox *apptest.Sandbox) *shell {
	return &shell{t: t, sandbox: sandbox, chains: &story.Chains{
		OwnerOfKey: func(key []byte) (story.Owner, error) { return chain.OwnerOfKey(key) },
		Dial:       func(url string) (story.ChainReader, error) { return chain.NewReader(url) },
		DialDemo:   func(_ context.Context, url string) (demo.ChainReader, error) { return chain.NewReader(url) },
	}}
}

func (s *shell) terminal() *cli.Terminal {
	s.out.Reset()
	return &cli.Terminal{Getenv: func(string) string { return "" }, Stdin: &s.out, Stdout: &s.out, Stderr: &s.out,
		Directory: string(s.sandbox.Dir)}
}

// trigger plays a scenario on the newest card.
func (s *shell) trigger(name string, limit time.Duration) error {
	c := story.TriggerCommand{What: name, Timeout: limit}
	c.Env = s.sandbox.Dir.EnvFile()
	return c.Run(s.t.Context(), s.terminal(), s.chains)
}

// up makes or renews what is missing.
func (s *shell) up() {
	s.t.Helper()
	c := story.UpCommand{Until: "card", Chain: "eip155:300", Currency: "EUR", Fund: "1000", Timeout: apptest.Patience}
	c.Env = s.sandbox.Dir.EnvFile()
	if err := c.Run(s.t.Context(), s.terminal(), s.chains); err != nil {
		s.t.Fatalf("up: %v\n%s", err, s.out.String())
	}
}

// Every scenario plays on a card that has played all others before, as often as one likes. Where the card lacks something
// the error says so, and ends in the command that sees to it.
func TestScenariosPlayAgainAndAgainOnOneCard(t *testing.T) {
	t.Parallel()
	sandbox := apptest.Start(t, "")
	s := newShell(t, sandbox)
	s.up()
	names := demo.ScenarioNames()[2:]
	order := append(names, names...)
	seed := rand.Uint64()
	t.Logf("the order is of the seed %d", seed)
	rand.New(rand.NewPCG(seed, 0)).Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
	for n, name := range order {
		err := s.trigger(name, apptest.Patience)
		if need := (*demo.Need)(nil); errors.As(err, &need) {
			if !strings.HasSuffix(err.Error(), "\nTry: offblocks up") || !strings.Contains(s.out.String(), "✗ ") {
				t.Fatalf("%s needs something and says %v\n%s", name, err, s.out.String())
			}
			s.up()
			err = s.trigger(name, apptest.Patience)
		}
		if err != nil {
			t.Fatalf("%d. %s after %v: %v\n%s", n, name, order[:n], err, s.out.String())
		}
		ends := mustFind(t, name).Ends()
		if ends != "" != strings.Contains(strings.Join(strings.Fields(s.out.String()), " "), "This ends the "+ends+" for good; offblocks up makes another.") {
			t.Errorf("%s ends %q and says\n%s", name, ends, s.out.String())
		}
		if ends != "" {
			s.up()
			continue
		}
		for card, err := range sandbox.GetCards(t.Context(), client.ListOptions{Limit: 1, Status: "active"}) {
			limits, limitsErr := sandbox.GetAccountLimits(t.Context(), card.AccountID)
			controls, controlsErr := sandbox.GetAccountControls(t.Context(), card.AccountID)
			if err := errors.Join(err, limitsErr, controlsErr); err != nil {
				t.Fatal(err)
			}
			if len(limits.Limits) > 0 || controls.Countries.Block != nil || controls.Merchants.Block != nil ||
				controls.MerchantCategories.Block != nil || controls.Kinds.Block != nil || controls.EntryModes.Block != nil {
				t.Errorf("%s leaves limits %+v and controls %+v", name, limits, controls)
			}
			break
		}
	}
	t.Run("no longer than it may", s.endsInTime)
	t.Run("only with a card that can", s.needsActiveCard)
}

func mustFind(t *testing.T, name string) demo.Scenario {
	t.Helper()
	found, err := demo.FindScenarios(name)
	if err != nil {
		t.Fatal(err)
	}
	return found[0]
}

// endsInTime holds what the error says where there was not enough time.
func (s *shell) endsInTime(t *testing.T) {
	for _, what := range []string{"tip", "transaction.updated"} {
		err := s.trigger(what, time.Millisecond)
		if !errors.Is(err, context.DeadlineExceeded) || cli.IsUsage(err) ||
			!strings.Contains(err.Error(), "it was not done within 1ms") || !strings.HasSuffix(err.Error(), "\nTry: offblocks trigger "+what+" --timeout 2ms") {
			t.Errorf("%s says %v", what, err)
		}
	}
	if err := s.trigger("tip", -time.Second); !cli.IsUsage(err) {
		t.Errorf("a limit below nothing is %v", err)
	}
}

// needsActiveCard has a card that is frozen by somebody else.
func (s *shell) needsActiveCard(t *testing.T) {
	for card, err := range s.sandbox.GetCards(t.Context(), client.ListOptions{Limit: 1, Status: "active"}) {
		if err == nil {
			_, err = s.sandbox.DeactivateCard(t.Context(), card.ID)
		}
		if err != nil {
			t.Fatal(err)
		}
		c := story.TriggerCommand{What: "tip", Card: card.ID, Timeout: apptest.Patience}
		c.Env = s.sandbox.Dir.EnvFile()
		err = c.Run(t.Context(), s.terminal(), s.chains)
		if err == nil || !strings.Contains(err.Error(), "a scenario needs an active card") || !strings.HasSuffix(err.Error(), "Try: offblocks up") {
			t.Errorf("a card that is not active says %v", err)
		}
		break
	}
}
