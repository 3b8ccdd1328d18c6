package upkeep

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"time"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/internal/console/desk"
	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/figures"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

// measures are what was measured of the whole installation in a span, for its own people.
type measures struct {
	*visit
	span
	gauges map[string]map[string][]float64 // by gauge and what of it; each slot's largest, below zero where none was taken
	week   map[string]map[string][]float64 // the hours of a week of those that tell how long something lasts
}

// The gauges that are shown, as internal/metrics names them.
const (
	gaugeTaskWait    = "offblocks_task_oldest_due_seconds"
	gaugeWebhookWait = "offblocks_webhook_oldest_undelivered_seconds"
	gaugeMessages    = "offblocks_network_messages_unmatched"
	gaugeHits        = "offblocks_sanctions_hits_open"
	gaugeFindings    = "offblocks_findings_open"
	gaugeLag         = "offblocks_chain_mirror_lag_blocks"
	gaugeCoins       = "offblocks_chain_operator_coins"
	gaugeTokens      = "offblocks_chain_operator_tokens" // #nosec G101 -- the name of a gauge
	gaugeRateAge     = "offblocks_rate_age_seconds"
	gaugeListAge     = "offblocks_sanctions_list_age_seconds"
	gaugeCircuit     = "offblocks_partner_circuit_open"
)

// readMeasures reads the measures of a span. People of a programme are shown none: they are of all programmes.
func (v *visit) readMeasures(s span) (measures, error) {
	m := measures{visit: v, span: s, gauges: map[string]map[string][]float64{}, week: map[string]map[string][]float64{}}
	if v.Operator.ProgrammeID != "" {
		return m, nil
	}
	now := issuing.At(v.DB.Clock())
	week := span{width: time.Hour, first: now.Add(-7 * 24 * time.Hour).Floor(time.Hour), slots: 7*24 + 1}
	for _, gauge := range []string{
		gaugeTaskWait, gaugeWebhookWait, gaugeMessages, gaugeHits, gaugeFindings, gaugeLag, gaugeCoins, gaugeTokens, gaugeRateAge, gaugeListAge, gaugeCircuit,
	} {
		counts, err := v.DB.Counts(v.Ctx, "", gauge, s.width, s.first)
		if err != nil {
			return m, err
		}
		m.gauges[gauge] = s.bySlot(counts)
	}
	for _, gauge := range []string{gaugeCoins, gaugeTokens} {
		counts, err := v.DB.Counts(v.Ctx, "", gauge, week.width, week.first)
		if err != nil {
			return m, err
		}
		m.week[gauge] = week.bySlot(counts)
	}
	return m, nil
}

// bySlot puts counts of measures into the slots of a span.
func (s span) bySlot(counts []store.Count) map[string][]float64 {
	out := map[string][]float64{}
	for _, c := range counts {
		if out[c.Detail] == nil {
			out[c.Detail] = slices.Repeat([]float64{-1}, s.slots)
		}
		if i := s.slot(c.Slot); i >= 0 && i < s.slots {
			out[c.Detail][i] = float64(c.Number) / figures.Scale
		}
	}
	return out
}

// trend is the largest of a gauge in each slot, whatever it is of; nil where nothing was measured.
func (m measures) trend(name, gauge string) *pages.Trend {
	if len(m.gauges[gauge]) == 0 {
		return nil
	}
	t := &pages.Trend{Name: name + " of the last " + m.name, Values: slices.Repeat([]float64{-1}, m.slots)}
	for _, values := range m.gauges[gauge] {
		for i, value := range values {
			t.Values[i] = max(t.Values[i], value)
		}
	}
	return t
}

// newest is the last value that was measured; false where none was.
func newest(values []float64) (float64, bool) {
	for _, value := range slices.Backward(values) {
		if value >= 0 {
			return value, true
		}
	}
	return 0, false
}

