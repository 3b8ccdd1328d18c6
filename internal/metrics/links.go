package metrics

import (
	"github.com/prometheus/client_golang/prometheus"

	"github.com/offblocks/offblocks/internal/partner"
)

// Links shows what comes over the links of card networks, by the partners' names in the file of partners.
type Links map[string]func() partner.LinkStats

var (
	linkConnected = prometheus.NewDesc("offblocks_link_connected",
		"Links to a card network that there are in this process.", []string{"partner"}, nil)
	linkMessages = prometheus.NewDesc("offblocks_link_messages_total",
		"Messages of a card network's links. type: ISO 8583 message type without its version. outcome: approved; declined; booked; "+
			"refused, because it could not be read or moves nothing; failed, neither decided nor booked; too_late, an approval "+
			"that was undone because its answer did not get there.", []string{"partner", "type", "outcome"}, nil)
	linkSeconds = prometheus.NewDesc("offblocks_link_answer_seconds",
		"From the arrival of a link's message to its written answer.", []string{"partner"}, nil)
)

// Describe implements [prometheus.Collector].
func (Links) Describe(to chan<- *prometheus.Desc) {
	to <- linkConnected
	to <- linkMessages
	to <- linkSeconds
}

// Collect implements [prometheus.Collector].
func (l Links) Collect(to chan<- prometheus.Metric) {
	for name, stats := range l {
		s := stats()
		to <- prometheus.MustNewConstMetric(linkConnected, prometheus.GaugeValue, float64(s.Connected), name)
		for m, count := range s.Messages {
			to <- prometheus.MustNewConstMetric(linkMessages, prometheus.CounterValue, float64(count), name, m.Type, string(m.Outcome))
		}
		buckets := map[float64]uint64{}
		for i, bound := range partner.LinkLatencyBounds {
			buckets[bound.Seconds()] = uint64(s.Took.Within[i]) // #nosec G115 -- a count
		}
		to <- prometheus.MustNewConstHistogram(linkSeconds, uint64(s.Took.Count), s.Took.Sum.Seconds(), buckets, name) // #nosec G115 -- a count
	}
}
