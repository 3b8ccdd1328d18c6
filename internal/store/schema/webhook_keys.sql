-- The installation's keys that deliveries are signed with, and their private halves encrypted under its master key. A key
-- is published from the start, signs from signs_from on until a later one does, and is published until retires_at; 0: for
-- as long as no other one follows.
CREATE TABLE webhook_keys (
	number BIGINT PRIMARY KEY,
	id TEXT NOT NULL UNIQUE,
	sealed TEXT NOT NULL,
	public_key TEXT NOT NULL,
	created_at BIGINT NOT NULL,
	signs_from BIGINT NOT NULL,
	retires_at BIGINT NOT NULL
);
