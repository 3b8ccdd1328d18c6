-- What chains are asked for, each by a transaction that the operator's key signed. A row is written, with its sender's next
-- nonce, before anything is sent: whatever crashes, the same transaction is sent again and the chain takes it once. Several
-- rows share a transaction, and so its nonce, where the chain does what they ask in one call: place, from 0, is a row's
-- among them, and orders how many they are, 1 where it goes alone. Each row is booked, and becomes mined, by itself. Purpose, number (a claim's step, or
-- a grant's nonce), contract (that is deployed, governed or asked to mint) and new_owner together say what it does for its
-- subject; what does not apply is 0 or ''. versions is a JSON list of the signed versions in hexadecimal, oldest first; only
-- place 0 has it. gas_used is the row's share of the gas, gas_units what that cost in the payment's token, and paid what its payment had paid out after it.
CREATE TABLE outgoing_txs (
	id TEXT PRIMARY KEY,
	chain TEXT NOT NULL,
	sender TEXT NOT NULL,
	nonce BIGINT NOT NULL,
	place BIGINT NOT NULL,
	orders BIGINT NOT NULL,
	purpose TEXT NOT NULL,
	number BIGINT NOT NULL,
	contract TEXT NOT NULL,
	new_owner TEXT NOT NULL,
	subject TEXT NOT NULL,
	attempt BIGINT NOT NULL,
	versions TEXT NOT NULL,
	hash TEXT NOT NULL,
	status TEXT NOT NULL,
	block BIGINT NOT NULL,
	block_hash TEXT NOT NULL,
	gas_used BIGINT NOT NULL,
	gas_units BIGINT NOT NULL,
	paid BIGINT NOT NULL,
	created_at BIGINT NOT NULL,
	mined_at BIGINT NOT NULL,
	UNIQUE (chain, sender, nonce, place),
	UNIQUE (subject, purpose, number, contract, new_owner, attempt)
);
CREATE INDEX outgoing_txs_sent ON outgoing_txs (chain) WHERE status = 'sent';
CREATE INDEX outgoing_txs_of_block ON outgoing_txs (chain, block);
CREATE INDEX outgoing_txs_of_chain ON outgoing_txs (chain, id);
