package storetest_test

import (
	"database/sql"
	"fmt"
	"reflect"
	"testing"

	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

func TestAMigratedDatabaseIsAsOneMigratedAnew(t *testing.T) {
	t.Setenv(storetest.PostgresEnv, "")
	t.Run("a test that leaves rows and has altered the tables", func(t *testing.T) {
		first := storetest.MigratedPostgresURL(t)
		db, err := store.Open(t.Context(), first)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = db.Close() })
		if f := storetest.NewFixture(t, db, 1_000_000); f.Account == "" {
			t.Error("there is no account")
		}
		if _, err := openDatabase(t, first).ExecContext(t.Context(), "DROP INDEX cards_live"); err != nil {
			t.Fatal(err)
		}
	})
	anew := storetest.PostgresURL(t)
	storetest.Open(t, anew)
	copied := openDatabase(t, storetest.MigratedPostgresURL(t))
	held, want := dump(t, copied), dump(t, openDatabase(t, anew))
	if len(want) < 40 || !reflect.DeepEqual(held, want) {
		t.Errorf("a copy holds\n%v\nand one made anew\n%v", held, want)
	}
	if _, err := copied.ExecContext(t.Context(), "DROP INDEX cards_live"); err != nil {
		t.Error(err)
	}
}

// dump is all that a database holds, by table, but for the time of its migration.
func dump(t *testing.T, db *sql.DB) map[string]string {
	t.Helper()
	tables, err := db.QueryContext(t.Context(), "SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = tables.Close() }()
	held := map[string]string{}
	for tables.Next() {
		var table, rows string
		if err := tables.Scan(&table); err != nil {
			t.Fatal(err)
		}
		query := fmt.Sprintf("SELECT coalesce(json_agg(to_jsonb(r) - 'tstamp'), '[]')::text FROM %s r", table)
		if err := db.QueryRowContext(t.Context(), query).Scan(&rows); err != nil {
			t.Fatal(err)
		}
		held[table] = rows
	}
	if err := tables.Err(); err != nil {
		t.Fatal(err)
	}
	return held
}
