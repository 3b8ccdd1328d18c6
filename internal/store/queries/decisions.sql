-- name: InsertDecision :exec
INSERT INTO decisions (id, programme_id, account_id, card_id, authorisation_id, kind, reason, detail, limit_hit, shadow,
	priced_amount, priced_currency, approved_amount, amount, currency, rate, token_amount, spendable, fees, merchant,
	network_reference, network_info, duration_microseconds, created_at, merchant_key)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25);

-- name: Decision :one
SELECT * FROM decisions WHERE programme_id = $1 AND id = $2;

-- name: ListDecisions :many
SELECT * FROM decisions
WHERE programme_id = @programme_id AND id < @before_id AND (reason = @reason OR @reason = '')
AND (@outcome = '' OR (@outcome = 'approved' AND reason = '') OR (@outcome = 'declined' AND reason <> ''))
AND created_at > @created_after AND created_at < @created_before
ORDER BY id DESC LIMIT @page;

-- name: ListDecisionsOfCard :many
SELECT * FROM decisions
WHERE card_id = @card_id AND programme_id = @programme_id AND id < @before_id AND (reason = @reason OR @reason = '')
AND (account_id = @account_id OR @account_id = '')
AND (@outcome = '' OR (@outcome = 'approved' AND reason = '') OR (@outcome = 'declined' AND reason <> ''))
AND created_at > @created_after AND created_at < @created_before
ORDER BY id DESC LIMIT @page;

-- name: ListDecisionsOfAccount :many
SELECT * FROM decisions
WHERE account_id = @account_id AND programme_id = @programme_id AND id < @before_id AND (reason = @reason OR @reason = '')
AND (@outcome = '' OR (@outcome = 'approved' AND reason = '') OR (@outcome = 'declined' AND reason <> ''))
AND created_at > @created_after AND created_at < @created_before
ORDER BY id DESC LIMIT @page;

-- name: LatestDecisions :many
SELECT * FROM decisions WHERE card_id = @card_id ORDER BY id DESC LIMIT @most;

-- name: ListDecisionsOfReason :many
SELECT * FROM decisions
WHERE programme_id = @programme_id AND reason = @reason AND reason <> '' AND id < @before_id
AND created_at > @created_after AND created_at < @created_before
ORDER BY id DESC LIMIT @page;

-- name: ListDeclinedDecisions :many
SELECT * FROM decisions
WHERE programme_id = @programme_id AND reason <> '' AND id < @before_id AND created_at > @created_after AND created_at < @created_before
ORDER BY id DESC LIMIT @page;

-- name: DecisionsOfAuthorisation :many
SELECT * FROM decisions WHERE authorisation_id = $1 AND authorisation_id <> '' ORDER BY id;

-- What was decided since a moment, by slots of time, reasons, and the bounds in microseconds that decisions took at most. The
-- largest bound stands for all that took longer.
-- name: CountDecisions :many
SELECT CAST(created_at / CAST(@slot AS BIGINT) AS BIGINT) AS slot, reason, CAST(CASE
	WHEN duration_microseconds <= 1000 THEN 1000 WHEN duration_microseconds <= 2000 THEN 2000
	WHEN duration_microseconds <= 3000 THEN 3000 WHEN duration_microseconds <= 5000 THEN 5000
	WHEN duration_microseconds <= 7500 THEN 7500 WHEN duration_microseconds <= 10000 THEN 10000
	WHEN duration_microseconds <= 15000 THEN 15000 WHEN duration_microseconds <= 20000 THEN 20000
	WHEN duration_microseconds <= 30000 THEN 30000 WHEN duration_microseconds <= 50000 THEN 50000
	WHEN duration_microseconds <= 75000 THEN 75000 WHEN duration_microseconds <= 100000 THEN 100000
	WHEN duration_microseconds <= 150000 THEN 150000 WHEN duration_microseconds <= 200000 THEN 200000
	WHEN duration_microseconds <= 300000 THEN 300000 WHEN duration_microseconds <= 500000 THEN 500000
	WHEN duration_microseconds <= 1000000 THEN 1000000 WHEN duration_microseconds <= 2000000 THEN 2000000
	ELSE 9000000000 END AS BIGINT) AS took_at_most, COUNT(*) AS decisions
FROM decisions WHERE programme_id = @programme_id AND created_at >= @since
GROUP BY 1, 2, 3 ORDER BY 1, 2, 3;

-- name: DecisionsOfAmount :many
SELECT * FROM decisions WHERE programme_id = @programme_id AND priced_amount = @amount AND (priced_currency = @currency OR @currency = '')
ORDER BY id DESC LIMIT @page;

-- name: DecisionsOfMerchant :many
SELECT * FROM decisions WHERE programme_id = @programme_id AND merchant_key = @merchant_key ORDER BY id DESC LIMIT @page;

-- The first key of a merchant from one on and below another: from key to key, few rows are read however many there are.
-- name: NextMerchantOfDecisions :one
SELECT merchant_key FROM decisions WHERE programme_id = @programme_id AND merchant_key >= @after AND merchant_key < @until
ORDER BY merchant_key LIMIT 1;
