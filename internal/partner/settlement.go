package partner

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/offblocks/offblocks/internal/issuing"
)

// SettlementReader reads a partner's settlement report. It calls nobody. Its error says what is wrong and where.
type SettlementReader func(report io.Reader) ([]SettlementLine, error)

// SettlementLine is a line of a settlement report in the platform's words. Amounts are in the minor unit of Currency.
type SettlementLine struct {
	Key         string // the partner's own name of the line, the same in every report that has it
	Currency    string // ISO 4217
	Gross       issuing.Minor
	Interchange issuing.Minor
	Fees        issuing.Minor
	Paid        issuing.Minor
	Names       issuing.SettlementNames
	SettledOn   string // YYYY-MM-DD; empty: the report does not say
}

// maxSettledAmount bounds an amount of a line, so that the sums of a report stay within 64 bits.
const maxSettledAmount = issuing.Minor(1e13)

// Check refuses a line that cannot be booked.
func (l SettlementLine) Check() error {
	if l.Key == "" || len(l.Key) > 200 {
		return errors.New("it has no name of its own, or one of more than 200 bytes")
	}
	if _, err := time.Parse(time.DateOnly, l.SettledOn); l.SettledOn != "" && err != nil {
		return fmt.Errorf("%.40q is no day written as YYYY-MM-DD", l.SettledOn)
	}
	for _, name := range append(slices.Clone(l.Names.Events), l.Key, l.Names.Payment, l.Names.Network, l.Names.ARN, l.Names.Dispute,
		l.Names.Type, l.Names.Fee) {
		if !utf8.ValidString(name) || strings.ContainsRune(name, 0) {
			return fmt.Errorf("its name %.40q is no text of UTF-8 without the character NUL", name)
		}
	}
	if _, known := issuing.CurrencyExponent(l.Currency); !known {
		return fmt.Errorf("%q is no currency of ISO 4217", l.Currency)
	}
	for name, amount := range map[string]issuing.Minor{
		"gross amount": l.Gross, "interchange": l.Interchange, "fees": l.Fees, "payment": l.Paid,
	} {
		if amount > maxSettledAmount || amount < -maxSettledAmount {
			return fmt.Errorf("its %s, %d minor units, is too large", name, amount)
		}
	}
	return nil
}
