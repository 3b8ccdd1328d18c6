-- name: SignInOrigins :many
SELECT origin FROM sign_in_origins WHERE programme_id = $1 ORDER BY position;

-- name: DeleteSignInOrigins :exec
DELETE FROM sign_in_origins WHERE programme_id = $1;

-- name: InsertSignInOrigin :exec
INSERT INTO sign_in_origins (programme_id, origin, position) VALUES ($1, $2, $3);
