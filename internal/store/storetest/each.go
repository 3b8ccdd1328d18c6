package storetest

import (
	"context"
	"database/sql"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/audit"
	"github.com/offblocks/offblocks/internal/store"
)

// Engines makes, for the time of a test, a database of either kind, migrated and without rows, and names its URL.
var Engines = map[string]func(testing.TB) string{"SQLite": SQLiteURL, "PostgreSQL": MigratedPostgresURL}

// EmptyEngines is Engines for what migrates by itself: there is no table yet.
var EmptyEngines = map[string]func(testing.TB) string{
	"SQLite":     func(t testing.TB) string { return "sqlite:" + filepath.Join(t.TempDir(), "offblocks.db") },
	"PostgreSQL": PostgresURL,
}

// Each runs a test's body twice, in parallel: on a SQLite database and on a PostgreSQL one, both migrated and empty. When the body and its subtests are through, every invariant is audited, and each violation is an error of
// the test.
func Each(t *testing.T, body func(t *testing.T, db *store.DB)) {
	t.Helper()
	databases := map[string]func(*testing.T) *store.DB{
		"SQLite":     func(t *testing.T) *store.DB { return Open(t, SQLiteURL(t)) },
		"PostgreSQL": lend,
	}
	for engine, database := range databases {
		t.Run(engine, func(t *testing.T) {
			t.Parallel()
			db := database(t)
			t.Cleanup(func() { Audit(t, db) })
			body(t, db)
		})
	}
}

// Open opens and migrates the database at a URL; it is closed when t ends.
func Open(t testing.TB, address string) *store.DB {
	t.Helper()
	db, err := store.Open(t.Context(), address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := db.Close(); err != nil {
			t.Errorf("close the database: %v", err)
		}
	})
	if err := db.Migrate(t.Context()); err != nil {
		t.Fatal(err)
	}
	return db
}

// Audit makes an error of t out of each invariant that does not hold. The context of t may be over.
func Audit(t testing.TB, db *store.DB) {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.WithoutCancel(t.Context()), time.Minute)
	defer cancel()
	violations, err := audit.All(ctx, db)
	if err != nil {
		t.Error(err)
	}
	for _, v := range violations {
		t.Error(v)
	}
}

// Connect opens the database at a URL behind the store's back, so that a test can break what the store keeps in
// order. It is closed when t ends.
func Connect(t testing.TB, address string) *sql.DB {
	t.Helper()
	driver, source := "pgx", address
	if path, ok := strings.CutPrefix(address, "sqlite:"); ok {
		driver, source = "sqlite", "file:"+path+"?_pragma=busy_timeout(10000)"
	}
	db, err := sql.Open(driver, source)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := db.Close(); err != nil {
			t.Errorf("close the connection: %v", err)
		}
	})
	return db
}
