-- +goose Up
-- One schema for SQLite and PostgreSQL: ids and exact decimals are TEXT, instants are BIGINT microseconds, amounts of
-- tokens are BIGINT millionths. What is signed or replayed is TEXT, byte for byte.

CREATE TABLE secrets (
	name TEXT PRIMARY KEY,
	sealed TEXT NOT NULL
);

CREATE TABLE programmes (
	id TEXT PRIMARY KEY,
	name TEXT NOT NULL,
	partner_fixed BIGINT NOT NULL,
	partner_bps BIGINT NOT NULL,
	generation BIGINT NOT NULL,
	created_at BIGINT NOT NULL
);

CREATE TABLE credentials (
	api_key TEXT PRIMARY KEY,
	programme_id TEXT NOT NULL REFERENCES programmes (id),
	secret_hash TEXT NOT NULL,
	revoked BOOLEAN NOT NULL
);
CREATE UNIQUE INDEX credentials_live ON credentials (programme_id) WHERE NOT revoked;

CREATE TABLE signing_keys (
	programme_id TEXT NOT NULL REFERENCES programmes (id),
	id TEXT NOT NULL,
	pem TEXT NOT NULL,
	created_at BIGINT NOT NULL,
	PRIMARY KEY (programme_id, id)
);

CREATE TABLE answers (
	programme_id TEXT NOT NULL REFERENCES programmes (id),
	idempotency_key TEXT NOT NULL,
	fingerprint TEXT NOT NULL,
	replay TEXT NOT NULL,
	status BIGINT NOT NULL,
	content_type TEXT NOT NULL,
	body TEXT NOT NULL,
	expires_at BIGINT NOT NULL,
	PRIMARY KEY (programme_id, idempotency_key)
);
CREATE UNIQUE INDEX answers_replay ON answers (programme_id, replay) WHERE replay <> '';
CREATE INDEX answers_expiry ON answers (expires_at);

CREATE TABLE customers (
	id TEXT PRIMARY KEY,
	programme_id TEXT NOT NULL REFERENCES programmes (id),
	external_id TEXT NOT NULL,
	chain_id TEXT NOT NULL,
	chain_key TEXT NOT NULL,
	status TEXT NOT NULL,
	name TEXT NOT NULL,
	portal_token TEXT NOT NULL UNIQUE,
	created_at BIGINT NOT NULL,
	updated_at BIGINT NOT NULL,
	UNIQUE (programme_id, chain_key),
	UNIQUE (programme_id, external_id)
);
CREATE INDEX customers_list ON customers (programme_id, id);

CREATE TABLE challenges (
	subject TEXT PRIMARY KEY,
	purpose TEXT NOT NULL,
	text TEXT NOT NULL,
	allowance BIGINT NOT NULL,
	nonce BIGINT NOT NULL,
	expires_at BIGINT NOT NULL
);

CREATE TABLE accounts (
	id TEXT PRIMARY KEY,
	programme_id TEXT NOT NULL REFERENCES programmes (id),
	customer_id TEXT NOT NULL REFERENCES customers (id),
	status TEXT NOT NULL,
	type TEXT NOT NULL,
	currencies TEXT NOT NULL,
	chain TEXT NOT NULL,
	owner TEXT NOT NULL,
	wallet TEXT NOT NULL,
	token TEXT NOT NULL,
	chain_id TEXT NOT NULL,
	cascade TEXT NOT NULL,
	created_at BIGINT NOT NULL,
	updated_at BIGINT NOT NULL
);
CREATE INDEX accounts_list ON accounts (programme_id, id);
CREATE INDEX accounts_of_customer ON accounts (customer_id, id);

-- What owners have signed, in order; the chain is asked to carry each out.
CREATE TABLE grants (
	account_id TEXT NOT NULL REFERENCES accounts (id),
	nonce BIGINT NOT NULL,
	purpose TEXT NOT NULL,
	allowance BIGINT NOT NULL,
	signature TEXT NOT NULL,
	created_at BIGINT NOT NULL,
	PRIMARY KEY (account_id, nonce)
);

