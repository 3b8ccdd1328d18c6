-- name: InsertDispute :exec
INSERT INTO disputes (id, programme_id, account_id, card_id, transaction_id, version, status, reason, amount, currency,
	evidence, credit_id, partner, partner_token, filing, created_at, updated_at)
VALUES ($1, $2, $3, $4, $5, 0, $6, $7, $8, $9, $10, $11, '', '', '', $12, $13);

-- name: Dispute :one
SELECT * FROM disputes WHERE programme_id = $1 AND id = $2;

-- name: LockDispute :one
SELECT * FROM disputes WHERE programme_id = $1 AND id = $2 FOR UPDATE;

-- name: OpenDispute :one
SELECT * FROM disputes WHERE transaction_id = $1 AND status IN ('opened', 'submitted');

-- name: DisputeOfPartner :one
SELECT * FROM disputes WHERE partner = $1 AND partner_token = $2 AND partner_token <> '';

-- name: DisputesOfTransaction :many
SELECT * FROM disputes WHERE transaction_id = $1 ORDER BY id DESC;

-- name: UpdateDispute :one
UPDATE disputes SET version = version + 1, status = @status, evidence = @evidence, credit_id = @credit_id,
	partner = @partner, partner_token = @partner_token, filing = @filing,
	updated_at = CASE WHEN @updated_at > updated_at THEN @updated_at ELSE updated_at + 1 END
WHERE id = @id AND version = @version
RETURNING updated_at;

-- name: ListDisputes :many
SELECT * FROM disputes
WHERE programme_id = @programme_id AND id < @before_id AND (status = @status OR @status = '')
AND (card_id = @card_id OR @card_id = '') AND (account_id = @account_id OR @account_id = '')
AND created_at > @created_after AND created_at < @created_before
ORDER BY id DESC LIMIT @page;

-- name: AllDisputes :many
SELECT * FROM disputes ORDER BY id;
