-- An event that is booked already is not booked again.
-- name: InsertEntry :execrows
INSERT INTO ledger_entries (id, programme_id, account_id, asset, kind, cause, payment, block, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
ON CONFLICT (cause, kind, asset) DO NOTHING;

-- name: InsertNewEntry :exec
INSERT INTO ledger_entries (id, programme_id, account_id, asset, kind, cause, payment, block, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9);

-- name: Entry :one
SELECT * FROM ledger_entries WHERE programme_id = $1 AND account_id = $2 AND id = $3;

-- The pages of entries: the inner query picks a page's entries by an index, and the outer one adds their postings.
-- name: EntriesOfAccount :many
SELECT sqlc.embed(e), sqlc.embed(p) FROM ledger_entries e JOIN ledger_postings p ON p.entry_id = e.id
WHERE e.id IN (SELECT i.id FROM ledger_entries i
	WHERE i.account_id = @account_id
	AND i.created_at > @after AND i.created_at < @until AND (i.created_at, i.id) < (@before_at, CAST(@before_id AS TEXT))
	ORDER BY i.created_at DESC, i.id DESC LIMIT @page)
ORDER BY e.created_at DESC, e.id DESC, p.seq;

-- name: EntriesOfAsset :many
SELECT sqlc.embed(e), sqlc.embed(p) FROM ledger_entries e JOIN ledger_postings p ON p.entry_id = e.id
WHERE e.id IN (SELECT i.id FROM ledger_entries i
	WHERE i.account_id = @account_id AND i.asset = @asset
	AND i.created_at > @after AND i.created_at < @until AND (i.created_at, i.id) < (@before_at, CAST(@before_id AS TEXT))
	ORDER BY i.created_at DESC, i.id DESC LIMIT @page)
ORDER BY e.created_at DESC, e.id DESC, p.seq;

-- name: EntriesOfKind :many
SELECT sqlc.embed(e), sqlc.embed(p) FROM ledger_entries e JOIN ledger_postings p ON p.entry_id = e.id
WHERE e.id IN (SELECT i.id FROM ledger_entries i
	WHERE i.account_id = @account_id AND i.kind = @kind AND (i.asset = @asset OR @asset = '')
	AND i.created_at > @after AND i.created_at < @until AND (i.created_at, i.id) < (@before_at, CAST(@before_id AS TEXT))
	ORDER BY i.created_at DESC, i.id DESC LIMIT @page)
ORDER BY e.created_at DESC, e.id DESC, p.seq;

-- Entries as reports need them, with what is known of their payment. charged is what the platform had got of the payment
-- before the entry: of what it gets, the gas fee comes first.
-- name: BookedEntriesOfAccount :many
SELECT sqlc.embed(e), sqlc.embed(p), COALESCE(a.id, '') AS authorisation, COALESCE(a.merchant, t.merchant, '') AS merchant,
	COALESCE(a.fees, t.fees, '') AS fees, COALESCE(a.card_id, t.card_id, '') AS card,
	COALESCE(t.direction, '') AS direction, COALESCE(t.authorisation_id, '') AS captured,
	CAST(CASE WHEN e.kind = 'settle' AND p.destination LIKE 'platform:%' THEN COALESCE((
		SELECT SUM(q.units) FROM ledger_entries f JOIN ledger_postings q ON q.entry_id = f.id
		WHERE f.payment = e.payment AND f.asset = e.asset AND f.kind = 'settle' AND f.id < e.id
		AND q.destination = p.destination), 0) ELSE 0 END AS BIGINT) AS charged
FROM ledger_entries e JOIN ledger_postings p ON p.entry_id = e.id
LEFT JOIN authorisations a ON a.id = e.payment LEFT JOIN transactions t ON t.id = e.payment
WHERE e.id IN (SELECT i.id FROM ledger_entries i
	WHERE i.account_id = @account_id AND i.asset = @asset
	AND i.created_at >= @since AND i.created_at < @until AND (i.created_at, i.id) > (@after_at, CAST(@after_id AS TEXT))
	ORDER BY i.created_at, i.id LIMIT @page)
ORDER BY e.created_at, e.id, p.seq;

-- name: BookedEntriesOfProgramme :many
SELECT sqlc.embed(e), sqlc.embed(p), COALESCE(a.id, '') AS authorisation, COALESCE(a.merchant, t.merchant, '') AS merchant,
	COALESCE(a.fees, t.fees, '') AS fees, COALESCE(a.card_id, t.card_id, '') AS card,
	COALESCE(t.direction, '') AS direction, COALESCE(t.authorisation_id, '') AS captured,
	CAST(CASE WHEN e.kind = 'settle' AND p.destination LIKE 'platform:%' THEN COALESCE((
		SELECT SUM(q.units) FROM ledger_entries f JOIN ledger_postings q ON q.entry_id = f.id
		WHERE f.payment = e.payment AND f.asset = e.asset AND f.kind = 'settle' AND f.id < e.id
		AND q.destination = p.destination), 0) ELSE 0 END AS BIGINT) AS charged
FROM ledger_entries e JOIN ledger_postings p ON p.entry_id = e.id
LEFT JOIN authorisations a ON a.id = e.payment LEFT JOIN transactions t ON t.id = e.payment
WHERE e.id IN (SELECT i.id FROM ledger_entries i
	WHERE i.programme_id = @programme_id
	AND i.created_at >= @since AND i.created_at < @until AND (i.created_at, i.id) > (@after_at, CAST(@after_id AS TEXT))
	ORDER BY i.created_at, i.id LIMIT @page)
ORDER BY e.created_at, e.id, p.seq;

-- What deposits into the escrow drew of the allowance above a block.
-- name: DrawnSince :one
SELECT CAST(COALESCE(SUM(p.units), 0) AS BIGINT) FROM ledger_entries e JOIN ledger_postings p ON p.entry_id = e.id
WHERE e.account_id = @account_id AND e.asset = @asset AND e.kind = 'reserve' AND e.block > @block;

-- name: SettledOfPayments :many
SELECT e.payment, e.programme_id, p.destination, CAST(SUM(p.units) AS BIGINT) AS units
FROM ledger_entries e JOIN ledger_postings p ON p.entry_id = e.id
WHERE e.kind = 'settle' GROUP BY e.payment, e.programme_id, p.destination;

-- name: EntriesOfPayment :many
SELECT sqlc.embed(e), sqlc.embed(p) FROM ledger_entries e JOIN ledger_postings p ON p.entry_id = e.id
WHERE e.payment = @payment AND e.programme_id = @programme_id ORDER BY e.created_at, e.id, p.seq;

-- name: EntriesOfProgramme :many
SELECT sqlc.embed(e), sqlc.embed(p) FROM ledger_entries e JOIN ledger_postings p ON p.entry_id = e.id
WHERE e.id IN (SELECT i.id FROM ledger_entries i
	WHERE i.programme_id = @programme_id AND (i.created_at, i.id) < (@before_at, CAST(@before_id AS TEXT))
	ORDER BY i.created_at DESC, i.id DESC LIMIT @page)
ORDER BY e.created_at DESC, e.id DESC, p.seq;

-- name: EntryOfProgramme :many
SELECT sqlc.embed(e), sqlc.embed(p) FROM ledger_entries e JOIN ledger_postings p ON p.entry_id = e.id
WHERE e.programme_id = @programme_id AND e.id = @id ORDER BY p.seq;

-- A page of a programme's entries of a span of time that touch a kind of account (empty: any) or are of a kind (empty: any).
-- name: EntriesOfSpan :many
SELECT sqlc.embed(e), sqlc.embed(p) FROM ledger_entries e JOIN ledger_postings p ON p.entry_id = e.id
WHERE e.id IN (SELECT i.id FROM ledger_entries i
	WHERE i.programme_id = @programme_id AND i.created_at >= @since AND i.created_at < @until
	AND (i.created_at, i.id) < (@before_at, CAST(@before_id AS TEXT)) AND (i.kind = @kind OR @kind = '')
	AND (i.asset = @asset OR @asset = '') AND (CAST(@account AS TEXT) = '' OR EXISTS (SELECT 1 FROM ledger_postings t
		WHERE t.entry_id = i.id AND (t.source LIKE CAST(@account AS TEXT) OR t.destination LIKE CAST(@account AS TEXT))))
	ORDER BY i.created_at DESC, i.id DESC LIMIT @page)
ORDER BY e.created_at DESC, e.id DESC, p.seq;
