-- What the platform charges a programme's payments, from effective_from until its next row. The operator writes this
-- table. Before the first row, and where bps is NULL, the installation's service fee counts.
CREATE TABLE service_fees (
	programme_id TEXT NOT NULL REFERENCES programmes (id),
	effective_from BIGINT NOT NULL,
	bps BIGINT,
	created_at BIGINT NOT NULL,
	PRIMARY KEY (programme_id, effective_from)
);
