-- Takes a sender's next nonce: the larger of the record's and the chain's. The row then keeps the one after it, and counts the
-- nonces that the chain has mined or pending and the record has not given out.
-- name: NextNonce :one
INSERT INTO outgoing_tx_senders (chain, sender, nonce, skipped) VALUES (@chain, @sender, @on_chain + 1, 0)
ON CONFLICT (chain, sender) DO UPDATE SET
	nonce = 1 + CASE WHEN excluded.nonce - 1 > outgoing_tx_senders.nonce THEN excluded.nonce - 1 ELSE outgoing_tx_senders.nonce END,
	skipped = outgoing_tx_senders.skipped + CASE WHEN excluded.nonce - 1 > outgoing_tx_senders.nonce
		THEN excluded.nonce - 1 - outgoing_tx_senders.nonce ELSE 0 END
RETURNING CAST(nonce - 1 AS BIGINT) AS nonce, skipped;

-- Takes a nonce that was left to somebody else's transaction, unless a transaction of ours has it. One before the first on
-- record makes those between them skipped.
-- name: TakeSkippedNonce :execrows
UPDATE outgoing_tx_senders SET skipped = skipped + (
	SELECT CASE WHEN MIN(o.nonce) > @taken THEN MIN(o.nonce) - 1 - CAST(@taken AS BIGINT) ELSE -1 END FROM outgoing_txs o
	WHERE o.chain = @chain AND o.sender = @sender)
WHERE outgoing_tx_senders.chain = @chain AND outgoing_tx_senders.sender = @sender AND outgoing_tx_senders.nonce > @taken
	AND NOT EXISTS (SELECT 1 FROM outgoing_txs o WHERE o.chain = @chain AND o.sender = @sender AND o.nonce = @taken);
