package store_test

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

func TestOfManyHoldsThatRaceExactlyTheAffordableOnesWin(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		s := storetest.NewFixture(t, db, 1000)
		var wait sync.WaitGroup
		var won, failed atomic.Int64
		for range 64 {
			wait.Go(func() {
				got := false
				err := db.Write(t.Context(), func(tx *store.Tx) (err error) {
					_, got, err = s.Hold(t.Context(), tx, 30)
					return err
				})
				if err != nil {
					t.Error(err)
					failed.Add(1)
				}
				if got {
					won.Add(1)
				}
			})
		}
		wait.Wait()
		f, err := db.Funds(t.Context(), s.Account, storetest.Token)
		if err != nil || won.Load() != 33 || f.Held != 990 || f.Available != 10 {
			t.Errorf("%d won, leaving %+v, %v", won.Load(), f, err)
		}
	})
}

func TestAHoldIsBoundByMoneyWithdrawalsAllowanceAndTheAccountsEnd(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		s := storetest.NewFixture(t, db, 1000)
		try := func(set string, units, spendable issuing.Units, want bool) {
			t.Helper()
			if err := db.Break(t.Context(), set); err != nil {
				t.Fatal(err)
			}
			undo := errors.New("undo")
			err := db.Write(t.Context(), func(tx *store.Tx) error {
				held, err := tx.Hold(
					t.Context(), s.Entry(ledger.Hold, "x", ledger.Available(s.Account), ledger.Held(s.Account), units),
				)
				if err != nil || held.Enough != want || held.Spendable != spendable {
					t.Errorf("%s: a hold of %d is %t with %d spendable, %v", set, units, held.Enough, held.Spendable, err)
				}
				return undo
			})
			if !errors.Is(err, undo) {
				t.Error(err)
			}
		}
		try("UPDATE funds SET withdrawing = 0", 1000, 1000, true)
		try("UPDATE funds SET withdrawing = 0", 1001, 1000, false)
		try("UPDATE funds SET withdrawing = 400", 600, 600, true)
		try("UPDATE funds SET withdrawing = 400", 601, 600, false)
		try("UPDATE funds SET withdrawing = 2000", 1, 0, false)
		try("UPDATE funds SET withdrawing = 0, allowance = 500", 500, 500, true)
		try("UPDATE funds SET allowance = 500", 501, 500, false)
		try("UPDATE funds SET allowance = 1000, debt = 1", 1, 0, false)
		try("UPDATE funds SET debt = 0, open = FALSE", 1, 0, false)
		if err := db.Break(t.Context(), "UPDATE funds SET open = TRUE"); err != nil {
			t.Fatal(err)
		}
	})
}

func TestAnEntryIsBookedOncePerCause(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		s := storetest.NewFixture(t, db, 1000)
		for range 3 {
			storetest.Write(t, db, func(ctx context.Context, tx *store.Tx) error {
				return tx.PostEntry(
					ctx, s.Entry(ledger.Funding, "from outside", ledger.Outside(storetest.Chain), ledger.Available(s.Account), 7),
				)
			})
		}
		f, err := db.Funds(t.Context(), s.Account, storetest.Token)
		if err != nil || f.Available != 1007 {
			t.Errorf("available %d, %v", f.Available, err)
		}
	})
}

func TestWhatTheBalanceDoesNotHaveIsNotBooked(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		s := storetest.NewFixture(t, db, 1000)
		for _, e := range []ledger.Entry{
			s.Entry(ledger.Reserve, "a", ledger.Held(s.Account), ledger.Escrow(s.Account), 1),
			s.Entry(ledger.Settle, "b", ledger.Escrow(s.Account), ledger.Payee(s.Programme, issuing.PayeeSettlement), 1),
			s.Entry(ledger.Funding, "c", ledger.Outside(storetest.Chain), ledger.Available(s.Account), 0),
			s.Entry(ledger.Funding, "d", ledger.Outside(storetest.Chain), ledger.Available(s.Account), -5),
			s.Entry(ledger.Funding, "e", ledger.Available(s.Account), ledger.Available(s.Account), 5),
			{ID: "f", Kind: ledger.Funding, Cause: "f"},
		} {
			if err := db.Write(t.Context(), func(tx *store.Tx) error { return tx.PostEntry(t.Context(), e) }); err == nil {
				t.Errorf("%s of %s was booked", e.Kind, e.Cause)
			}
		}
	})
}

func TestFundsCloseOnlyWhenNothingIsClaimed(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		s := storetest.NewFixture(t, db, 1000)
		var id issuing.AuthorisationID
		storetest.Write(t, db, func(ctx context.Context, tx *store.Tx) (err error) {
			id, _, err = s.Hold(ctx, tx, 5)
			return err
		})
		undo := errors.New("undo")
		closes := func() (closed bool) {
			err := db.Write(t.Context(), func(tx *store.Tx) (err error) {
				if closed, err = tx.CloseFunds(t.Context(), s.Account); err != nil {
					return err
				}
				return undo
			})
			if !errors.Is(err, undo) {
				t.Error(err)
			}
			return closed
		}
		if closes() {
			t.Error("funds closed under a hold")
		}
		storetest.Write(t, db, func(ctx context.Context, tx *store.Tx) error {
			a, err := tx.Authorisation(ctx, s.Programme, id)
			if err != nil {
				return err
			}
			was := a.Status
			if err := errors.Join(a.Release(2), a.Return(2)); err != nil {
				return err
			}
			c, err := tx.ClaimOf(ctx, s.Programme, string(id))
			if err != nil {
				return err
			}
			c.Wanted, c.Held = issuing.Split{}, 0
			return errors.Join(tx.PostEntry(
				ctx, s.Entry(ledger.ReleaseHold, string(id), ledger.Held(s.Account), ledger.Available(s.Account), 5),
			),
				tx.UpdateAuthorisation(ctx, &a, was), tx.UpdateClaim(ctx, c), tx.CancelTask(ctx, "claim.advance", string(id)),
				tx.CancelTask(ctx, "authorisation.expire", string(id)),
				storetest.InsertEvent(ctx, tx, s.Programme, issuing.AuthorisationUpdated, string(id), "released"))
		})
		if !closes() {
			t.Error("funds stay open without a hold")
		}
	})
}
