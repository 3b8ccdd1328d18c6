// Package audit checks invariants: what must hold of the whole database, whatever happened before. Most of them are
// statements of SQL that find what breaks one; some compute with the nouns what a row should say. It reads every row
// and changes none. What a broken invariant means, and who is told, is decided elsewhere.
package audit

import (
	"context"
	"fmt"
	"slices"

	"github.com/offblocks/offblocks/internal/store"
)

// Violation is something in the database that breaks an invariant.
type Violation struct {
	Invariant string // what should hold, as a claim
	Subject   string // id of what it does not hold for
	Detail    string // how it stands instead
}

// String is the violation in one line.
func (v Violation) String() string {
	return fmt.Sprintf("%s: %s: %s", v.Invariant, v.Subject, v.Detail)
}

// statement is an invariant with the SQL that finds what breaks it, as rows of a subject and a detail. It runs on both
// databases.
type statement struct{ claim, query string }

// computation is a group of invariants that need the nouns' rules.
type computation func(context.Context, store.Snapshot) ([]Violation, error)

// All checks every invariant on one snapshot of the database. It returns nothing when all of them hold. Those of
// tasks hold at rest only: while a worker is doing a task, its work and its row may disagree.
func All(ctx context.Context, db *store.DB) ([]Violation, error) {
	return findViolations(ctx, db, slices.Concat(bookStatements(), nounStatements, limitStatements, taskStatements()))
}

// Books checks the invariants of balances, ledger entries and payments on one snapshot. They hold at any time, also
// while tasks are being done.
func Books(ctx context.Context, db *store.DB) ([]Violation, error) {
	return findViolations(ctx, db, bookStatements())
}

func bookStatements() []statement {
	return slices.Concat(balanceStatements(), closingStatements, paymentStatements(), settlementStatements)
}

func findViolations(ctx context.Context, db *store.DB, statements []statement) (found []Violation, err error) {
	err = db.ReadSnapshot(ctx, func(s store.Snapshot) error {
		found = nil
		for _, i := range statements {
			rows, err := s.Rows(ctx, i.query)
			if err != nil {
				return fmt.Errorf("audit that %s: %w", i.claim, err)
			}
			for _, row := range rows {
				found = append(found, Violation{Invariant: i.claim, Subject: row[0], Detail: row[1]})
			}
		}
		for _, compute := range []computation{checkClaims, checkAuthorisations, checkSpends, checkSuspense, checkDisputes, checkSettlement} {
			more, err := compute(ctx, s)
			if err != nil {
				return fmt.Errorf("audit of payments: %w", err)
			}
			found = append(found, more...)
		}
		return nil
	})
	return found, err
}
