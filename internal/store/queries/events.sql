-- name: InsertEvent :exec
INSERT INTO events (id, programme_id, type, subject, body, created_at) VALUES ($1, $2, $3, $4, $5, $6);

-- The newest events about a noun.
-- name: EventsOfSubject :many
SELECT * FROM events WHERE subject = @subject AND programme_id = @programme_id ORDER BY id DESC LIMIT @page;
