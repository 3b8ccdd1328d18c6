// Package store keeps the nouns in SQL: SQLite in the sandbox, PostgreSQL in production, the same schema and the same
// statements on both. It is the only room that knows database/sql. It holds no rules: what may change is decided in
// issuing, and what belongs together is decided by the verbs.
//
// Reads are methods of DB and Tx alike; writes exist on Tx alone, so writing outside a transaction does not compile.
package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"math/rand/v2"
	"net/url"
	"os"
	"strings"
	"sync/atomic"
	"time"

	"github.com/jackc/pgx/v5/pgconn"
	_ "github.com/jackc/pgx/v5/stdlib" // driver "pgx"
	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store/pipeline"
	"github.com/offblocks/offblocks/internal/store/prepared"
	"github.com/offblocks/offblocks/internal/store/rows"
)

//go:generate go tool -modfile=../../tools.mod sqlc generate

// DB is an open database.
type DB struct {
	reads
	read, write *sql.DB
	postgres    bool
	writes      *prepared.Statements // SQLite's
	bridge      *pipeline.Bridge     // PostgreSQL's
	enqueued    atomic.Pointer[func(pool TaskPool)]
	decided     atomic.Pointer[func(Decided)]
	emitted     atomic.Pointer[func(programme issuing.ProgrammeID)]
}

// postgresConnections is how many connections to PostgreSQL a DB has at most.
const postgresConnections = 32

// Open opens the database at a URL, "postgres://…" or "sqlite:path", without touching its schema.
func Open(ctx context.Context, databaseURL string) (*DB, error) {
	if path, ok := strings.CutPrefix(databaseURL, "sqlite:"); ok {
		return openSQLite(ctx, path)
	}
	if !strings.HasPrefix(databaseURL, "postgres://") && !strings.HasPrefix(databaseURL, "postgresql://") {
		return nil, errors.New("the database URL starts neither with postgres:// nor with sqlite: as it must")
	}
	pool, err := sql.Open("pgx", databaseURL)
	if err != nil {
		return nil, fmt.Errorf("open database: %w", err)
	}
	// PostgreSQL forks a process for each connection, which then learns the tables anew: those of a burst are kept for a
	// while. The next one may be near.
	pool.SetMaxOpenConns(postgresConnections)
	pool.SetMaxIdleConns(postgresConnections)
	pool.SetConnMaxIdleTime(time.Minute)
	if err := pool.PingContext(ctx); err != nil {
		return nil, errors.Join(fmt.Errorf("reach database: %w", err), pool.Close())
	}
	return &DB{
		reads: reads{rows.New(pool)}, read: pool, write: pool, postgres: true, bridge: pipeline.NewBridge(),
	}, nil
}

func openSQLite(ctx context.Context, path string) (*DB, error) {
	if err := createPrivate(path); err != nil {
		return nil, err
	}
	dsn := func(extra string) string {
		return "file:" + (&url.URL{Path: path}).EscapedPath() +
			"?_txlock=immediate&_pragma=busy_timeout(10000)&_pragma=journal_mode(WAL)" +
			"&_pragma=synchronous(FULL)&_pragma=foreign_keys(1)" + extra
	}
	write, err := sql.Open("sqlite", dsn(""))
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", path, err)
	}
	write.SetMaxOpenConns(1)
	// Of several processes that open a new file at once, one changes it to a write-ahead log, and others are told that it is
	// busy, for which SQLite does not wait here.
	if err := tryAgain(ctx, func() error { return write.PingContext(ctx) }); err != nil {
		return nil, errors.Join(fmt.Errorf("open %s: %w", path, err), write.Close())
	}
	read, err := sql.Open("sqlite", dsn("&_pragma=query_only(1)"))
	if err != nil {
		return nil, errors.Join(fmt.Errorf("open %s: %w", path, err), write.Close())
	}
	read.SetMaxOpenConns(8)
	read.SetMaxIdleConns(8)
	return &DB{
		reads: reads{rows.New(prepared.New(read))}, read: read, write: write, writes: prepared.New(write),
	}, nil
}

// createPrivate makes the file, unless it is there, so that only its owner can read it; SQLite gives the files beside
// it the same mode.
func createPrivate(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600) // #nosec G304 -- the operator names it
	if err != nil {
		return err
	}
	return f.Close()
}

