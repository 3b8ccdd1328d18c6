-- name: InsertTransaction :exec
INSERT INTO transactions (id, programme_id, account_id, card_id, authorisation_id, version, status, direction, priced_amount,
	priced_currency, amount, currency, rate, rate_source, rate_at, token, token_amount, token_rate, merchant, network_info, fees,
	claim_id, settles_at, refund_of, refunded_amount, refunded_units, reversal_units, undone_units, reversal_waits,
	created_at, updated_at, dispute_id, surplus_amount, surplus_units, merchant_key)
VALUES ($1, $2, $3, $4, $5, 0, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27,
	$28, $29, $30, $31, $32, $33, $34);

-- name: Transaction :one
SELECT * FROM transactions WHERE programme_id = $1 AND id = $2;

-- name: TransactionsOfClaim :many
SELECT * FROM transactions WHERE claim_id = $1 ORDER BY id;

-- name: TransactionsOfAuthorisation :many
SELECT * FROM transactions WHERE authorisation_id = $1 ORDER BY id;

-- name: UpdateTransaction :one
UPDATE transactions SET version = version + 1, status = @status, refunded_amount = @refunded_amount,
	refunded_units = @refunded_units, claim_id = @claim_id, settles_at = @settles_at,
	reversal_units = @reversal_units, undone_units = @undone_units, reversal_waits = @reversal_waits,
	network_info = @network_info,
	updated_at = CASE WHEN @updated_at > updated_at THEN @updated_at ELSE updated_at + 1 END
WHERE id = @id AND version = @version
RETURNING updated_at;

-- name: RefundsOf :many
SELECT * FROM transactions WHERE account_id = $1 AND refund_of = $2 ORDER BY id;

-- What an account's card transactions moved in a token. Of a debit that is reversed what its reversal leaves counts, and
-- its refunds not: the reversal gives back only what they had not.
-- name: AccountTotals :many
SELECT t.direction, CAST(SUM(CASE WHEN t.status IN ('processing', 'processed') THEN t.token_amount - t.surplus_units
	ELSE t.token_amount - t.refunded_units - t.reversal_units END) AS BIGINT) AS units
FROM transactions t
WHERE t.account_id = $1 AND t.token = $2 AND (t.direction = 'debit' OR t.status IN ('processing', 'processed'))
AND t.refund_of NOT IN (SELECT u.id FROM transactions u
	WHERE u.account_id = $1 AND u.direction = 'debit' AND u.status IN ('reversing', 'reversed'))
GROUP BY t.direction;

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

-- name: AllTransactions :many
SELECT * FROM transactions ORDER BY id;

-- name: ListTransactions :many
SELECT * FROM transactions
WHERE programme_id = @programme_id AND id < @before_id AND (status = @status OR @status = '')
AND created_at > @created_after AND created_at < @created_before
ORDER BY id DESC LIMIT @page;

-- name: TransactionsOfAmount :many
SELECT * FROM transactions WHERE programme_id = @programme_id AND priced_amount = @amount AND (priced_currency = @currency OR @currency = '')
ORDER BY id DESC LIMIT @page;

-- name: TransactionsOfMerchant :many
SELECT * FROM transactions WHERE programme_id = @programme_id AND merchant_key = @merchant_key ORDER BY id DESC LIMIT @page;

-- name: NextMerchantOfTransactions :one
SELECT merchant_key FROM transactions WHERE programme_id = @programme_id AND merchant_key >= @after AND merchant_key < @until
ORDER BY merchant_key LIMIT 1;
