-- name: Answer :one
SELECT * FROM answers WHERE programme_id = $1 AND idempotency_key = $2 AND expires_at > $3;

-- name: ReplayedUnder :one
SELECT idempotency_key FROM answers WHERE programme_id = $1 AND replay = $2;

-- name: InsertAnswer :exec
INSERT INTO answers (programme_id, idempotency_key, fingerprint, replay, status, content_type, body, expires_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8);

-- name: DeleteAnswer :exec
DELETE FROM answers WHERE programme_id = $1 AND idempotency_key = $2 AND expires_at <= $3;

-- name: PurgeAnswers :execrows
DELETE FROM answers WHERE expires_at <= $1;
