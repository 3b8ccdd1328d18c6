package metrics

import (
	"context"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/partner/httpcall"
)

func TestCallsToPartnersAreShown(t *testing.T) {
	t.Parallel()
	m := New()
	stats := httpcall.Stats{Calls: 6, Failures: 2, Retries: 1, Refused: 3, OpenUntil: time.Unix(1, 0)}
	stats.Took.Count, stats.Took.Sum, stats.Took.Within[9] = 5, 1500*time.Millisecond, 5
	if err := m.Add(PartnerCalls{"acme": func() httpcall.Stats { return stats }}); err != nil {
		t.Fatal(err)
	}
	links := partner.LinkStats{Connected: 2, Messages: map[partner.LinkMessage]int64{{Type: "x100", Outcome: partner.LinkTooLate}: 4}}
	links.Took.Count, links.Took.Sum, links.Took.Within[9] = 3, 600*time.Millisecond, 3
	if err := m.Add(Links{"visa": func() partner.LinkStats { return links }}); err != nil {
		t.Fatal(err)
	}
	if m.Add(PartnerCalls{}) == nil {
		t.Error("the same figures were added twice")
	}
	ctx, cancel := context.WithCancel(t.Context())
	l, err := m.Open(ctx, "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ended := make(chan error)
	go func() { ended <- l.Run(ctx) }()
	get := func(path string) (int, string) {
		answer, err := http.Get("http://" + l.Addr().String() + path)
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = answer.Body.Close() }()
		text, _ := io.ReadAll(answer.Body)
		return answer.StatusCode, string(text)
	}
	_, text := get("/metrics")
	for _, line := range []string{
		`offblocks_link_connected{partner="visa"} 2`, `offblocks_link_answer_seconds_bucket{partner="visa",le="5"} 3`,
		`offblocks_link_messages_total{outcome="too_late",partner="visa",type="x100"} 4`,
		`offblocks_partner_calls_total{outcome="answered",partner="acme"} 3`,
		`offblocks_partner_calls_total{outcome="failed",partner="acme"} 2`,
		`offblocks_partner_calls_total{outcome="refused",partner="acme"} 3`,
		`offblocks_partner_retries_total{partner="acme"} 1`, `offblocks_partner_circuit_open{partner="acme"} 1`,
		`offblocks_partner_call_seconds_bucket{partner="acme",le="30"} 5`, `offblocks_partner_call_seconds_sum{partner="acme"} 1.5`,
		"go_goroutines ", "process_cpu_seconds_total ",
	} {
		if !strings.Contains(text, line) {
			t.Errorf("%q is missing in\n%s", line, text)
		}
	}
	if status, _ := get("/"); status != http.StatusNotFound {
		t.Errorf("another path is answered %d", status)
	}
	cancel()
	if err := <-ended; err != nil {
		t.Error(err)
	}
}
