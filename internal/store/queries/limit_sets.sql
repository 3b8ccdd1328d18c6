-- name: LimitSets :many
SELECT scope, limits FROM limit_sets
WHERE programme_id = @programme_id AND subject IN (@programme, @account, @card);

-- name: LimitSet :one
SELECT limits FROM limit_sets WHERE programme_id = $1 AND subject = $2;

-- name: SaveLimitSet :exec
INSERT INTO limit_sets (subject, programme_id, scope, limits, updated_at) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (subject) DO UPDATE SET limits = excluded.limits, updated_at = excluded.updated_at;

-- name: CopyLimitSet :exec
INSERT INTO limit_sets (subject, programme_id, scope, limits, updated_at)
SELECT @to_subject, s.programme_id, s.scope, s.limits, s.updated_at FROM limit_sets s WHERE s.subject = @from_subject;
