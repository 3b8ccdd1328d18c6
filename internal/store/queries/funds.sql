-- name: OpenFunds :execrows
INSERT INTO funds (account_id, asset, available, held, escrowed, debt, open, allowance, allowance_block, opening_block,
	withdrawing, revoking, missing, granted, allowance_low, dust, limit_daily, limit_monthly, next_daily, next_monthly,
	next_from, spent_daily, spent_monthly, spent_day, limit_block)
VALUES ($1, $2, 0, 0, 0, 0, TRUE, 0, 0, 0, 0, 0, 0, 0, FALSE, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0) ON CONFLICT (account_id, asset) DO NOTHING;

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

-- Takes the money of a purchase if it is there: of two purchases that race for the same money one changes no row. Limits of the
-- wallet depend on the time: where it has some, or is to have some, the caller has locked the row and looked at them (@looked).
-- name: HoldFunds :one
UPDATE funds SET available = available - @units, held = held + @units
WHERE account_id = @account_id AND asset = @asset AND open AND debt = 0
AND available - withdrawing - missing >= @units AND allowance - held >= @units AND revoking = 0
AND (limit_daily = 0 AND limit_monthly = 0 AND next_from = 0 OR CAST(@looked AS BOOLEAN))
RETURNING *;

-- Adds what an entry changes. What a block drew uses up allowance, unless the allowance was read as of that block or a later
-- one, where it is used up already. What no block drew (0) always uses it up. The same goes for what the wallet counts, if it has
-- limits, in the day @day. That may be later than the day that the chain counted it in, and then lets pass less until the mirror has
-- read what the chain says.
-- name: MoveFunds :execrows
UPDATE funds SET available = available + @available, held = held + @held, escrowed = escrowed + @escrowed, debt = debt + @debt,
	allowance = allowance - CASE
		WHEN CAST(@block AS BIGINT) = 0 OR CAST(@block AS BIGINT) > allowance_block THEN CAST(@drawn AS BIGINT) ELSE 0 END,
	spent_daily = CASE
		WHEN limit_daily = 0 AND limit_monthly = 0 AND next_from = 0 OR CAST(@drawn AS BIGINT) <= 0
			OR CAST(@block AS BIGINT) <> 0 AND CAST(@block AS BIGINT) <= limit_block THEN spent_daily
		WHEN CAST(@day AS BIGINT) > spent_day THEN CAST(@drawn AS BIGINT) ELSE spent_daily + CAST(@drawn AS BIGINT) END,
	spent_monthly = CASE
		WHEN limit_daily = 0 AND limit_monthly = 0 AND next_from = 0 OR CAST(@drawn AS BIGINT) <= 0
			OR CAST(@block AS BIGINT) <> 0 AND CAST(@block AS BIGINT) <= limit_block THEN spent_monthly
		WHEN CAST(@day AS BIGINT) / 30 > spent_day / 30 THEN CAST(@drawn AS BIGINT)
		ELSE spent_monthly + CAST(@drawn AS BIGINT) END,
	spent_day = CASE
		WHEN limit_daily = 0 AND limit_monthly = 0 AND next_from = 0 OR CAST(@drawn AS BIGINT) <= 0
			OR CAST(@block AS BIGINT) <> 0 AND CAST(@block AS BIGINT) <= limit_block THEN spent_day
		WHEN CAST(@day AS BIGINT) > spent_day THEN CAST(@day AS BIGINT) ELSE spent_day END
WHERE account_id = @account_id AND asset = @asset
AND held + @held >= 0 AND escrowed + @escrowed >= 0 AND debt + @debt >= 0;

-- name: FundsOfChain :many
SELECT f.* FROM funds f JOIN accounts a ON a.id = f.account_id
WHERE a.chain = $1 AND a.chain_id <> '' ORDER BY f.account_id, f.asset;

-- name: FundsReadAbove :many
SELECT f.* FROM funds f JOIN accounts a ON a.id = f.account_id
WHERE a.chain = @chain AND (f.allowance_block > @block OR f.opening_block > @block OR f.limit_block > @block)
ORDER BY f.account_id, f.asset;

-- name: FundsMissing :many
SELECT f.* FROM funds f JOIN accounts a ON a.id = f.account_id
WHERE a.chain = $1 AND f.missing > 0 AND f.available > 0 ORDER BY f.account_id, f.asset;

-- name: SaveChainState :exec
UPDATE funds SET withdrawing = @withdrawing, revoking = @revoking, missing = @missing, dust = @dust,
	opening_block = @opening_block
WHERE account_id = @account_id AND asset = @asset;

-- name: LimitedFunds :many
SELECT f.* FROM funds f JOIN accounts a ON a.id = f.account_id
WHERE a.chain = $1 AND a.chain_id <> '' AND (f.limit_daily > 0 OR f.limit_monthly > 0 OR f.next_from > 0)
ORDER BY f.account_id, f.asset;

-- name: SaveWalletLimits :exec
UPDATE funds SET limit_daily = @limit_daily, limit_monthly = @limit_monthly, next_daily = @next_daily,
	next_monthly = @next_monthly, next_from = @next_from, spent_daily = @spent_daily, spent_monthly = @spent_monthly,
	spent_day = @spent_day, limit_block = @limit_block
WHERE account_id = @account_id AND asset = @asset;
