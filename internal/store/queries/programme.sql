-- name: InsertProgramme :exec
INSERT INTO programmes (id, name, partner_fixed, partner_bps, generation, created_at) VALUES ($1, $2, $3, $4, $5, $6);

-- name: Programme :one
SELECT * FROM programmes WHERE id = $1;

-- name: Programmes :many
SELECT * FROM programmes ORDER BY id;

-- name: NextGeneration :one
UPDATE programmes SET generation = generation + 1 WHERE id = $1 RETURNING generation;

-- name: Credential :one
SELECT c.programme_id, c.secret_hash, c.revoked, p.generation
FROM credentials c JOIN programmes p ON p.id = c.programme_id WHERE c.api_key = $1;

-- name: DropCredentials :exec
DELETE FROM credentials WHERE programme_id = $1 AND NOT revoked;

-- name: InsertCredential :execrows
INSERT INTO credentials (api_key, programme_id, secret_hash, revoked) VALUES ($1, $2, $3, FALSE) ON CONFLICT (api_key) DO NOTHING;

-- name: RevokeCredential :execrows
UPDATE credentials SET revoked = TRUE WHERE api_key = $1 AND programme_id = $2 AND NOT revoked;

-- name: SaveSigningKey :exec
INSERT INTO signing_keys (programme_id, id, pem, created_at) VALUES ($1, $2, $3, $4)
ON CONFLICT (programme_id, id) DO UPDATE SET pem = excluded.pem, created_at = excluded.created_at;

-- name: DeleteSigningKey :execrows
DELETE FROM signing_keys WHERE programme_id = $1 AND id = $2;

-- name: SigningKey :one
SELECT * FROM signing_keys WHERE programme_id = $1 AND id = $2;

-- name: Secret :one
SELECT sealed FROM secrets WHERE name = $1;

-- name: InsertSecret :execrows
INSERT INTO secrets (name, sealed) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING;
