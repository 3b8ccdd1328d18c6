-- One-time links by which operators sign in. The token of a link is kept as its hash.
CREATE TABLE operator_links (
	token_hash TEXT PRIMARY KEY,
	operator_id TEXT NOT NULL REFERENCES operators (id),
	expires_at BIGINT NOT NULL
);
CREATE INDEX operator_links_of_operator ON operator_links (operator_id);
