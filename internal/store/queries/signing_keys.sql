-- name: SaveSigningKey :exec
INSERT INTO signing_keys (programme_id, id, pem, created_at) VALUES ($1, $2, $3, $4)
ON CONFLICT (programme_id, id) DO UPDATE SET pem = excluded.pem, created_at = excluded.created_at;

-- name: DeleteSigningKey :execrows
DELETE FROM signing_keys WHERE programme_id = $1 AND id = $2;

-- name: SigningKey :one
SELECT * FROM signing_keys WHERE programme_id = $1 AND id = $2;

-- name: OtherSigningKeys :one
SELECT COUNT(*) FROM signing_keys WHERE programme_id = $1 AND id <> $2;

-- name: SigningKeys :many
SELECT * FROM signing_keys WHERE programme_id = $1 ORDER BY created_at, id;
