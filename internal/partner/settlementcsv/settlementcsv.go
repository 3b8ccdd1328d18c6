// Package settlementcsv reads settlement reports in CSV whose columns the file of partners describes. It guesses nothing: a
// column that is described and not there, or a field that cannot be read, is an error with its line.
package settlementcsv

import (
	"bytes"
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
)

// Description is what the file of partners says of a partner's reports.
type Description struct {
	Columns   Columns `json:"columns" config:"required"`
	Separator string  `json:"separator"` // unset: a comma
	// Amounts says how amounts are written: "decimal" (12.50) or "minor" (1250). Unset: decimal.
	Amounts      string `json:"amounts"`
	DecimalComma bool   `json:"decimalComma"` // amounts are written as 1.234,50
	Currency     string `json:"currency"`     // ISO 4217, of all lines where there is no column of it
	// Dates says how days are written; see layouts. Unset: YYYY-MM-DD.
	Dates string `json:"dates"`
	// Negate names the amounts whose sign is the other way round: gross, interchange, fees, paid. As they are read, gross
	// above zero is owed to the network, interchange earned, fees charged, and paid moved to the network.
	Negate []string `json:"negate"`
}

// Columns are the names of columns in the head of a report; empty: it has none of the kind.
type Columns struct {
	Key         string `json:"key"` // the partner's own name of a line; empty: the line itself is its name
	Currency    string `json:"currency"`
	Gross       string `json:"gross"`
	Interchange string `json:"interchange"`
	Fees        string `json:"fees"`
	Paid        string `json:"paid"`
	Event       string `json:"event"`
	Payment     string `json:"payment"`
	Network     string `json:"network"`
	ARN         string `json:"arn"`
	Date        string `json:"date"`
}

// layouts are how days may be written.
var layouts = map[string]string{
	"YYYY-MM-DD": time.DateOnly, "DD/MM/YYYY": "02/01/2006", "MM/DD/YYYY": "01/02/2006", "DD.MM.YYYY": "02.01.2006",
	"YYYYMMDD": "20060102",
}

var amountNames = []string{"gross", "interchange", "fees", "paid"}

// Check refuses a description that no report can fit.
func (d Description) Check() error {
	c := d.Columns
	switch {
	case c.Gross == "" && c.Interchange == "" && c.Fees == "" && c.Paid == "":
		return errors.New("columns names no amount: gross, interchange, fees or paid")
	case (c.Currency == "") == (d.Currency == ""):
		return errors.New("give currency, or its column, and not both")
	case d.Amounts != "" && d.Amounts != "decimal" && d.Amounts != "minor":
		return fmt.Errorf("amounts is decimal or minor, and not %q", d.Amounts)
	case d.Separator != "" && !slices.Contains([]string{",", ";", "\t", "|"}, d.Separator):
		return fmt.Errorf("separator is a comma, a semicolon, a tab or a bar, and not %q", d.Separator)
	case d.Dates != "" && layouts[d.Dates] == "":
		return fmt.Errorf("dates is YYYY-MM-DD, DD/MM/YYYY, MM/DD/YYYY, DD.MM.YYYY or YYYYMMDD, and not %q", d.Dates)
	}
	if _, known := issuing.CurrencyExponent(d.Currency); d.Currency != "" && !known {
		return fmt.Errorf("%q is no currency of ISO 4217", d.Currency)
	}
	for _, name := range d.Negate {
		if !slices.Contains(amountNames, name) {
			return fmt.Errorf("negate names %s, and not %q", strings.Join(amountNames, ", "), name)
		}
	}
	return nil
}

