package pipeline_test

import (
	"context"
	"database/sql"
	"errors"
	"net"
	"reflect"
	"sync/atomic"
	"testing"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"github.com/offblocks/offblocks/internal/store/pipeline"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

// countedConn counts what is sent.
type countedConn struct {
	net.Conn
	sent *atomic.Int64
}

func (c countedConn) Write(b []byte) (int, error) {
	c.sent.Add(1)
	return c.Conn.Write(b)
}

// connect opens a connection with a table of numbers, and counts its messages to the database.
func connect(t *testing.T) (*pgx.Conn, *pipeline.Bridge, *atomic.Int64) {
	t.Helper()
	config, err := pgx.ParseConfig(storetest.PostgresURL(t))
	if err != nil {
		t.Fatal(err)
	}
	sent, dial := new(atomic.Int64), config.DialFunc
	config.DialFunc = func(ctx context.Context, network, address string) (net.Conn, error) {
		c, err := dial(ctx, network, address)
		return countedConn{c, sent}, err
	}
	conn, err := pgx.ConnectConfig(t.Context(), config)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close(context.Background()) })
	if _, err := conn.Exec(t.Context(), "CREATE TABLE numbers (n BIGINT PRIMARY KEY)"); err != nil {
		t.Fatal(err)
	}
	bridge := pipeline.NewBridge()
	t.Cleanup(func() { _ = bridge.Close() })
	return conn, bridge, sent
}

const insert, count = "INSERT INTO numbers (n) VALUES ($1)", "SELECT COUNT(*) FROM numbers"

func insertAll(t *testing.T, tx *pipeline.Tx, numbers ...int64) {
	t.Helper()
	for _, n := range numbers {
		if _, err := tx.ExecContext(t.Context(), insert, n); err != nil {
			t.Fatal(err)
		}
	}
}

func countRows(t *testing.T, tx *pipeline.Tx, want int64) {
	t.Helper()
	var n int64
	if err := tx.QueryRowContext(t.Context(), count).Scan(&n); err != nil || n != want {
		t.Errorf("there are %d rows, want %d, %v", n, want, err)
	}
}

func commit(t *testing.T, tx *pipeline.Tx) {
	t.Helper()
	if err := errors.Join(tx.Commit(t.Context()), tx.Rollback()); err != nil {
		t.Error(err)
	}
}

func TestWhatIsWrittenIsSentWithTheNextQuestion(t *testing.T) {
	t.Parallel()
	conn, bridge, sent := connect(t)
	for round := range int64(2) {
		before := sent.Load()
		tx := bridge.Begin(conn)
		insertAll(t, tx, 10*round+1, 10*round+2, 10*round+3)
		countRows(t, tx, 5*round+3)
		insertAll(t, tx, 10*round+4, 10*round+5)
		commit(t, tx)
		// In the first round the statements are prepared.
		if trips := sent.Load() - before; round > 0 && trips != 2 {
			t.Errorf("%d messages were sent", trips)
		}
	}
	tx := bridge.Begin(conn)
	countRows(t, tx, 10)
	changed, err := tx.ExecContext(t.Context(), "UPDATE numbers SET n = n + 100 WHERE n < $1", int64(4))
	if err != nil {
		t.Fatal(err)
	}
	if n, err := changed.RowsAffected(); n != 3 || err != nil {
		t.Errorf("%d rows were changed, %v", n, err)
	}
	commit(t, tx)
}

func TestWhatWaitsAndFailsIsReportedAndNothingIsKept(t *testing.T) {
	t.Parallel()
	conn, bridge, _ := connect(t)
	for name, next := range map[string]func(tx *pipeline.Tx) error{
		"by the next query": func(tx *pipeline.Tx) error { return tx.QueryRowContext(t.Context(), count).Err() },
		"by the commit":     func(tx *pipeline.Tx) error { return tx.Commit(t.Context()) },
		"by its result": func(tx *pipeline.Tx) error {
			r, err := tx.ExecContext(t.Context(), "DELETE FROM numbers")
			if err != nil {
				return err
			}
			_, err = r.RowsAffected()
			return err
		},
	} {
		tx := bridge.Begin(conn)
		insertAll(t, tx, 1, 2, 1, 3)
		var duplicate *pgconn.PgError
		if err := next(tx); !errors.As(err, &duplicate) || duplicate.Code != "23505" {
			t.Errorf("%s: %v", name, err)
		}
		if _, err := tx.ExecContext(t.Context(), insert, int64(9)); !errors.As(err, &duplicate) {
			t.Errorf("%s: afterwards a statement gets %v", name, err)
		}
		if err := tx.Commit(t.Context()); !errors.As(err, &duplicate) {
			t.Errorf("%s: afterwards the commit gets %v", name, err)
		}
		if err := tx.Rollback(); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	tx := bridge.Begin(conn)
	countRows(t, tx, 0)
	commit(t, tx)
}

func TestATransactionThatIsUndoneLeavesNothing(t *testing.T) {
	t.Parallel()
	conn, bridge, sent := connect(t)
	before := sent.Load()
	untouched := bridge.Begin(conn)
	insertAll(t, untouched, 1)
	if err := untouched.Rollback(); err != nil || sent.Load() != before {
		t.Errorf("%v, and %d messages were sent for what was never begun", err, sent.Load()-before)
	}
	if _, err := untouched.ExecContext(t.Context(), insert, int64(1)); !errors.Is(err, sql.ErrTxDone) {
		t.Errorf("afterwards a statement gets %v", err)
	}
	tx := bridge.Begin(conn)
	insertAll(t, tx, 1)
	countRows(t, tx, 1)
	if err := tx.Rollback(); err != nil {
		t.Error(err)
	}
	tx = bridge.Begin(conn)
	countRows(t, tx, 0)
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	if err := tx.Commit(ended); !errors.Is(err, context.Canceled) {
		t.Errorf("a commit whose caller has gone: %v", err)
	}
	if err := tx.Rollback(); err != nil {
		t.Error(err)
	}
}

func TestEveryTypeIsReadAsADriverGivesIt(t *testing.T) {
	t.Parallel()
	conn, bridge, _ := connect(t)
	tx := bridge.Begin(conn)
	found, err := tx.QueryContext(t.Context(), `SELECT 1::SMALLINT, 2::INTEGER, 3::BIGINT, TRUE, 'text', '\x0102'::BYTEA,
		12.50::NUMERIC, 1.5::REAL, 2.5::FLOAT8, NULL::TEXT`)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = found.Close() }()
	got := make([]any, 10)
	targets := make([]any, len(got))
	for i := range got {
		targets[i] = &got[i]
	}
	if !found.Next() {
		t.Fatal(found.Err())
	}
	if err := found.Scan(targets...); err != nil {
		t.Fatal(err)
	}
	want := []any{int64(1), int64(2), int64(3), true, "text", []byte{1, 2}, "12.50", 1.5, 2.5, nil}
	if !reflect.DeepEqual(got, want) || found.Next() || found.Err() != nil {
		t.Errorf("read %#v, want %#v, %v", got, want, found.Err())
	}
	if err := tx.QueryRowContext(t.Context(), "SELECT '{}'::JSONB").Err(); err == nil {
		t.Error("an object was read, although no column has one")
	}
	if err := tx.Rollback(); err != nil {
		t.Error(err)
	}
}
