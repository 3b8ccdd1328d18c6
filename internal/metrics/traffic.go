package metrics

import (
	"errors"
	"net/http"
	"strconv"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/offblocks/offblocks/internal/httpserver"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
)

// Traffic counts what this process does as it does it: requests, decisions, tasks and deliveries. It is safe for use by
// many goroutines.
type Traffic struct {
	requests       *prometheus.CounterVec
	requestSeconds *prometheus.HistogramVec

	decisions       *prometheus.CounterVec
	decisionSeconds prometheus.Histogram

	tasks       *prometheus.CounterVec
	taskSeconds *prometheus.HistogramVec

	deliveries      *prometheus.CounterVec
	deliverySeconds prometheus.Histogram
}

// other stands for what clients may make up, and what would be a series each: methods and paths.
const other = "other"

var slowBuckets = []float64{.005, .025, .1, .25, .5, 1, 2.5, 5, 10, 45}

// NewTraffic makes counters that begin at zero.
func NewTraffic() *Traffic {
	counter := func(name, help string, labels ...string) *prometheus.CounterVec {
		return prometheus.NewCounterVec(prometheus.CounterOpts{Name: name, Help: help}, labels)
	}
	histogram := func(name, help string, buckets []float64) prometheus.HistogramOpts {
		return prometheus.HistogramOpts{Name: name, Help: help, Buckets: buckets}
	}
	return &Traffic{
		requests: counter("offblocks_http_requests_total",
			"Requests that were answered, by the pattern of their path. status 499: the client hung up first.", "method", "route", "status"),
		requestSeconds: prometheus.NewHistogramVec(histogram("offblocks_http_request_seconds",
			"How long requests took, from the first byte of the headers to the end of the answer. Streams last as long as they are read.",
			[]float64{.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 10}), []string{"route"}),
		decisions: counter("offblocks_decisions_total",
			"Decisions that were committed, by what was asked. reason is empty for an approval.", "kind", "outcome", "reason"),
		decisionSeconds: prometheus.NewHistogram(histogram("offblocks_decision_seconds",
			"How long decisions took, from the question to the end of the commit.",
			[]float64{.0005, .001, .002, .005, .01, .02, .05, .1, .2, .5, 1, 2})),
		tasks: counter("offblocks_task_attempts_total",
			"Attempts at tasks. outcome: done; waiting, for somebody or something; failed, to be tried again.", "kind", "outcome"),
		taskSeconds: prometheus.NewHistogramVec(histogram("offblocks_task_attempt_seconds", "How long attempts at tasks took.",
			slowBuckets), []string{"kind"}),
		deliveries: counter("offblocks_webhook_attempts_total",
			"Attempts at deliveries. outcome: taken; refused, by an answer that is not 2xx; unanswered.", "outcome"),
		deliverySeconds: prometheus.NewHistogram(histogram("offblocks_webhook_attempt_seconds",
			"How long attempts at deliveries took.", slowBuckets)),
	}
}

func (t *Traffic) collectors() []prometheus.Collector {
	return []prometheus.Collector{
		t.requests, t.requestSeconds, t.decisions, t.decisionSeconds, t.tasks, t.taskSeconds, t.deliveries, t.deliverySeconds,
	}
}

// AddTraffic adds the figures of t, once.
func (m *Metrics) AddTraffic(t *Traffic) (err error) {
	for _, c := range t.collectors() {
		err = errors.Join(err, m.Add(c))
	}
	return err
}

// ObserveRequest counts a request.
func (t *Traffic) ObserveRequest(r httpserver.Answered) {
	method, route := other, r.Route
	switch r.Method {
	case http.MethodGet, http.MethodHead, http.MethodPost, http.MethodPut, http.MethodPatch, http.MethodDelete, http.MethodOptions:
		method = r.Method
	}
	if route == "" {
		route = other
	}
	t.requests.WithLabelValues(method, route, strconv.Itoa(r.Status)).Inc()
	t.requestSeconds.WithLabelValues(route).Observe(r.Took.Seconds())
}

// ObserveDecision counts a decision.
func (t *Traffic) ObserveDecision(d store.Decided) {
	outcome := "declined"
	if d.Reason == issuing.Approved {
		outcome = "approved"
	}
	t.decisions.WithLabelValues(string(d.Kind), outcome, string(d.Reason)).Inc()
	t.decisionSeconds.Observe(d.Took.Seconds())
}

// ObserveTask counts an attempt at a task.
func (t *Traffic) ObserveTask(a tasks.Attempt) {
	outcome := "failed"
	switch {
	case a.Err == nil:
		outcome = "done"
	case errors.As(a.Err, new(*tasks.Snooze)):
		outcome = "waiting"
	}
	t.tasks.WithLabelValues(string(a.Kind), outcome).Inc()
	t.taskSeconds.WithLabelValues(string(a.Kind)).Observe(a.Took.Seconds())
}

// ObserveDelivery counts an attempt at a delivery.
func (t *Traffic) ObserveDelivery(a issuing.DeliveryAttempt) {
	outcome := "unanswered"
	switch {
	case a.Problem == "":
		outcome = "taken"
	case a.ResponseStatus != 0:
		outcome = "refused"
	}
	t.deliveries.WithLabelValues(outcome).Inc()
	t.deliverySeconds.Observe(a.Took.Seconds())
}

// age is how long ago an instant was, in seconds, and zero for none.
func age(now time.Time, since issuing.Instant) float64 {
	if since == 0 {
		return 0
	}
	return max(0, now.Sub(since.Time()).Seconds())
}
