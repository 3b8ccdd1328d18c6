-- The next nonce of each sender. Taking it locks the row, so that no two transactions get the same one. skipped counts the
-- nonces that were left to transactions which are not ours, mined or pending: somebody else sends with the same key.
CREATE TABLE outgoing_tx_senders (
	chain TEXT NOT NULL,
	sender TEXT NOT NULL,
	nonce BIGINT NOT NULL,
	skipped BIGINT NOT NULL,
	PRIMARY KEY (chain, sender)
);
