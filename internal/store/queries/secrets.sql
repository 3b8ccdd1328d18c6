-- name: Secret :one
SELECT sealed FROM secrets WHERE name = $1;

-- name: InsertSecret :execrows
INSERT INTO secrets (name, sealed) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING;
