package store

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5/pgconn"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store/pipeline"
	"github.com/offblocks/offblocks/internal/store/rows"
)

// Part is what one of several does in a transaction that they share.
type Part struct {
	Card  issuing.CardID     // whose account it is about. Parts of one account are done one after the other
	Begin func() bool        // asked right before Do; where it is false the part is left out
	Do    func(tx *Tx) error // it runs once, and does nothing but use tx
}

// ErrUndone is the outcome of a part of which nothing has happened, because of what another did, or because it would have
// waited for another transaction. It may be done by itself.
var ErrUndone = errors.New("store: nothing of it has happened; it may be done by itself")

// patience is how long a shared transaction waits for a lock of another one: its parts do not wait for long for the sake of one.
const patience = "SET LOCAL lock_timeout = '50ms'"

// BatchesAtOnce is how many shared transactions are worth running at once: SQLite has one writer.
func (db *DB) BatchesAtOnce() int {
	if db.postgres {
		return 2
	}
	return 1
}

// WriteBatch runs parts in one transaction that commits once, and returns the outcome of each. They must be about things of
// their accounts and programmes only, and are not tried again. An error of a part that has written nothing is its own outcome,
// and that of the part alone. Any other error undoes all. Whoever is busy elsewhere is left out with ErrUndone.
//
// commit is asked when all is done, and false undoes all. From then on the end of the context has no effect. An error that
// is not ErrUndone leaves open whether the transaction was committed, if commit was true.
func (db *DB) WriteBatch(ctx context.Context, parts []Part, commit func() bool) []error {
	outcomes := make([]error, len(parts))
	done, err := db.writeOnce(ctx, attempt{shared: true, commit: commit, do: func(tx *Tx) error {
		return tx.runParts(ctx, parts, outcomes)
	}})
	if err == nil {
		db.notify(done)
		return outcomes
	}
	if len(parts) > 1 && !isOpen(err) || errors.As(err, new(*panicked)) || isRetryable(err) || isPgCode(err, "55P03") {
		err = fmt.Errorf("%w: %w", ErrUndone, err)
	}
	for i := range outcomes {
		outcomes[i] = err
	}
	return outcomes
}

// openError is an error of a commit that may have come through.
type openError struct{ error }

func (e openError) Unwrap() error { return e.error }

func isOpen(err error) bool { return errors.As(err, new(openError)) }

// commitError is an error of a commit, which is open unless the database has said that it undid the transaction. What ends the
// connection too may have come after the commit.
func commitError(err error) error {
	var pg *pgconn.PgError
	refused := errors.As(err, &pg) && pg.SeverityUnlocalized == "ERROR"
	if err == nil || isRetryable(err) || refused || errors.Is(err, pipeline.ErrRolledBack) {
		return wrapError("commit", err)
	}
	return openError{wrapError("commit", err)}
}

// errNotCommitted undoes a transaction that somebody does not want any more.
var errNotCommitted = errors.New("store: the transaction was given up before it was committed")

// panicked is what a part did. It does it again when it is done by itself.
type panicked struct{ value any }

func (p *panicked) Error() string { return fmt.Sprint("panic: ", p.value) }

// runParts runs parts in a transaction: those of different accounts together, if the accounts can be locked at once.
func (tx *Tx) runParts(ctx context.Context, parts []Part, outcomes []error) error {
	if len(parts) == 1 || !tx.postgres {
		for i, part := range parts {
			if err := tx.runPart(ctx, part, &outcomes[i]); err != nil {
				return err
			}
		}
		return nil
	}
	accounts, err := tx.lockAccounts(ctx, parts)
	if err != nil {
		return err
	}
	var lanes []func() error
	var failed error
	for account, ofAccount := range groupParts(parts, accounts) {
		if account == "" {
			for _, i := range ofAccount {
				outcomes[i] = fmt.Errorf("%w: its account is busy", ErrUndone)
			}
			continue
		}
		lanes = append(lanes, func() error {
			for _, i := range ofAccount {
				if failed != nil {
					return failed
				}
				if err := tx.runPart(ctx, parts[i], &outcomes[i]); err != nil {
					failed = err
				}
			}
			return failed
		})
	}
	return tx.Together(ctx, lanes...)
}

