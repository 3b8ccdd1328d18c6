package store

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"time"

	"github.com/pressly/goose/v3"
	"github.com/pressly/goose/v3/lock"
)

// One schema serves SQLite and PostgreSQL: ids and exact decimals are TEXT, instants are BIGINT microseconds, amounts
// of tokens are BIGINT millionths, lists and structures are JSON as TEXT. What is signed or replayed is TEXT, byte
// for byte.
//
//go:embed schema/*.sql
var schema embed.FS

// The triggers that keep tables append-only, which each database has in its own words.
//
//go:embed triggers/*.sql
var triggers embed.FS

// tables are the files of schema, one a table. A table stands below those that it refers to.
var tables = []string{
	"secrets", "webhook_keys", "kept_rates", "sandbox_clock", "programmes", "operators", "operator_sessions", "operator_links",
	"operator_passkeys", "operator_challenges", "proposals",
	"credentials", "signing_keys", "audit_records", "audit_unsealed", "audit_seals", "quotas", "programme_settings", "programme_zones", "sign_in_origins",
	"partner_terms", "service_fees", "stored_responses",
	"customers", "challenges", "accounts", "grants", "cards", "card_tokens", "card_links",
	"card_authentications", "payment_tokens",
	"funds", "ledger_entries", "ledger_postings", "ledger_books", "ledger_days",
	"authorisations", "decisions", "transactions", "short_payouts", "disputes", "claims", "network_messages", "network_ids",
	"clearings", "settlement_files", "settlement_lines", "settlement_totals",
	"limit_sets", "control_sets", "spends", "usages", "duplicate_checks",
	"outgoing_txs", "outgoing_tx_senders", "outgoing_tx_hashes", "faucet_grants",
	"mirror_cursors", "mirror_blocks", "mirror_moves", "findings", "chain_proofs",
	"sanctions_lists", "sanctions_entries", "sanctions_addresses", "screening_hits", "identity_reports", "partner_callbacks",
	"requests", "request_subjects", "counts",
	"webhooks", "webhook_replays", "events", "event_positions", "deliveries", "delivery_attempts", "tasks",
}

// Migrate brings the schema up to date. Replicas that start together take turns.
func (db *DB) Migrate(ctx context.Context) error {
	if db.postgres {
		locker, err := lock.NewPostgresSessionLocker(lock.WithLockTimeout(1, 300)) // asked every second, for five minutes
		if err != nil {
			return fmt.Errorf("migrate: %w", err)
		}
		return db.migrate(ctx, goose.DialectPostgres, goose.WithSessionLocker(locker))
	}
	// SQLite has no lock that outlives a transaction. A migration is one transaction, so a process that loses the race has
	// changed nothing, and tries again with what is left to do.
	const tries = 5
	for try := 1; ; try++ {
		err := db.migrate(ctx, goose.DialectSQLite3)
		if err == nil || try == tries || ctx.Err() != nil {
			return err
		}
	}
}

func (db *DB) migrate(ctx context.Context, dialect goose.Dialect, options ...goose.ProviderOption) error {
	create := func(ctx context.Context, tx *sql.Tx) error {
		if err := createTables(ctx, tx); err != nil {
			return err
		}
		return createTriggers(ctx, tx, dialect)
	}
	first := goose.NewGoMigration(newestMigration, &goose.GoFunc{RunTx: create}, nil)
	options = append(options, goose.WithGoMigrations(first), goose.WithDisableGlobalRegistry(true))
	provider, err := goose.NewProvider(dialect, db.write, nil, options...)
	if err != nil {
		return fmt.Errorf("migrate: %w", err)
	}
	if _, err := provider.Up(ctx); err != nil {
		return fmt.Errorf("migrate: %w", err)
	}
	return nil
}

// newestMigration is the version of the schema that this program works with.
const newestMigration = 1

// CheckSchema reports an error if the database has an older schema than this program works with.
func (db *DB) CheckSchema(ctx context.Context) error {
	var version int64
	const applied = "SELECT COALESCE(MAX(version_id), 0) FROM goose_db_version"
	if err := db.read.QueryRowContext(ctx, applied).Scan(&version); err != nil {
		return fmt.Errorf("read the schema's version: %w", err)
	}
	if version < newestMigration {
		return fmt.Errorf("the schema has version %d, and this program needs %d: run offblocks migrate", version, newestMigration)
	}
	return nil
}

// ClockAhead is how far this machine's clock is ahead of PostgreSQL's, to half the time of a question; zero for SQLite, which
// runs here.
func (db *DB) ClockAhead(ctx context.Context) (time.Duration, error) {
	if !db.postgres {
		return 0, nil
	}
	var microseconds int64
	began := time.Now()
	const ask = "SELECT CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000000 AS BIGINT)"
	if err := db.read.QueryRowContext(ctx, ask).Scan(&microseconds); err != nil {
		return 0, fmt.Errorf("read the database's clock: %w", err)
	}
	return began.Add(time.Since(began) / 2).Sub(time.UnixMicro(microseconds)), nil
}

// createTables is the first part of the first migration: the whole schema in one transaction.
func createTables(ctx context.Context, tx *sql.Tx) error {
	for _, table := range tables {
		statements, err := schema.ReadFile("schema/" + table + ".sql")
		if err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, string(statements)); err != nil {
			return fmt.Errorf("create %s: %w", table, err)
		}
	}
	return nil
}

// createTriggers is the second part.
func createTriggers(ctx context.Context, tx *sql.Tx, dialect goose.Dialect) error {
	file := "triggers/sqlite.sql"
	if dialect == goose.DialectPostgres {
		file = "triggers/postgresql.sql"
	}
	statements, err := triggers.ReadFile(file)
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, string(statements))
	return wrapError("create triggers", err)
}
