package rest

import (
	"bytes"
	"encoding/csv"
	"net/http"
	"regexp"
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
	c.w.Header().Set("Content-Disposition", `attachment; filename="`+name+`.csv"`)
	c.respond(http.StatusOK, csvType, body)
	return true, nil
}

func csvOf(table [][]string) ([]byte, error) {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.UseCRLF = true // RFC 4180 §2
	for _, row := range table {
		cells := make([]string, len(row))
		for i, text := range row {
			cells[i] = inert(text)
		}
		if err := w.Write(cells); err != nil {
			return nil, err
		}
	}
	w.Flush()
	return b.Bytes(), w.Error()
}

var plainNumber = regexp.MustCompile(`^-?[0-9]+(\.[0-9]+)?$`)

// inert puts an apostrophe before what a spreadsheet would take for a formula. Merchants choose their own names.
func inert(text string) string {
	if text == "" || plainNumber.MatchString(text) {
		return text
	}
	// Some programs look past white space and control characters, and some take the full-width forms for the plain ones.
	trimmed := strings.TrimLeftFunc(text, func(r rune) bool { return r <= ' ' || r == 0x7f || r == 0xa0 || r == 0xfeff || r == '\u3000' })
	if text[0] == '\t' || text[0] == '\r' || text[0] == '\n' || trimmed != "" && strings.ContainsRune("=+-@|%\uff1d\uff0b\uff0d\uff20", []rune(trimmed)[0]) {
		return "'" + text
	}
	return text
}
