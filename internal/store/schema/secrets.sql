-- Secrets of the installation, encrypted under its master key.
CREATE TABLE secrets (
	name TEXT PRIMARY KEY,
	sealed TEXT NOT NULL
);
