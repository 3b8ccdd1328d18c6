package store

import (
	"context"
	"database/sql"
	"errors"
	"iter"
	"math"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/store/rows"
)

// EntryFilter narrows a list of ledger entries; empty fields narrow nothing.
type EntryFilter struct {
	Kind  ledger.Kind
	Asset caip.AssetID
}

// Entries lists an account's ledger entries with their postings, newest first. A page costs the same wherever it is.
func (r reads) Entries(
	ctx context.Context, account issuing.AccountID, f EntryFilter, l List,
) iter.Seq2[ledger.Entry, error] {
	at, first := issuing.Instant(math.MaxInt64), true
	id := func(e ledger.Entry) string { at = e.CreatedAt; return e.ID }
	return readPages(l, id, func(q pageQuery) ([]ledger.Entry, error) {
		if first && l.Cursor != "" {
			e, err := r.q.Entry(ctx, l.Programme, account, l.Cursor)
			if errors.Is(err, sql.ErrNoRows) {
				err = issuing.Refuse(issuing.CodeParameter, "the query parameter cursor must be one that a Link header gave").On("cursor")
			}
			if err != nil {
				return nil, err
			}
			at = e.CreatedAt
		}
		first = false
		return r.entriesPage(ctx, account, f, rows.EntriesOfAccountParams{
			AccountID: account, After: q.after, Until: q.until, BeforeAt: at, BeforeID: q.before, Page: q.most,
		})
	})
}

func (r reads) entriesPage(
	ctx context.Context, account issuing.AccountID, f EntryFilter, p rows.EntriesOfAccountParams,
) (list []ledger.Entry, err error) {
	add := func(e rows.LedgerEntry, p rows.LedgerPosting) { list = addPosting(list, e, p) }
	switch {
	case f.Kind != "":
		found, err := r.q.EntriesOfKind(ctx, rows.EntriesOfKindParams{
			AccountID: account, Kind: f.Kind, Asset: f.Asset, After: p.After, Until: p.Until, BeforeAt: p.BeforeAt,
			BeforeID: p.BeforeID, Page: p.Page,
		})
		for _, row := range found {
			add(row.LedgerEntry, row.LedgerPosting)
		}
		return list, err
	case f.Asset != "":
		found, err := r.q.EntriesOfAsset(ctx, rows.EntriesOfAssetParams{
			AccountID: account, Asset: f.Asset, After: p.After, Until: p.Until, BeforeAt: p.BeforeAt, BeforeID: p.BeforeID,
			Page: p.Page,
		})
		for _, row := range found {
			add(row.LedgerEntry, row.LedgerPosting)
		}
		return list, err
	}
	found, err := r.q.EntriesOfAccount(ctx, p)
	for _, row := range found {
		add(row.LedgerEntry, row.LedgerPosting)
	}
	return list, err
}

// addPosting adds a posting to the entry that it belongs to, which is the last of the list or a new one.
func addPosting(list []ledger.Entry, e rows.LedgerEntry, p rows.LedgerPosting) []ledger.Entry {
	if n := len(list); n == 0 || list[n-1].ID != e.ID {
		list = append(list, entryFromRow(e))
	}
	last := &list[len(list)-1]
	last.Postings = append(last.Postings, postingFromRow(p))
	return list
}

// Statement reads a period of all that a customer has in an account, from the closing balance of the day before and the
// period's entries. It fails rather than return one whose rows do not add up to what the books closed with.
// StatementRows reads the rows.
func (db *DB) Statement(ctx context.Context, a issuing.Account, p ledger.Period) (ledger.Statement, error) {
	s := ledger.Statement{ProgrammeID: a.ProgrammeID, AccountID: a.ID, Asset: a.Token, Period: p}
	err := db.ReadSnapshot(ctx, func(snapshot Snapshot) error {
		read := func(after entryCursor) ([]rows.BookedEntriesOfProgrammeRow, error) {
			return snapshot.bookedOfAccount(ctx, s, p.ReadsFrom(), after)
		}
		return snapshot.collectReport(ctx, a.ProgrammeID, a.ID, p, &s, read)
	})
	if err != nil {
		return s, wrapError("read statement", err)
	}
	return s, s.Check()
}

// StatementRows reads a statement's rows, oldest first. They are read a page at a time, so that their number costs no
// memory and a slow reader holds up nothing. They are those that the statement was made of: should another entry have
// been booked among them since, they end with an error.
func (db *DB) StatementRows(ctx context.Context, s ledger.Statement) iter.Seq2[ledger.Row, error] {
	return db.StatementRowsAfter(ctx, s, ledger.Row{Balance: s.Opening})
}

// StatementRowsAfter reads the rows after those of an entry: a row of it is given, the last one.
func (db *DB) StatementRowsAfter(ctx context.Context, s ledger.Statement, row ledger.Row) iter.Seq2[ledger.Row, error] {
	return func(yield func(ledger.Row, error) bool) {
		balance, after, last := s.Begin(), entryCursor{row.At, row.EntryID}, entryCursor{s.LastAt, s.LastID}
		balance.Balance = row.Balance
		for after.isBefore(last) {
			list, err := db.bookedOfAccount(ctx, s, s.Period.From, after)
			if err != nil {
				yield(ledger.Row{}, wrapError("read rows of statement", err))
				return
			}
			if len(list) == 0 {
				break
			}
			for _, b := range bookedEntries(list) {
				if after = (entryCursor{b.CreatedAt, b.ID}); last.isBefore(after) {
					break
				}
				for _, row := range balance.Rows(b) {
					if !yield(row, nil) {
						return
					}
				}
			}
		}
		if err := s.CheckEnd(balance); err != nil {
			yield(ledger.Row{}, err)
		}
	}
}

