// Command record draws what the demo printed as an SVG picture for README.md: lines appear as they came, in light and
// dark. It leaves out the texts that the wallet signs, which the demo quotes, and changes nothing else.
//
//	bin/offblocks demo | go run ./scripts/record docs/demo.svg
package main

import (
	"fmt"
	"html"
	"io"
	"os"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"
)

func main() {
	if err := run(os.Args[1:], os.Stdin); err != nil {
		fmt.Fprintln(os.Stderr, "record:", err)
		os.Exit(1)
	}
}

func run(args []string, stdin io.Reader) error {
	if len(args) != 1 {
		return fmt.Errorf("name the file to write")
	}
	text, err := io.ReadAll(stdin)
	if err != nil {
		return err
	}
	if !strings.Contains(string(text), "every step was verified") {
		return fmt.Errorf("what the demo printed does not end well")
	}
	return os.WriteFile(args[0], []byte(draw(shownLines(string(text)))), 0o644) // #nosec G306 G703 -- a picture for everybody
}

// Sizes in pixels: of a character, of a line, and of the space around the text.
const (
	characterWidth = 8.0
	lineHeight     = 19
	margin         = 20
)

var (
	step = regexp.MustCompile(`^( *\d+ )(✓)( .*?)( +[\d.]+ m?s)?$`)
	took = regexp.MustCompile(` ([\d.]+) (m?s)$`)
)

// shownLines are the lines without those that quote.
func shownLines(text string) (lines []string) {
	for line := range strings.Lines(strings.Trim(text, "\n")) {
		if line = strings.TrimRight(line, " \n"); !strings.HasPrefix(strings.TrimSpace(line), "│") {
			lines = append(lines, line)
		}
	}
	return lines
}

const style = `<style>
:root { color-scheme: light dark }
.screen { fill: #f6f8fa; stroke: #d0d7de }
text { font: 13px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; fill: #1f2328; white-space: pre }
.right { fill: #1a7f37 } .faint { fill: #59636e } .command { font-weight: 600 }
@media (prefers-color-scheme: dark) {
  .screen { fill: #0d1117; stroke: #3d444d } text { fill: #f0f6fc } .right { fill: #3fb950 } .faint { fill: #9198a1 }
}
@media (prefers-reduced-motion: no-preference) {
  @keyframes appear { from { opacity: 0 } to { opacity: 1 } }
  .line { animation: appear .2s both }
}
</style>
`

func draw(lines []string) string {
	widest := 0
	for _, line := range lines {
		widest = max(widest, utf8.RuneCountInString(line))
	}
	width := int(float64(widest)*characterWidth) + 2*margin
	height := (len(lines)+2)*lineHeight + 2*margin
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img" aria-labelledby="title">`+
		"\n<title id=\"title\">offblocks demo plays a card payment step by step</title>\n%s"+
		`<rect class="screen" x="0.5" y="0.5" width="%d" height="%d" rx="8"/>`+"\n", width, height, width, height, style, width-1, height-1)
	fmt.Fprintf(&b, "<text class=\"command\" x=\"%d\" y=\"%d\">$ offblocks demo</text>\n", margin, margin+lineHeight)
	seconds := 0.4
	for i, line := range lines {
		seconds += 0.05 + secondsOf(line)
		if line != "" {
			fmt.Fprintf(&b, "<text class=\"line\" x=\"%d\" y=\"%d\" style=\"animation-delay:%.2fs\">%s</text>\n",
				margin, margin+(i+3)*lineHeight, seconds, markUp(line))
		}
	}
	b.WriteString("</svg>\n")
	return b.String()
}

// secondsOf is how long a step took.
func secondsOf(line string) float64 {
	match := took.FindStringSubmatch(line)
	if match == nil || !step.MatchString(line) {
		return 0
	}
	number, err := strconv.ParseFloat(match[1], 64)
	if err != nil {
		return 0
	}
	if match[2] == "ms" {
		number /= 1000
	}
	return number
}

// markUp colours the mark and the time of a step.
func markUp(line string) string {
	match := step.FindStringSubmatch(line)
	if match == nil {
		return html.EscapeString(line)
	}
	return html.EscapeString(match[1]) + `<tspan class="right">` + match[2] + `</tspan>` + html.EscapeString(match[3]) +
		`<tspan class="faint">` + html.EscapeString(match[4]) + `</tspan>`
}
