-- name: Settings :one
SELECT timezone, payment_tokens FROM programme_settings WHERE programme_id = $1;

-- name: SaveSettings :exec
INSERT INTO programme_settings (programme_id, timezone, payment_tokens) VALUES ($1, $2, $3)
ON CONFLICT (programme_id) DO UPDATE SET timezone = excluded.timezone, payment_tokens = excluded.payment_tokens;
