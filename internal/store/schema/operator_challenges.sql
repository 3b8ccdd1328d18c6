-- The challenges that a passkey was asked to sign and that nobody has answered. operator_id is who registers a passkey, and empty
-- of somebody who signs in. session is what the answer is verified against, as JSON.
CREATE TABLE operator_challenges (
	challenge TEXT PRIMARY KEY,
	operator_id TEXT NOT NULL,
	session TEXT NOT NULL,
	expires_at BIGINT NOT NULL
);
CREATE INDEX operator_challenges_expired ON operator_challenges (expires_at);
