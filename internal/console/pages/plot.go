package pages

import (
	"fmt"
	"html/template"
	"strings"
)

// Plot is columns over time, each of which has a good part and a bad one on top.
type Plot struct {
	Name    string // what it shows, for who cannot see it
	Columns []PlotColumn
}

// Trend is how a figure was over time, drawn small below it: one value a slot, the oldest first. A slot of which nothing is known is
// below zero.
type Trend struct {
	Name   string
	Values []float64
}

const trendHeight = 28

// SVG draws the trend from zero to its largest value. It is a figure's, whose text says what matters.
func (t Trend) SVG() template.HTML {
	largest := 0.0
	for _, v := range t.Values {
		largest = max(largest, v)
	}
	var b strings.Builder
	fmt.Fprintf(&b, `<svg class="trend" role="img" aria-label="%s" viewBox="0 0 %d %d" preserveAspectRatio="none">`, escaped(t.Name),
		max(1, len(t.Values)), trendHeight)
	fmt.Fprintf(&b, `<line class="axis" x1="0" x2="%d" y1="%d" y2="%d"></line>`, len(t.Values), trendHeight, trendHeight)
	for i, v := range t.Values {
		if v < 0 || largest == 0 {
			continue
		}
		height := v * (trendHeight - 2) / largest
		if v > 0 {
			height = max(1.5, height)
		}
		fmt.Fprintf(&b, `<rect x="%d" y="%.2f" width=".8" height="%.2f"></rect>`, i, trendHeight-height, height)
	}
	b.WriteString(`</svg>`)
	return template.HTML(b.String()) // #nosec G203 -- all text in it is escaped above
}

// PlotColumn is one column.
type PlotColumn struct {
	Label     string // of its slot of time
	Good, Bad int64
	Href      string
}

const (
	plotHeight = 96
	plotStep   = 24
	plotBar    = 20
)

// SVG draws the plot. Its colours come from the style sheet, and its sizes are attributes, which a strict policy allows.
func (p Plot) SVG() template.HTML {
	most := int64(1)
	for _, c := range p.Columns {
		most = max(most, c.Good+c.Bad)
	}
	width := plotStep * len(p.Columns)
	var b strings.Builder
	fmt.Fprintf(&b, `<svg class="plot" role="img" aria-label="%s" viewBox="0 0 %d %d" preserveAspectRatio="none">`,
		escaped(p.Name), width, plotHeight)
	fmt.Fprintf(&b, `<line class="axis" x1="0" x2="%d" y1="%d" y2="%d"></line>`, width, plotHeight-1, plotHeight-1)
	for i, c := range p.Columns {
		good, bad := heightOf(c.Good, most), heightOf(c.Bad, most)
		fmt.Fprintf(&b, `<g><title>%s: %d approved, %d declined</title>`, escaped(c.Label), c.Good, c.Bad)
		fmt.Fprintf(&b, `<rect class="ground" x="%d" y="0" width="%d" height="%d"></rect>`, i*plotStep, plotStep, plotHeight)
		fmt.Fprintf(&b, `<rect class="good" x="%d" y="%d" width="%d" height="%d"></rect>`, i*plotStep+2, plotHeight-good, plotBar, good)
		fmt.Fprintf(&b, `<rect class="bad" x="%d" y="%d" width="%d" height="%d"></rect></g>`, i*plotStep+2,
			plotHeight-good-bad, plotBar, bad)
	}
	b.WriteString(`</svg>`)
	return template.HTML(b.String()) // #nosec G203 -- all text in it is escaped above
}

// heightOf is a height in proportion; what is above zero is seen.
func heightOf(n, most int64) int64 {
	if n == 0 {
		return 0
	}
	return max(2, n*(plotHeight-4)/most)
}

// Ends are the first and the last label, for the line below the plot.
func (p Plot) Ends() [2]string {
	if len(p.Columns) == 0 {
		return [2]string{}
	}
	return [2]string{p.Columns[0].Label, p.Columns[len(p.Columns)-1].Label}
}
