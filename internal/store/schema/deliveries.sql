-- An event on its way to a webhook. The webhook may be gone. A delivery is tried for a day from tried_since on. One that is
-- held waits for its webhook, which is paused.
CREATE TABLE deliveries (
	id TEXT PRIMARY KEY,
	event_id TEXT NOT NULL REFERENCES events (id),
	webhook_id TEXT NOT NULL,
	cause TEXT NOT NULL,
	status TEXT NOT NULL,
	attempts BIGINT NOT NULL,
	response_status BIGINT NOT NULL,
	last_error TEXT NOT NULL,
	tried_since BIGINT NOT NULL,
	created_at BIGINT NOT NULL,
	updated_at BIGINT NOT NULL
);
CREATE INDEX deliveries_of_webhook ON deliveries (webhook_id, id);
CREATE INDEX deliveries_of_event ON deliveries (event_id);
CREATE INDEX deliveries_held ON deliveries (webhook_id, id) WHERE status = 'held';
CREATE INDEX deliveries_pending ON deliveries (webhook_id, id) WHERE status = 'pending';
