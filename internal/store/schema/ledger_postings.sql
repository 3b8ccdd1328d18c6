-- source and destination are ledger accounts: the name in the chart, a colon and the owner's id.
CREATE TABLE ledger_postings (
	entry_id TEXT NOT NULL REFERENCES ledger_entries (id),
	seq BIGINT NOT NULL,
	source TEXT NOT NULL,
	destination TEXT NOT NULL,
	units BIGINT NOT NULL CHECK (units > 0),
	PRIMARY KEY (entry_id, seq)
);
