package rest

import (
	"bytes"
	"encoding/csv"
	"io"
	"net/http"
	"regexp"
	"slices"
	"strings"
)

// csvType is that of RFC 4180, saying that the first row names the columns.
const csvType = "text/csv; charset=utf-8; header=present"

// showCSV answers with a table whose first row names its columns.
func (c *call) showCSV(name string, table [][]string) (bool, error) {
	body, err := csvOf(table)
	if err != nil {
		return false, err
	}
	c.beginCSV(name)
	c.writeResponse(http.StatusOK, csvType, body)
	return true, nil
}

// beginCSV says what kind of answer follows, and what a file of it would be called.
func (c *call) beginCSV(name string) {
	c.w.Header().Set("Content-Type", csvType)
	c.w.Header().Set("Content-Disposition", `attachment; filename="`+name+`.csv"`)
}

// table writes CSV row by row.
type table struct{ *csv.Writer }

func newTable(w io.Writer) table {
	out := csv.NewWriter(w)
	out.UseCRLF = true // RFC 4180 §2
	return table{out}
}

// writeRow writes a row of cells that no spreadsheet takes for formulas. Error tells what went wrong.
func (t table) writeRow(cells ...string) {
	for i, text := range cells {
		cells[i] = escapeFormula(text)
	}
	_ = t.Write(cells) // remembered for Error
}

func csvOf(list [][]string) ([]byte, error) {
	var b bytes.Buffer
	t := newTable(&b)
	for _, row := range list {
		t.writeRow(slices.Clone(row)...)
	}
	t.Flush()
	return b.Bytes(), t.Error()
}

var plainNumber = regexp.MustCompile(`^-?[0-9]+(\.[0-9]+)?$`)

// escapeFormula puts an apostrophe before what a spreadsheet would take for a formula. Merchants choose their own names.
func escapeFormula(text string) string {
	if text == "" || plainNumber.MatchString(text) {
		return text
	}
	// Some programs look past white space and control characters, and some take the full-width forms for the plain
	// ones.
	trimmed := strings.TrimLeftFunc(text, func(r rune) bool { return r <= ' ' || r == 0x7f || r == 0xa0 || r == 0xfeff || r == '\u3000' })
	if text[0] == '\t' || text[0] == '\r' || text[0] == '\n' || trimmed != "" && strings.ContainsRune("=+-@|%\uff1d\uff0b\uff0d\uff20", []rune(trimmed)[0]) {
		return "'" + text
	}
	return text
}
