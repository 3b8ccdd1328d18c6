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
		s := newSeed(t, db, 1000)
		var wait sync.WaitGroup
		var won, failed atomic.Int64
		for range 64 {
			wait.Go(func() {
				got := false
				err := db.Write(t.Context(), func(tx *store.Tx) (err error) {
					_, got, err = s.hold(t.Context(), tx, 30)
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
		f, err := db.Funds(t.Context(), s.account, token)
		if err != nil || won.Load() != 33 || f.Held != 990 || f.Available != 10 {
			t.Errorf("%d won, leaving %+v, %v", won.Load(), f, err)
		}
	})
}

func TestAHoldIsBoundByMoneyWithdrawalsAllowanceAndTheAccountsEnd(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		s := newSeed(t, db, 1000)
		try := func(set string, units, spendable issuing.Units, want bool) {
			t.Helper()
			if err := db.Break(t.Context(), set); err != nil {
				t.Fatal(err)
			}
			undo := errors.New("undo")
			err := db.Write(t.Context(), func(tx *store.Tx) error {
				told, enough, err := tx.Hold(t.Context(), s.entry(ledger.Hold, "x", ledger.Available(s.account), ledger.Held(s.account), units))
				if err != nil || enough != want || told != spendable {
					t.Errorf("%s: a hold of %d is %t with %d spendable, %v", set, units, enough, told, err)
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
		s := newSeed(t, db, 1000)
		for range 3 {
			write(t, db, func(ctx context.Context, tx *store.Tx) error {
				return tx.PostEntry(ctx, s.entry(ledger.Funding, "from outside", ledger.Outside(chain), ledger.Available(s.account), 7))
			})
		}
		f, err := db.Funds(t.Context(), s.account, token)
		if err != nil || f.Available != 1007 {
			t.Errorf("available %d, %v", f.Available, err)
		}
	})
}

func TestWhatTheBalanceDoesNotHaveIsNotBooked(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		s := newSeed(t, db, 1000)
		for _, e := range []ledger.Entry{
			s.entry(ledger.Reserve, "a", ledger.Held(s.account), ledger.Escrow(s.account), 1),
			s.entry(ledger.Settle, "b", ledger.Escrow(s.account), ledger.Payee(s.programme, issuing.PayeeSettlement), 1),
			s.entry(ledger.Funding, "c", ledger.Outside(chain), ledger.Available(s.account), 0),
			s.entry(ledger.Funding, "d", ledger.Outside(chain), ledger.Available(s.account), -5),
			s.entry(ledger.Funding, "e", ledger.Available(s.account), ledger.Available(s.account), 5),
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
		s := newSeed(t, db, 1000)
		var id issuing.AuthorisationID
		write(t, db, func(ctx context.Context, tx *store.Tx) (err error) {
			id, _, err = s.hold(ctx, tx, 5)
			return err
		})
		undo := errors.New("undo")
		closes := func() (closed bool) {
			err := db.Write(t.Context(), func(tx *store.Tx) (err error) {
				if closed, err = tx.CloseFunds(t.Context(), s.account); err != nil {
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
		write(t, db, func(ctx context.Context, tx *store.Tx) error {
			a, err := tx.Authorisation(ctx, s.programme, id)
			if err != nil {
				return err
			}
			was := a.Status
			if err := errors.Join(a.Release(2), a.Return(2)); err != nil {
				return err
			}
			c, err := tx.ClaimOf(ctx, s.programme, string(id))
			if err != nil {
				return err
			}
			c.Wanted, c.Held = issuing.Split{}, 0
			return errors.Join(tx.PostEntry(ctx, s.entry(ledger.ReleaseHold, string(id), ledger.Held(s.account), ledger.Available(s.account), 5)),
				tx.UpdateAuthorisation(ctx, a, was), tx.UpdateClaim(ctx, c), tx.CancelTask(ctx, "claim.advance", string(id)),
				tx.CancelTask(ctx, "authorisation.expire", string(id)),
				tell(ctx, tx, s.programme, issuing.AuthorisationUpdated, string(id), "released"))
		})
		if !closes() {
			t.Error("funds stay open without a hold")
		}
	})
}
