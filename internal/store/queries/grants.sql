-- name: InsertGrant :exec
INSERT INTO grants (account_id, nonce, purpose, allowance, signature, created_at, epoch) VALUES ($1, $2, $3, $4, $5, $6, $7);

-- name: LastGrant :one
SELECT * FROM grants WHERE account_id = $1 ORDER BY nonce DESC LIMIT 1;
