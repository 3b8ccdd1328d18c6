-- The unique constraint books each event once. payment is the id of the claim or transaction that the entry belongs to,
-- and empty for money that comes and goes; block is the chain's block that did it, and 0 where none did.
CREATE TABLE ledger_entries (
	id TEXT PRIMARY KEY,
	programme_id TEXT NOT NULL,
	account_id TEXT NOT NULL,
	asset TEXT NOT NULL,
	kind TEXT NOT NULL,
	cause TEXT NOT NULL,
	payment TEXT NOT NULL,
	block BIGINT NOT NULL,
	created_at BIGINT NOT NULL,
	UNIQUE (cause, kind, asset)
);
-- Each list of entries has the index that it is read by, newest first.
CREATE INDEX ledger_entries_of_account ON ledger_entries (account_id, created_at, id);
CREATE INDEX ledger_entries_of_asset ON ledger_entries (account_id, asset, created_at, id);
CREATE INDEX ledger_entries_of_kind ON ledger_entries (account_id, kind, created_at, id);
CREATE INDEX ledger_entries_of_programme ON ledger_entries (programme_id, created_at, id);
CREATE INDEX ledger_entries_of_payment ON ledger_entries (payment);
