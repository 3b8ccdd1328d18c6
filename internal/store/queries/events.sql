-- name: InsertEvent :exec
INSERT INTO events (id, programme_id, type, subject, body, created_at) VALUES ($1, $2, $3, $4, $5, $6);
