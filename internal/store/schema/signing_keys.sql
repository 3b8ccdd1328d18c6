CREATE TABLE signing_keys (
	programme_id TEXT NOT NULL REFERENCES programmes (id),
	id TEXT NOT NULL,
	pem TEXT NOT NULL,
	created_at BIGINT NOT NULL,
	PRIMARY KEY (programme_id, id)
);
