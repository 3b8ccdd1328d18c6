-- name: InsertSpend :exec
INSERT INTO spends (payment_id, seq, programme_id, account_id, card_id, minor, purchases, spent_at, cash, channel)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10);

-- name: SpendsOf :many
SELECT * FROM spends WHERE payment_id = $1 AND programme_id = $2 ORDER BY seq DESC;

-- name: UpdateSpend :execrows
UPDATE spends SET minor = @minor, purchases = @purchases WHERE payment_id = @payment_id AND seq = @seq;

-- name: DeleteSpend :execrows
DELETE FROM spends WHERE payment_id = $1 AND seq = $2;

-- name: AllSpends :many
SELECT payment_id, CAST(SUM(minor) AS BIGINT) AS minor, CAST(SUM(purchases) AS BIGINT) AS purchases
FROM spends GROUP BY payment_id;
