-- The next nonce of each sender. Taking it locks the row, so that there are no gaps.
CREATE TABLE outgoing_tx_senders (
	chain TEXT NOT NULL,
	sender TEXT NOT NULL,
	nonce BIGINT NOT NULL,
	PRIMARY KEY (chain, sender)
);
