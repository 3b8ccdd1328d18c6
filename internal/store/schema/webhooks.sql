CREATE TABLE webhooks (
	id TEXT PRIMARY KEY,
	programme_id TEXT NOT NULL REFERENCES programmes (id),
	callback_url TEXT NOT NULL,
	types TEXT NOT NULL,
	created_at BIGINT NOT NULL,
	updated_at BIGINT NOT NULL,
	put_off_until BIGINT NOT NULL DEFAULT 0 -- new deliveries are not due before; for a sandbox whose clock is moved
);
CREATE INDEX webhooks_list ON webhooks (programme_id, id);
