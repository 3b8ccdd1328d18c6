package store_test

import (
	"testing"

	"offblocks/internal/store"
	"offblocks/internal/store/storetest"
)

func TestAnEmptyDatabaseHasNoFindings(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		if findings, err := db.Audit(t.Context()); err != nil || len(findings) > 0 {
			t.Errorf("%v, %v", findings, err)
		}
	})
}