// daysLeft is for how long something lasts that shrinks as it did in the hours of a week; it is filled up now and then, which does
// not count. False where it did not shrink.
func daysLeft(hours []float64) (float64, bool) {
	used, took, before, since := 0.0, 0, -1.0, 0
	for i, value := range hours {
		if value < 0 {
			continue
		}
		if before >= 0 {
			used += max(0, before-value)
			took += i - since
		}
		before, since = value, i
	}
	if used == 0 || before < 0 {
		return 0, false
	}
	return before / (used / float64(took)) / 24, true
}

// parts are the figures of chains, of what grows old, and of partners.
func (m measures) parts() []pages.Part {
	chains := pages.Part{Title: "Chains and the operator's money", Wide: true}
	m.each(gaugeLag, func(of string, now float64, t *pages.Trend) {
		f := pages.Figure{Name: "Lag of " + of, Value: fmt.Sprintf("%.0f", now), Unit: "blocks", Trend: t, Href: m.Path("chains")}
		if now > 20 {
			f.Tone = "warn"
		}
		chains.Figures = append(chains.Figures, f)
	})
	for _, gauge := range []string{gaugeCoins, gaugeTokens} {
		m.each(gauge, func(of string, now float64, t *pages.Trend) {
			words := strings.Fields(of)
			name, unit := "Gas coins on "+words[0], ""
			if gauge == gaugeTokens {
				name, unit = "Float on "+words[0], words[len(words)-2]
			}
			f := pages.Figure{Name: name, Value: pages.Money(decimal.NewFromFloat(now).Truncate(4), ""), Unit: unit, Trend: t, Href: m.Path("chains", words[0])}
			f.Note = "not used in the last week"
			if days, known := daysLeft(m.week[gauge][of]); known {
				f.Note = fmt.Sprintf("%.0f days left as last week", math.Floor(days))
				f.Tone = toneOf(-time.Duration(days*24)*time.Hour, -14*24*time.Hour, -3*24*time.Hour)
			}
			chains.Figures = append(chains.Figures, f)
		})
	}
	old := pages.Part{Title: "Rates, lists and partners", Wide: true}
	m.each(gaugeRateAge, func(of string, now float64, t *pages.Trend) {
		age := time.Duration(now) * time.Second
		old.Figures = append(old.Figures, pages.Figure{Name: "Age of the rate of " + of, Value: pages.Age(age), Trend: t, Href: m.Path("money", "fees")})
	})
	m.each(gaugeListAge, func(of string, now float64, t *pages.Trend) {
		age := time.Duration(now) * time.Second
		old.Figures = append(old.Figures, pages.Figure{
			Name: "Age of the list " + of, Value: pages.Age(age), Trend: t, Href: m.Path("monitoring"), Tone: toneOf(age, 36*time.Hour, 72*time.Hour),
		})
	})
	m.each(gaugeCircuit, func(of string, now float64, t *pages.Trend) {
		f := pages.Figure{Name: "Partner " + of, Value: "answers", Trend: t, Tone: "good", Href: m.Path("partners") + "#" + desk.PartnerAnchor(of)}
		if now > 0 {
			f.Value, f.Tone, f.Note = "out of reach", "bad", "its circuit is open"
		}
		old.Figures = append(old.Figures, f)
	})
	var out []pages.Part
	for _, part := range []pages.Part{chains, old} {
		if len(part.Figures) > 0 {
			part.Note = "Of the whole installation, measured every minute."
			out = append(out, part)
		}
	}
	return out
}

// each gives what was last measured of a gauge, and how it was, in the order of what it is of.
func (m measures) each(gauge string, give func(of string, now float64, t *pages.Trend)) {
	of := make([]string, 0, len(m.gauges[gauge]))
	for detail := range m.gauges[gauge] {
		of = append(of, detail)
	}
	slices.Sort(of)
	for _, detail := range of {
		values := m.gauges[gauge][detail]
		if now, known := newest(values); known {
			give(detail, now, &pages.Trend{Name: detail + " of the last " + m.name, Values: values})
		}
	}
}
