-- What payments took out of limits and have not given back, in minor units of the account's currency: a row for the
-- purchase, and one for each time that it grew. cash and channel ('e_commerce',
-- 'contactless' or '') are what it counts as beside. A payment is an authorisation, or a transaction that has none.
CREATE TABLE spends (
	payment_id TEXT NOT NULL,
	seq BIGINT NOT NULL,
	programme_id TEXT NOT NULL,
	account_id TEXT NOT NULL,
	card_id TEXT NOT NULL,
	minor BIGINT NOT NULL CHECK (minor >= 0),
	purchases BIGINT NOT NULL CHECK (purchases >= 0),
	spent_at BIGINT NOT NULL,
	cash BOOLEAN NOT NULL,
	channel TEXT NOT NULL,
	PRIMARY KEY (payment_id, seq)
);
