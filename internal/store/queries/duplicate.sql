-- name: DuplicateCheck :one
SELECT mode, looks_back FROM duplicate_checks WHERE programme_id = $1;

-- name: SaveDuplicateCheck :exec
INSERT INTO duplicate_checks (programme_id, mode, looks_back) VALUES ($1, $2, $3)
ON CONFLICT (programme_id) DO UPDATE SET mode = excluded.mode, looks_back = excluded.looks_back;
