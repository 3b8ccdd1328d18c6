-- What the blocks in mirror_blocks did, so that it can be rolled back.
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
