-- name: ControlSets :many
SELECT subject, scope, controls FROM control_sets
WHERE programme_id = @programme_id AND subject IN (@programme, @account, @card);

-- name: ControlSet :one
SELECT controls FROM control_sets WHERE programme_id = $1 AND subject = $2;

-- name: SaveControlSet :exec
INSERT INTO control_sets (subject, programme_id, scope, controls, updated_at) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (subject) DO UPDATE SET controls = excluded.controls, updated_at = excluded.updated_at;

-- name: CopyControlSet :exec
INSERT INTO control_sets (subject, programme_id, scope, controls, updated_at)
SELECT @to_subject, s.programme_id, s.scope, s.controls, s.updated_at FROM control_sets s WHERE s.subject = @from_subject;
