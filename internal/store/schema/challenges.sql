-- The text that a customer or the owner of an account has yet to sign; subject is that customer's or account's id.
CREATE TABLE challenges (
	subject TEXT PRIMARY KEY,
	purpose TEXT NOT NULL,
	text TEXT NOT NULL,
	allowance BIGINT NOT NULL,
	nonce BIGINT NOT NULL,
	expires_at BIGINT NOT NULL
);
