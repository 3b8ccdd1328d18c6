-- Takes a sender's next nonce: the larger of the record's and the chain's. The row then keeps the one after it, and counts the
-- nonces that the chain has used and the record has not given out.
-- name: NextNonce :one
INSERT INTO outgoing_tx_senders (chain, sender, nonce, skipped) VALUES (@chain, @sender, @on_chain + 1, 0)
ON CONFLICT (chain, sender) DO UPDATE SET
	nonce = 1 + CASE WHEN excluded.nonce - 1 > outgoing_tx_senders.nonce THEN excluded.nonce - 1 ELSE outgoing_tx_senders.nonce END,
	skipped = outgoing_tx_senders.skipped + CASE WHEN excluded.nonce - 1 > outgoing_tx_senders.nonce
		THEN excluded.nonce - 1 - outgoing_tx_senders.nonce ELSE 0 END
RETURNING CAST(nonce - 1 AS BIGINT) AS nonce, skipped;
