-- name: StoredResponse :one
SELECT * FROM stored_responses WHERE programme_id = $1 AND idempotency_key = $2 AND expires_at > $3;

-- name: KeyOfReplay :one
SELECT idempotency_key FROM stored_responses WHERE programme_id = $1 AND replay = $2;

-- name: InsertStoredResponse :exec
INSERT INTO stored_responses (
	programme_id, idempotency_key, method, path, fingerprint, replay, status, content_type, body, expires_at
) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10);

-- name: DeleteExpiredResponse :exec
DELETE FROM stored_responses WHERE programme_id = $1 AND idempotency_key = $2 AND expires_at <= $3;

-- name: PurgeResponses :execrows
DELETE FROM stored_responses WHERE expires_at <= $1;
