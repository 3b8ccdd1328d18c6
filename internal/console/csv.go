package console

import (
	"encoding/csv"
	"net/http"
	"regexp"
	"strings"

	"github.com/offblocks/offblocks/internal/console/desk"
	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/issuing"
)

const (
	savedAtOnce = 500     // rows that are read at once
	mostSaved   = 100_000 // rows of a file
)

// isSaved tells whether a page is a list, or several under headings, and nothing else.
func isSaved(p pages.Page) bool {
	tables := 0
	for _, part := range p.Parts {
		if part.Table != nil && len(part.Table.Rows) > 0 {
			tables++
		}
		if len(part.Facts)+len(part.Steps)+len(part.Forms)+len(part.Figures)+len(part.Texts) > 0 {
			return false
		}
	}
	return tables > 0 && len(p.Fixed) == 0
}

// writeCSV answers with all rows of a list, as far as its filters let them through, and not only with those of a page. Where there
// are more than a file takes, its last line says so.
func (s *Server) writeCSV(w http.ResponseWriter, v *desk.Visit, make desk.Show) {
	v.Rows = savedAtOnce
	p, err := make(v)
	if err == nil && !isSaved(p) {
		err = issuing.Refuse(issuing.CodeNotFound, "there is nothing on this page to be saved as CSV")
	}
	if err != nil {
		s.refuse(w, v.Request, v, err)
		return
	}
	w.Header().Set("Content-Type", "text/csv; charset=utf-8; header=present")
	w.Header().Set("Content-Disposition", `attachment; filename="`+fileName(p.Title)+`.csv"`)
	out := csv.NewWriter(w)
	tables, written := len(p.Parts), 0
	for _, part := range p.Parts {
		for t, head := part.Table, true; t != nil; head = false {
			if head {
				writeLine(out, tables, part.Title, headCells(t))
			}
			for _, row := range t.Rows {
				writeLine(out, tables, part.Title, row)
			}
			written += len(t.Rows)
			out.Flush()
			if t.After == "" || out.Error() != nil {
				break
			}
			if written >= mostSaved {
				writeLine(out, 1, "", []pages.Cell{{Text: "There are more rows: narrow the list, or read it from the API."}})
				break
			}
			query := v.Request.URL.Query()
			query.Set("after", t.After)
			v.Request.URL.RawQuery = query.Encode()
			next, err := make(v)
			if err != nil {
				s.Log.ErrorContext(v.Ctx, "console list not saved", "cause", err)
				panic(http.ErrAbortHandler) // the file must not look whole
			}
			t = next.Parts[0].Table
		}
	}
	out.Flush()
}

func headCells(t *pages.Table) (cells []pages.Cell) {
	for _, c := range t.Columns {
		cells = append(cells, pages.Cell{Text: c.Name})
	}
	return cells
}

// writeLine writes a row, after the title of its table where there are several.
func writeLine(out *csv.Writer, tables int, title string, cells []pages.Cell) {
	var line []string
	if tables > 1 {
		line = append(line, plainText(title))
	}
	for _, c := range cells {
		text := c.Full()
		if c.Time != "" {
			text = c.Time
		}
		line = append(line, plainText(text))
	}
	_ = out.Write(line) // Flush and Error tell
}

var number = regexp.MustCompile(`^-?[0-9]+(\.[0-9]+)?( ([A-Z]{3}|%|ms))?$`)

// plainText is a text as a file has it: numbers as programs read them, and nothing that a spreadsheet would take for a formula.
func plainText(text string) string {
	text = strings.NewReplacer("\u2009", "", "\u2212", "-").Replace(text)
	if number.MatchString(text) || text == "–" {
		return strings.TrimPrefix(text, "–")
	}
	if text != "" && strings.ContainsRune("=+-@\t\r\n", rune(text[0])) {
		return "'" + text
	}
	return text
}

var notInNames = regexp.MustCompile(`[^a-z0-9]+`)

func fileName(title string) string {
	return strings.Trim(notInNames.ReplaceAllString(strings.ToLower(title), "-"), "-")
}
