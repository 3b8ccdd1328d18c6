-- The sessions of the console that have not ended. The token of a session is kept as its hash. used_at is when it was used
-- last, to the minute.
CREATE TABLE operator_sessions (
	token_hash TEXT PRIMARY KEY,
	operator_id TEXT NOT NULL REFERENCES operators (id),
	used_at BIGINT NOT NULL,
	expires_at BIGINT NOT NULL
);
CREATE INDEX operator_sessions_of_operator ON operator_sessions (operator_id);
CREATE INDEX operator_sessions_expired ON operator_sessions (expires_at);