// Close closes the database.
func (db *DB) Close() error {
	if db.postgres {
		return errors.Join(db.write.Close(), db.bridge.Close())
	}
	return errors.Join(db.read.Close(), db.write.Close())
}

// Ping tells whether the database answers.
func (db *DB) Ping(ctx context.Context) error { return db.read.PingContext(ctx) }

// OnEnqueue sets who is told, after a commit, that tasks were promised in a pool.
func (db *DB) OnEnqueue(notify func(pool TaskPool)) { db.enqueued.Store(&notify) }

// OnEvent sets who is told, after a commit, that a programme has new events.
func (db *DB) OnEvent(notify func(programme issuing.ProgrammeID)) { db.emitted.Store(&notify) }

// notify tells what a transaction that was committed has left for others to do.
func (db *DB) notify(done *Tx) {
	if notify := db.enqueued.Load(); notify != nil {
		for pool := range done.pools {
			(*notify)(pool)
		}
	}
	if notify := db.emitted.Load(); notify != nil {
		for programme := range done.told {
			(*notify)(programme)
		}
	}
	db.notifyDecisions(*done.decided)
}

// ErrConflict is a change that met a row in another state than was read: Write tries the transaction again.
var ErrConflict = errors.New("store: the row has changed meanwhile")

const writeAttempts = 12

// Write runs do in a transaction and commits when it returns nil. It is tried again after a lost race, so do must do
// nothing but use tx; what it remembers outside, it must set anew on each run.
func (db *DB) Write(ctx context.Context, do func(*Tx) error) error {
	return tryAgain(ctx, func() error {
		done, err := db.writeOnce(ctx, attempt{do: do})
		if err == nil {
			db.notify(done)
		}
		return err
	})
}

// tryAgain does something until it is done, fails for good, or has lost too many races.
func tryAgain(ctx context.Context, do func() error) error {
	for try := 1; ; try++ {
		err := do()
		if err == nil || try == writeAttempts || !isRetryable(err) {
			return err
		}
		pause := time.NewTimer(rand.N(time.Duration(try) * 10 * time.Millisecond))
		select {
		case <-pause.C:
		case <-ctx.Done():
			pause.Stop()
			return ctx.Err()
		}
	}
}

// isRetryable classifies what another transaction caused and a new attempt cures.
func isRetryable(err error) bool {
	if errors.Is(err, ErrConflict) {
		return true
	}
	var pg *pgconn.PgError
	if errors.As(err, &pg) {
		switch pg.Code {
		case "40001", "40P01", "23505": // serialization_failure, deadlock_detected, unique_violation
			return true
		}
	}
	var lite *sqlite.Error
	if errors.As(err, &lite) {
		switch lite.Code() {
		case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_BUSY_RECOVERY, sqlite3.SQLITE_BUSY_SNAPSHOT,
			sqlite3.SQLITE_CONSTRAINT_UNIQUE, sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY:
			return true
		}
	}
	return false
}

// reads is everything that can be read, in or out of a transaction.
type reads struct{ q *rows.Queries }

// notFoundOr turns "no rows" into the refusal that a client understands, which names the id that was looked for.
func notFoundOr[T any, ID ~string](noun string, id ID, v T, err error) (T, error) {
	if errors.Is(err, sql.ErrNoRows) {
		return v, issuing.NotFound(noun, id)
	}
	if err != nil {
		return v, fmt.Errorf("read %s: %w", noun, err)
	}
	return v, nil
}

// requireOne turns "no row was changed" into a lost race.
func requireOne(what string, changed int64, err error) error {
	if err != nil {
		return fmt.Errorf("%s: %w", what, err)
	}
	if changed == 0 {
		return fmt.Errorf("%s: %w", what, ErrConflict)
	}
	return nil
}

// requireChanged is requireOne of a change that answers when the noun was changed: at, which the noun then shows. That is
// later than any change before it, also when the clock stands or has gone back: what orders a noun's states never ties.
func requireChanged(what string, shows *issuing.Instant, at issuing.Instant, err error) error {
	if errors.Is(err, sql.ErrNoRows) {
		return requireOne(what, 0, nil)
	}
	if err := requireOne(what, 1, err); err != nil {
		return err
	}
	*shows = at
	return nil
}

func wrapError(what string, err error) error {
	if err != nil {
		return fmt.Errorf("%s: %w", what, err)
	}
	return nil
}
