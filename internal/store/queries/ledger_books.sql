-- Adds to a book and tells its last day. An entry whose transaction began earlier than another's may come later: the day
-- never goes back.
-- name: MoveBook :one
INSERT INTO ledger_books (programme_id, account_id, asset, book, shard, day, closing)
VALUES (@programme_id, @account_id, @asset, @book, @shard, @day, @units)
ON CONFLICT (programme_id, account_id, asset, book, shard) DO UPDATE SET
	closing = ledger_books.closing + excluded.closing,
	day = CASE WHEN excluded.day > ledger_books.day THEN excluded.day ELSE ledger_books.day END
RETURNING day, closing;

-- What each book closed with on its last day before one: the sum over its shards, of which each has days of its own.
-- name: Closings :many
SELECT b.book, b.asset, CAST(COALESCE(SUM((
	SELECT d.closing FROM ledger_days d
	WHERE d.programme_id = b.programme_id AND d.account_id = b.account_id AND d.asset = b.asset AND d.book = b.book
	AND d.shard = b.shard AND d.day < @day
	ORDER BY d.day DESC LIMIT 1)), 0) AS BIGINT) AS closing
FROM ledger_books b WHERE b.programme_id = @programme_id AND b.account_id = @account_id
GROUP BY b.book, b.asset ORDER BY b.asset, b.book;
