-- What owners have signed, in the order of nonces. The chain is asked to carry each out.
CREATE TABLE grants (
	account_id TEXT NOT NULL REFERENCES accounts (id),
	nonce BIGINT NOT NULL,
	purpose TEXT NOT NULL,
	allowance BIGINT NOT NULL,
	signature TEXT NOT NULL,
	created_at BIGINT NOT NULL,
	epoch BIGINT NOT NULL, -- of the wallet when it was signed: in a later one it is void
	PRIMARY KEY (account_id, nonce)
);
