-- name: Timezone :one
SELECT timezone FROM programme_settings WHERE programme_id = $1;

-- name: SaveSettings :exec
INSERT INTO programme_settings (programme_id, timezone) VALUES ($1, $2)
ON CONFLICT (programme_id) DO UPDATE SET timezone = excluded.timezone;
