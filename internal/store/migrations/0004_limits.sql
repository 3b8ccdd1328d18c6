-- +goose Up
-- What a programme decides for itself.
CREATE TABLE programme_settings (
	programme_id TEXT PRIMARY KEY REFERENCES programmes (id),
	timezone TEXT NOT NULL
);

-- Limits and controls of a programme, account or card, each a set that is replaced as a whole.
CREATE TABLE limit_sets (
	subject TEXT PRIMARY KEY,
	programme_id TEXT NOT NULL REFERENCES programmes (id),
	scope TEXT NOT NULL,
	limits TEXT NOT NULL,
	updated_at BIGINT NOT NULL
);
CREATE TABLE control_sets (
	subject TEXT PRIMARY KEY,
	programme_id TEXT NOT NULL REFERENCES programmes (id),
	scope TEXT NOT NULL,
	controls TEXT NOT NULL,
	updated_at BIGINT NOT NULL
);

-- What payments took out of limits and have not given back, in minor units of the account's currency: a row for the purchase, and one
-- for each time that it grew. A payment is an authorisation, or a transaction that has none.
CREATE TABLE spends (
	payment_id TEXT NOT NULL,
	seq BIGINT NOT NULL,
	programme_id TEXT NOT NULL,
	account_id TEXT NOT NULL,
	card_id TEXT NOT NULL,
	minor BIGINT NOT NULL CHECK (minor >= 0),
	purchases BIGINT NOT NULL CHECK (purchases >= 0),
	spent_at BIGINT NOT NULL,
	PRIMARY KEY (payment_id, seq)
);

-- The same summed up for each account and card: in all ("life", at 0), by days of UTC and by slots of five minutes. The account's row
-- of all time is the lock that a decision on limits takes.
CREATE TABLE usages (
	subject TEXT NOT NULL,
	grain TEXT NOT NULL,
	began_at BIGINT NOT NULL,
	minor BIGINT NOT NULL CHECK (minor >= 0),
	purchases BIGINT NOT NULL CHECK (purchases >= 0),
	PRIMARY KEY (subject, grain, began_at)
);

-- The limit that a purchase was declined for, as it stood; empty where none was.
ALTER TABLE decisions ADD COLUMN limit_hit TEXT NOT NULL DEFAULT '';
