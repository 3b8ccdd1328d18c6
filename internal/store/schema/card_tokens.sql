-- Every name that an issuer has given a card: a renewal can give it another one, and late messages have the old one.
CREATE TABLE card_tokens (
	partner TEXT NOT NULL,
	partner_token TEXT NOT NULL,
	card_id TEXT NOT NULL REFERENCES cards (id),
	PRIMARY KEY (partner, partner_token)
);
