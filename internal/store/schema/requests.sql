-- What a programme asked and was answered. Secrets and card numbers are struck out; bodies are cut off after some kilobytes.
-- problem is the problem of a refusal, as JSON, or empty. created_at is by the system's clock, and clock_at by the installation's,
-- which a sandbox moves.
CREATE TABLE requests (
	programme_id TEXT NOT NULL,
	id TEXT NOT NULL,
	method TEXT NOT NULL,
	path TEXT NOT NULL,
	query TEXT NOT NULL,
	status BIGINT NOT NULL,
	code TEXT NOT NULL,
	microseconds BIGINT NOT NULL,
	idempotency_key TEXT NOT NULL,
	problem TEXT NOT NULL,
	signature_base TEXT NOT NULL,
	signature_hint TEXT NOT NULL,
	request_body TEXT NOT NULL,
	response_body TEXT NOT NULL,
	created_at BIGINT NOT NULL,
	clock_at BIGINT NOT NULL,
	PRIMARY KEY (programme_id, id)
);
CREATE INDEX requests_age ON requests (created_at);
