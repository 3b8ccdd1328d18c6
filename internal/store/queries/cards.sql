-- A second live card of a type is not added to an account.
-- name: InsertCard :execrows
INSERT INTO cards (id, programme_id, customer_id, account_id, type, status, name, network, masked_pan, sealed_pan,
	expiry_year, expiry_month, billing, shipping, cascade, created_at, updated_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17) ON CONFLICT DO NOTHING;

-- name: Card :one
SELECT * FROM cards WHERE programme_id = $1 AND id = $2;

-- name: UpdateCard :one
UPDATE cards SET status = @status, name = @name, network = @network, masked_pan = @masked_pan, sealed_pan = @sealed_pan,
	expiry_year = @expiry_year, expiry_month = @expiry_month, cascade = @cascade,
	updated_at = CASE WHEN @updated_at > updated_at THEN @updated_at ELSE updated_at + 1 END
WHERE id = @id AND status = @was
RETURNING updated_at;

-- name: ListCards :many
SELECT * FROM cards
WHERE programme_id = @programme_id AND id < @before_id AND (status = @status OR @status = '')
AND created_at > @created_after AND created_at < @created_before
ORDER BY id DESC LIMIT @page;

-- name: ListCardsOfAccount :many
SELECT * FROM cards
WHERE account_id = @account_id AND programme_id = @programme_id AND id < @before_id AND (status = @status OR @status = '')
AND created_at > @created_after AND created_at < @created_before
ORDER BY id DESC LIMIT @page;

-- name: CardsOfCustomer :many
SELECT * FROM cards WHERE customer_id = $1 ORDER BY id;

-- name: PurchaseContext :one
SELECT sqlc.embed(cards), sqlc.embed(accounts), customers.status AS customer_status, programmes.suspended
FROM cards JOIN accounts ON accounts.id = cards.account_id JOIN customers ON customers.id = accounts.customer_id
JOIN programmes ON programmes.id = cards.programme_id
WHERE cards.programme_id = $1 AND cards.id = $2;
