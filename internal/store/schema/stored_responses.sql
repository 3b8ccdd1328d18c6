-- The answer to a request, kept under its idempotency key. The unique index lets a signature that does not cover the key
-- be used once: replay identifies such a signature and is empty for others.
CREATE TABLE stored_responses (
	programme_id TEXT NOT NULL REFERENCES programmes (id),
	idempotency_key TEXT NOT NULL,
	method TEXT NOT NULL,
	path TEXT NOT NULL,
	fingerprint TEXT NOT NULL,
	replay TEXT NOT NULL,
	status BIGINT NOT NULL,
	content_type TEXT NOT NULL,
	body TEXT NOT NULL,
	expires_at BIGINT NOT NULL,
	PRIMARY KEY (programme_id, idempotency_key)
);
CREATE UNIQUE INDEX stored_responses_replay ON stored_responses (programme_id, replay) WHERE replay <> '';
CREATE INDEX stored_responses_expiry ON stored_responses (expires_at);
