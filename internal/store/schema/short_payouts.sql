-- Refunds, and reversals of debits, whose chain transaction was mined and did not bring the wallet all of its money. number counts
-- the payouts, from 0, and tx_hash is the one that fell short last. due is what the transaction gives back in all, paid what of it
-- came and is booked, written_off what the operator gave up, and lost what left the operator's tokens without coming and is booked.
-- arrived and gone are what the last payout brought and took in vain, until they are booked. dust and scale belong to arrived: what
-- came below a unit, and how much of that makes one.
CREATE TABLE short_payouts (
	transaction_id TEXT PRIMARY KEY REFERENCES transactions (id),
	programme_id TEXT NOT NULL,
	account_id TEXT NOT NULL,
	token TEXT NOT NULL,
	chain TEXT NOT NULL,
	status TEXT NOT NULL,
	number BIGINT NOT NULL,
	tx_hash TEXT NOT NULL,
	due BIGINT NOT NULL,
	paid BIGINT NOT NULL CHECK (paid >= 0),
	arrived BIGINT NOT NULL CHECK (arrived >= 0),
	dust BIGINT NOT NULL,
	scale BIGINT NOT NULL,
	gone BIGINT NOT NULL CHECK (gone >= 0),
	lost BIGINT NOT NULL,
	written_off BIGINT NOT NULL,
	created_at BIGINT NOT NULL,
	updated_at BIGINT NOT NULL
);
CREATE INDEX short_payouts_waiting ON short_payouts (transaction_id) WHERE status = 'waiting';
