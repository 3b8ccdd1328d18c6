package audit

import (
	"fmt"
	"strings"

	"github.com/offblocks/offblocks/internal/ledger"
)

// quoteText is a text of SQL.
func quoteText[T ~string](text T) string {
	return "'" + strings.ReplaceAll(string(text), "'", "''") + "'"
}

// quotedList is a list of texts, as IN takes it.
func quotedList[T ~string](texts ...T) string {
	list := make([]string, len(texts))
	for i, text := range texts {
		list[i] = quoteText(text)
	}
	return "(" + strings.Join(list, ", ") + ")"
}

// accountOf is the text of a ledger account of a kind whose owner is a column.
func accountOf(kind ledger.AccountKind, owner string) string {
	return quoteText(kind+":") + " || " + owner
}

// anyAccountOf is a condition: a column is a ledger account of a kind, whoever owns it.
func anyAccountOf(kind ledger.AccountKind, column string) string {
	return column + " LIKE " + quoteText(kind+":%")
}

// customerAccounts are the ledger accounts of an account, as IN takes them.
func customerAccounts(account string) string {
	list := make([]string, len(ledger.CustomerAccounts))
	for i, kind := range ledger.CustomerAccounts {
		list[i] = accountOf(kind, account)
	}
	return "(" + strings.Join(list, ", ") + ")"
}

// joinTexts joins words and columns into one text: what is in an even place is a word, and in an odd one a column, as a
// number or text.
func joinTexts(parts ...string) string {
	for i := range parts {
		if i%2 == 0 {
			parts[i] = quoteText(parts[i])
		} else {
			parts[i] = fmt.Sprintf("CAST(%s AS TEXT)", parts[i])
		}
	}
	return strings.Join(parts, " || ")
}

// orZero is a column of a row that may be missing.
func orZero(column string) string { return "COALESCE(" + column + ", 0)" }

// exactSum is the sum of a column of units. On SQLite a plain SUM fails once what it has added up so far is beyond 64
// bits, although other rows take it back: the two halves of the units stay far below that.
func exactSum(column string) string {
	return "(SUM(" + column + " / 4294967296) * 4294967296 + SUM(" + column + " % 4294967296))"
}
