-- What the new lines of a file sum up to, for each programme and currency. The id is the cause of the ledger entries.
CREATE TABLE settlement_totals (
	id TEXT PRIMARY KEY,
	file_id TEXT NOT NULL REFERENCES settlement_files (id),
	programme_id TEXT NOT NULL,
	currency TEXT NOT NULL,
	gross BIGINT NOT NULL,
	interchange BIGINT NOT NULL,
	fees BIGINT NOT NULL,
	paid BIGINT NOT NULL,
	UNIQUE (file_id, programme_id, currency)
);
