-- The names by which a card network's partner knows messages ('event'), payments ('payment') and, with the network, payments
-- ('network'), and disputes by a name beside the one that they were filed under ('dispute'), and what they lead to. Terminals use references again: the name of a payment is of its account (account_id), that of an
-- event of nobody (''), as is what was reversed without a card. reversed says that the network has taken
-- back what comes under a name, before it came; such a name may be of no programme.
CREATE TABLE network_ids (
	partner TEXT NOT NULL,
	kind TEXT NOT NULL,
	value TEXT NOT NULL,
	account_id TEXT NOT NULL,
	programme_id TEXT NOT NULL,
	card_id TEXT NOT NULL,
	authorisation_id TEXT NOT NULL,
	transaction_id TEXT NOT NULL,
	reversed BOOLEAN NOT NULL,
	created_at BIGINT NOT NULL,
	PRIMARY KEY (partner, kind, value, account_id)
);
