-- +goose Up
-- What a programme has set about purchases that may have been made twice. looks_back is in microseconds.
CREATE TABLE duplicate_checks (
	programme_id TEXT PRIMARY KEY REFERENCES programmes (id),
	mode TEXT NOT NULL,
	looks_back BIGINT NOT NULL
);

CREATE INDEX decisions_of_account ON decisions (account_id, id);
