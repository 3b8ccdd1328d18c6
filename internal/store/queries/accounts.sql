-- name: InsertAccount :exec
INSERT INTO accounts (id, programme_id, customer_id, status, type, currencies, chain, owner, wallet, token, chain_id, cascade,
	epoch, created_at, updated_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 0, $13, $14);

-- name: SetWalletEpoch :exec
UPDATE accounts SET epoch = $1 WHERE id = $2;

-- name: Account :one
SELECT * FROM accounts WHERE programme_id = $1 AND id = $2;

-- name: UpdateAccount :one
UPDATE accounts SET status = @status, chain_id = @chain_id, cascade = @cascade,
	updated_at = CASE WHEN @updated_at > updated_at THEN @updated_at ELSE updated_at + 1 END
WHERE id = @id AND status = @was
RETURNING updated_at;

-- name: ListAccounts :many
SELECT * FROM accounts
WHERE programme_id = @programme_id AND id < @before_id AND (status = @status OR @status = '')
AND created_at > @created_after AND created_at < @created_before
ORDER BY id DESC LIMIT @page;

-- name: ListAccountsOfCustomer :many
SELECT * FROM accounts
WHERE customer_id = @customer_id AND programme_id = @programme_id AND id < @before_id AND (status = @status OR @status = '')
AND created_at > @created_after AND created_at < @created_before
ORDER BY id DESC LIMIT @page;

-- name: CountWallets :one
SELECT COUNT(*) FROM accounts WHERE chain = $1 AND chain_id <> '';

-- name: WalletsOfChain :many
SELECT * FROM accounts WHERE chain = $1 AND chain_id <> '' ORDER BY id;

-- name: AccountsOfWallet :many
SELECT * FROM accounts WHERE programme_id = @programme_id AND lower(wallet) = CAST(@address AS TEXT) ORDER BY id DESC LIMIT @page;

-- name: AccountsOfOwner :many
SELECT * FROM accounts WHERE programme_id = @programme_id AND lower(owner) = CAST(@address AS TEXT) ORDER BY id DESC LIMIT @page;
