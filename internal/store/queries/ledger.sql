-- name: InsertEntry :execrows
INSERT INTO ledger_entries (id, programme_id, account_id, asset, kind, cause, created_at, payment, block) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
ON CONFLICT (cause, kind, asset) DO NOTHING;

-- name: InsertPosting :exec
INSERT INTO ledger_postings (entry_id, seq, source, destination, units) VALUES ($1, $2, $3, $4, $5);
