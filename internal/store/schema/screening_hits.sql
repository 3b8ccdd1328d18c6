-- What was decided about a customer and a listing stays decided for as long as both read the same.
CREATE TABLE screening_hits (
	id TEXT PRIMARY KEY,
	programme_id TEXT NOT NULL REFERENCES programmes (id),
	customer_id TEXT NOT NULL REFERENCES customers (id),
	list TEXT NOT NULL,
	entry_id TEXT NOT NULL,
	kind TEXT NOT NULL,
	listed TEXT NOT NULL,
	screened TEXT NOT NULL,
	score BIGINT NOT NULL,
	explanation TEXT NOT NULL,
	status TEXT NOT NULL,
	deactivated BOOLEAN NOT NULL,
	reason TEXT NOT NULL,
	created_at BIGINT NOT NULL,
	updated_at BIGINT NOT NULL,
	UNIQUE (customer_id, list, entry_id, kind, listed, screened)
);
CREATE INDEX screening_hits_open ON screening_hits (created_at, id) WHERE status = 'open';
