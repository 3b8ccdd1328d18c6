-- What a programme's own identity check last said of a customer. sent_at orders reports that come out of order.
CREATE TABLE identity_reports (
	customer_id TEXT PRIMARY KEY REFERENCES customers (id),
	programme_id TEXT NOT NULL REFERENCES programmes (id),
	partner TEXT NOT NULL,
	verdict TEXT NOT NULL,
	name TEXT NOT NULL,
	detail TEXT NOT NULL,
	sent_at BIGINT NOT NULL
);
