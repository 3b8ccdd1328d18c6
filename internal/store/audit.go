package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"

	"offblocks/internal/issuing"
)

// Finding is something in the database that must never be.
type Finding struct {
	Invariant string // what should hold, as a claim
	Subject   string // id of what it does not hold for
	Detail    string // how it stands instead
}

// String is the finding in one line.
func (f Finding) String() string { return fmt.Sprintf("%s: %s: %s", f.Invariant, f.Subject, f.Detail) }

// Audit checks every invariant of the database on one snapshot of it, and returns what breaks one; nothing when all is well.
// Some invariants speak of tasks: they hold at rest, when no task is being done. It reads every row, and is for tests and for
// operators who wonder.
func (db *DB) Audit(ctx context.Context) (findings []Finding, err error) {
	tx, err := db.read.BeginTx(ctx, &sql.TxOptions{ReadOnly: true, Isolation: db.snapshot()})
	if err != nil {
		return nil, fmt.Errorf("audit: %w", err)
	}
	defer func() { _ = tx.Rollback() }() // nothing was written
	for _, i := range invariants {
		err := each(ctx, tx, i.query, func(row *sql.Rows) error {
			f := Finding{Invariant: i.claim}
			err := row.Scan(&f.Subject, &f.Detail)
			findings = append(findings, f)
			return err
		})
		if err != nil {
			return nil, fmt.Errorf("audit that %s: %w", i.claim, err)
		}
	}
	err = each(ctx, tx, paidOut, func(row *sql.Rows) error {
		f, err := splitRight(row)
		if f != nil {
			findings = append(findings, *f)
		}
		return err
	})
	return findings, wrap("audit of splits", err)
}

// snapshot is the isolation in which all statements see the same: on SQLite every transaction's.
func (db *DB) snapshot() sql.IsolationLevel {
	if db.postgres {
		return sql.LevelRepeatableRead
	}
	return sql.LevelDefault
}

func each(ctx context.Context, tx *sql.Tx, query string, do func(*sql.Rows) error) error {
	list, err := tx.QueryContext(ctx, query)
	if err != nil {
		return err
	}
	defer func() { _ = list.Close() }()
	for list.Next() {
		if err := do(list); err != nil {
			return err
		}
	}
	return list.Err()
}

// paidOut is what each settled authorisation paid to whom. Its fees are JSON, which the engines read in different ways.
const paidOut = `
SELECT a.id, a.token_amount, a.fees,
	CAST(COALESCE(SUM(CASE WHEN p.destination = 'settlement:' || a.programme_id THEN p.units END), 0) AS BIGINT),
	CAST(COALESCE(SUM(CASE WHEN p.destination = 'partner:' || a.programme_id THEN p.units END), 0) AS BIGINT),
	CAST(COALESCE(SUM(CASE WHEN p.destination = 'platform:' || a.programme_id THEN p.units END), 0) AS BIGINT),
	CAST(COALESCE(SUM(p.units), 0) AS BIGINT)
FROM authorisations a
LEFT JOIN ledger_entries e ON e.cause = a.id AND e.kind = 'settle' AND e.asset = a.token
LEFT JOIN ledger_postings p ON p.entry_id = e.id
WHERE a.reservation = 'settled'
GROUP BY a.id, a.token_amount, a.fees`

func splitRight(row *sql.Rows) (*Finding, error) {
	f := Finding{Invariant: "a settlement pays the whole amount, and to each payee their share"}
	var total, settlement, partner, platform, paid issuing.Units
	var text string
	if err := row.Scan(&f.Subject, &total, &text, &settlement, &partner, &platform, &paid); err != nil {
		return nil, err
	}
	var fees []issuing.Fee
	if err := json.Unmarshal([]byte(text), &fees); err != nil {
		return nil, err
	}
	got := map[issuing.Payee]issuing.Units{issuing.PayeeSettlement: settlement, issuing.PayeePartner: partner, issuing.PayeePlatform: platform}
	right := paid == total
	for _, share := range issuing.Shares(total, fees) {
		right = right && got[share.To] == share.Units
		delete(got, share.To)
	}
	for _, rest := range got {
		right = right && rest == 0
	}
	if right {
		return nil, nil
	}
	f.Detail = fmt.Sprintf("of %d with fees %s went %d to settlement, %d to partner, %d to platform, %d in all", total, text, settlement, partner, platform, paid)
	return &f, nil
}
