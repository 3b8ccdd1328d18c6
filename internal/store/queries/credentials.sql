-- name: Credential :one
SELECT c.programme_id, c.secret_hash, c.revoked, p.generation, p.suspended
FROM credentials c JOIN programmes p ON p.id = c.programme_id WHERE c.api_key = $1;

-- name: DeleteLiveCredentials :exec
DELETE FROM credentials WHERE programme_id = $1 AND NOT revoked;

-- A key that another programme has, or that was revoked, stays as it is: no row is added.
-- name: InsertCredential :execrows
INSERT INTO credentials (api_key, programme_id, secret_hash, revoked) VALUES ($1, $2, $3, FALSE)
ON CONFLICT (api_key) DO NOTHING;

-- name: RevokeCredential :execrows
UPDATE credentials SET revoked = TRUE WHERE api_key = $1 AND programme_id = $2 AND NOT revoked;

-- name: LiveKey :one
SELECT api_key FROM credentials WHERE programme_id = $1 AND NOT revoked;
