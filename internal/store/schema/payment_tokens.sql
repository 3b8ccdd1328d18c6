-- Numbers that stand for a card's number in a device or at a merchant's. The number itself is not kept. decision is empty where the
-- partner did not ask. reported_at is when the partner saw what it said last.
CREATE TABLE payment_tokens (
	id TEXT PRIMARY KEY,
	programme_id TEXT NOT NULL,
	account_id TEXT NOT NULL REFERENCES accounts (id),
	card_id TEXT NOT NULL REFERENCES cards (id),
	version BIGINT NOT NULL,
	status TEXT NOT NULL,
	decision TEXT NOT NULL,
	reason TEXT NOT NULL,
	requestor TEXT NOT NULL,
	partner TEXT NOT NULL,
	partner_token TEXT NOT NULL,
	reported_at BIGINT NOT NULL,
	created_at BIGINT NOT NULL,
	updated_at BIGINT NOT NULL
);
CREATE INDEX payment_tokens_list ON payment_tokens (programme_id, id);
CREATE INDEX payment_tokens_of_card ON payment_tokens (card_id, id);
CREATE UNIQUE INDEX payment_tokens_of_partner ON payment_tokens (partner, partner_token);
