-- The limits of a programme, account or card (subject), a set that is replaced as a whole.
CREATE TABLE limit_sets (
	subject TEXT PRIMARY KEY,
	programme_id TEXT NOT NULL REFERENCES programmes (id),
	scope TEXT NOT NULL,
	limits TEXT NOT NULL,
	updated_at BIGINT NOT NULL
);
