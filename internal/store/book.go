package store

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"hash/fnv"
	"slices"
	"time"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/store/rows"
)

// bookKey names a book's day. The order of the fields is the one in which transactions lock them.
type bookKey struct {
	programme issuing.ProgrammeID
	account   issuing.AccountID // empty: the whole programme's
	asset     caip.AssetID
	book      ledger.Book
	shard     int64
	day       int64
}

func (k bookKey) compare(o bookKey) int {
	return cmp.Or(cmp.Compare(
		k.programme, o.programme,
	), cmp.Compare(k.account, o.account), cmp.Compare(k.asset, o.asset), cmp.Compare(k.book.String(), o.book.String()),
		cmp.Compare(k.shard, o.shard), cmp.Compare(k.day, o.day))
}

// bookShards is over how many rows a programme's book is spread.
const bookShards = 8

// mostUnbacked is what a row of the books of debts and of suspense, and of those that these end in, may come to, in units,
// either way: a millionth of a token, a minor unit. Any message can add to these, whether or not there is money behind
// it. It is more than any payment costs, and what all rows of a book come to stays within 64 bits.
const mostUnbacked = 1 << 60

// isUnbacked tells whether a book is one of those that mostUnbacked bounds.
func isUnbacked(b ledger.Book) bool {
	switch b.Kind {
	case ledger.DueAccount, ledger.SuspenseAccount, ledger.WrittenOffAccount, ledger.NetworkAccount, ledger.CardholdersAccount:
		return true
	}
	return false
}

// dayOf counts the days of UTC since 1970.
func dayOf(i issuing.Instant) int64 { return int64(i) / (24 * time.Hour).Microseconds() }

// keepDays remembers what an entry changes, until the transaction commits.
func (tx *Tx) keepDays(e ledger.Entry) {
	for book, units := range e.BookChanges() {
		key := bookKey{programme: e.ProgrammeID, asset: e.Asset, book: book, day: dayOf(e.CreatedAt)}
		if book == ledger.CustomerBook(e.AccountID) {
			key.account = e.AccountID
		} else {
			sum := fnv.New32a()
			_, _ = sum.Write([]byte(e.AccountID)) // never fails
			key.shard = int64(sum.Sum32() % bookShards)
		}
		tx.days[key] += units
	}
}

// saveDays writes what the transaction's entries changed. It is done last, so that what payments of one programme
// share is locked for as short as can be, and in one order, so that no two transactions wait for each other.
func (tx *Tx) saveDays(ctx context.Context) error {
	keys := make([]bookKey, 0, len(tx.days))
	for key, units := range tx.days {
		if units != 0 {
			keys = append(keys, key)
		}
	}
	slices.SortFunc(keys, bookKey.compare)
	for _, k := range keys {
		if err := tx.saveDay(ctx, k, int64(tx.days[k])); err != nil {
			return wrapError("save day", err)
		}
	}
	return nil
}

func (tx *Tx) saveDay(ctx context.Context, k bookKey, units int64) error {
	book := k.book.String()
	last, err := tx.q.MoveBook(ctx, rows.MoveBookParams{
		ProgrammeID: k.programme, AccountID: k.account, Asset: k.asset, Book: book, Shard: k.shard, Day: k.day, Units: units,
	})
	if err != nil {
		return err
	}
	closing := last.Closing
	if isUnbacked(k.book) && (units > 0 && closing >= mostUnbacked || units < 0 && closing <= -mostUnbacked) {
		return issuing.Refuse(issuing.CodeAmountInvalid,
			"the books cannot count as much as this amount and those before it come to; name a smaller amount").On("/amount")
	}
	if last.Day > k.day { // another's clock is ahead
		closing, err = tx.q.ClosingBefore(ctx, rows.ClosingBeforeParams{
			ProgrammeID: k.programme, AccountID: k.account, Asset: k.asset, Book: book, Shard: k.shard, Day: k.day,
		})
		if err != nil && !errors.Is(err, sql.ErrNoRows) {
			return err
		}
		closing += units
		if err := tx.q.MoveLaterDays(ctx, rows.MoveLaterDaysParams{
			Units: units, ProgrammeID: k.programme, AccountID: k.account, Asset: k.asset, Book: book, Shard: k.shard, Day: k.day,
		}); err != nil {
			return err
		}
	}
	return tx.q.SaveDay(ctx, rows.SaveDayParams{
		ProgrammeID: k.programme, AccountID: k.account, Asset: k.asset, Book: book, Shard: k.shard, Day: k.day,
		Closing: closing,
	})
}
