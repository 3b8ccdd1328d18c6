-- name: InsertProgramme :exec
INSERT INTO programmes (id, name, partner_fixed, partner_bps, generation, created_at) VALUES ($1, $2, $3, $4, $5, $6);

-- name: Programme :one
SELECT * FROM programmes WHERE id = $1;

-- name: Programmes :many
SELECT * FROM programmes ORDER BY id;

-- name: NextGeneration :one
UPDATE programmes SET generation = generation + 1 WHERE id = $1 RETURNING generation;

-- name: LockProgramme :one
SELECT id FROM programmes WHERE id = $1 FOR UPDATE;
