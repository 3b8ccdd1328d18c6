package ledger

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/issuing"
)

// Book is what reports keep a balance of: an account of a programme, or all that belongs to a customer together.
type Book string

// CustomerBook is all that belongs to a customer: what is available, held and in escrow, less what is owed. Entries that only
// move money between these leave it as it is.
func CustomerBook(a issuing.AccountID) Book { return Book("customer:" + string(a)) }

// Of takes a book's name apart: the account of the chart, or "customer".
func (b Book) Of() string { return Account(b).Of() }

// customers are the accounts of the chart that make up a customer's book.
var customers = []string{"available", "held", "escrow", "debt"}

// Book is the one that an account belongs to, and whose it is: empty when it is the whole programme's.
func (a Account) Book() (Book, issuing.AccountID) {
	of, id, _ := strings.Cut(string(a), ":")
	if slices.Contains(customers, of) {
		return CustomerBook(issuing.AccountID(id)), issuing.AccountID(id)
	}
	return Book(a), ""
}

// Changes is what an entry adds to each book that it changes.
func (e Entry) Changes() map[Book]issuing.Units {
	changes := map[Book]issuing.Units{}
	for _, p := range e.Postings {
		from, _ := p.Source.Book()
		to, _ := p.Destination.Book()
		changes[from] -= p.Units
		changes[to] += p.Units
	}
	for book, units := range changes {
		if units == 0 {
			delete(changes, book)
		}
	}
	return changes
}

// Currency is the currency that a fiat asset stands for; empty for a token.
func Currency(asset caip.AssetID) string {
	currency, ok := strings.CutPrefix(string(asset), string(Fiat("")))
	if !ok {
		return ""
	}
	return currency
}

// Amount is so many units of an asset as its decimal amount: of a token in whole tokens, of a currency in its major unit.
func Amount(asset caip.AssetID, u issuing.Units) decimal.Decimal {
	if currency := Currency(asset); currency != "" {
		digits, _ := issuing.CurrencyExponent(currency)
		return decimal.New(int64(u), -digits)
	}
	return u.Decimal()
}

// RuleOf is the rule of a kind of entry; false when there is none.
func RuleOf(kind Kind) (Rule, bool) {
	for _, r := range Rules {
		if r.Kind == kind {
			return r, true
		}
	}
	return Rule{}, false
}