CREATE TABLE cards (
	id TEXT PRIMARY KEY,
	programme_id TEXT NOT NULL REFERENCES programmes (id),
	customer_id TEXT NOT NULL REFERENCES customers (id),
	account_id TEXT NOT NULL REFERENCES accounts (id),
	type TEXT NOT NULL,
	status TEXT NOT NULL,
	name TEXT NOT NULL,
	network TEXT NOT NULL,
	masked_pan TEXT NOT NULL,
	sealed_pan TEXT NOT NULL,
	expiry_year BIGINT NOT NULL,
	expiry_month BIGINT NOT NULL,
	billing TEXT NOT NULL,
	shipping TEXT NOT NULL,
	cascade TEXT NOT NULL,
	created_at BIGINT NOT NULL,
	updated_at BIGINT NOT NULL
);
CREATE INDEX cards_list ON cards (programme_id, id);
CREATE INDEX cards_of_customer ON cards (customer_id, id);
CREATE UNIQUE INDEX cards_live ON cards (account_id, type) WHERE status IN ('issuing', 'active', 'inactive', 'suspended');
CREATE INDEX cards_of_account ON cards (account_id, id);

-- The fast balance: one row for an account's token, changed only together with the postings that it sums up.
CREATE TABLE funds (
	account_id TEXT NOT NULL REFERENCES accounts (id),
	asset TEXT NOT NULL,
	available BIGINT NOT NULL,
	held BIGINT NOT NULL,
	escrowed BIGINT NOT NULL,
	allowance BIGINT NOT NULL,
	withdrawing BIGINT NOT NULL,
	open BOOLEAN NOT NULL,
	PRIMARY KEY (account_id, asset)
);

CREATE TABLE ledger_entries (
	id TEXT PRIMARY KEY,
	programme_id TEXT NOT NULL,
	account_id TEXT NOT NULL,
	asset TEXT NOT NULL,
	kind TEXT NOT NULL,
	cause TEXT NOT NULL,
	created_at BIGINT NOT NULL,
	UNIQUE (cause, kind, asset)
);
CREATE INDEX ledger_entries_of_account ON ledger_entries (account_id, id);

CREATE TABLE ledger_postings (
	entry_id TEXT NOT NULL REFERENCES ledger_entries (id),
	seq BIGINT NOT NULL,
	source TEXT NOT NULL,
	destination TEXT NOT NULL,
	units BIGINT NOT NULL CHECK (units > 0),
	PRIMARY KEY (entry_id, seq)
);

CREATE TABLE authorisations (
	id TEXT PRIMARY KEY,
	programme_id TEXT NOT NULL,
	account_id TEXT NOT NULL REFERENCES accounts (id),
	card_id TEXT NOT NULL REFERENCES cards (id),
	status TEXT NOT NULL,
	merchant_amount TEXT NOT NULL,
	merchant_currency TEXT NOT NULL,
	amount TEXT NOT NULL,
	currency TEXT NOT NULL,
	rate TEXT NOT NULL,
	rate_source TEXT NOT NULL,
	rate_at BIGINT NOT NULL,
	token_rate TEXT NOT NULL,
	token_rate_source TEXT NOT NULL,
	token_rate_at BIGINT NOT NULL,
	merchant TEXT NOT NULL,
	token TEXT NOT NULL,
	fees TEXT NOT NULL,
	token_amount BIGINT NOT NULL,
	reservation TEXT NOT NULL,
	deposit_id TEXT NOT NULL,
	created_at BIGINT NOT NULL,
	updated_at BIGINT NOT NULL
);
CREATE INDEX authorisations_of_account ON authorisations (account_id, id);

CREATE TABLE transactions (
	id TEXT PRIMARY KEY,
	programme_id TEXT NOT NULL,
	account_id TEXT NOT NULL REFERENCES accounts (id),
	card_id TEXT NOT NULL,
	authorisation_id TEXT NOT NULL,
	status TEXT NOT NULL,
	direction TEXT NOT NULL,
	merchant_amount TEXT NOT NULL,
	merchant_currency TEXT NOT NULL,
	amount TEXT NOT NULL,
	currency TEXT NOT NULL,
	rate TEXT NOT NULL,
	rate_source TEXT NOT NULL,
	rate_at BIGINT NOT NULL,
	merchant TEXT NOT NULL,
	token TEXT NOT NULL,
	token_amount BIGINT NOT NULL,
	fees TEXT NOT NULL,
	created_at BIGINT NOT NULL,
	updated_at BIGINT NOT NULL
);
CREATE INDEX transactions_of_account ON transactions (account_id, id);
CREATE INDEX transactions_of_card ON transactions (card_id, id);
CREATE INDEX transactions_of_authorisation ON transactions (authorisation_id);

