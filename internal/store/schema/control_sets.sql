-- The controls of a programme, account or card (subject), a set that is replaced as a whole.
CREATE TABLE control_sets (
	subject TEXT PRIMARY KEY,
	programme_id TEXT NOT NULL REFERENCES programmes (id),
	scope TEXT NOT NULL,
	controls TEXT NOT NULL,
	updated_at BIGINT NOT NULL
);
