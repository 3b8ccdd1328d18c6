-- name: InsertAccount :exec
INSERT INTO accounts (id, programme_id, customer_id, status, type, currencies, chain, owner, wallet, token, chain_id, cascade, created_at, updated_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14);

-- name: Account :one
SELECT * FROM accounts WHERE programme_id = $1 AND id = $2;

-- name: UpdateAccount :execrows
UPDATE accounts SET status = @status, chain_id = @chain_id, cascade = @cascade, updated_at = @updated_at
WHERE id = @id AND status = @was;

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

-- name: InsertGrant :exec
INSERT INTO grants (account_id, nonce, purpose, allowance, signature, created_at) VALUES ($1, $2, $3, $4, $5, $6);

-- name: LastGrant :one
SELECT * FROM grants WHERE account_id = $1 ORDER BY nonce DESC LIMIT 1;

-- name: OpenFunds :execrows
INSERT INTO funds (account_id, asset, available, held, escrowed, allowance, withdrawing, open, debt)
VALUES ($1, $2, 0, 0, 0, 0, 0, TRUE, 0) ON CONFLICT (account_id, asset) DO NOTHING;

-- name: Funds :one
SELECT * FROM funds WHERE account_id = $1 AND asset = $2;

-- name: FundsOfAccount :many
SELECT * FROM funds WHERE account_id = $1 ORDER BY asset;

-- name: CloseFunds :execrows
UPDATE funds SET open = FALSE WHERE account_id = $1 AND held = 0 AND escrowed = 0 AND debt = 0;

-- name: ForceCloseFunds :exec
UPDATE funds SET open = FALSE WHERE account_id = $1;

-- name: SetAllowance :exec
UPDATE funds SET allowance = @allowance, allowance_block = @allowance_block WHERE account_id = @account_id AND asset = @asset;

-- name: HoldFunds :one
UPDATE funds SET available = available - @units, held = held + @units
WHERE account_id = @account_id AND asset = @asset AND open AND debt = 0
AND available - withdrawing - missing >= @units AND allowance - held >= @units AND revoking = 0
RETURNING *;

-- name: MoveFunds :execrows
UPDATE funds SET available = available + @available, held = held + @held, escrowed = escrowed + @escrowed, 
	allowance = allowance - CASE WHEN CAST(@block AS BIGINT) = 0 OR CAST(@block AS BIGINT) > allowance_block THEN CAST(@drawn AS BIGINT) ELSE 0 END,
debt = debt + @debt
WHERE account_id = @account_id AND asset = @asset AND held + @held >= 0 AND escrowed + @escrowed >= 0 AND debt + @debt >= 0;

-- name: LockFunds :one
SELECT * FROM funds WHERE account_id = $1 AND asset = $2 FOR UPDATE;
