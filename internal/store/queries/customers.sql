-- A customer whose wallet or external id the programme has already is not added.
-- name: InsertCustomer :execrows
INSERT INTO customers (id, programme_id, external_id, chain_id, chain_key, status, name, portal_token, created_at, updated_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING;

-- name: CustomersTaking :many
SELECT * FROM customers
WHERE programme_id = @programme_id AND (chain_key = @chain_key OR external_id = @external_id) ORDER BY id;

-- name: Customer :one
SELECT * FROM customers WHERE programme_id = $1 AND id = $2;

-- name: LockCustomer :one
SELECT * FROM customers WHERE programme_id = $1 AND id = $2 FOR UPDATE;

-- name: CustomerByPortalToken :one
SELECT * FROM customers WHERE portal_token = $1;

-- name: UpdateCustomer :one
UPDATE customers SET status = @status, name = @name,
	updated_at = CASE WHEN @updated_at > updated_at THEN @updated_at ELSE updated_at + 1 END WHERE id = @id AND status = @was
RETURNING updated_at;

-- name: ListCustomers :many
SELECT * FROM customers
WHERE programme_id = @programme_id AND id < @before_id
AND (status = @status OR @status = '') AND (external_id = @external_id OR @external_id = '')
AND (chain_key = @chain_key OR @chain_key = '')
AND created_at > @created_after AND created_at < @created_before
ORDER BY id DESC LIMIT @page;
