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

-- name: ListShadowedDecisions :many
SELECT * FROM decisions
WHERE programme_id = @programme_id AND shadow <> 'null' AND id < @before_id
AND created_at > @created_after AND created_at < @created_before
ORDER BY id DESC LIMIT @page;

-- name: DecisionsOfAmount :many
SELECT * FROM decisions WHERE programme_id = @programme_id AND priced_amount = @amount AND (priced_currency = @currency OR @currency = '')
ORDER BY id DESC LIMIT @page;

-- name: DecisionsOfMerchant :many
SELECT * FROM decisions WHERE programme_id = @programme_id AND merchant_key = @merchant_key ORDER BY id DESC LIMIT @page;

-- The first key of a merchant from one on and below another: from key to key, few rows are read however many there are.
-- name: NextMerchantOfDecisions :one
SELECT merchant_key FROM decisions WHERE programme_id = @programme_id AND merchant_key >= @after AND merchant_key < @until
ORDER BY merchant_key LIMIT 1;
