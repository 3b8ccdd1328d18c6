-- chain_id is the wallet's CAIP-10 id, and empty until the wallet is deployed. cascade says which parent's deactivation
-- took the account down. epoch is that of the wallet, which what its owner signs names.
CREATE TABLE accounts (
	id TEXT PRIMARY KEY,
	programme_id TEXT NOT NULL REFERENCES programmes (id),
	customer_id TEXT NOT NULL REFERENCES customers (id),
	status TEXT NOT NULL,
	type TEXT NOT NULL,
	currencies TEXT NOT NULL,
	chain TEXT NOT NULL,
	owner TEXT NOT NULL,
	wallet TEXT NOT NULL,
	token TEXT NOT NULL,
	chain_id TEXT NOT NULL,
	cascade TEXT NOT NULL,
	epoch BIGINT NOT NULL,
	created_at BIGINT NOT NULL,
	updated_at BIGINT NOT NULL
);
CREATE INDEX accounts_list ON accounts (programme_id, id);
CREATE INDEX accounts_of_customer ON accounts (customer_id, id);
CREATE INDEX accounts_of_chain ON accounts (chain) WHERE chain_id <> '';
CREATE INDEX accounts_of_wallet ON accounts (programme_id, lower(wallet));
CREATE INDEX accounts_of_owner ON accounts (programme_id, lower(owner));
