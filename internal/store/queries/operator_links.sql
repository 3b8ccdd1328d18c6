-- name: InsertOperatorLink :exec
INSERT INTO operator_links (token_hash, operator_id, expires_at) VALUES ($1, $2, $3);

-- name: OperatorOfLink :one
SELECT o.* FROM operator_links l JOIN operators o ON o.id = l.operator_id
WHERE l.token_hash = @token_hash AND l.expires_at > @now AND NOT o.disabled;

-- name: UseOperatorLink :execrows
DELETE FROM operator_links WHERE token_hash = @token_hash AND expires_at > @now;

-- name: DropOperatorLinks :exec
DELETE FROM operator_links WHERE operator_id = $1;