// groupParts gathers the numbers of parts by account, in their order; empty stands for an account that is not locked.
func groupParts(parts []Part, accounts map[issuing.CardID]issuing.AccountID) map[issuing.AccountID][]int {
	groups := map[issuing.AccountID][]int{}
	for i, part := range parts {
		account := accounts[part.Card]
		groups[account] = append(groups[account], i)
	}
	return groups
}

// runPart runs a part. Only an error that concerns the whole transaction is returned.
func (tx *Tx) runPart(ctx context.Context, part Part, outcome *error) error {
	if !part.Begin() {
		return nil
	}
	watched := &watchedDB{db: tx.db, ctx: ctx}
	own := *tx
	own.reads, own.db = reads{rows.New(watched)}, watched
	err := doPart(&own, part)
	if err != nil && (watched.wrote || errors.As(err, new(*panicked))) || ctx.Err() != nil {
		return cmp.Or(err, ctx.Err())
	}
	*outcome = err
	return nil
}

func doPart(tx *Tx, part Part) (err error) {
	defer func() {
		if value := recover(); value != nil {
			err = &panicked{value}
		}
	}()
	return part.Do(tx)
}

// lockAccounts locks what decisions about cards change first: the usage of limits and the balance. It waits for nobody: the
// cards of accounts that others have locked at this moment, or that have no usage yet, are left out.
func (tx *Tx) lockAccounts(ctx context.Context, parts []Part) (map[issuing.CardID]issuing.AccountID, error) {
	cards := make([]string, len(parts))
	for i, part := range parts {
		cards[i] = string(part.Card)
	}
	slices.Sort(cards)
	found, err := tx.db.QueryContext(ctx, `SELECT c.id, c.account_id FROM cards c
		JOIN accounts a ON a.id = c.account_id
		JOIN usages u ON u.subject = c.account_id AND u.card_use = '' AND u.period = 'lifetime' AND u.began_at = 0
		JOIN funds f ON f.account_id = c.account_id AND f.asset = a.token
		WHERE c.id = ANY($1) FOR UPDATE OF u, f SKIP LOCKED`, slices.Compact(cards))
	if err != nil {
		return nil, wrapError("lock accounts", err)
	}
	defer func() { _ = found.Close() }()
	accounts := make(map[issuing.CardID]issuing.AccountID, len(cards))
	for found.Next() {
		var card issuing.CardID
		var account issuing.AccountID
		if err := found.Scan(&card, &account); err != nil {
			return nil, wrapError("lock accounts", err)
		}
		accounts[card] = account
	}
	return accounts, wrapError("lock accounts", found.Err())
}

// watchedDB runs the statements of one part of a transaction, under the transaction's context, and notes whether it writes.
type watchedDB struct {
	db    rows.DBTX
	ctx   context.Context //nolint:containedctx // a part has the context of its caller, who may go
	wrote bool
}

func (w *watchedDB) ExecContext(_ context.Context, query string, args ...any) (sql.Result, error) {
	w.wrote = true
	return w.db.ExecContext(w.ctx, query, args...)
}

func (w *watchedDB) QueryContext(_ context.Context, query string, args ...any) (*sql.Rows, error) {
	w.note(query)
	return w.db.QueryContext(w.ctx, query, args...)
}

func (w *watchedDB) QueryRowContext(_ context.Context, query string, args ...any) *sql.Row {
	w.note(query)
	return w.db.QueryRowContext(w.ctx, query, args...)
}

func (w *watchedDB) PrepareContext(_ context.Context, query string) (*sql.Stmt, error) {
	return w.db.PrepareContext(w.ctx, query)
}

// note notes a query that writes. What is not a generated statement locks at most.
func (w *watchedDB) note(query string) {
	_, text, _ := strings.Cut(query, "\n")
	w.wrote = w.wrote || strings.HasPrefix(query, "-- name:") && !strings.HasPrefix(text, "SELECT")
}

func isPgCode(err error, code string) bool {
	var pg *pgconn.PgError
	return errors.As(err, &pg) && pg.Code == code
}
