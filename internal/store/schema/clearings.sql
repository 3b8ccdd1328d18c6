-- The transactions that came through a partner, with the acquirer reference number by which its settlement reports name
-- them; arn is empty where the message had none.
CREATE TABLE clearings (
	transaction_id TEXT PRIMARY KEY REFERENCES transactions (id),
	programme_id TEXT NOT NULL,
	partner TEXT NOT NULL,
	arn TEXT NOT NULL,
	created_at BIGINT NOT NULL
);
CREATE INDEX clearings_of_arn ON clearings (partner, arn);
CREATE INDEX clearings_of_time ON clearings (partner, created_at);
