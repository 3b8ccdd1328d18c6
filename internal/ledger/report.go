package ledger

import (
	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/issuing"
)

// Report is what a period of the books is collected into: a Statement or a Tally.
type Report interface {
	// Open adds to what a book of an asset opens with, Close to what it closes with.
	Open(caip.AssetID, Book, issuing.Units)
	Close(caip.AssetID, Book, issuing.Units)
	// Add takes an entry of the period. Entries come oldest first.
	Add(BookedEntry)
}

// ReadsFrom is the first moment whose entries a report of the period needs. Closing balances are kept by days of UTC: a
// report opens with those of the day before, and where the period begins within a day, the part before it is added up.
func (p Period) ReadsFrom() issuing.Instant { return p.From.Floor(issuing.Day) }

// ClosesFrom is the first moment of the day of UTC in which the period ends. The report closes with the closing
// balances of the day before, and the part of this day that belongs to the period is added up.
func (p Period) ClosesFrom() issuing.Instant { return p.Until.Floor(issuing.Day) }

// Collect gives an entry, booked between ReadsFrom and the period's end, to a report: to its opening balances where
// it was before the period, to its closing balances where it was on the period's last day, and as an entry where it
// is of the period.
func (p Period) Collect(r Report, b BookedEntry) {
	for book, units := range b.BookChanges() {
		if b.CreatedAt < p.From {
			r.Open(b.Asset, book, units)
		}
		if b.CreatedAt >= p.ClosesFrom() {
			r.Close(b.Asset, book, units)
		}
	}
	if b.CreatedAt >= p.From {
		r.Add(b)
	}
}
