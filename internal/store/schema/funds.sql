-- The fast balance: one row for an account's token, changed only together with the ledger postings that it sums up.
-- allowance is known as of the block allowance_block; the wallet's first balance was read as of opening_block. withdrawing,
-- revoking (an instant; 0: not announced), missing and dust are what the mirror has read from the chain.
-- granted is the allowance as it was last set; allowance_low: the programme was told that little of it is left.
CREATE TABLE funds (
	account_id TEXT NOT NULL REFERENCES accounts (id),
	asset TEXT NOT NULL,
	available BIGINT NOT NULL,
	held BIGINT NOT NULL,
	escrowed BIGINT NOT NULL,
	debt BIGINT NOT NULL,
	open BOOLEAN NOT NULL,
	allowance BIGINT NOT NULL,
	allowance_block BIGINT NOT NULL,
	opening_block BIGINT NOT NULL,
	withdrawing BIGINT NOT NULL,
	revoking BIGINT NOT NULL,
	missing BIGINT NOT NULL,
	granted BIGINT NOT NULL,
	allowance_low BOOLEAN NOT NULL,
	dust BIGINT NOT NULL,
	PRIMARY KEY (account_id, asset)
);
CREATE INDEX funds_missing ON funds (account_id) WHERE missing > 0;
