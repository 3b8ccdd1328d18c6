package store_test

import (
	"context"
	"fmt"
	"sync"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

func onDay(n int) issuing.Instant {
	return issuing.At(time.Date(2026, 3, n, 12, 0, 0, 0, time.UTC))
}

func clearingEntry(s storetest.Fixture, cause string, units issuing.Units, at issuing.Instant) ledger.Entry {
	e := s.Entry(ledger.Clearing, cause, ledger.Cardholders(s.Programme), ledger.Network(s.Programme), units)
	e.Asset, e.CreatedAt = ledger.Fiat("EUR"), at
	return e
}

func networkBalance(s storetest.Fixture, t *testing.T, db *store.DB, day int) (opening, closing issuing.Units) {
	t.Helper()
	p, err := ledger.Day(fmt.Sprintf("2026-03-%02d", day), time.UTC, onDay(31))
	if err != nil {
		t.Fatal(err)
	}
	settled, err := db.Settlement(t.Context(), s.Programme, p)
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range settled.Books {
		if b.Account == "network" {
			return b.Opening, b.Closing
		}
	}
	return 0, 0
}

func TestAnEntryOfAnEarlierDayMovesTheDaysAfterIt(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		s := storetest.NewFixture(t, db, 1000)
		for i, day := range []int{5, 9, 3, 5, 7, 9} {
			storetest.Write(t, db, func(ctx context.Context, tx *store.Tx) error {
				return tx.PostEntry(ctx, clearingEntry(s, fmt.Sprint(i), issuing.Units(day), onDay(day)))
			})
		}
		for day, want := range map[int][2]issuing.Units{
			2: {0, 0}, 3: {0, 3}, 4: {3, 3}, 5: {3, 13}, 6: {13, 13}, 7: {13, 20}, 8: {20, 20}, 9: {20, 38}, 10: {38, 38},
		} {
			if opening, closing := networkBalance(s, t, db, day); opening != want[0] || closing != want[1] {
				t.Errorf("day %d opens with %d and closes with %d, want %v", day, opening, closing, want)
			}
		}
	})
}

func TestWhatIsUndoneLeavesNoTraceInTheDays(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		s := storetest.NewFixture(t, db, 1000)
		stop := fmt.Errorf("stop")
		err := db.Write(t.Context(), func(tx *store.Tx) error {
			if err := tx.PostEntry(t.Context(), clearingEntry(s, "a", 7, onDay(5))); err != nil {
				return err
			}
			return stop
		})
		if err == nil {
			t.Fatal("it is written")
		}
		for range 2 { // the second time it is booked already
			storetest.Write(t, db, func(ctx context.Context, tx *store.Tx) error {
				return tx.PostEntry(ctx, clearingEntry(s, "b", 7, onDay(5)))
			})
		}
		if _, closing := networkBalance(s, t, db, 5); closing != 7 {
			t.Errorf("closes with %d", closing)
		}
	})
}

// Payments of many accounts of a programme change the same books at once, around midnight, and none is lost or waits
// for ever.
func TestManyAtOnceAddUpInTheProgrammesBooks(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		s := storetest.NewFixture(t, db, 1000)
		const accounts, each = 16, 8
		var all sync.WaitGroup
		for i := range accounts {
			all.Go(func() {
				one := s
				one.Account = issuing.NewID[issuing.AccountID]()
				for n := range each {
					at := issuing.At(time.Date(2026, 3, 5+(i+n)%2, 0, 0, 0, 0, time.UTC))
					if err := db.Write(t.Context(), func(tx *store.Tx) error {
						if err := tx.PostEntry(t.Context(), clearingEntry(one, fmt.Sprint(i, "/", n), 1, at)); err != nil {
							return err
						}
						e := one.Entry(
							ledger.PayGas, fmt.Sprint(i, "/", n), ledger.Payee(s.Programme, issuing.PayeePlatform),
							ledger.Gas(storetest.Chain), 2,
						)
						e.CreatedAt = at
						return tx.PostEntry(t.Context(), e)
					}); err != nil {
						t.Error(err)
					}
				}
			})
		}
		all.Wait()
		if opening, closing := networkBalance(s, t, db, 6); opening != accounts*each/2 || closing != accounts*each {
			t.Errorf("opens with %d and closes with %d", opening, closing)
		}
	})
}
