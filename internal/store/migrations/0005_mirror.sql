-- +goose Up
-- The mirror of the chain: how far each chain has been read, what was booked from it, and what does not agree.

ALTER TABLE funds ADD COLUMN allowance_block BIGINT NOT NULL DEFAULT 0;
ALTER TABLE funds ADD COLUMN opening_block BIGINT NOT NULL DEFAULT 0;
ALTER TABLE funds ADD COLUMN revoking BIGINT NOT NULL DEFAULT 0;
ALTER TABLE funds ADD COLUMN missing BIGINT NOT NULL DEFAULT 0;
ALTER TABLE funds ADD COLUMN dust BIGINT NOT NULL DEFAULT 0;
CREATE INDEX funds_missing ON funds (account_id) WHERE missing > 0;
ALTER TABLE ledger_entries ADD COLUMN block BIGINT NOT NULL DEFAULT 0;
ALTER TABLE relays ADD COLUMN block_hash TEXT NOT NULL DEFAULT '';
CREATE INDEX relays_on_their_way ON relays (chain) WHERE status = 'sent';
CREATE INDEX relays_of_block ON relays (chain, block);
CREATE INDEX accounts_of_chain ON accounts (chain) WHERE chain_id <> '';

-- Every version of every relay, by the hash under which a chain may show it.
CREATE TABLE relay_hashes (
	hash TEXT PRIMARY KEY,
	relay_id TEXT NOT NULL REFERENCES relays (id)
);
INSERT INTO relay_hashes (hash, relay_id) SELECT hash, id FROM relays;

CREATE TABLE mirror_cursors (
	chain TEXT PRIMARY KEY,
	block BIGINT NOT NULL,
	hash TEXT NOT NULL,
	wallets BIGINT NOT NULL,
	halted TEXT NOT NULL
);

-- The newest blocks that were read, without a gap, so that a reorganisation is seen and its beginning found.
CREATE TABLE mirror_blocks (
	chain TEXT NOT NULL,
	number BIGINT NOT NULL,
	hash TEXT NOT NULL,
	PRIMARY KEY (chain, number)
);

-- What those blocks did, so that it can be undone.
CREATE TABLE mirror_moves (
	cause TEXT NOT NULL,
	kind TEXT NOT NULL,
	account_id TEXT NOT NULL REFERENCES accounts (id),
	asset TEXT NOT NULL,
	chain TEXT NOT NULL,
	block BIGINT NOT NULL,
	units BIGINT NOT NULL,
	dust BIGINT NOT NULL,
	scale BIGINT NOT NULL,
	PRIMARY KEY (cause, kind, account_id)
);
CREATE INDEX mirror_moves_of_block ON mirror_moves (chain, block);

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
CREATE UNIQUE INDEX findings_open ON findings (kind, chain, account_id, asset, subject) WHERE resolved_at = 0;
