package ledger

import (
	"fmt"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/issuing"
)

// Statement is what happened to all that a customer has in an account, in a month: Opening, then each row, then
// Closing. It is about the customer's book, so that a hold, which only sets money aside, is no row of it, and what is
// owed counts below zero. A month can have any number of rows: they are made one after the other ([Statement.Begin]),
// and never held all at once.
type Statement struct {
	ProgrammeID issuing.ProgrammeID
	AccountID   issuing.AccountID
	Asset       caip.AssetID
	Period      Period
	Opening     issuing.Units
	Moved       issuing.Units // what all rows come to
	Closing     issuing.Units
	LastID      string          // of the entry that the last row is of; empty without rows
	LastAt      issuing.Instant // when that entry was booked
}

// Row is a movement of a statement, oldest first.
type Row struct {
	EntryID   string // of the ledger entry that it is a part of
	Kind      Kind
	Movement  Movement
	Component Component
	Payment   string // id of the authorisation or transaction; empty for money that comes and goes
	Card      issuing.CardID
	Merchant  issuing.Merchant
	Units     issuing.Units // above zero: the customer has more
	Balance   issuing.Units // after it
	At        issuing.Instant
}

// Open adds to what the customer's book opens with. Other books are ignored.
func (s *Statement) Open(asset caip.AssetID, b Book, u issuing.Units) {
	if s.covers(asset, b) {
		s.Opening += u
	}
}

// Close adds to what the customer's book closes with. Other books are ignored.
func (s *Statement) Close(asset caip.AssetID, b Book, u issuing.Units) {
	if s.covers(asset, b) {
		s.Closing += u
	}
}

func (s *Statement) covers(asset caip.AssetID, b Book) bool {
	return asset == s.Asset && b == CustomerBook(s.AccountID)
}

// Add counts what an entry does to the customer's book. Entries come oldest first.
func (s *Statement) Add(b BookedEntry) {
	before := RunningBalance{book: CustomerBook(s.AccountID)}
	if rows := before.Rows(b); len(rows) > 0 {
		s.Moved += before.Balance
		s.LastID, s.LastAt = b.ID, b.CreatedAt
	}
}

// Check tells whether opening and movements add up to the closing balance, which is kept apart from them.
func (s *Statement) Check() error { return s.checkClosing(s.Opening + s.Moved) }

func (s *Statement) checkClosing(balance issuing.Units) error {
	if balance != s.Closing {
		return fmt.Errorf("statement %s of %s: opening and movements make %s, the books close with %s",
			s.Period.Name, s.AccountID, balance, s.Closing)
	}
	return nil
}

// RunningBalance makes the rows of a statement, each with the balance after it.
type RunningBalance struct {
	book    Book
	Balance issuing.Units // after the last row
}

// Begin is the running balance before the first row.
func (s *Statement) Begin() *RunningBalance {
	return &RunningBalance{book: CustomerBook(s.AccountID), Balance: s.Opening}
}

// Rows are what an entry does to the customer's book. Entries come oldest first.
func (r *RunningBalance) Rows(b BookedEntry) (rows []Row) {
	for _, e := range b.Effects() {
		if e.Book != r.book {
			continue
		}
		r.Balance += e.Units
		rows = append(rows, Row{
			EntryID: b.ID, Kind: b.Kind, Movement: e.Movement, Component: e.Component,
			Payment: b.Payment, Card: b.Facts.Card, Merchant: b.Facts.Merchant,
			Units: e.Units, Balance: r.Balance, At: b.CreatedAt,
		})
	}
	return rows
}

// CheckEnd tells whether the running balance after the last row is the closing balance.
func (s *Statement) CheckEnd(last *RunningBalance) error { return s.checkClosing(last.Balance) }