CREATE TABLE decisions (
	id TEXT PRIMARY KEY,
	programme_id TEXT NOT NULL,
	account_id TEXT NOT NULL,
	card_id TEXT NOT NULL,
	authorisation_id TEXT NOT NULL,
	reason TEXT NOT NULL,
	merchant_amount TEXT NOT NULL,
	merchant_currency TEXT NOT NULL,
	token_amount BIGINT NOT NULL,
	spendable BIGINT NOT NULL,
	created_at BIGINT NOT NULL
);
CREATE INDEX decisions_of_card ON decisions (card_id, id);

-- What we ask of chains. A row is written, with its sender's next nonce, before anything is sent: whatever crashes, the same
-- transaction is sent again and the chain takes it once.
CREATE TABLE relays (
	id TEXT PRIMARY KEY,
	chain TEXT NOT NULL,
	sender TEXT NOT NULL,
	nonce BIGINT NOT NULL,
	purpose TEXT NOT NULL,
	subject TEXT NOT NULL,
	attempt BIGINT NOT NULL,
	raw TEXT NOT NULL,
	hash TEXT NOT NULL,
	status TEXT NOT NULL,
	block BIGINT NOT NULL,
	gas_used BIGINT NOT NULL,
	created_at BIGINT NOT NULL,
	mined_at BIGINT NOT NULL,
	UNIQUE (chain, sender, nonce),
	UNIQUE (subject, purpose, attempt)
);

CREATE TABLE relay_senders (
	chain TEXT NOT NULL,
	sender TEXT NOT NULL,
	nonce BIGINT NOT NULL,
	PRIMARY KEY (chain, sender)
);

CREATE TABLE webhooks (
	id TEXT PRIMARY KEY,
	programme_id TEXT NOT NULL REFERENCES programmes (id),
	callback_url TEXT NOT NULL,
	types TEXT NOT NULL,
	created_at BIGINT NOT NULL,
	updated_at BIGINT NOT NULL
);
CREATE INDEX webhooks_list ON webhooks (programme_id, id);

CREATE TABLE events (
	id TEXT PRIMARY KEY,
	programme_id TEXT NOT NULL,
	type TEXT NOT NULL,
	subject TEXT NOT NULL,
	body TEXT NOT NULL,
	created_at BIGINT NOT NULL
);
CREATE INDEX events_list ON events (programme_id, id);
CREATE INDEX events_of_subject ON events (subject, id);

CREATE TABLE deliveries (
	id TEXT PRIMARY KEY,
	event_id TEXT NOT NULL REFERENCES events (id),
	webhook_id TEXT NOT NULL,
	status TEXT NOT NULL,
	attempts BIGINT NOT NULL,
	response_status BIGINT NOT NULL,
	last_error TEXT NOT NULL,
	created_at BIGINT NOT NULL,
	updated_at BIGINT NOT NULL
);
CREATE INDEX deliveries_of_webhook ON deliveries (webhook_id, id);

-- Promises: outbox, queue and scheduler in one. A finished task is deleted; a row is an open promise.
CREATE TABLE tasks (
	id TEXT PRIMARY KEY,
	pool TEXT NOT NULL,
	queue TEXT NOT NULL,
	kind TEXT NOT NULL,
	programme_id TEXT NOT NULL,
	subject TEXT NOT NULL,
	attempts BIGINT NOT NULL,
	run_at BIGINT NOT NULL,
	leased_until BIGINT NOT NULL,
	lease TEXT NOT NULL,
	last_error TEXT NOT NULL,
	created_at BIGINT NOT NULL,
	UNIQUE (kind, subject)
);
CREATE INDEX tasks_due ON tasks (pool, run_at);
CREATE INDEX tasks_queue ON tasks (queue, leased_until);
