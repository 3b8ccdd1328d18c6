-- Takes a sender's next nonce. The first one is the chain's; the row then keeps the one after it.
-- name: NextNonce :one
INSERT INTO outgoing_tx_senders (chain, sender, nonce) VALUES (@chain, @sender, @first + 1)
ON CONFLICT (chain, sender) DO UPDATE SET nonce = outgoing_tx_senders.nonce + 1
RETURNING CAST(nonce - 1 AS BIGINT);