// bookedOfAccount reads a page of entries that a statement is made of.
func (r reads) bookedOfAccount(
	ctx context.Context, s ledger.Statement, since issuing.Instant, after entryCursor,
) ([]rows.BookedEntriesOfProgrammeRow, error) {
	list, err := r.q.BookedEntriesOfAccount(ctx, rows.BookedEntriesOfAccountParams{
		AccountID: s.AccountID, Asset: s.Asset, Since: since, Until: s.Period.Until, AfterAt: after.at, AfterID: after.id,
		Page: bookedPage,
	})
	return convertAll(list, func(row rows.BookedEntriesOfAccountRow) rows.BookedEntriesOfProgrammeRow {
		return rows.BookedEntriesOfProgrammeRow(row)
	}), err
}

// Settlement reads a period of a programme's books, likewise.
func (db *DB) Settlement(
	ctx context.Context, programme issuing.ProgrammeID, p ledger.Period,
) (s ledger.Settlement, err error) {
	tally := ledger.NewTally()
	err = db.ReadSnapshot(ctx, func(snapshot Snapshot) error {
		read := func(after entryCursor) ([]rows.BookedEntriesOfProgrammeRow, error) {
			return snapshot.q.BookedEntriesOfProgramme(ctx, rows.BookedEntriesOfProgrammeParams{
				ProgrammeID: programme, Since: p.ReadsFrom(), Until: p.Until, AfterAt: after.at, AfterID: after.id,
				Page: bookedPage,
			})
		}
		return snapshot.collectReport(ctx, programme, "", p, tally, read)
	})
	if err != nil {
		return s, wrapError("read settlement", err)
	}
	return tally.Settlement(programme, p)
}

// entryCursor is the entry after which a page begins.
type entryCursor struct {
	at issuing.Instant
	id string
}

// isBefore tells which of two entries was booked first.
func (c entryCursor) isBefore(other entryCursor) bool {
	return c.at < other.at || c.at == other.at && c.id < other.id
}

const bookedPage = 1000

// collectReport reads a period into a report. The account is empty for the books of the whole programme.
func (r reads) collectReport(
	ctx context.Context, programme issuing.ProgrammeID, account issuing.AccountID, p ledger.Period, report ledger.Report,
	readPage func(entryCursor) ([]rows.BookedEntriesOfProgrammeRow, error),
) error {
	if err := r.readClosings(ctx, programme, account, p.ReadsFrom(), report.Open); err != nil {
		return err
	}
	if err := r.readClosings(ctx, programme, account, p.ClosesFrom(), report.Close); err != nil {
		return err
	}
	var after entryCursor
	for {
		list, err := readPage(after)
		if err != nil || len(list) == 0 {
			return err
		}
		for _, b := range bookedEntries(list) {
			p.Collect(report, b)
		}
		last := list[len(list)-1].LedgerEntry
		after = entryCursor{last.CreatedAt, last.ID}
	}
}

// readClosings yields what each book had at the end of the day before the one that a midnight of UTC begins.
func (r reads) readClosings(
	ctx context.Context, p issuing.ProgrammeID, a issuing.AccountID, midnight issuing.Instant,
	yield func(caip.AssetID, ledger.Book, issuing.Units),
) error {
	list, err := r.q.Closings(ctx, dayOf(midnight), p, a)
	if err != nil {
		return err
	}
	for _, row := range list {
		book, err := ledger.ParseBook(row.Book)
		if err != nil {
			return err
		}
		yield(row.Asset, book, issuing.Units(row.Closing))
	}
	return nil
}

// bookedEntries gathers postings into entries.
func bookedEntries(list []rows.BookedEntriesOfProgrammeRow) (out []ledger.BookedEntry) {
	for _, row := range list {
		if n := len(out); n == 0 || out[n-1].ID != row.LedgerEntry.ID {
			out = append(out, ledger.BookedEntry{Entry: entryFromRow(row.LedgerEntry), Facts: paymentFacts(row)})
		}
		last := &out[len(out)-1]
		last.Postings = append(last.Postings, postingFromRow(row.LedgerPosting))
		last.Facts.Charged = max(last.Facts.Charged, issuing.Units(row.Charged))
	}
	return out
}

func paymentFacts(row rows.BookedEntriesOfProgrammeRow) ledger.PaymentFacts {
	f := ledger.PaymentFacts{
		Authorisation: row.Authorisation != "", Captured: row.Captured != "", Direction: row.Direction, Card: row.Card,
	}
	if row.Merchant != "" {
		fromJSON(row.Merchant, &f.Merchant)
	}
	var fees []issuing.Fee
	if row.Fees != "" {
		fromJSON(row.Fees, &fees)
	}
	f.GasFee = issuing.Quote{Fees: fees}.Fee(issuing.FeeGas)
	return f
}
