-- +goose Up
-- The life of a payment: what it claims and what backs that, decisions with their figures, network messages.

-- What a payment claims. A split is what each payee gets, "settlement,partner,platform"; escrowed and paid are the sums of theirs.
CREATE TABLE claims (
	id TEXT PRIMARY KEY,
	programme_id TEXT NOT NULL,
	account_id TEXT NOT NULL REFERENCES accounts (id),
	card_id TEXT NOT NULL,
	token TEXT NOT NULL,
	version BIGINT NOT NULL,
	wanted TEXT NOT NULL,
	captured TEXT NOT NULL,
	in_escrow TEXT NOT NULL,
	paid_out TEXT NOT NULL,
	wants BIGINT NOT NULL,
	held BIGINT NOT NULL,
	escrowed BIGINT NOT NULL,
	paid BIGINT NOT NULL,
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

ALTER TABLE funds ADD COLUMN debt BIGINT NOT NULL DEFAULT 0;

ALTER TABLE ledger_entries ADD COLUMN payment TEXT NOT NULL DEFAULT '';
CREATE INDEX ledger_entries_of_payment ON ledger_entries (payment);

ALTER TABLE authorisations DROP COLUMN reservation;
ALTER TABLE authorisations DROP COLUMN deposit_id;
ALTER TABLE authorisations ADD COLUMN terms TEXT NOT NULL DEFAULT '';
ALTER TABLE authorisations ADD COLUMN captured_amount TEXT NOT NULL DEFAULT '0';
ALTER TABLE authorisations ADD COLUMN expires_at BIGINT NOT NULL DEFAULT 0;
CREATE INDEX authorisations_list ON authorisations (programme_id, id);
CREATE INDEX authorisations_of_card ON authorisations (card_id, id);

ALTER TABLE transactions ADD COLUMN claim_id TEXT NOT NULL DEFAULT '';
ALTER TABLE transactions ADD COLUMN settles_at BIGINT NOT NULL DEFAULT 0;
ALTER TABLE transactions ADD COLUMN refund_of TEXT NOT NULL DEFAULT '';
ALTER TABLE transactions ADD COLUMN refunded_amount TEXT NOT NULL DEFAULT '0';
ALTER TABLE transactions ADD COLUMN refunded_units BIGINT NOT NULL DEFAULT 0;
ALTER TABLE transactions ADD COLUMN version BIGINT NOT NULL DEFAULT 0;
ALTER TABLE transactions ADD COLUMN token_rate TEXT NOT NULL DEFAULT '1';
CREATE INDEX transactions_of_claim ON transactions (claim_id);

ALTER TABLE decisions ADD COLUMN kind TEXT NOT NULL DEFAULT 'authorisation';
ALTER TABLE decisions ADD COLUMN detail TEXT NOT NULL DEFAULT '';
ALTER TABLE decisions ADD COLUMN shadow TEXT NOT NULL DEFAULT '';
ALTER TABLE decisions ADD COLUMN amount TEXT NOT NULL DEFAULT '0';
ALTER TABLE decisions ADD COLUMN currency TEXT NOT NULL DEFAULT '';
ALTER TABLE decisions ADD COLUMN rate TEXT NOT NULL DEFAULT '0';
ALTER TABLE decisions ADD COLUMN fees TEXT NOT NULL DEFAULT '[]';
ALTER TABLE decisions ADD COLUMN merchant TEXT NOT NULL DEFAULT '{}';
ALTER TABLE decisions ADD COLUMN network_reference TEXT NOT NULL DEFAULT '';
ALTER TABLE decisions ADD COLUMN microseconds BIGINT NOT NULL DEFAULT 0;
CREATE INDEX decisions_list ON decisions (programme_id, id);

-- What card networks said, once each: the same reference again is answered by what it led to.
CREATE TABLE network_messages (
	id TEXT PRIMARY KEY,
	programme_id TEXT NOT NULL REFERENCES programmes (id),
	kind TEXT NOT NULL,
	network_reference TEXT NOT NULL,
	card_id TEXT NOT NULL,
	subject TEXT NOT NULL,
	status TEXT NOT NULL,
	detail TEXT NOT NULL,
	amount TEXT NOT NULL,
	currency TEXT NOT NULL,
	merchant TEXT NOT NULL,
	created_at BIGINT NOT NULL,
	UNIQUE (programme_id, kind, network_reference)
);
CREATE INDEX network_messages_list ON network_messages (programme_id, id);

-- What a transaction cost the operator in the payment's token, and what its payment had paid out after it.
ALTER TABLE relays ADD COLUMN paid BIGINT NOT NULL DEFAULT 0;
ALTER TABLE relays ADD COLUMN gas_units BIGINT NOT NULL DEFAULT 0;
