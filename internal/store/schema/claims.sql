-- What a payment needs, and what backs it. Six amounts are kept by payee: what is wanted, what of it was captured, what
-- the escrow holds, what was paid out, what is not paid any more as it was reversed before, and what the reversals of its
-- debits took off its price. reversed_amount is what they reversed, in the priced currency. deposit and step are JSON;
-- step is empty while the chain is asked for nothing.
CREATE TABLE claims (
	id TEXT PRIMARY KEY,
	programme_id TEXT NOT NULL,
	account_id TEXT NOT NULL REFERENCES accounts (id),
	card_id TEXT NOT NULL,
	token TEXT NOT NULL,
	version BIGINT NOT NULL,
	wanted_settlement BIGINT NOT NULL,
	wanted_partner BIGINT NOT NULL,
	wanted_platform BIGINT NOT NULL,
	captured_settlement BIGINT NOT NULL,
	captured_partner BIGINT NOT NULL,
	captured_platform BIGINT NOT NULL,
	escrow_settlement BIGINT NOT NULL,
	escrow_partner BIGINT NOT NULL,
	escrow_platform BIGINT NOT NULL,
	paid_settlement BIGINT NOT NULL,
	paid_partner BIGINT NOT NULL,
	paid_platform BIGINT NOT NULL,
	undone_settlement BIGINT NOT NULL,
	undone_partner BIGINT NOT NULL,
	undone_platform BIGINT NOT NULL,
	reversed_settlement BIGINT NOT NULL,
	reversed_partner BIGINT NOT NULL,
	reversed_platform BIGINT NOT NULL,
	reversed_amount TEXT NOT NULL,
	held BIGINT NOT NULL,
	owed BIGINT NOT NULL,
	deposit_id TEXT NOT NULL,
	deposit TEXT NOT NULL,
	step TEXT NOT NULL,
	steps BIGINT NOT NULL,
	refusals BIGINT NOT NULL,
	created_at BIGINT NOT NULL,
	updated_at BIGINT NOT NULL
);
CREATE INDEX claims_of_account ON claims (account_id, id);
CREATE INDEX claims_owing ON claims (account_id, id) WHERE owed > 0;
CREATE INDEX claims_owing_programme ON claims (programme_id, id) WHERE owed > 0;
