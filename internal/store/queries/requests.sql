-- name: InsertRequest :exec
INSERT INTO requests (programme_id, id, method, path, query, status, code, microseconds, idempotency_key, problem,
	signature_base, signature_hint, request_body, response_body, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15);

-- name: Request :one
SELECT * FROM requests WHERE programme_id = $1 AND id = $2;

-- name: ListRequests :many
SELECT * FROM requests
WHERE programme_id = @programme_id AND id < @before_id AND status >= @status_from AND status <= @status_to
AND (method = @method OR @method = '') AND substr(path, 1, length(CAST(@path AS TEXT))) = CAST(@path AS TEXT)
AND created_at > @created_after AND created_at < @created_before
ORDER BY id DESC LIMIT @page;

-- name: PurgeRequests :execrows
DELETE FROM requests WHERE (programme_id, id) IN (
	SELECT r.programme_id, r.id FROM requests r WHERE r.created_at < @before ORDER BY r.created_at LIMIT @most);
