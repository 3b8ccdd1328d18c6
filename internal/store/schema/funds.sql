-- The fast balance: one row for an account's token, changed only together with the ledger postings that it sums up.
-- allowance is known as of the block allowance_block; the wallet's first balance was read as of opening_block. withdrawing,
-- revoking (an instant; 0: not announced), missing and dust are what the mirror has read from the chain.
-- limit_ and next_ are what the owner lets leave the wallet in a day and a month (0: without limit), now and from next_from on
-- (an instant; 0: no change is announced); spent_ is what the wallet counts in the day spent_day and in its month: read as of
-- limit_block, with the deposits of later blocks that are booked.
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
	limit_daily BIGINT NOT NULL,
	limit_monthly BIGINT NOT NULL,
	next_daily BIGINT NOT NULL,
	next_monthly BIGINT NOT NULL,
	next_from BIGINT NOT NULL,
	spent_daily BIGINT NOT NULL,
	spent_monthly BIGINT NOT NULL,
	spent_day BIGINT NOT NULL,
	limit_block BIGINT NOT NULL,
	PRIMARY KEY (account_id, asset)
);
CREATE INDEX funds_missing ON funds (account_id) WHERE missing > 0;
