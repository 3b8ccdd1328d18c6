-- Changes nothing, but locks the row of all time until the transaction ends, and makes it where there is none.
-- name: LockUsage :one
INSERT INTO usages (subject, card_use, period, began_at, minor, purchases) VALUES ($1, '', 'lifetime', 0, 0, 0)
ON CONFLICT (subject, card_use, period, began_at) DO UPDATE SET minor = usages.minor
RETURNING minor, purchases;

-- name: LifetimeUsage :one
SELECT minor, purchases FROM usages WHERE subject = $1 AND card_use = $2 AND period = 'lifetime' AND began_at = 0;

-- Sums slots up to a midnight, and days from there on.
-- name: UsageSince :one
SELECT CAST(COALESCE(SUM(minor), 0) AS BIGINT) AS minor, CAST(COALESCE(SUM(purchases), 0) AS BIGINT) AS purchases
FROM usages
WHERE subject = @subject AND card_use = @card_use
AND (period = 'slot' AND began_at >= @slot AND began_at < @day OR period = 'day' AND began_at >= @day);

-- name: AddUsage :exec
INSERT INTO usages (subject, card_use, period, began_at, minor, purchases) VALUES
	(@account, @card_use, 'lifetime', 0, @minor, @purchases),
	(@account, @card_use, 'day', @day, @minor, @purchases),
	(@account, @card_use, 'slot', @slot, @minor, @purchases),
	(@card, @card_use, 'lifetime', 0, @minor, @purchases),
	(@card, @card_use, 'day', @day, @minor, @purchases),
	(@card, @card_use, 'slot', @slot, @minor, @purchases)
ON CONFLICT (subject, card_use, period, began_at) DO UPDATE SET
	minor = usages.minor + excluded.minor, purchases = usages.purchases + excluded.purchases;

-- name: SubtractUsage :execrows
UPDATE usages SET minor = minor - @minor, purchases = purchases - @purchases
WHERE subject IN (@account, @card) AND card_use = @card_use AND (period = 'lifetime' AND began_at = 0
	OR period = 'day' AND began_at = @day OR period = 'slot' AND began_at = @slot);
