package store_test

import (
	"os"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

func TestEveryFileOfTheSchemaIsATable(t *testing.T) {
	t.Parallel()
	files, err := os.ReadDir("schema")
	if err != nil {
		t.Fatal(err)
	}
	if len(files) == 0 {
		t.Fatal("there is no schema")
	}
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		for _, file := range files {
			table, isSQL := strings.CutSuffix(file.Name(), ".sql")
			if err := db.Break(t.Context(), "DELETE FROM "+table); err != nil || !isSQL {
				t.Errorf("%s: %v", file.Name(), err)
			}
		}
	})
}
