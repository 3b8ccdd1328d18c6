-- name: InsertPosting :exec
INSERT INTO ledger_postings (entry_id, seq, source, destination, units) VALUES ($1, $2, $3, $4, $5);
