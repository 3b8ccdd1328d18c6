-- What is disputed is in the currency that the transaction is priced in. credit_id is the provisional credit, empty until the
-- dispute is submitted. evidence is a list in JSON. partner_token is what the partner calls it, empty until it says so. filing says
-- how the dispute stands at a partner that files it with the card network, empty where none does. A
-- transaction has one dispute at a time that nobody has decided.
CREATE TABLE disputes (
	id TEXT PRIMARY KEY,
	programme_id TEXT NOT NULL,
	account_id TEXT NOT NULL REFERENCES accounts (id),
	card_id TEXT NOT NULL,
	transaction_id TEXT NOT NULL REFERENCES transactions (id),
	version BIGINT NOT NULL,
	status TEXT NOT NULL,
	reason TEXT NOT NULL,
	amount TEXT NOT NULL,
	currency TEXT NOT NULL,
	evidence TEXT NOT NULL,
	credit_id TEXT NOT NULL,
	partner TEXT NOT NULL,
	partner_token TEXT NOT NULL,
	filing TEXT NOT NULL,
	created_at BIGINT NOT NULL,
	updated_at BIGINT NOT NULL
);
CREATE INDEX disputes_list ON disputes (programme_id, id);
CREATE INDEX disputes_of_account ON disputes (account_id, id);
CREATE INDEX disputes_of_transaction ON disputes (transaction_id);
CREATE UNIQUE INDEX disputes_of_partner ON disputes (partner, partner_token) WHERE partner_token <> '';
CREATE UNIQUE INDEX disputes_open ON disputes (transaction_id) WHERE status IN ('opened', 'submitted');
