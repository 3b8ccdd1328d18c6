package storetest

import (
	"context"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

func newLentForTest(t *testing.T) *lentDatabase {
	t.Helper()
	l, err := newLent(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = l.end(context.WithoutCancel(t.Context())) })
	return l
}

// count is how many rows a table has.
func (l *lentDatabase) count(t *testing.T, table string) (n int) {
	t.Helper()
	if err := l.admin.QueryRow(t.Context(), "SELECT count(*) FROM "+table).Scan(&n); err != nil {
		t.Fatal(err)
	}
	return n
}

func TestALentDatabaseIsAsNewForTheNextTest(t *testing.T) {
	t.Parallel()
	l := newLentForTest(t)
	told := false
	l.db.OnEvent(func(issuing.ProgrammeID) { told = true })
	NewFixture(t, l.db, 100)
	if !told {
		t.Fatal("nobody was told of an event")
	}
	if _, err := l.admin.Exec(t.Context(), "UPDATE sandbox_clock SET ahead = 7"); err != nil {
		t.Fatal(err)
	}
	if n := l.count(t, "cards"); n != 1 {
		t.Fatalf("there are %d cards", n)
	}

	if err := l.empty(t.Context()); err != nil {
		t.Fatal(err)
	}
	var tables []string
	rows, err := l.admin.Query(t.Context(), "SELECT tablename::text FROM pg_tables WHERE schemaname = 'public'")
	if err == nil {
		tables, err = pgx.CollectRows(rows, pgx.RowTo[string])
	}
	if err != nil || len(tables) < 50 {
		t.Fatalf("there are the tables %q: %v", tables, err)
	}
	for _, table := range tables {
		if n, first := l.count(t, table), l.first[table] != ""; n > 0 != first {
			t.Errorf("%s has %d rows", table, n)
		}
	}
	var ahead int
	if err := l.admin.QueryRow(t.Context(), "SELECT ahead FROM sandbox_clock").Scan(&ahead); err != nil || ahead != 0 {
		t.Errorf("the clock is %d ahead: %v", ahead, err)
	}
	told = false
	if NewFixture(t, l.db, 100); told {
		t.Error("what the last test wanted to be told of an event is told of this one's")
	}
	Audit(t, l.db)
}

func TestADatabaseThatIsInUseOrBrokenIsNotLentAgain(t *testing.T) {
	t.Parallel()
	l := newLentForTest(t)
	l.patience = time.Millisecond
	err := l.db.Write(t.Context(), func(tx *store.Tx) error {
		if _, err := tx.Programmes(t.Context()); err != nil {
			return err
		}
		return l.empty(t.Context())
	})
	if err == nil {
		t.Error("a transaction was still open, and the database was emptied")
	}
	if err := l.db.Close(); err != nil {
		t.Fatal(err)
	}
	if err := l.empty(t.Context()); err == nil {
		t.Error("a database that was closed is lent again")
	}
	l.db = nil
}
