package metrics

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/offblocks/offblocks/internal/httpserver"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
)

func TestTrafficIsCountedByWhatHasFewNames(t *testing.T) {
	t.Parallel()
	traffic := NewTraffic()
	for range 2 {
		traffic.ObserveRequest(httpserver.Answered{Method: "GET", Route: "/v1/cards/{cardId}", Status: 200})
	}
	for i := range 50 { // what a stranger makes up
		traffic.ObserveRequest(httpserver.Answered{Method: fmt.Sprint("PIZZA", i), Status: 404})
	}
	traffic.ObserveDecision(store.Decided{Kind: issuing.MessageAuthorisation, Reason: issuing.Approved, Took: time.Millisecond})
	traffic.ObserveDecision(store.Decided{Kind: issuing.MessageAuthorisation, Reason: issuing.DeclineInsufficientFunds})
	traffic.ObserveTask(tasks.Attempt{Kind: tasks.IssueCard})
	traffic.ObserveTask(tasks.Attempt{Kind: tasks.IssueCard, Err: fmt.Errorf("later: %w", &tasks.Snooze{})})
	traffic.ObserveTask(tasks.Attempt{Kind: tasks.IssueCard, Err: errors.New("no")})
	traffic.ObserveDelivery(issuing.DeliveryAttempt{ResponseStatus: 204})
	traffic.ObserveDelivery(issuing.DeliveryAttempt{ResponseStatus: 500, Problem: "500"})
	traffic.ObserveDelivery(issuing.DeliveryAttempt{Problem: "refused"})
	m := New()
	if err := m.AddTraffic(traffic); err != nil {
		t.Fatal(err)
	}
	want := strings.Fields(`
		offblocks_decisions_total{authorisation,approved,} 1
		offblocks_decisions_total{authorisation,declined,insufficient_funds} 1
		offblocks_http_requests_total{GET,/v1/cards/{cardId},200} 2
		offblocks_http_requests_total{other,other,404} 50
		offblocks_task_attempts_total{card.issue,done} 1
		offblocks_task_attempts_total{card.issue,failed} 1
		offblocks_task_attempts_total{card.issue,waiting} 1
		offblocks_webhook_attempts_total{refused} 1
		offblocks_webhook_attempts_total{taken} 1
		offblocks_webhook_attempts_total{unanswered} 1`)
	if diff := cmp.Diff(want, strings.Fields(countersOf(t, m))); diff != "" {
		t.Error(diff)
	}
}

// countersOf are our counters, with the values of their labels in the order of the labels' names.
func countersOf(t *testing.T, m *Metrics) string {
	t.Helper()
	families, err := m.registry.Gather()
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for _, family := range families {
		for _, metric := range family.GetMetric() {
			if metric.GetCounter() == nil || !strings.HasPrefix(family.GetName(), "offblocks_") {
				continue
			}
			var labels []string
			for _, label := range metric.GetLabel() {
				labels = append(labels, label.GetValue())
			}
			fmt.Fprintf(&out, "%s{%s} %v\n", family.GetName(), strings.Join(labels, ","), metric.GetCounter().GetValue())
		}
	}
	return out.String()
}
