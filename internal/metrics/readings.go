package metrics

import (
	"errors"
	"strings"

	"github.com/prometheus/client_golang/prometheus"
)

// Gauges are what waits, how chains are, and how partners answer: figures that are read, where Traffic is counted.
type Gauges struct {
	all      []prometheus.Collector
	registry *prometheus.Registry
}

// NewGauges puts gauges together.
func NewGauges(calls PartnerCalls, links Links, backlog *Backlog, chains *Chains) *Gauges {
	g := &Gauges{[]prometheus.Collector{calls, links, backlog, chains}, prometheus.NewRegistry()}
	g.registry.MustRegister(g.all...)
	return g
}

// AddGauges adds the figures of g, once.
func (m *Metrics) AddGauges(g *Gauges) (err error) {
	for _, c := range g.all {
		err = errors.Join(err, m.Add(c))
	}
	return err
}

// Reading is the value of a gauge. Labels are the values of its labels in the order of their names, apart by spaces.
type Reading struct {
	Name, Labels string
	Value        float64
}

// Read reads all of them now. What cannot be read is left out.
func (g *Gauges) Read() (out []Reading) {
	families, _ := g.registry.Gather() // with an error it gives those that it could read
	for _, family := range families {
		if family.GetType().String() != "GAUGE" {
			continue
		}
		for _, m := range family.GetMetric() {
			var labels []string
			for _, l := range m.GetLabel() {
				labels = append(labels, l.GetValue())
			}
			out = append(out, Reading{family.GetName(), strings.Join(labels, " "), m.GetGauge().GetValue()})
		}
	}
	return out
}
