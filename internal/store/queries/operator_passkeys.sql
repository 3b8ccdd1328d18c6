-- A credential that somebody has registered is not added again.
-- name: InsertPasskey :execrows
INSERT INTO operator_passkeys (id, operator_id, name, credential_id, credential, suspect, created_at, used_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING;

-- name: Passkey :one
SELECT * FROM operator_passkeys WHERE id = $1;

-- name: PasskeyByCredential :one
SELECT sqlc.embed(k), sqlc.embed(o) FROM operator_passkeys k JOIN operators o ON o.id = k.operator_id WHERE k.credential_id = $1;

-- name: PasskeysOf :many
SELECT * FROM operator_passkeys WHERE operator_id = $1 ORDER BY id;

-- name: Passkeys :many
SELECT * FROM operator_passkeys ORDER BY operator_id, id;

-- name: UsePasskey :execrows
UPDATE operator_passkeys SET credential = @credential, suspect = @suspect, used_at = @used_at
WHERE id = @id AND credential = @was AND NOT suspect;

-- name: DeletePasskey :execrows
DELETE FROM operator_passkeys WHERE id = $1;
