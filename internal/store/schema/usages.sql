-- The spends of each account and card (subject), summed up by period: all time ('lifetime', at 0), days of UTC ('day') and
-- slots of five minutes ('slot'), as a whole (card_use '') and by what some limits count alone ('cash', 'e_commerce', 'contactless'). The
-- account's row of all time is the lock that a decision on limits takes.
CREATE TABLE usages (
	subject TEXT NOT NULL,
	card_use TEXT NOT NULL,
	period TEXT NOT NULL,
	began_at BIGINT NOT NULL,
	minor BIGINT NOT NULL CHECK (minor >= 0),
	purchases BIGINT NOT NULL CHECK (purchases >= 0),
	PRIMARY KEY (subject, card_use, period, began_at)
);
