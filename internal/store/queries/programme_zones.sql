-- name: AddZone :exec
INSERT INTO programme_zones (programme_id, since, timezone) VALUES ($1, $2, $3)
ON CONFLICT (programme_id, since) DO UPDATE SET timezone = excluded.timezone;

-- name: Zones :many
SELECT since, timezone FROM programme_zones WHERE programme_id = $1 ORDER BY since;
