package storetest

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

// A lent database is used by one test after the other, and emptied in between. PostgreSQL takes a third of a second of a
// processor for a database of a test's own: to copy and to remove its files, and to learn its tables and statements on
// new connections, most of them for the audit at the end. Connections that know them already take a tenth of that.
type lentDatabase struct {
	db    *store.DB
	admin *pgx.Conn         // empties the database
	first map[string]string // the rows that a migrated database has, by table, as JSON
	drop  func() error

	patience time.Duration // for what a test that ended has begun
}

// maxLentBytes is the size of a database that is dropped and not lent again: to empty it takes longer than to copy one.
const maxLentBytes = 48 << 20

var spare struct {
	sync.Mutex
	databases []*lentDatabase
}

// lend gives t a migrated database that holds nothing until t ends. It may have been another test's before.
func lend(t *testing.T) *store.DB {
	t.Helper()
	if os.Getenv(PostgresEnv) != "" { // it may be somebody's, on whom nothing is left
		return Open(t, MigratedPostgresURL(t))
	}
	l := takeSpare()
	if l == nil {
		var err error
		if l, err = newLent(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	t.Cleanup(func() {
		ctx, cancel := context.WithTimeout(context.WithoutCancel(t.Context()), time.Minute)
		defer cancel()
		if !t.Failed() && l.empty(ctx) == nil {
			putSpare(l)
			return
		}
		if err := l.end(ctx); err != nil {
			t.Errorf("end the database: %v", err)
		}
	})
	return l.db
}

func takeSpare() *lentDatabase {
	spare.Lock()
	defer spare.Unlock()
	last := len(spare.databases) - 1
	if last < 0 {
		return nil
	}
	l := spare.databases[last]
	spare.databases = spare.databases[:last]
	return l
}

func putSpare(l *lentDatabase) {
	spare.Lock()
	defer spare.Unlock()
	spare.databases = append(spare.databases, l)
}

// endSpares closes what is lent to nobody, before its server stops.
func endSpares() (err error) {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	for l := takeSpare(); l != nil; l = takeSpare() {
		err = errors.Join(err, l.end(ctx))
	}
	return err
}

func newLent(ctx context.Context) (l *lentDatabase, err error) {
	address, drop, err := createMigrated()
	if err != nil {
		return nil, err
	}
	l = &lentDatabase{drop: drop, first: map[string]string{}, patience: 10 * time.Second}
	defer func() {
		if err != nil {
			err = errors.Join(err, l.end(context.WithoutCancel(ctx)))
		}
	}()
	if l.db, err = store.Open(ctx, address); err != nil {
		return l, err
	}
	// Triggers, those of foreign keys among them, keep nothing from being emptied.
	if l.admin, err = pgx.Connect(ctx, address+"&session_replication_role=replica"); err != nil {
		return l, err
	}
	tables, err := l.filled(ctx)
	if err != nil {
		return l, err
	}
	for _, table := range tables {
		var rows string
		if err := l.admin.QueryRow(ctx, "SELECT COALESCE(json_agg(t), '[]')::text FROM "+table+" t").Scan(&rows); err != nil {
			return l, err
		}
		l.first[table] = rows
	}
	return l, nil
}

// filled lists the tables that have or had rows.
func (l *lentDatabase) filled(ctx context.Context) ([]string, error) {
	rows, err := l.admin.Query(ctx, `SELECT relname::text FROM pg_class
		WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND pg_relation_size(oid) > 0`)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, pgx.RowTo[string])
}

// empty makes the database what it was when it was new. It reports an error if it cannot be, which the test that had it has
// no part in.
func (l *lentDatabase) empty(ctx context.Context) error {
	l.db.OnEnqueue(func(store.TaskPool) {})
	l.db.OnEvent(func(issuing.ProgrammeID) {})
	l.db.OnDecision(func(store.Decided) {})
	if err := l.db.Ping(ctx); err != nil { // the test has closed it
		return err
	}
	if err := l.awaitRest(ctx); err != nil {
		return err
	}
	tables, err := l.filled(ctx)
	if err != nil {
		return err
	}
	var statements strings.Builder
	for _, table := range tables {
		fmt.Fprintf(&statements, "DELETE FROM %s;", table)
		if rows := l.first[table]; rows != "" {
			fmt.Fprintf(&statements, "INSERT INTO %s SELECT * FROM json_populate_recordset(NULL::%[1]s, '%s');",
				table, strings.ReplaceAll(rows, "'", "''"))
		}
	}
	_, err = l.admin.Exec(ctx, statements.String())
	return err
}

// awaitRest waits until nothing that the test began runs on, for as long as that takes little.
func (l *lentDatabase) awaitRest(ctx context.Context) error {
	for until := time.Now().Add(l.patience); ; {
		var busy, size int64
		err := l.admin.QueryRow(ctx, `SELECT count(*), pg_database_size(current_database()) FROM pg_stat_activity
			WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'
			AND state <> 'idle'`).Scan(&busy, &size)
		switch {
		case err != nil:
			return err
		case size > maxLentBytes:
			return fmt.Errorf("it has %d bytes", size)
		case busy == 0:
			return nil
		case time.Now().After(until):
			return fmt.Errorf("%d connections are busy", busy)
		}
		time.Sleep(5 * time.Millisecond)
	}
}

func (l *lentDatabase) end(ctx context.Context) error {
	var errs []error
	if l.db != nil {
		errs = append(errs, l.db.Close())
	}
	if l.admin != nil {
		errs = append(errs, l.admin.Close(ctx))
	}
	return errors.Join(append(errs, l.drop())...)
}
