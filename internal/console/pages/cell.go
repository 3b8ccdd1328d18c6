package pages

import (
	"encoding/xml"
	"fmt"
	"strings"
	"time"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/internal/issuing"
)

// Text is a cell of plain text.
func Text(text string) Cell { return Cell{Text: text} }

// Muted is a cell that matters less.
func Muted(text string) Cell { return Cell{Text: text, Class: "muted"} }

// Link is text that leads somewhere.
func Link(text, href string) Cell { return Cell{Text: text, Href: href} }

// ID is an id or a hash, shortened where there is no room. Whoever selects it copies all of it. Empty: a dash.
func ID[T ~string](id T, href string) Cell {
	text := string(id)
	if text == "" {
		return Muted("–")
	}
	const tail = 8
	if len(text) <= 2*tail {
		return Cell{More: text, Href: href, Class: "id"}
	}
	return Cell{Text: text[:len(text)-tail], More: text[len(text)-tail:], Href: href, Class: "id"}
}

// Amount is an amount of a currency, with all of the currency's digits.
func Amount(amount decimal.Decimal, currency string) Cell {
	return Cell{Text: Money(amount, currency), Class: "num"}
}

// Money is an amount as text, with all of the currency's digits: 1 234.50 GBP.
func Money(amount decimal.Decimal, currency string) string {
	digits, ok := issuing.CurrencyExponent(currency)
	if !ok {
		digits = -min(amount.Exponent(), 0)
	}
	return strings.TrimSpace(group(amount.StringFixed(max(digits, -min(amount.Exponent(), 0)))) + " " + currency)
}

// Units is an amount of tokens to the last unit.
func Units(u issuing.Units) Cell { return Cell{Text: UnitsText(u), Class: "num"} }

// UnitsText is an amount of tokens as text: 1 234.500000.
func UnitsText(u issuing.Units) string { return group(u.Decimal().StringFixed(issuing.UnitDigits)) }

// Number is a whole number.
func Number(n int64) Cell { return Cell{Text: group(fmt.Sprint(n)), Class: "num"} }

// NumberText is a whole number as text, its digits in groups.
func NumberText(n int64) string { return group(fmt.Sprint(n)) }

// Minor is an amount in the minor unit of its currency.
func Minor(m issuing.Minor, currency string) Cell { return Amount(m.Decimal(currency), currency) }

// Merchant is where a card was used.
func Merchant(m issuing.Merchant) Cell {
	return Cell{Text: m.Name, Small: fmt.Sprintf("%s, %s %s", m.CategoryCode(), m.City, m.Country)}
}

const thinSpace = "\u2009"

// group puts thin spaces between groups of three digits before the point, and a true minus sign in front.
func group(text string) string {
	sign := ""
	if rest, negative := strings.CutPrefix(text, "-"); negative {
		sign, text = "\u2212", rest
	}
	whole, fraction, hasFraction := strings.Cut(text, ".")
	var parts []string
	for len(whole) > 3 {
		parts, whole = append([]string{whole[len(whole)-3:]}, parts...), whole[:len(whole)-3]
	}
	text = strings.Join(append([]string{whole}, parts...), thinSpace)
	if hasFraction {
		text += "." + fraction
	}
	return sign + text
}

// Moment is a time of UTC. Empty: a dash.
func Moment(i issuing.Instant) Cell {
	if i == 0 {
		return Muted("–")
	}
	t := i.Time()
	return Cell{Text: t.Format("2 Jan 15:04:05"), Time: t.Format(time.RFC3339Nano), Class: "time"}
}

// ExactMoment is a time of UTC with its microseconds.
func ExactMoment(i issuing.Instant) Cell {
	c := Moment(i)
	if i != 0 {
		c.Text = i.Time().Format("15:04:05.000000")
		c.Small = i.Time().Format("2 Jan 2006")
	}
	return c
}

// tones are the colours of statuses. A status that is not here has none.
var tones = map[string]string{
	"approved": "good", "active": "good", "captured": "good", "processed": "good", "mined": "good", "delivered": "good",
	"won": "good", "agrees": "good", "done": "good", "cleared": "good", "in step": "good",
	"pending": "busy", "capturing": "busy", "releasing": "busy", "processing": "busy", "reversing": "busy", "sent": "busy",
	"screening": "busy", "verifying": "busy", "issuing": "busy", "initiating": "busy", "submitted": "busy", "opened": "busy",
	"declined": "bad", "failed": "bad", "issue_failed": "bad", "rejected": "bad", "blocked": "bad", "reverted": "bad",
	"given_up": "bad", "confirmed": "bad", "lost": "bad", "halted": "bad",
	"unmatched": "warn", "suspended": "warn", "inactive": "warn", "open": "warn", "displaced": "warn", "differs": "warn", "late": "warn",
}

// Status is a status as a word with a colour.
func Status[T ~string](status T) Cell {
	return Cell{Text: Words(status), Class: "status " + tones[string(status)]}
}

// Words is a name of the program as words: insufficient funds.
func Words[T ~string](name T) string {
	return strings.NewReplacer("_", " ", ".", " ").Replace(string(name))
}

// Age says how long ago something was, in the largest unit that tells enough.
func Age(d time.Duration) string {
	switch {
	case d < 0:
		return "now"
	case d < 2*time.Minute:
		return fmt.Sprintf("%d s", int(d.Seconds()))
	case d < 2*time.Hour:
		return fmt.Sprintf("%d min", int(d.Minutes()))
	case d < 48*time.Hour:
		return fmt.Sprintf("%d h", int(d.Hours()))
	}
	return fmt.Sprintf("%d days", int(d.Hours()/24))
}

// ClassOf is the classes of a cell in HTML.
func (c Cell) ClassOf() string { return strings.TrimSpace("cell " + c.Class) }

// IsNumeric tells whether a cell stands right.
func (c Cell) IsNumeric() bool { return strings.HasPrefix(c.Class, "num") }

// Full is all of what is shortened.
func (c Cell) Full() string { return c.Text + c.More }

// escaped is text as an attribute of SVG has it.
func escaped(text string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(text)) // a strings.Builder takes everything
	return b.String()
}
