-- name: InsertProgramme :exec
INSERT INTO programmes (id, name, partner_fixed, partner_bps, generation, suspended, signed_auth, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8);

-- name: Programme :one
SELECT * FROM programmes WHERE id = $1;

-- name: Programmes :many
SELECT * FROM programmes ORDER BY id;

-- name: NextGeneration :one
UPDATE programmes SET generation = generation + 1 WHERE id = $1 RETURNING generation;

-- name: LockProgramme :one
SELECT id FROM programmes WHERE id = $1 FOR UPDATE;

-- name: SetSuspended :execrows
UPDATE programmes SET suspended = @suspended WHERE id = @id AND suspended <> @suspended;

-- name: SetSignedAuth :execrows
UPDATE programmes SET signed_auth = @signed_auth WHERE id = @id AND signed_auth <> @signed_auth;
