-- +goose Up
-- What reports open with. A book is a ledger account as reports show it: an account's of the chart, or all that belongs to a customer ("customer:" and
-- the account's id) together. account_id is empty for books of the whole programme, which are kept in shards, so that payments of different accounts
-- seldom wait for each other. Days are those of UTC since 1970.
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

WITH moves AS (
	SELECT e.programme_id, e.account_id, e.asset, e.created_at / 86400000000 AS day, p.destination AS book, p.units
	FROM ledger_entries e JOIN ledger_postings p ON p.entry_id = e.id
	UNION ALL
	SELECT e.programme_id, e.account_id, e.asset, e.created_at / 86400000000 AS day, p.source AS book, -p.units AS units
	FROM ledger_entries e JOIN ledger_postings p ON p.entry_id = e.id
), named AS (
	SELECT programme_id, asset, day, units,
		CASE WHEN book IN ('available:' || account_id, 'held:' || account_id, 'escrow:' || account_id, 'debt:' || account_id) THEN account_id ELSE '' END AS account_id,
		CASE WHEN book IN ('available:' || account_id, 'held:' || account_id, 'escrow:' || account_id, 'debt:' || account_id) THEN 'customer:' || account_id ELSE book END AS book
	FROM moves
), changes AS (
	SELECT programme_id, account_id, asset, book, day, SUM(units) AS units FROM named GROUP BY programme_id, account_id, asset, book, day
)
INSERT INTO ledger_days (programme_id, account_id, asset, book, shard, day, closing)
SELECT programme_id, account_id, asset, book, 0, day, CAST(SUM(units) OVER (PARTITION BY programme_id, account_id, asset, book ORDER BY day) AS BIGINT) FROM changes;

INSERT INTO ledger_books (programme_id, account_id, asset, book, shard, day, closing)
SELECT d.programme_id, d.account_id, d.asset, d.book, d.shard, d.day, d.closing FROM ledger_days d
WHERE d.day = (SELECT MAX(l.day) FROM ledger_days l
	WHERE l.programme_id = d.programme_id AND l.account_id = d.account_id AND l.asset = d.asset AND l.book = d.book AND l.shard = d.shard);

-- Each list of entries has the index that it is read by, newest first.
DROP INDEX ledger_entries_of_account;
CREATE INDEX ledger_entries_of_account ON ledger_entries (account_id, created_at, id);
CREATE INDEX ledger_entries_of_asset ON ledger_entries (account_id, asset, created_at, id);
CREATE INDEX ledger_entries_of_kind ON ledger_entries (account_id, kind, created_at, id);
CREATE INDEX ledger_entries_of_programme ON ledger_entries (programme_id, created_at, id);
