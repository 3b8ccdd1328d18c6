package storetest_test

import (
	"context"
	"database/sql"
	"fmt"
	"reflect"
	"testing"

	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

func TestADatabaseThatIsUsedAgainIsAsANewOne(t *testing.T) {
	t.Setenv(storetest.PostgresEnv, "")
	var first string
	t.Run("a test that leaves rows and a connection", func(t *testing.T) {
		first = storetest.MigratedPostgresURL(t)
		db, err := store.Open(context.WithoutCancel(t.Context()), first)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = db.Close() })
		f := storetest.NewFixture(t, db, 1_000_000)
		if f.Account == "" {
			t.Error("there is no account")
		}
		held := openDatabase(t, first)
		const large = "UPDATE programmes SET name = (SELECT string_agg(md5(random()::text), '') FROM generate_series(1, 100000))"
		if _, err := held.ExecContext(t.Context(), large); err != nil {
			t.Fatal(err)
		}
		if _, err := held.ExecContext(t.Context(), "UPDATE sandbox_clock SET ahead = 5, request = 'r', target = 9"); err != nil {
			t.Fatal(err)
		}
	})
	again := storetest.MigratedPostgresURL(t)
	if again == first {
		t.Errorf("it kept its name %s", first)
	}
	if err := openDatabase(t, first).PingContext(t.Context()); err == nil {
		t.Error("the name that it had still leads to it")
	}
	anew := storetest.PostgresURL(t)
	storetest.Open(t, anew)
	used, unused := dump(t, openDatabase(t, again)), dump(t, openDatabase(t, anew))
	if len(unused) < 40 || !reflect.DeepEqual(used, unused) {
		t.Errorf("used again it holds\n%v\nand a new one\n%v", used, unused)
	}
}

func TestAnAlteredDatabaseIsNotUsedAgain(t *testing.T) {
	t.Setenv(storetest.PostgresEnv, "")
	var altered *sql.DB
	t.Run("a test that alters it", func(t *testing.T) {
		altered = storetest.Connect(t, storetest.MigratedPostgresURL(t))
		if _, err := altered.ExecContext(t.Context(), "DROP INDEX cards_live"); err != nil {
			t.Fatal(err)
		}
	})
	next := openDatabase(t, storetest.MigratedPostgresURL(t))
	if _, err := next.ExecContext(t.Context(), "DROP INDEX cards_live"); err != nil {
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
