-- What merchants wanted to know before a payment: whether it is the cardholder (EMV 3-D Secure). challenge is what the wallet's
-- owner (owner_id) is to sign; answered_at is when the partner took the answer, 0 until then.
CREATE TABLE card_authentications (
	id TEXT PRIMARY KEY,
	programme_id TEXT NOT NULL,
	customer_id TEXT NOT NULL,
	account_id TEXT NOT NULL REFERENCES accounts (id),
	card_id TEXT NOT NULL REFERENCES cards (id),
	version BIGINT NOT NULL,
	status TEXT NOT NULL,
	reason TEXT NOT NULL,
	amount TEXT NOT NULL,
	currency TEXT NOT NULL,
	merchant TEXT NOT NULL,
	owner_id TEXT NOT NULL,
	challenge TEXT NOT NULL,
	expires_at BIGINT NOT NULL,
	partner TEXT NOT NULL,
	partner_token TEXT NOT NULL,
	answered_at BIGINT NOT NULL,
	created_at BIGINT NOT NULL,
	updated_at BIGINT NOT NULL
);
CREATE INDEX card_authentications_list ON card_authentications (programme_id, id);
CREATE INDEX card_authentications_of_card ON card_authentications (card_id, id);
CREATE UNIQUE INDEX card_authentications_of_partner ON card_authentications (partner, partner_token);
