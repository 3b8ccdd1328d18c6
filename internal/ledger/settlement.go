package ledger

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/issuing"
)

// Settlement is a programme's day: of each asset, each book with how it opened, what moved and how it closed. Over all
// books of an asset, openings, movements and closings each sum to zero.
type Settlement struct {
	ProgrammeID issuing.ProgrammeID
	Period      Period
	Books       []SettledBook // by asset and account
}

// SettledBook is the day of a book; those of all customers are one.
type SettledBook struct {
	Asset     caip.AssetID
	Account   string // of the chart, or "customers"
	Opening   issuing.Units
	Movements []SettledMovement
	Closing   issuing.Units

	overflows bool // a sum is beyond 64 bits
}

// SettledMovement sums the movements of a kind.
type SettledMovement struct {
	Movement  Movement
	Component Component
	Count     int64 // of ledger entries
	Units     issuing.Units
}

// Customers is the account of a settlement that stands for all customers' books.
const Customers = "customers"

// ErrDoesNotTie is a settlement whose openings and movements are not what the books close with.
var ErrDoesNotTie = errors.New("the day does not tie")

// Tally adds up a settlement entry by entry.
type Tally struct{ books map[tallyKey]*SettledBook }

type tallyKey struct {
	asset   caip.AssetID
	account string
}

// NewTally starts at zero.
func NewTally() *Tally { return &Tally{books: map[tallyKey]*SettledBook{}} }

func (t *Tally) bookOf(asset caip.AssetID, account string) *SettledBook {
	key := tallyKey{asset, account}
	b := t.books[key]
	if b == nil {
		b = &SettledBook{Asset: asset, Account: account}
		t.books[key] = b
	}
	return b
}

// Open adds to what a book of the programme opens with, and takes the same from the customers', who hold the other
// side. A customer's own book is ignored for that reason.
func (t *Tally) Open(asset caip.AssetID, b Book, u issuing.Units) {
	if b.Kind != CustomerKind {
		of, customers := t.bookOf(asset, string(b.Kind)), t.bookOf(asset, Customers)
		of.add(&of.Opening, u)
		customers.add(&customers.Opening, -u)
	}
}

// Close adds to what a book of the programme closes with, as Open does.
func (t *Tally) Close(asset caip.AssetID, b Book, u issuing.Units) {
	if b.Kind != CustomerKind {
		of, customers := t.bookOf(asset, string(b.Kind)), t.bookOf(asset, Customers)
		of.add(&of.Closing, u)
		customers.add(&customers.Closing, -u)
	}
}

// Add counts what an entry does to each book.
func (t *Tally) Add(b BookedEntry) {
	type counted struct {
		account   string
		movement  Movement
		component Component
	}
	seen := map[counted]bool{}
	for _, e := range b.Effects() {
		account := string(e.Book.Kind)
		if e.Book.Kind == CustomerKind {
			account = Customers
		}
		book := t.bookOf(b.Asset, account)
		m := book.movementRow(e.Movement, e.Component)
		book.add(&m.Units, e.Units)
		if key := (counted{account, e.Movement, e.Component}); !seen[key] {
			seen[key] = true
			m.Count++
		}
	}
}

// add adds to a sum of a book, and notes if it is beyond 64 bits.
func (b *SettledBook) add(sum *issuing.Units, u issuing.Units) {
	was := *sum
	*sum += u
	b.overflows = b.overflows || (*sum > was) != (u > 0) && u != 0
}

func (b *SettledBook) movementRow(m Movement, c Component) *SettledMovement {
	i := slices.IndexFunc(b.Movements, func(s SettledMovement) bool { return s.Movement == m && s.Component == c })
	if i < 0 {
		i = len(b.Movements)
		b.Movements = append(b.Movements, SettledMovement{Movement: m, Component: c})
	}
	return &b.Movements[i]
}

// Settlement is what was added up, without the books that nothing is in. It fails if a book's opening and movements are
// not what it closed with, or if a sum is beyond 64 bits.
func (t *Tally) Settlement(programme issuing.ProgrammeID, p Period) (Settlement, error) {
	s := Settlement{ProgrammeID: programme, Period: p}
	for _, b := range t.books {
		sum := b.Opening
		for _, m := range b.Movements {
			sum += m.Units
		}
		if b.overflows {
			return s, fmt.Errorf("settlement %s: %s of %s sums up to more than can be counted", p.Name, b.Account, b.Asset)
		}
		if sum != b.Closing {
			return s, fmt.Errorf("settlement %s: %s of %s opens with %d and moves to %d, the books close with %d: %w",
				p.Name, b.Account, b.Asset, b.Opening, sum, b.Closing, ErrDoesNotTie)
		}
		if b.Opening == 0 && b.Closing == 0 && len(b.Movements) == 0 {
			continue
		}
		slices.SortFunc(b.Movements, func(x, y SettledMovement) int {
			return cmp.Or(cmp.Compare(x.Movement, y.Movement), cmp.Compare(x.Component, y.Component))
		})
		s.Books = append(s.Books, *b)
	}
	slices.SortFunc(s.Books, func(x, y SettledBook) int {
		return cmp.Or(cmp.Compare(x.Asset, y.Asset), cmp.Compare(chartPosition(x.Account), chartPosition(y.Account)))
	})
	return s, nil
}

// chartPosition orders accounts as the chart does, customers first.
func chartPosition(account string) int {
	return slices.IndexFunc(Chart, func(l ChartLine) bool { return string(l.Kind) == account })
}
