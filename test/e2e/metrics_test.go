package e2e

import (
	"bytes"
	"io"
	"net/http"
	"os/exec"
	"regexp"
	"strconv"
	"testing"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/app/apptest"
)

// scrape reads an installation's figures as Prometheus does.
func scrape(t *testing.T, env *testEnv) []byte {
	t.Helper()
	request := must(http.NewRequestWithContext(t.Context(), http.MethodGet, env.MetricsURL, nil))(t)
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = response.Body.Close() }()
	text := must(io.ReadAll(response.Body))(t)
	if response.StatusCode != http.StatusOK {
		t.Fatalf("%d: %s", response.StatusCode, text)
	}
	return text
}

// sumOf adds up the series of figures that match a pattern from the start of a line.
func sumOf(t *testing.T, figures []byte, pattern string) (sum float64) {
	t.Helper()
	for _, found := range regexp.MustCompile(`(?m)^`+pattern+` (\S+)$`).FindAllSubmatch(figures, -1) {
		sum += must(strconv.ParseFloat(string(found[1]), 64))(t)
	}
	return sum
}

func TestPrometheusReadsWhatARunningInstallationDoes(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		before := scrape(t, env)
		h := env.ownProgramme(t).newCardholder(t)
		h.settlePurchase(t, "10")
		_, err := h.SimulateCardAuthorisation(t.Context(), h.card.ID, api.SimulatedPurchase{Amount: "100000", Currency: "EUR"})
		if err == nil {
			t.Fatal("100,000 EUR were approved")
		}
		for _, pattern := range []string{
			`offblocks_decisions_total\{kind="authorisation",outcome="approved",reason=""\}`,
			`offblocks_decisions_total\{kind="authorisation",outcome="declined",reason="insufficient_funds"\}`,
			`offblocks_decision_seconds_count`, `offblocks_task_attempts_total\{kind="claim.advance",outcome="done"\}`,
			`offblocks_http_requests_total\{method="POST",route="[^"]*",status="201"\}`,
		} {
			apptest.Await(t, pattern+" grows", func() bool {
				return sumOf(t, scrape(t, env), pattern) > sumOf(t, before, pattern)
			})
		}
		check := exec.CommandContext(t.Context(), "promtool", "check", "metrics")
		check.Stdin = bytes.NewReader(scrape(t, env))
		if said, err := check.CombinedOutput(); err != nil {
			t.Errorf("promtool: %v\n%s", err, said)
		}
	})
}
