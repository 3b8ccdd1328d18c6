-- name: InsertAuthorisation :exec
INSERT INTO authorisations (id, programme_id, account_id, card_id, status, merchant_amount, merchant_currency, amount, currency,
rate, rate_source, rate_at, token_rate, token_rate_source, token_rate_at, merchant, token, fees, token_amount, reservation, deposit_id,
created_at, updated_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23);

-- name: Authorisation :one
SELECT * FROM authorisations WHERE programme_id = $1 AND id = $2;

-- name: UpdateAuthorisation :execrows
UPDATE authorisations SET status = @status, reservation = @reservation, deposit_id = @deposit_id, updated_at = @updated_at
WHERE id = @id AND status = @was AND reservation = @reservation_was;

-- name: InsertDecision :exec
INSERT INTO decisions (id, programme_id, account_id, card_id, authorisation_id, reason, merchant_amount, merchant_currency,
token_amount, spendable, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11);

-- name: DecisionsOfCard :many
SELECT * FROM decisions WHERE programme_id = $1 AND card_id = $2 ORDER BY id DESC LIMIT $3;

-- name: InsertTransaction :exec
INSERT INTO transactions (id, programme_id, account_id, card_id, authorisation_id, status, direction, merchant_amount, merchant_currency,
amount, currency, rate, rate_source, rate_at, merchant, token, token_amount, fees, created_at, updated_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20);

-- name: Transaction :one
SELECT * FROM transactions WHERE programme_id = $1 AND id = $2;

-- name: TransactionsOfAuthorisation :many
SELECT * FROM transactions WHERE authorisation_id = $1 ORDER BY id;

-- name: UpdateTransaction :execrows
UPDATE transactions SET status = @status, updated_at = @updated_at WHERE id = @id AND status = @was;

-- name: ListTransactionsOfAccount :many
SELECT * FROM transactions
WHERE account_id = @account_id AND programme_id = @programme_id AND id < @before_id AND (status = @status OR @status = '')
AND created_at > @created_after AND created_at < @created_before
ORDER BY id DESC LIMIT @page;

-- name: ListTransactionsOfCard :many
SELECT * FROM transactions
WHERE card_id = @card_id AND programme_id = @programme_id AND id < @before_id AND (status = @status OR @status = '')
AND created_at > @created_after AND created_at < @created_before
ORDER BY id DESC LIMIT @page;
