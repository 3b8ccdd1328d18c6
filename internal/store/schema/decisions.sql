-- merchant_key is what the merchant is searched by: the beginning of its name in lower case, in hexadecimal, which sorts alike whatever
-- the database's collation. reason is empty for an approval. limit_hit is the limit that a purchase was declined for, as it stood then; shadow is what
-- would have declined it, were it enforced.
CREATE TABLE decisions (
	id TEXT PRIMARY KEY,
	programme_id TEXT NOT NULL,
	account_id TEXT NOT NULL,
	card_id TEXT NOT NULL,
	authorisation_id TEXT NOT NULL,
	kind TEXT NOT NULL,
	reason TEXT NOT NULL,
	detail TEXT NOT NULL,
	limit_hit TEXT NOT NULL,
	shadow TEXT NOT NULL,
	priced_amount TEXT NOT NULL,
	priced_currency TEXT NOT NULL,
	approved_amount TEXT NOT NULL,
	amount TEXT NOT NULL,
	currency TEXT NOT NULL,
	rate TEXT NOT NULL,
	token_amount BIGINT NOT NULL,
	spendable BIGINT NOT NULL,
	fees TEXT NOT NULL,
	merchant TEXT NOT NULL,
	merchant_key TEXT NOT NULL,
	network_reference TEXT NOT NULL,
	network_info TEXT NOT NULL,
	duration_microseconds BIGINT NOT NULL,
	created_at BIGINT NOT NULL
);
CREATE INDEX decisions_list ON decisions (programme_id, id);
-- What the console's search finds purchases by, newest first.
CREATE INDEX decisions_of_merchant ON decisions (programme_id, merchant_key, id);
CREATE INDEX decisions_of_amount ON decisions (programme_id, priced_amount, id);
CREATE INDEX decisions_of_account ON decisions (account_id, id);
CREATE INDEX decisions_of_card ON decisions (card_id, id);
CREATE INDEX decisions_of_authorisation ON decisions (authorisation_id) WHERE authorisation_id <> '';
CREATE INDEX decisions_declined ON decisions (programme_id, id) WHERE reason <> '';
CREATE INDEX decisions_of_reason ON decisions (programme_id, reason, id) WHERE reason <> '';
CREATE INDEX decisions_shadowed ON decisions (programme_id, id) WHERE shadow <> 'null';
