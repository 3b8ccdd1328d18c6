-- name: InsertSettlementLine :exec
INSERT INTO settlement_lines (id, file_id, partner, line_key, programme_id, currency, gross, interchange, fees, paid,
	written_off, names, settled_on, status, difference, transaction_id, message_id, detail, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19);

-- name: SettlementLineOfKey :one
SELECT * FROM settlement_lines WHERE partner = $1 AND line_key = $2;

-- name: LockSettlementLine :one
SELECT * FROM settlement_lines WHERE id = $1 FOR UPDATE;

-- name: SettlementLinesOfFile :many
SELECT * FROM settlement_lines WHERE file_id = $1 AND id > @after_id ORDER BY id LIMIT @page;

-- name: DifferingSettlementLines :many
SELECT * FROM settlement_lines WHERE status = 'differs' ORDER BY id;

-- name: AllSettlementLines :many
SELECT * FROM settlement_lines ORDER BY id;

-- name: UpdateSettlementLine :execrows
UPDATE settlement_lines SET status = @status, difference = @difference, transaction_id = @transaction_id,
	message_id = @message_id, written_off = @written_off, detail = @detail
WHERE id = @id AND status = 'differs';

-- What lines settle of a message that was written off.
-- name: SettledOfMessage :one
SELECT CAST(COALESCE(SUM(gross - written_off), 0) AS BIGINT) FROM settlement_lines WHERE message_id = $1 AND status <> 'differs';

-- name: SettlementLine :one
SELECT * FROM settlement_lines WHERE programme_id = $1 AND id = $2;

-- name: ListSettlementLines :many
SELECT * FROM settlement_lines
WHERE programme_id = @programme_id AND id < @before_id AND (difference = @difference OR @difference = '')
AND created_at > @created_after AND created_at < @created_before
ORDER BY id DESC LIMIT @page;

-- name: ListSettlementLinesOfStatus :many
SELECT * FROM settlement_lines
WHERE programme_id = @programme_id AND status = @status AND id < @before_id AND (difference = @difference OR @difference = '')
AND created_at > @created_after AND created_at < @created_before
ORDER BY id DESC LIMIT @page;

-- name: ListSettlementLinesOfReport :many
SELECT * FROM settlement_lines
WHERE file_id = @file_id AND programme_id = @programme_id AND id < @before_id AND (status = @status OR @status = '')
AND (difference = @difference OR @difference = '') AND created_at > @created_after AND created_at < @created_before
ORDER BY id DESC LIMIT @page;

-- name: SettlementLinesOfTransaction :many
SELECT * FROM settlement_lines WHERE programme_id = $1 AND transaction_id = $2 AND transaction_id <> '' ORDER BY id DESC;
