CREATE TABLE credentials (
	api_key TEXT PRIMARY KEY,
	programme_id TEXT NOT NULL REFERENCES programmes (id),
	secret_hash TEXT NOT NULL,
	revoked BOOLEAN NOT NULL
);
-- A programme has one pair of credentials that works.
CREATE UNIQUE INDEX credentials_live ON credentials (programme_id) WHERE NOT revoked;
