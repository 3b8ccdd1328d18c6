-- Who signs in to the console. programme_id is empty for the platform's own people, and password_hash for who signs in by
-- a one-time link alone.
CREATE TABLE operators (
	id TEXT PRIMARY KEY,
	name TEXT NOT NULL UNIQUE,
	role TEXT NOT NULL,
	programme_id TEXT NOT NULL,
	password_hash TEXT NOT NULL,
	disabled BOOLEAN NOT NULL,
	created_at BIGINT NOT NULL,
	updated_at BIGINT NOT NULL
);
