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
	pan_hash TEXT NOT NULL,
	expiry_year BIGINT NOT NULL,
	expiry_month BIGINT NOT NULL,
	billing TEXT NOT NULL,
	shipping TEXT NOT NULL,
	shipment TEXT NOT NULL,
	cascade TEXT NOT NULL,
	reason TEXT NOT NULL,
	activation TEXT NOT NULL,
	activation_tries BIGINT NOT NULL,
	replacement_of TEXT NOT NULL,
	replacement_reason TEXT NOT NULL,
	replaced_by TEXT NOT NULL,
	renewal TEXT NOT NULL,
	partner TEXT NOT NULL,
	partner_token TEXT NOT NULL,
	partner_state TEXT NOT NULL,
	partner_asked TEXT NOT NULL,
	created_at BIGINT NOT NULL,
	updated_at BIGINT NOT NULL
);
CREATE INDEX cards_list ON cards (programme_id, id);
CREATE INDEX cards_of_customer ON cards (customer_id, id);
CREATE INDEX cards_of_account ON cards (account_id, id);
-- An account has one card of a type that is not over.
CREATE UNIQUE INDEX cards_live ON cards (account_id, type) WHERE status IN ('issuing', 'active', 'inactive', 'suspended');
CREATE UNIQUE INDEX cards_partner_token ON cards (partner, partner_token) WHERE partner_token <> '';
CREATE INDEX cards_pan_hash ON cards (pan_hash) WHERE pan_hash <> '';
CREATE UNIQUE INDEX cards_replacement ON cards (replacement_of) WHERE replacement_of <> '';
CREATE INDEX cards_of_last_four ON cards (programme_id, substr(masked_pan, length(masked_pan) - 3));
