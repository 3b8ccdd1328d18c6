-- The closing balance of each book on the day on which it changed last. A book is a ledger account as reports show it: an
-- account of the chart, or all that belongs to a customer ("customer:" and the account's id) together. account_id is empty
-- for books of the whole programme, which are kept in shards, so that payments of different accounts seldom wait for each
-- other. Days are those of UTC since 1970.
CREATE TABLE ledger_books (
	programme_id TEXT NOT NULL,
	account_id TEXT NOT NULL,
	asset TEXT NOT NULL,
	book TEXT NOT NULL,
	shard BIGINT NOT NULL,
	day BIGINT NOT NULL,
	closing BIGINT NOT NULL,
	PRIMARY KEY (programme_id, account_id, asset, book, shard)
);
