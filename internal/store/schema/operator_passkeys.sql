-- The passkeys by which operators sign in. credential_id is the authenticator's name for it, in base64url, and credential what a
-- sign-in is verified against, as JSON: the public key, how often it signed, and what the authenticator said of itself. suspect
-- says that it signed with a counter that had been seen, as a copy of it would. used_at is 0 until it is used.
CREATE TABLE operator_passkeys (
	id TEXT PRIMARY KEY,
	operator_id TEXT NOT NULL REFERENCES operators (id),
	name TEXT NOT NULL,
	credential_id TEXT NOT NULL UNIQUE,
	credential TEXT NOT NULL,
	suspect BOOLEAN NOT NULL,
	created_at BIGINT NOT NULL,
	used_at BIGINT NOT NULL
);
CREATE INDEX operator_passkeys_of_operator ON operator_passkeys (operator_id, id);
