package ledger

import (
	"fmt"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/issuing"
)

// Statement is what happened to all that a customer has in an account, in a month: Opening, then each row, then
// Closing. It is about the customer's book, so that a hold, which only sets money aside, is no row of it, and what is
// owed counts below zero.
type Statement struct {
	ProgrammeID issuing.ProgrammeID
	AccountID   issuing.AccountID
	Asset       caip.AssetID
	Period      Period
	Opening     issuing.Units
	Rows        []Row
	Closing     issuing.Units
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

// Add appends what an entry does to the customer's book. Entries come oldest first.
func (s *Statement) Add(b BookedEntry) {
	balance := s.Opening
	if n := len(s.Rows); n > 0 {
		balance = s.Rows[n-1].Balance
	}
	for _, e := range b.Effects() {
		if e.Book != CustomerBook(s.AccountID) {
			continue
		}
		balance += e.Units
		s.Rows = append(s.Rows, Row{
			EntryID: b.ID, Kind: b.Kind, Movement: e.Movement, Component: e.Component,
			Payment: b.Payment, Card: b.Facts.Card, Merchant: b.Facts.Merchant,
			Units: e.Units, Balance: balance, At: b.CreatedAt,
		})
	}
}

// Check tells whether opening and rows add up to the closing balance, which is kept apart from them.
func (s *Statement) Check() error {
	sum := s.Opening
	for _, r := range s.Rows {
		sum += r.Units
	}
	if sum != s.Closing {
		return fmt.Errorf("statement %s of %s: opening and movements make %s, the books close with %s",
			s.Period.Name, s.AccountID, sum, s.Closing)
	}
	return nil
}
