-- name: InsertCardLink :exec
INSERT INTO card_links (token_hash, id, programme_id, card_id, kind, created_at, expires_at, used_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8);

-- name: CardLink :one
SELECT * FROM card_links WHERE token_hash = $1;

-- name: UseCardLink :execrows
UPDATE card_links SET used_at = @now WHERE token_hash = @token_hash AND used_at = 0 AND expires_at > @now;

-- name: ReopenCardLink :exec
UPDATE card_links SET used_at = 0 WHERE token_hash = $1;

-- name: PurgeCardLinks :execrows
DELETE FROM card_links WHERE expires_at < $1;
