-- name: MoveBook :one
INSERT INTO ledger_books (programme_id, account_id, asset, book, shard, day, closing)
VALUES (@programme_id, @account_id, @asset, @book, @shard, @day, @units)
ON CONFLICT (programme_id, account_id, asset, book, shard) DO UPDATE
SET closing = ledger_books.closing + excluded.closing, day = CASE WHEN excluded.day > ledger_books.day THEN excluded.day ELSE ledger_books.day END
RETURNING day, closing;

-- name: SaveDay :exec
INSERT INTO ledger_days (programme_id, account_id, asset, book, shard, day, closing)
VALUES (@programme_id, @account_id, @asset, @book, @shard, @day, @closing)
ON CONFLICT (programme_id, account_id, asset, book, shard, day) DO UPDATE SET closing = excluded.closing;

-- name: ClosingBefore :one
SELECT closing FROM ledger_days
WHERE programme_id = @programme_id AND account_id = @account_id AND asset = @asset AND book = @book AND shard = @shard AND day <= @day
ORDER BY day DESC LIMIT 1;

-- name: MoveLaterDays :exec
UPDATE ledger_days SET closing = closing + @units
WHERE programme_id = @programme_id AND account_id = @account_id AND asset = @asset AND book = @book AND shard = @shard AND day > @day;

-- name: Closings :many
SELECT b.book, b.asset, CAST(COALESCE(SUM((
	SELECT d.closing FROM ledger_days d
	WHERE d.programme_id = b.programme_id AND d.account_id = b.account_id AND d.asset = b.asset AND d.book = b.book AND d.shard = b.shard AND d.day < @day
	ORDER BY d.day DESC LIMIT 1)), 0) AS BIGINT) AS closing
FROM ledger_books b WHERE b.programme_id = @programme_id AND b.account_id = @account_id GROUP BY b.book, b.asset ORDER BY b.asset, b.book;

-- name: EntriesOfAccount :many
SELECT sqlc.embed(e), sqlc.embed(p) FROM ledger_entries e JOIN ledger_postings p ON p.entry_id = e.id
WHERE e.id IN (SELECT i.id FROM ledger_entries i
	WHERE i.account_id = @account_id AND i.created_at > @after AND i.created_at < @until AND (i.created_at, i.id) < (@before_at, CAST(@before_id AS TEXT))
	ORDER BY i.created_at DESC, i.id DESC LIMIT @page)
ORDER BY e.created_at DESC, e.id DESC, p.seq;

-- name: EntriesOfAsset :many
SELECT sqlc.embed(e), sqlc.embed(p) FROM ledger_entries e JOIN ledger_postings p ON p.entry_id = e.id
WHERE e.id IN (SELECT i.id FROM ledger_entries i
	WHERE i.account_id = @account_id AND i.asset = @asset AND i.created_at > @after AND i.created_at < @until AND (i.created_at, i.id) < (@before_at, CAST(@before_id AS TEXT))
	ORDER BY i.created_at DESC, i.id DESC LIMIT @page)
ORDER BY e.created_at DESC, e.id DESC, p.seq;

-- name: EntriesOfKind :many
SELECT sqlc.embed(e), sqlc.embed(p) FROM ledger_entries e JOIN ledger_postings p ON p.entry_id = e.id
WHERE e.id IN (SELECT i.id FROM ledger_entries i
	WHERE i.account_id = @account_id AND i.kind = @kind AND (i.asset = @asset OR @asset = '') AND i.created_at > @after AND i.created_at < @until AND (i.created_at, i.id) < (@before_at, CAST(@before_id AS TEXT))
	ORDER BY i.created_at DESC, i.id DESC LIMIT @page)
ORDER BY e.created_at DESC, e.id DESC, p.seq;

-- name: Entry :one
SELECT * FROM ledger_entries WHERE programme_id = $1 AND account_id = $2 AND id = $3;

-- name: FactsOfAccount :many
SELECT sqlc.embed(e), sqlc.embed(p), COALESCE(a.id, '') AS authorisation, COALESCE(a.merchant, t.merchant, '') AS merchant, COALESCE(a.fees, t.fees, '') AS fees,
	COALESCE(a.card_id, t.card_id, '') AS card, COALESCE(t.direction, '') AS direction, COALESCE(t.authorisation_id, '') AS captured,
	CAST(CASE WHEN e.kind = 'settle' AND p.destination LIKE 'platform:%' THEN COALESCE((
		SELECT SUM(q.units) FROM ledger_entries f JOIN ledger_postings q ON q.entry_id = f.id
		WHERE f.payment = e.payment AND f.asset = e.asset AND f.kind = 'settle' AND f.id < e.id AND q.destination = p.destination), 0) ELSE 0 END AS BIGINT) AS charged
FROM ledger_entries e JOIN ledger_postings p ON p.entry_id = e.id LEFT JOIN authorisations a ON a.id = e.payment LEFT JOIN transactions t ON t.id = e.payment
WHERE e.id IN (SELECT i.id FROM ledger_entries i
	WHERE i.account_id = @account_id AND i.asset = @asset AND i.created_at >= @since AND i.created_at < @until AND (i.created_at, i.id) > (@after_at, CAST(@after_id AS TEXT))
	ORDER BY i.created_at, i.id LIMIT @page)
ORDER BY e.created_at, e.id, p.seq;

-- name: FactsOfProgramme :many
SELECT sqlc.embed(e), sqlc.embed(p), COALESCE(a.id, '') AS authorisation, COALESCE(a.merchant, t.merchant, '') AS merchant, COALESCE(a.fees, t.fees, '') AS fees,
	COALESCE(a.card_id, t.card_id, '') AS card, COALESCE(t.direction, '') AS direction, COALESCE(t.authorisation_id, '') AS captured,
	CAST(CASE WHEN e.kind = 'settle' AND p.destination LIKE 'platform:%' THEN COALESCE((
		SELECT SUM(q.units) FROM ledger_entries f JOIN ledger_postings q ON q.entry_id = f.id
		WHERE f.payment = e.payment AND f.asset = e.asset AND f.kind = 'settle' AND f.id < e.id AND q.destination = p.destination), 0) ELSE 0 END AS BIGINT) AS charged
FROM ledger_entries e JOIN ledger_postings p ON p.entry_id = e.id LEFT JOIN authorisations a ON a.id = e.payment LEFT JOIN transactions t ON t.id = e.payment
WHERE e.id IN (SELECT i.id FROM ledger_entries i
	WHERE i.programme_id = @programme_id AND i.created_at >= @since AND i.created_at < @until AND (i.created_at, i.id) > (@after_at, CAST(@after_id AS TEXT))
	ORDER BY i.created_at, i.id LIMIT @page)
ORDER BY e.created_at, e.id, p.seq;
