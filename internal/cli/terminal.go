// Package cli is what the commands of a programme's developers share: which installation they speak to, what they print,
// and how they fail. It knows an installation by its API only, never by its database.
package cli

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/offblocks/offblocks/internal/page"
)

// Terminal is what a command has of the world.
type Terminal struct {
	Getenv         func(string) string
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	Interactive    bool // a person reads standard output
	Watched        bool // a person looks at standard error
	Directory      string
}

// Output is how a command prints: tables for a person, JSON for a program.
type Output struct {
	JSON  bool `xor:"output" env:"OFFBLOCKS_JSON"`
	Table bool `xor:"output"`
}

// WantsJSON is what was asked for, or else JSON unless a person reads.
func (o Output) WantsJSON(t *Terminal) bool { return o.JSON || !o.Table && !t.Interactive }

// Column is one of a table: its head, and the members that it shows, by their paths ("merchant.name"), of which the
// first that is there counts. Several paths with a space between are shown one after the other. Times are shown in UTC, to
// the second, or as Layout has it. Where the member Minus is "debit", what is shown begins with a minus.
type Column struct {
	Head   string
	Paths  []string
	Layout string // of package time
	Minus  string // path; empty: never
}

// PrintObject prints one JSON object: indented, or a member a line.
func (o Output) PrintObject(t *Terminal, object []byte) error {
	if len(bytes.TrimSpace(object)) == 0 {
		return nil
	}
	if o.WantsJSON(t) {
		return PrintJSON(t.Stdout, object)
	}
	text, err := page.Describe(object)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(t.Stdout, string(text))
	return err
}

// PrintList prints a list of objects: as a JSON array, or as a table. A person who sees none is told what to try.
func (o Output) PrintList(t *Terminal, objects []json.RawMessage, columns []Column, none string) error {
	if o.WantsJSON(t) {
		if objects == nil {
			objects = []json.RawMessage{}
		}
		text, err := json.Marshal(objects)
		if err != nil {
			return err
		}
		return PrintJSON(t.Stdout, text)
	}
	if len(objects) == 0 {
		_, err := fmt.Fprintln(t.Stdout, none)
		return err
	}
	var heads []string
	for _, column := range columns {
		heads = append(heads, column.Head)
	}
	var rows [][]string
	for _, object := range objects {
		row, err := column(object, columns)
		if err != nil {
			return err
		}
		rows = append(rows, row)
	}
	_, err := io.WriteString(t.Stdout, page.Table(heads, rows))
	return err
}

// column is the row that an object makes.
func column(object []byte, columns []Column) (row []string, err error) {
	members, err := Members(object)
	if err != nil {
		return nil, err
	}
	for _, c := range columns {
		cell := ""
		for _, path := range c.Paths {
			if cell = Member(members, path); cell != "" {
				break
			}
		}
		if at, err := time.Parse(time.RFC3339Nano, cell); err == nil {
			cell = at.UTC().Format(cmp.Or(c.Layout, time.DateTime))
		}
		if c.Minus != "" && Member(members, c.Minus) == "debit" {
			cell = "-" + cell
		}
		row = append(row, cell)
	}
	return row, nil
}

// PrintFolded prints lines for a person that begin with a time of day. What does not fit a page stands below what follows
// the time.
func (t *Terminal) PrintFolded(text string) error {
	_, err := fmt.Fprintln(t.Stdout, page.FoldWords(text, page.Width, "          "))
	return err
}

// PrintJSON prints JSON indented, with its members in their order.
func PrintJSON(w io.Writer, text []byte) error {
	var out bytes.Buffer
	if err := json.Indent(&out, text, "", "  "); err != nil {
		// What is no JSON is shown as it is.
		_, err := fmt.Fprintln(w, string(text))
		return err
	}
	out.WriteByte('\n')
	_, err := out.WriteTo(w)
	return err
}

// maxInput bounds what is read of a file or of standard input.
const maxInput = 8 << 20

// ReadInput reads a file, or standard input for "-".
func (t *Terminal) ReadInput(file string) ([]byte, error) {
	from := t.Stdin
	if file != "-" {
		opened, err := os.Open(t.Abs(file)) // #nosec G304 -- the caller names it
		if err != nil {
			return nil, &Failure{Text: err.Error(), Cause: err, Usage: true}
		}
		defer opened.Close() //nolint:errcheck // it was only read
		from = opened
	}
	text, err := io.ReadAll(io.LimitReader(from, maxInput+1))
	if err == nil && len(text) > maxInput {
		err = &Failure{Text: fmt.Sprintf("%s is longer than %d bytes", file, maxInput), Usage: true}
	}
	return text, err
}
