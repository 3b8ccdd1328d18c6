-- Follow-up work: outbox, queue and scheduler in one. A finished task is deleted, so every row is work to be done.
CREATE TABLE tasks (
	id TEXT PRIMARY KEY,
	pool TEXT NOT NULL,
	queue TEXT NOT NULL,
	kind TEXT NOT NULL,
	programme_id TEXT NOT NULL,
	subject TEXT NOT NULL,
	attempts BIGINT NOT NULL,
	run_at BIGINT NOT NULL,
	leased_until BIGINT NOT NULL,
	lease TEXT NOT NULL,
	last_error TEXT NOT NULL,
	created_at BIGINT NOT NULL,
	UNIQUE (kind, subject)
);
CREATE INDEX tasks_due ON tasks (pool, programme_id, run_at);
CREATE INDEX tasks_leased ON tasks (pool, programme_id) WHERE leased_until > 0;
CREATE INDEX tasks_queue ON tasks (queue, leased_until);
