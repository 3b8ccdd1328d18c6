package lithic_test

import (
	"context"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/partner/lithic/lithictest"
)

// outside runs a program of test/outside, which must end well.
func outside(t *testing.T, args ...string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 3*time.Minute)
	defer cancel()
	run := exec.CommandContext(ctx, "node", args...)
	run.Dir = filepath.Join("..", "..", "..", "test", "outside")
	if out, err := run.CombinedOutput(); err != nil {
		t.Fatalf("%v: %v\n%s", args, err, out)
	}
}

func TestMessagesHaveTheTypesOfLithicsOwnPackage(t *testing.T) {
	t.Parallel()
	outside(t, "node_modules/typescript/bin/tsc", "-p", "tsconfig-lithic.json")
}

func TestMessagesThatLithicsOwnCodeSignedAreAnswered(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card, account := h.newCard()
		outside(t, "lithic.mjs", "stream", h.listener.URL, streamSecret, eventSecret, card.PartnerToken, h.token("node"))
		if got := h.transactions(card.ID); !slices.Equal(got, []string{"credit 3 USD", "debit 8 USD"}) {
			t.Errorf("transactions: %v", got)
		}
		h.nothingHeld(account)
	})
}

func TestLithicsOwnClientUnderstandsTheStandIn(t *testing.T) {
	t.Parallel()
	outside(t, "lithic.mjs", "api", lithictest.NewAPI(t, apiKey).URL, apiKey)
}

func TestThePageThatShowsACardIsAsLithicsOwnClientSignsIt(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card, _ := h.newCard()
		shown, err := h.adapter.Ports.CardIssuer.(partner.CardRevealer).RevealCard(h.Ctx, partner.CardAt(card))
		h.Must(err)
		outside(t, "lithic.mjs", "embed", h.api.URL, apiKey, shown.Page)
	})
}
