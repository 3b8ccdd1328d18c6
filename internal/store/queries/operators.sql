-- An operator whose name is taken is not added.
-- name: InsertOperator :execrows
INSERT INTO operators (id, name, role, programme_id, password_hash, disabled, created_at, updated_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING;

-- name: OperatorByName :one
SELECT * FROM operators WHERE name = $1;

-- name: Operators :many
SELECT * FROM operators ORDER BY name;

-- name: DisableOperator :execrows
UPDATE operators SET disabled = TRUE, updated_at = @updated_at WHERE id = @id AND NOT disabled;
