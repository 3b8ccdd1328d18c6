-- name: InsertGift :exec
INSERT INTO gifts (id, programme_id, account_id, asset, units, created_at) VALUES ($1, $2, $3, $4, $5, $6);

-- name: Gift :one
SELECT * FROM gifts WHERE programme_id = @programme_id AND id = @id;

-- name: DeleteGift :execrows
DELETE FROM gifts WHERE id = @id;
