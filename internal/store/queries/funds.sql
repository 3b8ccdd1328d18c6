-- name: OpenFunds :execrows
INSERT INTO funds (account_id, asset, available, held, escrowed, debt, open, allowance, allowance_block, opening_block,
	withdrawing, revoking, missing, granted, allowance_low, dust)
VALUES ($1, $2, 0, 0, 0, 0, TRUE, 0, 0, 0, 0, 0, 0, 0, FALSE, 0) ON CONFLICT (account_id, asset) DO NOTHING;

-- name: Funds :one
SELECT * FROM funds WHERE account_id = $1 AND asset = $2;

-- name: LockFunds :one
SELECT * FROM funds WHERE account_id = $1 AND asset = $2 FOR UPDATE;

-- name: FundsOfAccount :many
SELECT * FROM funds WHERE account_id = $1 ORDER BY asset;

-- name: CloseFunds :execrows
UPDATE funds SET open = FALSE WHERE account_id = $1 AND held = 0 AND escrowed = 0 AND debt = 0;

-- name: ForceCloseFunds :exec
UPDATE funds SET open = FALSE WHERE account_id = $1;

-- name: SetAllowance :exec
UPDATE funds SET allowance = @allowance, allowance_block = @allowance_block, granted = @granted
WHERE account_id = @account_id AND asset = @asset;

-- name: NoteAllowance :execrows
UPDATE funds SET allowance_low = @low WHERE account_id = @account_id AND asset = @asset AND allowance_low <> @low;

-- Takes the money of a purchase if it is there: of two purchases that race for the same money one changes no row.
-- name: HoldFunds :one
UPDATE funds SET available = available - @units, held = held + @units
WHERE account_id = @account_id AND asset = @asset AND open AND debt = 0
AND available - withdrawing - missing >= @units AND allowance - held >= @units AND revoking = 0
RETURNING *;

-- Adds what an entry changes. What a block drew uses up allowance, unless the allowance was read as of that block or a later
-- one, where it is used up already. What no block drew (0) always uses it up.
-- name: MoveFunds :execrows
UPDATE funds SET available = available + @available, held = held + @held, escrowed = escrowed + @escrowed, debt = debt + @debt,
	allowance = allowance - CASE
		WHEN CAST(@block AS BIGINT) = 0 OR CAST(@block AS BIGINT) > allowance_block THEN CAST(@drawn AS BIGINT) ELSE 0 END
WHERE account_id = @account_id AND asset = @asset
AND held + @held >= 0 AND escrowed + @escrowed >= 0 AND debt + @debt >= 0;

-- name: FundsOfChain :many
SELECT f.* FROM funds f JOIN accounts a ON a.id = f.account_id
WHERE a.chain = $1 AND a.chain_id <> '' ORDER BY f.account_id, f.asset;

-- name: FundsReadAbove :many
SELECT f.* FROM funds f JOIN accounts a ON a.id = f.account_id
WHERE a.chain = @chain AND (f.allowance_block > @block OR f.opening_block > @block) ORDER BY f.account_id, f.asset;

-- name: FundsMissing :many
SELECT f.* FROM funds f JOIN accounts a ON a.id = f.account_id
WHERE a.chain = $1 AND f.missing > 0 AND f.available > 0 ORDER BY f.account_id, f.asset;

-- name: SaveChainState :exec
UPDATE funds SET withdrawing = @withdrawing, revoking = @revoking, missing = @missing, dust = @dust,
	opening_block = @opening_block
WHERE account_id = @account_id AND asset = @asset;
