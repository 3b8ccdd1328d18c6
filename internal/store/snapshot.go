package store

import (
	"context"
	"database/sql"
	"fmt"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/store/rows"
)

// Snapshot is everything that can be read, as it stood at one moment. Unlike DB and Tx it also reads across programmes.
type Snapshot struct {
	reads
	tx *sql.Tx
}

// ReadSnapshot reads several things as of one moment. It holds up nobody who writes.
func (db *DB) ReadSnapshot(ctx context.Context, read func(Snapshot) error) error {
	// On SQLite every transaction sees one moment; on PostgreSQL it has to be asked for.
	options := sql.TxOptions{ReadOnly: true}
	if db.postgres {
		options.Isolation = sql.LevelRepeatableRead
	}
	tx, err := db.read.BeginTx(ctx, &options)
	if err != nil {
		return fmt.Errorf("begin snapshot: %w", err)
	}
	defer func() { _ = tx.Rollback() }() // nothing was written
	return read(Snapshot{reads{rows.New(tx)}, tx})
}

// Rows runs a statement that both databases understand, and returns its rows with each column as text. The database
// refuses one that would write.
func (s Snapshot) Rows(ctx context.Context, query string) (list [][]string, err error) {
	found, err := s.tx.QueryContext(ctx, query)
	if err != nil {
		return nil, err
	}
	defer func() { _ = found.Close() }()
	columns, err := found.Columns()
	if err != nil {
		return nil, err
	}
	for found.Next() {
		row, targets := make([]string, len(columns)), make([]any, len(columns))
		for i := range row {
			targets[i] = &row[i]
		}
		if err := found.Scan(targets...); err != nil {
			return nil, err
		}
		list = append(list, row)
	}
	return list, found.Err()
}

// AllClaims reads the claims of every programme, oldest first.
func (s Snapshot) AllClaims(ctx context.Context) ([]issuing.Claim, error) {
	list, err := s.q.AllClaims(ctx)
	return convertAll(list, claimFromRow), wrapError("list claims", err)
}

// AllAuthorisations reads the authorisations of every programme, oldest first.
func (s Snapshot) AllAuthorisations(ctx context.Context) ([]issuing.Authorisation, error) {
	list, err := s.q.AllAuthorisations(ctx)
	return convertAll(list, authorisationFromRow), wrapError("list authorisations", err)
}

// Settled is what a payment's settlements have paid to a ledger account.
type Settled struct {
	Payment     string
	ProgrammeID issuing.ProgrammeID
	Destination ledger.Account
	Units       issuing.Units
}

// AllSettled sums up what the settlements of every payment have paid to whom.
func (s Snapshot) AllSettled(ctx context.Context) ([]Settled, error) {
	list, err := s.q.SettledOfPayments(ctx)
	return convertAll(list, func(row rows.SettledOfPaymentsRow) Settled {
		return Settled{row.Payment, row.ProgrammeID, ledgerAccount(row.Destination), issuing.Units(row.Units)}
	}), wrapError("sum settlements", err)
}

// AllTransactions reads the transactions of every programme, oldest first, without what carried them on chain.
func (s Snapshot) AllTransactions(ctx context.Context) ([]issuing.Transaction, error) {
	list, err := s.q.AllTransactions(ctx)
	return convertAll(list, transactionFromRow), wrapError("list transactions", err)
}

// AllPaymentUsages sums up what every payment counts against limits, by the payment's id.
func (s Snapshot) AllPaymentUsages(ctx context.Context) (map[string]issuing.Usage, error) {
	list, err := s.q.AllSpends(ctx)
	usages := map[string]issuing.Usage{}
	for _, row := range list {
		usages[row.PaymentID] = issuing.Usage{Amount: issuing.Minor(row.Minor), Count: row.Purchases}
	}
	return usages, wrapError("sum spends", err)
}
