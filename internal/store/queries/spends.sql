-- name: InsertSpend :exec
INSERT INTO spends (payment_id, seq, programme_id, account_id, card_id, minor, purchases, spent_at)
VALUES (@payment_id, (SELECT COALESCE(MAX(s.seq), 0) + 1 FROM spends s WHERE s.payment_id = @payment_id), @programme_id,
	@account_id, @card_id, @minor, @purchases, @spent_at);

-- name: SpendsOf :many
SELECT * FROM spends WHERE payment_id = $1 AND programme_id = $2 ORDER BY seq DESC;

-- name: UpdateSpend :execrows
UPDATE spends SET minor = @minor, purchases = @purchases WHERE payment_id = @payment_id AND seq = @seq;

-- name: DeleteSpend :execrows
DELETE FROM spends WHERE payment_id = $1 AND seq = $2;

-- name: AllSpends :many
SELECT payment_id, CAST(SUM(minor) AS BIGINT) AS minor, CAST(SUM(purchases) AS BIGINT) AS purchases
FROM spends GROUP BY payment_id;
