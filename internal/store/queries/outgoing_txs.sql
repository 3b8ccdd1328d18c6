-- name: InsertOutgoingTx :exec
INSERT INTO outgoing_txs (id, chain, sender, nonce, place, orders, purpose, number, contract, new_owner, subject, attempt,
	versions, hash, status, block, block_hash, gas_used, gas_units, paid, created_at, mined_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 0, '', 0, 0, 0, $16, 0);

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
UPDATE outgoing_txs SET status = 'displaced', block = -1
WHERE chain = @chain AND sender = @sender AND nonce = @nonce AND status = 'sent' AND hash = @was;

-- name: OutgoingTxOfNonce :one
SELECT * FROM outgoing_txs WHERE chain = $1 AND sender = $2 AND nonce = $3 AND place = 0;

-- Adds a version, and changes nothing once every row of the transaction is mined, or once another process has added one.
-- name: ReplaceTxVersions :execrows
UPDATE outgoing_txs SET versions = @versions
WHERE outgoing_txs.chain = @chain AND outgoing_txs.sender = @sender AND outgoing_txs.nonce = @nonce AND outgoing_txs.place = 0
	AND outgoing_txs.versions = @was AND EXISTS (
		SELECT 1 FROM outgoing_txs o WHERE o.chain = @chain AND o.sender = @sender AND o.nonce = @nonce AND o.status = 'sent');

-- Follows ReplaceTxVersions, which takes turns.
-- name: ReplaceTxHash :exec
UPDATE outgoing_txs SET hash = @hash WHERE chain = @chain AND sender = @sender AND nonce = @nonce AND status = 'sent';

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
SELECT * FROM outgoing_txs WHERE chain = $1 AND status = 'sent' ORDER BY nonce, place;

-- name: SentTxsOfKind :many
SELECT * FROM outgoing_txs WHERE chain = @chain AND purpose = @purpose AND status = 'sent' ORDER BY nonce, place;

-- name: TxsInBlocks :many
SELECT * FROM outgoing_txs WHERE chain = @chain AND block > @above AND block <= @up_to ORDER BY nonce, place;

-- name: LostTxs :many
SELECT * FROM outgoing_txs WHERE chain = $1 AND block = 0 AND status <> 'sent' ORDER BY nonce, place;

-- name: RelocateTx :execrows
UPDATE outgoing_txs SET hash = @hash, block = @block, block_hash = @block_hash, gas_used = @gas_used
WHERE id = @id AND status <> 'sent' AND block = @was_block AND block_hash = @was_hash;

-- name: TxsOfSubject :many
SELECT * FROM outgoing_txs WHERE subject = $1 ORDER BY created_at, id;

-- How many transactions of a chain were sent and are in no block, and since when the oldest is there.
-- name: UnminedTxs :one
SELECT COUNT(DISTINCT nonce) AS number, CAST(COALESCE(MIN(created_at), 0) AS BIGINT) AS since
FROM outgoing_txs WHERE chain = $1 AND status = 'sent';

-- The transactions to a chain, newest first. Ids grow with time.
-- name: OutgoingTxPage :many
SELECT * FROM outgoing_txs WHERE chain = @chain AND id < @before_id ORDER BY id DESC LIMIT @page;

-- name: OutgoingTx :one
SELECT * FROM outgoing_txs WHERE id = $1;

-- All that went in a transaction, by its hash or by that of a version that was replaced.
-- name: TxsOfHash :many
SELECT o.* FROM outgoing_tx_hashes h JOIN outgoing_txs f ON f.id = h.outgoing_tx_id
JOIN outgoing_txs o ON o.chain = f.chain AND o.sender = f.sender AND o.nonce = f.nonce
WHERE h.hash = $1 ORDER BY o.place;
