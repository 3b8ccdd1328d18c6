-- claim_id is the claim that pays the transaction, and settles_at how much that claim has paid out in all once it is paid.
-- reversal_units is what the reversal of a debit gives back in all: what its payment costs less without it, and was not
-- refunded. undone_units is what the claim does not pay any more, as the transaction was reversed before; reversal_waits while that
-- reversal waits for the chain. dispute_id is of a credit that was given for a dispute, and empty for all others.
-- merchant_key is what the merchant is searched by, as in decisions.
-- surplus_amount and surplus_units are of a refund what the network billed above what its debit cost; they give nothing of it back.
CREATE TABLE transactions (
	id TEXT PRIMARY KEY,
	programme_id TEXT NOT NULL,
	account_id TEXT NOT NULL REFERENCES accounts (id),
	card_id TEXT NOT NULL,
	authorisation_id TEXT NOT NULL,
	version BIGINT NOT NULL,
	status TEXT NOT NULL,
	direction TEXT NOT NULL,
	priced_amount TEXT NOT NULL,
	priced_currency TEXT NOT NULL,
	amount TEXT NOT NULL,
	currency TEXT NOT NULL,
	rate TEXT NOT NULL,
	rate_source TEXT NOT NULL,
	rate_at BIGINT NOT NULL,
	token TEXT NOT NULL,
	token_amount BIGINT NOT NULL,
	token_rate TEXT NOT NULL,
	merchant TEXT NOT NULL,
	merchant_key TEXT NOT NULL,
	network_info TEXT NOT NULL,
	fees TEXT NOT NULL,
	claim_id TEXT NOT NULL,
	settles_at BIGINT NOT NULL,
	refund_of TEXT NOT NULL,
	dispute_id TEXT NOT NULL,
	refunded_amount TEXT NOT NULL,
	refunded_units BIGINT NOT NULL,
	reversal_units BIGINT NOT NULL,
	undone_units BIGINT NOT NULL,
	reversal_waits BOOLEAN NOT NULL,
	surplus_amount TEXT NOT NULL,
	surplus_units BIGINT NOT NULL,
	created_at BIGINT NOT NULL,
	updated_at BIGINT NOT NULL
);
CREATE INDEX transactions_list ON transactions (programme_id, id);
CREATE INDEX transactions_of_merchant ON transactions (programme_id, merchant_key, id);
CREATE INDEX transactions_of_amount ON transactions (programme_id, priced_amount, id);
CREATE INDEX transactions_of_account ON transactions (account_id, id);
CREATE INDEX transactions_of_card ON transactions (card_id, id);
CREATE INDEX transactions_of_authorisation ON transactions (authorisation_id);
CREATE INDEX transactions_of_claim ON transactions (claim_id);
