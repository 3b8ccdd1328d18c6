-- Events of a span that are delivered to a webhook again, some at a time. The row goes when that is done.
CREATE TABLE webhook_replays (
	id TEXT PRIMARY KEY,
	programme_id TEXT NOT NULL,
	webhook_id TEXT NOT NULL,
	since BIGINT NOT NULL,
	until BIGINT NOT NULL,
	last_event TEXT NOT NULL,
	created_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX webhook_replays_one ON webhook_replays (webhook_id);
