-- The time zones that a programme has had. The first row says from when on it was no longer UTC.
CREATE TABLE programme_zones (
	programme_id TEXT NOT NULL REFERENCES programmes (id),
	since BIGINT NOT NULL,
	timezone TEXT NOT NULL,
	PRIMARY KEY (programme_id, since)
);
