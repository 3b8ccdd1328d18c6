-- name: InsertPaymentToken :exec
INSERT INTO payment_tokens (id, programme_id, account_id, card_id, version, status, decision, reason, requestor, partner,
	partner_token, reported_at, created_at, updated_at)
VALUES ($1, $2, $3, $4, 0, $5, $6, $7, $8, $9, $10, $11, $12, $13);

-- name: PaymentToken :one
SELECT * FROM payment_tokens WHERE programme_id = $1 AND id = $2;

-- name: PaymentTokenOfPartner :one
SELECT * FROM payment_tokens WHERE partner = $1 AND partner_token = $2;

-- name: UpdatePaymentToken :one
UPDATE payment_tokens SET version = version + 1, status = @status, reason = @reason, reported_at = @reported_at,
	updated_at = CASE WHEN @updated_at > updated_at THEN @updated_at ELSE updated_at + 1 END
WHERE id = @id AND version = @version
RETURNING updated_at;

-- What a programme does not see of a payment token is changed without its time.
-- name: NotePaymentToken :execrows
UPDATE payment_tokens SET version = version + 1, reported_at = @reported_at WHERE id = @id AND version = @version;

-- name: ListPaymentTokens :many
SELECT * FROM payment_tokens
WHERE programme_id = @programme_id AND id < @before_id AND (status = @status OR @status = '')
AND (card_id = @card_id OR @card_id = '') AND (account_id = @account_id OR @account_id = '')
AND created_at > @created_after AND created_at < @created_before
ORDER BY id DESC LIMIT @page;