// Reader reads reports by a description that was checked.
func (d Description) Reader() partner.SettlementReader {
	return func(report io.Reader) ([]partner.SettlementLine, error) {
		text, err := io.ReadAll(report)
		if err != nil {
			return nil, err
		}
		r := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(text, []byte("\xef\xbb\xbf"))))
		if d.Separator != "" {
			r.Comma = rune(d.Separator[0])
		}
		head, err := r.Read()
		if errors.Is(err, io.EOF) {
			return nil, errors.New("the report is empty")
		}
		if err != nil {
			return nil, err
		}
		at, err := d.Columns.places(head)
		if err != nil {
			return nil, err
		}
		var lines []partner.SettlementLine
		seen := map[string]int{}
		for {
			row, err := r.Read()
			if errors.Is(err, io.EOF) {
				return lines, nil
			}
			if err != nil {
				return nil, err
			}
			l, err := d.line(func(column string) string {
				if i, there := at[column]; there {
					return strings.TrimSpace(row[i])
				}
				return ""
			})
			if err != nil {
				number, _ := r.FieldPos(0)
				return nil, fmt.Errorf("line %d: %w", number, err)
			}
			if d.Columns.Key == "" {
				l.Key = rowKey(row, seen)
			}
			lines = append(lines, l)
		}
	}
}

// rowKey names a line by what it says, and lines that say the same by their order among themselves.
func rowKey(row []string, seen map[string]int) string {
	digest := sha256.Sum256([]byte(strings.Join(row, "\x00")))
	text := hex.EncodeToString(digest[:])
	seen[text]++
	return text + "/" + strconv.Itoa(seen[text])
}

// places are where the columns stand.
func (c Columns) places(head []string) (map[string]int, error) {
	at := map[string]int{}
	for _, name := range []string{
		c.Key, c.Currency, c.Gross, c.Interchange, c.Fees, c.Paid, c.Event, c.Payment, c.Network, c.ARN, c.Date,
	} {
		if name == "" {
			continue
		}
		is := func(column string) bool { return strings.TrimSpace(column) == name }
		i := slices.IndexFunc(head, is)
		if i < 0 {
			return nil, fmt.Errorf("the report has no column %q; it has %s", name, strings.Join(head, ", "))
		}
		if slices.IndexFunc(head[i+1:], is) >= 0 {
			return nil, fmt.Errorf("the report has two columns %q", name)
		}
		at[name] = i
	}
	return at, nil
}

func (d Description) line(field func(column string) string) (l partner.SettlementLine, err error) {
	c := d.Columns
	l.Key, l.Currency = field(c.Key), d.Currency
	if c.Currency != "" {
		l.Currency = strings.ToUpper(field(c.Currency))
	}
	for _, of := range []struct {
		name, column string
		amount       *issuing.Minor
	}{
		{"gross", c.Gross, &l.Gross}, {"interchange", c.Interchange, &l.Interchange}, {"fees", c.Fees, &l.Fees},
		{"paid", c.Paid, &l.Paid},
	} {
		if *of.amount, err = d.amount(field(of.column), l.Currency); err != nil {
			return l, fmt.Errorf("%s: %w", of.column, err)
		}
		if slices.Contains(d.Negate, of.name) {
			*of.amount = -*of.amount
		}
	}
	l.Names = issuing.SettlementNames{Payment: field(c.Payment), Network: field(c.Network), ARN: field(c.ARN)}
	if token := field(c.Event); token != "" {
		l.Names.Events = []string{token}
	}
	if day := field(c.Date); day != "" {
		layout := layouts[d.Dates]
		if layout == "" {
			layout = time.DateOnly
		}
		at, err := time.Parse(layout, day)
		if err != nil {
			return l, fmt.Errorf("%s: the day %.20q is not written as described", c.Date, day)
		}
		l.SettledOn = at.Format(time.DateOnly)
	}
	return l, nil
}

var minorPattern = regexp.MustCompile(`^[+-]?[0-9]{1,18}$`)

// amount reads an amount; an empty field is zero.
func (d Description) amount(text, currency string) (issuing.Minor, error) {
	if text == "" {
		return 0, nil
	}
	text = strings.TrimPrefix(text, "+")
	if d.Amounts == "minor" {
		if !minorPattern.MatchString(text) {
			return 0, fmt.Errorf("%.40q is no number of minor units", text)
		}
		n, err := strconv.ParseInt(text, 10, 64)
		return issuing.Minor(n), err
	}
	if d.DecimalComma {
		text = strings.ReplaceAll(strings.ReplaceAll(text, ".", ""), ",", ".")
	}
	return issuing.ParseMinor(text, currency)
}
