-- name: Timezone :one
SELECT timezone FROM programme_settings WHERE programme_id = $1;

-- name: SaveSettings :exec
INSERT INTO programme_settings (programme_id, timezone) VALUES ($1, $2)
ON CONFLICT (programme_id) DO UPDATE SET timezone = excluded.timezone;

-- name: LimitSets :many
SELECT scope, limits FROM limit_sets
WHERE programme_id = @programme_id AND subject IN (@programme, @account, @card);

-- name: LimitSet :one
SELECT limits FROM limit_sets WHERE programme_id = $1 AND subject = $2;

-- name: SaveLimitSet :exec
INSERT INTO limit_sets (subject, programme_id, scope, limits, updated_at) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (subject) DO UPDATE SET limits = excluded.limits, updated_at = excluded.updated_at;

-- name: ControlSets :many
SELECT subject, scope, controls FROM control_sets
WHERE programme_id = @programme_id AND subject IN (@programme, @account, @card);

-- name: ControlSet :one
SELECT controls FROM control_sets WHERE programme_id = $1 AND subject = $2;

-- name: SaveControlSet :exec
INSERT INTO control_sets (subject, programme_id, scope, controls, updated_at) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (subject) DO UPDATE SET controls = excluded.controls, updated_at = excluded.updated_at;

-- name: LockUsage :one
INSERT INTO usages (subject, grain, began_at, minor, purchases) VALUES ($1, 'life', 0, 0, 0)
ON CONFLICT (subject, grain, began_at) DO UPDATE SET minor = usages.minor
RETURNING minor, purchases;

-- name: UsageInAll :one
SELECT minor, purchases FROM usages WHERE subject = $1 AND grain = 'life' AND began_at = 0;

-- name: UsageSince :one
SELECT CAST(COALESCE(SUM(minor), 0) AS BIGINT) AS minor, CAST(COALESCE(SUM(purchases), 0) AS BIGINT) AS purchases
FROM usages
WHERE subject = @subject AND (grain = 'slot' AND began_at >= @slot AND began_at < @day OR grain = 'day' AND began_at >= @day);

-- name: AddUsage :exec
INSERT INTO usages (subject, grain, began_at, minor, purchases) VALUES
(@account, 'life', 0, @minor, @purchases), (@account, 'day', @day, @minor, @purchases), (@account, 'slot', @slot, @minor, @purchases),
(@card, 'life', 0, @minor, @purchases), (@card, 'day', @day, @minor, @purchases), (@card, 'slot', @slot, @minor, @purchases)
ON CONFLICT (subject, grain, began_at) DO UPDATE SET minor = usages.minor + excluded.minor, purchases = usages.purchases + excluded.purchases;

-- name: TakeUsage :execrows
UPDATE usages SET minor = minor - @minor, purchases = purchases - @purchases
WHERE subject IN (@account, @card) AND (grain = 'life' AND began_at = 0 OR grain = 'day' AND began_at = @day OR grain = 'slot' AND began_at = @slot);

-- name: InsertSpend :exec
INSERT INTO spends (payment_id, seq, programme_id, account_id, card_id, minor, purchases, spent_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8);

-- name: SpendsOf :many
SELECT * FROM spends WHERE payment_id = $1 AND programme_id = $2 ORDER BY seq DESC;

-- name: UpdateSpend :execrows
UPDATE spends SET minor = @minor, purchases = @purchases WHERE payment_id = @payment_id AND seq = @seq;

-- name: DeleteSpend :execrows
DELETE FROM spends WHERE payment_id = $1 AND seq = $2;
