-- name: SaveDay :exec
INSERT INTO ledger_days (programme_id, account_id, asset, book, shard, day, closing)
VALUES (@programme_id, @account_id, @asset, @book, @shard, @day, @closing)
ON CONFLICT (programme_id, account_id, asset, book, shard, day) DO UPDATE SET closing = excluded.closing;

-- name: ClosingBefore :one
SELECT closing FROM ledger_days
WHERE programme_id = @programme_id AND account_id = @account_id AND asset = @asset AND book = @book AND shard = @shard
AND day <= @day
ORDER BY day DESC LIMIT 1;

-- name: MoveLaterDays :exec
UPDATE ledger_days SET closing = closing + @units
WHERE programme_id = @programme_id AND account_id = @account_id AND asset = @asset AND book = @book AND shard = @shard
AND day > @day;
