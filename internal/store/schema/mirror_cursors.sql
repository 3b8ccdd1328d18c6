-- How far each chain has been read, and for how many wallets. halted says why the mirror of a chain stands still.
CREATE TABLE mirror_cursors (
	chain TEXT PRIMARY KEY,
	block BIGINT NOT NULL,
	hash TEXT NOT NULL,
	wallets BIGINT NOT NULL,
	halted TEXT NOT NULL
);
