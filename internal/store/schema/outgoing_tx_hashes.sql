-- Every version of every outgoing transaction, by the hash under which a chain may show it.
CREATE TABLE outgoing_tx_hashes (
	hash TEXT PRIMARY KEY,
	outgoing_tx_id TEXT NOT NULL REFERENCES outgoing_txs (id)
);
