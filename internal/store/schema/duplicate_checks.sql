-- What a programme has set about purchases that may have been made twice.
CREATE TABLE duplicate_checks (
	programme_id TEXT PRIMARY KEY REFERENCES programmes (id),
	mode TEXT NOT NULL,
	look_back_microseconds BIGINT NOT NULL
);
