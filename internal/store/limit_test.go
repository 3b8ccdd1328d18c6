package store_test

import (
	"context"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

// Increments give back before the purchase, each to when it was spent, and no more comes back than was spent.
func TestWhatIsGivenBackIsTheNewestFirst(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		s := storetest.NewFixture(t, db, 1000)
		monday := issuing.At(time.Date(2026, 3, 2, 12, 0, 0, 0, time.UTC))
		tuesday := monday.Add(24 * time.Hour)
		day := issuing.Limit{Window: issuing.WindowDay, Currency: "USD"}
		var id issuing.AuthorisationID
		stand := func(onTuesday, sinceMonday issuing.Usage) {
			t.Helper()
			week := issuing.Limit{Window: issuing.WindowRolling, Hours: 48, Currency: "USD"}
			for _, subject := range []string{string(s.Account), string(s.Card)} {
				one, err := db.LimitUsage(t.Context(), subject, day, tuesday, issuing.UTC)
				if err != nil || one != onTuesday {
					t.Errorf("on Tuesday %+v, %v, want %+v", one, err, onTuesday)
				}
				two, err := db.LimitUsage(t.Context(), subject, week, tuesday, issuing.UTC)
				if err != nil || two != sinceMonday {
					t.Errorf("since Monday %+v, %v, want %+v", two, err, sinceMonday)
				}
			}
			if all, err := db.PaymentUsage(t.Context(), s.Programme, string(id)); err != nil || all != sinceMonday {
				t.Errorf("the authorisation spent %+v, %v", all, err)
			}
		}
		storetest.Write(t, db, func(ctx context.Context, tx *store.Tx) (err error) {
			if id, _, err = s.Hold(ctx, tx, 10); err != nil {
				return err
			}
			if err := tx.RecordSpend(ctx, s.Spend(id, "20", 1, monday)); err != nil {
				return err
			}
			return tx.RecordSpend(ctx, s.Spend(id, "5.5", 0, tuesday))
		})
		stand(issuing.Usage{Amount: 550}, issuing.Usage{Amount: 2550, Count: 1})
		unspend := func(amount string, count int64) {
			t.Helper()
			storetest.Write(t, db, func(ctx context.Context, tx *store.Tx) error {
				return tx.ReverseSpend(ctx, s.Spend(id, amount, count, 0))
			})
		}
		unspend("1", 0)
		stand(issuing.Usage{Amount: 450}, issuing.Usage{Amount: 2450, Count: 1})
		unspend("10", 0)
		stand(issuing.Usage{}, issuing.Usage{Amount: 1450, Count: 1})
		unspend("100", 1)
		stand(issuing.Usage{}, issuing.Usage{})
		unspend("100", 1)
		stand(issuing.Usage{}, issuing.Usage{})
	})
}

// A window is as long as it is, wherever in a day or slot it begins, and one statement finds all of it.
func TestAWindowCountsExactlyWhatLiesInIt(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		s := storetest.NewFixture(t, db, 100_000)
		begin := time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC)
		var spent []issuing.Instant
		var spends []issuing.Spend
		storetest.Write(t, db, func(ctx context.Context, tx *store.Tx) error {
			spent, spends = nil, nil
			for i := range 40 {
				id, _, err := s.Hold(ctx, tx, 20)
				if err != nil {
					return err
				}
				at := issuing.At(begin.Add(time.Duration(i)*3*time.Hour + time.Duration(i*i)*time.Minute))
				spent, spends = append(spent, at), append(spends, s.Spend(id, "1", 1, at))
				if err := tx.RecordSpend(ctx, spends[i]); err != nil {
					return err
				}
			}
			return nil
		})
		for _, zone := range []issuing.Zone{"UTC", "Asia/Kathmandu", "America/Los_Angeles"} {
			for hours := 1; hours < 200; hours += 7 {
				now := issuing.At(begin.Add(7*24*time.Hour + time.Duration(hours)*time.Minute))
				for _, l := range []issuing.Limit{
					{Window: issuing.WindowRolling, Hours: hours}, {Window: issuing.WindowDay}, {Window: issuing.WindowWeek},
					{Window: issuing.WindowMonth}, {Window: issuing.WindowLifetime},
				} {
					want := int64(0)
					for _, at := range spent {
						if at >= l.Since(now, zone) {
							want++
						}
					}
					got, err := db.LimitUsage(t.Context(), string(s.Card), l, now, zone)
					if err != nil || got.Count != want || got.Amount != issuing.Minor(100*want) {
						t.Errorf("%s of %d hours in %s: %+v, %v, want %d", l.Window, hours, zone, got, err, want)
					}
				}
			}
		}
		// The authorisations are for less than was spent: at rest, nothing is left of it.
		storetest.Write(t, db, func(ctx context.Context, tx *store.Tx) error {
			for _, spend := range spends {
				if err := tx.ReverseSpend(ctx, spend); err != nil {
					return err
				}
			}
			return nil
		})
	})
}
