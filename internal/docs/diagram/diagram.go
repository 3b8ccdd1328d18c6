// Package diagram draws the diagrams of the documents as SVG, with the same in words for who cannot see it. It reads the part
// of Mermaid's language that the documents use: sequence diagrams, state diagrams and flowcharts. What it does not
// understand it refuses, rather than to draw it wrongly. Colours come from the page's style sheet.
package diagram

import (
	"errors"
	"fmt"
	"html"
	"strings"
	"unicode/utf8"
)

// errUnknown says that the diagram is of a kind that is not drawn.
var errUnknown = errors.New("the diagram is of no known kind")

// Draw makes a figure of the source of a diagram.
func Draw(source string) (string, error) {
	head, rest, _ := strings.Cut(strings.TrimSpace(source), "\n")
	words := strings.Fields(head)
	if len(words) == 0 {
		return "", errUnknown
	}
	switch words[0] {
	case "sequenceDiagram":
		d, err := readSequence(rest)
		if err != nil {
			return "", err
		}
		return figure("Sequence diagram", d.draw(), d.inWords()), nil
	case "stateDiagram-v2", "stateDiagram":
		g, err := readStates(rest)
		if err != nil {
			return "", err
		}
		return figure("State diagram", g.draw(), g.inWords()), nil
	case "flowchart", "graph":
		g, err := readFlow(words[1:], rest)
		if err != nil {
			return "", err
		}
		p := g.draw()
		if g.across && p.width > widestColumn {
			if turned, err := readFlow(nil, rest); err == nil {
				if tall := turned.draw(); tall.width < p.width {
					p = tall
				}
			}
		}
		return figure("Flowchart", p, g.inWords()), nil
	}
	return "", errUnknown
}

// widestColumn is how wide the column of a page is. What is wider goes down instead of across, if it is narrower then.
const widestColumn = 740

// statements are the lines of a diagram that say something.
func statements(source string) (out []string) {
	for line := range strings.Lines(source) {
		line = strings.TrimSpace(line)
		if line != "" && !strings.HasPrefix(line, "%%") {
			out = append(out, line)
		}
	}
	return out
}

// figure frames a picture, with the same in words below it.
func figure(kind string, p *picture, words []string) string {
	var w strings.Builder
	class := ""
	if p.width > widestColumn && p.width < widestColumn*4/3 {
		class = ` class="fitted"` // it is made a little smaller, rather than to be scrolled
	}
	fmt.Fprintf(&w, `<figure class="diagram"><div class="sheet" tabindex="0" role="group" aria-label="%s"><svg%s role="img" aria-label="%s. It is told in words below." `+
		`width="%d" height="%d" viewBox="0 0 %d %d">`, kind, class, kind, p.width, p.height, p.width, p.height)
	w.WriteString(p.String())
	w.WriteString("</svg></div>\n<details><summary>The same in words</summary><ol>\n")
	for _, line := range words {
		w.WriteString("<li>" + html.EscapeString(line) + "</li>\n")
	}
	w.WriteString("</ol></details></figure>\n")
	return w.String()
}

// picture is SVG in the making. Lengths are in pixels.
type picture struct {
	strings.Builder
	width, height int
}

// textWidth is about how wide a text is in the style sheet's letters of 13 pixels.
func textWidth(text string) int { return utf8.RuneCountInString(text)*72/10 + 2 }

const lineHeight = 17

// text writes lines around a middle.
func (p *picture) text(class string, x, y int, lines ...string) {
	for i, line := range lines {
		at := y + 5 + i*lineHeight - (len(lines)-1)*lineHeight/2
		fmt.Fprintf(&p.Builder, `<text class="%s" x="%d" y="%d" text-anchor="middle">%s</text>`, class, x, at, html.EscapeString(line))
	}
}

func (p *picture) rect(class string, x, y, w, h, round int) {
	fmt.Fprintf(&p.Builder, `<rect class="%s" x="%d" y="%d" width="%d" height="%d" rx="%d"/>`, class, x, y, w, h, round)
}

func (p *picture) line(class string, x1, y1, x2, y2 int) {
	fmt.Fprintf(&p.Builder, `<path class="%s" d="M%d %dL%d %d"/>`, class, x1, y1, x2, y2)
}

// tip is an arrow's head, which points by (dx, dy).
func (p *picture) tip(x, y, dx, dy int) {
	const long, wide = 9, 4
	fmt.Fprintf(&p.Builder, `<path class="tip" d="M%d %dL%d %dL%d %dZ"/>`, x, y, x-dx*long-dy*wide, y-dy*long+dx*wide, x-dx*long+dy*wide, y-dy*long-dx*wide)
}

// breaks splits a text at its line breaks, and long lines at spaces.
func breaks(text string) (out []string) {
	const most = 28
	text = strings.NewReplacer("<br/>", "\n", "<br>", "\n", "\\n", "\n").Replace(text)
	for line := range strings.SplitSeq(text, "\n") {
		short := ""
		for word := range strings.FieldsSeq(line) {
			if short != "" && utf8.RuneCountInString(short+word) >= most {
				out, short = append(out, short), ""
			}
			if short != "" {
				short += " "
			}
			short += word
		}
		out = append(out, short)
	}
	return out
}

func widestOf(lines []string) (width int) {
	for _, line := range lines {
		width = max(width, textWidth(line))
	}
	return width
}
