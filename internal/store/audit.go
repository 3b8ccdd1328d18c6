package store

import (
	"context"
	"database/sql"
	"fmt"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/store/rows"
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
func (db *DB) Audit(ctx context.Context) ([]Finding, error) { return db.audit(ctx, invariants) }

// AuditBooks is Audit of the books alone: balances, entries and payments. These invariants hold at any time, at work too.
func (db *DB) AuditBooks(ctx context.Context) ([]Finding, error) {
	return db.audit(ctx, ledgerInvariants)
}

func (db *DB) audit(ctx context.Context, list []invariant) (findings []Finding, err error) {
	tx, err := db.read.BeginTx(ctx, &sql.TxOptions{ReadOnly: true, Isolation: db.snapshot()})
	if err != nil {
		return nil, fmt.Errorf("audit: %w", err)
	}
	defer func() { _ = tx.Rollback() }() // nothing was written
	for _, i := range list {
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
	snapshot := reads{rows.New(tx)}
	for _, check := range []func(context.Context, reads) ([]Finding, error){auditClaims, auditAuthorisations, auditSpends} {
		found, err := check(ctx, snapshot)
		if err != nil {
			return nil, wrapError("audit of payments", err)
		}
		findings = append(findings, found...)
	}
	return findings, nil
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

// auditClaims holds every claim against what it has yet to do, and against what was paid to whom.
func auditClaims(ctx context.Context, r reads) (findings []Finding, err error) {
	list, err := r.q.AllClaims(ctx)
	if err != nil {
		return nil, err
	}
	open, err := r.q.OpenTasks(ctx)
	if err != nil {
		return nil, err
	}
	moving := map[string]bool{}
	for _, t := range open {
		if t.Kind == "claim.advance" {
			moving[t.Subject] = true
		}
	}
	settled, err := r.q.SettledOfPayments(ctx)
	if err != nil {
		return nil, err
	}
	paid := map[string]issuing.Split{}
	for _, row := range settled {
		split := paid[row.Payment]
		for i, payee := range issuing.Payees {
			if row.Destination == ledger.Payee(row.ProgrammeID, payee) {
				split[i] += issuing.Units(row.Units)
			}
		}
		paid[row.Payment] = split
	}
	for _, row := range list {
		c := claimed(row)
		if step, waits := c.NextStep(); waits && !moving[c.ID] {
			findings = append(findings, Finding{"a payment that has something to ask of the chain has its task", c.ID, string(step.Kind)})
		}
		delete(moving, c.ID)
		if c.Paid != paid[c.ID] {
			findings = append(findings, Finding{"a payment pays to each payee their share", c.ID, fmt.Sprintf("%v, the entries say %v", c.Paid, paid[c.ID])})
		}
	}
	for subject := range moving {
		findings = append(findings, Finding{"a task of a payment has its payment", subject, "none is there"})
	}
	return findings, nil
}

// auditAuthorisations prices every authorisation anew and holds its claim and its debits against that.
func auditAuthorisations(ctx context.Context, r reads) (findings []Finding, err error) {
	list, err := r.q.AllAuthorisations(ctx)
	if err != nil {
		return nil, err
	}
	for _, row := range list {
		a := authorisation(row)
		c, err := r.ClaimOf(ctx, a.ProgrammeID, string(a.ID))
		if issuing.IsCode(err, issuing.CodeNotFound) {
			continue // which another invariant says
		}
		if err != nil {
			return nil, err
		}
		captured, err := a.Terms().Quote(a.CapturedAmount)
		if err != nil {
			return nil, err
		}
		if issuing.SplitOf(captured) != c.Captured {
			findings = append(findings, Finding{"what is to be paid out is the price of what was captured", string(a.ID), fmt.Sprintf("%v of %s", c.Captured, a.CapturedAmount)})
		}
		whole, err := a.Terms().Quote(a.MerchantAmount)
		if err != nil {
			return nil, err
		}
		if a.Status == issuing.AuthorisationPending && a.CapturedAmount.LessThan(a.MerchantAmount) && issuing.SplitOf(whole) != c.Wanted {
			findings = append(findings, Finding{"what a hold claims is the price of its amount", string(a.ID), fmt.Sprintf("%v of %s", c.Wanted, a.MerchantAmount)})
		}
		debits, err := r.q.TransactionsOfClaim(ctx, string(a.ID))
		if err != nil {
			return nil, err
		}
		sum := decimal.Zero
		var units issuing.Units
		for _, t := range debits {
			sum, units = sum.Add(t.MerchantAmount), units+t.TokenAmount
		}
		if !sum.Equal(a.CapturedAmount) || units != c.Captured.Total() {
			findings = append(findings, Finding{"the debits of a payment add up to what was captured", string(a.ID), fmt.Sprintf("%s and %d units, of %s and %d", sum, units, a.CapturedAmount, c.Captured.Total())})
		}
	}
	return findings, nil
}
