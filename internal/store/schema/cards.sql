CREATE TABLE cards (
	id TEXT PRIMARY KEY,
	programme_id TEXT NOT NULL REFERENCES programmes (id),
	customer_id TEXT NOT NULL REFERENCES customers (id),
	account_id TEXT NOT NULL REFERENCES accounts (id),
	type TEXT NOT NULL,
	status TEXT NOT NULL,
	name TEXT NOT NULL,
	network TEXT NOT NULL,
	masked_pan TEXT NOT NULL,
	sealed_pan TEXT NOT NULL,
	expiry_year BIGINT NOT NULL,
	expiry_month BIGINT NOT NULL,
	billing TEXT NOT NULL,
	shipping TEXT NOT NULL,
	cascade TEXT NOT NULL,
	created_at BIGINT NOT NULL,
	updated_at BIGINT NOT NULL
);
CREATE INDEX cards_list ON cards (programme_id, id);
CREATE INDEX cards_of_customer ON cards (customer_id, id);
CREATE INDEX cards_of_account ON cards (account_id, id);
-- An account has one card of a type that is not over.
CREATE UNIQUE INDEX cards_live ON cards (account_id, type) WHERE status IN ('issuing', 'active', 'inactive', 'suspended');
