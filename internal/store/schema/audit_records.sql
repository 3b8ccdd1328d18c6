-- Who changed a credential, a signing key or the standing of a programme. A row is written with its change, and never
-- changed or deleted.
CREATE TABLE audit_records (
	id TEXT PRIMARY KEY,
	programme_id TEXT NOT NULL REFERENCES programmes (id),
	actor TEXT NOT NULL,
	action TEXT NOT NULL,
	subject TEXT NOT NULL,
	reason TEXT NOT NULL,
	created_at BIGINT NOT NULL
);
CREATE INDEX audit_records_list ON audit_records (programme_id, id);
