-- name: DuplicateCheck :one
SELECT mode, look_back_microseconds FROM duplicate_checks WHERE programme_id = $1;

-- name: SaveDuplicateCheck :exec
INSERT INTO duplicate_checks (programme_id, mode, look_back_microseconds) VALUES ($1, $2, $3)
ON CONFLICT (programme_id) DO UPDATE SET
	mode = excluded.mode, look_back_microseconds = excluded.look_back_microseconds;
