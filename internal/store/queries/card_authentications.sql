-- name: InsertCardAuthentication :exec
INSERT INTO card_authentications (id, programme_id, customer_id, account_id, card_id, version, status, reason, amount, currency,
	merchant, owner_id, challenge, expires_at, partner, partner_token, answered_at, created_at, updated_at)
VALUES ($1, $2, $3, $4, $5, 0, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18);

-- name: CardAuthentication :one
SELECT * FROM card_authentications WHERE programme_id = $1 AND id = $2;

-- name: LockCardAuthentication :one
SELECT * FROM card_authentications WHERE programme_id = $1 AND id = $2 FOR UPDATE;

-- name: CardAuthenticationOfPartner :one
SELECT * FROM card_authentications WHERE partner = $1 AND partner_token = $2;

-- name: UpdateCardAuthentication :one
UPDATE card_authentications SET version = version + 1, status = @status, reason = @reason, answered_at = @answered_at,
	updated_at = CASE WHEN @updated_at > updated_at THEN @updated_at ELSE updated_at + 1 END
WHERE id = @id AND version = @version
RETURNING updated_at;

-- name: ListCardAuthentications :many
SELECT * FROM card_authentications
WHERE programme_id = @programme_id AND id < @before_id AND (status = @status OR @status = '')
AND (card_id = @card_id OR @card_id = '') AND (account_id = @account_id OR @account_id = '')
AND created_at > @created_after AND created_at < @created_before
ORDER BY id DESC LIMIT @page;
