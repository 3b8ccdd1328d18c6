package metrics

import (
	"github.com/prometheus/client_golang/prometheus"

	"github.com/offblocks/offblocks/internal/partner/httpcall"
)

// PartnerCalls shows the calls to partners, by the partners' names in the file of partners.
type PartnerCalls map[string]func() httpcall.Stats

var (
	callsTotal = prometheus.NewDesc("offblocks_partner_calls_total",
		"Attempts at calls to a partner. outcome: answered; failed, without an answer or with 5xx or 429; refused by the open "+
			"circuit.", []string{"partner", "outcome"}, nil)
	retriesTotal = prometheus.NewDesc("offblocks_partner_retries_total",
		"Attempts after the first of a call.", []string{"partner"}, nil)
	callSeconds = prometheus.NewDesc("offblocks_partner_call_seconds",
		"How long attempts took.", []string{"partner"}, nil)
	circuitOpen = prometheus.NewDesc("offblocks_partner_circuit_open",
		"1 while the circuit keeps calls to a partner back.", []string{"partner"}, nil)
)

// Describe implements [prometheus.Collector].
func (PartnerCalls) Describe(to chan<- *prometheus.Desc) {
	for _, d := range []*prometheus.Desc{callsTotal, retriesTotal, callSeconds, circuitOpen} {
		to <- d
	}
}

// Collect implements [prometheus.Collector].
func (p PartnerCalls) Collect(to chan<- prometheus.Metric) {
	for name, stats := range p {
		s := stats()
		count := func(d *prometheus.Desc, value int64, labels ...string) {
			to <- prometheus.MustNewConstMetric(d, prometheus.CounterValue, float64(value), append([]string{name}, labels...)...)
		}
		count(callsTotal, s.Took.Count-s.Failures, "answered")
		count(callsTotal, s.Failures, "failed")
		count(callsTotal, s.Refused, "refused")
		count(retriesTotal, s.Retries)
		open := 0.0
		if !s.OpenUntil.IsZero() {
			open = 1
		}
		to <- prometheus.MustNewConstMetric(circuitOpen, prometheus.GaugeValue, open, name)
		buckets := map[float64]uint64{}
		for i, bound := range httpcall.LatencyBounds {
			buckets[bound.Seconds()] = uint64(s.Took.Within[i]) // #nosec G115 -- a count
		}
		to <- prometheus.MustNewConstHistogram(callSeconds, uint64(s.Took.Count), s.Took.Sum.Seconds(), buckets, name) // #nosec G115 -- a count
	}
}
