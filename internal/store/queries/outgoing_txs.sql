-- name: InsertOutgoingTx :exec
INSERT INTO outgoing_txs (id, chain, sender, nonce, purpose, number, contract, new_owner, subject, attempt, versions, hash, status,
	block, block_hash, gas_used, gas_units, paid, created_at, mined_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 0, '', 0, 0, 0, $14, 0);

-- name: LastOutgoingTx :one
SELECT * FROM outgoing_txs
WHERE subject = @subject AND purpose = @purpose AND number = @number AND contract = @contract AND new_owner = @new_owner
ORDER BY attempt DESC LIMIT 1;

-- name: MarkTxMined :execrows
UPDATE outgoing_txs SET status = @status, hash = @hash, block = @block, block_hash = @block_hash, gas_used = @gas_used,
	gas_units = @gas_units, paid = @paid, mined_at = @mined_at
WHERE id = @id AND status = 'sent';

-- Gives up a transaction whose nonce somebody else has used. It changes nothing once another process has replaced it.
-- name: MarkTxDisplaced :execrows
UPDATE outgoing_txs SET status = 'displaced', block = -1 WHERE id = @id AND status = 'sent' AND hash = @was;

-- name: OutgoingTxOfNonce :one
SELECT * FROM outgoing_txs WHERE chain = $1 AND sender = $2 AND nonce = $3;

-- Changes nothing once the transaction is mined, or once another process has replaced it.
-- name: ReplaceOutgoingTx :execrows
UPDATE outgoing_txs SET versions = @versions, hash = @hash WHERE id = @id AND status = 'sent' AND hash = @was;

-- name: MinedTxs :many
SELECT * FROM outgoing_txs WHERE subject = $1 AND status = 'mined' ORDER BY mined_at, id;

-- What was mined for the claims of an account's transactions, and for the transactions themselves. Ids grow with time, so
-- that a page of transactions lies between its lowest and its highest id.
-- name: MinedTxsOfTransactions :many
SELECT o.* FROM outgoing_txs o WHERE o.status = 'mined' AND o.subject IN (
	SELECT t.claim_id FROM transactions t WHERE t.account_id = @account_id AND t.id >= @first_id AND t.id <= @last_id
	UNION ALL
	SELECT t.id FROM transactions t WHERE t.account_id = @account_id AND t.id >= @first_id AND t.id <= @last_id)
ORDER BY o.mined_at, o.id;

-- name: SentTxs :many
SELECT * FROM outgoing_txs WHERE chain = $1 AND status = 'sent' ORDER BY nonce;

-- name: SentTxsOfKind :many
SELECT * FROM outgoing_txs WHERE chain = @chain AND purpose = @purpose AND status = 'sent' ORDER BY nonce;

-- name: TxsInBlocks :many
SELECT * FROM outgoing_txs WHERE chain = @chain AND block > @above AND block <= @up_to ORDER BY nonce;

-- name: LostTxs :many
SELECT * FROM outgoing_txs WHERE chain = $1 AND block = 0 AND status <> 'sent' ORDER BY nonce;

-- name: RelocateTx :execrows
UPDATE outgoing_txs SET hash = @hash, block = @block, block_hash = @block_hash, gas_used = @gas_used
WHERE id = @id AND status <> 'sent' AND block = @was_block AND block_hash = @was_hash;

-- name: TxsOfSubject :many
SELECT * FROM outgoing_txs WHERE subject = $1 ORDER BY created_at, id;

-- How many transactions of a chain were sent and are in no block, and since when the oldest is there.
-- name: UnminedTxs :one
SELECT COUNT(*) AS number, CAST(COALESCE(MIN(created_at), 0) AS BIGINT) AS since
FROM outgoing_txs WHERE chain = $1 AND status = 'sent';

-- The transactions to a chain, newest first. Ids grow with time.
-- name: OutgoingTxPage :many
SELECT * FROM outgoing_txs WHERE chain = @chain AND id < @before_id ORDER BY id DESC LIMIT @page;

-- name: OutgoingTx :one
SELECT * FROM outgoing_txs WHERE id = $1;
