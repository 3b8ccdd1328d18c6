-- The hash chain over the audit records. Sequences have no gaps and begin with 1. hash covers the record, the sequence and the
-- hash before it (issuing.AuditRecord.SealAfter). Triggers refuse to change or delete a row.
CREATE TABLE audit_seals (
	sequence BIGINT PRIMARY KEY,
	record_id TEXT NOT NULL UNIQUE,
	previous_hash TEXT NOT NULL,
	hash TEXT NOT NULL
);
