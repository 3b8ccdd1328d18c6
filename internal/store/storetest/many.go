package storetest

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
	"testing"
)

// Multiply copies a row of a table many times, in one statement of the database. instead says what the columns of a copy are that are
// not as in the row, as SQL in which n is the number of the copy, from 1. A row is one that where says.
func Multiply(tb testing.TB, db *sql.DB, table, where string, times int, instead map[string]string) {
	tb.Helper()
	ctx := context.Background()
	columns, err := columnsOf(ctx, db, table)
	if err != nil {
		tb.Fatal(err)
	}
	values := make([]string, len(columns))
	for i, column := range columns {
		if values[i] = "t." + column; instead[column] != "" {
			values[i] = instead[column]
		}
	}
	statement := fmt.Sprintf( // #nosec G201 -- a test says what it copies
		`WITH RECURSIVE copies (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM copies WHERE n < %d)
		INSERT INTO %s (%s) SELECT %s FROM (SELECT * FROM %s WHERE %s ORDER BY id LIMIT 1) t CROSS JOIN copies`,
		times, table, strings.Join(columns, ", "), strings.Join(values, ", "), table, where)
	if _, err := db.ExecContext(ctx, statement); err != nil {
		tb.Fatalf("multiply %s: %v", table, err)
	}
}

func columnsOf(ctx context.Context, db *sql.DB, table string) ([]string, error) {
	list, err := db.QueryContext(ctx, "SELECT * FROM "+table+" WHERE 1 = 0") // #nosec G202 -- a test names it
	if err != nil {
		return nil, err
	}
	defer func() { _ = list.Close() }()
	columns, err := list.Columns()
	if err != nil {
		return nil, err
	}
	return columns, list.Err()
}

// NthID is the id of a copy that Multiply makes, as SQL: a UUID that sorts by its number, after those of a beginning of eight
// hexadecimal digits.
func NthID(postgres bool, beginning string) string {
	digits := "printf('%012x', n)"
	if postgres {
		digits = "lpad(to_hex(n), 12, '0')"
	}
	return "'" + beginning + "-0000-7000-8000-' || " + digits
}
