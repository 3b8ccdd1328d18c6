-- name: InsertFaucetGrant :exec
INSERT INTO faucet_grants (id, programme_id, account_id, asset, units, owner_gwei, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7);

-- name: FaucetGrant :one
SELECT * FROM faucet_grants WHERE programme_id = @programme_id AND id = @id;

-- name: DeleteFaucetGrant :execrows
DELETE FROM faucet_grants WHERE id = @id;
