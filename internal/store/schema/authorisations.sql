CREATE TABLE authorisations (
	id TEXT PRIMARY KEY,
	programme_id TEXT NOT NULL,
	account_id TEXT NOT NULL REFERENCES accounts (id),
	card_id TEXT NOT NULL REFERENCES cards (id),
	status TEXT NOT NULL,
	priced_amount TEXT NOT NULL,
	priced_currency TEXT NOT NULL,
	amount TEXT NOT NULL,
	currency TEXT NOT NULL,
	rate TEXT NOT NULL,
	rate_source TEXT NOT NULL,
	rate_at BIGINT NOT NULL,
	token TEXT NOT NULL,
	token_amount BIGINT NOT NULL,
	token_rate TEXT NOT NULL,
	token_rate_source TEXT NOT NULL,
	token_rate_at BIGINT NOT NULL,
	captured_amount TEXT NOT NULL,
	merchant TEXT NOT NULL,
	network_info TEXT NOT NULL,
	fees TEXT NOT NULL,
	terms TEXT NOT NULL,
	expires_at BIGINT NOT NULL,
	created_at BIGINT NOT NULL,
	updated_at BIGINT NOT NULL
);
CREATE INDEX authorisations_list ON authorisations (programme_id, id);
CREATE INDEX authorisations_of_status ON authorisations (programme_id, status, id);
CREATE INDEX authorisations_of_account ON authorisations (account_id, id);
CREATE INDEX authorisations_of_card ON authorisations (card_id, id);
