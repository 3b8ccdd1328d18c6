package upkeep

import (
	"fmt"
	"slices"
	"time"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/figures"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

// slotTally sums up what was decided in a slot.
type slotTally struct {
	approved, declined int64
	took               map[int64]int64 // by bound, in microseconds
}

func (t slotTally) decisions() int64 { return t.approved + t.declined }

// quantile is a bound in microseconds that a share of the decisions, in per cent, took at most; 0 without decisions.
func (t slotTally) quantile(percent int64) int64 {
	seen, wanted := int64(0), (t.decisions()*percent+99)/100
	for _, bound := range figures.Bounds {
		if seen += t.took[bound]; seen >= wanted && wanted > 0 {
			return bound
		}
	}
	return 0
}

// tally is what was decided in a span.
type tally struct {
	slotTally
	reasons map[issuing.DeclineReason]int64
	slots   []slotTally
	volume  map[string][]int64 // in minor units, by currency and slot
}

// readTally sums up what was counted of the programme.
func (v *visit) readTally(s span) (tally, error) {
	t := tally{slotTally: slotTally{took: map[int64]int64{}}, reasons: map[issuing.DeclineReason]int64{}, slots: make([]slotTally, s.slots), volume: map[string][]int64{}}
	counts, err := v.DB.Counts(v.Ctx, v.Programme.ID, figures.Decisions, s.width, s.first)
	if err != nil {
		return t, err
	}
	for _, c := range counts {
		i := s.slot(c.Slot)
		if i < 0 || i >= s.slots {
			continue // another's clock is ahead
		}
		if t.slots[i].took == nil {
			t.slots[i].took = map[int64]int64{}
		}
		for _, sum := range []*slotTally{&t.slotTally, &t.slots[i]} {
			sum.took[c.Bound] += c.Number
			if c.Detail == string(issuing.Approved) {
				sum.approved += c.Number
			} else {
				sum.declined += c.Number
			}
		}
		if c.Detail != string(issuing.Approved) {
			t.reasons[issuing.DeclineReason(c.Detail)] += c.Number
		}
	}
	var volume []store.Count
	if volume, err = v.DB.Counts(v.Ctx, v.Programme.ID, figures.Volume, s.width, s.first); err != nil {
		return t, err
	}
	for _, c := range volume {
		if t.volume[c.Detail] == nil {
			t.volume[c.Detail] = make([]int64, s.slots)
		}
		if i := s.slot(c.Slot); i >= 0 && i < s.slots {
			t.volume[c.Detail][i] += c.Number
		}
	}
	return t, nil
}

// bounded says how long decisions took at most.
func bounded(microseconds int64) (value, unit string) {
	switch d := time.Duration(microseconds) * time.Microsecond; {
	case d == 0:
		return "–", ""
	case d > 2*time.Second:
		return "> 2", "s"
	default:
		return fmt.Sprintf("≤ %g", float64(d.Microseconds())/1000), "ms"
	}
}

// percent is a share to a tenth.
func percent(part, whole int64) string {
	if whole == 0 {
		return "0.0"
	}
	tenths := part * 1000 / whole
	return fmt.Sprintf("%d.%d", tenths/10, tenths%10)
}

// rate is so many in a span, a second.
func rate(n int64, long time.Duration) string {
	perSecond, places := decimal.New(n, 0).DivRound(decimal.New(int64(long/time.Second), 0), 4), int32(2)
	if perSecond.LessThan(decimal.New(1, -1)) {
		places = 4
	}
	return perSecond.StringFixed(places)
}

// trendOf is a figure of each slot.
func trendOf(name string, slots []slotTally, of func(slotTally) float64) *pages.Trend {
	t := &pages.Trend{Name: name}
	for _, s := range slots {
		t.Values = append(t.Values, of(s))
	}
	return t
}

func (v *visit) decisionPart(t tally, s span) pages.Part {
	list := func(outcome string) string { return v.Path("decisions") + "?window=" + s.name + "&outcome=" + outcome }
	per := fmt.Sprintf(" of the last %s, %d slots of time", s.name, s.slots)
	all := v.Path("decisions") + "?window=" + s.name
	part := pages.Part{
		Title: "Decisions of the last " + s.name, Wide: true,
		Filters: [][]pages.Filter{{
			{Name: "Last hour", Href: v.With("window", ""), On: s.name == "hour"}, {Name: "Last day", Href: v.With("window", "day"), On: s.name == "day"},
			{Name: "Last week", Href: v.With("window", "week"), On: s.name == "week"},
		}},
		Figures: []pages.Figure{
			{
				Name: "Decisions", Value: pages.NumberText(t.decisions()), Href: all,
				Trend: trendOf("Decisions"+per, t.slots, func(s slotTally) float64 { return float64(s.decisions()) }),
			},
			{
				Name: "Decisions a second", Value: rate(t.decisions(), s.long), Href: all,
				Trend: trendOf("Decisions a second"+per, t.slots, func(c slotTally) float64 { return float64(c.decisions()) / s.width.Seconds() }),
			},
			{
				Name: "Approved", Value: percent(t.approved, t.decisions()) + " %", Note: pages.NumberText(t.approved), Href: list("approved"),
				Trend: trendOf("Approval rate"+per, t.slots, func(s slotTally) float64 {
					if s.decisions() == 0 {
						return -1
					}
					return float64(s.approved) / float64(s.decisions())
				}),
			},
			{
				Name: "Declined", Value: pages.NumberText(t.declined), Href: list("declined"),
				Trend: trendOf("Declines"+per, t.slots, func(s slotTally) float64 { return float64(s.declined) }),
			},
		},
	}
	for _, q := range []int64{50, 95, 99} {
		value, unit := bounded(t.quantile(q))
		part.Figures = append(part.Figures, pages.Figure{
			Name: fmt.Sprintf("p%d of a decision", q), Value: value, Unit: unit, Href: all,
			Trend: trendOf(fmt.Sprintf("p%d of a decision%s", q, per), t.slots, func(s slotTally) float64 { return float64(s.quantile(q)) }),
		})
	}
	part.Figures = append(part.Figures, v.volumeFigures(t, s)...)
	plot := &pages.Plot{Name: fmt.Sprintf("Decisions of the last %s: %d approved, %d declined", s.name, t.approved, t.declined)}
	for i, c := range t.slots {
		at := s.first.Time().Add(time.Duration(i) * s.width)
		label := at.UTC().Format("15:04")
		if s.name == "week" {
			label = at.UTC().Format("2 Jan 15:04")
		}
		plot.Columns = append(plot.Columns, pages.PlotColumn{Label: label, Good: c.approved, Bad: c.declined})
	}
	part.Plot = plot
	return part
}

// volumeFigures is what approved decisions came to, by currency.
func (v *visit) volumeFigures(t tally, s span) (out []pages.Figure) {
	currencies := make([]string, 0, len(t.volume))
	for currency := range t.volume {
		currencies = append(currencies, currency)
	}
	slices.Sort(currencies)
	for _, currency := range currencies {
		sum, trend := int64(0), &pages.Trend{Name: "Volume in " + currency + " of the last " + s.name}
		for _, n := range t.volume[currency] {
			sum += n
			trend.Values = append(trend.Values, float64(n))
		}
		out = append(out, pages.Figure{
			Name: "Approved volume", Value: pages.Money(issuing.Minor(sum).Decimal(currency), ""), Unit: currency, Trend: trend,
			Href: v.Path("decisions") + "?window=" + s.name + "&outcome=approved",
		})
	}
	return out
}
