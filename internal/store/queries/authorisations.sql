-- name: InsertAuthorisation :exec
INSERT INTO authorisations (id, programme_id, account_id, card_id, status, priced_amount, priced_currency, amount, currency,
	rate, rate_source, rate_at, token, token_amount, token_rate, token_rate_source, token_rate_at, captured_amount,
	merchant, network_info, fees, terms, expires_at, created_at, updated_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25);

-- name: Authorisation :one
SELECT * FROM authorisations WHERE programme_id = $1 AND id = $2;

-- name: UpdateAuthorisation :one
UPDATE authorisations SET status = @status, priced_amount = @priced_amount, amount = @amount, fees = @fees,
	token_amount = @token_amount, captured_amount = @captured_amount, network_info = @network_info, expires_at = @expires_at,
	updated_at = CASE WHEN @updated_at > updated_at THEN @updated_at ELSE updated_at + 1 END
WHERE id = @id AND status = @was
RETURNING updated_at;

-- name: ListAuthorisations :many
SELECT * FROM authorisations
WHERE programme_id = @programme_id AND id < @before_id AND (status = @status OR @status = '')
AND created_at > @created_after AND created_at < @created_before
ORDER BY id DESC LIMIT @page;

-- name: ListAuthorisationsOfStatus :many
SELECT * FROM authorisations
WHERE programme_id = @programme_id AND status = @status AND id < @before_id
AND created_at > @created_after AND created_at < @created_before
ORDER BY id DESC LIMIT @page;

-- name: ListAuthorisationsOfCard :many
SELECT * FROM authorisations
WHERE card_id = @card_id AND programme_id = @programme_id AND id < @before_id AND (status = @status OR @status = '')
AND (account_id = @account_id OR @account_id = '') AND created_at > @created_after AND created_at < @created_before
ORDER BY id DESC LIMIT @page;

-- name: ListAuthorisationsOfAccount :many
SELECT * FROM authorisations
WHERE account_id = @account_id AND programme_id = @programme_id AND id < @before_id AND (status = @status OR @status = '')
AND created_at > @created_after AND created_at < @created_before
ORDER BY id DESC LIMIT @page;

-- name: AllAuthorisations :many
SELECT * FROM authorisations ORDER BY id;
