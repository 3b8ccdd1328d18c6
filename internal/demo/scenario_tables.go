package demo

import (
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/ledger"
)

// pageWidth is how wide what a scenario prints can be: as wide as a terminal is at least.
const pageWidth = 80

// inWords is what a newcomer reads beside the name of a ledger account.
var inWords = map[string]string{
	"outside":     "the outside world",
	"available":   "free in wallet",
	"held":        "held in wallet",
	"escrow":      "in the escrow",
	"debt":        "owed by the owner",
	"due":         "owed to payees",
	"settlement":  "paid to merchants",
	"partner":     "paid to programme",
	"platform":    "paid to platform",
	"float":       "operator's own",
	"gas":         "spent on gas",
	"cardholders": "purchases made",
	"network":     "owed to network",
	"suspense":    "not booked yet",
	"disputes":    "lent in disputes",
	"written_off": "given up",
	"lost":        "lost in payouts",
	"interchange": "fees earned",
	"scheme_fees": "network's fees",
	"bank":        "paid to network",
}

// openScenario opens a scenario.
func (s *storyWriter) openScenario(name, sentence string) {
	s.printLine("")
	s.printLine("  %s", s.paint(bold, name))
	for _, part := range foldText(sentence, pageWidth-2) {
		s.printLine("  %s", s.paint(dim, part))
	}
	s.printLine("")
}

// passAct tells that something was done, and verified.
func (s *storyWriter) passAct(what, value string) {
	s.done++
	s.printAct(s.paint(green, "✓"), what, value)
}

// failAct tells where it ended.
func (s *storyWriter) failAct(what string, err error) {
	s.printAct(s.paint(red, "✗"), what, err.Error())
}

// stopAct tells where it was interrupted.
func (s *storyWriter) stopAct(what string) { s.printAct(s.paint(dim, "■"), what, interrupted) }

func (s *storyWriter) printAct(mark, what, value string) {
	const room = 22
	for i, part := range foldText(value, pageWidth-2-2-room-1) {
		if i == 0 {
			s.printLine("  %s %s %s", mark, s.paint(bold, padText(what, room)), part)
		} else {
			s.printLine("  %s %s %s", " ", padText("", room), part)
		}
	}
}

// column is how the cells of a table are set: to the right where they are numbers, and folded into what is left of the
// page where it is the last column and fills it.
type column struct {
	head  string
	right bool
	fills bool
}

const (
	margin = 2
	gutter = 2
)

// printGrid shows a table. A cell may hold several lines.
func (s *storyWriter) printGrid(columns []column, rows [][]string) {
	widths, left := make([]int, len(columns)), pageWidth-margin
	cells := make([][][]string, len(rows)+1) // row, column, line
	for c, column := range columns {
		widths[c] = utf8.RuneCountInString(column.head)
		cells[0] = append(cells[0], []string{column.head})
		for r, row := range rows {
			lines := strings.Split(row[c], "\n")
			if column.fills {
				lines = foldText(row[c], left)
			}
			for _, line := range lines {
				widths[c] = max(widths[c], utf8.RuneCountInString(line))
			}
			cells[r+1] = append(cells[r+1], lines)
		}
		left -= widths[c] + gutter
	}
	for n, row := range cells {
		height := 0
		for _, lines := range row {
			height = max(height, len(lines))
		}
		for l := range height {
			var text []string
			for c, lines := range row {
				line := ""
				if l < len(lines) {
					line = lines[l]
				}
				space := strings.Repeat(" ", widths[c]-utf8.RuneCountInString(line))
				if columns[c].right {
					text = append(text, space+line)
				} else {
					text = append(text, line+space)
				}
			}
			whole := strings.TrimRight(strings.Join(text, strings.Repeat(" ", gutter)), " ")
			if n == 0 {
				whole = s.paint(dim, whole)
			}
			s.printLine("  %s", whole)
		}
	}
}

// showBooks prints what has changed in the books, and the entries that did it.
func (s *scenarioRun) showBooks() {
	s.story.printLine("")
	change := s.Books.After.minus(s.Books.Before)
	if len(change) == 0 {
		s.story.printLine("  The books are as they were.")
	} else {
		s.showBalances(change)
		s.showEntries()
	}
}

func (s *scenarioRun) showBalances(change balanceSheet) {
	var rows [][]string
	for _, asset := range s.sortedAssets(change) {
		digits := decimalPlaces(change[asset], s.Books.Before[asset])
		for _, line := range ledger.Chart {
			name := string(line.Kind)
			d, changed := change[asset][name]
			if !changed {
				continue
			}
			before, after := s.Books.Before[asset][name], s.Books.After[asset][name]
			rows = append(rows, []string{
				name, inWords[name], s.assetSymbol(asset), before.StringFixed(digits), after.StringFixed(digits),
				signedFixed(d, digits),
			})
		}
	}
	s.story.printGrid([]column{{head: "account"}, {head: ""}, {head: ""}, {head: "before", right: true},
		{head: "after", right: true}, {head: "change", right: true}}, rows)
}

func (s *scenarioRun) showEntries() {
	var rows [][]string
	columns := []column{{head: "entry"}, {head: "from → to"}, {head: "amount", right: true},
		{head: "because", fills: true}}
	days := len(s.Entries) > 0 && s.dayOf(s.Entries[len(s.Entries)-1]) > 0
	if days {
		columns = slices.Insert(columns, 0, column{head: "day", right: true})
	}
	for _, e := range s.Entries {
		digits := decimalPlaces(s.Books.After[e.Asset])
		var moves, amounts []string
		for _, p := range e.Postings {
			moves = append(moves, accountKind(p.Source)+" → "+accountKind(p.Destination))
			amount, err := decimal.NewFromString(p.Amount)
			if err != nil {
				continue // read before
			}
			amounts = append(amounts,
				fmt.Sprintf("%s %s", amount.StringFixed(digits), padText(s.assetSymbol(e.Asset), len(tokenSymbol))))
		}
		row := []string{e.Kind, strings.Join(moves, "\n"), strings.Join(amounts, "\n"), e.Description}
		if days {
			row = slices.Insert(row, 0, fmt.Sprint(s.dayOf(e)))
		}
		rows = append(rows, row)
	}
	s.story.printLine("")
	s.story.printGrid(columns, rows)
}

// dayOf counts the days from the first entry of the scenario to another one.
func (s *scenarioRun) dayOf(e api.LedgerEntry) int {
	return int(e.CreatedAt.Sub(s.Entries[0].CreatedAt.Time) / (24 * time.Hour))
}

// sortedAssets are those of the books in order: the token first, then currencies.
func (s *scenarioRun) sortedAssets(b balanceSheet) []string {
	var list []string
	for asset := range b {
		list = append(list, asset)
	}
	slices.SortFunc(list, func(a, b string) int {
		if (a == s.addresses.Asset) != (b == s.addresses.Asset) {
			if a == s.addresses.Asset {
				return -1
			}
			return 1
		}
		return strings.Compare(a, b)
	})
	return list
}

// decimalPlaces is how many decimals the amounts of an asset are shown with: as many as the finest needs, and at least
// two.
func decimalPlaces(accounts ...map[string]decimal.Decimal) int32 {
	digits := int32(2)
	for _, some := range accounts {
		for _, amount := range some {
			if _, fraction, ok := strings.Cut(amount.String(), "."); ok {
				digits = max(digits, int32(len(fraction))) // #nosec G115 -- six at most
			}
		}
	}
	return digits
}

func signedFixed(d decimal.Decimal, digits int32) string {
	if d.IsPositive() {
		return "+" + d.StringFixed(digits)
	}
	return d.StringFixed(digits)
}
