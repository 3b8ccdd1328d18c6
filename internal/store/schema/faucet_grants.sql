-- Test money that is on its way into wallets, in a sandbox. What has arrived is in the ledger, and gone from here.
CREATE TABLE faucet_grants (
	id TEXT PRIMARY KEY,
	programme_id TEXT NOT NULL REFERENCES programmes (id),
	account_id TEXT NOT NULL REFERENCES accounts (id),
	asset TEXT NOT NULL,
	units BIGINT NOT NULL CHECK (units > 0),
	owner_gwei BIGINT NOT NULL CHECK (owner_gwei >= 0),
	created_at BIGINT NOT NULL
);
