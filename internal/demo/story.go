package demo

import (
	"fmt"
	"io"
	"os"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/offblocks/offblocks/internal/page"
)

// storyWriter tells what happens, a line a step, for a person who watches. Nothing depends on it being read: what it
// fails to write is lost.
type storyWriter struct {
	w      io.Writer
	colour bool
	now    func() time.Time
	steps  int
	begun  time.Time
	last   time.Time
	// total is how many steps or acts there are to be, and done how many were; a bar shows them while one is under way.
	total, done int
	hasBar      bool // the line that the cursor is in has the bar
}

func newStory(w io.Writer) *storyWriter {
	now := time.Now()
	return &storyWriter{w: w, colour: IsTerminal(w), now: time.Now, begun: now, last: now}
}

// IsTerminal tells whether a person reads what is written.
func IsTerminal(w io.Writer) bool {
	file, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := file.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// Styles, as ECMA-48 numbers them.
const (
	bold  = "1"
	dim   = "2"
	green = "32"
	red   = "31"
)

func (s *storyWriter) paint(style, text string) string {
	if !s.colour || text == "" {
		return text
	}
	return "\x1b[" + style + "m" + text + "\x1b[0m"
}

func (s *storyWriter) printLine(format string, args ...any) {
	s.clearBar()
	_, _ = fmt.Fprintln(s.w, strings.TrimRight(fmt.Sprintf(format, args...), " "))
}

// beginStep shows on a terminal, until the next line, what is being done and how much is done. The caller says when it was.
func (s *storyWriter) beginStep(what string) {
	if s.colour && s.total > 0 {
		s.clearBar()
		_, _ = fmt.Fprint(s.w, s.paint(dim, "  "+page.Bar(s.done, s.total)+"  "+strings.ToLower(what)))
		s.hasBar = true
	}
}

// clearBar takes the bar away.
func (s *storyWriter) clearBar() {
	if s.hasBar {
		_, _ = fmt.Fprint(s.w, "\r\x1b[K")
		s.hasBar = false
	}
}

func (s *storyWriter) printTitle(text, where string) {
	s.printLine("")
	s.printLine("  %s  %s", s.paint(bold, text), s.paint(dim, where))
	s.printLine("")
}

// Columns of a step, whose value is folded where it is longer, and of a quote. All fit a page.
const (
	whatWidth  = 21
	valueWidth = 42
	quoteWidth = pageWidth - 9
)

// passStep tells that something was done and verified, and how long it took since the one before.
func (s *storyWriter) passStep(what, value string) {
	s.steps++
	s.done++
	now := s.now()
	took := now.Sub(s.last)
	s.last = now
	for i, part := range foldText(value, valueWidth) {
		if i > 0 {
			s.printLine("%s %s", padText("", 7+whatWidth), strings.TrimLeft(part, " "))
			continue
		}
		s.printLine("  %s %s %s %s %s",
			s.paint(dim, fmt.Sprintf("%2d", s.steps)), s.paint(green, "✓"), s.paint(bold, padText(what, whatWidth)),
			padText(part, valueWidth), s.paint(dim, fmt.Sprintf("%7s", formatElapsed(took))))
	}
}

// printQuote shows a text that somebody signs, folded between words where a terminal would break it.
func (s *storyWriter) printQuote(text string) {
	for line := range strings.SplitSeq(strings.TrimRight(text, "\n"), "\n") {
		for _, part := range foldText(line, quoteWidth) {
			s.printLine("       %s %s", s.paint(dim, "│"), s.paint(dim, part))
		}
	}
}

// foldText breaks a line between words; a longer word stays whole.
func foldText(line string, width int) []string {
	return strings.Split(page.FoldWords(line, width, ""), "\n")
}

// failStep tells where it ended.
func (s *storyWriter) failStep(what string, err error) {
	s.endStep(s.paint(red, "✗"), what, err.Error())
}

// stopStep tells where it was interrupted.
func (s *storyWriter) stopStep(what string) { s.endStep(s.paint(dim, "■"), what, interrupted) }

func (s *storyWriter) endStep(mark, what, text string) {
	for i, part := range foldText(text, pageWidth-7-whatWidth) {
		if i > 0 {
			s.printLine("%s %s", padText("", 7+whatWidth), part)
			continue
		}
		s.printLine("  %s %s %s %s", s.paint(dim, fmt.Sprintf("%2d", s.steps+1)), mark,
			s.paint(bold, padText(what, whatWidth)), part)
	}
}

// printTable shows columns under their heads: the first to the left, the others, numbers, to the right.
func (s *storyWriter) printTable(head []string, rows ...[]string) {
	width := make([]int, len(head))
	for _, row := range append([][]string{head}, rows...) {
		for i, cell := range row {
			width[i] = max(width[i], utf8.RuneCountInString(cell))
		}
	}
	for n, row := range append([][]string{head}, rows...) {
		cells := make([]string, len(row))
		for i, cell := range row {
			if i == 0 {
				cells[i] = padText(cell, width[i])
			} else {
				cells[i] = strings.Repeat(" ", width[i]-utf8.RuneCountInString(cell)) + cell
			}
		}
		style := ""
		if n == 0 {
			style = dim
		}
		text := strings.Join(cells, "   ")
		if style != "" {
			text = s.paint(style, text)
		}
		s.printLine("       %s", text)
	}
}

func (s *storyWriter) printEnd(text string) {
	s.printLine("")
	s.printLine("  %s  %s", s.paint(bold, text), s.paint(dim, "in "+formatElapsed(s.now().Sub(s.begun))))
	s.printLine("")
}

func padText(text string, width int) string {
	return text + strings.Repeat(" ", max(0, width-utf8.RuneCountInString(text)))
}

// formatElapsed is a time as long as it needs to be: 7 ms, 1.2 s, 75 s.
func formatElapsed(d time.Duration) string {
	switch {
	case d < time.Second:
		return fmt.Sprintf("%d ms", d.Milliseconds())
	case d < 10*time.Second:
		return fmt.Sprintf("%.1f s", d.Seconds())
	}
	return fmt.Sprintf("%.0f s", d.Seconds())
}
