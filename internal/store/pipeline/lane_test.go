package pipeline_test

import (
	"errors"
	"testing"

	"github.com/jackc/pgx/v5/pgconn"
)

func TestWhatSeveralAskIsSentTogether(t *testing.T) {
	t.Parallel()
	conn, bridge, sent := connect(t)
	const named = "-- name: CountNumbers :one\n" + count
	for round := range int64(2) {
		before := sent.Load()
		tx := bridge.Begin(conn)
		var order []int64
		lane := func(first int64) func() error {
			return func() error {
				insertAll(t, tx, 100*round+first)
				order = append(order, first)
				var n int64
				if err := tx.QueryRowContext(t.Context(), named).Scan(&n); err != nil {
					return err
				}
				if want := first + 2*3*round; n != want { // a lane sees its own and those before it
					t.Errorf("lane %d counts %d, want %d", first, n, want)
				}
				order = append(order, first)
				return tx.Together(t.Context(),
					func() error { return tx.QueryRowContext(t.Context(), named).Err() },
					func() error { insertAll(t, tx, 100*round+first+10); return nil },
				)
			}
		}
		if err := tx.Together(t.Context(), lane(1), lane(2), lane(3)); err != nil {
			t.Fatal(err)
		}
		commit(t, tx)
		for i, want := range []int64{1, 2, 3, 1, 2, 3} {
			if order[i] != want {
				t.Fatalf("the lanes went on in the order %v", order)
			}
		}
		if trips := sent.Load() - before; round > 0 && trips != 3 {
			t.Errorf("%d messages were sent", trips)
		}
	}
}

// Questions of several that are alike are one, unless one of them has written meanwhile.
func TestEqualQuestionsAreAskedOnce(t *testing.T) {
	t.Parallel()
	conn, bridge, _ := connect(t)
	if _, err := conn.Exec(t.Context(), "CREATE SEQUENCE asked"); err != nil {
		t.Fatal(err)
	}
	const named = "-- name: Asked :one\nSELECT nextval('asked') + CAST($1 AS BIGINT)"
	tx := bridge.Begin(conn)
	var got [4]int64
	ask := func(i int, arg int64, writes bool) func() error {
		return func() error {
			if writes {
				insertAll(t, tx, int64(i))
			}
			return tx.QueryRowContext(t.Context(), named, arg).Scan(&got[i])
		}
	}
	if err := tx.Together(t.Context(), ask(0, 0, false), ask(1, 0, false), ask(2, 100, false), ask(3, 0, true)); err != nil {
		t.Fatal(err)
	}
	if got != [4]int64{1, 1, 102, 3} {
		t.Errorf("the answers are %v", got)
	}
	commit(t, tx)
}

func TestAnErrorIsToldToAllWhoShareTheRoundTrip(t *testing.T) {
	t.Parallel()
	conn, bridge, _ := connect(t)
	tx := bridge.Begin(conn)
	var other error
	err := tx.Together(t.Context(),
		func() error {
			insertAll(t, tx, 1, 1)
			return tx.QueryRowContext(t.Context(), count).Err()
		},
		func() error { other = tx.QueryRowContext(t.Context(), count).Err(); return nil },
	)
	var duplicate *pgconn.PgError
	if !errors.As(err, &duplicate) || !errors.As(other, &duplicate) {
		t.Errorf("the lanes got %v and %v", err, other)
	}
	if err := tx.Rollback(); err != nil {
		t.Error(err)
	}
}
