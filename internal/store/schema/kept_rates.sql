-- The newest document of exchange rates of a source, so that a start while the source cannot be reached has rates. dated is
-- the date that the document bears.
CREATE TABLE kept_rates (
	source TEXT PRIMARY KEY,
	document TEXT NOT NULL,
	dated BIGINT NOT NULL
);
