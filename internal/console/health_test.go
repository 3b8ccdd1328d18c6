package console_test

import (
	"strings"
	"testing"

	"github.com/offblocks/offblocks/internal/figures"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

func TestHealthShowsEachFigureOverAnHourADayAndAWeek(t *testing.T) {
	t.Parallel()
	worktest.Each(t, func(t *testing.T, env *worktest.Env) {
		b := newBench(t, env)
		b.live()
		b.measured = []figures.Measure{
			{Figure: "offblocks_chain_mirror_lag_blocks", Detail: "eip155:300", Value: 3}, {Figure: "offblocks_partner_circuit_open", Detail: "acme", Value: 1},
			{Figure: "offblocks_chain_operator_coins", Detail: "eip155:300 0xabc", Value: 5}, {Figure: "offblocks_rate_age_seconds", Detail: "EUR", Value: 60},
			{Figure: "offblocks_chain_operator_tokens", Detail: "eip155:300 0xabc USDC eip155:300/erc20:0x1", Value: 12.5},
			{Figure: "offblocks_findings_open", Detail: "books_broken", Value: 2},
		}
		b.Must(b.counted.Take(b.Ctx))
		w := b.signIn(t, "ada", issuing.RoleViewer, "")
		for _, window := range []string{"hour", "day", "week"} {
			page := w.shows(b.page("?window="+window), "Decisions of the last "+window, `aria-label="p99 of a decision`, `aria-label="Approval rate`)
			text := textOf(page)
			for _, want := range []string{
				"Decisions 2", "Approved 50.0 % 1", "Declined 1", "Approved volume 10.00 USD", "Lag of eip155:300 3 blocks", "Partner acme out of reach",
				"Gas coins on eip155:300 5", "Float on eip155:300 12.5 USDC", "Age of the rate of EUR 60 s",
			} {
				if !strings.Contains(text, want) {
					t.Errorf("Health of the %s does not say %q:\n%s", window, want, text)
				}
			}
			if n := strings.Count(page, `class="trend"`); n < 13 {
				t.Errorf("%d figures have a plot", n)
			}
		}
		theirs := b.signIn(t, "eve", issuing.RoleViewer, b.Programme)
		if body := theirs.shows(b.page("")); strings.Contains(body, "acme") || strings.Contains(body, "Gas coins") {
			t.Error("a programme's person sees the installation's measures")
		}
	})
}
