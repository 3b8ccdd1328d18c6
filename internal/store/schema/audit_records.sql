-- Who changed a credential, a signing key or the standing of a programme, saw a card's number, or did something in the
-- console. A row is written with its change, and never changed or deleted. programme_id is empty where a change concerns no
-- programme, and operator is the name of whoever signed in to the console.
CREATE TABLE audit_records (
	id TEXT PRIMARY KEY,
	programme_id TEXT NOT NULL,
	actor TEXT NOT NULL,
	action TEXT NOT NULL,
	subject TEXT NOT NULL,
	reason TEXT NOT NULL,
	created_at BIGINT NOT NULL,
	operator TEXT NOT NULL
);
CREATE INDEX audit_records_list ON audit_records (programme_id, id);
CREATE INDEX audit_records_of_subject ON audit_records (programme_id, subject, id);
