-- One-time links to pages that are for a cardholder's eyes only. The token of a link is kept as its hash.
CREATE TABLE card_links (
	token_hash TEXT PRIMARY KEY,
	id TEXT NOT NULL,
	programme_id TEXT NOT NULL REFERENCES programmes (id),
	card_id TEXT NOT NULL REFERENCES cards (id),
	kind TEXT NOT NULL,
	created_at BIGINT NOT NULL,
	expires_at BIGINT NOT NULL,
	used_at BIGINT NOT NULL
);
CREATE INDEX card_links_expired ON card_links (expires_at);
