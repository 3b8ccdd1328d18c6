-- name: InsertOperatorSession :exec
INSERT INTO operator_sessions (token_hash, operator_id, used_at, expires_at) VALUES ($1, $2, $3, $4);

-- name: OperatorOfSession :one
SELECT sqlc.embed(o), s.used_at FROM operator_sessions s JOIN operators o ON o.id = s.operator_id
WHERE s.token_hash = @token_hash AND s.expires_at > @now AND s.used_at > @idle_since AND NOT o.disabled;

-- name: UseOperatorSession :exec
UPDATE operator_sessions SET used_at = @now WHERE token_hash = @token_hash AND used_at < @now;

-- name: EndOperatorSession :exec
DELETE FROM operator_sessions WHERE token_hash = $1;

-- name: EndOperatorSessions :exec
DELETE FROM operator_sessions WHERE operator_id = $1;

-- name: PurgeOperatorSessions :exec
DELETE FROM operator_sessions WHERE expires_at < $1;
