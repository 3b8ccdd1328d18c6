package store_test

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

func TestAListIsEverythingNewestFirstAndPaged(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		const many = 1203 // more than two reads
		p := storetest.NewProgramme(t, db)
		var all []issuing.CustomerID
		storetest.Write(t, db, func(ctx context.Context, tx *store.Tx) error {
			all = nil
			for i := range many {
				id, err := storetest.NewCustomer(ctx, tx, p, fmt.Sprint("c", i), issuing.Instant(i+1))
				if err != nil {
					return err
				}
				all = append(all, id)
			}
			return nil
		})
		slices.Reverse(all)
		list := func(l store.List) (ids []issuing.CustomerID) {
			t.Helper()
			l.Programme = p
			for c, err := range db.Customers(t.Context(), l) {
				if err != nil {
					t.Fatal(err)
				}
				ids = append(ids, c.ID)
			}
			return ids
		}
		same := func(what string, got, want []issuing.CustomerID) {
			t.Helper()
			if !slices.Equal(got, want) {
				t.Errorf("%s: %d items, want %d", what, len(got), len(want))
			}
		}
		same("everything", list(store.List{}), all)
		same("a page", list(store.List{Limit: 10}), all[:10])
		same("the next page", list(store.List{Limit: 10, Cursor: string(all[9])}), all[10:20])
		same("a page beyond one read", list(store.List{Limit: 777}), all[:777])
		same("the last page", list(store.List{Limit: 10, Cursor: string(all[many-4])}), all[many-3:])
		same("after the last", list(store.List{Cursor: string(all[many-1])}), nil)
		same("made after the 1200th", list(store.List{After: 1200}), all[:3])
		same("made before the 4th", list(store.List{Before: 4}), all[many-3:])
		same("between", list(store.List{After: 100, Before: 103}), all[many-102:many-100])
		same("by name", list(store.List{ExternalID: "c7"}), all[many-8:many-7])
		same("in a status", list(store.List{Status: "inactive"}), nil)
		same("in another status", list(store.List{Status: "active", Limit: 3}), all[:3])
		var few int
		for _, err := range db.Customers(t.Context(), store.List{Programme: p}) {
			if err != nil {
				t.Fatal(err)
			}
			if few++; few == 3 {
				break
			}
		}
		if few != 3 {
			t.Errorf("a reader who stops after 3 saw %d", few)
		}
	})
}
