-- name: InsertMessage :exec
INSERT INTO network_messages (id, programme_id, kind, network_reference, card_id, subject, status, detail, amount, currency,
	merchant, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12);

-- name: Message :one
SELECT * FROM network_messages WHERE programme_id = $1 AND kind = $2 AND network_reference = $3;

-- name: ListMessages :many
SELECT * FROM network_messages
WHERE programme_id = @programme_id AND id < @before_id AND (status = @status OR @status = '')
AND created_at > @created_after AND created_at < @created_before
ORDER BY id DESC LIMIT @page;
