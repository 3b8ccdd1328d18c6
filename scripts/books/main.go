// Command books writes the tables of docs/ledger.md: the chart of accounts and the rules of entries, drawn from those that the
// program itself follows. What stands around them is written by hand and stays.
package main

import (
	"fmt"
	"os"
	"strings"

	"github.com/offblocks/offblocks/internal/ledger"
)

//go:generate go run . ../../docs/ledger.md

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "books:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 1 {
		return fmt.Errorf("name the file to write")
	}
	page, err := os.ReadFile(args[0])
	if err != nil {
		return err
	}
	drawn, err := draw(string(page))
	if err != nil {
		return err
	}
	return os.WriteFile(args[0], []byte(drawn), 0o644) // #nosec G306 G703 -- a document for everybody, where the caller wants it
}

// draw renews every table of a page, between its comments.
func draw(page string) (string, error) {
	for name, table := range map[string]string{"chart": chart(), "rules": rules()} {
		begin, end := "<!-- "+name+" -->\n", "<!-- end of "+name+" -->\n"
		before, rest, found := strings.Cut(page, begin)
		_, after, ended := strings.Cut(rest, end)
		if !found || !ended {
			return "", fmt.Errorf("the page has no place for the %s, between %q and %q", name, strings.TrimSpace(begin), strings.TrimSpace(end))
		}
		page = before + begin + "\n" + table + "\n" + end + after
	}
	return page, nil
}

func chart() string {
	var w strings.Builder
	fmt.Fprint(&w, "| account | in | holds |\n|---|---|---|\n")
	for _, l := range ledger.Chart {
		fmt.Fprintf(&w, "| `%s:<%s>` | %s | %s |\n", l.Kind, l.Owner, l.Assets, l.Holds)
	}
	return w.String()
}

func rules() string {
	var w strings.Builder
	fmt.Fprint(&w, "| entry | moves | when |\n|---|---|---|\n")
	for _, r := range ledger.Rules {
		moves := make([]string, len(r.Moves))
		for i, m := range r.Moves {
			moves[i] = string(m.From) + " → " + string(m.To)
		}
		fmt.Fprintf(&w, "| `%s` | %s | %s |\n", r.Kind, strings.Join(moves, ", "), r.When)
	}
	return w.String()
}
