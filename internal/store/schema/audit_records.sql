-- Who changed a credential, a signing key or the standing of a programme, saw a card's number, or did something in the
-- console. A row is written with its change, and triggers refuse to change or delete it. programme_id is empty where a change
-- concerns no programme, operator is the name of whoever signed in to the console, and request_id names the request to the API
-- that the change came by; empty: it came another way.
CREATE TABLE audit_records (
	id TEXT PRIMARY KEY,
	programme_id TEXT NOT NULL,
	actor TEXT NOT NULL,
	action TEXT NOT NULL,
	subject TEXT NOT NULL,
	reason TEXT NOT NULL,
	created_at BIGINT NOT NULL,
	operator TEXT NOT NULL,
	request_id TEXT NOT NULL
);
CREATE INDEX audit_records_list ON audit_records (programme_id, id);
CREATE INDEX audit_records_of_subject ON audit_records (programme_id, subject, id);
