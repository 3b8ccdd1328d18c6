-- name: InsertClearing :exec
INSERT INTO clearings (transaction_id, programme_id, partner, arn, created_at) VALUES ($1, $2, $3, $4, $5);

-- name: LockClearing :many
SELECT transaction_id FROM clearings WHERE transaction_id = $1 FOR UPDATE;

-- name: ClearingsOfARN :many
SELECT * FROM clearings WHERE partner = $1 AND arn = $2 ORDER BY transaction_id LIMIT 20;

-- What a transaction moved between cardholders and the card network, by direction. Entries of settlement reports belong to
-- no payment.
-- name: ClearedSides :one
SELECT CAST(COALESCE(SUM(CASE WHEN p.destination = @network_account THEN p.units ELSE 0 END), 0) AS BIGINT) AS debited,
	CAST(COALESCE(SUM(CASE WHEN p.source = @network_account THEN p.units ELSE 0 END), 0) AS BIGINT) AS credited
FROM ledger_entries e JOIN ledger_postings p ON p.entry_id = e.id
WHERE e.payment = @payment AND e.asset = @asset;

-- What lines settle of a transaction, by direction.
-- name: SettledSides :one
SELECT CAST(COALESCE(SUM(CASE WHEN gross - written_off > 0 THEN gross - written_off ELSE 0 END), 0) AS BIGINT) AS debited,
	CAST(COALESCE(SUM(CASE WHEN gross - written_off < 0 THEN written_off - gross ELSE 0 END), 0) AS BIGINT) AS credited
FROM settlement_lines WHERE transaction_id = $1 AND status <> 'differs';

-- Transactions of a partner in a span of time of which more was cleared than settled, or less, and that no line differs from.
-- name: UnsettledClearings :many
SELECT c.* FROM clearings c
WHERE c.partner = @partner AND c.created_at >= @since AND c.created_at < @before AND c.transaction_id > @after_id
AND NOT EXISTS (SELECT 1 FROM settlement_lines l WHERE l.transaction_id = c.transaction_id AND l.status = 'differs')
AND COALESCE((SELECT SUM(CASE WHEN p.destination = 'network:' || c.programme_id THEN p.units
		WHEN p.source = 'network:' || c.programme_id THEN -p.units ELSE 0 END)
	FROM ledger_entries e JOIN ledger_postings p ON p.entry_id = e.id WHERE e.payment = c.transaction_id), 0)
<> COALESCE((SELECT SUM(l.gross - l.written_off) FROM settlement_lines l
	WHERE l.transaction_id = c.transaction_id AND l.status <> 'differs'), 0)
ORDER BY c.transaction_id LIMIT @page;
