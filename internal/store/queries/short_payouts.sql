-- name: InsertShortPayout :exec
INSERT INTO short_payouts (transaction_id, programme_id, account_id, token, chain, status, number, tx_hash, due, paid, arrived, dust,
	scale, gone, lost, written_off, created_at, updated_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18);

-- name: ShortPayout :one
SELECT * FROM short_payouts WHERE transaction_id = $1;

-- name: LockShortPayout :one
SELECT * FROM short_payouts WHERE transaction_id = $1 FOR UPDATE;

-- name: WaitingShortPayouts :many
SELECT * FROM short_payouts WHERE status = 'waiting' ORDER BY transaction_id;

-- name: UpdateShortPayout :execrows
UPDATE short_payouts SET status = @status, number = @number, tx_hash = @tx_hash, paid = @paid, arrived = @arrived, dust = @dust,
	scale = @scale, gone = @gone, lost = @lost, written_off = @written_off, updated_at = @updated_at
WHERE transaction_id = @transaction_id;
