-- The closing balance of each book (see ledger_books) on each day on which it changed: what reports open with.
CREATE TABLE ledger_days (
	programme_id TEXT NOT NULL,
	account_id TEXT NOT NULL,
	asset TEXT NOT NULL,
	book TEXT NOT NULL,
	shard BIGINT NOT NULL,
	day BIGINT NOT NULL,
	closing BIGINT NOT NULL,
	PRIMARY KEY (programme_id, account_id, asset, book, shard, day)
);
