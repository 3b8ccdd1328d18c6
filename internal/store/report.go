package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"iter"
	"math"
	"time"

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
func (r reads) Entries(ctx context.Context, account issuing.AccountID, f EntryFilter, l List) iter.Seq2[ledger.Entry, error] {
	at, first := issuing.Instant(math.MaxInt64), true
	id := func(e ledger.Entry) string { at = e.CreatedAt; return e.ID }
	return page(l, id, func(before string, after, until issuing.Instant, most int32) ([]ledger.Entry, error) {
		if first && l.Cursor != "" {
			e, err := r.q.Entry(ctx, l.Programme, account, l.Cursor)
			if errors.Is(err, sql.ErrNoRows) {
				err = issuing.Refuse(issuing.CodeParameter, "the query parameter cursor must be one that a Link header gave")
			}
			if err != nil {
				return nil, err
			}
			at = e.CreatedAt
		}
		first = false
		return r.entries(ctx, account, f, rows.EntriesOfAccountParams{AccountID: account, After: after, Until: until, BeforeAt: at, BeforeID: before, Page: most})
	})
}

func (r reads) entries(ctx context.Context, account issuing.AccountID, f EntryFilter, p rows.EntriesOfAccountParams) (list []ledger.Entry, err error) {
	add := func(e rows.LedgerEntry, p rows.LedgerPosting) { list = grouped(list, e, p) }
	switch {
	case f.Kind != "":
		found, err := r.q.EntriesOfKind(ctx, rows.EntriesOfKindParams{
			AccountID: account, Kind: f.Kind, Asset: f.Asset, After: p.After, Until: p.Until, BeforeAt: p.BeforeAt, BeforeID: p.BeforeID, Page: p.Page,
		})
		for _, row := range found {
			add(row.LedgerEntry, row.LedgerPosting)
		}
		return list, err
	case f.Asset != "":
		found, err := r.q.EntriesOfAsset(ctx, rows.EntriesOfAssetParams{
			AccountID: account, Asset: f.Asset, After: p.After, Until: p.Until, BeforeAt: p.BeforeAt, BeforeID: p.BeforeID, Page: p.Page,
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

// grouped adds a posting to the entry that it belongs to, which is the last of the list or a new one.
func grouped(list []ledger.Entry, e rows.LedgerEntry, p rows.LedgerPosting) []ledger.Entry {
	if n := len(list); n == 0 || list[n-1].ID != e.ID {
		list = append(list, ledger.Entry{
			ID: e.ID, ProgrammeID: e.ProgrammeID, AccountID: e.AccountID, Asset: e.Asset, Kind: e.Kind, Cause: e.Cause, Payment: e.Payment, CreatedAt: e.CreatedAt,
		})
	}
	last := &list[len(list)-1]
	last.Postings = append(last.Postings, ledger.Posting{Source: p.Source, Destination: p.Destination, Units: p.Units})
	return list
}

// Statement reads a period of all that a customer has in an account, from the closing balance of the day before and the period's
// entries. It fails rather than show one that does not tie to the books.
func (db *DB) Statement(ctx context.Context, a issuing.Account, p ledger.Period) (ledger.Statement, error) {
	s := ledger.Statement{ProgrammeID: a.ProgrammeID, AccountID: a.ID, Asset: a.Token, Period: p}
	err := db.snapshotOf(ctx, func(r reads) error {
		book := ledger.CustomerBook(a.ID)
		pick := func(into *issuing.Units) func(caip.AssetID, ledger.Book, issuing.Units) {
			return func(asset caip.AssetID, b ledger.Book, u issuing.Units) {
				if asset == a.Token && b == book {
					*into += u
				}
			}
		}
		read := func(at facts) ([]rows.BookedEntriesOfProgrammeRow, error) {
			list, err := r.q.BookedEntriesOfAccount(ctx, rows.BookedEntriesOfAccountParams{
				AccountID: a.ID, Asset: a.Token, Since: at.since, Until: at.until, AfterAt: at.afterAt, AfterID: at.afterID, Page: factsPage,
			})
			return convert(list, func(row rows.BookedEntriesOfAccountRow) rows.BookedEntriesOfProgrammeRow {
				return rows.BookedEntriesOfProgrammeRow(row)
			}), err
		}
		return r.report(ctx, a.ProgrammeID, a.ID, p, read, pick(&s.Opening), s.Add, pick(&s.Closing))
	})
	if err != nil {
		return s, wrapError("read statement", err)
	}
	return s, s.Check()
}

// Settlement reads a period of a programme's books, likewise.
func (db *DB) Settlement(ctx context.Context, programme issuing.ProgrammeID, p ledger.Period) (s ledger.Settlement, err error) {
	tally := ledger.NewTally()
	err = db.snapshotOf(ctx, func(r reads) error {
		read := func(at facts) ([]rows.BookedEntriesOfProgrammeRow, error) {
			return r.q.BookedEntriesOfProgramme(ctx, rows.BookedEntriesOfProgrammeParams{
				ProgrammeID: programme, Since: at.since, Until: at.until, AfterAt: at.afterAt, AfterID: at.afterID, Page: factsPage,
			})
		}
		return r.report(ctx, programme, "", p, read, tally.Open, tally.Add, tally.Close)
	})
	if err != nil {
		return s, wrapError("read settlement", err)
	}
	return tally.Settlement(programme, p)
}

// snapshotOf reads several things of one moment.
func (db *DB) snapshotOf(ctx context.Context, do func(reads) error) error {
	tx, err := db.read.BeginTx(ctx, &sql.TxOptions{ReadOnly: true, Isolation: db.snapshot()})
	if err != nil {
		return fmt.Errorf("begin: %w", err)
	}
	defer func() { _ = tx.Rollback() }() // nothing was written
	return do(reads{rows.New(tx)})
}

// facts says which entries are to be read next.
type facts struct {
	since, until, afterAt issuing.Instant
	afterID               string
}

const factsPage = 1000

// report reads a period: what the books opened with, its entries, what they closed with. Closing balances are kept by days of
// UTC, so that where a period begins or ends within one, the part of that day is added up.
func (r reads) report(
	ctx context.Context, programme issuing.ProgrammeID, account issuing.AccountID, p ledger.Period, read func(facts) ([]rows.BookedEntriesOfProgrammeRow, error),
	open func(caip.AssetID, ledger.Book, issuing.Units), add func(ledger.BookedEntry), shut func(caip.AssetID, ledger.Book, issuing.Units),
) error {
	if err := r.closings(ctx, programme, account, p.From, open); err != nil {
		return err
	}
	if err := r.closings(ctx, programme, account, p.Until, shut); err != nil {
		return err
	}
	lastDay := midnight(p.Until)
	each := func(b ledger.BookedEntry) {
		for book, units := range b.Changes() {
			if account == "" && book.Of() == "customer" {
				continue
			}
			if b.CreatedAt < p.From {
				open(b.Asset, book, units)
			}
			if b.CreatedAt >= lastDay {
				shut(b.Asset, book, units)
			}
		}
		if b.CreatedAt >= p.From {
			add(b)
		}
	}
	at := facts{since: midnight(p.From), until: p.Until}
	for {
		list, err := read(at)
		if err != nil || len(list) == 0 {
			return err
		}
		for _, b := range booked(list) {
			each(b)
		}
		last := list[len(list)-1].LedgerEntry
		at.afterAt, at.afterID = last.CreatedAt, last.ID
	}
}

func midnight(i issuing.Instant) issuing.Instant {
	return issuing.Instant(day(i) * (24 * time.Hour).Microseconds())
}

// closings tells what each book had at the end of the day of UTC before the one that a moment is in.
func (r reads) closings(ctx context.Context, p issuing.ProgrammeID, a issuing.AccountID, before issuing.Instant, tell func(caip.AssetID, ledger.Book, issuing.Units)) error {
	list, err := r.q.Closings(ctx, day(before), p, a)
	for _, row := range list {
		tell(row.Asset, ledger.Book(row.Book), issuing.Units(row.Closing))
	}
	return err
}

// booked gathers postings into entries.
func booked(list []rows.BookedEntriesOfProgrammeRow) (out []ledger.BookedEntry) {
	for _, row := range list {
		if n := len(out); n == 0 || out[n-1].ID != row.LedgerEntry.ID {
			b := ledger.BookedEntry{Entry: grouped(nil, row.LedgerEntry, row.LedgerPosting)[0], Facts: ledger.PaymentFacts{
				Authorisation: row.Authorisation != "", Captured: row.Captured != "", Direction: row.Direction, Card: row.Card,
			}}
			b.Postings = nil
			if row.Merchant != "" {
				fromJSON(row.Merchant, &b.Facts.Merchant)
			}
			var fees []issuing.Fee
			if row.Fees != "" {
				fromJSON(row.Fees, &fees)
			}
			b.Facts.GasFee = issuing.Quote{Fees: fees}.Fee(issuing.FeeGas)
			out = append(out, b)
		}
		last := &out[len(out)-1]
		last.Postings = append(last.Postings, ledger.Posting{Source: row.LedgerPosting.Source, Destination: row.LedgerPosting.Destination, Units: row.LedgerPosting.Units})
		last.Facts.Charged = max(last.Facts.Charged, issuing.Units(row.Charged))
	}
	return out
}
