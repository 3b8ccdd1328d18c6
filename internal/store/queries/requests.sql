-- name: InsertRequest :exec
INSERT INTO requests (programme_id, id, method, path, query, status, code, microseconds, idempotency_key, problem,
	signature_base, signature_hint, request_body, response_body, created_at, clock_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16);

-- name: Request :one
SELECT * FROM requests WHERE programme_id = $1 AND id = $2;

-- name: ListRequests :many
SELECT * FROM requests
WHERE programme_id = @programme_id AND id < @before_id AND status >= @status_from AND status <= @status_to
AND (method = @method OR @method = '') AND substr(path, 1, length(CAST(@path AS TEXT))) = CAST(@path AS TEXT)
AND created_at > @created_after AND created_at < @created_before
ORDER BY id DESC LIMIT @page;

-- Conditions on the requests themselves would have PostgreSQL begin with those.
-- name: RequestsOfSubject :many
SELECT r.* FROM request_subjects s JOIN requests r ON r.programme_id = s.programme_id AND r.id = s.request_id
WHERE s.programme_id = @programme_id AND s.subject = @subject AND s.request_id < @before_id
ORDER BY s.request_id DESC LIMIT @page;

-- name: ChangesOfSubject :many
SELECT r.* FROM request_subjects s JOIN requests r ON r.programme_id = s.programme_id AND r.id = s.request_id
WHERE s.programme_id = @programme_id AND s.subject = @subject AND s.request_id < @before_id AND s.changes
ORDER BY s.request_id DESC LIMIT @page;

-- name: InsertRequestSubject :exec
INSERT INTO request_subjects (programme_id, subject, request_id, changes, created_at) VALUES ($1, $2, $3, $4, $5);

-- name: PurgeRequestSubjects :execrows
DELETE FROM request_subjects WHERE (programme_id, subject, request_id) IN (
	SELECT s.programme_id, s.subject, s.request_id FROM request_subjects s WHERE s.created_at < @before
	ORDER BY s.created_at LIMIT @most);

-- name: PurgeRequests :execrows
DELETE FROM requests WHERE (programme_id, id) IN (
	SELECT r.programme_id, r.id FROM requests r WHERE r.created_at < @before ORDER BY r.created_at LIMIT @most);
