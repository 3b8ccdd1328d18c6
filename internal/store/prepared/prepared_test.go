package prepared_test

import (
	"database/sql"
	"path/filepath"
	"sync"
	"testing"

	_ "modernc.org/sqlite"

	"github.com/offblocks/offblocks/internal/store/prepared"
)

const (
	insert = "-- name: Insert :exec\nINSERT INTO numbers (n) VALUES ($1)\n"
	count  = "-- name: Count :one\nSELECT COUNT(*) FROM numbers FOR UPDATE\n"
)

// open opens a database of one connection, as writers have it, with a table of numbers.
func open(t *testing.T, connections int) *sql.DB {
	t.Helper()
	db, err := sql.Open("sqlite", "file:"+filepath.Join(t.TempDir(), "x.db")+"?_pragma=busy_timeout(10000)&_txlock=immediate")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	db.SetMaxOpenConns(connections)
	if _, err := db.ExecContext(t.Context(), "CREATE TABLE numbers (n BIGINT PRIMARY KEY)"); err != nil {
		t.Fatal(err)
	}
	return db
}

func TestStatementsOfATransactionAreCompiledAfterIt(t *testing.T) {
	t.Parallel()
	db := open(t, 1)
	statements := prepared.New(db)
	for round := range int64(3) {
		sqlTx, err := db.BeginTx(t.Context(), nil)
		if err != nil {
			t.Fatal(err)
		}
		tx := statements.In(sqlTx)
		for i := range int64(3) {
			if _, err := tx.ExecContext(t.Context(), insert, round*10+i); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := tx.ExecContext(t.Context(), insert, round*10); err == nil {
			t.Error("a number was taken twice")
		}
		var n int64
		if err := tx.QueryRowContext(t.Context(), count).Scan(&n); err != nil || n != 3*round+3 {
			t.Errorf("round %d: %d rows, %v", round, n, err)
		}
		if err := sqlTx.Commit(); err != nil {
			t.Fatal(err)
		}
		tx.End(t.Context())
	}
}

func TestStatementsAreSharedByManyConnections(t *testing.T) {
	t.Parallel()
	db := open(t, 4)
	statements := prepared.New(db)
	var readers sync.WaitGroup
	for range 16 {
		readers.Go(func() {
			for range 20 {
				var n int64
				if err := statements.QueryRowContext(t.Context(), count).Scan(&n); err != nil || n != 0 {
					t.Errorf("%d rows, %v", n, err)
				}
			}
		})
	}
	readers.Wait()
	if err := statements.QueryRowContext(t.Context(), "SELECT nothing FROM nowhere").Err(); err == nil {
		t.Error("a statement that makes no sense was run")
	}
}
