-- The origins that a programme's sign-in messages may name, one a row, in the order in which the programme gave them.
CREATE TABLE sign_in_origins (
	programme_id TEXT NOT NULL REFERENCES programmes (id),
	origin TEXT NOT NULL,
	position BIGINT NOT NULL,
	PRIMARY KEY (programme_id, origin)
);
