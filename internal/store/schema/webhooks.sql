CREATE TABLE webhooks (
	id TEXT PRIMARY KEY,
	programme_id TEXT NOT NULL REFERENCES programmes (id),
	callback_url TEXT NOT NULL,
	types TEXT NOT NULL,
	created_at BIGINT NOT NULL,
	updated_at BIGINT NOT NULL,
	description TEXT NOT NULL,
	status TEXT NOT NULL,
	paused_at BIGINT NOT NULL,
	pause_reason TEXT NOT NULL,
	failing_since BIGINT NOT NULL, -- by the system's clock: when the first of the failures in a row was; 0: none
	errors_since BIGINT NOT NULL, -- by the installation's clock: when the first that the endpoint answered was; 0: none
	-- Secrets of Standard Webhooks are derived from the master key, the id and a number; 0: none was made; negative: the
	-- last one was dropped. The one before signs as well until secret_overlap_until.
	secret_number BIGINT NOT NULL DEFAULT 0,
	secret_overlap_until BIGINT NOT NULL DEFAULT 0,
	put_off_until BIGINT NOT NULL DEFAULT 0 -- new deliveries are not due before; for a sandbox whose clock is moved
);
CREATE INDEX webhooks_list ON webhooks (programme_id, id);
