-- name: InsertAuthorisation :exec
INSERT INTO authorisations (id, programme_id, account_id, card_id, status, merchant_amount, merchant_currency, amount, currency,
rate, rate_source, rate_at, token_rate, token_rate_source, token_rate_at, merchant, token, fees, token_amount, created_at, updated_at, terms,
captured_amount, expires_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24);

-- name: Authorisation :one
SELECT * FROM authorisations WHERE programme_id = $1 AND id = $2;

-- name: UpdateAuthorisation :execrows
UPDATE authorisations SET status = @status, merchant_amount = @merchant_amount, amount = @amount, fees = @fees, token_amount = @token_amount,
captured_amount = @captured_amount, expires_at = @expires_at, updated_at = @updated_at
WHERE id = @id AND status = @was;

-- name: InsertDecision :exec
INSERT INTO decisions (id, programme_id, account_id, card_id, authorisation_id, reason, merchant_amount, merchant_currency,
token_amount, spendable, created_at, kind, detail, shadow, amount, currency, rate, fees, merchant, network_reference, microseconds, limit_hit)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22);

-- name: InsertTransaction :exec
INSERT INTO transactions (id, programme_id, account_id, card_id, authorisation_id, status, direction, merchant_amount, merchant_currency,
amount, currency, rate, rate_source, rate_at, merchant, token, token_amount, fees, created_at, updated_at, claim_id, settles_at, refund_of,
refunded_amount, refunded_units, token_rate)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26);

-- name: Transaction :one
SELECT * FROM transactions WHERE programme_id = $1 AND id = $2;

-- name: TransactionsOfClaim :many
SELECT * FROM transactions WHERE claim_id = $1 ORDER BY id;

-- name: TransactionsOfAuthorisation :many
SELECT * FROM transactions WHERE authorisation_id = $1 ORDER BY id;

-- name: UpdateTransaction :execrows
UPDATE transactions SET version = version + 1, status = @status, refunded_amount = @refunded_amount, refunded_units = @refunded_units,
claim_id = @claim_id, settles_at = @settles_at, updated_at = @updated_at WHERE id = @id AND version = @version;

-- name: RefundsOf :many
SELECT * FROM transactions WHERE account_id = $1 AND refund_of = $2 ORDER BY id;

-- name: CardMoved :many
SELECT t.direction, CAST(SUM(t.token_amount) AS BIGINT) AS units FROM transactions t WHERE t.card_id = $1 AND t.status IN ('processing', 'processed')
AND t.refund_of NOT IN (SELECT u.id FROM transactions u WHERE u.card_id = $1 AND u.direction = 'debit' AND u.status IN ('reversing', 'reversed'))
GROUP BY t.direction;

-- name: ListAuthorisations :many
SELECT * FROM authorisations
WHERE programme_id = @programme_id AND id < @before_id AND (status = @status OR @status = '')
AND created_at > @created_after AND created_at < @created_before
ORDER BY id DESC LIMIT @page;

-- name: Decision :one
SELECT * FROM decisions WHERE programme_id = $1 AND id = $2;

-- name: ListDecisions :many
SELECT * FROM decisions
WHERE programme_id = @programme_id AND id < @before_id AND (reason = @reason OR @reason = '')
AND (@outcome = '' OR (@outcome = 'approved' AND reason = '') OR (@outcome = 'declined' AND reason <> ''))
AND created_at > @created_after AND created_at < @created_before
ORDER BY id DESC LIMIT @page;

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
