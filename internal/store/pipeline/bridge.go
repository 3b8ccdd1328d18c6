package pipeline

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"io"

	"github.com/jackc/pgx/v5"
)

// answer is what a query found, as database/sql reads it from a driver.
type answer struct {
	columns []string
	rows    [][]driver.Value
}

func readAnswer(found pgx.Rows) (*answer, error) {
	defer found.Close()
	fields := found.FieldDescriptions()
	a := &answer{columns: make([]string, len(fields))}
	for i, field := range fields {
		a.columns[i] = field.Name
	}
	for found.Next() {
		values, err := found.Values()
		if err != nil {
			return nil, err
		}
		row := make([]driver.Value, len(values))
		for i, value := range values {
			if row[i], err = driverValue(value); err != nil {
				return nil, fmt.Errorf("column %s: %w", a.columns[i], err)
			}
		}
		a.rows = append(a.rows, row)
	}
	return a, found.Err()
}

// driverValue is a value as drivers hand it to database/sql.
func driverValue(value any) (driver.Value, error) {
	switch v := value.(type) {
	case int32:
		return int64(v), nil
	case int16:
		return int64(v), nil
	case float32:
		return float64(v), nil
	case driver.Valuer: // of decimals
		return v.Value()
	case nil, int64, float64, bool, string, []byte:
		return v, nil
	}
	return nil, fmt.Errorf("a %T is not read", value)
}

func (a *answer) Columns() []string { return a.columns }

func (*answer) Close() error { return nil }

func (a *answer) Next(row []driver.Value) error {
	if len(a.rows) == 0 {
		return io.EOF
	}
	copy(row, a.rows[0])
	a.rows = a.rows[1:]
	return nil
}

// Bridge hands answers that were read already to database/sql, whose rows nobody else can make.
type Bridge struct{ db *sql.DB }

// NewBridge makes a bridge, which any number of transactions share until it is closed.
func NewBridge() *Bridge { return &Bridge{sql.OpenDB(connector{})} }

// Close ends the bridge.
func (b *Bridge) Close() error { return b.db.Close() }

// The only argument of a query is the answer, or the error instead of one.
type connector struct{}

func (connector) Connect(context.Context) (driver.Conn, error) { return conn{}, nil }

func (c connector) Driver() driver.Driver { return c }

func (connector) Open(string) (driver.Conn, error) { return conn{}, nil }

var errBridge = errors.New("pipeline: a bridge does nothing but hand over answers")

type conn struct{}

func (conn) Prepare(string) (driver.Stmt, error) { return nil, errBridge }

func (conn) Close() error { return nil }

func (conn) Begin() (driver.Tx, error) { return nil, errBridge }

// CheckNamedValue lets every argument pass as it is.
func (conn) CheckNamedValue(*driver.NamedValue) error { return nil }

func (conn) QueryContext(_ context.Context, _ string, args []driver.NamedValue) (driver.Rows, error) {
	switch v := args[0].Value.(type) {
	case *answer:
		return v, nil
	case error:
		return nil, v
	}
	return nil, errBridge
}
