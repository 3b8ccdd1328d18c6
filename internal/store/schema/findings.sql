CREATE TABLE findings (
	id TEXT PRIMARY KEY,
	kind TEXT NOT NULL,
	programme_id TEXT NOT NULL,
	account_id TEXT NOT NULL,
	chain TEXT NOT NULL,
	asset TEXT NOT NULL,
	subject TEXT NOT NULL,
	detail TEXT NOT NULL,
	figures TEXT NOT NULL,
	first_seen BIGINT NOT NULL,
	last_seen BIGINT NOT NULL,
	resolved_at BIGINT NOT NULL
);
-- While a finding is open, seeing it again changes its row.
CREATE UNIQUE INDEX findings_open ON findings (kind, chain, account_id, asset, subject) WHERE resolved_at = 0;
