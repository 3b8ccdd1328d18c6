-- chain_key is chain_id in its canonical form, so that a programme has each customer once.
CREATE TABLE customers (
	id TEXT PRIMARY KEY,
	programme_id TEXT NOT NULL REFERENCES programmes (id),
	external_id TEXT NOT NULL,
	chain_id TEXT NOT NULL,
	chain_key TEXT NOT NULL,
	status TEXT NOT NULL,
	name TEXT NOT NULL,
	portal_token TEXT NOT NULL UNIQUE,
	created_at BIGINT NOT NULL,
	updated_at BIGINT NOT NULL,
	UNIQUE (programme_id, chain_key),
	UNIQUE (programme_id, external_id)
);
CREATE INDEX customers_list ON customers (programme_id, id);
