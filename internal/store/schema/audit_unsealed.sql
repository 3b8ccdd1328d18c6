-- The audit records that have no seal yet. A row is written with its record, and deleted with its record's seal.
CREATE TABLE audit_unsealed (
	record_id TEXT PRIMARY KEY
);
