-- Settlement reports that were imported. The same bytes count once.
CREATE TABLE settlement_files (
	id TEXT PRIMARY KEY,
	partner TEXT NOT NULL,
	programme_id TEXT NOT NULL REFERENCES programmes (id),
	name TEXT NOT NULL,
	digest TEXT NOT NULL,
	lines BIGINT NOT NULL,
	created_at BIGINT NOT NULL,
	UNIQUE (partner, digest)
);
CREATE INDEX settlement_files_of_programme ON settlement_files (programme_id, id);
