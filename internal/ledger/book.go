package ledger

import (
	"fmt"
	"slices"
	"strings"

	"github.com/offblocks/offblocks/internal/issuing"
)

// Book is what reports keep a balance of: a ledger account of a programme or chain, or all that belongs to a customer.
type Book struct {
	Kind  AccountKind // of the chart, or CustomerKind
	Owner string      // as of an Account
}

// CustomerKind is the kind of a customer's book, which takes several accounts together. It is not in the chart.
const CustomerKind AccountKind = "customer"

// CustomerAccounts are the kinds of accounts that a customer's book takes together.
var CustomerAccounts = []AccountKind{AvailableAccount, HeldAccount, EscrowAccount, DebtAccount}

// CustomerBook is all that belongs to a customer: what is available, held and in escrow, less what is owed. Entries
// that only move money between these leave it as it is.
func CustomerBook(a issuing.AccountID) Book { return Book{CustomerKind, string(a)} }

// Book is the book that an account belongs to.
func (a Account) Book() Book {
	if slices.Contains(CustomerAccounts, a.Kind) {
		return Book{CustomerKind, a.Owner}
	}
	return Book(a)
}

// String is the book as text, such as customer:<account>. ParseBook reads it.
func (b Book) String() string { return Account(b).String() }

// ParseBook reads a book from its text. It fails on what is none.
func ParseBook(text string) (Book, error) {
	if owner, ok := strings.CutPrefix(text, string(CustomerKind)+":"); ok {
		return Book{CustomerKind, owner}, nil
	}
	a, err := ParseAccount(text)
	if err != nil || slices.Contains(CustomerAccounts, a.Kind) {
		return Book{}, fmt.Errorf("%q is not a book", text)
	}
	return Book(a), nil
}

// BookChanges is what an entry adds to each book that it changes.
func (e Entry) BookChanges() map[Book]issuing.Units {
	changes := map[Book]issuing.Units{}
	for _, p := range e.Postings {
		changes[p.Source.Book()] -= p.Units
		changes[p.Destination.Book()] += p.Units
	}
	for book, units := range changes {
		if units == 0 {
			delete(changes, book)
		}
	}
	return changes
}
